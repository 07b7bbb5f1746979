// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/run/runjob.h"
#include "store/runs.h"

#include <QObject>

#include <memory>
#include <optional>

namespace gavel::jobs {

class NextRun;
class StoredRuns;
class Workbench;

/// The run of the window from its preview to its end; one at a time. Owns its job.
class CurrentRun : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    CurrentRun(Workbench &workbench, NextRun &next, StoredRuns &runs, QObject *parent = nullptr);
    ~CurrentRun() override;

    /// Checks and previews; previewReady(), or ended() with an error, follows.
    void prepare(RunRequest request);
    /// The same for a stored run that is incomplete.
    void prepareResume(qint64 run);
    void start();
    /// Before start(): drops the run; its preview ends at once.
    void discard();
    /// Null if no run is prepared or running.
    RunJob *job() const { return m_job.get(); }
    /// Started and not finished yet, possibly paused.
    bool isRunning() const { return m_job && m_isStarted; }
    bool isPaused() const { return isRunning() && m_job->state() == eval::EvalRun::State::Paused; }
    /// Whether this run is the one in progress.
    bool isRunning(qint64 run) const { return isRunning() && m_job->info().id == run; }

    void pause();
    /// Continues after any pause; accepts the new identity if the server serves another model.
    void continuePaused();
    /// Verdicts are kept, and the run can be resumed later. A run that is only prepared is
    /// discarded.
    void stop();
    void setConcurrency(const eval::ConcurrencySettings &settings);

    /// The newest run that the end of the window interrupted; reset when a run is prepared or it is
    /// dismissed.
    std::optional<store::RunInfo> interrupted() const;
    void dismissInterrupted();
    /// The window closes: releases the run, which becomes an interrupted one.
    void close();

signals:
    void previewReady();
    void started();
    /// Judge version and rows of the run are in the project now.
    void stored(qint64 run);
    void stateChanged();
    void progressed();
    void rowsChanged(qint64 run, qint64 first, qint64 last);
    /// After the last commit, or with the error that prevented its start.
    void ended(const gavel::Result<gavel::jobs::RunReport> &report);
    void interruptedChanged();
    /// Another project was opened: the result of the last run is obsolete.
    void cleared();

private:
    void load();
    void take(RunRequest request);
    void takeStored();
    void end(const Result<RunReport> &report);

    Workbench &m_workbench;
    NextRun &m_next;
    StoredRuns &m_runs;
    std::unique_ptr<RunJob> m_job;
    bool m_isStarted = false;
    std::optional<qint64> m_interrupted;
};

} // namespace gavel::jobs
