// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <chrono>

namespace gavel::eval {

/// Limits for the requests in progress to one server.
struct ConcurrencySettings
{
    static constexpr int mostAtATime = 1024; ///< for either limit

    int fixed = 0; ///< 0: adaptive
    int start = 4;
    int ceiling = 256; ///< callers pass 16 for servers not on this machine

    friend bool operator==(const ConcurrencySettings &, const ConcurrencySettings &) = default;
};

/// How many requests at a time one server gets. Pure: time is an argument (monotonic, any origin).
///
/// Doubles as long as that increases throughput, then increases by one for every limit's worth of
/// successes while answers do not get slower, and halves when the server reports overload.
class AdaptiveLimit
{
public:
    using Time = std::chrono::microseconds;

    explicit AdaptiveLimit(const ConcurrencySettings &settings = {});

    /// Keeps what was learned as far as the new settings allow it.
    void setSettings(const ConcurrencySettings &settings);
    int limit() const { return m_limit; }

    /// An answer to a request sent at `sent`; `saturated`: the limit was used up.
    void succeeded(Time now, Time sent, bool saturated);
    /// 429, 503 or a timeout. Requests sent before the last decrease do not count again, so a burst
    /// of errors lowers the limit once.
    void overloaded(Time now, Time sent);

private:
    enum class Phase { Doubling, Steady };

    void openWindow(Time now);
    void closeWindow(Time now);
    void rebase(double latency);
    int clamped(int limit) const;

    ConcurrencySettings m_settings;
    int m_limit = 1;
    Phase m_phase = Phase::Doubling;
    bool m_windowOpen = false;
    bool m_saturated = false;
    Time m_windowStart{ 0 };
    qint64 m_windowSuccesses = 0;
    Time m_windowLatency{ 0 }; ///< sum
    double m_throughput = 0; ///< answers per second in the last window; 0: none yet
    double m_calmLatency = 0; ///< µs, latency of answers at a good limit
    int m_congestedLimit = 0; ///< the limit at which answers became slow; 0: they are not
    double m_congestedLatency = 0; ///< µs, at that limit
    Time m_lastDecrease{ -1 };
};

} // namespace gavel::eval
