// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/call.h"
#include "core/keysource.h"
#include "core/result.h"
#include "core/server.h"
#include "store/settings/keychain.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace gavel::store {

class CacheFile;

/// The only class that handles keys. They are stored in the system's keychain under the service
/// "gavel", else in memory until the program ends; nowhere else. A secret is bound to the origin
/// (scheme, host, port) of its server's address: after a change of the address it is not found.
///
/// What the keychain still holds but should not (it refused to replace or remove it) is noted by
/// its key in a file, never used again, and removed as soon as the keychain can be used.
/// Lives in the main thread.
class SecretStore : public QObject, public KeySource
{
    Q_OBJECT

public:
    enum class Where { Keychain, MemoryOnly };
    struct Kept
    {
        Where where = Where::Keychain;
        std::optional<Error> why; ///< Keychain: why it is kept in memory only; can be shown
    };
    using Stored = std::function<void(Result<Kept>)>;
    using Done = std::function<void(Result<void>)>;

    /// How long an answer of the keychain is waited for.
    static constexpr std::chrono::seconds patience{ 5 };

    /// With the keychain of the system; `service` is different only in tests.
    explicit SecretStore(QObject *parent = nullptr, const QString &service = QStringLiteral("gavel"));
    /// `notes`: path of the file with the keys of outdated entries.
    SecretStore(std::unique_ptr<Keychain> keychain, const QString &notes, std::chrono::milliseconds waiting = patience, QObject *parent = nullptr);
    /// Pending requests to the keychain end as Cancelled.
    ~SecretStore() override;

    /// Reads the secrets of these servers from the keychain. `done` gets a Keychain error if there
    /// is no working keychain or it does not answer in time; what it answers later is used then. A
    /// server without a secret is not an error.
    void load(const QList<Server> &servers, QObject *context, Done done);
    /// Whether the last error of load() was of a keychain that exists: locked or silent.
    bool isKeychainClosed() const { return m_keychain->isThere(); }
    /// Usable as soon as the call returns. `done` gets where it is kept.
    void setSecret(const Server &server, const QByteArray &secret, QObject *context, Stored done);
    /// Only until the program ends, without using the keychain (from an environment variable).
    void setMemorySecret(const Server &server, const QByteArray &secret);
    /// Removes a secret set by setMemorySecret(); the keychain is not changed.
    void dropMemorySecret(const QUuid &server) { forget(server); }
    /// Removes it from memory at once, then from the keychain. `done` gets a Keychain error if it is
    /// still there; it is not used any more. Having no secret there is not an error.
    void remove(const Server &server, QObject *context, Done done);
    /// To be called after every edit of a server: when its origin has changed, the secret in memory
    /// is dropped, and the one for the new origin is read from the keychain. Late answers for the
    /// previous origin are ignored.
    void follow(const Server &server);
    /// Calls `done` once no change of the keychain is in progress any more, at the latest when their
    /// time is over.
    void whenIdle(QObject *context, std::function<void()> done);

    // KeySource
    QByteArray secret(const Server &server) const override;
    /// Where the secret is kept, nullopt if there is none.
    std::optional<Where> where(const Server &server) const;

signals:
    /// A secret was loaded, changed or removed.
    void changed(const QUuid &server);
    void idle();

private:
    struct Entry
    {
        QUrl address; ///< only its origin matters
        QString key; ///< in the keychain
        QByteArray secret;
        Where where = Where::MemoryOnly;
        quint64 revision = 0; ///< when it was set
    };
    struct Loading;

    const Entry *entryOf(const Server &server) const;

    void loadOne(const Server &server, const std::shared_ptr<Loading> &loading);
    void arrived(const Server &server, quint64 revision, const QByteArray &secret);
    void stored(const QUuid &server, quint64 revision, const QString &key);
    void takeOut(const QString &key, const Done &done);
    void tookOut(const QString &key);
    void retryOutdated();
    bool isOutdated(const QString &key) const;
    void setOutdated(const QString &key, bool on);
    Keychain::Done inTime(const Done &done, std::function<void()> late = {});
    void changeEnded();
    void keep(const Server &server, const QByteArray &secret, Where where);
    void forget(const QUuid &server);
    void track(const Call &call);

    std::unique_ptr<Keychain> m_keychain;
    std::unique_ptr<CacheFile> m_notes;
    std::chrono::milliseconds m_waiting;
    QHash<QUuid, Entry> m_entries;
    QHash<QUuid, quint64> m_revisions; ///< an answer of the keychain with an older revision is stale
    QList<Call> m_calls;
    int m_changes = 0; ///< of the keychain, in progress
};

} // namespace gavel::store
