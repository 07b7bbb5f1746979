// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/server.h"
#include "jobs/servers/services.h"
#include "store/settings.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace gavel::jobs {

/// What is to be done with a server's secret.
struct SecretEdit
{
    enum class What { Keep, Replace, Remove };
    What what = What::Keep;
    QByteArray secret; ///< for Replace
};

/// The saved servers and what is known of their states.
class ServerBook : public QObject
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
        InMemory, ///< until the program ends
    };

    static constexpr std::chrono::seconds undoTime{ 10 };
    static constexpr std::chrono::seconds againWhenDown{ 15 };
    static constexpr std::chrono::seconds againWhenUsable{ 60 };

    /// `settings` is edited in place and stored by `save`; both must outlive the book.
    ServerBook(const Services &services, store::Settings &settings, Save save, QObject *parent = nullptr);
    ~ServerBook() override;

    QList<Server> servers() const { return m_settings.servers; }
    std::optional<Server> server(const QUuid &id) const;
    /// State Unknown until refresh() has answered.
    ServerStatus status(const QUuid &id) const { return m_statuses.value(id); }
    bool isAsking(const QUuid &id) const { return m_asking.value(id).isActive(); }
    Secret secret(const QUuid &id) const;
    /// Whether the saved secret of this server may be sent to that address: it is bound to scheme, host and port.
    bool secretFits(const QUuid &id, const QUrl &url) const;

    /// Adds a server, or changes the one with the same id, and gives its id. Without a name it gets its address.
    Result<QUuid> add(const Server &server);
    Result<void> save(const Server &server);
    /// `done` gets an Error of kind Keychain when the secret is kept in memory only.
    void setSecret(const Server &server, const QByteArray &secret, QObject *context, Done done);
    /// Keep does nothing. secretNotKept() tells when a new one is in memory only.
    void editSecret(const QUuid &id, const SecretEdit &edit);

    /// With its secret. For a while undoRemoval() brings it back.
    Result<void> remove(const QUuid &id);
    /// Name of the server that undoRemoval() would bring back; empty if there is none.
    QString removedName() const { return m_removed.isEmpty() ? QString() : m_removed.last().server.name; }
    /// Brings the last removed one back to its place, with its secret; gives its id.
    Result<QUuid> undoRemoval();

    /// Asks a server as it is, saved or not, with a secret that is not stored for it. What kind it is
    /// is found out anew.
    Call test(const Server &server, const SecretEdit &secret, QObject *context, StatusDone done);

    /// Reads the keychain once, then asks every server that is not being asked already.
    void refresh();
    void refresh(const QUuid &id);
    /// Asks those whose last answer is old: sooner where it was not usable.
    void refreshOld(Clock::duration whenDown = againWhenDown, Clock::duration whenUsable = againWhenUsable);

signals:
    void changed();
    void statusChanged(const QUuid &id);
    /// Someone wanted to know: a question is under way that is worth showing.
    void refreshStarted();
    /// A question was sent, or its answer came.
    void askingChanged(const QUuid &id);
    void removalChanged();
    void secretNotKept(const QUuid &id, const gavel::Error &why);

private:
    struct Removed
    {
        Server server;
        qsizetype place = 0;
        QByteArray secret;
    };

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
    QTimer m_endOfUndo;
};

} // namespace gavel::jobs
