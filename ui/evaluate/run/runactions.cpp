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
#include "widgets/plaintext.h"

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
    setPlainToolTip(m_stop, tr("Stop (Ctrl+.). What is judged stays, and the run can be resumed later."));
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

void RunActions::update()
{
    const bool isRunning = m_current.isRunning();
    const bool isMoving = isRunning || m_shown.replay();
    const auto state = isRunning ? m_current.job()->state() : eval::EvalRun::State::Idle;
    const bool isStopping = state == eval::EvalRun::State::Stopping;
    const auto shown = m_shown.info();
    const QString noTry = m_currentTry.refusal();
    enable(m_try, noTry, tr("Judge a few rows with the edited text (Ctrl+Return in the editor and in the bar above)"));
    // The preview also works in read-only projects, and says itself that a model is missing.
    const QString noRun = isRunning ? tr("A run is in progress. Stop it, or wait for its end.") : m_currentTry.next().missingPlan();
    enable(m_run, noRun, tr("Preview a full run, then start it (Ctrl+Shift+Return)"));
    m_pause->setEnabled(m_shown.replay() || (state != eval::EvalRun::State::Idle && !isStopping));
    m_pause->setText(isPaused() ? tr("&Continue") : tr("&Pause"));
    setPlainToolTip(m_pause, isPaused() ? tr("Continue (Ctrl+Shift+P)") : tr("Pause (Ctrl+Shift+P)"));
    m_stop->setEnabled(isMoving && !isStopping);
    m_resume->setEnabled(!isRunning && !m_shown.workbench().isReadOnly() && shown && store::canResume(*shown));
    m_replay->setEnabled(!isRunning && shown && shown->rows > 0);
    const QString noResults = !shown ? tr("No run is shown. Run the judge first, or open a project with a run.")
        : !shown->damage.isEmpty()   ? tr("This run is damaged, so its results cannot leave the project.")
                                     : QString();
    enable(m_push, noResults, tr("Send the shown run to MLflow (Ctrl+P)"));
    enable(m_export, noResults, tr("Write results or labels of the shown run to a file (Ctrl+E)"));
    emit updated();
}

void RunActions::enable(QAction *action, const QString &whyNot, const QString &tip)
{
    action->setEnabled(whyNot.isEmpty());
    setPlainToolTip(action, whyNot.isEmpty() ? tip : whyNot);
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
