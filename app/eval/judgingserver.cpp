// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/judgingserver.h"

#include <QRegularExpression>

#include <algorithm>

namespace gavel::eval {

namespace {

constexpr int sameBadRequests = 5;
constexpr int badRepliesInARow = 3;
/// Lost requests or the like in a row that only cause a pause: one of many workers may be restarting.
constexpr int quickTries = 3;

/// Without request ids, counts and times, which differ from row to row.
QString sayingOf(const Error &error)
{
    static const QRegularExpression withDigit(QStringLiteral("\\S*\\d\\S*"));
    QString saying = error.detail.isEmpty() ? error.text : error.detail;
    return QString::number(error.httpStatus) + QLatin1Char(' ') + saying.remove(withDigit);
}

} // namespace

JudgingServer::JudgingServer(int no, int serverNo, JudgeClient &client, const ConcurrencySettings &concurrency, const RetryPolicy &retry,
                             std::optional<ServerIdentity> expected)
    : m_no(no)
    , m_serverNo(serverNo)
    , m_client(client)
    , m_policy(retry)
    , m_backoff(retry)
    , m_limit(concurrency)
    , m_identity(std::move(expected))
{
    passLimitOn();
}

void JudgingServer::beginIdentifying()
{
    m_phase = Phase::Identifying;
    m_error.reset();
    due.reset();
}

std::optional<JudgingServer::Time> JudgingServer::identified(const Result<ServerIdentity> &answer, Time now)
{
    if (answer) {
        m_everIdentified = true;
        m_identifyFailures = 0;
        m_probing = true;
        m_successes = 0;
        m_doubted.clear();
        m_exhausted = 0;
        m_badRequests = 0;
        m_badRequestsDiffer = false;
        if (m_identity && !isSameModel(*m_identity, *answer)) {
            m_offered = *answer;
            m_phase = Phase::IdentityChanged;
        } else {
            m_identity = m_identity ? completed(*m_identity, *answer) : *answer;
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
    m_everIdentified = true; // known now: the others need not wait for it any longer
    setAside(error, now);
    return {};
}

void JudgingServer::acceptIdentity(int serverNo)
{
    m_serverNo = serverNo;
    m_identity = std::exchange(m_offered, std::nullopt);
    m_phase = Phase::Usable;
}

void JudgingServer::setAside(const Error &error, Time now)
{
    m_phase = Phase::Aside;
    m_error = error;
    m_isRecovering = isOutage(error);
    if (m_isRecovering)
        noteTrouble(error, now);
    else
        m_trouble.reset();
}

std::chrono::milliseconds JudgingServer::revivalDelay()
{
    const int before = m_revivals++;
    const auto pause = before == 0 ? std::chrono::milliseconds(0) : m_backoff.hold(before);
    return std::max(pause, m_error && m_error->retryAfter ? *m_error->retryAfter : std::chrono::milliseconds(0));
}

void JudgingServer::setConcurrency(const ConcurrencySettings &settings)
{
    m_limit.setSettings(settings);
    passLimitOn();
}

bool JudgingServer::canSend(Time now) const
{
    return m_phase == Phase::Usable && now >= m_heldUntil && m_inFlight < (m_probing ? 1 : m_limit.limit());
}

void JudgingServer::succeeded(Time now, Time sent, bool saturated)
{
    answered(sent);
    ++m_successes;
    m_doubted.clear();
    m_exhausted = 0;
    m_limit.succeeded(now, sent, saturated);
    passLimitOn();
}

JudgingServer::Next JudgingServer::failed(Work &work, const Error &error, Time now, Time sent, bool isLast)
{
    const Reaction reaction = reactionTo(error);
    if (reaction == Reaction::RowError) {
        answered(sent);
        return Next::Fail;
    }
    if (m_phase != Phase::Usable)
        return Next::GiveBack; // sent before the server was set aside: says nothing about the row
    switch (reaction) {
    case Reaction::RunError:
        setAside(error, now);
        return Next::SetAside;
    case Reaction::Throttle:
        throttle(error, now, sent);
        return Next::GiveBack;
    case Reaction::Outage:
        return lost(work, error, now, sent, isLast);
    case Reaction::Hold:
        return refused(error, now, sent);
    case Reaction::Doubt:
        return doubted(work, error, now, sent);
    case Reaction::Retry:
    case Reaction::RowError:
        break;
    }
    return retried(work, error, now, sent);
}

JudgingServer::Next JudgingServer::retried(Work &work, const Error &error, Time now, Time sent)
{
    if (error.kind == Error::Kind::Timeout) {
        m_limit.overloaded(now, sent);
        passLimitOn();
    }
    if (++work.attempts < m_policy.attempts)
        return Next::Retry;
    if (error.kind == Error::Kind::BadReply || error.kind == Error::Kind::Auth) {
        if (++m_exhausted < badRepliesInARow)
            return Next::Hold;
        setAside(error, now);
        return Next::SetAside;
    }
    answered(sent);
    return Next::Fail;
}

/// A page instead of JSON, or a refusal of what may be the row or the key.
JudgingServer::Next JudgingServer::doubted(Work &work, const Error &error, Time now, Time sent)
{
    m_doubted.insert({ work.pos, work.repeat, work.part });
    if (m_doubted.size() < badRepliesInARow)
        return retried(work, error, now, sent);
    setAside(error, now);
    return Next::SetAside;
}

/// The server is down, being loaded, or a proxy does not reach it. That is no row's fault, except
/// that of a row which is lost again and again while others are answered.
JudgingServer::Next JudgingServer::lost(Work &work, const Error &error, Time now, Time sent, bool isLast)
{
    m_limit.overloaded(now, sent);
    passLimitOn();
    const bool othersAreAnswered = work.lastLost >= Time(0) && m_lastAnswered > work.lastLost;
    const bool isKnownToBeUp = error.kind == Error::Kind::ConnectionLost; // it has told what it serves, and no proxy answers in its place
    if (work.firstLost < Time(0))
        work.firstLost = now;
    work.lastLost = now;
    ++work.lost;
    work.lostAlone += othersAreAnswered || (isLast && work.lostAlone > 0) ? 1 : 0;
    work.lostAsLast += isLast && error.kind != Error::Kind::Unreachable ? 1 : 0;
    const int most = 2 * m_policy.attempts;
    const bool isLongEnough = isKnownToBeUp || now - work.firstLost >= m_policy.lastRow;
    if (work.lostAlone >= most || (work.lostAsLast >= most && isLongEnough)) {
        answered(sent);
        return Next::Fail;
    }
    if (m_trouble && sent <= m_trouble->latest)
        return Next::Postpone; // the rest of a burst
    noteTrouble(error, now);
    if (error.kind == Error::Kind::Unreachable || m_isRecovering || m_refusals >= quickTries) {
        setAside(error, now);
        return Next::SetAside;
    }
    m_heldUntil = std::max<Time>(m_heldUntil, now + m_backoff.hold(m_refusals++));
    return Next::Postpone;
}

JudgingServer::Next JudgingServer::refused(const Error &error, Time now, Time sent)
{
    if (m_successes > 0 || m_badRequestsDiffer)
        return Next::Fail;
    const QString saying = sayingOf(error);
    if (m_badRequests > 0 && saying != m_badRequest) {
        m_badRequestsDiffer = true;
        answered(sent);
        return Next::Fail;
    }
    m_badRequest = saying;
    if (++m_badRequests < sameBadRequests)
        return Next::Hold;
    setAside(error, now);
    return Next::SetAside;
}

/// Never without a pause, and one request goes first when it has refused twice.
void JudgingServer::throttle(const Error &error, Time now, Time sent)
{
    m_limit.overloaded(now, sent);
    passLimitOn();
    if (error.retryAfter)
        m_heldUntil = std::max<Time>(m_heldUntil, now + *error.retryAfter);
    if (m_trouble && sent <= m_trouble->latest)
        return; // the rest of a burst
    noteTrouble(error, now);
    m_heldUntil = std::max<Time>(m_heldUntil, now + m_backoff.hold(m_refusals++));
    m_probing = m_probing || m_refusals > 1;
}

void JudgingServer::endTrouble()
{
    m_trouble.reset();
    m_refusals = 0;
    m_revivals = 0;
    m_isRecovering = false;
}

void JudgingServer::noteTrouble(const Error &error, Time now)
{
    m_trouble = Trouble{ error, m_trouble ? m_trouble->since : now, now };
}

std::chrono::milliseconds JudgingServer::retryDelay(const Work &work)
{
    return m_backoff.next(work.attempts - 1);
}

std::chrono::milliseconds JudgingServer::lostDelay(const Work &work)
{
    return m_backoff.next(work.lost - 1);
}

/// An answer that was on its way before the trouble began does not end it.
void JudgingServer::answered(Time sent)
{
    m_lastAnswered = std::max(m_lastAnswered, sent);
    if (m_trouble && sent < m_trouble->latest)
        return;
    m_probing = false;
    endTrouble();
}

void JudgingServer::passLimitOn()
{
    if (m_clientLimit == m_limit.limit())
        return;
    m_clientLimit = m_limit.limit();
    m_client.setConcurrency(m_clientLimit);
}

} // namespace gavel::eval
