// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QStringList>

class QSqlDatabase;

namespace gavel::store {

/// Compares the schema of a project of this `version` with what the migrations make, since a file
/// that somebody else made may hold triggers, views and the like, which would run with our writes.
///
/// Returns what was added, as "trigger t"; BadInput if something that Gavel reads is missing or is
/// not as Gavel makes it. Of a newer version it accepts more tables, columns and indexes.
Result<QStringList> addedToSchema(const QSqlDatabase &db, int version);

/// The first damage that a quick look at all pages finds, as SQLite words it; empty if there is none.
Result<QString> damageIn(const QSqlDatabase &db);

} // namespace gavel::store
