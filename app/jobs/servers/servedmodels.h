// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/server.h"

#include <QList>
#include <QString>
#include <QUuid>

#include <optional>

namespace gavel::jobs {

class ServerBook;

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

/// Models of the usable servers, MLflow left out.
QList<ModelRef> servedModels(const ServerBook &book);
/// The server of a model with its kind as last seen; nullopt if it is gone.
std::optional<Server> serverOf(const ServerBook &book, const ModelRef &model);

} // namespace gavel::jobs
