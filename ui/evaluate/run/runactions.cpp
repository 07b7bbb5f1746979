// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/run/runactions.h"

#include "jobs/run/replay.h"
#include "jobs/session/currentrun.h"
#include "jobs/session/currenttry.h"
#include "jobs/session/nextrun.h"
#include "jobs/session/shownrun.h"
#include "jobs/session/storedruns.h"
#include "jobs/session/workbench.h"
#include "widgets/actionbutton.h"

#include <QAction>

namespace gavel::ui {

RunActions::RunActions(jobs::CurrentRun &current, jobs::CurrentTry &currentTry, jobs::ShownRun &shown, QObject *parent)
    : QObject(parent)
    , m_current(current)
    , m_currentTry(currentTry)
    , m_shown(shown)
    , m_try(make(QStringLiteral("tryAction"), tr("&Try")))
    , m_run(make(QStringLiteral("runAction"), tr("&Run…")))
    , m_pause(make(QStringLiteral("pauseAction"), tr("&Pause")))
    , m_stop(make(QStringLiteral("stopAction"), tr("&Stop")))
    , m_resume(make(QStringLiteral("resumeRunAction"), tr("Res&ume this run…")))
    , m_replay(make(QStringLiteral("replayAction"), tr("R&eplay this run")))
    , m_push(make(QStringLiteral("pushAction"), tr("&Push to MLflow…")))
    , m_export(make(QStringLiteral("exportAction"), tr("&Export…")))
{
    m_try->setShortcuts({ QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter) });
    m_try->setShortcutContext(Qt::WidgetWithChildrenShortcut); // elsewhere the key sends or confirms
    m_run->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return));
    m_pause->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    m_stop->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Period));
    m_push->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_P));
    m_export->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    connect(m_pause, &QAction::triggered, this, &RunActions::pauseOrContinue);
    connect(m_stop, &QAction::triggered, this, &RunActions::stopRun);

    using jobs::CurrentRun;
    using jobs::ShownRun;
    for (const auto signal : { &CurrentRun::started, &CurrentRun::stateChanged, &CurrentRun::cleared })
        connect(&current, signal, this, &RunActions::update);
    connect(&current, &CurrentRun::ended, this, &RunActions::update);
    connect(&currentTry, &jobs::CurrentTry::changed, this, &RunActions::update);
    connect(&shown.runs(), &jobs::StoredRuns::changed, this, &RunActions::update);
    for (const auto signal : { &ShownRun::changed, &ShownRun::replayStarted, &ShownRun::replayEnded })
        connect(&shown, signal, this, &RunActions::update);
    jobs::NextRun &next = currentTry.next();
    connect(&next.judge(), &jobs::ChosenJudge::listChanged, this, &RunActions::update);
    update();
}

QAction *RunActions::make(const QString &name, const QString &text)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    return action;
}

bool RunActions::isPaused() const
{
    return m_shown.replay() ? m_shown.replay()->isPaused() : m_current.isPaused();
}

/// A tool tip says what an action does, or why it cannot.
void RunActions::update()
{
    const QString noTry = m_currentTry.refusal();
    enableAction(m_try, noTry, tr("Judge a few rows with the edited text (Ctrl+Return in the editor and in the bar above)"));
    // The preview also works in read-only projects, and says itself that a model is missing.
    const QString noRun = m_current.isRunning() ? tr("A run is in progress. Stop it, or wait for its end.") : m_currentTry.next().missingPlan();
    enableAction(m_run, noRun, tr("Preview a full run, then start it (Ctrl+Shift+Return)"));
    updateGoing();
    updateShown();
    emit updated();
}

void RunActions::updateGoing()
{
    const bool isRunning = m_current.isRunning();
    const auto state = isRunning ? m_current.job()->state() : eval::EvalRun::State::Idle;
    const bool isStopping = state == eval::EvalRun::State::Stopping;
    const QString nothing = isStopping ? tr("The run is being stopped.") : tr("No run is in progress.");
    const bool canPause = m_shown.replay() || (state != eval::EvalRun::State::Idle && !isStopping);
    const bool canStop = (isRunning || m_shown.replay()) && !isStopping;
    m_pause->setText(isPaused() ? tr("&Continue") : tr("&Pause"));
    enableAction(m_pause, canPause ? QString() : nothing, isPaused() ? tr("Continue (Ctrl+Shift+P)") : tr("Pause (Ctrl+Shift+P)"));
    enableAction(m_stop, canStop ? QString() : nothing, tr("Stop (Ctrl+.). What is judged stays, and the run can be resumed later."));
}

void RunActions::updateShown()
{
    const auto shown = m_shown.info();
    const QString noRun = m_current.isRunning() ? tr("A run is in progress. Stop it, or wait for its end.")
        : !shown                                ? tr("No run is shown. Run the judge first, or open a project with a run.")
                                                : QString();
    const QString noResume = !noRun.isEmpty() ? noRun
        : m_shown.workbench().isReadOnly()    ? tr("The project is open for reading only.")
        : !store::canResume(*shown)           ? tr("Nothing is left to judge in the shown run.")
                                              : QString();
    enableAction(m_resume, noResume, tr("Judge the rows that are left; shows first what it will do"));
    const QString noReplay = noRun.isEmpty() && shown->rows == 0 ? tr("The shown run has no rows.") : noRun;
    enableAction(m_replay, noReplay, tr("Show the rows again as they were judged"));
    const QString noResults = !shown ? tr("No run is shown. Run the judge first, or open a project with a run.")
        : !shown->damage.isEmpty()   ? tr("This run is damaged, so its results cannot leave the project.")
                                     : QString();
    enableAction(m_push, noResults, tr("Send the shown run to MLflow (Ctrl+P)"));
    enableAction(m_export, noResults, tr("Write results or labels of the shown run to a file (Ctrl+E)"));
}

void RunActions::pauseOrContinue()
{
    if (jobs::Replay *replay = m_shown.replay())
        replay->setPaused(!replay->isPaused());
    else if (m_current.isPaused())
        m_current.continuePaused();
    else
        m_current.pause();
    update();
}

void RunActions::stopRun()
{
    if (m_shown.replay())
        m_shown.stopReplay();
    else
        m_current.stop();
    update();
}

} // namespace gavel::ui

#include "moc_runactions.cpp"
