// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/stop.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <mutex>

class QSqlDatabase;

namespace gavel::store {

/// Rows × repeats of a run stay below this.
inline constexpr qint64 mostVerdicts = 1LL << 31;
inline constexpr int mostStoredRepeats = 10'000; ///< that are read; a run of this Gavel has fewer
inline constexpr int mostRunServers = 10'000;

/// Whether the numbers of stored runs fit together, so that the rest of the program can rely on
/// them: a project may have been made or altered by somebody else. One for a project, shared by all
/// of its readers; usable from any thread.
class RunChecks
{
public:
    /// What is wrong with the run, translated; empty if nothing is known to be. A few lookups.
    Result<QString> damage(const QSqlDatabase &db, qint64 run);
    /// The same for each of these runs.
    Result<QStringList> damages(const QSqlDatabase &db, const QList<qint64> &runs);
    /// The same after counting its rows and replies, which is done once and takes time in
    /// proportion to them; for workers.
    Result<QString> thoroughDamage(const QSqlDatabase &db, qint64 run, const Stop &stop);

private:
    QString countedDamage(qint64 run) const;

    QHash<qint64, QString> m_counted; ///< what counting found, by run
    mutable std::mutex m_mutex;
};

} // namespace gavel::store
