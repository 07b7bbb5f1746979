// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/context.h"

#include "cli/options.h"
#include "cli/output.h"
#include "store/settings/secretstore.h"

#include <QCoreApplication>

namespace gavel::cli {

namespace {

/// The keychain cannot be asked, so a key that may be saved there is missing.
Error withoutKey(const Server &server, const Error &why)
{
    return { why.kind, 0,
             QCoreApplication::translate("gavel::cli::Context",
                                         "The keychain cannot be read, so a key saved for %1 is not sent. Unlock it, or name a variable with "
                                         "--api-key-env.")
                 .arg(server.name),
             why.detail };
}

} // namespace

void prepareServer(const Context &context, const Options &options, const QString &urlOption, QObject *receiver,
                   std::function<void(Result<Server>)> done)
{
    auto server = options.server(urlOption);
    const auto secret = options.secret();
    if (!server || !secret) {
        done(server ? secret.error() : server.error());
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
        store::SecretStore &secrets = context.services.secrets;
        secrets.load({ known }, receiver, [known, done, &secrets](const Result<void> &loaded) {
            if (!loaded && (secrets.isKeychainClosed() || !isOnThisMachine(known.baseUrl)))
                diagnose(withoutKey(known, loaded.error()));
            done(known);
        });
        return;
    }
    done(server);
}

} // namespace gavel::cli
