// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/call.h"
#include "core/keysource.h"
#include "core/result.h"
#include "core/server.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace gavel::store {

/// The only place that touches keys. They live in the system's keychain under
/// the service "gavel", else in memory until the program ends; nowhere else.
/// A secret is bound to the origin (scheme, host, port) of its server's address:
/// after a change of the address it is not found again.
class SecretStore : public QObject, public KeySource
{
    Q_OBJECT

public:
    enum class Where { Keychain, MemoryOnly };
    struct Kept
    {
        Where where = Where::Keychain;
        std::optional<Error> why; ///< Keychain: why it is kept in memory only; text to be shown
    };
    using Stored = std::function<void(Result<Kept>)>;
    using Done = std::function<void(Result<void>)>;

    /// `service` differs in tests only.
    explicit SecretStore(QObject *parent = nullptr, const QString &service = QStringLiteral("gavel"));
    /// What is still asked of the keychain ends as Cancelled.
    ~SecretStore() override;

    /// Reads the secrets of these servers from the keychain. `done` gets Keychain
    /// if there is no working keychain; a server without a secret is no error.
    void load(const QList<Server> &servers, QObject *context, Done done);
    /// Usable at once, from the return of the call on. `done` says where it is kept.
    void setSecret(const Server &server, const QByteArray &secret, QObject *context, Stored done);
    /// For this run of the program only, without asking the keychain (from an environment variable).
    void setMemorySecret(const Server &server, const QByteArray &secret);
    /// What setMemorySecret() set; the keychain is not asked.
    void dropMemorySecret(const QUuid &server) { forget(server); }
    /// From memory at once, then from the keychain. No secret there is no error.
    void remove(const Server &server, QObject *context, Done done);
    /// To be told of every edit of a server: after a change of its origin the secret in
    /// memory is forgotten, and one that the keychain has for the new origin is read. What
    /// the keychain still answers for the origin before comes too late.
    void follow(const Server &server);

    // KeySource
    QByteArray secret(const Server &server) const override;
    /// Where that secret is kept, nullopt if there is none.
    std::optional<Where> where(const Server &server) const;

signals:
    /// A secret came, changed or went.
    void changed(const QUuid &server);

private:
    struct Entry
    {
        QUrl address; ///< of which the origin counts
        QByteArray secret;
        Where where = Where::MemoryOnly;
        quint64 revision = 0; ///< when it came
    };
    struct Loading;

    const Entry *entryOf(const Server &server) const;

    void loadOne(const Server &server, const std::shared_ptr<Loading> &loading);
    void keep(const QUuid &server, Entry entry);
    void forget(const QUuid &server);
    void track(const Call &call);

    QString m_service;
    QHash<QUuid, Entry> m_entries;
    QHash<QUuid, quint64> m_revisions; ///< what a slow keychain answers is stale once this has moved on
    QList<Call> m_calls;
};

} // namespace gavel::store
