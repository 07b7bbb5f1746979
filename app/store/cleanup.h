// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/writer.h"

#include <QList>
#include <QString>

class QSqlDatabase;

namespace gavel::store {

/// Removes data, or a run, in parts of some thousand rows.
Writer::Step discardDataset(qint64 dataset);
/// Removes an import that was not finished: the run of its scores first, then its rows.
Writer::Step discardImport(qint64 dataset);
Writer::Step discardRun(qint64 run);
/// Inside a write: removes the Tries among the runs that meet the SQL `condition` on
/// `id`. BadInput with the text `inUse` where one of them is no Try, or a Try that goes on.
Result<void> discardTries(QSqlDatabase &db, const QString &condition, qint64 id, const QString &inUse);
/// What removes everything that a dead program has left half made, seen now: an
/// import that begins later is none of it. A Try that it cut off counts as cancelled.
Result<QList<Writer::Step>> leftovers(const QSqlDatabase &db);

/// Finds or adds a rater, inside a write.
Result<qint64> raterId(QSqlDatabase &db, const QString &name);

} // namespace gavel::store
