// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/server.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace gavel::store {

/// What the program remembers for a person between starts. A value; never contains a secret.
struct Settings
{
    QList<Server> servers; ///< in the order of the panel
    QString lastProject; ///< absolute path, or empty
    QString openingProject; ///< the same while it is being shown; still there at a start: Gavel ended over it
    QStringList recentProjects; ///< newest first
    QString language; ///< "de"; empty: the system's
    QString theme; ///< "light", "dark"; empty: the system's
    QString raterName;
    bool firstStartDone = false;
    QByteArray windowGeometry;
    QByteArray windowState;
    QMap<QString, QByteArray> viewStates; ///< splitters, headers, tabs, by name of the view ("results/header")
    QJsonObject preferences; ///< filters, limits and other small values, by name

    const Server *server(const QUuid &id) const;

    friend bool operator==(const Settings &, const Settings &) = default;
};

} // namespace gavel::store
