// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/run/runbar.h"

#include "evaluate/run/runbutton.h"
#include "evaluate/run/runchoices.h"
#include "evaluate/run/runprogressview.h"
#include "evaluate/run/runwords.h"
#include "jobs/run/replay.h"
#include "jobs/session/evaluation.h"
#include "widgets/banner.h"
#include "widgets/plaintext.h"

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

RunBar::RunBar(jobs::Evaluation &evaluation, QWidget *parent)
    : QWidget(parent)
    , m_evaluation(evaluation)
    , m_choices(new RunChoices(evaluation, this))
    , m_try(new RunButton(tr("Try")))
    , m_run(new RunButton(tr("Run…"), RunButton::Shape::GoOn, RunButton::Look::Accent))
    , m_progress(new RunProgressView)
    , m_pause(new RunButton({}, RunButton::Shape::Pause))
    , m_stop(new RunButton({}, RunButton::Shape::Stop))
    , m_notice(new Banner)
    , m_goOn(new RunButton(tr("Go on"), RunButton::Shape::GoOn))
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
    const auto name = [](QWidget *widget, const QString &object, const QString &accessible, const QString &tip) {
        widget->setObjectName(object);
        widget->setAccessibleName(accessible);
        setPlainToolTip(widget, tip);
    };
    name(m_try, QStringLiteral("tryButton"), tr("Try"), tr("Judge a few rows with the edited text (Ctrl+Return in the editor)"));
    name(m_run, QStringLiteral("runButton"), tr("Run"), tr("Preview a full run, then start it (Ctrl+Shift+Return)"));
    name(m_pause, QStringLiteral("pauseButton"), tr("Pause"), {});
    name(m_stop, QStringLiteral("stopButton"), tr("Stop"), tr("Stop (Ctrl+.). What is judged stays, and the run can go on later."));
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(14, 8, 14, 8);
    bar->setSpacing(8);
    for (QWidget *each : m_choices->buttons() + QList<QWidget *>{ m_try, m_run })
        bar->addWidget(each);
    bar->addSpacing(8);
    bar->addWidget(m_progress, 1);
    bar->addWidget(m_pause);
    bar->addWidget(m_stop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    m_notice->setObjectName(QStringLiteral("runNotice"));
    m_notice->setAccessibleName(tr("About the run"));
    layout->addWidget(m_notice);
    connect(m_try, &RunButton::clicked, this, &RunBar::tryWanted);
    connect(m_run, &RunButton::clicked, this, &RunBar::runWanted);
    connect(m_pause, &RunButton::clicked, this, &RunBar::pauseOrGoOn);
    connect(m_stop, &RunButton::clicked, this, &RunBar::stop);
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
            if (m_evaluation.replay())
                m_evaluation.replay()->setSpeed(speed);
            showNotice();
        });
        m_notice->addButton(button);
        m_speeds << button;
    }
    m_goOn->setObjectName(QStringLiteral("goOnButton"));
    m_stopHere->setObjectName(QStringLiteral("stopHereButton"));
    m_close->setObjectName(QStringLiteral("closeNoticeButton"));
    setPlainToolTip(m_stopHere, m_stop->toolTip());
    setPlainToolTip(m_close, tr("The run stays in the project; Run › Go on with this run finds it again."));
    for (RunButton *button : { m_goOn, m_stopHere, m_close })
        m_notice->addButton(button);
    connect(m_goOn, &RunButton::clicked, this, [this] {
        const auto interrupted = m_evaluation.interruptedRun();
        if (m_evaluation.isRunning())
            m_evaluation.goOnWithRun();
        else if (m_unfinished || interrupted)
            emit resumeWanted(m_unfinished ? *m_unfinished : interrupted->id);
    });
    connect(m_stopHere, &RunButton::clicked, this, &RunBar::stop);
    connect(m_close, &RunButton::clicked, this, &RunBar::closeNotice);
}

void RunBar::listen()
{
    using jobs::Evaluation;
    const Evaluation *evaluation = &m_evaluation;
    connect(evaluation, &Evaluation::projectChanged, this, &RunBar::showProject);
    connect(evaluation, &Evaluation::runStarted, this, &RunBar::runStarted);
    connect(evaluation, &Evaluation::runEnded, this, &RunBar::runEnded);
    for (const auto signal : { &Evaluation::runStateChanged, &Evaluation::replayStarted, &Evaluation::replayEnded, &Evaluation::interruptedRunChanged,
                               &Evaluation::runsChanged })
        connect(evaluation, signal, this, &RunBar::showState);
    for (const auto signal : { &Evaluation::runProgressed, &Evaluation::replayProgressed })
        connect(evaluation, signal, this, &RunBar::showProgress);
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
        return; // a preview: whoever asked for it says what is wrong
    if (!report) {
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
        m_unfinishedText = tr("%Ln row(s) got no verdict. Go on asks for them again.", nullptr, static_cast<int>(progress.failed));
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
    const bool isRunning = m_evaluation.isRunning();
    const jobs::Replay *replay = m_evaluation.replay();
    const eval::EvalRun::State state = isRunning ? m_evaluation.runJob()->state() : eval::EvalRun::State::Idle;
    const bool isPaused = replay ? replay->isPaused() : state == eval::EvalRun::State::Paused;
    m_pause->setVisible(isRunning || replay);
    m_stop->setVisible(isRunning || replay);
    m_stop->setEnabled(state != eval::EvalRun::State::Stopping);
    m_pause->setEnabled(state != eval::EvalRun::State::Stopping);
    m_pause->setShape(isPaused ? RunButton::Shape::GoOn : RunButton::Shape::Pause);
    m_pause->setAccessibleName(isPaused ? tr("Go on") : tr("Pause"));
    setPlainToolTip(m_pause, isPaused ? tr("Go on (Ctrl+Shift+P)") : tr("Pause (Ctrl+Shift+P)"));
    const bool mayRun = !isRunning && !m_evaluation.isReadOnly();
    m_try->setEnabled(mayRun);
    m_run->setEnabled(mayRun);
    showProgress();
    showNotice();
}

void RunBar::showProgress()
{
    if (const jobs::Replay *replay = m_evaluation.replay()) {
        const eval::RunProgress progress = replay->progress();
        if (!replay->schedule())
            m_progress->show({ tr("Reading the recorded times…") }, 0);
        else
            m_progress->show(progressTexts(progress, replay->left()), shareOf(progress));
        return;
    }
    if (!m_evaluation.isRunning()) {
        m_progress->show({ m_outcome }, -1);
        return;
    }
    const jobs::RunJob *job = m_evaluation.runJob();
    const eval::RunProgress progress = job->progress();
    const QStringList texts = progressTexts(progress, {});
    const QString &done = texts.constLast();
    switch (job->state()) {
    case eval::EvalRun::State::Idle:
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
    case eval::EvalRun::State::Finished:
    case eval::EvalRun::State::Cancelled:
        break;
    }
    m_progress->show(progressTexts(progress, timeLeft(progress)), shareOf(progress));
}

void RunBar::showNotice()
{
    for (RunButton *button : std::as_const(m_speeds))
        button->setVisible(m_evaluation.replay());
    if (m_evaluation.replay())
        showReplay();
    else if (m_evaluation.isRunning())
        showPause();
    else
        showOffer();
}

void RunBar::showReplay()
{
    const jobs::Replay *replay = m_evaluation.replay();
    for (qsizetype i = 0; i < m_speeds.size(); ++i)
        m_speeds[i]->setChecked(replay->speed() == speeds[static_cast<std::size_t>(i)]);
    for (RunButton *button : { m_goOn, m_stopHere, m_close })
        button->hide();
    const store::RunInfo &run = replay->info();
    const qint64 at = run.startedMs.value_or(run.createdMs);
    const QString when = QLocale().toString(QDateTime::fromMSecsSinceEpoch(at), QLocale::ShortFormat);
    m_notice->show(tr("Replay of a recorded run: %1, judged by %2 on %3. No server is asked.").arg(runTitle(run), run.model, when),
                   Banner::Tone::Information);
}

void RunBar::showPause()
{
    const jobs::RunJob *job = m_evaluation.runJob();
    const auto pause = job->state() == eval::EvalRun::State::Paused ? job->pauseReason() : std::nullopt;
    if (!pause) {
        m_notice->show({}, Banner::Tone::Information);
        return;
    }
    const bool isQuestion = pause->cause == eval::RunPause::Cause::IdentityChanged;
    const QString server = job->info().servers.value(pause->serverNo).name;
    const RunNoticeText said = pauseText(*pause, server, job->requestLimit());
    m_goOn->setText(isQuestion ? tr("Go on anyway") : tr("Go on"));
    m_goOn->updateGeometry();
    m_goOn->show();
    m_stopHere->setVisible(isQuestion);
    m_close->hide();
    m_notice->show(said.text, said.tone);
}

void RunBar::showOffer()
{
    const auto interrupted = m_evaluation.interruptedRun();
    m_goOn->setText(tr("Go on…"));
    m_goOn->updateGeometry();
    m_goOn->setVisible(!m_error);
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
    m_evaluation.dismissInterruptedRun();
    showNotice();
}

void RunBar::pauseOrGoOn()
{
    if (jobs::Replay *replay = m_evaluation.replay()) {
        replay->setPaused(!replay->isPaused());
        showState();
    } else if (m_evaluation.isRunning() && m_evaluation.runJob()->state() == eval::EvalRun::State::Paused) {
        m_evaluation.goOnWithRun();
    } else {
        m_evaluation.pauseRun();
    }
}

void RunBar::stop()
{
    if (m_evaluation.replay())
        m_evaluation.stopReplay();
    else
        m_evaluation.stopRun();
    showState();
}

} // namespace gavel::ui

#include "moc_runbar.cpp"
