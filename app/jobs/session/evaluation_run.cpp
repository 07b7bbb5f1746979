// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/promptrenderer.h"
#include "jobs/run/replay.h"
#include "jobs/servers/serverbook.h"
#include "jobs/session/evaluation.h"

#include <algorithm>

namespace gavel::jobs {

namespace {

bool isPrepared(const store::RunInfo &run)
{
    return run.kind == store::RunInfo::Kind::Judged && run.state == QLatin1StringView("created");
}

} // namespace

void Evaluation::pauseRun()
{
    if (isRunning())
        m_run->pause();
}

void Evaluation::goOnWithRun()
{
    if (!isRunning())
        return;
    m_run->takeServers(m_servers.servers());
    m_run->goOn();
}

void Evaluation::stopRun()
{
    if (isRunning())
        m_run->cancel();
    else
        discardPreparedRun();
}

void Evaluation::setRunConcurrency(const eval::ConcurrencySettings &settings)
{
    if (isRunning())
        m_run->setConcurrency(settings);
}

bool Evaluation::canGoOn(const store::RunInfo &run)
{
    return run.kind == store::RunInfo::Kind::Judged && run.judgeVersion && run.state != QLatin1StringView("finished");
}

/// What was only made for a preview is nobody's run.
QList<store::RunInfo> Evaluation::startedRuns() const
{
    QList<store::RunInfo> runs = m_workbench.runs();
    const auto own = isRunning() ? std::optional(m_run->info().id) : std::nullopt;
    runs.removeIf([own](const store::RunInfo &run) { return isPrepared(run) && run.id != own; });
    return runs;
}

/// Runs of previews that a death of the program left behind.
void Evaluation::sweepPrepared()
{
    if (isReadOnly())
        return;
    const QList<store::RunInfo> runs = m_workbench.runs();
    for (const store::RunInfo &run : runs) {
        if (isPrepared(run))
            project()->runs().remove(run.id, this, [](const Result<void> &) {});
    }
}

/// Stored as going on, but by whom? Where the file is ours alone, by nobody.
void Evaluation::findInterrupted()
{
    const auto isCutOff = [](const store::RunInfo &run) {
        return canGoOn(run) && (run.state == QLatin1StringView("running") || run.state == QLatin1StringView("paused"));
    };
    const auto found = std::ranges::find_if(m_runs, isCutOff);
    m_interrupted = isReadOnly() || found == m_runs.end() ? std::nullopt : std::optional(found->id);
}

std::optional<store::RunInfo> Evaluation::interruptedRun() const
{
    for (const store::RunInfo &run : m_runs) {
        if (run.id == m_interrupted)
            return run;
    }
    return {};
}

void Evaluation::dismissInterruptedRun()
{
    if (!std::exchange(m_interrupted, std::nullopt))
        return;
    emit interruptedRunChanged();
}

void Evaluation::close()
{
    report(storeDraft());
    dropRun();
}

/// A job that is not wanted may still have a run on its way to the file.
void Evaluation::letGo(std::unique_ptr<RunJob> job)
{
    disconnect(job.get(), nullptr, this, nullptr);
    connect(job.get(), &RunJob::discarded, this, [this, gone = job.get()] {
        const auto isGone = [gone](const std::unique_ptr<RunJob> &each) { return each.get() == gone; };
        const auto found = std::ranges::find_if(m_discarded, isGone);
        if (found == m_discarded.end())
            return;
        found->release()->deleteLater();
        m_discarded.erase(found);
    });
    job->discard();
    m_discarded.push_back(std::move(job));
}

/// At once: the project goes. What was answered is stored, and the run stays as one that goes on.
void Evaluation::dropRun()
{
    discardPreparedRun();
    m_discarded.clear();
    m_run.reset();
    m_started = false;
    m_replay.reset();
}

/// Requests a second of the newest run to its end by this model on this server.
std::optional<double> Evaluation::rateOf(const RunRequest &request) const
{
    const QUuid server = request.servers.isEmpty() ? QUuid() : request.servers.first().id;
    for (const store::RunInfo &run : m_runs) {
        const bool isLike = run.kind == store::RunInfo::Kind::Judged && run.model == request.model && run.judge.method == request.judge.method
            && run.servers.size() == request.servers.size() && !run.servers.isEmpty() && run.servers.first().server == server;
        if (!isLike || run.state != QLatin1StringView("finished") || !run.startedMs || !run.finishedMs || *run.finishedMs <= *run.startedMs)
            continue;
        const auto requests = static_cast<double>(run.rows * run.repeats * eval::partNames(run.judge).size());
        return requests * 1000 / static_cast<double>(*run.finishedMs - *run.startedMs);
    }
    return {};
}

Result<void> Evaluation::startReplay(qint64 run)
{
    const auto refused = [](const QString &text) { return Error{ Error::Kind::BadInput, 0, text, {} }; };
    if (isRunning())
        return refused(tr("A run is going on. Stop it, or wait for its end."));
    const auto isAsked = [run](const store::RunInfo &info) { return info.id == run; };
    const auto found = std::ranges::find_if(m_runs, isAsked);
    if (found == m_runs.end())
        return refused(tr("This run is not in the project any more."));
    stopReplay();
    m_replay = std::make_unique<Replay>(*project(), *found);
    connect(m_replay.get(), &Replay::begun, this, [this, run] {
        takeRun(run);
        emit shownRunChanged();
        emit replayProgressed();
    });
    connect(m_replay.get(), &Replay::rowsChanged, this, &Evaluation::runRowsChanged);
    connect(m_replay.get(), &Replay::progressChanged, this, &Evaluation::replayProgressed);
    connect(m_replay.get(), &Replay::finished, this, &Evaluation::endReplay);
    m_replay->start();
    showRun(run);
    emit replayStarted();
    return {};
}

void Evaluation::stopReplay()
{
    if (m_replay)
        m_replay->stop();
}

std::shared_ptr<const ReplaySchedule> Evaluation::replaySchedule() const
{
    return m_replay ? m_replay->schedule() : nullptr;
}

/// Everything has come: the reader shows the run as it is, so it may stay.
void Evaluation::endReplay(const Result<void> &result)
{
    m_replay.release()->deleteLater();
    report(result);
    emit replayEnded();
}

} // namespace gavel::jobs
