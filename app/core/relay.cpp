// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/relay.h"

#include <QCoreApplication>
#include <QThread>

#include <utility>

namespace gavel {

bool Relay::Register::deliver(quint64 number, std::function<void()> fn)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_alive.find(number);
    if (found == m_alive.end())
        return false;
    found->second->post(std::move(fn), false);
    return true;
}

void Relay::Register::deliverLast(quint64 number, std::function<void()> fn)
{
    const std::scoped_lock lock(m_mutex);
    if (const auto found = m_alive.find(number); found != m_alive.end())
        found->second->post(std::move(fn), true);
}

quint64 Relay::make(QObject *context, const std::shared_ptr<Register> &list, std::shared_ptr<void> keeps)
{
    Q_ASSERT(context->thread() == QThread::currentThread());
    return (new Relay(context, list, std::move(keeps)))->m_number;
}

Relay::Relay(QObject *context, std::shared_ptr<Register> list, std::shared_ptr<void> keeps)
    : QObject(context)
    , m_keeps(std::move(keeps))
    , m_register(std::move(list))
{
    const std::scoped_lock lock(m_register->m_mutex);
    m_number = ++m_register->m_last;
    m_register->m_alive.emplace(m_number, this);
}

Relay::~Relay()
{
    const std::scoped_lock lock(m_register->m_mutex);
    m_register->m_alive.erase(m_number);
}

void Relay::post(std::function<void()> call, bool isLast)
{
    m_deliveries.push_back({ std::move(call), isLast });
    QCoreApplication::postEvent(this, new QEvent(QEvent::User));
}

/// Takes the sender's lock before it looks at anything that the sender wrote, the
/// event included: a thread sanitizer cannot see the locks inside Qt.
bool Relay::event(QEvent *event)
{
    std::unique_lock lock(m_register->m_mutex);
    if (event->type() != QEvent::User) {
        lock.unlock();
        return QObject::event(event);
    }
    const Delivery delivery = std::move(m_deliveries.front());
    m_deliveries.pop_front();
    lock.unlock();
    if (delivery.isLast)
        deleteLater();
    delivery.call();
    return true;
}

} // namespace gavel
