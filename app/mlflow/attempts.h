// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"

#include <algorithm>
#include <chrono>

namespace gavel::mlflow {

/// How often one request of a push is tried.
struct Attempts
{
    int most = 3;
    std::chrono::milliseconds backoff{ 500 }; ///< before the second; doubles from then on

    /// Whether the `failed`-th attempt (from 1) that ended so is worth another.
    bool again(const Error &error, int failed) const
    {
        switch (error.kind) {
        case Error::Kind::ConnectionLost:
        case Error::Kind::Timeout:
        case Error::Kind::RateLimited:
        case Error::Kind::ServerBusy:
        case Error::Kind::ServerError:
            return failed < most;
        default:
            return false;
        }
    }

    std::chrono::milliseconds delay(const Error &error, int failed) const
    {
        constexpr std::chrono::milliseconds longest = std::chrono::seconds(60);
        if (error.retryAfter)
            return std::min(*error.retryAfter, longest);
        return std::min(backoff * (1 << std::min(failed - 1, 10)), longest);
    }
};

} // namespace gavel::mlflow
