// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QThread>

#include <functional>
#include <map>
#include <memory>
#include <mutex>

namespace gavel::store {

/// Carries calls from the writer's thread into that of a context object. A
/// QPointer cannot: the context may die between the look and the call. The
/// relay is the context's child, and dies under the lock that delivery takes.
class Relay : public QObject
{
public:
    /// The living relays, by number: an address may be given out again.
    class Register
    {
    public:
        /// From any thread: runs `fn` in the thread of the relay's context; false if that has died.
        bool deliver(quint64 number, std::function<void()> fn)
        {
            const std::scoped_lock lock(m_mutex);
            const auto found = m_alive.find(number);
            if (found == m_alive.end())
                return false;
            QMetaObject::invokeMethod(found->second, std::move(fn), Qt::QueuedConnection);
            return true;
        }

        /// As deliver(), and the relay goes when `fn` has run.
        void deliverLast(quint64 number, std::function<void()> fn)
        {
            const std::scoped_lock lock(m_mutex);
            const auto found = m_alive.find(number);
            if (found == m_alive.end())
                return;
            Relay *relay = found->second;
            const auto call = [relay, fn = std::move(fn)] {
                relay->deleteLater();
                fn();
            };
            QMetaObject::invokeMethod(relay, call, Qt::QueuedConnection);
        }

    private:
        friend class Relay;
        std::mutex m_mutex;
        std::map<quint64, Relay *> m_alive;
        quint64 m_last = 0;
    };

    /// A new child of `context`, in its thread; gives the number of the relay.
    static quint64 make(QObject *context, const std::shared_ptr<Register> &list)
    {
        Q_ASSERT(context->thread() == QThread::currentThread());
        return (new Relay(context, list))->m_number;
    }

    ~Relay() override
    {
        const std::scoped_lock lock(m_register->m_mutex);
        m_register->m_alive.erase(m_number);
    }
    Q_DISABLE_COPY_MOVE(Relay)

private:
    Relay(QObject *context, std::shared_ptr<Register> list)
        : QObject(context)
        , m_register(std::move(list))
    {
        const std::scoped_lock lock(m_register->m_mutex);
        m_number = ++m_register->m_last;
        m_register->m_alive.emplace(m_number, this);
    }

    std::shared_ptr<Register> m_register;
    quint64 m_number = 0;
};

} // namespace gavel::store
