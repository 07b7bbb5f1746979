// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/servers/savedservers.h"

#include "core/origin.h"
#include "llm/client.h"
#include "store/settings/secretstore.h"

#include <QPointer>

#include <algorithm>
#include <iterator>

namespace gavel::jobs {

namespace {

/// Whether both are asked the same way, so that what is known of `a` is true of `b`.
bool asksTheSame(const Server &a, const Server &b)
{
    return isReachedAlike(a, b) && a.kind == b.kind;
}

bool isSame(const ServerStatus &a, const ServerStatus &b)
{
    return a.state == b.state && a.kind == b.kind && a.version == b.version && a.models == b.models && a.error == b.error;
}

} // namespace

SavedServers::SavedServers(const Services &services, store::Settings &settings, Save save, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_settings(settings)
    , m_save(std::move(save))
{
    m_endOfUndo.setSingleShot(true);
    m_endOfUndo.setInterval(undoTime);
    connect(&m_endOfUndo, &QTimer::timeout, this, [this] {
        m_removed.clear();
        emit removalChanged();
    });
    connect(&services.secrets, &store::SecretStore::changed, this, [this](const QUuid &id) {
        const Server *server = m_settings.server(id);
        if (!server)
            return;
        // Requests in progress use the old secret.
        m_asking[id].cancel();
        ask(*server);
    });
}

SavedServers::~SavedServers() = default;

std::optional<Server> SavedServers::server(const QUuid &id) const
{
    const Server *server = m_settings.server(id);
    return server ? std::optional(*server) : std::nullopt;
}

SavedServers::Secret SavedServers::secret(const QUuid &id) const
{
    const Server *server = m_settings.server(id);
    const auto where = server ? m_services.secrets.where(*server) : std::nullopt;
    if (!where || m_services.secrets.secret(*server).isEmpty())
        return Secret::None;
    return *where == store::SecretStore::Where::Keychain ? Secret::InKeychain : Secret::InMemory;
}

bool SavedServers::secretFits(const QUuid &id, const QUrl &url) const
{
    const Server *server = m_settings.server(id);
    return server && sameOrigin(server->baseUrl, url);
}

Result<QUuid> SavedServers::add(const Server &server)
{
    Server kept = server;
    if (kept.id.isNull())
        kept.id = QUuid::createUuid();
    if (kept.name.trimmed().isEmpty())
        kept.name = kept.baseUrl.authority();
    auto &servers = m_settings.servers;
    const auto known = std::find_if(servers.begin(), servers.end(), [&](const Server &other) { return other.id == kept.id; });
    const bool isNews = known == servers.end() || !asksTheSame(*known, kept);
    if (known == servers.end()) {
        servers.append(kept);
    } else {
        if (!sameOrigin(known->baseUrl, kept.baseUrl))
            leaveOrigin(*known);
        *known = kept;
    }
    m_services.secrets.follow(kept);
    returnToOrigin(kept);
    if (isNews) {
        m_statuses.remove(kept.id);
        m_asking[kept.id].cancel();
    }
    const auto saved = m_save();
    emit changed();
    refresh(kept.id);
    return saved.transform([&kept] { return kept.id; });
}

Result<void> SavedServers::save(const Server &server)
{
    return add(server).transform([](const QUuid &) {});
}

void SavedServers::setSecret(const Server &server, const QByteArray &secret, QObject *context, Done done)
{
    m_services.secrets.setSecret(server, secret, context, [done = std::move(done)](const Result<store::SecretStore::Kept> &kept) {
        if (!kept)
            done(kept.error());
        else if (kept->why)
            done(*kept->why);
        else
            done({});
    });
}

void SavedServers::editSecret(const QUuid &id, const SecretEdit &edit)
{
    const auto saved = server(id);
    if (!saved || edit.what == SecretEdit::What::Keep)
        return;
    if (edit.what == SecretEdit::What::Remove) {
        removeSecret(*saved);
        return;
    }
    setSecret(*saved, edit.secret, this, [this](const Result<void> &kept) {
        if (!kept && kept.error().kind == Error::Kind::Keychain)
            emit keychainProblem(kept.error());
    });
}

void SavedServers::removeSecret(const Server &server)
{
    m_services.secrets.remove(server, this, [this, name = server.name](const Result<void> &removed) {
        // Where there is no keychain, nothing is left behind.
        if (removed || removed.error().kind != Error::Kind::Keychain || !m_services.secrets.isKeychainClosed())
            return;
        Error error = removed.error();
        error.text = tr("The key of %1 is still in the keychain, which is locked or does not answer. Gavel does not use it any more, and removes it "
                        "as soon as it can.")
                         .arg(name);
        emit keychainProblem(error);
    });
}

void SavedServers::leaveOrigin(const Server &server)
{
    if (const QByteArray secret = m_services.secrets.secret(server); !secret.isEmpty())
        m_left.append({ server, 0, secret });
    removeSecret(server);
}

void SavedServers::returnToOrigin(const Server &server)
{
    const auto isThisOne = [&server](const Removed &left) { return left.server.id == server.id && sameOrigin(left.server.baseUrl, server.baseUrl); };
    const auto left = std::find_if(m_left.begin(), m_left.end(), isThisOne);
    if (left == m_left.end())
        return;
    const QByteArray secret = left->secret;
    m_left.erase(left);
    editSecret(server.id, { SecretEdit::What::Replace, secret });
}

Result<void> SavedServers::remove(const QUuid &id)
{
    const auto isAsked = [&id](const Server &other) { return other.id == id; };
    auto &servers = m_settings.servers;
    const auto known = std::find_if(servers.begin(), servers.end(), isAsked);
    if (known == servers.end())
        return {};
    // The secret is removed from the keychain at once, so that none is left behind if the program
    // ends now.
    const qsizetype place = std::distance(servers.begin(), known);
    m_removed.append({ *known, place, m_services.secrets.secret(*known) });
    m_endOfUndo.start();
    servers.removeAt(place);
    removeSecret(m_removed.last().server);
    m_asking.take(id).cancel();
    m_statuses.remove(id);
    m_answered.remove(id);
    const auto saved = m_save();
    emit changed();
    emit removalChanged();
    return saved;
}

Result<QUuid> SavedServers::undoRemoval()
{
    if (m_removed.isEmpty())
        return QUuid();
    const Removed removed = m_removed.takeLast();
    m_settings.servers.insert(std::min(removed.place, m_settings.servers.size()), removed.server);
    const auto saved = m_save();
    emit changed();
    emit removalChanged();
    if (removed.secret.isEmpty())
        refresh(removed.server.id);
    else
        editSecret(removed.server.id, { SecretEdit::What::Replace, removed.secret });
    return saved.transform([&removed] { return removed.server.id; });
}

Call SavedServers::test(const Server &server, const SecretEdit &secret, QObject *context, StatusDone done)
{
    Server asked = server;
    asked.kind = ServerKind::Unknown;
    // A separate id: what is known of the saved server is neither changed nor sent.
    asked.id = QUuid::createUuid();
    QByteArray key;
    if (secret.what == SecretEdit::What::Replace)
        key = secret.secret;
    else if (secret.what == SecretEdit::What::Keep)
        key = m_services.secrets.secret(server);
    if (!key.isEmpty())
        m_services.secrets.setMemorySecret(asked, key);
    // With this object as context, so that the secret is dropped even if the caller is destroyed.
    return m_services.llm.status(asked, this,
                                 [this, id = asked.id, asker = QPointer(context), done = std::move(done)](const Result<ServerStatus> &status) {
                                     m_services.secrets.dropMemorySecret(id);
                                     if (asker)
                                         done(status);
                                 });
}

void SavedServers::refresh()
{
    const auto askAll = [this] {
        for (const Server &server : std::as_const(m_settings.servers))
            ask(server);
        emit refreshStarted();
    };
    if (m_secretsLoaded) {
        askAll();
        return;
    }
    m_secretsLoaded = true;
    m_services.secrets.load(m_settings.servers, this, [this, askAll](const Result<void> &loaded) {
        askAll();
        // Where there is no keychain, no key was ever saved.
        if (!loaded && loaded.error().kind == Error::Kind::Keychain && m_services.secrets.isKeychainClosed())
            emit keychainProblem(loaded.error());
    });
}

void SavedServers::refresh(const QUuid &id)
{
    if (const Server *server = m_settings.server(id)) {
        ask(*server);
        emit refreshStarted();
    }
}

void SavedServers::refreshOld(Clock::duration whenDown, Clock::duration whenUsable)
{
    const auto now = Clock::now();
    for (const Server &server : std::as_const(m_settings.servers)) {
        const auto last = m_answered.constFind(server.id);
        if (last == m_answered.cend())
            continue; // the first answer has not arrived yet
        const bool usable = m_statuses.value(server.id).state == ServerState::Usable;
        if (now - *last >= (usable ? whenUsable : whenDown))
            ask(server);
    }
}

/// One request at a time for each server.
void SavedServers::ask(const Server &server)
{
    Call &call = m_asking[server.id];
    if (call.isActive())
        return;
    call = m_services.llm.status(server, this, [this, id = server.id](const Result<ServerStatus> &status) { answered(id, status); });
    emit askingChanged(server.id);
}

void SavedServers::answered(const QUuid &id, const Result<ServerStatus> &status)
{
    // Cancelled: removed, or replaced by a newer request.
    const Server *server = m_settings.server(id);
    if (!status || !server)
        return;
    const bool isOther = status->state == ServerState::Down && status->error && status->error->kind == Error::Kind::BadReply;
    if (isOther && server->kind == ServerKind::Mlflow) {
        // Another kind of server answers at its address now.
        Server unknown = *server;
        unknown.kind = ServerKind::Unknown;
        rememberKind(id, ServerKind::Unknown);
        ask(unknown);
        return;
    }
    m_answered.insert(id, Clock::now());
    if (status->kind != ServerKind::Unknown)
        rememberKind(id, status->kind);
    const bool isNews = !m_statuses.contains(id) || !isSame(m_statuses.value(id), *status);
    m_statuses.insert(id, *status);
    emit askingChanged(id);
    if (isNews)
        emit statusChanged(id);
}

/// So that it is also known while the server is down.
void SavedServers::rememberKind(const QUuid &id, ServerKind kind)
{
    auto &servers = m_settings.servers;
    const auto known = std::find_if(servers.begin(), servers.end(), [&id](const Server &server) { return server.id == id; });
    if (known == servers.end() || known->kind == kind)
        return;
    known->kind = kind;
    // Only what was detected: if this fails, the next save of anything writes it.
    (void)m_save();
}

} // namespace gavel::jobs

#include "moc_savedservers.cpp"
