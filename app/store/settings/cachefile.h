// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QJsonObject>
#include <QString>

namespace gavel::store {

/// A JSON file in the system's cache folder for data that can be found out again. Several programs
/// may use it: each merges its own changes into what the others have written. A damaged file counts
/// as empty and is replaced.
class CacheFile
{
public:
    explicit CacheFile(QString path);
    /// The application's file with this name ("capabilities").
    static QString pathOf(const QString &name);

    /// The content when it was read at the start.
    const QJsonObject &content() const { return m_content; }
    /// Io with the file's name if it cannot be written.
    Result<void> save(const QJsonObject &content);

private:
    QString m_path;
    QJsonObject m_content;
};

} // namespace gavel::store
