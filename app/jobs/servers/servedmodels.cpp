// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/servers/servedmodels.h"

#include "jobs/servers/savedservers.h"
#include "llm/modellist.h"

namespace gavel::jobs {

namespace {

bool canJudge(ServerKind kind)
{
    return kind != ServerKind::Mlflow;
}

} // namespace

QList<ModelRef> servedModels(const SavedServers &saved)
{
    QList<ModelRef> models;
    const QList<Server> servers = saved.servers();
    for (const Server &server : servers) {
        const ServerStatus status = saved.status(server.id);
        if (!canJudge(status.kind) || !canJudge(server.kind))
            continue;
        for (const ModelInfo &model : status.models)
            models << ModelRef{ server.id, server.name, model.id, model.contextLength };
        // Some servers list none, or not all.
        const bool isThere = status.state == ServerState::Usable || llm::lacksOnlyTheList(status);
        if (isThere && llm::mayHaveModel(status, server.defaultModel) && !llm::listedModel(status.models, server.defaultModel))
            models << ModelRef{ server.id, server.name, server.defaultModel, {} };
    }
    return models;
}

std::optional<Server> serverOf(const SavedServers &saved, const ModelRef &model)
{
    auto server = saved.server(model.server);
    if (!server)
        return {};
    const ServerKind kind = saved.status(server->id).kind;
    if (kind != ServerKind::Unknown)
        server->kind = kind;
    return server;
}

} // namespace gavel::jobs
