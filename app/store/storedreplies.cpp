// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/storedreplies.h"

#include "store/replycolumns.h"
#include "store/words.h"

namespace gavel::store {

StoredReplies::StoredReplies(std::unique_ptr<Connection> connection, Stop stop)
    : m_connection(std::move(connection))
    , m_stop(std::move(stop))
{
}

Result<QHash<QByteArray, qint64>> StoredReplies::reusable(const QByteArray &versionHash, const QString &model, const ServerIdentity &identity) const
{
    auto found
        = query(m_connection->database(),
                QStringLiteral("SELECT p.body_digest, p.id FROM run r JOIN judge_version v ON v.id = r.judge_version JOIN run_server s ON s.run = "
                               "r.id JOIN reply p ON p.run = r.id AND p.server_no = s.no WHERE v.hash = ? AND r.model = ? AND s.identity = ? AND "
                               "r.complete = 1 AND p.error_kind IS NULL AND p.body_digest IS NOT NULL"),
                { versionHash, text(model), toText(gavel::toJson(identity)) });
    if (!found)
        return found.error();
    QHash<QByteArray, qint64> replies;
    while (found->next()) {
        if (m_stop && m_stop())
            return cancelledError();
        replies.insert(found->value(0).toByteArray(), found->value(1).toLongLong());
    }
    return replies;
}

Result<eval::ReplyRecord> StoredReplies::reply(qint64 id) const
{
    static const QString sql
        = QStringLiteral("SELECT run, pos, repeat, part, body_digest, %1 FROM reply r LEFT JOIN verdict v ON v.reply = r.id WHERE r.id = ?")
              .arg(replyColumns);
    const auto prepared = prepareOnce(m_reply, m_connection->database(), sql);
    const auto ran = prepared ? execute(**prepared, { id }) : Result<void>(prepared.error());
    if (!ran)
        return ran.error();
    QSqlQuery &row = **prepared;
    std::optional<eval::ReplyRecord> record;
    while (row.next()) {
        if (!record) {
            record.emplace();
            record->run = row.value(0).toLongLong();
            record->pos = row.value(1).toLongLong();
            record->repeat = row.value(2).toInt();
            record->part = row.value(3).toString();
            record->bodyDigest = row.value(4).toByteArray();
            readReply(row, 5, *record);
        }
        if (const auto verdict = wholeVerdictAt(row, 5 + replyColumnCount))
            record->verdicts << *verdict;
    }
    row.finish();
    if (!record)
        return notFound(Words::tr("This run is not in the project."), QString::number(id));
    return std::move(*record);
}

} // namespace gavel::store
