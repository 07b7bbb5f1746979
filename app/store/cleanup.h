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
/// Removes an incomplete import: first the run of its scores, then its rows.
Writer::Step discardImport(qint64 dataset);
Writer::Step discardRun(qint64 run);
/// Inside a write: removes the Tries among the runs that meet the SQL `condition` on `id`. BadInput
/// with the text `inUse` if one of them is not a Try, or is a Try in progress.
Result<void> discardTries(QSqlDatabase &db, const QString &condition, qint64 id, const QString &inUse);
/// Steps that remove what a killed program left incomplete at this moment; imports that begin later
/// are not affected. Includes runs of which no row was sent (previews of an older Gavel); an
/// interrupted Try becomes cancelled.
Result<QList<Writer::Step>> leftovers(const QSqlDatabase &db);

/// Finds or adds a rater, inside a write.
Result<qint64> raterId(QSqlDatabase &db, const QString &name);

} // namespace gavel::store
