// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/replywriter.h"

#include "core/number.h"
#include "store/runs.h"
#include "store/words.h"

using namespace Qt::StringLiterals;

namespace gavel::store {

namespace {

// Values are bound by name: for each value bound by position Qt makes a string of the position,
// which took a quarter of the time.

constexpr auto storedColumns = "server_no, raw, reasoning, finish_reason, prompt_tokens, completion_tokens, cached_tokens, sent_ms, latency_ms, "
                               "attempts, logprobs, body_digest, error_kind, error_status, error_detail"_L1;
constexpr auto storedValues = ":server_no, :raw, :reasoning, :finish_reason, :prompt_tokens, :completion_tokens, :cached_tokens, :sent_ms, "
                              ":latency_ms, :attempts, :logprobs, :body_digest, :error_kind, :error_status, :error_detail"_L1;

void bindReply(QSqlQuery &query, const eval::ReplyRecord &record)
{
    query.bindValue(u":server_no"_s, record.serverNo);
    query.bindValue(u":raw"_s, record.raw.isNull() ? QVariant() : QVariant(record.raw));
    query.bindValue(u":reasoning"_s, textOrNull(record.reasoning));
    query.bindValue(u":finish_reason"_s, textOrNull(record.finishReason));
    query.bindValue(u":prompt_tokens"_s, orNull(record.usage.promptTokens));
    query.bindValue(u":completion_tokens"_s, orNull(record.usage.completionTokens));
    query.bindValue(u":cached_tokens"_s, orNull(record.usage.cachedTokens));
    query.bindValue(u":sent_ms"_s, record.sentMs);
    query.bindValue(u":latency_ms"_s, record.latencyMs);
    query.bindValue(u":attempts"_s, record.attempts);
    query.bindValue(u":logprobs"_s, record.logprobs.isEmpty() ? QVariant() : QVariant(QString::fromUtf8(record.logprobs)));
    query.bindValue(u":body_digest"_s, bytesOrNull(record.bodyDigest));
    query.bindValue(u":error_kind"_s, record.error ? QVariant(kindName(record.error->kind)) : QVariant());
    query.bindValue(u":error_status"_s, record.error ? QVariant(record.error->httpStatus) : QVariant());
    query.bindValue(u":error_detail"_s, record.error ? text(record.error->detail) : QVariant());
}

/// Something in the file made nothing of a statement that has to write a row.
Error notTaken()
{
    return ioError(Words::tr("The project file did not take a reply. Save a copy of the project, and go on in that."));
}

Result<void> updateState(const QSqlDatabase &db, qint64 run, eval::RunState state)
{
    if (auto set = change(db, QStringLiteral("UPDATE run SET state = ? WHERE id = ?"), { eval::runStateName(state), run }); !set)
        return set;
    switch (state) {
    case eval::RunState::Running:
        return change(db, QStringLiteral("UPDATE run SET started_ms = coalesce(started_ms, ?), finished_ms = NULL WHERE id = ?"), { nowMs(), run });
    case eval::RunState::Finished:
    case eval::RunState::Cancelled:
        return change(db, QStringLiteral("UPDATE run SET finished_ms = ? WHERE id = ?"), { nowMs(), run });
    case eval::RunState::Created:
    case eval::RunState::Paused:
        break;
    }
    return {};
}

/// What is known of a server of a run stays; it is filled up.
Result<void> fillIdentity(const QSqlDatabase &db, qint64 run, const eval::ServerChange &server)
{
    const auto stored = scalar(db, u"SELECT identity FROM run_server WHERE run = ? AND no = ?"_s, { run, server.serverNo });
    if (!stored)
        return stored.error();
    ServerIdentity identity = server.identity;
    if (!stored->isNull()) {
        const ServerIdentity known = identityFromJson(objectFrom(*stored));
        if (!isSameModel(known, identity))
            return {};
        identity = completed(known, identity);
    }
    return change(db, u"UPDATE run_server SET identity = ? WHERE run = ? AND no = ?"_s, { toText(gavel::toJson(identity)), run, server.serverNo });
}

Result<void> updateServer(const QSqlDatabase &db, qint64 run, const eval::ServerChange &server)
{
    if (!server.follows)
        return fillIdentity(db, run, server);
    return change(
        db,
        QStringLiteral("INSERT OR IGNORE INTO run_server (run, no, server_uuid, name, url, identity) SELECT run, ?, server_uuid, name, url, ? "
                       "FROM run_server WHERE run = ? AND no = ?"),
        { server.serverNo, toText(gavel::toJson(server.identity)), run, *server.follows });
}

} // namespace

Result<void> ReplyWriter::insert(const eval::ReplyRecord &record)
{
    const auto reply = insertReply(record);
    if (!reply)
        return reply.error();
    if (!*reply)
        return {};
    for (const eval::Verdict &verdict : record.verdicts) {
        if (auto done = insertVerdict(**reply, verdict); !done)
            return done;
    }
    return {};
}

Result<std::optional<qint64>> ReplyWriter::insertReply(const eval::ReplyRecord &record)
{
    static const QString sql = u"INSERT INTO reply (run, pos, repeat, part, %1) VALUES (:run, :pos, :repeat, :part, %2) "
                               "ON CONFLICT (run, pos, repeat, part) DO NOTHING"_s.arg(storedColumns, storedValues);
    const auto prepared = prepareOnce(m_insertReply, m_db, sql);
    if (!prepared)
        return prepared.error();
    QSqlQuery &insert = **prepared;
    insert.bindValue(u":run"_s, record.run);
    insert.bindValue(u":pos"_s, record.pos);
    insert.bindValue(u":repeat"_s, record.repeat);
    insert.bindValue(u":part"_s, text(record.part));
    bindReply(insert, record);
    if (!insert.exec()) {
        const QSqlError error = insert.lastError();
        insert.finish();
        if (resultCode(error) != sqlite::constraint)
            return sqlError(error);
        const auto run = scalar(m_db, QStringLiteral("SELECT id FROM run WHERE id = ?"), { record.run });
        if (!run || !run->isNull())
            return run ? sqlError(error) : run.error();
        qWarning("A reply of run %lld was dropped: that run does not exist.", record.run);
        return std::optional<qint64>();
    }
    if (insert.numRowsAffected() == 0)
        return replaceFailure(record);
    return std::optional(insert.lastInsertId().toLongLong());
}

Result<std::optional<qint64>> ReplyWriter::replaceFailure(const eval::ReplyRecord &record)
{
    const QVariantList key{ record.run, record.pos, record.repeat, text(record.part) };
    auto found = query(m_db, QStringLiteral("SELECT id, error_kind FROM reply WHERE run = ? AND pos = ? AND repeat = ? AND part = ?"), key);
    if (!found)
        return found.error();
    if (!found->next())
        return notTaken();
    if (found->isNull(1))
        return std::optional<qint64>();
    const qint64 id = found->value(0).toLongLong();
    found->finish();

    auto update = prepare(m_db, u"UPDATE reply SET (%1) = (%2) WHERE id = :id"_s.arg(storedColumns, storedValues));
    if (!update)
        return update.error();
    bindReply(*update, record);
    update->bindValue(u":id"_s, id);
    if (!update->exec())
        return sqlError(update->lastError());
    if (update->numRowsAffected() == 0)
        return notTaken();
    if (const auto cleared = change(m_db, QStringLiteral("DELETE FROM verdict WHERE reply = ?"), { id }); !cleared)
        return cleared.error();
    return std::optional(id);
}

Result<void> ReplyWriter::replaceVerdicts(const eval::ReplyRecord &record)
{
    const auto found = scalar(m_db, QStringLiteral("SELECT id FROM reply WHERE run = ? AND pos = ? AND repeat = ? AND part = ?"),
                              { record.run, record.pos, record.repeat, text(record.part) });
    if (!found)
        return found.error();
    if (found->isNull())
        return {};
    const qint64 id = found->toLongLong();
    if (auto cleared = change(m_db, QStringLiteral("DELETE FROM verdict WHERE reply = ?"), { id }); !cleared)
        return cleared;
    for (const eval::Verdict &verdict : record.verdicts) {
        if (auto done = insertVerdict(id, verdict); !done)
            return done;
    }
    return {};
}

Result<void> ReplyWriter::insertVerdict(qint64 reply, const eval::Verdict &verdict)
{
    static const QString sql = u"INSERT OR REPLACE INTO verdict (reply, criterion, parser_rev, state, reason, label, score, expected, spread, mass, "
                               "distribution, justification, span_start, span_length) VALUES (:reply, :criterion, :parser_rev, :state, :reason, "
                               ":label, :score, :expected, :spread, :mass, :distribution, :justification, :span_start, :span_length)"_s;
    const auto prepared = prepareOnce(m_insertVerdict, m_db, sql);
    if (!prepared)
        return prepared.error();
    QSqlQuery &insert = **prepared;
    insert.bindValue(u":reply"_s, reply);
    insert.bindValue(u":criterion"_s, text(verdict.criterion));
    insert.bindValue(u":parser_rev"_s, eval::parserRevision);
    insert.bindValue(u":state"_s, eval::stateName(verdict.state));
    insert.bindValue(u":reason"_s, static_cast<int>(verdict.reason));
    insert.bindValue(u":label"_s, textOrNull(verdict.label));
    insert.bindValue(u":score"_s, orNull(verdict.score));
    insert.bindValue(u":expected"_s, orNull(verdict.expected));
    insert.bindValue(u":spread"_s, orNull(verdict.spread));
    insert.bindValue(u":mass"_s, orNull(verdict.mass));
    insert.bindValue(u":distribution"_s, verdict.distribution.isEmpty() ? QVariant() : QVariant(distributionToJson(verdict.distribution)));
    insert.bindValue(u":justification"_s, textOrNull(verdict.justification));
    insert.bindValue(u":span_start"_s, verdict.span ? QVariant(qint64(verdict.span->start)) : QVariant());
    insert.bindValue(u":span_length"_s, verdict.span ? QVariant(qint64(verdict.span->length)) : QVariant());
    if (!insert.exec()) {
        const QSqlError error = insert.lastError();
        insert.finish();
        return sqlError(error);
    }
    return insert.numRowsAffected() == 0 ? Result<void>(notTaken()) : Result<void>();
}

Result<void> ReplyWriter::update(qint64 run, const eval::RunChange &told)
{
    if (told.state) {
        if (auto done = updateState(m_db, run, *told.state); !done)
            return done;
    }
    for (const eval::ServerChange &server : told.servers) {
        if (auto done = updateServer(m_db, run, server); !done)
            return done;
    }
    if (told.allowInvalid) {
        const QString set = QStringLiteral("UPDATE run SET settings = json_set(settings, '$.%1', json('true')) WHERE id = ?").arg(allowInvalidKey);
        if (auto done = change(m_db, set, { run }); !done)
            return done;
    }
    if (!told.adaptations)
        return {};
    return change(m_db, QStringLiteral("UPDATE run SET adaptations = ? WHERE id = ?"),
                  { toText(QJsonArray::fromStringList(*told.adaptations)), run });
}

QString distributionToJson(const QList<double> &distribution)
{
    return listText(distribution);
}

QList<double> distributionFromJson(const QString &json)
{
    QList<double> distribution;
    if (json.size() <= 2)
        return distribution;
    const auto parts = QStringView(json).mid(1, json.size() - 2).split(u',');
    for (const QStringView part : parts) {
        const auto probability = finiteNumber(part.toString());
        if (!probability)
            return {};
        distribution << *probability;
    }
    return distribution;
}

} // namespace gavel::store
