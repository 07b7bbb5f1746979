// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "eval/runlog.h"
#include "store/sql.h"

namespace gavel::store {

/// Writes the records of runs to the tables, with statements that are prepared once. Lives in the
/// writer's thread.
class ReplyWriter
{
public:
    explicit ReplyWriter(const QSqlDatabase &db)
        : m_db(db)
    {
    }

    /// An existing reply is kept, a stored failure is replaced. A record of a run that does not
    /// exist (any more) is dropped.
    Result<void> insert(const eval::ReplyRecord &record);
    /// Replaces the verdicts of a stored reply after it was parsed again; the reply itself is
    /// unchanged.
    Result<void> replaceVerdicts(const eval::ReplyRecord &record);
    /// As RunLog::updateRun().
    Result<void> update(qint64 run, const eval::RunChange &change);

private:
    /// The id of the new reply; nullopt if it existed already and is kept.
    Result<std::optional<qint64>> insertReply(const eval::ReplyRecord &record);
    Result<std::optional<qint64>> replaceFailure(const eval::ReplyRecord &record);
    Result<void> insertVerdict(qint64 reply, const eval::Verdict &verdict);

    QSqlDatabase m_db;
    Statement m_insertReply;
    Statement m_insertVerdict;
};

/// `Verdict::distribution` as a JSON list, and back. Numbers round-trip exactly.
QString distributionToJson(const QList<double> &distribution);
QList<double> distributionFromJson(const QString &json);

} // namespace gavel::store
