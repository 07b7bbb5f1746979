// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/replywriter.h"

#include "store/sql.h"

#include <QDateTime>

namespace gavel::store {

namespace {

constexpr QLatin1StringView storedColumns{
    "server_no, raw, reasoning, finish_reason, prompt_tokens, completion_tokens, cached_tokens, sent_ms, latency_ms, "
    "attempts, logprobs, body_digest, error_kind, error_status, error_detail"
};

/// In the order of storedColumns.
template <typename Bind>
void bindReply(const eval::ReplyRecord &record, const Bind &bind)
{
    bind(record.serverNo);
    bind(record.raw.isNull() ? QVariant() : QVariant(record.raw));
    bind(textOrNull(record.reasoning));
    bind(textOrNull(record.finishReason));
    bind(orNull(record.usage.promptTokens));
    bind(orNull(record.usage.completionTokens));
    bind(orNull(record.usage.cachedTokens));
    bind(record.sentMs);
    bind(record.latencyMs);
    bind(record.attempts);
    bind(record.logprobs.isEmpty() ? QVariant() : QVariant(QString::fromUtf8(record.logprobs)));
    bind(bytesOrNull(record.bodyDigest));
    if (record.error) {
        bind(kindName(record.error->kind));
        bind(record.error->httpStatus);
        bind(text(record.error->detail));
    } else {
        bind(QVariant());
        bind(QVariant());
        bind(QVariant());
    }
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

Result<QSqlQuery *> ReplyWriter::statement(std::optional<QSqlQuery> &slot, const QString &sql)
{
    if (!slot) {
        auto made = prepare(m_db, sql);
        if (!made)
            return made.error();
        slot.emplace(std::move(*made));
    }
    return &*slot;
}

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
    static const QString sql = QStringLiteral("INSERT INTO reply (run, pos, repeat, part, %1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                                              "?, ?, ?, ?) ON CONFLICT (run, pos, repeat, part) DO NOTHING")
                                   .arg(storedColumns);
    const auto prepared = statement(m_insertReply, sql);
    if (!prepared)
        return prepared.error();
    QSqlQuery &insert = **prepared;
    int column = 0;
    const auto bind = [&insert, &column](const QVariant &value) { insert.bindValue(column++, value); };
    bind(record.run);
    bind(record.pos);
    bind(record.repeat);
    bind(text(record.part));
    bindReply(record, bind);
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

    QVariantList values;
    bindReply(record, [&values](const QVariant &value) { values << value; });
    values << id;
    static const QString sql
        = QStringLiteral("UPDATE reply SET (%1) = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) WHERE id = ?").arg(storedColumns);
    if (const auto updated = change(m_db, sql, values); !updated)
        return updated.error();
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
    static const QString sql = QStringLiteral("INSERT OR REPLACE INTO verdict (reply, criterion, parser_rev, state, reason, label, score, expected, "
                                              "spread, mass, distribution, justification, span_start, span_length) VALUES (?, ?, ?, ?, ?, ?, ?, ?, "
                                              "?, ?, ?, ?, ?, ?)");
    const auto prepared = statement(m_insertVerdict, sql);
    if (!prepared)
        return prepared.error();
    QSqlQuery &insert = **prepared;
    int column = 0;
    const auto bind = [&insert, &column](const QVariant &value) { insert.bindValue(column++, value); };
    bind(reply);
    bind(text(verdict.criterion));
    bind(eval::parserRevision);
    bind(eval::stateName(verdict.state));
    bind(static_cast<int>(verdict.reason));
    bind(textOrNull(verdict.label));
    bind(orNull(verdict.score));
    bind(orNull(verdict.expected));
    bind(orNull(verdict.spread));
    bind(orNull(verdict.mass));
    bind(verdict.distribution.isEmpty() ? QVariant() : QVariant(distributionToJson(verdict.distribution)));
    bind(textOrNull(verdict.justification));
    bind(verdict.span ? QVariant(qint64(verdict.span->start)) : QVariant());
    bind(verdict.span ? QVariant(qint64(verdict.span->length)) : QVariant());
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
