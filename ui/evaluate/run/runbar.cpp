// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/run/runbar.h"

#include "evaluate/run/runactions.h"
#include "evaluate/run/runbutton.h"
#include "evaluate/run/runchoices.h"
#include "evaluate/run/runprogressview.h"
#include "jobs/run/replay.h"
#include "jobs/session/currentrun.h"
#include "jobs/session/shownrun.h"
#include "widgets/actionbutton.h"
#include "widgets/banner.h"
#include "widgets/fittingbar.h"
#include "widgets/plaintext.h"
#include "widgets/sectionhead.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <array>

namespace gavel::ui {

namespace {

constexpr std::chrono::seconds outcomeShown{ 20 };
constexpr std::array<double, 4> speeds{ 1, 4, 16, 0 };

double shareOf(const eval::RunProgress &progress)
{
    return progress.total > 0 ? static_cast<double>(progress.done()) / static_cast<double>(progress.total) : 0;
}

} // namespace

RunBar::RunBar(jobs::NextRun &next, jobs::CurrentRun &current, jobs::ShownRun &shown, RunActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_current(current)
    , m_shown(shown)
    , m_actions(actions)
    , m_choices(new RunChoices(next, this))
    , m_progress(new RunProgressView)
    , m_pause(new RunButton({}, RunButton::Shape::Pause))
    , m_stop(new RunButton({}, RunButton::Shape::Stop))
    , m_notice(new Banner)
    , m_continue(new RunButton(tr("Continue"), RunButton::Shape::Go))
    , m_stopHere(new RunButton(tr("Stop"), RunButton::Shape::Stop))
    , m_close(new RunButton(tr("Close")))
{
    setObjectName(QStringLiteral("runBar"));
    m_forgetOutcome.setSingleShot(true);
    m_forgetOutcome.setInterval(outcomeShown);
    connect(&m_forgetOutcome, &QTimer::timeout, this, [this] { say({}); });
    buildBar();
    buildNotice();
    connect(m_choices, &RunChoices::keepFailed, this, [this](const Error &error) {
        m_error = error;
        showNotice();
    });
    listen();
    showProject();
}

void RunBar::buildBar()
{
    const auto name = [](RunButton *button, const QString &object, const QString &accessible, QAction *action) {
        button->setObjectName(object);
        button->setAccessibleName(accessible);
        followAction(button, action);
    };
    auto *tryEdits = new RunButton(tr("Try"));
    auto *run = new RunButton(tr("Run…"), RunButton::Shape::Go, RunButton::Look::Accent);
    name(tryEdits, QStringLiteral("tryButton"), tr("Try"), m_actions.tryEdits());
    name(run, QStringLiteral("runButton"), tr("Run"), m_actions.run());
    name(m_pause, QStringLiteral("pauseButton"), tr("Pause"), m_actions.pause());
    name(m_stop, QStringLiteral("stopButton"), tr("Stop"), m_actions.stop());
    addAction(m_actions.tryEdits()); // its key works here as in the editor
    auto *bar = new FittingBar;
    bar->line()->setContentsMargins(14, 7, 14, 7);
    bar->line()->setSpacing(8);
    bar->addOptional(new SectionHead(tr("Next run")));
    for (QWidget *each : m_choices->buttons() + QList<QWidget *>{ tryEdits, run })
        bar->line()->addWidget(each);
    bar->line()->addWidget(m_progress, 1);
    bar->line()->addWidget(m_pause);
    bar->line()->addWidget(m_stop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    m_notice->setObjectName(QStringLiteral("runNotice"));
    m_notice->setAccessibleName(tr("About the run"));
    layout->addWidget(m_notice);
}

void RunBar::buildNotice()
{
    for (const double speed : speeds) {
        const QString text = speed > 0 ? tr("%1×").arg(speed) : tr("max");
        auto *button = new RunButton(text);
        button->setObjectName(QStringLiteral("replaySpeed%1").arg(speed));
        button->setAccessibleName(speed > 0 ? tr("Replay at %1 times the recorded pace").arg(speed) : tr("Replay as fast as possible"));
        setPlainToolTip(button, button->accessibleName());
        button->setCheckable(true);
        connect(button, &RunButton::clicked, this, [this, speed] {
            if (m_shown.replay())
                m_shown.replay()->setSpeed(speed);
            showNotice();
        });
        m_notice->addButton(button);
        m_speeds << button;
    }
    m_continue->setObjectName(QStringLiteral("continueButton"));
    m_stopHere->setObjectName(QStringLiteral("stopHereButton"));
    m_close->setObjectName(QStringLiteral("closeNoticeButton"));
    followAction(m_stopHere, m_actions.stop());
    setPlainToolTip(m_close, tr("The run stays in the project; Run › Resume this run finds it again."));
    for (RunButton *button : { m_continue, m_stopHere, m_close })
        m_notice->addButton(button);
    connect(m_continue, &RunButton::clicked, this, [this] {
        const auto interrupted = m_current.interrupted();
        if (m_current.isRunning())
            m_current.continuePaused();
        else if (m_unfinished || interrupted)
            emit resumeWanted(m_unfinished ? *m_unfinished : interrupted->id);
    });
    connect(m_close, &RunButton::clicked, this, &RunBar::closeNotice);
}

void RunBar::listen()
{
    using jobs::CurrentRun;
    using jobs::ShownRun;
    connect(&m_current, &CurrentRun::cleared, this, &RunBar::showProject);
    connect(&m_current, &CurrentRun::started, this, &RunBar::runStarted);
    connect(&m_current, &CurrentRun::ended, this, &RunBar::runEnded);
    connect(&m_current, &CurrentRun::interruptedChanged, this, &RunBar::showState);
    connect(&m_actions, &RunActions::updated, this, &RunBar::showState);
    connect(&m_current, &CurrentRun::progressed, this, [this] {
        showProgress();
        if (m_current.isRunning() && !m_shown.replay() && runNotice().text != m_notice->text())
            showPause();
    });
    connect(&m_shown, &ShownRun::replayProgressed, this, &RunBar::showProgress);
}

void RunBar::showProject()
{
    m_wasStarted = false;
    m_error.reset();
    m_unfinished.reset();
    say({});
    showState();
}

void RunBar::runStarted()
{
    m_wasStarted = true;
    m_error.reset();
    m_unfinished.reset();
    say({});
    showState();
}

void RunBar::runEnded(const Result<jobs::RunReport> &report)
{
    if (!std::exchange(m_wasStarted, false))
        return; // a preview: the panel that requested it shows the error
    if (!report) {
        if (report.error().kind != Error::Kind::Cancelled)
            m_error = report.error();
        showState();
        return;
    }
    const eval::RunProgress &progress = report->progress;
    if (progress.done() < progress.total) {
        m_unfinished = report->info.id;
        m_unfinishedText
            = tr("Stopped at %1 of %2. What is judged is stored.").arg(QLocale().toString(progress.done()), QLocale().toString(progress.total));
    } else if (progress.failed > 0) {
        m_unfinished = report->info.id;
        m_unfinishedText = tr("%Ln row(s) got no verdict. Resume asks for them again.", nullptr, static_cast<int>(progress.failed));
    }
    say(outcomeText(*report));
    showState();
}

void RunBar::say(const QString &text)
{
    m_outcome = text;
    if (text.isEmpty())
        m_forgetOutcome.stop();
    else
        m_forgetOutcome.start();
    showProgress();
}

void RunBar::showState()
{
    const bool isMoving = m_current.isRunning() || m_shown.replay();
    m_pause->setVisible(isMoving);
    m_stop->setVisible(isMoving);
    m_pause->setShape(m_actions.isPaused() ? RunButton::Shape::Go : RunButton::Shape::Pause);
    m_pause->setAccessibleName(m_actions.isPaused() ? tr("Continue") : tr("Pause"));
    showProgress();
    showNotice();
}

void RunBar::showProgress()
{
    if (const jobs::Replay *replay = m_shown.replay()) {
        const eval::RunProgress progress = replay->progress();
        if (!replay->schedule())
            m_progress->show({ tr("Reading the recorded times…") }, 0);
        else
            m_progress->show(progressTexts(progress, replay->left()), shareOf(progress));
        return;
    }
    if (!m_current.isRunning()) {
        m_progress->show({ m_outcome }, -1);
        return;
    }
    const jobs::RunJob *job = m_current.job();
    const eval::RunProgress progress = job->progress();
    const QStringList texts = progressTexts(progress, {});
    const QString &done = texts.constLast();
    switch (job->state()) {
    case eval::EvalRun::State::Idle:
        if (job->isBeingStored()) {
            m_progress->show({ tr("Storing the rows of the run…"), tr("Storing the rows…") }, 0);
            return;
        }
        m_progress->show({ tr("Looking for replies of earlier runs…"), tr("Looking for replies…") }, 0);
        return;
    case eval::EvalRun::State::Identifying:
        m_progress->show({ tr("Asking the server what it serves…"), tr("Asking the server…") }, shareOf(progress));
        return;
    case eval::EvalRun::State::Paused:
        m_progress->show({ tr("Paused · %1").arg(done) }, shareOf(progress));
        return;
    case eval::EvalRun::State::Stopping:
        m_progress->show({ tr("Stopping · %1").arg(done) }, shareOf(progress));
        return;
    case eval::EvalRun::State::Running:
        if (const auto wait = job->waiting(); wait && wait->left) {
            m_progress->show({ QStringLiteral("%1 · %2").arg(waitText(*wait), done), done }, shareOf(progress));
            return;
        }
        break;
    case eval::EvalRun::State::Finished:
    case eval::EvalRun::State::Cancelled:
        break;
    }
    m_progress->show(progressTexts(progress, timeLeft(progress)), shareOf(progress));
}

void RunBar::showNotice()
{
    for (RunButton *button : std::as_const(m_speeds))
        button->setVisible(m_shown.replay());
    if (m_shown.replay())
        showReplay();
    else if (m_current.isRunning())
        showPause();
    else
        showOffer();
}

void RunBar::showReplay()
{
    const jobs::Replay *replay = m_shown.replay();
    for (qsizetype i = 0; i < m_speeds.size(); ++i)
        m_speeds[i]->setChecked(replay->speed() == speeds[static_cast<std::size_t>(i)]);
    for (RunButton *button : { m_continue, m_stopHere, m_close })
        button->hide();
    const store::RunInfo &run = replay->info();
    const qint64 at = run.startedMs.value_or(run.createdMs);
    const QString when = QLocale().toString(QDateTime::fromMSecsSinceEpoch(at), QLocale::ShortFormat);
    m_notice->show(tr("Replay of a recorded run: %1, judged by %2 on %3. No server is asked.").arg(runTitle(run), run.model, when),
                   Banner::Tone::Information);
}

RunNoticeText RunBar::runNotice() const
{
    const jobs::RunJob *job = m_current.job();
    const auto pause = job->state() == eval::EvalRun::State::Paused ? job->pauseReason() : std::nullopt;
    const auto wait = job->waiting();
    if (pause) {
        RunNoticeText said = pauseText(*pause, job->serverName(pause->server), job->requestLimit());
        if (wait && wait->left)
            said.text += QStringLiteral(" %1.").arg(waitText(*wait));
        return said;
    }
    const RunNoticeText waits = wait ? waitNotice(*wait) : RunNoticeText();
    const auto limit = job->progress().promptLimit;
    return waits.text.isEmpty() && limit ? shortenedNotice(*limit) : waits;
}

void RunBar::showPause()
{
    const jobs::RunJob *job = m_current.job();
    const auto pause = job->state() == eval::EvalRun::State::Paused ? job->pauseReason() : std::nullopt;
    const bool isQuestion = pause && pause->cause == eval::RunPause::Cause::IdentityChanged;
    const RunNoticeText said = runNotice();
    m_continue->setText(isQuestion ? tr("Continue anyway") : tr("Continue"));
    m_continue->updateGeometry();
    m_continue->setVisible(pause.has_value());
    m_stopHere->setVisible(isQuestion || (pause && pause->cause == eval::RunPause::Cause::Unreadable));
    m_close->hide();
    m_notice->show(said.text, said.tone);
}

void RunBar::showOffer()
{
    const auto interrupted = m_current.interrupted();
    m_continue->setText(tr("Resume…"));
    m_continue->updateGeometry();
    m_continue->setVisible(!m_error);
    m_stopHere->hide();
    m_close->show();
    if (m_error)
        m_notice->show(m_error->text, Banner::Tone::Error);
    else if (m_unfinished && !m_isPanelShown)
        m_notice->show(m_unfinishedText, Banner::Tone::Information);
    else if (interrupted && !m_isPanelShown)
        m_notice->show(
            tr("The run of %1 by %2 was cut off when the window closed. What was judged is stored.").arg(runTitle(*interrupted), interrupted->model),
            Banner::Tone::Information);
    else
        m_notice->show({}, Banner::Tone::Information);
}

void RunBar::setPanelShown(bool isShown)
{
    m_isPanelShown = isShown;
    showNotice();
}

void RunBar::closeNotice()
{
    m_error.reset();
    m_unfinished.reset();
    m_current.dismissInterrupted();
    showNotice();
}

} // namespace gavel::ui

#include "moc_runbar.cpp"
