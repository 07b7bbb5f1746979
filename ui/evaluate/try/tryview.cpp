// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/try/tryview.h"

#include "eval/promptrenderer.h"
#include "evaluate/draft/judgedraft.h"
#include "evaluate/try/trycard.h"
#include "evaluate/try/trytexts.h"
#include "jobs/session/currenttry.h"
#include "jobs/session/nextrun.h"
#include "jobs/session/workbench.h"
#include "models/trymodel.h"
#include "widgets/actionbutton.h"
#include "widgets/mutedlabel.h"
#include "widgets/plaintext.h"
#include "widgets/rowdelegate.h"
#include "widgets/rowtable.h"
#include "widgets/sectionhead.h"
#include "widgets/theme.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>
#include <utility>

namespace gavel::ui {

namespace {

using jobs::TryJob;
using models::TryModel;

constexpr int narrowView = 460;
constexpr int shortView = 340;

/// Chips for the scores, an arrow before the new one, words for the change.
class TryDelegate : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto column = static_cast<TryModel::Column>(index.column());
        if (column == TryModel::Column::Number) {
            RowDelegate::paint(painter, option, index);
            return;
        }
        painter->save();
        paintBackground(painter, option);
        QRect cell = option.rect.adjusted(8, 0, -4, 0);
        painter->setPen(Theme::of(option.palette).muted);
        const bool hasOld = !index.siblingAtColumn(static_cast<int>(TryModel::Column::Before)).data().toString().isEmpty();
        if (column == TryModel::Column::After && hasOld) {
            painter->drawText(cell, Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("→"));
            cell.setLeft(cell.left() + 20);
        }
        const QString text = index.data(Qt::DisplayRole).toString();
        const int point = index.data(TryModel::PointRole).toInt();
        if (point >= 0) {
            paintScoreChip(painter, QPoint(cell.left(), option.rect.top() + 4), text, point, index.data(TryModel::PointCountRole).toInt());
        } else {
            if (column == TryModel::Column::Change)
                painter->setPen(changeColor(option.palette, index));
            const bool isText = column == TryModel::Column::Input || column == TryModel::Column::Output;
            if (isText)
                painter->setPen(Theme::of(option.palette).text);
            painter->setFont(mutedFont(option.font));
            painter->drawText(cell, Qt::AlignLeft | Qt::AlignVCenter, painter->fontMetrics().elidedText(text, Qt::ElideRight, cell.width()));
        }
        painter->restore();
    }

private:
    static QColor changeColor(const QPalette &palette, const QModelIndex &index)
    {
        const Theme &theme = Theme::of(palette);
        switch (static_cast<jobs::TryRow::Change>(index.data(TryModel::ChangeRole).toInt())) {
        case jobs::TryRow::Change::NowAgrees:
        case jobs::TryRow::Change::Nearer:
            return theme.good;
        case jobs::TryRow::Change::MovedAway:
            return theme.bad;
        case jobs::TryRow::Change::None:
        case jobs::TryRow::Change::Changed:
            break;
        }
        return theme.muted;
    }
};

TryCard::Tone toneOf(const jobs::TryReport &report)
{
    if (report.isCancelled)
        return TryCard::Tone::Muted;
    if (!report.comparison)
        return TryCard::Tone::Plain;
    switch (report.comparison->outcome) {
    case jobs::TryOutcome::Better:
        return TryCard::Tone::Good;
    case jobs::TryOutcome::Worse:
        return TryCard::Tone::Bad;
    case jobs::TryOutcome::NothingToCompare:
        return TryCard::Tone::Plain;
    default:
        return TryCard::Tone::Doubt;
    }
}

} // namespace

TryView::TryView(JudgeDraft &draft, jobs::CurrentTry &current, const TryActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_current(current)
    , m_about(new MutedLabel)
    , m_baseline(new QComboBox)
    , m_try(new QPushButton(tr("Try")))
    , m_stop(new QPushButton(tr("Stop")))
    , m_continue(new QPushButton(tr("Continue")))
    , m_progress(new QProgressBar)
    , m_verdict(new TryCard(QStringLiteral("tryVerdict")))
    , m_tableHead(new SectionHead(tr("Rows that changed")))
    , m_model(new TryModel(this))
    , m_table(new QTableView)
    , m_full(new TryCard(QStringLiteral("fullRun")))
    , m_run(new QPushButton(tr("Run…")))
{
    setObjectName(QStringLiteral("tryView"));
    makeTable();
    m_continue->setObjectName(QStringLiteral("tryContinue"));
    setPlainToolTip(m_continue, tr("Asks the server again"));
    m_verdict->addAction(m_continue);
    m_progress->setObjectName(QStringLiteral("tryProgress"));
    m_progress->setAccessibleName(tr("Progress of the Try"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(5);
    m_run->setObjectName(QStringLiteral("fullRunButton"));
    m_full->addAction(m_run);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 8, 14, 8);
    layout->setSpacing(8);
    layout->addWidget(makeHead());
    layout->addWidget(m_progress);
    layout->addWidget(m_verdict);
    layout->addWidget(m_tableHead);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_full);
    layout->addStretch(0);

    followAction(m_try, actions.tryEdits);
    followAction(m_run, actions.run);
    connect(m_stop, &QPushButton::clicked, &current, &jobs::CurrentTry::stop);
    connect(m_continue, &QPushButton::clicked, &current, &jobs::CurrentTry::continuePaused);
    connect(m_baseline, &QComboBox::activated, this, &TryView::pickBaseline);
    // Why it was not tried may be repaired now.
    const auto lookAgain = [this] {
        m_problem.clear();
        refresh();
    };
    connect(&draft, &JudgeDraft::changed, this, lookAgain);
    connect(&current, &jobs::CurrentTry::changed, this, lookAgain);
    connect(&current, &jobs::CurrentTry::ended, this, &TryView::ended);
    connect(&current, &jobs::CurrentTry::cleared, this, &TryView::clear);
    connect(&current.next().judge(), &jobs::ChosenJudge::listChanged, this, &TryView::loadVersions);
    loadVersions();
}

TryView::~TryView() = default;

QWidget *TryView::makeHead()
{
    auto *title = plainLabel(tr("Try"));
    QFont bold = title->font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    m_about->setObjectName(QStringLiteral("tryAbout"));
    m_about->setWordWrap(true);
    m_baseline->setObjectName(QStringLiteral("tryBaseline"));
    m_baseline->setAccessibleName(tr("Compared with"));
    setPlainToolTip(m_baseline, tr("The text that the edited one is compared with"));
    m_try->setObjectName(QStringLiteral("tryNow"));
    m_try->setAccessibleName(tr("Try this text"));
    m_stop->setObjectName(QStringLiteral("tryStop"));
    setPlainToolTip(m_stop, tr("Stop the Try; what is judged stays"));
    auto *head = new QWidget;
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(title);
    line->addWidget(m_about, 1);
    line->addWidget(m_baseline);
    line->addWidget(m_try);
    line->addWidget(m_stop);
    return head;
}

/// Where there is no room for both, the answer tells more than the question, and the verdict more than what a run would cost.
void TryView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_table->setColumnHidden(static_cast<int>(TryModel::Column::Input), width() < narrowView);
    showFull();
}

void TryView::makeTable()
{
    m_table->setObjectName(QStringLiteral("tryTable"));
    m_table->setAccessibleName(tr("Rows that changed"));
    setPlainToolTip(m_table, tr("Up and Down show a row and its reply below"));
    styleRowTable(*m_table);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new TryDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setMinimumHeight(2 * RowDelegate::rowHeight);
    QHeaderView *header = m_table->horizontalHeader();
    const int widths[] = { 44, 40, 60, 48, 84 };
    setColumnWidths(*m_table, widths, -1, 0, false);
    for (const auto column : { TryModel::Column::Input, TryModel::Column::Output })
        header->setSectionResizeMode(static_cast<int>(column), QHeaderView::Stretch);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TryView::chooseRow);
    connect(m_table, &QTableView::clicked, this, &TryView::chooseRow);
    connect(addCopyAction(*m_table), &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(shownRowsText(*m_table)); });
}

bool TryView::isEarlierText() const
{
    return m_current.report() && eval::versionHash(m_draft.judge()) != m_current.report()->hash;
}

void TryView::loadVersions()
{
    m_versions.clear();
    auto versions = m_current.next().judge().versions().value_or(QList<store::JudgeVersion>());
    versions.removeIf([](const store::JudgeVersion &version) { return !version.number; });
    std::ranges::sort(versions, std::ranges::greater(), [](const store::JudgeVersion &version) { return *version.number; });
    for (const store::JudgeVersion &version : std::as_const(versions))
        m_versions.push_back({ QStringLiteral("v%1").arg(*version.number), version.definition, version.hash });
    const QByteArray newest = m_versions.empty() ? QByteArray() : m_versions.front().hash;
    if (std::exchange(m_newest, newest) != newest)
        m_picked.reset();
    refresh();
}

void TryView::fillBaselines()
{
    const QByteArray hash = eval::versionHash(m_draft.judge());
    const QSignalBlocker quiet(m_baseline);
    m_baseline->clear();
    m_choices.clear();
    for (const Choice &version : m_versions) {
        if (version.hash != hash)
            m_choices.push_back(version);
    }
    const auto isVersion = [this](const Choice &version) { return version.hash == m_lastTry->hash; };
    if (m_lastTry && m_lastTry->hash != hash && std::ranges::none_of(m_versions, isVersion))
        m_choices.push_back(*m_lastTry);
    int chosen = 0;
    for (const Choice &choice : m_choices) {
        if (m_picked == choice.hash)
            chosen = m_baseline->count();
        m_baseline->addItem(tr("against %1").arg(choice.caption));
    }
    m_baseline->setCurrentIndex(m_choices.empty() ? -1 : chosen);
    m_baseline->setVisible(!m_choices.empty());
}

void TryView::pickBaseline(int index)
{
    m_picked = m_choices[static_cast<std::size_t>(index)].hash;
    refresh();
    // Asked for by hand it also says how the text that was tried compares, though the editor holds another one.
    const bool isThere = m_current.result() && *m_current.result() && !m_current.report()->isCancelled;
    if (isThere && isEarlierText() && m_current.report()->hash != *m_picked)
        m_current.compareWith(*baseline());
}

/// What the shown result is to be compared with: what the box says, if it is of the text in the editor. One of an earlier text
/// stays as it is; where that is not known any more, it is compared with the newest version.
std::optional<jobs::TryBaseline> TryView::baselineOfResult() const
{
    const jobs::TryReport &report = *m_current.report();
    if (!isEarlierText())
        return baseline();
    if (!report.isStored || report.baseline)
        return report.baseline;
    const auto other = std::ranges::find_if(m_versions, [&report](const Choice &version) { return version.hash != report.hash; });
    return other == m_versions.end() ? std::nullopt : std::optional(jobs::TryBaseline{ other->judge, other->caption });
}

bool TryView::isToRecount() const
{
    const auto &result = m_current.result();
    if (!result || !*result || m_current.isReading() || m_current.report()->isCancelled)
        return false;
    const auto other = baselineOfResult();
    const auto &now = m_current.report()->baseline;
    return other && (!now || now->caption != other->caption || eval::versionHash(now->judge) != eval::versionHash(other->judge));
}

void TryView::recount()
{
    if (isToRecount())
        m_current.compareWith(*baselineOfResult());
}

std::optional<jobs::TryBaseline> TryView::baseline() const
{
    const int chosen = m_baseline->currentIndex();
    if (chosen < 0 || chosen >= static_cast<int>(m_choices.size()))
        return {};
    const Choice &choice = m_choices[static_cast<std::size_t>(chosen)];
    return jobs::TryBaseline{ choice.judge, choice.caption };
}

void TryView::tryEdits()
{
    const auto started = m_current.start(baseline());
    m_problem = started ? QString() : started.error().text;
    refresh();
}

void TryView::clear()
{
    m_lastTry.reset();
    m_problem.clear();
    loadVersions();
}

void TryView::ended()
{
    const jobs::TryReport &found = *m_current.report();
    if (found.isComplete)
        m_lastTry = Choice{ tr("the last Try"), found.judge, found.hash };
}

void TryView::refresh()
{
    if (!m_current.isTrying())
        fillBaselines();
    if (m_current.isReading())
        return; // it takes no time that could be seen
    if (isToRecount()) // later: the result may be telling that it has ended
        QMetaObject::invokeMethod(this, &TryView::recount, Qt::QueuedConnection);
    const jobs::TryReport *found = m_current.report();
    m_try->setVisible(!m_current.isTrying());
    m_stop->setVisible(m_current.isTrying());
    m_baseline->setEnabled(!m_current.isTrying());
    m_continue->setVisible(m_current.isTrying() && m_current.job()->pauseReason().has_value());
    m_about->setText(found && !found->rows.empty() ? tryAbout(*found) : QString());
    if (m_current.isTrying())
        showProgress();
    else
        showVerdict();
    const bool hasRows = found && !found->rows.empty();
    const bool compares = hasRows && found->baseline.has_value();
    m_model->setRows(hasRows ? found->rows : std::vector<jobs::TryRow>(), hasRows ? found->judge : eval::JudgeDefinition(), compares);
    m_tableHead->setText(compares ? tr("Rows that changed · %1").arg(m_model->rowCount())
                                  : tr("Rows that were judged · %1").arg(m_model->rowCount()));
    m_tableHead->setVisible(m_model->rowCount() > 0);
    m_table->setVisible(m_model->rowCount() > 0);
    for (const auto column : { TryModel::Column::Before, TryModel::Column::Change })
        m_table->setColumnHidden(static_cast<int>(column), !compares);
    showFull();
}

void TryView::showProgress()
{
    const TryJob *job = m_current.job();
    m_progress->setVisible(true);
    m_progress->setRange(0, static_cast<int>(std::max(job->stageTotal(), qint64(1))));
    m_progress->setValue(static_cast<int>(job->stageDone()));
    if (const auto pause = job->pauseReason()) {
        const bool isUnreadable = pause->cause == eval::RunPause::Cause::Unreadable;
        const QString why = isUnreadable ? tr("None of the replies could be read. Look at one below, then change the judge or continue.")
            : pause->error               ? pause->error->text
                                         : tr("The server is not the one that it was.");
        m_verdict->setTexts(tr("The Try is paused."), why, {});
        m_verdict->setTone(TryCard::Tone::Bad);
        return;
    }
    const QLocale locale;
    const QString share = tr("%1 of %2").arg(locale.toString(job->stageDone()), locale.toString(job->stageTotal()));
    QString title;
    switch (job->stage()) {
    case TryJob::Stage::Preparing:
        title = tr("Choosing rows…");
        break;
    case TryJob::Stage::JudgingBefore:
        title = tr("Judging with %1 first: %2 rows").arg(job->report().baseline->caption, share);
        break;
    case TryJob::Stage::Judging:
        title = tr("Judging: %1 rows").arg(share);
        break;
    case TryJob::Stage::Comparing:
    case TryJob::Stage::Ended:
        title = tr("Comparing…");
        break;
    }
    m_verdict->setTexts(title, {}, {});
    m_verdict->setTone(TryCard::Tone::Plain);
}

void TryView::showVerdict()
{
    m_progress->hide();
    const jobs::TryReport *found = m_current.report();
    const bool isFailed = m_current.result() && !*m_current.result() && !isEarlierText();
    if (!m_problem.isEmpty() || isFailed) {
        m_verdict->setTexts(tr("Not tried."), m_problem.isEmpty() ? m_current.result()->error().text : m_problem, {});
        m_verdict->setTone(TryCard::Tone::Bad);
        return;
    }
    if (!found || found->rows.empty()) {
        const QString refusal = m_current.refusal();
        m_verdict->setTexts(tr("Not tried yet."),
                            refusal.isEmpty()
                                ? tr("Try judges the rows that people have labelled with the text as it stands, and shows which scores change.")
                                : refusal,
                            tr("Ctrl+Return"));
        m_verdict->setTone(TryCard::Tone::Plain);
        return;
    }
    const TryTexts words = textsOf(*found, captionOf(*found));
    const bool isEarlier = isEarlierText();
    QStringList rest;
    for (const QString &warning : found->warnings)
        rest << QStringLiteral("▲ ") + warning;
    if (!words.agreement.isEmpty())
        rest << words.agreement;
    rest << words.rest;
    m_verdict->setTexts(isEarlier ? tr("Of an earlier text: %1").arg(words.title) : words.title, rest.join(u'\n'), words.figures);
    m_verdict->setTone(isEarlier ? TryCard::Tone::Muted : toneOf(*found));
}

/// What was tried: a version, or what has become of the newest one.
QString TryView::captionOf(const jobs::TryReport &report) const
{
    const auto version = std::ranges::find(m_versions, report.hash, &Choice::hash);
    if (version != m_versions.end())
        return version->caption;
    if (isEarlierText())
        return tr("the tried text");
    return m_versions.empty() ? tr("this text") : tr("%1 + edits").arg(m_versions.front().caption);
}

void TryView::showFull()
{
    const qint64 rows = m_draft.dataset().rows;
    m_full->setVisible(rows > 0 && height() >= shortView);
    const auto requests = static_cast<int>(eval::partNames(m_draft.judge()).size());
    m_full->setTexts(tr("Full run"), {}, fullRunText(rows, requests, m_current.isTrying() ? nullptr : m_current.report()));
}

void TryView::chooseRow(const QModelIndex &index)
{
    if (!index.isValid() || !m_current.job())
        return;
    emit rowChosen(index.data(TryModel::RowNumberRole).toLongLong());
    if (const auto detail = m_current.job()->detail(index.data(TryModel::PositionRole).toLongLong()))
        emit replyFound(*detail, m_current.report()->hash);
}

} // namespace gavel::ui

#include "moc_tryview.cpp"
