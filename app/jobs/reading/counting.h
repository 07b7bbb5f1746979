// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/futureresult.h"
#include "core/result.h"
#include "jobs/reading/rowscores.h"

#include <QElapsedTimer>
#include <QFutureSynchronizer>
#include <QFutureWatcher>
#include <QObject>
#include <QTimer>
#include <QtConcurrentRun>

#include <algorithm>
#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace gavel::jobs {

/// Counts in a worker what may change again and again: at most one count at a
/// time, and a new one when something has changed meanwhile.
template <typename T>
class Counting
{
public:
    using Count = std::function<Result<T>(const Stop &stop)>;

    /// `prepare` gives what the worker does, or nothing when there is nothing to
    /// count; `changed` is called for every answer. Both in the thread of `owner`.
    Counting(QObject *owner, std::function<Count()> prepare, std::function<void()> changed)
        : m_prepare(std::move(prepare))
        , m_changed(std::move(changed))
    {
        m_timer.setSingleShot(true);
        QObject::connect(&m_timer, &QTimer::timeout, owner, [this] { start(); });
        QObject::connect(&m_watcher, &QFutureWatcherBase::finished, owner, [this] { take(); });
    }
    ~Counting() { cancel(); }
    Q_DISABLE_COPY_MOVE(Counting)

    const std::shared_ptr<const T> &value() const { return m_value; }
    const std::optional<Error> &error() const { return m_error; }
    bool isBusy() const { return m_stop || m_isStale; }

    /// Counts only while somebody looks.
    void setActive(bool active)
    {
        m_active = active;
        if (active && m_isStale)
            refresh();
    }

    /// The same question may have another answer now: asked again soon.
    void refresh()
    {
        m_isStale = true;
        if (m_active && !m_isRunning && !m_timer.isActive())
            m_timer.start(m_value ? pause() : 0);
    }

    /// Another question: the old answer goes.
    void restart()
    {
        cancel();
        m_value.reset();
        m_error.reset();
        refresh();
        m_changed();
    }

    /// Nothing to count any more; when this returns no worker reads.
    void clear()
    {
        cancel();
        m_worker.setFuture({});
        m_value.reset();
        m_error.reset();
        m_isStale = false;
        m_changed();
    }

private:
    /// ms; labels and verdicts come one by one. What takes long is counted more
    /// rarely, so that it never takes more than a fifth of a core from a run.
    int pause() const
    {
        constexpr qint64 shortest = 250;
        return static_cast<int>(std::max(shortest, 4 * m_lastTook));
    }

    void cancel()
    {
        m_timer.stop();
        if (m_stop)
            m_stop->store(true);
        m_stop.reset();
    }

    void start()
    {
        m_isStale = false;
        const Count count = m_prepare();
        if (!count) {
            m_changed();
            return;
        }
        m_stop = std::make_shared<std::atomic_bool>(false);
        const auto work = [count, stop = m_stop]() -> Answer {
            const Result<T> result = count([stop] { return stop->load(); });
            if (!result)
                return { stop, nullptr, result.error() };
            return { stop, std::make_shared<const T>(*result), {} };
        };
        m_isRunning = true;
        m_clock.start();
        const auto future = QtConcurrent::run(work);
        m_worker.setFuture(future);
        m_watcher.setFuture(future);
    }

    void take()
    {
        m_isRunning = false;
        m_lastTook = m_clock.elapsed();
        const auto answer = resultOf(m_watcher);
        const bool isWanted = answer && m_stop && answer->stop == m_stop; // else the question is not asked any more
        if (isWanted) {
            m_stop.reset();
            m_error = answer->error;
            if (answer->value)
                m_value = answer->value;
        }
        if (m_isStale)
            refresh();
        if (isWanted)
            m_changed();
    }

    struct Answer
    {
        std::shared_ptr<std::atomic_bool> stop;
        std::shared_ptr<const T> value;
        std::optional<Error> error;
    };

    std::function<Count()> m_prepare;
    std::function<void()> m_changed;
    std::shared_ptr<const T> m_value;
    std::optional<Error> m_error;
    std::shared_ptr<std::atomic_bool> m_stop; ///< of the count that is going on
    bool m_active = false;
    bool m_isStale = false; ///< the answer at hand may be an old one
    QElapsedTimer m_clock;
    qint64 m_lastTook = 0; ///< ms
    bool m_isRunning = false; ///< a worker is at it, perhaps a cancelled one
    QTimer m_timer;
    QFutureWatcher<Answer> m_watcher;
    QFutureSynchronizer<Answer> m_worker;
};

} // namespace gavel::jobs
