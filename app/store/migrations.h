// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QList>
#include <QString>

class QSqlDatabase;

namespace gavel::store {

/// One named step from an older schema to a newer one.
struct Migration
{
    QString name; ///< as in the table `migration`; never changed once released
    QString sql; ///< statements, each ending with a semicolon at the end of a line
};

/// "GVEL": distinguishes a project from other SQLite files.
inline constexpr quint32 applicationId = 0x4756454c;
/// major · 1000 + minor. A minor step adds only what an older program may ignore.
inline constexpr int schemaVersion = 1001;

/// All steps of this program, in order.
QList<Migration> migrations();

/// Applies the steps that the file lacks and stamps it, all in one transaction: after an error the
/// file is unchanged.
Result<void> migrate(QSqlDatabase &db, const QList<Migration> &steps, int version = schemaVersion);

} // namespace gavel::store
