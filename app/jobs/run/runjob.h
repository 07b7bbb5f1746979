// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/evalrun.h"
#include "eval/preview.h"
#include "eval/rowledger.h"
#include "jobs/run/reuse.h"
#include "jobs/servers/services.h"
#include "store/judges.h"
#include "store/runs.h"

#include <QFutureSynchronizer>
#include <QFutureWatcher>
#include <QObject>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace gavel::store {
class Project;
}

namespace gavel::jobs {

struct RunRequest
{
    eval::JudgeDefinition judge;
    std::optional<qint64> judgeId; ///< nullopt: the judge of that name, or a new one
    std::optional<qint64> run; ///< goes on with exactly this run
    qint64 dataset = 0;
    QList<Server> servers; ///< at least one
    QString model;
    store::RunRows rows;
    eval::RunSettings settings;
    std::optional<int> contextLength; ///< of the model, for the preview
    std::optional<double> requestsPerSecond = {}; ///< of earlier runs like it, for the preview
    bool countJudged = false; ///< the preview says how many rows this version and model have judged already
    bool onlyNotJudged = false; ///< leaves these out; only for rows of the dataset
    bool numbered = true; ///< false: a Try, its version gets no number
    bool resume = false; ///< go on with the latest run that matches
    bool reuse = false; ///< take replies over whose request and server are the same
};

struct RunReport
{
    store::RunInfo info;
    eval::RunProgress progress;
    eval::RunningStats statistics;
    bool resumed = false;
    bool nothingToDo = false; ///< it was finished already: no request was sent
    qint64 reused = 0; ///< replies
};

/// Brings those of `used` that were edited up to date, and gives their places.
QList<qsizetype> takeEdits(QList<Server> &used, const QList<Server> &saved);

/// One run from its preview to its end: finds or makes judge version and run,
/// then lets EvalRun do the judging.
class RunJob : public QObject
{
    Q_OBJECT

public:
    /// `project` and `services` must outlive the job.
    RunJob(store::Project &project, const Services &services, RunRequest request, QObject *parent = nullptr);
    ~RunJob() override;

    /// Checks judge and template, finds or makes the run and previews it; ready() or
    /// finished() with an error follows.
    void prepare();
    /// Before start(): what needs no other preview.
    void setOptions(const eval::ConcurrencySettings &concurrency, std::optional<qint64> requestLimit, bool reuse);
    /// After ready(): numbers the version if asked for, and sends.
    void start();
    /// Instead of start(), at any time: a run that was made for the preview is
    /// removed again. discarded() follows, finished() does not.
    void discard();

    void pause();
    void goOn();
    void cancel();
    void setConcurrency(const eval::ConcurrencySettings &settings);
    /// The servers as they are saved now: those of the run are asked there from now on.
    void takeServers(const QList<Server> &saved);

    const store::RunInfo &info() const { return m_report.info; }
    const eval::RunPreview &preview() const { return m_preview; }
    std::optional<int> contextLength() const { return m_request.contextLength; }
    std::optional<qint64> requestLimit() const { return m_request.settings.requestLimit; }
    eval::EvalRun::State state() const;
    eval::RunProgress progress() const;
    std::optional<eval::RunPause> pauseReason() const;

signals:
    void ready();
    void stateChanged(gavel::eval::EvalRun::State state);
    void progressChanged();
    void rowsChanged(qint64 first, qint64 last);
    /// Exactly once: after the last commit, after a cancel (the run can be resumed), or with what stopped it.
    void finished(const gavel::Result<gavel::jobs::RunReport> &report);
    /// After discard(): nothing uses the job any more.
    void discarded();

private:
    Result<void> findJudge();
    Result<std::optional<store::RunInfo>> findRun() const;
    QList<qint64> likeRuns() const;
    void findJudged();
    store::RunInfo newRun() const;
    void createRun();
    void runFound(const Result<store::RunInfo> &info);
    Result<void> openRun();
    void readStored(std::function<void()> then);
    void beginPreview();
    void endDiscarding();
    qint64 openRequests() const;
    void endPreview(const eval::RunPreview &preview);
    void reuseReplies();
    void startEvalRun();
    RunReport finalReport();
    void onState(eval::EvalRun::State state);
    void end(Result<RunReport> report);
    QJsonObject selection() const;

    store::Project &m_project;
    const Services &m_services;
    RunRequest m_request;
    RunReport m_report;
    data::Dataset m_dataset;
    store::JudgeVersion m_version;
    std::unique_ptr<eval::RunReader> m_reader;
    std::vector<std::unique_ptr<eval::JudgeClient>> m_clients;
    std::optional<eval::PromptRenderer> m_renderer;
    eval::RunPreview m_preview;
    eval::RowLedger m_ledger; ///< as stored when the job began
    std::unique_ptr<Reuse> m_reuse;
    std::unique_ptr<eval::EvalRun> m_run;
    std::vector<qint64> m_judged; ///< item ids, sorted
    std::shared_ptr<std::atomic_bool> m_stop = std::make_shared<std::atomic_bool>(false);
    QFutureWatcher<Result<std::vector<qint64>>> m_judgedWatcher;
    QFutureWatcher<Result<eval::RowLedger>> m_ledgerWatcher;
    QFutureWatcher<Result<eval::RunPreview>> m_previewWatcher;
    QFutureSynchronizer<void> m_workers;
    bool m_creating = false;
    bool m_discarding = false;
    bool m_ended = false;
};

/// Requests a second of the newest run to its end by this model on this server; `runs` newest first.
std::optional<double> rateOf(const QList<store::RunInfo> &runs, const RunRequest &request);

} // namespace gavel::jobs
