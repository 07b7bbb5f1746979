// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/server.h"
#include "jobs/services.h"
#include "store/settings.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <optional>

namespace gavel::jobs {

/// The saved servers and what is known of their states.
class ServerBook : public QObject
{
    Q_OBJECT

public:
    using Save = std::function<Result<void>()>;
    using Done = std::function<void(Result<void>)>;

    /// `settings` is edited in place and stored by `save`; both must outlive the book.
    ServerBook(const Services &services, store::Settings &settings, Save save, QObject *parent = nullptr);

    QList<Server> servers() const { return m_settings.servers; }
    /// State Unknown until refresh() has answered.
    ServerStatus status(const QUuid &id) const { return m_statuses.value(id); }

    /// Adds a server, or changes the one with the same id. Without a name it gets its address.
    Result<void> save(const Server &server);
    /// `done` gets an Error of kind Keychain when the secret is kept in memory only.
    void setSecret(const Server &server, const QByteArray &secret, QObject *context, Done done);
    Result<void> remove(const QUuid &id);

    /// Reads the keychain once, then asks every server.
    void refresh();
    void refresh(const QUuid &id);

signals:
    void changed();
    void statusChanged(const QUuid &id);

private:
    void ask(const Server &server);

    const Services &m_services;
    store::Settings &m_settings;
    Save m_save;
    bool m_secretsLoaded = false;
    QHash<QUuid, ServerStatus> m_statuses;
    QHash<QUuid, Call> m_asking;
};

} // namespace gavel::jobs
