// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "jobs/servers/savedservers.h"
#include "jobs/servers/services.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QUrl>

#include <functional>
#include <optional>

namespace gavel::cli {

class Options;

/// The baseline of `bench`, passed in because cli may not include the network layer: POSTs the
/// bodies to an address of the server, `limit` at a time, and reports rows per second.
using BareLoop = std::function<void(const Server &server, const QUrl &url, const QList<QByteArray> &bodies, int limit, QObject *context,
                                    std::function<void(Result<double>)> done)>;

/// What the subcommands work with; main() owns all of it.
struct Context
{
    const jobs::Services &services;
    jobs::SavedServers &servers;
    BareLoop bareLoop;
    std::optional<Error> settingsProblem = {}; ///< already reported
};

/// The server of the options together with its secret, which comes from --api-key-env, or else from
/// the keychain if a server with this address is saved. A keychain that cannot be read is told, and
/// the server goes without a key. `done` gets BadInput for wrong options.
void prepareServer(const Context &context, const Options &options, const QString &urlOption, QObject *receiver,
                   std::function<void(Result<Server>)> done);

} // namespace gavel::cli
