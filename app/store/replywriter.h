// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "eval/runlog.h"
#include "store/sql.h"

namespace gavel::store {

/// Puts the records of runs into the tables, with statements that are prepared once.
class ReplyWriter
{
public:
    explicit ReplyWriter(const QSqlDatabase &db)
        : m_db(db)
    {
    }

    /// A stored reply stays as it is, a stored failure gives way. A record of a
    /// run that does not exist (any more) is dropped: there is no place for it.
    Result<void> insert(const eval::ReplyRecord &record);
    /// The verdicts of a stored reply, parsed anew; the reply itself stays as it is.
    Result<void> replaceVerdicts(const eval::ReplyRecord &record);
    /// As RunLog::updateRun(): `state`, `adaptations` (list of texts), `identities`
    /// (objects by server number, null for unknown), `probe_requests`; everything
    /// else is merged into the run's record by key.
    Result<void> update(qint64 run, const QJsonObject &changes);

private:
    /// The id of the reply to which the verdicts belong; nullopt: it was there already, and stays.
    Result<std::optional<qint64>> insertReply(const eval::ReplyRecord &record);
    Result<std::optional<qint64>> replaceFailure(const eval::ReplyRecord &record);
    Result<void> insertVerdict(qint64 reply, const eval::Verdict &verdict);

    QSqlDatabase m_db;
    Statement m_insertReply;
    Statement m_insertVerdict;
};

/// The JSON list of `Verdict::distribution`, and back. Numbers round-trip exactly.
QString distributionToJson(const QList<double> &distribution);
QList<double> distributionFromJson(const QString &json);

} // namespace gavel::store
