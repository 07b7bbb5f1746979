// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/run/runpanel.h"

#include "eval/concurrency.h"
#include "eval/evalrun.h"
#include "evaluate/run/runbutton.h"
#include "evaluate/run/runpreviewview.h"
#include "evaluate/run/runtexts.h"
#include "jobs/session/currentrun.h"
#include "jobs/session/nextrun.h"
#include "jobs/session/storedruns.h"
#include "jobs/session/workbench.h"
#include "widgets/mutedlabel.h"
#include "widgets/plaintext.h"
#include "widgets/rule.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <limits>

namespace gavel::ui {

namespace {

constexpr std::chrono::milliseconds debounce{ 250 };
constexpr int defaultSample = 100;

QString problemText(const eval::JudgeProblem &problem)
{
    return problem.path.isEmpty() ? problem.text : QStringLiteral("%1: %2").arg(problem.path, problem.text);
}

QSpinBox *spinBox(const QString &objectName, const QString &accessible, int least, int most, int value)
{
    auto *box = new QSpinBox;
    box->setObjectName(objectName);
    box->setAccessibleName(accessible);
    box->setRange(least, most);
    box->setValue(value);
    box->setGroupSeparatorShown(true);
    box->setKeyboardTracking(true);
    return box;
}

} // namespace

RunPanel::RunPanel(jobs::NextRun &next, jobs::CurrentRun &current, const jobs::StoredRuns &runs, QWidget *parent)
    : QWidget(parent)
    , m_next(next)
    , m_current(current)
    , m_runs(runs)
    , m_title(plainLabel())
    , m_rowsLabel(new MutedLabel(tr("Rows")))
    , m_rows(new QComboBox)
    , m_countLabel(new MutedLabel(tr("How many")))
    , m_count(spinBox(QStringLiteral("runCount"), tr("How many rows"), 1, std::numeric_limits<int>::max(), defaultSample))
    , m_seedLabel(new MutedLabel(tr("Seed")))
    , m_seed(spinBox(QStringLiteral("runSeed"), tr("Seed of the drawing"), 0, std::numeric_limits<int>::max(), 1))
    , m_repeatsLabel(new MutedLabel(tr("Each row")))
    , m_repeats(spinBox(QStringLiteral("runRepeats"), tr("How often each row is judged"), 1, eval::RunSettings::mostRepeats, 1))
    , m_adaptive(new QComboBox)
    , m_atATime(spinBox(QStringLiteral("runAtATime"), tr("Requests at a time"), 1, eval::ConcurrencySettings::mostAtATime, 256))
    , m_limit(spinBox(QStringLiteral("runLimit"), tr("Requests after which the run pauses"), 0, std::numeric_limits<int>::max(), 0))
    , m_reuse(new QCheckBox(tr("Use &replies of earlier runs to the very same request")))
    , m_preview(new RunPreviewView)
    , m_start(new RunButton(tr("Start"), RunButton::Shape::Go, RunButton::Look::Accent))
    , m_cancel(new RunButton(tr("Cancel")))
    , m_showJudge(new RunButton(tr("Show the judge")))
{
    setObjectName(QStringLiteral("runPanel"));
    setAccessibleName(tr("Preview of a run"));
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_title->setObjectName(QStringLiteral("runPanelTitle"));
    auto *grid = new QGridLayout;
    buildOptions(grid);
    auto *options = new QVBoxLayout;
    options->setSpacing(8);
    options->addWidget(m_title);
    options->addLayout(grid);
    options->addWidget(m_reuse);
    options->addStretch(1);
    auto *right = new QVBoxLayout;
    right->setSpacing(8);
    right->addWidget(m_preview, 1);
    right->addLayout(buildButtons());
    auto *columns = new QHBoxLayout;
    columns->setContentsMargins(14, 10, 14, 10);
    columns->setSpacing(14);
    columns->addLayout(options);
    columns->addWidget(new Rule(Qt::Vertical));
    columns->addLayout(right, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(columns);
    layout->addWidget(new Rule);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setFocusPolicy(Qt::ClickFocus);
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(debounce);
    listen();
    hide();
}

void RunPanel::buildOptions(QGridLayout *grid)
{
    m_rows->setObjectName(QStringLiteral("runRows"));
    m_rows->setAccessibleName(tr("Which rows"));
    m_rows->setMinimumContentsLength(20);
    m_rows->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_adaptive->setObjectName(QStringLiteral("runAdaptive"));
    m_adaptive->setAccessibleName(tr("How the number of requests at a time is chosen"));
    m_adaptive->addItems({ tr("as many as the server can take, at most"), tr("always") });
    const auto showTimes = [this](int times) { m_repeats->setSuffix(tr(" time(s)", nullptr, times)); };
    connect(m_repeats, &QSpinBox::valueChanged, this, showTimes);
    showTimes(m_repeats->value());
    m_limit->setSpecialValueText(tr("never"));
    setPlainToolTip(m_limit, tr("The run pauses after that many requests, and continues when you say so"));
    m_reuse->setObjectName(QStringLiteral("runReuse"));
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    const auto row = [grid](int at, QLabel *label, std::initializer_list<QWidget *> fields) {
        auto *line = new QHBoxLayout;
        line->setSpacing(8);
        for (QWidget *field : fields)
            line->addWidget(field);
        line->addStretch(1);
        grid->addWidget(label, at, 0);
        grid->addLayout(line, at, 1);
        label->setBuddy(*fields.begin());
    };
    row(0, m_rowsLabel, { m_rows, m_countLabel, m_count, m_seedLabel, m_seed });
    row(1, m_repeatsLabel, { m_repeats });
    row(2, new MutedLabel(tr("At a time")), { m_adaptive, m_atATime });
    row(3, new MutedLabel(tr("Pause after")), { m_limit });
}

QHBoxLayout *RunPanel::buildButtons()
{
    m_start->setObjectName(QStringLiteral("startRun"));
    setPlainToolTip(m_start, tr("Start (Return)"));
    m_cancel->setObjectName(QStringLiteral("cancelRun"));
    setPlainToolTip(m_cancel, tr("Close this and send nothing (Esc)"));
    m_showJudge->setObjectName(QStringLiteral("showJudge"));
    setPlainToolTip(m_showJudge, tr("Go to the Judge page (Alt+2)"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_showJudge);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_start);
    connect(m_start, &RunButton::clicked, this, &RunPanel::start);
    connect(m_cancel, &RunButton::clicked, this, &RunPanel::cancel);
    connect(m_showJudge, &RunButton::clicked, this, &RunPanel::judgeWanted);
    return buttons;
}

void RunPanel::listen()
{
    connect(&m_debounce, &QTimer::timeout, this, &RunPanel::previewNow);
    connect(m_rows, &QComboBox::currentIndexChanged, this, [this] {
        showOptions();
        previewSoon();
    });
    connect(m_adaptive, &QComboBox::currentIndexChanged, this,
            [this](int choice) { m_atATime->setAccessibleName(choice == 0 ? tr("Most requests at a time") : tr("Requests at a time")); });
    for (QSpinBox *box : { m_count, m_seed, m_repeats })
        connect(box, &QSpinBox::valueChanged, this, &RunPanel::previewSoon);
    const auto nextChanged = [this] {
        fillRows();
        previewSoon();
    };
    for (const auto signal : { &jobs::ChosenJudge::draftChanged, &jobs::ChosenJudge::chosen })
        connect(&m_next.judge(), signal, this, nextChanged);
    connect(&m_next.data(), &jobs::ChosenData::chosen, this, nextChanged);
    connect(&m_next.model(), &jobs::ChosenModel::chosen, this, nextChanged);
    connect(&m_current, &jobs::CurrentRun::previewReady, this, &RunPanel::showPreview);
    connect(&m_current, &jobs::CurrentRun::ended, this, &RunPanel::runEnded);
    connect(&m_current, &jobs::CurrentRun::started, this, &RunPanel::close);
    connect(&m_current, &jobs::CurrentRun::cleared, this, &RunPanel::close);
}

void RunPanel::setSelectableRows(std::function<QList<SelectableRows>()> sources)
{
    m_selectableRows = std::move(sources);
}

void RunPanel::ask()
{
    if (m_current.isRunning())
        return;
    m_resume.reset();
    open();
}

void RunPanel::askToResume(qint64 run)
{
    if (m_current.isRunning())
        return;
    m_resume = run;
    open();
}

void RunPanel::open()
{
    m_sources = m_selectableRows && !m_resume ? m_selectableRows() : QList<SelectableRows>();
    fillRows();
    showOptions();
    const auto server = m_next.model().serverOf(m_next.model().model());
    const bool isNear = !server || isOnThisMachine(server->baseUrl);
    if (isHidden())
        m_atATime->setValue(isNear ? eval::ConcurrencySettings().ceiling : remoteConcurrency);
    m_showJudge->hide();
    show();
    emit shown(true);
    m_focusStart = true;
    setFocus();
    previewNow();
}

/// Keeps the choice if it is still available.
void RunPanel::fillRows()
{
    const auto dataset = m_next.data().dataset();
    const int before = std::max(0, m_rows->currentIndex());
    const QSignalBlocker quiet(m_rows);
    m_rows->clear();
    const auto add = [this](const QString &text, RowChoice choice) { m_rows->addItem(text, static_cast<int>(choice)); };
    add(dataset ? tr("all %1").arg(QLocale().toString(dataset->rows)) : tr("all"), RowChoice::All);
    add(tr("not yet judged by this version and model"), RowChoice::NotJudged);
    add(tr("the first"), RowChoice::First);
    add(tr("at random"), RowChoice::Random);
    for (const SelectableRows &source : std::as_const(m_sources))
        add(tr("%1 (%2)").arg(source.text, QLocale().toString(static_cast<qint64>(source.positions.size()))), RowChoice::Source);
    m_rows->setCurrentIndex(before < m_rows->count() ? before : 0);
    if (dataset)
        m_count->setMaximum(static_cast<int>(std::clamp<qint64>(dataset->rows, 1, std::numeric_limits<int>::max())));
}

RunPanel::RowChoice RunPanel::rowChoice() const
{
    return static_cast<RowChoice>(m_rows->currentData().toInt());
}

void RunPanel::showOptions()
{
    const RowChoice choice = rowChoice();
    const bool isCounted = !m_resume && (choice == RowChoice::First || choice == RowChoice::Random);
    const bool isRandom = !m_resume && choice == RowChoice::Random;
    m_countLabel->setVisible(isCounted);
    m_count->setVisible(isCounted);
    m_seedLabel->setVisible(isRandom);
    m_seed->setVisible(isRandom);
    // A resumed run has fixed rows and repeats.
    for (QWidget *widget : std::initializer_list<QWidget *>{ m_rowsLabel, m_rows, m_repeatsLabel, m_repeats, m_reuse })
        widget->setVisible(!m_resume);
    if (!m_resume) {
        m_title->setText(tr("A new run"));
        return;
    }
    for (const store::RunInfo &run : m_runs.all()) {
        if (run.id == *m_resume)
            m_title->setText(tr("Resume %1, judged by %2").arg(runTitle(run), run.model));
    }
}

void RunPanel::previewSoon()
{
    if (!isVisible() || m_resume)
        return;
    showWaiting();
    m_debounce.start();
}

void RunPanel::showWaiting()
{
    m_start->setEnabled(false);
    m_showJudge->hide();
    m_preview->showWaiting();
}

store::RunRows RunPanel::rows() const
{
    store::RunRows rows;
    switch (rowChoice()) {
    case RowChoice::All:
    case RowChoice::NotJudged:
        break;
    case RowChoice::First:
        rows.limit = m_count->value();
        break;
    case RowChoice::Random:
        rows.sample = m_count->value();
        rows.seed = static_cast<quint64>(m_seed->value());
        break;
    case RowChoice::Source: {
        const SelectableRows &source = m_sources.at(m_rows->currentIndex() - static_cast<int>(RowChoice::Source));
        rows.run = source.run;
        rows.positions = source.positions;
        break;
    }
    }
    return rows;
}

eval::ConcurrencySettings RunPanel::concurrency() const
{
    eval::ConcurrencySettings settings;
    if (m_adaptive->currentIndex() == 0)
        settings.ceiling = m_atATime->value();
    else
        settings.fixed = m_atATime->value();
    settings.start = std::min(settings.start, m_atATime->value());
    return settings;
}

std::optional<qint64> RunPanel::requestLimit() const
{
    return m_limit->value() > 0 ? std::optional<qint64>(m_limit->value()) : std::nullopt;
}

void RunPanel::previewNow()
{
    m_debounce.stop();
    showWaiting();
    if (m_resume) {
        resumeNow();
        return;
    }
    if (showJudgeProblems())
        return;
    eval::RunSettings settings;
    settings.repeats = m_repeats->value();
    auto request = m_next.request(rows(), settings);
    if (!request) {
        m_current.discard();
        showError(request.error(), false);
        return;
    }
    request->settings.concurrency = concurrency(); // here the person may exceed the general limit
    request->onlyNotJudged = rowChoice() == RowChoice::NotJudged;
    m_awaiting = true;
    m_current.prepare(std::move(*request));
    m_job = m_current.job();
}

void RunPanel::resumeNow()
{
    m_awaiting = true;
    m_current.prepareResume(*m_resume);
    m_job = m_current.job();
}

/// Shows all of them, each with its place.
bool RunPanel::showJudgeProblems()
{
    if (!m_next.judge().id())
        return false;
    QStringList texts;
    const auto problems = eval::problems(m_next.judge().draft());
    for (const eval::JudgeProblem &problem : problems)
        texts << problemText(problem);
    if (texts.isEmpty())
        return false;
    m_current.discard();
    m_preview->showProblems(texts);
    m_showJudge->show();
    return true;
}

void RunPanel::showPreview()
{
    if (!isVisible() || !m_job || m_job != m_current.job())
        return; // a Try of another page
    m_awaiting = false;
    RunPreviewView::Facts facts;
    facts.contextLength = m_job->contextLength();
    facts.repeats = m_job->info().repeats;
    facts.isResumed = m_resume.has_value();
    facts.isReadOnly = m_next.workbench().isReadOnly();
    facts.warnings = m_job->warnings();
    m_preview->show(m_job->preview(), facts);
    m_start->setEnabled(!facts.isReadOnly);
    // A disabled button cannot have the focus.
    if (m_focusStart)
        m_start->setFocus();
    m_focusStart = false;
}

void RunPanel::runEnded(const Result<jobs::RunReport> &report)
{
    if (!isVisible() || !std::exchange(m_awaiting, false))
        return;
    if (!report) {
        showError(report.error(), report.error().kind == Error::Kind::BadInput && m_next.judge().id());
        return;
    }
    m_preview->showProblems({ tr("This run is complete: nothing is left to be judged.") });
}

void RunPanel::showError(const Error &error, bool isOfJudge)
{
    m_start->setEnabled(false);
    m_preview->showProblems({ error.text });
    m_showJudge->setVisible(isOfJudge);
}

void RunPanel::start()
{
    if (!m_start->isEnabled() || !m_job || m_job != m_current.job())
        return;
    m_job->setOptions(concurrency(), requestLimit(), m_reuse->isChecked() && !m_resume);
    m_current.start();
}

void RunPanel::cancel()
{
    if (m_job && m_job == m_current.job())
        m_current.discard();
    close();
}

void RunPanel::close()
{
    m_debounce.stop();
    m_awaiting = false;
    m_job.clear();
    m_resume.reset();
    if (isHidden())
        return;
    hide();
    emit shown(false);
}

void RunPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        cancel();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        start();
    else
        QWidget::keyPressEvent(event);
}

} // namespace gavel::ui

#include "moc_runpanel.cpp"
