// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <algorithm>
#include <vector>

namespace gavel::test {

/// How long the event loop was away, measured by a timer that is always due.
class GapMeter : public QObject
{
public:
    GapMeter()
    {
        m_clock.start();
        connect(&m_timer, &QTimer::timeout, this, [this] {
            const qint64 now = m_clock.nsecsElapsed();
            m_gaps.push_back(static_cast<double>(now - m_last) / 1e6);
            m_last = now;
        });
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.start(1);
    }

    /// Forgets what was measured so far.
    void restart()
    {
        m_gaps.clear();
        m_last = m_clock.nsecsElapsed();
    }
    double longest() const { return m_gaps.empty() ? 0 : *std::max_element(m_gaps.cbegin(), m_gaps.cend()); }
    qint64 over(double limit) const
    {
        return std::count_if(m_gaps.cbegin(), m_gaps.cend(), [limit](double gap) { return gap > limit; });
    }
    double percentile(double share)
    {
        if (m_gaps.empty())
            return 0;
        std::sort(m_gaps.begin(), m_gaps.end());
        return m_gaps[static_cast<std::size_t>(share * static_cast<double>(m_gaps.size() - 1))];
    }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_last = 0;
    std::vector<double> m_gaps; ///< ms
};

} // namespace gavel::test
