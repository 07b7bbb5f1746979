// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ticker.h"
#include "eval/evalrun.h"
#include "eval/promptrenderer.h"
#include "eval/rowledger.h"
#include "eval/serverlane.h"
#include "eval/verdictparser.h"
#include "eval/workqueue.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTimer>

#include <deque>

namespace gavel::eval {

/// The state of a run is derived from facts (settle()), never set by events:
/// what the lanes are doing, what the person asked for, what is left to do.
class EvalRun::Private
{
public:
    using Time = Work::Time;

    Private(EvalRun *run, Plan plan, const RunReader &reader, RunLog &log, const std::vector<JudgeClient *> &clients);
    ~Private();

    // State (evalrun.cpp)
    void start();
    void goOn();
    void cancel();
    void proceed();
    void settle();
    RunProgress progress() const;

    // Servers (evalrun_p.cpp)
    void identify(ServerLane &lane);
    void listenFor(ServerLane &lane);
    void setLaneAside(ServerLane &lane);
    void recordIdentities();
    void recordAdaptations();

    // Requests and answers (evalrun_p.cpp)
    void pump();
    void wake();

    struct Flight
    {
        Work work;
        Call call;
        Time sent{ 0 };
        QByteArray bodyDigest;
        ServerLane *lane = nullptr; ///< null: the place is free
    };
    struct Uncommitted
    {
        quint64 number = 0;
        qint64 pos = 0;
        int repeat = 0;
        int part = 0;
        ServerLane *lane = nullptr; ///< null: it holds no place of a limit
        Usage usage;
        QList<Verdict> verdicts;
    };

    Plan m_plan;
    std::vector<std::unique_ptr<ServerLane>> m_lanes;
    RowLedger m_ledger;
    EvalRun::State m_state = EvalRun::State::Idle;
    std::optional<RunPause> m_pause;

    // Facts that a state follows from
    bool m_userPaused = false;
    bool m_limitReached = false;
    bool m_cancelling = false;
    std::optional<RunPause> m_loadProblem;
    std::optional<Error> m_readError;
    std::optional<Error> m_storeError;

private:
    bool load();
    Result<void> restore();
    std::optional<RunPause> reasonToPause() const;
    void settleLanes();
    void enter(EvalRun::State state, std::optional<RunPause> pause = {});
    void announce(EvalRun::State state);
    void finishCancelling();
    void tick();
    bool isOver() const { return m_state == EvalRun::State::Finished || m_state == EvalRun::State::Cancelled; }
    Time now() const { return std::chrono::duration_cast<Time>(std::chrono::nanoseconds(m_clock.nsecsElapsed())); }

    void onIdentified(ServerLane &lane, const Result<ServerIdentity> &answer);

    enum class Sent { Yes, Nothing, Stop };
    Sent sendNext(ServerLane &lane);
    void send(ServerLane &lane, Work work);
    void failSuspects();
    void armWake();
    void onAnswer(std::size_t place, const JudgeOutcome &outcome);
    void accept(ServerLane &lane, const Flight &flight, const JudgeOutcome &outcome);
    void retryLater(ServerLane &lane, Work &work, Time from);
    void reject(ServerLane &lane, Flight &flight, const JudgeOutcome &outcome);
    void giveBack(ServerLane &lane, Work work);
    void appendFailure(ServerLane *lane, int serverNo, const Work &work, const Error &error);
    void failSuspectsOf(ServerLane &lane);
    ReplyRecord recordOf(int serverNo, const Work &work) const;
    void append(ReplyRecord record, ServerLane *lane, int part);
    void onCommitted(quint64 upTo, const std::optional<Error> &error);
    void markCommitted(const Uncommitted &entry);

    EvalRun *q = nullptr;
    const RunReader &m_reader;
    RunLog &m_log;
    VerdictParser m_parser;
    std::optional<PromptRenderer> m_renderer;
    std::optional<WorkQueue> m_queue;
    QElapsedTimer m_clock;

    std::vector<Flight> m_flights;
    std::vector<std::size_t> m_freePlaces;
    std::deque<Uncommitted> m_uncommitted;
    qint64 m_asked = 0; ///< flights
    bool m_pumpPosted = false;
    QTimer m_wake;
    std::optional<Time> m_wakeAt;

    QString m_storedState;
    QStringList m_storedAdaptations;
    std::optional<QJsonArray> m_storedIdentities;

    // Progress
    qint64 m_requests = 0;
    qint64 m_requestsAllowedFrom = 0;
    qint64 m_retries = 0;
    qint64 m_committed = 0; ///< rows × repeats, in this session
    qint64 m_promptTokens = 0;
    qint64 m_completionTokens = 0;
    qint64 m_cachedTokens = 0;
    std::optional<Time> m_firstSent;
    Time m_lastCommit{ 0 };
    std::deque<std::pair<Time, qint64>> m_samples; ///< (when, m_committed) of the last seconds
    qint64 m_dirtyFirst = -1;
    qint64 m_dirtyLast = -1;
    Ticker m_ticker;
};

} // namespace gavel::eval
