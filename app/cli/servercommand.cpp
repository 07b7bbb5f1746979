// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/servercommand.h"

#include "cli/output.h"
#include "cli/statuscommand.h"

namespace gavel::cli {

namespace {

Result<ServerKind> kindFrom(const QString &name)
{
    if (serverKindNames().contains(name))
        return serverKindFromName(name);
    return badInput(ServerCommand::tr("--kind is one of: %1.").arg(serverKindNames().join(QLatin1StringView(", "))));
}

} // namespace

Options ServerCommand::options()
{
    Options options(QStringLiteral("server"), QStringLiteral("[--save --name NAME --url URL [--kind KIND] | --remove --name NAME]"),
                    tr("Lists the servers that the window shows, saves one, or removes one. Keys are entered in the window.\n\n"
                       "  gavel server --save --name \"Local model\" --url http://127.0.0.1:8080\n"
                       "  gavel server --save --name MLflow --url http://127.0.0.1:5000 --kind mlflow"));
    options.flag(QStringLiteral("save"), tr("Save a server; one of the same name is changed."));
    options.flag(QStringLiteral("remove"), tr("Remove a server."));
    options.value(QStringLiteral("name"), QStringLiteral("NAME"), tr("Its name."));
    options.value(QStringLiteral("url"), QStringLiteral("URL"), tr("Its address, with or without /v1."));
    options.value(QStringLiteral("kind"), QStringLiteral("KIND"), tr("mlflow, or nothing: found out by asking."));
    return options;
}

ServerCommand::ServerCommand(Options options, const Context &context)
    : m_options(std::move(options))
    , m_context(context)
{
}

Result<void> ServerCommand::save()
{
    const auto name = m_options.required(QStringLiteral("name"));
    const auto address = m_options.server(QStringLiteral("url"));
    if (!name || !address)
        return name ? address.error() : name.error();
    Server server = *address;
    server.id = QUuid();
    const QList<Server> known = m_context.servers.servers();
    for (const Server &other : known) {
        if (other.name == *name)
            server = other;
    }
    server.name = *name;
    server.baseUrl = address->baseUrl;
    if (m_options.has(QStringLiteral("kind"))) {
        const auto kind = kindFrom(m_options.text(QStringLiteral("kind")));
        if (!kind)
            return kind.error();
        server.kind = *kind;
    }
    return m_context.servers.save(server);
}

Result<void> ServerCommand::remove()
{
    const auto name = m_options.required(QStringLiteral("name"));
    if (!name)
        return name.error();
    const QList<Server> known = m_context.servers.servers();
    for (const Server &server : known) {
        if (server.name == *name)
            return m_context.servers.remove(server.id);
    }
    return badInput(tr("No server is named %1.").arg(*name));
}

Result<void> ServerCommand::change()
{
    const bool isSaving = m_options.has(QStringLiteral("save"));
    const bool isRemoving = m_options.has(QStringLiteral("remove"));
    if (isSaving && isRemoving)
        return badInput(tr("Use either --save or --remove, not both."));
    return isSaving ? save() : isRemoving ? remove() : Result<void>();
}

void ServerCommand::list() const
{
    const QList<Server> known = m_context.servers.servers();
    for (const Server &server : known)
        printLine(QStringLiteral("%1  %2  %3").arg(server.name, server.baseUrl.toString(), kindName(server.kind)));
}

void ServerCommand::start()
{
    const auto done = change();
    if (done)
        list();
    else if (done.error() != m_context.settingsProblem)
        diagnose(done.error());
    // The keychain may still have to remove a key.
    m_context.services.secrets.whenIdle(this, [this, status = done ? ExitStatus::Done : exitStatusFor(done.error())] { finish(status); });
}

} // namespace gavel::cli

#include "moc_servercommand.cpp"
