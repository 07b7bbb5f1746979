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

Reaction reactionTo(const Error &error)
{
    using Kind = Error::Kind;
    switch (error.kind) {
    case Kind::Cancelled:
    case Kind::Timeout:
    case Kind::ConnectionLost:
        return Reaction::Retry;
    case Kind::RateLimited:
        return Reaction::Throttle;
    case Kind::ServerBusy:
        return error.retryAfter ? Reaction::Throttle : Reaction::Retry;
    case Kind::ServerError:
        // 501, 505 and the like will not change their mind.
        switch (error.httpStatus) {
        case 0:
        case 500:
        case 502:
        case 504:
            return Reaction::Retry;
        case 503:
            return error.retryAfter ? Reaction::Throttle : Reaction::Retry;
        default:
            return Reaction::RowError;
        }
    case Kind::BadRequest:
        return error.httpStatus == 408 ? Reaction::Retry : Reaction::Suspect;
    case Kind::BadReply:
        return Reaction::Suspect;
    case Kind::ContextTooLong:
    case Kind::TooLarge:
    case Kind::BadInput:
        return Reaction::RowError;
    case Kind::Unreachable:
    case Kind::Tls:
    case Kind::Redirect:
    case Kind::Auth:
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
        || error.kind == Kind::ServerError;
}

} // namespace gavel::eval
