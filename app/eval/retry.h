// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"

#include <QRandomGenerator>

#include <chrono>

namespace gavel::eval {

/// How often and after which pauses a failed request is repeated.
struct RetryPolicy
{
    int attempts = 8;
    std::chrono::milliseconds base{ 250 };
    std::chrono::milliseconds cap{ 15000 };
    /// How long the last row of a run is asked again while the server is not available to it, although
    /// it says that it is up: with no other row to compare it cannot be told whose fault that is.
    std::chrono::milliseconds lastRow{ 600'000 };
};

/// Exponential backoff with full jitter: uniform in 0 … min(cap, base × 2ⁿ).
class Backoff
{
public:
    explicit Backoff(const RetryPolicy &policy, quint32 seed = QRandomGenerator::global()->generate());

    /// `n`: failures before this one, from 0.
    std::chrono::milliseconds next(int n);
    /// The same, but never without a pause: for a server that refuses everything at present.
    std::chrono::milliseconds hold(int n);

private:
    RetryPolicy m_policy;
    QRandomGenerator m_random;
};

/// How a run reacts to an error of one request.
enum class Reaction {
    Retry, ///< again after a pause; costs an attempt
    Throttle, ///< again when the server allows it; costs none
    Outage, ///< again when the server is available; costs none
    RowError, ///< the row has failed
    Hold, ///< a row error, unless the first rows fail alike
    Doubt, ///< again after a pause, costs an attempt; if several rows in a row fare alike, others would too
    RunError, ///< other rows would fail too: the server is set aside
};
Reaction reactionTo(const Error &error);

/// Statuses of a server, or of a proxy before it, that is not there at present: 502, 503, 520, …
bool isUnavailable(int httpStatus);

/// The server may recover by itself: worth waiting for.
bool isOutage(const Error &error);

} // namespace gavel::eval
