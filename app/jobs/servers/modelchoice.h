// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/call.h"
#include "core/server.h"
#include "jobs/servers/services.h"

#include <functional>
#include <optional>

namespace gavel::jobs {

/// The model that a job uses on a server.
struct ModelChoice
{
    QString model;
    std::optional<int> contextLength;
    ServerStatus status;
};

/// `asked`, as the server's list has it, or the server's only model. A model that is named needs no
/// list. Errors: why the server cannot be used (Unreachable, Auth,
/// …); BadInput listing the models when there are several to choose from; NotFound when it has no
/// model of that name.
Call chooseModel(const Services &services, const Server &server, const QString &asked, QObject *context,
                 std::function<void(Result<ModelChoice>)> done);

/// The same, from a known status.
Result<ModelChoice> modelFromStatus(const ServerStatus &status, const QString &asked);

} // namespace gavel::jobs
