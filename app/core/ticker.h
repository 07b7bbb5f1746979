// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>

#include <chrono>
#include <functional>

namespace gavel {

/// Coalesces any number of touch() calls into at most one `tick` per interval. For the thread with
/// its event loop that created it.
class Ticker
{
public:
    Ticker(std::chrono::milliseconds interval, std::function<void()> tick)
        : m_tick(std::move(tick))
    {
        m_timer.setSingleShot(true);
        m_timer.setInterval(interval);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { m_tick(); });
    }

    void touch()
    {
        if (!m_timer.isActive())
            m_timer.start();
    }

    /// Runs a pending tick now; does nothing if none is due.
    void flush()
    {
        if (m_timer.isActive()) {
            m_timer.stop();
            m_tick();
        }
    }

private:
    QTimer m_timer;
    std::function<void()> m_tick;
};

} // namespace gavel
