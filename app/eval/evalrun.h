// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/concurrency.h"
#include "eval/itemreader.h"
#include "eval/judge.h"
#include "eval/judgeclient.h"
#include "eval/retry.h"
#include "eval/rowledger.h"
#include "eval/runlog.h"
#include "eval/runningstats.h"

#include <QObject>

#include <memory>

namespace gavel::eval {

struct RunSettings
{
    static constexpr int mostRepeats = 100;
    int repeats = 1;
    ConcurrencySettings concurrency;
    RetryPolicy retry;
    std::optional<qint64> requestLimit; ///< pauses the run when reached
    bool allowInvalid = false; ///< goes on even if none of the first replies can be read
};

/// If so many replies have come and none could be read, the run pauses and asks.
inline constexpr int firstReplies = 20;

/// Why a run is paused.
struct RunPause
{
    enum class Cause {
        Asked,
        RunError,
        StoreError,
        RequestLimit,
        IdentityChanged,
        Unreadable, ///< none of the first replies; `error` has one of them as its detail
    };
    Cause cause = Cause::Asked;
    std::optional<Error> error = {};
    int server = 0; ///< index of the client
    std::optional<ServerIdentity> expected = {}; ///< IdentityChanged: the identity before
    std::optional<ServerIdentity> offered = {}; ///< IdentityChanged: the identity now
};

/// None of the servers of a run takes requests at present; it goes on by itself.
struct RunWait
{
    Error error; ///< why
    std::chrono::milliseconds since{ 0 }; ///< the time from the first refusal until now
    std::optional<std::chrono::milliseconds> left = {}; ///< until the next request; nullopt: one is under way
};

/// Counts of a run; rows × repeats unless noted.
struct RunProgress
{
    qint64 total = 0; ///< rows × repeats
    qint64 valid = 0;
    qint64 invalid = 0;
    qint64 failed = 0;
    qint64 abstained = 0;
    qint64 committed = 0; ///< rows × repeats committed since start(), without those stored before
    qint64 inFlight = 0; ///< sent and not yet committed
    qint64 requests = 0; ///< chat requests sent, retries included
    qint64 retries = 0;
    int concurrency = 0;
    double rowsPerSecond = 0; ///< of the last seconds
    std::chrono::milliseconds elapsed{ 0 }; ///< first request sent to last commit
    qint64 promptTokens = 0;
    qint64 completionTokens = 0;
    qint64 cachedTokens = 0;
    std::optional<int> promptLimit = {}; ///< tokens to which a server shortens prompts without a word

    qint64 done() const { return valid + invalid + failed + abstained; }
};

/// Judges the rows of one run: renders prompts, sends requests, parses and logs replies. The only
/// place that retries. Rows count as done when their records are committed. Lives in one thread;
/// does not own reader, log and clients.
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
        /// What the servers have reported so far, by server number; empty for a new run.
        QList<std::optional<ServerIdentity>> identities;
        /// The server number of each client; empty: its index.
        QList<int> serverNos = {};
        /// The run's rows and what is stored of them.
        RowLedger ledger;
    };

    /// `reader`, `log` and `clients` must outlive the run. Several clients share the rows.
    EvalRun(Plan plan, const ItemReader &reader, RunLog &log, const std::vector<JudgeClient *> &clients, QObject *parent = nullptr);
    ~EvalRun() override;

    /// Asks each server for its identity, then runs. Failed rows are asked again, invalid ones are not.
    void start();
    void pause();
    /// Continues after any pause; for IdentityChanged this accepts the new identity, whose replies
    /// get their own server number.
    void continuePaused();
    /// Stops sending, aborts requests in flight, waits for the commit, ends as Cancelled.
    void cancel();
    void setConcurrency(const ConcurrencySettings &settings);
    /// Replaces a server whose address or settings were repaired: it is asked for its identity
    /// again before it gets more requests. Requests in flight stay with the old address.
    void setServer(int no, const Server &server);

    State state() const;
    RunProgress progress() const;
    std::optional<RunPause> pauseReason() const;
    /// While it waits for a server, paused or not; changes of it come with progressChanged().
    std::optional<RunWait> waiting() const;
    const RunningStats &statistics() const; ///< as RowLedger::statistics()
    OtherRows others() const; ///< likewise
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
