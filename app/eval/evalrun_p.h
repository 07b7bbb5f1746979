// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/ticker.h"
#include "eval/evalrun.h"
#include "eval/judgingserver.h"
#include "eval/parsing/verdictparser.h"
#include "eval/promptrenderer.h"
#include "eval/promptwatch.h"
#include "eval/rowledger.h"
#include "eval/workqueue.h"

#include <QElapsedTimer>
#include <QTimer>

#include <deque>

namespace gavel::eval {

/// The state of a run is derived from facts (settle()), never set by events: what the servers are
/// doing, what the person requested, what is left to do.
class EvalRun::Private
{
public:
    using Time = Work::Time;

    Private(EvalRun *run, Plan plan, const ItemReader &reader, RunLog &log, const std::vector<JudgeClient *> &clients);
    ~Private();

    // State (evalrun.cpp)
    void start();
    void continuePaused();
    void cancel();
    void proceed();
    void settle();
    RunProgress progress() const;
    std::optional<RunWait> waiting() const;

    // Servers (evalrun_p.cpp)
    void identify(JudgingServer &server);
    void listenFor(JudgingServer &server);
    void setServerAside(JudgingServer &server);
    void recordIdentities();
    void acceptIdentity(JudgingServer &server);
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
        int serverNo = 0; ///< of the identity that was asked
        JudgingServer *server = nullptr; ///< null: it takes up no place under a limit
    };
    struct Uncommitted
    {
        quint64 number = 0;
        qint64 pos = 0;
        int repeat = 0;
        int part = 0;
        int serverNo = 0;
        JudgingServer *server = nullptr; ///< null: it holds no place of a limit
        Usage usage;
        QList<Verdict> verdicts;
    };

    Plan m_plan;
    std::vector<std::unique_ptr<JudgingServer>> m_servers;
    RowLedger m_ledger;
    EvalRun::State m_state = EvalRun::State::Idle;
    std::optional<RunPause> m_pause;

    // Facts that determine the state
    bool m_userPaused = false;
    bool m_limitReached = false;
    std::optional<Error> m_unreadable; ///< none of the first replies could be read
    bool m_cancelling = false;
    std::optional<RunPause> m_loadProblem;
    std::optional<Error> m_readError;
    std::optional<Error> m_storeError;

private:
    bool load();
    std::optional<RunPause> reasonToPause() const;
    void settleServers();
    void enter(EvalRun::State state, std::optional<RunPause> pause = {});
    void announce(EvalRun::State state);
    void finishCancelling();
    void tick();
    bool isOver() const { return m_state == EvalRun::State::Finished || m_state == EvalRun::State::Cancelled; }
    Time now() const { return std::chrono::duration_cast<Time>(std::chrono::nanoseconds(m_clock.nsecsElapsed())); }

    void onIdentified(JudgingServer &server, const Result<ServerIdentity> &answer);

    /// Also while it is paused because its servers were down: only an answer shows that one works again.
    bool maySend() const;
    enum class Sent { Yes, Nothing, Stop };
    Sent sendNext(JudgingServer &server, Time time);
    void send(JudgingServer &server, Work work);
    void failHeld();
    void armWake();
    void onAnswer(std::size_t place, const JudgeOutcome &outcome);
    void accept(JudgingServer &server, const Flight &flight, const JudgeOutcome &outcome);
    void look(const Completion &completion, const Work &work, const QList<Verdict> &verdicts);
    void reject(JudgingServer &server, Flight &flight, const JudgeOutcome &outcome);
    void giveBack(JudgingServer &server, Work work);
    void appendFailure(JudgingServer *server, int serverNo, const Work &work, const Error &error);
    void failHeldOf(JudgingServer &server);
    ReplyRecord recordOf(int serverNo, const Work &work) const;
    void append(ReplyRecord record, JudgingServer *server, int part);
    void onCommitted(quint64 upTo, const std::optional<Error> &error);
    void markCommitted(const Uncommitted &entry);

    EvalRun *q = nullptr;
    const ItemReader &m_reader;
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
    Time m_pumpedAt{ -1 };

    bool m_isReadable = false; ///< a reply could be read, or the person does not mind
    int m_unreadableReplies = 0;
    PromptWatch m_promptWatch;

    std::optional<RunState> m_storedState;
    QStringList m_storedAdaptations;

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
