// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/stop.h"

#include <QStringList>

class QSqlDatabase;

namespace gavel::store {

/// Copies the rows of all tables of the database from another that is attached to it as "old". What
/// is damaged there is left out, and all the rest is copied: returns what is not complete, as words
/// for the person. Cancelled once `stop` is true.
Result<QStringList> copyTables(QSqlDatabase &db, const Stop &stop);

} // namespace gavel::store
