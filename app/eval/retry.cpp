// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/retry.h"

#include <algorithm>

namespace gavel::eval {

Backoff::Backoff(const RetryPolicy &policy, quint32 seed)
    : m_policy(policy)
    , m_random(seed)
{
}

std::chrono::milliseconds Backoff::next(int n)
{
    const auto doublings = std::clamp(n, 0, 30);
    const qint64 most = std::min<qint64>(m_policy.cap.count(), m_policy.base.count() << doublings);
    return std::chrono::milliseconds(m_random.bounded(std::max<qint64>(0, most) + 1));
}

std::chrono::milliseconds Backoff::hold(int n)
{
    return std::max(next(n), m_policy.base / 2);
}

bool isUnavailable(int httpStatus)
{
    // 520 to 527 and 530 are Cloudflare's, 529 stands for an overload, 598 and 599 for time-outs of a proxy.
    return (httpStatus >= 502 && httpStatus <= 504) || (httpStatus >= 520 && httpStatus <= 530) || httpStatus == 598 || httpStatus == 599;
}

namespace {

/// 501, 505 and the like are permanent.
Reaction reactionToServerError(const Error &error)
{
    if (error.retryAfter)
        return Reaction::Throttle;
    if (isUnavailable(error.httpStatus))
        return Reaction::Outage;
    const bool isPermanent = error.httpStatus > 500 && error.httpStatus < 520 && error.httpStatus != 507 && error.httpStatus != 509;
    return isPermanent ? Reaction::RowError : Reaction::Retry;
}

Reaction reactionToRefusal(const Error &error)
{
    const bool mayPass = error.httpStatus == 408 || error.httpStatus == 409 || error.httpStatus == 423 || error.httpStatus == 425;
    if (!mayPass)
        return Reaction::Hold;
    return error.retryAfter ? Reaction::Throttle : Reaction::Retry;
}

/// A page of a sign-in or of a firewall; anything else is a reply that broke on its way.
bool isWebPage(const Error &error)
{
    return error.kind == Error::Kind::BadReply && error.detail.trimmed().startsWith(u'<');
}

} // namespace

Reaction reactionTo(const Error &error)
{
    using Kind = Error::Kind;
    switch (error.kind) {
    case Kind::Cancelled:
        return Reaction::Retry;
    case Kind::Timeout:
        return error.retryAfter ? Reaction::Throttle : Reaction::Retry;
    case Kind::Unreachable:
    case Kind::ConnectionLost:
        return Reaction::Outage;
    case Kind::RateLimited:
        return Reaction::Throttle;
    case Kind::ServerBusy:
        return error.retryAfter ? Reaction::Throttle : Reaction::Outage;
    case Kind::ServerError:
        return reactionToServerError(error);
    case Kind::BadRequest:
        return reactionToRefusal(error);
    case Kind::BadReply:
        return isWebPage(error) ? Reaction::Doubt : Reaction::Retry;
    case Kind::Auth:
        // A firewall, or a provider's rule, may forbid a single row.
        return error.httpStatus == 403 ? Reaction::Doubt : Reaction::RunError;
    case Kind::ContextTooLong:
    case Kind::Filtered:
    case Kind::TooLarge:
    case Kind::BadInput:
        return Reaction::RowError;
    case Kind::Tls:
    case Kind::Redirect:
    case Kind::NotFound:
    case Kind::QuotaExceeded:
    case Kind::Io:
    case Kind::DiskFull:
    case Kind::ReadOnly:
    case Kind::Locked:
    case Kind::NewerFile:
    case Kind::Keychain:
        return Reaction::RunError;
    }
    return Reaction::RunError;
}

bool isOutage(const Error &error)
{
    using Kind = Error::Kind;
    return error.kind == Kind::Unreachable || error.kind == Kind::ConnectionLost || error.kind == Kind::Timeout || error.kind == Kind::ServerBusy
        || error.kind == Kind::ServerError || error.kind == Kind::RateLimited;
}

} // namespace gavel::eval
