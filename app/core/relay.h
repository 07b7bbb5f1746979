// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>

namespace gavel {

/// Carries calls from another thread to the thread of a context object. A QPointer is not enough:
/// the context may be destroyed between the check and the call. The relay is a child of the context
/// and is destroyed under the lock that deliveries take.
class Relay : public QObject
{
public:
    /// The living relays by number; an address would not do, since it may be reused.
    class Register
    {
    public:
        /// From any thread: runs `fn` in the thread of the relay's context; false if it is
        /// destroyed.
        bool deliver(quint64 number, std::function<void()> fn);
        /// As deliver(), and deletes the relay after `fn` has run.
        void deliverLast(quint64 number, std::function<void()> fn);

    private:
        friend class Relay;
        std::mutex m_mutex;
        std::map<quint64, Relay *> m_alive;
        quint64 m_last = 0;
    };

    /// Creates a child of `context` in its thread; returns its number. The relay keeps `keeps`
    /// alive until it is destroyed.
    static quint64 make(QObject *context, const std::shared_ptr<Register> &list, std::shared_ptr<void> keeps = {});
    ~Relay() override;
    Q_DISABLE_COPY_MOVE(Relay)

    bool event(QEvent *event) override;

private:
    Relay(QObject *context, std::shared_ptr<Register> list, std::shared_ptr<void> keeps);
    void post(std::function<void()> call, bool isLast);

    struct Delivery
    {
        std::function<void()> call;
        bool isLast = false;
    };

    std::shared_ptr<void> m_keeps;
    std::shared_ptr<Register> m_register;
    std::deque<Delivery> m_deliveries; ///< one an event; guarded by the register
    quint64 m_number = 0;
};

} // namespace gavel
