// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/call.h"
#include "core/relay.h"
#include "core/stop.h"

#include <QThreadPool>

#include <atomic>
#include <memory>
#include <type_traits>
#include <utility>

namespace gavel {

/// Threads for work that would block the window, such as reading a project. The destructor stops
/// all remaining work and waits for it. Create, use and destroy it in one thread.
class Workers
{
public:
    Workers();
    ~Workers();
    Q_DISABLE_COPY_MOVE(Workers)

    /// Runs `work(const Stop &)` in a worker and passes its Result to `done` in the thread of
    /// `context`: exactly once, later, and never after the context is destroyed. Cancelling and the
    /// destruction of the context or of this object set the Stop; `done` then gets Cancelled even
    /// if the work was completed.
    template <typename Work, typename Done>
    Call start(QObject *context, Work work, Done done)
    {
        using Answer = std::invoke_result_t<Work, const Stop &>;
        const auto order = std::make_shared<Order<typename Answer::value_type>>(context, std::move(done));
        const Stop stop = [isCancelled = order->isCancelled, isClosing = m_isClosing] { return *isCancelled || *isClosing; };
        const quint64 relay = Relay::make(context, m_relays, order);
        m_pool.start([relays = m_relays, relay, stop, order = std::weak_ptr(order), work = std::move(work)]() mutable {
            const auto answer = std::make_shared<Answer>(stop() ? Answer(cancelledError()) : work(stop));
            relays->deliverLast(relay, [order, stop, answer] {
                if (const auto waiting = order.lock())
                    waiting->promise.settleInEvent(stop() ? Answer(cancelledError()) : std::move(*answer));
            });
        });
        return order->promise.call();
    }

private:
    /// The part of a call that the context owns, so that `done` is destroyed in the context's
    /// thread, together with it.
    template <typename T>
    struct Order
    {
        Order(QObject *context, typename Promise<T>::Done done)
            : promise(context, std::move(done))
        {
            promise.onCancel([flag = isCancelled] { *flag = true; });
        }
        ~Order() { *isCancelled = true; }
        Q_DISABLE_COPY_MOVE(Order)

        std::shared_ptr<std::atomic_bool> isCancelled = std::make_shared<std::atomic_bool>(false);
        Promise<T> promise;
    };

    std::shared_ptr<std::atomic_bool> m_isClosing = std::make_shared<std::atomic_bool>(false);
    std::shared_ptr<Relay::Register> m_relays = std::make_shared<Relay::Register>();
    QThreadPool m_pool;
};

} // namespace gavel
