// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"

#include <QRandomGenerator>

#include <chrono>

namespace gavel::eval {

struct RetryPolicy
{
    int attempts = 8;
    std::chrono::milliseconds base{ 250 };
    std::chrono::milliseconds cap{ 15000 };
};

/// Exponential backoff with full jitter: uniform in 0 … min(cap, base × 2ⁿ).
class Backoff
{
public:
    explicit Backoff(const RetryPolicy &policy, quint32 seed = QRandomGenerator::global()->generate());

    /// `n`: failures before this one, from 0.
    std::chrono::milliseconds next(int n);

private:
    RetryPolicy m_policy;
    QRandomGenerator m_random;
};

/// What a run does about an error of one request.
enum class Reaction {
    Retry, ///< again after a pause; costs an attempt
    Throttle, ///< again when the server allows it; costs none
    RowError, ///< the row has failed
    Suspect, ///< a row error, unless the first or several rows in a row say the same
    RunError, ///< no row would fare better: the server is set aside
};
Reaction reactionTo(const Error &error);

/// The server may come back by itself: worth waiting for.
bool isOutage(const Error &error);

} // namespace gavel::eval
