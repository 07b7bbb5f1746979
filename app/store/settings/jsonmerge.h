// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QStringList>

namespace gavel::store {

/// `theirs` with the changes from `base` to `ours`, for a file that several programs write. Objects
/// are merged down to `levels`, deeper ones are replaced.
inline QJsonObject merged(const QJsonObject &base, const QJsonObject &ours, QJsonObject theirs, int levels = 2)
{
    for (auto it = base.constBegin(); it != base.constEnd(); ++it) {
        if (!ours.contains(it.key()))
            theirs.remove(it.key());
    }
    const QStringList keys = ours.keys();
    for (const QString &key : keys) {
        const QJsonValue our = ours.value(key);
        if (our == base.value(key))
            continue;
        if (levels > 1 && our.isObject() && theirs.value(key).isObject())
            theirs.insert(key, merged(base.value(key).toObject(), our.toObject(), theirs.value(key).toObject(), levels - 1));
        else
            theirs.insert(key, our);
    }
    return theirs;
}

} // namespace gavel::store
