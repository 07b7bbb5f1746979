// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/serverbook.h"

#include "llm/client.h"
#include "store/secretstore.h"

namespace gavel::jobs {

ServerBook::ServerBook(const Services &services, store::Settings &settings, Save save, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_settings(settings)
    , m_save(std::move(save))
{
    connect(&services.secrets, &store::SecretStore::changed, this, [this](const QUuid &id) { refresh(id); });
}

Result<void> ServerBook::save(const Server &server)
{
    Server kept = server;
    if (kept.id.isNull())
        kept.id = QUuid::createUuid();
    if (kept.name.trimmed().isEmpty())
        kept.name = kept.baseUrl.authority();
    auto &servers = m_settings.servers;
    const auto known = std::find_if(servers.begin(), servers.end(), [&](const Server &other) { return other.id == kept.id; });
    if (known == servers.end())
        servers.append(kept);
    else
        *known = kept;
    m_services.secrets.follow(kept);
    m_statuses.remove(kept.id);
    const auto saved = m_save();
    emit changed();
    refresh(kept.id);
    return saved;
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

Result<void> ServerBook::remove(const QUuid &id)
{
    const Server *server = m_settings.server(id);
    if (!server)
        return {};
    m_services.secrets.remove(*server, this, [](const Result<void> &) {});
    m_settings.servers.removeIf([&](const Server &other) { return other.id == id; });
    m_statuses.remove(id);
    const auto saved = m_save();
    emit changed();
    return saved;
}

void ServerBook::refresh()
{
    const auto askAll = [this] {
        for (const Server &server : std::as_const(m_settings.servers))
            ask(server);
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
    if (const Server *server = m_settings.server(id))
        ask(*server);
}

void ServerBook::ask(const Server &server)
{
    m_asking[server.id].cancel();
    m_asking[server.id] = m_services.llm.status(server, this, [this, id = server.id](const Result<ServerStatus> &status) {
        if (!status)
            return; // cancelled: a newer question is on its way
        m_statuses.insert(id, *status);
        emit statusChanged(id);
    });
}

} // namespace gavel::jobs
