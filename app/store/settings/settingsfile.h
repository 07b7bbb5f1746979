// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "store/settings/settings.h"

#include <QSet>
#include <QVariant>

#include <memory>
#include <optional>

class QSettings;

namespace gavel::store {

/// The file of the settings. Several processes may use it, so only values changed here are written,
/// key by key, and the values of others are kept. A file that cannot be read is never written.
class SettingsFile
{
public:
    /// The application's own, or the one at `path`.
    explicit SettingsFile(QString path = {});

    /// The values at the start; missing or damaged ones have their defaults.
    const Settings &read() const { return m_read; }
    /// Io: the file cannot be read as a whole. Every save() returns the same error.
    const std::optional<Error> &problem() const { return m_problem; }

    /// Writes the changes since it was read or saved. Io with the file's name if that fails.
    Result<void> save(const Settings &settings);

private:
    using Values = QMap<QString, QVariant>; ///< by key

    std::unique_ptr<QSettings> open() const;
    Result<void> write(const Settings &settings, const QSet<QString> &keys, const Values &values);

    QString m_path;
    Settings m_read;
    Settings m_saved; ///< as read, or as saved last
    QSet<QString> m_unsure; ///< keys of a failed save: their values in the file are unknown
    std::optional<Error> m_problem;
};

} // namespace gavel::store
