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

/// The state that a Call and its Promise share.
class CallState
{
public:
    CallState() = default;
    virtual ~CallState() = default;
    Q_DISABLE_COPY_MOVE(CallState)

    virtual void deliverCancelled() = 0;

    bool settled = false;
    std::function<void()> abort; ///< stops the work; set by whatever does it
};

} // namespace detail

/// A copyable weak handle to work that answers once. Destroying it does nothing.
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

    /// Idempotent. The callback gets Error::Kind::Cancelled later, from the event loop.
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

/// The working side of a Call: guarantees that the callback runs exactly once, never inside the
/// call that started the work, and never after its context is destroyed. Copies share one state;
/// keep a copy alive while the work is in progress.
template <typename T>
class Promise
{
public:
    using Done = std::function<void(Result<T>)>;

    Promise(QObject *context, Done done)
        : m_state(std::make_shared<State>(context, std::move(done)))
    {
        Q_ASSERT(context);
    }

    Call call() const { return Call(m_state); }
    bool isSettled() const { return m_state->settled; }
    void onCancel(std::function<void()> abort) { m_state->abort = std::move(abort); }

    /// The first call wins, later ones are ignored.
    void settle(Result<T> result) const { m_state->deliver(std::move(result)); }

    /// The same without another turn of the event loop: only for event handlers, where the call
    /// that created this has certainly returned. The callback may destroy the caller.
    void settleInEvent(Result<T> result) const { State::run(m_state, std::move(result)); }

private:
    class State final : public detail::CallState, public std::enable_shared_from_this<State>
    {
    public:
        State(QObject *context, Done &&done)
            : m_context(context)
            , m_done(std::move(done))
        {
        }

        void deliver(Result<T> result)
        {
            if (!close())
                return;
            QMetaObject::invokeMethod(
                m_context.data(), [self = this->shared_from_this(), result = std::move(result)]() mutable { self->m_done(std::move(result)); },
                Qt::QueuedConnection);
        }

        /// Holds the state itself, since the callback may release every other reference.
        static void run(std::shared_ptr<State> self, Result<T> result)
        {
            if (self->close())
                self->m_done(std::move(result));
        }

        void deliverCancelled() override { deliver(cancelledError(QCoreApplication::translate("gavel::Error", "Cancelled."))); }

    private:
        /// False if there is no callback left to run.
        bool close()
        {
            if (std::exchange(settled, true))
                return false;
            abort = nullptr;
            return !m_context.isNull();
        }

        QPointer<QObject> m_context;
        Done m_done;
    };

    std::shared_ptr<State> m_state;
};

/// Cancels its call when it is destroyed or assigned another.
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
