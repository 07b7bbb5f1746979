// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/relay.h"

#include <QElapsedTimer>

#include <functional>
#include <memory>
#include <utility>

namespace gavel {

/// Reports the progress of a worker to the thread of `context`, about ten times a second at most;
/// never after the context is destroyed. For one reporting thread.
template <typename T>
class Progress
{
public:
    Progress(QObject *context, std::function<void(T)> tell)
        : m_tell(std::move(tell))
        , m_relay(Relay::make(context, m_relays))
    {
        m_sinceReport.start();
    }

    bool isDue() const { return m_sinceReport.hasExpired(interval); }
    void report(const T &value)
    {
        if (!isDue())
            return;
        m_sinceReport.start();
        m_relays->deliver(m_relay, [tell = m_tell, value] { tell(value); });
    }

private:
    static constexpr qint64 interval = 80; ///< ms

    std::function<void(T)> m_tell;
    std::shared_ptr<Relay::Register> m_relays = std::make_shared<Relay::Register>();
    quint64 m_relay;
    QElapsedTimer m_sinceReport;
};

} // namespace gavel
