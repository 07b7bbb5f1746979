// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/concurrency.h"
#include "eval/judge.h"
#include "eval/judgeclient.h"
#include "eval/retry.h"
#include "eval/rowledger.h"
#include "eval/runlog.h"
#include "eval/runningstats.h"
#include "eval/runreader.h"

#include <QObject>

#include <memory>

namespace gavel::eval {

struct RunSettings
{
    int repeats = 1;
    ConcurrencySettings concurrency;
    RetryPolicy retry;
    std::optional<qint64> requestLimit; ///< pauses the run when reached
};

/// Why a run stands still.
struct RunPause
{
    enum class Cause { Asked, RunError, StoreError, RequestLimit, IdentityChanged };
    Cause cause = Cause::Asked;
    std::optional<Error> error = {};
    int serverNo = 0;
    std::optional<ServerIdentity> expected = {}; ///< IdentityChanged: what the server served before
    std::optional<ServerIdentity> offered = {}; ///< IdentityChanged: what it serves now
};

struct RunProgress
{
    qint64 total = 0; ///< rows × repeats
    qint64 valid = 0;
    qint64 invalid = 0;
    qint64 failed = 0;
    qint64 abstained = 0;
    qint64 committed = 0; ///< rows × repeats done since start(), without what was stored before
    qint64 inFlight = 0; ///< sent and not yet committed
    qint64 requests = 0; ///< chat requests sent, retries included
    qint64 retries = 0;
    int concurrency = 0;
    double rowsPerSecond = 0; ///< of the last seconds
    std::chrono::milliseconds elapsed{ 0 }; ///< first request sent to last commit
    qint64 promptTokens = 0;
    qint64 completionTokens = 0;
    qint64 cachedTokens = 0;

    qint64 done() const { return valid + invalid + failed + abstained; }
};

/// Judges the rows of one run: renders, asks, parses, logs. The only owner of
/// retries. Rows count as done when their records are committed.
class EvalRun : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Identifying, Running, Paused, Stopping, Finished, Cancelled };
    Q_ENUM(State)

    struct Plan
    {
        qint64 run = 0;
        JudgeDefinition judge;
        QString model;
        RunSettings settings;
        /// What the servers said when the run began, by server number; empty for a new run.
        QList<std::optional<ServerIdentity>> identities;
        /// What is stored already, where the caller has read it; nullopt: start() reads it.
        std::optional<RowLedger> stored = {};
    };

    /// `reader`, `log` and `clients` must outlive the run. Several clients share the rows.
    EvalRun(Plan plan, const RunReader &reader, RunLog &log, const std::vector<JudgeClient *> &clients, QObject *parent = nullptr);
    ~EvalRun() override;

    /// Reads what is already stored (resume), asks each server who it is, then runs.
    /// Failed rows are asked again, invalid ones are not.
    void start();
    void pause();
    /// Goes on after any pause; for IdentityChanged this accepts the new identity.
    void goOn();
    /// Stops sending, aborts what is in flight, waits for the commit, ends as Cancelled.
    void cancel();
    void setConcurrency(const ConcurrencySettings &settings);
    /// A server by its number, after its address or settings were repaired: it says anew who it
    /// is before it is sent more. What is under way still ends where it was sent.
    void setServer(int no, const Server &server);

    State state() const;
    RunProgress progress() const;
    std::optional<RunPause> pauseReason() const;
    const RunningStats &statistics() const;
    /// The state of each row of the first repeat, by position.
    const std::vector<VerdictState> &rowStates() const;

signals:
    void stateChanged(gavel::eval::EvalRun::State state);
    /// At most ten times a second: rows first..last (positions) may have changed.
    void rowsChanged(qint64 first, qint64 last);
    void progressChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace gavel::eval
