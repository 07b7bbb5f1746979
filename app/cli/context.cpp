// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/context.h"

#include "cli/options.h"
#include "store/secretstore.h"

namespace gavel::cli {

void prepareServer(const Context &context, const Options &options, const QString &urlOption, QObject *receiver,
                   std::function<void(Result<Server>)> done)
{
    auto server = options.server(urlOption);
    const auto secret = options.secret();
    if (!server || !secret) {
        done(server ? Result<Server>(secret.error()) : server);
        return;
    }
    if (!secret->isEmpty()) {
        context.services.secrets.setMemorySecret(*server, *secret);
        done(server);
        return;
    }
    const QList<Server> saved = context.servers.servers();
    for (const Server &other : saved) {
        if (other.baseUrl != server->baseUrl)
            continue;
        Server known = other;
        known.silence = server->silence;
        if (!server->caFile.isEmpty())
            known.caFile = server->caFile;
        context.services.secrets.load({ known }, receiver, [known, done](const Result<void> &) { done(known); });
        return;
    }
    done(server);
}

} // namespace gavel::cli
