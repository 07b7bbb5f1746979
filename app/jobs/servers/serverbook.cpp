// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/servers/serverbook.h"

#include "core/origin.h"
#include "llm/client.h"
#include "store/secretstore.h"

#include <QPointer>

#include <algorithm>

namespace gavel::jobs {

namespace {

/// Whether what is known of `a` holds for `b`.
bool asksTheSame(const Server &a, const Server &b)
{
    return isReachedAlike(a, b) && a.kind == b.kind;
}

bool isSame(const ServerStatus &a, const ServerStatus &b)
{
    return a.state == b.state && a.kind == b.kind && a.version == b.version && a.models == b.models && a.error == b.error;
}

} // namespace

ServerBook::ServerBook(const Services &services, store::Settings &settings, Save save, QObject *parent)
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
        // What is under way was asked with the old secret.
        m_asking[id].cancel();
        ask(*server);
    });
}

ServerBook::~ServerBook() = default;

std::optional<Server> ServerBook::server(const QUuid &id) const
{
    const Server *server = m_settings.server(id);
    return server ? std::optional(*server) : std::nullopt;
}

ServerBook::Secret ServerBook::secret(const QUuid &id) const
{
    const Server *server = m_settings.server(id);
    const auto where = server ? m_services.secrets.where(*server) : std::nullopt;
    if (!where || m_services.secrets.secret(*server).isEmpty())
        return Secret::None;
    return *where == store::SecretStore::Where::Keychain ? Secret::InKeychain : Secret::InMemory;
}

bool ServerBook::secretFits(const QUuid &id, const QUrl &url) const
{
    const Server *server = m_settings.server(id);
    return server && sameOrigin(server->baseUrl, url);
}

Result<QUuid> ServerBook::add(const Server &server)
{
    Server kept = server;
    if (kept.id.isNull())
        kept.id = QUuid::createUuid();
    if (kept.name.trimmed().isEmpty())
        kept.name = kept.baseUrl.authority();
    auto &servers = m_settings.servers;
    const auto known = std::find_if(servers.begin(), servers.end(), [&](const Server &other) { return other.id == kept.id; });
    const bool isNews = known == servers.end() || !asksTheSame(*known, kept);
    if (known == servers.end())
        servers.append(kept);
    else
        *known = kept;
    m_services.secrets.follow(kept);
    if (isNews) {
        m_statuses.remove(kept.id);
        m_asking[kept.id].cancel();
    }
    const auto saved = m_save();
    emit changed();
    refresh(kept.id);
    return saved ? Result<QUuid>(kept.id) : saved.error();
}

Result<void> ServerBook::save(const Server &server)
{
    const auto id = add(server);
    return id ? Result<void>() : id.error();
}

void ServerBook::setSecret(const Server &server, const QByteArray &secret, QObject *context, Done done)
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

void ServerBook::editSecret(const QUuid &id, const SecretEdit &edit)
{
    const auto saved = server(id);
    if (!saved || edit.what == SecretEdit::What::Keep)
        return;
    if (edit.what == SecretEdit::What::Remove) {
        m_services.secrets.remove(*saved, this, [](const Result<void> &) {});
        return;
    }
    setSecret(*saved, edit.secret, this, [this, id](const Result<void> &kept) {
        if (!kept && kept.error().kind == Error::Kind::Keychain)
            emit secretNotKept(id, kept.error());
    });
}

Result<void> ServerBook::remove(const QUuid &id)
{
    const auto isAsked = [&id](const Server &other) { return other.id == id; };
    auto &servers = m_settings.servers;
    const auto known = std::find_if(servers.begin(), servers.end(), isAsked);
    if (known == servers.end())
        return {};
    // The secret goes from the keychain at once, so that none is left behind if the program ends now.
    m_removed.append({ *known, known - servers.begin(), m_services.secrets.secret(*known) });
    m_endOfUndo.start();
    servers.erase(known);
    m_services.secrets.remove(m_removed.last().server, this, [](const Result<void> &) {});
    m_asking.take(id).cancel();
    m_statuses.remove(id);
    m_answered.remove(id);
    const auto saved = m_save();
    emit changed();
    emit removalChanged();
    return saved;
}

Result<QUuid> ServerBook::undoRemoval()
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
    return saved ? Result<QUuid>(removed.server.id) : saved.error();
}

Call ServerBook::test(const Server &server, const SecretEdit &secret, QObject *context, StatusDone done)
{
    Server asked = server;
    asked.kind = ServerKind::Unknown;
    // An id of its own: nothing that is known of the saved server is touched or sent.
    asked.id = QUuid::createUuid();
    QByteArray key;
    if (secret.what == SecretEdit::What::Replace)
        key = secret.secret;
    else if (secret.what == SecretEdit::What::Keep)
        key = m_services.secrets.secret(server);
    if (!key.isEmpty())
        m_services.secrets.setMemorySecret(asked, key);
    // In this object's name, so that the secret is dropped whatever becomes of who asked.
    return m_services.llm.status(asked, this,
                                 [this, id = asked.id, asker = QPointer(context), done = std::move(done)](const Result<ServerStatus> &status) {
                                     m_services.secrets.dropMemorySecret(id);
                                     if (asker)
                                         done(status);
                                 });
}

void ServerBook::refresh()
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
    m_services.secrets.load(m_settings.servers, this, [askAll](const Result<void> &) { askAll(); });
}

void ServerBook::refresh(const QUuid &id)
{
    if (const Server *server = m_settings.server(id)) {
        ask(*server);
        emit refreshStarted();
    }
}

void ServerBook::refreshOld(Clock::duration whenDown, Clock::duration whenUsable)
{
    const auto now = Clock::now();
    for (const Server &server : std::as_const(m_settings.servers)) {
        const auto last = m_answered.constFind(server.id);
        if (last == m_answered.cend())
            continue; // the first answer is still on its way
        const bool usable = m_statuses.value(server.id).state == ServerState::Usable;
        if (now - *last >= (usable ? whenUsable : whenDown))
            ask(server);
    }
}

/// One question a server at a time.
void ServerBook::ask(const Server &server)
{
    Call &call = m_asking[server.id];
    if (call.isActive())
        return;
    call = m_services.llm.status(server, this, [this, id = server.id](const Result<ServerStatus> &status) { answered(id, status); });
    emit askingChanged(server.id);
}

void ServerBook::answered(const QUuid &id, const Result<ServerStatus> &status)
{
    // Cancelled: gone, or a newer question is on its way.
    const Server *server = m_settings.server(id);
    if (!status || !server)
        return;
    const bool isOther = status->state == ServerState::Down && status->error && status->error->kind == Error::Kind::BadReply;
    if (isOther && server->kind == ServerKind::Mlflow) {
        // Something else answers at its address now.
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

/// So that it is known while the server is down, too.
void ServerBook::rememberKind(const QUuid &id, ServerKind kind)
{
    auto &servers = m_settings.servers;
    const auto known = std::find_if(servers.begin(), servers.end(), [&id](const Server &server) { return server.id == id; });
    if (known == servers.end() || known->kind == kind)
        return;
    known->kind = kind;
    // Only what is found by asking: the next save of anything writes it, if this one fails.
    (void)m_save();
}

} // namespace gavel::jobs

#include "moc_serverbook.cpp"
