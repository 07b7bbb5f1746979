// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/server.h"
#include "jobs/servers/services.h"
#include "store/settings/settings.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace gavel::jobs {

/// What to do with a server's secret.
struct SecretEdit
{
    enum class What { Keep, Replace, Remove };
    What what = What::Keep;
    QByteArray secret; ///< for Replace
};

/// The saved servers and their last known states.
class SavedServers : public QObject
{
    Q_OBJECT

public:
    using Save = std::function<Result<void>()>;
    using Done = std::function<void(Result<void>)>;
    using StatusDone = std::function<void(Result<ServerStatus>)>;
    using Clock = std::chrono::steady_clock;

    enum class Secret {
        None,
        InKeychain,
        InMemory, ///< lost when the program ends
    };

    static constexpr std::chrono::seconds undoTime{ 10 };
    static constexpr std::chrono::seconds againWhenDown{ 15 };
    static constexpr std::chrono::seconds againWhenUsable{ 60 };

    /// `settings` are edited in place and stored by `save`; services and settings must outlive this
    /// object.
    SavedServers(const Services &services, store::Settings &settings, Save save, QObject *parent = nullptr);
    ~SavedServers() override;

    QList<Server> servers() const { return m_settings.servers; }
    std::optional<Server> server(const QUuid &id) const;
    /// State Unknown until the first refresh() is answered.
    ServerStatus status(const QUuid &id) const { return m_statuses.value(id); }
    bool isAsking(const QUuid &id) const { return m_asking.value(id).isActive(); }
    Secret secret(const QUuid &id) const;
    /// Whether the saved secret of this server may be sent to that address: it is bound to scheme,
    /// host and port.
    bool secretFits(const QUuid &id, const QUrl &url) const;

    /// Adds a server, or changes the one with the same id, and returns its id. A server without a
    /// name is named by its address. The secret for an origin that it leaves is removed from the
    /// keychain; it is there again if the server returns to it while the program runs.
    Result<QUuid> add(const Server &server);
    Result<void> save(const Server &server);
    /// `done` gets a Keychain error if the secret is kept in memory only.
    void setSecret(const Server &server, const QByteArray &secret, QObject *context, Done done);
    /// Keep does nothing. keychainProblem() is emitted if a new one is in memory only, or the old one
    /// could not be removed.
    void editSecret(const QUuid &id, const SecretEdit &edit);

    /// Removes the server and its secret; undoRemoval() restores them for a while.
    Result<void> remove(const QUuid &id);
    /// Name of the server that undoRemoval() would restore; empty if there is none.
    QString removedName() const { return m_removed.isEmpty() ? QString() : m_removed.last().server.name; }
    /// Restores the server removed last to its place, with its secret; returns its id.
    Result<QUuid> undoRemoval();

    /// Asks a server with these settings, saved or not, and a secret that is not stored for it. Its
    /// kind is detected again.
    Call test(const Server &server, const SecretEdit &secret, QObject *context, StatusDone done);

    /// Reads the keychain once, then asks every server without a request in progress.
    void refresh();
    void refresh(const QUuid &id);
    /// Asks servers whose last answer is old: sooner if they were not usable.
    void refreshOld(Clock::duration whenDown = againWhenDown, Clock::duration whenUsable = againWhenUsable);

signals:
    void changed();
    void statusChanged(const QUuid &id);
    /// A request that a person wanted is in progress, worth showing.
    void refreshStarted();
    /// A request was sent or answered.
    void askingChanged(const QUuid &id);
    void removalChanged();
    /// Saved keys could not be read, a new one is in memory only, or one could not be removed.
    void keychainProblem(const gavel::Error &why);

private:
    struct Removed
    {
        Server server;
        qsizetype place = 0;
        QByteArray secret;
    };

    void leaveOrigin(const Server &server);
    void returnToOrigin(const Server &server);
    void removeSecret(const Server &server);
    void ask(const Server &server);
    void answered(const QUuid &id, const Result<ServerStatus> &status);
    void rememberKind(const QUuid &id, ServerKind kind);

    const Services &m_services;
    store::Settings &m_settings;
    Save m_save;
    bool m_secretsLoaded = false;
    QHash<QUuid, ServerStatus> m_statuses;
    QHash<QUuid, Call> m_asking;
    QHash<QUuid, Clock::time_point> m_answered;
    QList<Removed> m_removed;
    QList<Removed> m_left; ///< servers at addresses that they had before, with their secrets
    QTimer m_endOfUndo;
};

} // namespace gavel::jobs
