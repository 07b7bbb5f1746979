// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/concurrency.h"
#include "eval/judgeclient.h"
#include "eval/retry.h"
#include "eval/workqueue.h"

#include <vector>

namespace gavel::eval {

/// One server of a run: who it is, how much it is given, and what its errors mean.
class ServerLane
{
public:
    using Time = Work::Time;

    enum class Phase {
        Identifying,
        Usable,
        IdentityChanged, ///< waits for the person to accept
        Aside, ///< a run error
    };

    /// What is to become of work that got an error.
    enum class Next {
        Retry, ///< after retryDelay()
        GiveBack, ///< as if it had never been sent
        Fail,
        Hold, ///< kept among the suspects
        SetAside, ///< give it back; the lane has been set aside
    };

    struct Suspect
    {
        Work work;
        Error error;
    };

    ServerLane(int no, JudgeClient &client, const ConcurrencySettings &concurrency, const RetryPolicy &retry, std::optional<ServerIdentity> expected);

    int no() const { return m_no; }
    JudgeClient &client() const { return m_client; }

    Phase phase() const { return m_phase; }
    bool isFirstIdentification() const { return m_phase == Phase::Identifying && m_identifyFailures == 0 && !m_everIdentified; }
    const std::optional<Error> &error() const { return m_error; }
    const std::optional<ServerIdentity> &identity() const { return m_identity; }
    /// In phase IdentityChanged: what the server says now.
    const std::optional<ServerIdentity> &offered() const { return m_offered; }

    void beginIdentifying();
    /// A due time for another try, or nothing: the lane is in another phase now.
    std::optional<Time> identified(const Result<ServerIdentity> &answer, Time now);
    void acceptIdentity();
    void setAside(const Error &error);
    /// How long to wait before listening for the server again: nothing at first,
    /// longer when it came back and was gone at once.
    std::chrono::milliseconds revivalDelay();

    void setConcurrency(const ConcurrencySettings &settings);
    int limit() const { return m_limit.limit(); }
    int inFlight() const { return m_inFlight; } ///< sent and not yet committed
    bool isProbing() const { return m_probing; }
    bool canSend(Time now) const;
    Time heldUntil() const { return m_heldUntil; }

    void sent() { ++m_inFlight; }
    /// Committed, or taken back.
    void released() { --m_inFlight; }
    void succeeded(Time now, Time sent, bool saturated);
    /// Counts the attempt where it counts.
    Next failed(Work &work, const Error &error, Time now, Time sent);
    std::chrono::milliseconds retryDelay(const Work &work);

    bool hasSuspects() const { return !m_suspects.empty(); }
    std::vector<Suspect> takeSuspects() { return std::exchange(m_suspects, {}); }
    void hold(Work work, const Error &error) { m_suspects.push_back({ std::move(work), error }); }

    Call call; ///< identify() or whenReachable()
    std::optional<Time> due; ///< when to identify or to listen again

private:
    Next suspect(const Error &error);
    Next retried(Work &work, const Error &error, Time now, Time sent);
    void throttle(const Error &error, Time now, Time sent);
    void answered();
    void tellClient();

    int m_no = 0;
    JudgeClient &m_client;
    RetryPolicy m_policy;
    Backoff m_backoff;
    AdaptiveLimit m_limit;
    int m_told = 0; ///< the limit that the client knows

    Phase m_phase = Phase::Identifying;
    std::optional<Error> m_error;
    std::optional<ServerIdentity> m_identity;
    std::optional<ServerIdentity> m_offered;
    bool m_everIdentified = false;
    int m_identifyFailures = 0;
    int m_revivals = 0;

    int m_inFlight = 0;
    bool m_probing = true; ///< one request goes first
    qint64 m_successes = 0; ///< since the lane was last taken into use
    Time m_lastSuccess{ -1 };

    Time m_heldUntil{ -1 };
    Time m_lastThrottle{ -1 };
    int m_throttles = 0;

    std::vector<Suspect> m_suspects;
    int m_badReplies = 0;
    int m_badRequests = 0;
    QString m_badRequest;
    bool m_badRequestsDiffer = false;
};

} // namespace gavel::eval
