// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/replywriter.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace gavel::store {

namespace {

// Values are bound by name: Qt makes a text of every number it binds by, which took a quarter of the writing.

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

Result<void> updateState(const QSqlDatabase &db, qint64 run, const QString &state)
{
    if (auto set = change(db, QStringLiteral("UPDATE run SET state = ? WHERE id = ?"), { state, run }); !set)
        return set;
    if (state == QLatin1StringView("running"))
        return change(db, QStringLiteral("UPDATE run SET started_ms = coalesce(started_ms, ?), finished_ms = NULL WHERE id = ?"), { nowMs(), run });
    if (state == QLatin1StringView("finished") || state == QLatin1StringView("cancelled"))
        return change(db, QStringLiteral("UPDATE run SET finished_ms = ? WHERE id = ?"), { nowMs(), run });
    return {};
}

Result<void> updateIdentities(const QSqlDatabase &db, qint64 run, const QJsonArray &identities)
{
    for (int no = 0; no < identities.size(); ++no) {
        const QJsonObject identity = identities[no].toObject();
        if (identity.isEmpty())
            continue;
        const auto set = change(db, QStringLiteral("UPDATE run_server SET identity = ? WHERE run = ? AND no = ?"), { toText(identity), run, no });
        if (!set)
            return set;
    }
    return {};
}

Result<void> mergeRecord(const QSqlDatabase &db, qint64 run, const QJsonObject &changes)
{
    const auto stored = scalar(db, QStringLiteral("SELECT record FROM run WHERE id = ?"), { run });
    if (!stored)
        return stored.error();
    QJsonObject record = objectFrom(*stored);
    for (auto it = changes.begin(); it != changes.end(); ++it)
        record.insert(it.key(), it.value());
    return change(db, QStringLiteral("UPDATE run SET record = ? WHERE id = ?"), { toText(record), run });
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
    const auto found
        = scalar(m_db, QStringLiteral("SELECT id FROM reply WHERE run = ? AND pos = ? AND repeat = ? AND part = ? AND error_kind IS NOT NULL"), key);
    if (!found)
        return found.error();
    if (found->isNull())
        return std::optional<qint64>();
    const qint64 id = found->toLongLong();

    auto update = prepare(m_db, u"UPDATE reply SET (%1) = (%2) WHERE id = :id"_s.arg(storedColumns, storedValues));
    if (!update)
        return update.error();
    bindReply(*update, record);
    update->bindValue(u":id"_s, id);
    if (!update->exec())
        return sqlError(update->lastError());
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
    return {};
}

Result<void> ReplyWriter::update(qint64 run, const QJsonObject &changes)
{
    QJsonObject rest = changes;
    if (const QJsonValue state = rest.take(QLatin1StringView("state")); state.isString()) {
        if (auto done = updateState(m_db, run, state.toString()); !done)
            return done;
    }
    if (const QJsonValue identities = rest.take(QLatin1StringView("identities")); identities.isArray()) {
        if (auto done = updateIdentities(m_db, run, identities.toArray()); !done)
            return done;
    }
    if (const QJsonValue list = rest.take(QLatin1StringView("adaptations")); list.isArray()) {
        if (auto done = change(m_db, QStringLiteral("UPDATE run SET adaptations = ? WHERE id = ?"), { toText(list.toArray()), run }); !done)
            return done;
    }
    if (const QJsonValue count = rest.take(QLatin1StringView("probe_requests")); count.isDouble()) {
        if (auto done = change(m_db, QStringLiteral("UPDATE run SET probe_requests = ? WHERE id = ?"), { count.toInteger(), run }); !done)
            return done;
    }
    return rest.isEmpty() ? Result<void>() : mergeRecord(m_db, run, rest);
}

QString distributionToJson(const QList<double> &distribution)
{
    QString json = QStringLiteral("[");
    for (const double p : distribution) {
        if (json.size() > 1)
            json += u',';
        json += QString::number(p, 'g', 17);
    }
    return json + u']';
}

QList<double> distributionFromJson(const QString &json)
{
    QList<double> distribution;
    if (json.size() <= 2)
        return distribution;
    const auto parts = QStringView(json).mid(1, json.size() - 2).split(u',');
    for (const QStringView part : parts)
        distribution << part.toDouble();
    return distribution;
}

} // namespace gavel::store
