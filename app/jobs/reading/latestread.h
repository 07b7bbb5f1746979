// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/call.h"
#include "core/stop.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>

namespace gavel::jobs {

/// Keeps a result that takes a worker some time up to date: one read at a time, and another one if
/// something has changed in the meantime. Calls back in its own thread.
template <typename T>
class LatestRead
{
public:
    using Done = std::function<void(Result<T>)>;
    /// Starts reading; returns an empty Call if there is nothing to read.
    using Ask = std::function<Call(QObject *context, Done done)>;

    /// `changed` is called for every result.
    LatestRead(Ask ask, std::function<void()> changed)
        : m_ask(std::move(ask))
        , m_changed(std::move(changed))
    {
        m_timer.setSingleShot(true);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { start(); });
    }
    Q_DISABLE_COPY_MOVE(LatestRead)

    const std::shared_ptr<const T> &value() const { return m_value; }
    const std::optional<Error> &error() const { return m_error; }
    bool isBusy() const { return m_call.isActive() || m_isStale; }

    /// Reads only while the result is visible.
    void setActive(bool active)
    {
        m_active = active;
        if (active && m_isStale)
            refresh();
    }

    /// The result may have changed: reads again soon.
    void refresh()
    {
        m_isStale = true;
        if (m_active && !m_call.isActive() && !m_timer.isActive())
            m_timer.start(m_value ? pause() : 0);
    }

    /// Discards the result and reads another one.
    void restart()
    {
        forget();
        refresh();
        m_changed();
    }

    /// Discards the result; there is nothing to read.
    void clear()
    {
        forget();
        m_isStale = false;
        m_changed();
    }

private:
    /// ms; labels and verdicts arrive one by one. The longer a read takes, the longer the pause, so
    /// that it never takes more than a fifth of a core from a run.
    int pause() const
    {
        constexpr qint64 shortest = 250;
        return static_cast<int>(std::max(shortest, 4 * m_lastTook));
    }

    void forget()
    {
        m_timer.stop();
        m_call.cancel();
        m_value.reset();
        m_error.reset();
    }

    void start()
    {
        m_isStale = false;
        m_clock.start();
        m_call = ScopedCall(m_ask(&m_timer, [this](Result<T> result) { take(std::move(result)); }));
        if (!m_call.isActive())
            m_changed();
    }

    void take(Result<T> result)
    {
        if (isCancelled(result))
            return; // another one may be in progress
        m_lastTook = m_clock.elapsed();
        m_error.reset();
        if (result)
            m_value = std::make_shared<const T>(std::move(*result));
        else
            m_error = result.error();
        if (m_isStale)
            refresh();
        m_changed();
    }

    Ask m_ask;
    std::function<void()> m_changed;
    std::shared_ptr<const T> m_value;
    std::optional<Error> m_error;
    bool m_active = false;
    bool m_isStale = false; ///< the value may be outdated
    QElapsedTimer m_clock;
    qint64 m_lastTook = 0; ///< ms
    QTimer m_timer;
    ScopedCall m_call;
};

} // namespace gavel::jobs
