// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/serverlane.h"

#include <algorithm>

namespace gavel::eval {

namespace {

constexpr int sameBadRequests = 5;
constexpr int badRepliesInARow = 3;

QString sayingOf(const Error &error)
{
    return QString::number(error.httpStatus) + QLatin1Char(' ') + (error.detail.isEmpty() ? error.text : error.detail);
}

} // namespace

ServerLane::ServerLane(int no, JudgeClient &client, const ConcurrencySettings &concurrency, const RetryPolicy &retry,
                       std::optional<ServerIdentity> expected)
    : m_no(no)
    , m_client(client)
    , m_policy(retry)
    , m_backoff(retry)
    , m_limit(concurrency)
    , m_identity(std::move(expected))
{
    tellClient();
}

void ServerLane::beginIdentifying()
{
    m_phase = Phase::Identifying;
    m_error.reset();
    due.reset();
}

std::optional<ServerLane::Time> ServerLane::identified(const Result<ServerIdentity> &answer, Time now)
{
    if (answer) {
        m_everIdentified = true;
        m_identifyFailures = 0;
        m_probing = true;
        m_successes = 0;
        m_badReplies = 0;
        m_badRequests = 0;
        m_badRequestsDiffer = false;
        if (m_identity && *m_identity != *answer) {
            m_offered = *answer;
            m_phase = Phase::IdentityChanged;
        } else {
            m_identity = *answer;
            m_phase = Phase::Usable;
        }
        return {};
    }
    const Error &error = answer.error();
    const Reaction reaction = reactionTo(error);
    if ((reaction == Reaction::Retry || reaction == Reaction::Throttle) && ++m_identifyFailures < m_policy.attempts) {
        const auto pause = m_backoff.next(m_identifyFailures - 1);
        return now + std::max<Time>(pause, error.retryAfter.value_or(std::chrono::milliseconds(0)));
    }
    m_identifyFailures = 0;
    m_everIdentified = true; // resolved: the others need not wait for it any longer
    setAside(error);
    return {};
}

void ServerLane::acceptIdentity()
{
    m_identity = std::exchange(m_offered, std::nullopt);
    m_phase = Phase::Usable;
}

void ServerLane::setAside(const Error &error)
{
    m_phase = Phase::Aside;
    m_error = error;
}

std::chrono::milliseconds ServerLane::revivalDelay()
{
    const int before = m_revivals++;
    return before == 0 ? std::chrono::milliseconds(0) : m_backoff.next(before - 1);
}

void ServerLane::setConcurrency(const ConcurrencySettings &settings)
{
    m_limit.setSettings(settings);
    tellClient();
}

bool ServerLane::canSend(Time now) const
{
    return m_phase == Phase::Usable && now >= m_heldUntil && m_inFlight < (m_probing ? 1 : m_limit.limit());
}

void ServerLane::succeeded(Time now, Time sent, bool saturated)
{
    answered();
    ++m_successes;
    m_lastSuccess = now;
    m_badReplies = 0;
    m_throttles = 0;
    m_revivals = 0;
    m_limit.succeeded(now, sent, saturated);
    tellClient();
}

ServerLane::Next ServerLane::failed(Work &work, const Error &error, Time now, Time sent)
{
    const Reaction reaction = reactionTo(error);
    if (reaction == Reaction::RowError) {
        answered();
        return Next::Fail;
    }
    if (m_phase != Phase::Usable)
        return Next::GiveBack; // sent before the lane was set aside: says nothing about the row
    switch (reaction) {
    case Reaction::RunError:
        setAside(error);
        return Next::SetAside;
    case Reaction::Throttle:
        throttle(error, now, sent);
        return Next::GiveBack;
    case Reaction::Suspect:
        return suspect(error);
    case Reaction::Retry:
    case Reaction::RowError:
        break;
    }
    return retried(work, error, now, sent);
}

ServerLane::Next ServerLane::retried(Work &work, const Error &error, Time now, Time sent)
{
    if (error.kind == Error::Kind::Timeout || error.kind == Error::Kind::ServerBusy || error.httpStatus == 503) {
        m_limit.overloaded(now, sent);
        tellClient();
    }
    if (work.firstFailed < Time(0))
        work.firstFailed = now;
    if (++work.attempts < m_policy.attempts)
        return Next::Retry;
    // Nothing else has got through since: the server is gone, not the row bad. Once
    // only, or a row that kills its connection would keep the run from ending.
    if (error.kind == Error::Kind::ConnectionLost && !work.lostBefore && m_lastSuccess <= work.firstFailed) {
        work.lostBefore = true;
        setAside(error);
        return Next::SetAside;
    }
    answered();
    return Next::Fail;
}

ServerLane::Next ServerLane::suspect(const Error &error)
{
    if (error.kind == Error::Kind::BadReply) {
        if (m_probing || ++m_badReplies >= badRepliesInARow) {
            setAside(error);
            return Next::SetAside;
        }
        return Next::Hold;
    }
    if (m_successes > 0 || m_badRequestsDiffer)
        return Next::Fail;
    const QString saying = sayingOf(error);
    if (m_badRequests > 0 && saying != m_badRequest) {
        m_badRequestsDiffer = true;
        answered();
        return Next::Fail;
    }
    m_badRequest = saying;
    if (++m_badRequests < sameBadRequests)
        return Next::Hold;
    setAside(error);
    return Next::SetAside;
}

void ServerLane::throttle(const Error &error, Time now, Time sent)
{
    m_limit.overloaded(now, sent);
    tellClient();
    if (error.retryAfter)
        m_heldUntil = std::max<Time>(m_heldUntil, now + *error.retryAfter);
    if (sent <= m_lastThrottle)
        return; // the rest of a burst
    m_lastThrottle = now;
    if (!error.retryAfter)
        m_heldUntil = std::max<Time>(m_heldUntil, now + m_backoff.next(m_throttles));
    ++m_throttles;
}

std::chrono::milliseconds ServerLane::retryDelay(const Work &work)
{
    return m_backoff.next(work.attempts - 1);
}

void ServerLane::answered()
{
    m_probing = false;
}

void ServerLane::tellClient()
{
    if (m_told == m_limit.limit())
        return;
    m_told = m_limit.limit();
    m_client.setConcurrency(m_told);
}

} // namespace gavel::eval
