// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/call.h"
#include "core/server.h"
#include "jobs/servers/services.h"

#include <functional>
#include <optional>

namespace gavel::jobs {

/// Which model of a server a job uses.
struct ModelChoice
{
    QString model;
    std::optional<int> contextLength;
    ServerStatus status;
};

/// `asked`, or the server's only model. Errors: what keeps the server from being
/// used (Unreachable, Auth, …); BadInput listing the models when there are several
/// to choose from; NotFound when it has none of that name.
Call chooseModel(const Services &services, const Server &server, const QString &asked, QObject *context,
                 std::function<void(Result<ModelChoice>)> done);

/// The same, from a status that is there.
Result<ModelChoice> modelFromStatus(const ServerStatus &status, const QString &asked);

} // namespace gavel::jobs
