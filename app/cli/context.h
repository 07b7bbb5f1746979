// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "jobs/servers/serverbook.h"
#include "jobs/servers/services.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QUrl>

#include <functional>

namespace gavel::cli {

class Options;

/// The yardstick of `bench`, passed in because the network layer is out of reach
/// here: POSTs the bodies, `limit` at a time, and gives rows a second.
using BareLoop = std::function<void(const QUrl &url, const QList<QByteArray> &bodies, int limit, const QByteArray &authorization, QObject *context,
                                    std::function<void(Result<double>)> done)>;

/// What the subcommands work with.
struct Context
{
    const jobs::Services &services;
    jobs::ServerBook &servers;
    BareLoop bareLoop;
};

/// The server of the options with its secret at hand: from --api-key-env, else
/// the keychain's if a server of this address is saved. `done` gets BadInput for
/// wrong options.
void prepareServer(const Context &context, const Options &options, const QString &urlOption, QObject *receiver,
                   std::function<void(Result<Server>)> done);

} // namespace gavel::cli
