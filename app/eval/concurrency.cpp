// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/concurrency.h"

#include <algorithm>
#include <utility>

namespace gavel::eval {

namespace {

/// A shorter window holds too few answers of a fast server to compare.
constexpr AdaptiveLimit::Time shortestWindow{ 20'000 };
constexpr double worthDoubling = 1.15; ///< gain in throughput that justifies another doubling
constexpr double calm = 1.25; ///< answers slower than at the knee by this factor stop the increase
constexpr double congested = 2.0; ///< and slower by this factor reverse it
constexpr double stillSlow = 0.75; ///< of the latency before the limit was halved: our load does not cause the slowness

} // namespace

AdaptiveLimit::AdaptiveLimit(const ConcurrencySettings &settings)
    : m_settings(settings)
{
    m_limit = settings.fixed > 0 ? settings.fixed : clamped(settings.start);
}

void AdaptiveLimit::setSettings(const ConcurrencySettings &settings)
{
    const bool wasFixed = m_settings.fixed > 0;
    m_settings = settings;
    if (settings.fixed > 0) {
        m_limit = settings.fixed;
    } else {
        m_limit = clamped(m_limit);
        if (wasFixed)
            m_phase = Phase::Steady;
    }
    m_windowOpen = false;
    m_throughput = 0;
}

int AdaptiveLimit::clamped(int limit) const
{
    return std::clamp(limit, 1, std::max(1, m_settings.ceiling));
}

void AdaptiveLimit::succeeded(Time now, Time sent, bool saturated)
{
    if (m_settings.fixed > 0)
        return;
    if (!m_windowOpen) {
        openWindow(now);
        return;
    }
    ++m_windowSuccesses;
    m_windowLatency += now - sent;
    m_saturated = m_saturated || saturated;
    if (m_windowSuccesses >= m_limit && now - m_windowStart >= shortestWindow)
        closeWindow(now);
}

void AdaptiveLimit::overloaded(Time now, Time sent)
{
    if (m_settings.fixed > 0 || sent <= m_lastDecrease)
        return;
    m_lastDecrease = now;
    m_limit = clamped(m_limit / 2);
    m_phase = Phase::Steady;
    m_calmLatency = 0;
    m_windowOpen = false;
}

void AdaptiveLimit::openWindow(Time now)
{
    m_windowOpen = true;
    m_windowStart = now;
    m_windowSuccesses = 0;
    m_windowLatency = Time{ 0 };
    m_saturated = false;
}

void AdaptiveLimit::closeWindow(Time now)
{
    const auto count = static_cast<double>(m_windowSuccesses);
    const double throughput = count * 1e6 / static_cast<double>((now - m_windowStart).count());
    const double latency = static_cast<double>(m_windowLatency.count()) / count;
    const bool saturated = m_saturated;
    openWindow(now);
    // A limit that was never reached says nothing about a higher one.
    if (!saturated)
        return;

    if (m_phase == Phase::Doubling) {
        if (m_throughput == 0 || throughput >= worthDoubling * m_throughput) {
            m_throughput = throughput;
            const int before = std::exchange(m_limit, clamped(m_limit * 2));
            if (m_limit == before)
                m_phase = Phase::Steady; // at the ceiling
        } else {
            // The last doubling gained nothing: settle half way back.
            m_limit = clamped(m_limit * 3 / 4);
            m_phase = Phase::Steady;
        }
        m_windowOpen = false; // the next answers were still requested under the old limit
        return;
    }
    if (m_calmLatency == 0)
        m_calmLatency = latency;
    rebase(latency);
    if (latency <= calm * m_calmLatency)
        m_limit = clamped(m_limit + 1);
    else if (latency > congested * m_calmLatency)
        m_limit = clamped(m_limit - std::max(1, m_limit / 10));
    // Rows get longer and servers slower: follow, but so slowly that our own queueing is not
    // mistaken for the server's speed.
    m_calmLatency += (latency - m_calmLatency) / (latency < m_calmLatency ? 16 : 256);
}

/// If half as many requests are answered hardly faster, our load does not slow the server down: its
/// new latency becomes the calm one.
void AdaptiveLimit::rebase(double latency)
{
    if (latency <= congested * m_calmLatency) {
        m_congestedLimit = 0;
        return;
    }
    if (m_congestedLimit == 0) {
        m_congestedLimit = m_limit;
        m_congestedLatency = latency;
    } else if (m_limit <= m_congestedLimit / 2 && latency >= stillSlow * m_congestedLatency) {
        m_calmLatency = latency;
        m_congestedLimit = 0;
    }
}

} // namespace gavel::eval
