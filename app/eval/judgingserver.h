// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/concurrency.h"
#include "eval/judgeclient.h"
#include "eval/retry.h"
#include "eval/workqueue.h"

#include <set>
#include <tuple>
#include <vector>

namespace gavel::eval {

/// One server of a run: its identity, how many requests it gets, and what its errors mean. Owned by
/// its run; does not own the client.
class JudgingServer
{
public:
    using Time = Work::Time;

    enum class Phase {
        Identifying,
        Usable,
        IdentityChanged, ///< waits for the person to accept
        Aside, ///< a run error
    };

    /// What to do with work that failed.
    enum class Next {
        Retry, ///< after retryDelay()
        Postpone, ///< after lostDelay(); costs no attempt
        GiveBack, ///< as if it had never been sent
        Fail,
        Hold, ///< kept among the held failures
        SetAside, ///< give it back; the server has been set aside
    };

    struct HeldFailure
    {
        Work work;
        Error error;
    };

    /// The server takes no requests at present, and has answered none since.
    struct Trouble
    {
        Error error;
        Time since;
        Time latest;
    };

    JudgingServer(int no, int serverNo, JudgeClient &client, const ConcurrencySettings &concurrency, const RetryPolicy &retry,
                  std::optional<ServerIdentity> expected);

    int no() const { return m_no; } ///< its index
    int serverNo() const { return m_serverNo; } ///< stored with replies; every identity gets another one
    JudgeClient &client() const { return m_client; }

    Phase phase() const { return m_phase; }
    bool isFirstIdentification() const { return m_phase == Phase::Identifying && m_identifyFailures == 0 && !m_everIdentified; }
    /// Why it is set aside or does not answer.
    std::optional<Error> error() const { return m_error || !m_trouble ? m_error : std::optional(m_trouble->error); }
    const std::optional<Trouble> &trouble() const { return m_trouble; }
    /// It was down, and nothing but an answer to a row will show that it works again.
    bool isRecovering() const { return m_isRecovering; }
    const std::optional<ServerIdentity> &identity() const { return m_identity; }
    /// In phase IdentityChanged: the identity that the server reports now.
    const std::optional<ServerIdentity> &offered() const { return m_offered; }

    void beginIdentifying();
    /// When to try again; nullopt if the server has changed its phase.
    std::optional<Time> identified(const Result<ServerIdentity> &answer, Time now);
    void acceptIdentity(int serverNo);
    void setAside(const Error &error, Time now);
    /// How long to wait before polling the server again: no time at first, longer if it went down
    /// again soon after a recovery.
    std::chrono::milliseconds revivalDelay();

    void setConcurrency(const ConcurrencySettings &settings);
    int limit() const { return m_limit.limit(); }
    int inFlight() const { return m_inFlight; } ///< sent and not yet committed
    bool isProbing() const { return m_probing; }
    bool canSend(Time now) const;
    Time heldUntil() const { return m_heldUntil; }
    /// The person does not want to wait for the time that the server named.
    void endHold() { m_heldUntil = Time(-1); }
    /// It has another address now.
    void forgetTrouble()
    {
        endHold();
        endTrouble();
    }

    void sent() { ++m_inFlight; }
    /// Committed, or taken back.
    void released() { --m_inFlight; }
    void succeeded(Time now, Time sent, bool saturated);
    /// Counts the attempt if the policy says so. `isLast`: no other row is left to ask.
    Next failed(Work &work, const Error &error, Time now, Time sent, bool isLast);
    std::chrono::milliseconds retryDelay(const Work &work);
    std::chrono::milliseconds lostDelay(const Work &work);

    bool hasHeldFailures() const { return !m_held.empty(); }
    std::vector<HeldFailure> takeHeldFailures() { return std::exchange(m_held, {}); }
    void hold(Work work, const Error &error) { m_held.push_back({ std::move(work), error }); }

    Call call; ///< identify() or whenReachable()
    std::optional<Time> due; ///< when to identify or to poll again

private:
    Next refused(const Error &error, Time now, Time sent);
    Next retried(Work &work, const Error &error, Time now, Time sent);
    Next doubted(Work &work, const Error &error, Time now, Time sent);
    Next lost(Work &work, const Error &error, Time now, Time sent, bool isLast);
    void throttle(const Error &error, Time now, Time sent);
    void noteTrouble(const Error &error, Time now);
    void endTrouble();
    void answered(Time sent);
    void passLimitOn();

    int m_no = 0;
    int m_serverNo = 0;
    JudgeClient &m_client;
    RetryPolicy m_policy;
    Backoff m_backoff;
    AdaptiveLimit m_limit;
    int m_clientLimit = 0; ///< the limit last passed to the client

    Phase m_phase = Phase::Identifying;
    std::optional<Error> m_error;
    std::optional<ServerIdentity> m_identity;
    std::optional<ServerIdentity> m_offered;
    bool m_everIdentified = false;
    int m_identifyFailures = 0;
    int m_revivals = 0;
    bool m_isRecovering = false;

    int m_inFlight = 0;
    bool m_probing = true; ///< a single request is sent first
    qint64 m_successes = 0; ///< since the server was last put into use
    Time m_lastAnswered{ -1 }; ///< when the latest request that was answered had been sent

    Time m_heldUntil{ -1 };
    std::optional<Trouble> m_trouble;
    int m_refusals = 0; ///< times in a row that it took no request

    std::vector<HeldFailure> m_held;
    std::set<std::tuple<qint64, int, int>> m_doubted; ///< rows, repeats and parts, since the last good reply
    int m_exhausted = 0; ///< rows whose replies were bad to the last attempt, since the last good reply
    int m_badRequests = 0;
    QString m_badRequest;
    bool m_badRequestsDiffer = false;
};

} // namespace gavel::eval
