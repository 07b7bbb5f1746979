// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/shown/shownheader.h"

#include "evaluate/run/runactions.h"
#include "evaluate/shown/differslabel.h"
#include "jobs/analysis/runnames.h"
#include "jobs/session/currentrun.h"
#include "jobs/session/nextrun.h"
#include "jobs/session/shownrun.h"
#include "jobs/session/storedruns.h"
#include "jobs/session/workbench.h"
#include "widgets/actionbutton.h"
#include "widgets/chooserbutton.h"
#include "widgets/fittingbar.h"
#include "widgets/plaintext.h"
#include "widgets/sectionhead.h"
#include "widgets/textbutton.h"
#include "widgets/texts.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace gavel::ui {

namespace {
constexpr int widestName = 640;
}

ShownHeader::ShownHeader(jobs::ShownRun &shown, const jobs::NextRun &next, RunActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_shown(shown)
    , m_next(next)
    , m_actions(actions)
    , m_bar(new FittingBar)
    , m_chooser(new ChooserButton(tr("showing")))
    , m_note(new QLineEdit)
    , m_differs(new DiffersLabel)
    , m_resume(new QPushButton(tr("Resume…")))
    , m_close(new TextButton(tr("Close the table"), TextButton::Look::Link))
    , m_more(new ChooserButton(tr("This run")))
    , m_question(buildQuestion())
{
    setObjectName(QStringLiteral("shownHeader"));
    m_chooser->setObjectName(QStringLiteral("runChooser"));
    m_chooser->hideCaption();
    m_chooser->setWidest(widestName);
    m_note->setObjectName(QStringLiteral("runName"));
    m_note->setAccessibleName(tr("Note on the run"));
    setPlainToolTip(m_note, tr("Return stores the note, Esc leaves it"));
    m_note->setFixedWidth(240);
    m_note->installEventFilter(this);
    m_note->hide();
    m_differs->setObjectName(QStringLiteral("runDiffers"));
    m_resume->setObjectName(QStringLiteral("resumeRun"));
    setPlainToolTip(m_resume, tr("Judge the rows that are left; shows first what it will do"));
    m_resume->setAccessibleName(tr("Resume this run"));
    m_close->setObjectName(QStringLiteral("closeRuns"));
    setPlainToolTip(m_close, tr("Back to the page (Esc)"));
    buildMore();
    buildLine();
    listen();
    setTableOpen(false);
    showRun();
}

void ShownHeader::buildLine()
{
    QHBoxLayout *line = m_bar->line();
    line->setContentsMargins(14, 4, 14, 4);
    line->setSpacing(10);
    m_bar->addOptional(new SectionHead(tr("Showing")));
    for (QWidget *each : std::initializer_list<QWidget *>{ m_chooser, m_note, m_differs, m_resume })
        line->addWidget(each);
    line->addStretch(1);
    line->addWidget(m_close);
    line->addWidget(m_more);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_question);
}

void ShownHeader::listen()
{
    connect(m_chooser, &QToolButton::clicked, this, &ShownHeader::tableToggled);
    connect(m_close, &QAbstractButton::clicked, this, &ShownHeader::tableToggled);
    connect(m_note, &QLineEdit::returnPressed, this, [this] { endNote(true); });
    followAction(m_resume, m_actions.resume(), false);
    using jobs::CurrentRun;
    connect(&m_shown, &jobs::ShownRun::changed, this, &ShownHeader::showRun);
    connect(&m_shown.runs(), &jobs::StoredRuns::changed, this, &ShownHeader::showRun);
    connect(&m_shown.current(), &CurrentRun::started, this, &ShownHeader::showRun);
    connect(&m_shown.current(), &CurrentRun::stateChanged, this, &ShownHeader::showRun);
    using jobs::ChosenData;
    using jobs::ChosenJudge;
    using jobs::ChosenModel;
    for (const auto signal : { &ChosenJudge::listChanged, &ChosenJudge::chosen, &ChosenJudge::draftChanged })
        connect(&m_next.judge(), signal, this, &ShownHeader::showDifferences);
    for (const auto signal : { &ChosenData::listChanged, &ChosenData::chosen })
        connect(&m_next.data(), signal, this, &ShownHeader::showRun);
    for (const auto signal : { &ChosenModel::listChanged, &ChosenModel::chosen })
        connect(&m_next.model(), signal, this, &ShownHeader::showDifferences);
}

void ShownHeader::buildMore()
{
    m_more->setObjectName(QStringLiteral("runMenu"));
    m_more->setAccessibleName(tr("What can be done with this run"));
    setPlainToolTip(m_more, tr("Note on, push, export or delete this run"));
    auto *menu = new QMenu(m_more);
    QAction *note = menu->addAction(tr("&Note…"), this, &ShownHeader::editNote);
    menu->addActions({ m_actions.push(), m_actions.exportResults() });
    menu->addSeparator();
    QAction *remove = menu->addAction(tr("&Delete…"), this, &ShownHeader::askToDelete);
    connect(menu, &QMenu::aboutToShow, this, [this, note, remove] {
        const auto run = m_shown.info();
        note->setEnabled(run && !m_shown.workbench().isReadOnly());
        remove->setEnabled(run && !m_shown.workbench().isReadOnly() && !isRunning(*run));
    });
    m_more->setMenu(menu);
}

QWidget *ShownHeader::buildQuestion()
{
    auto *question = new QWidget(this);
    question->setObjectName(QStringLiteral("deleteQuestion"));
    m_questionText = plainLabel();
    m_questionText->setWordWrap(true);
    auto *keep = new QPushButton(tr("Keep it"));
    keep->setObjectName(QStringLiteral("keepRun"));
    setPlainToolTip(keep, tr("Nothing is deleted (Esc)"));
    auto *remove = new QPushButton(tr("Delete"));
    remove->setObjectName(QStringLiteral("deleteRun"));
    setPlainToolTip(remove, tr("Delete this run for good"));
    remove->setAccessibleName(tr("Delete this run for good"));
    auto *layout = new QHBoxLayout(question);
    layout->setContentsMargins(14, 4, 14, 8);
    layout->addWidget(m_questionText, 1);
    layout->addWidget(remove);
    layout->addWidget(keep);
    keep->installEventFilter(this);
    remove->installEventFilter(this);
    connect(keep, &QPushButton::clicked, question, &QWidget::hide);
    connect(remove, &QPushButton::clicked, this, [this] {
        m_question->hide();
        if (const auto run = m_shown.info())
            m_shown.runs().remove(run->id);
    });
    question->hide();
    return question;
}

bool ShownHeader::isRunning(const store::RunInfo &run) const
{
    return m_shown.current().isRunning(run.id);
}

QString ShownHeader::stateText(const store::RunInfo &run) const
{
    if (isRunning(run))
        return m_shown.current().isPaused() ? tr("paused") : tr("running");
    if (!run.damage.isEmpty())
        return tr("damaged");
    if (run.kind == store::RunInfo::Kind::Recorded)
        return tr("recorded");
    if (run.kind == store::RunInfo::Kind::Imported || run.state == eval::RunState::Finished)
        return {};
    return m_openRows > 0 ? tr("%n row(s) left", nullptr, pluralCount(m_openRows)) : tr("not complete");
}

void ShownHeader::showRun()
{
    const auto run = m_shown.info();
    m_question->hide();
    endNote(false);
    setEnabled(run.has_value());
    const bool canResume = run && store::canResume(*run) && !isRunning(*run);
    m_resume->setVisible(canResume);
    showDifferences();
    if (run)
        showName(*run);
    else
        m_chooser->setValue({}, tr("no run yet"));
}

void ShownHeader::showName(const store::RunInfo &run)
{
    const QString dataset = jobs::dataName(m_next.data().all(), run.dataset);
    const auto joined = [](QStringList parts) {
        parts.removeAll(QString());
        return QStringLiteral("· ") + parts.join(QStringLiteral(" · "));
    };
    const QString moment = jobs::momentText(jobs::momentOf(run));
    const QString state = stateText(run);
    const QString note = run.name.isEmpty() ? QString() : tr("“%1”").arg(run.name);
    const QString complete = joined({ run.model, dataset, moment, jobs::repeatsText(run), state, note });
    m_chooser->setTexts({ { jobs::judgeText(run), complete },
                          { jobs::versionText(run), complete },
                          { jobs::versionText(run), joined({ run.model, dataset, moment, jobs::repeatsText(run), state }) },
                          { jobs::versionText(run), joined({ run.model, dataset, moment, state }) },
                          { jobs::versionText(run), joined({ dataset, moment, state }) } });
    setPlainToolTip(m_chooser, tr("Shown: %1 %2\nOpens the table of runs (Ctrl+R)").arg(jobs::judgeText(run), complete));
}

void ShownHeader::showDifferences()
{
    const auto run = m_shown.info();
    m_differs->setTexts(run ? jobs::differsFromNext(*run, m_next) : QStringList());
    setPlainToolTip(m_differs, m_differs->text().isEmpty() ? QString() : tr("Compared with the next run: %1").arg(m_differs->text()));
}

void ShownHeader::setOpenRows(qint64 rows)
{
    if (m_openRows == rows)
        return;
    m_openRows = rows;
    if (const auto run = m_shown.info())
        showName(*run);
}

void ShownHeader::setTableOpen(bool isOpen)
{
    m_close->setVisible(isOpen);
    m_more->setVisible(!isOpen);
    m_chooser->setDown(isOpen);
    if (!isOpen)
        return;
    m_question->hide();
    endNote(false);
}

void ShownHeader::editNote()
{
    const auto run = m_shown.info();
    if (!run || m_shown.workbench().isReadOnly())
        return;
    m_chooser->hide();
    m_note->setText(run->name);
    m_note->show();
    m_note->selectAll();
    m_note->setFocus();
}

void ShownHeader::endNote(bool take)
{
    if (m_note->isHidden())
        return;
    const bool hasFocus = m_note->hasFocus();
    m_note->hide();
    m_chooser->show();
    if (hasFocus)
        m_chooser->setFocus();
    const auto run = m_shown.info();
    const QString note = m_note->text().simplified();
    if (take && run && note != run->name)
        m_shown.runs().rename(run->id, note);
}

void ShownHeader::askToDelete()
{
    const auto run = m_shown.info();
    if (!run)
        return;
    m_questionText->setText(
        tr("Delete “%1” with the replies to its %n row(s)? They cannot be had back; data and labels stay.", nullptr, pluralCount(run->rows))
            .arg(jobs::runCaption(*run)));
    m_question->show();
    m_question->findChild<QPushButton *>(QStringLiteral("keepRun"))->setFocus();
}

bool ShownHeader::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        if (watched == m_note)
            endNote(false);
        else
            m_question->hide();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace gavel::ui

#include "moc_shownheader.cpp"
