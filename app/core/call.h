// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QCoreApplication>
#include <QMetaObject>
#include <QPointer>

#include <functional>
#include <memory>

namespace gavel {

namespace detail {

struct CallState
{
    bool settled = false;
    std::function<void()> abort; ///< stops the work; set by who does it
    std::function<void()> deliverCancelled;
};

} // namespace detail

/// A copyable weak handle on work that answers once. Its destruction does nothing.
class Call
{
public:
    Call() = default;
    explicit Call(std::shared_ptr<detail::CallState> state)
        : m_state(std::move(state))
    {
    }

    bool isActive() const
    {
        const auto state = m_state.lock();
        return state && !state->settled;
    }

    /// Idempotent. The callback gets Error::Kind::Cancelled later, through the event loop.
    void cancel()
    {
        const auto state = m_state.lock();
        if (!state || state->settled)
            return;
        const auto abort = std::exchange(state->abort, nullptr);
        state->deliverCancelled();
        if (abort)
            abort();
    }

private:
    std::weak_ptr<detail::CallState> m_state;
};

/// The working side of a Call: keeps the promise that the callback runs exactly
/// once, never inside the call that made it, never after its context died.
/// Copies share the same promise; keep one alive as long as the work goes on.
template <typename T>
class Promise
{
public:
    using Done = std::function<void(Result<T>)>;

    Promise(QObject *context, Done done)
        : m_state(std::make_shared<detail::CallState>())
        , m_context(context)
        , m_done(std::make_shared<Done>(std::move(done)))
    {
        Q_ASSERT(context);
        // A weak link: the state must not keep itself alive.
        m_state->deliverCancelled = [weak = std::weak_ptr(m_state), context = m_context, done = m_done] {
            if (const auto state = weak.lock())
                deliver(state, context, done, Error{ Error::Kind::Cancelled, 0, QCoreApplication::translate("gavel::Error", "Cancelled."), {} });
        };
    }

    Call call() const { return Call(m_state); }
    bool isSettled() const { return m_state->settled; }
    void onCancel(std::function<void()> abort) { m_state->abort = std::move(abort); }

    /// The first call wins, later ones are ignored.
    void settle(Result<T> result) const { deliver(m_state, m_context, m_done, std::move(result)); }

private:
    static void deliver(const std::shared_ptr<detail::CallState> &state, const QPointer<QObject> &context, const std::shared_ptr<Done> &done,
                        Result<T> result)
    {
        if (state->settled)
            return;
        state->settled = true;
        state->abort = nullptr;
        if (!context)
            return;
        QMetaObject::invokeMethod(
            context.data(), [done, result = std::move(result)]() mutable { (*done)(std::move(result)); }, Qt::QueuedConnection);
    }

    std::shared_ptr<detail::CallState> m_state;
    QPointer<QObject> m_context;
    std::shared_ptr<Done> m_done;
};

/// Cancels its call when it goes out of scope or is given another.
class ScopedCall
{
public:
    ScopedCall() = default;
    explicit ScopedCall(Call call)
        : m_call(std::move(call))
    {
    }
    ~ScopedCall() { m_call.cancel(); }
    ScopedCall(ScopedCall &&other) noexcept
        : m_call(std::exchange(other.m_call, Call()))
    {
    }
    ScopedCall &operator=(ScopedCall &&other) noexcept
    {
        if (this != &other) {
            m_call.cancel();
            m_call = std::exchange(other.m_call, Call());
        }
        return *this;
    }
    Q_DISABLE_COPY(ScopedCall)

    bool isActive() const { return m_call.isActive(); }
    void cancel() { m_call.cancel(); }

private:
    Call m_call;
};

} // namespace gavel
