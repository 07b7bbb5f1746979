// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/servers/servedmodels.h"

#include "jobs/servers/serverbook.h"

namespace gavel::jobs {

namespace {

bool canJudge(ServerKind kind)
{
    return kind != ServerKind::Mlflow;
}

} // namespace

QList<ModelRef> servedModels(const ServerBook &book)
{
    QList<ModelRef> models;
    const QList<Server> servers = book.servers();
    for (const Server &server : servers) {
        const ServerStatus status = book.status(server.id);
        if (!canJudge(status.kind) || !canJudge(server.kind))
            continue;
        for (const ModelInfo &model : status.models)
            models << ModelRef{ server.id, server.name, model.id, model.contextLength };
    }
    return models;
}

std::optional<Server> serverOf(const ServerBook &book, const ModelRef &model)
{
    auto server = book.server(model.server);
    if (!server)
        return {};
    const ServerKind kind = book.status(server->id).kind;
    if (kind != ServerKind::Unknown)
        server->kind = kind;
    return server;
}

} // namespace gavel::jobs
