// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/server.h"

#include <QList>
#include <QString>
#include <QUuid>

#include <optional>

namespace gavel::jobs {

class SavedServers;

/// A model on a saved server.
struct ModelRef
{
    QUuid server;
    QString serverName;
    QString model;
    std::optional<int> contextLength; ///< tokens

    bool isNull() const { return server.isNull() || model.isEmpty(); }
    friend bool operator==(const ModelRef &, const ModelRef &) = default;
};

/// Models of the usable servers, without MLflow's.
QList<ModelRef> servedModels(const SavedServers &saved);
/// The server of a model with its last known kind; nullopt if it was removed.
std::optional<Server> serverOf(const SavedServers &saved, const ModelRef &model);

} // namespace gavel::jobs
