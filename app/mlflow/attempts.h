// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"

#include <algorithm>
#include <chrono>

namespace gavel::mlflow {

/// The retry policy for one request of a push.
struct Attempts
{
    int most = 3;
    std::chrono::milliseconds backoff{ 500 }; ///< before the second attempt; doubles each time

    static constexpr int patience = 5; ///< times as many attempts where the server only asks for a wait

    /// Whether to try again after the `failed`-th attempt (from 1) ended with this error.
    bool again(const Error &error, int failed) const
    {
        switch (error.kind) {
        case Error::Kind::RateLimited:
            return failed < most * patience;
        case Error::Kind::ConnectionLost:
        case Error::Kind::Timeout:
        case Error::Kind::ServerBusy:
        case Error::Kind::ServerError:
            return failed < most;
        default:
            return false;
        }
    }

    /// Never none, also if the server names none.
    std::chrono::milliseconds delay(const Error &error, int failed) const
    {
        constexpr std::chrono::milliseconds longest = std::chrono::seconds(60);
        const std::chrono::milliseconds own = backoff * (1 << std::min(failed - 1, 10));
        return std::min(std::max(own, error.retryAfter.value_or(own)), longest);
    }
};

/// Whether the server itself answered that it does not take this, after all attempts. Only that part
/// is left out then; other errors, and a refused sign-in, concern everything and end the push.
inline bool isRefusal(const Error &error)
{
    return error.httpStatus >= 400 && error.httpStatus != 401 && error.kind != Error::Kind::RateLimited && error.kind != Error::Kind::Redirect;
}

/// Whether it may be the server that fails, and not what it was sent.
inline bool isServerFault(const Error &error)
{
    using Kind = Error::Kind;
    return error.kind == Kind::ServerError || error.kind == Kind::ServerBusy || error.kind == Kind::ConnectionLost || error.kind == Kind::Timeout;
}

} // namespace gavel::mlflow
