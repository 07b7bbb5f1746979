// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/call.h"
#include "eval/evalrun.h"
#include "jobs/run/reuse.h"
#include "jobs/run/runplan.h"
#include "jobs/servers/services.h"

#include <QObject>
#include <QStringList>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace gavel::jobs {

/// The result of a run, or of its part in this session.
struct RunReport
{
    store::RunInfo info;
    eval::RunProgress progress;
    eval::RunningStats statistics;
    bool resumed = false;
    bool nothingToDo = false; ///< it was finished already: no requests were sent
    eval::OtherRows others; ///< rows × repeats that do not count in `statistics`
    qint64 reused = 0; ///< replies
};

/// Updates those servers of `used` that were edited, and returns their indexes.
QList<qsizetype> takeEdits(QList<Server> &used, const QList<Server> &saved);

/// One run from its preview to its end: plans it, stores it when it is started, then has EvalRun
/// judge it. Destroying it ends a preview at once. Lives in the project's thread; reads and plans
/// in workers.
class RunJob : public QObject
{
    Q_OBJECT

public:
    /// `project` and `services` must outlive the job.
    RunJob(store::Project &project, const Services &services, RunRequest request, QObject *parent = nullptr);
    ~RunJob() override;

    /// Checks judge and template and previews the run without writing anything; ready() or
    /// finished() follows.
    void prepare();
    /// Before start(): options that need no new preview.
    void setOptions(const eval::ConcurrencySettings &concurrency, std::optional<qint64> requestLimit, bool reuse);
    /// After ready(): stores judge version, run and rows, and starts to send. For a resumed run
    /// stored() is emitted within the call.
    void start();

    void pause();
    void continuePaused();
    /// Verdicts are kept, and the run can be resumed; a run that is not stored yet leaves nothing
    /// behind.
    void cancel();
    void setConcurrency(const eval::ConcurrencySettings &settings);
    /// Takes over edits of the saved servers; the run's servers use them from the next request on.
    void takeServers(const QList<Server> &saved);

    const store::RunInfo &info() const { return m_report.info; }
    const eval::RunPreview &preview() const { return m_plan.preview; }
    /// Why its agreement with people would say nothing; see runWarnings().
    const QStringList &warnings() const { return m_plan.warnings; }
    /// The rows that a new run will judge; after ready() and before start().
    const std::vector<qint64> &plannedItems() const { return m_plan.items; }
    bool isStored() const { return m_isStored; }
    /// Started, but not completely stored yet.
    bool isBeingStored() const { return m_isStarted && !m_isStored && !m_ended; }
    QString serverName(int place) const { return m_request.servers.value(place).name; } ///< as in RunPause::server
    std::optional<int> contextLength() const { return m_request.contextLength; }
    std::optional<qint64> requestLimit() const { return m_request.settings.requestLimit; }
    eval::EvalRun::State state() const;
    eval::RunProgress progress() const;
    std::optional<eval::RunPause> pauseReason() const;
    /// While it waits for a server, paused or not; changes of it come with progressChanged().
    std::optional<eval::RunWait> waiting() const;

signals:
    void ready();
    /// The run has its id and is in the list of runs.
    void stored();
    void stateChanged(gavel::eval::EvalRun::State state);
    void progressChanged();
    void rowsChanged(qint64 first, qint64 last);
    /// Exactly once: after the last commit, after a cancel (the run can be resumed), or with the
    /// error that stopped it; Cancelled if it was cancelled before it was stored.
    void finished(const gavel::Result<gavel::jobs::RunReport> &report);

private:
    void planned(Result<RunPlan> plan);
    void store();
    void opened(const Result<store::RunInfo> &info);
    void readLedger(std::function<void()> then);
    void reuseReplies();
    void startEvalRun();
    RunReport finalReport();
    void onState(eval::EvalRun::State state);
    void end(Result<RunReport> report);

    store::Project &m_project;
    const Services &m_services;
    RunRequest m_request;
    RunReport m_report;
    std::optional<eval::PromptRenderer> m_renderer;
    RunPlan m_plan;
    std::unique_ptr<eval::RunReader> m_reader;
    std::vector<std::unique_ptr<eval::JudgeClient>> m_clients;
    std::unique_ptr<Reuse> m_reuse;
    std::unique_ptr<eval::EvalRun> m_run;
    ScopedCall m_work; ///< plans, or reads what is stored
    std::shared_ptr<std::atomic_bool> m_isStopped = std::make_shared<std::atomic_bool>(false); ///< for the writer
    bool m_isStarted = false;
    bool m_isStored = false;
    bool m_ended = false;
};

} // namespace gavel::jobs
