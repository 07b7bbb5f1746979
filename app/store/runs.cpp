// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/runs.h"

#include "store/access.h"
#include "store/cleanup.h"
#include "store/replycolumns.h"
#include "store/replywriter.h"
#include "store/rowvalues.h"
#include "store/runcreation.h"
#include "store/runreadersql.h"
#include "store/sql.h"
#include "store/words.h"
#include "store/writer.h"

#include <QCoreApplication>

#include <algorithm>

namespace gavel::store {

namespace {

constexpr std::size_t replyChunk = 1000;

Error noRun(qint64 id)
{
    return { Error::Kind::NotFound, 0, QCoreApplication::translate("gavel::store::Words", "This run is not in the project."), QString::number(id) };
}

RunInfo runAt(const QSqlQuery &row)
{
    RunInfo info;
    info.id = row.value(0).toLongLong();
    info.uuid = QUuid::fromString(row.value(1).toString());
    info.kind = runKindFrom(row.value(2).toString());
    info.dataset = row.value(3).toLongLong();
    info.judgeVersion = integerAt(row, 4);
    info.versionNumber = intAt(row, 5);
    info.versionHash = row.value(6).toByteArray();
    if (auto judge = eval::judgeFromJson(objectFrom(row.value(7))))
        info.judge = std::move(*judge);
    info.name = row.value(8).toString();
    info.model = row.value(9).toString();
    info.repeats = row.value(10).toInt();
    info.selection = objectFrom(row.value(11));
    info.settings = objectFrom(row.value(12));
    info.state = row.value(13).toString();
    info.dataDigest = row.value(14).toByteArray();
    info.rows = row.value(15).toLongLong();
    info.createdMs = row.value(16).toLongLong();
    info.startedMs = integerAt(row, 17);
    info.finishedMs = integerAt(row, 18);
    info.adaptations = textsFrom(row.value(19));
    info.probeRequests = row.value(20).toLongLong();
    info.record = objectFrom(row.value(21));
    return info;
}

Result<void> addServers(const QSqlDatabase &db, QList<RunInfo> &runs)
{
    auto found = prepare(db, QStringLiteral("SELECT server_uuid, name, url, identity FROM run_server WHERE run = ? ORDER BY no"));
    if (!found)
        return found.error();
    for (RunInfo &info : runs) {
        if (auto ran = execute(*found, { info.id }); !ran)
            return ran;
        while (found->next())
            info.servers << RunServer{ QUuid::fromString(found->value(0).toString()), found->value(1).toString(), QUrl(found->value(2).toString()),
                                       objectFrom(found->value(3)) };
    }
    return {};
}

Result<QList<RunInfo>> runsWhere(const QSqlDatabase &db, const QString &condition, const QVariantList &values)
{
    auto found
        = query(db,
                QStringLiteral("SELECT r.id, r.uuid, r.kind, r.dataset, r.judge_version, v.number, v.hash, coalesce(v.content, r.judge), r.name, "
                               "r.model, r.repeats, r.selection, r.settings, r.state, r.data_digest, r.row_count, r.created_ms, r.started_ms, "
                               "r.finished_ms, r.adaptations, r.probe_requests, r.record FROM run r LEFT JOIN judge_version v ON v.id = "
                               "r.judge_version WHERE r.complete = 1 AND %1")
                    .arg(condition),
                values);
    if (!found)
        return found.error();
    QList<RunInfo> runs;
    while (found->next())
        runs << runAt(*found);
    found->finish();
    if (const auto added = addServers(db, runs); !added)
        return added.error();
    return runs;
}

/// Reads the new run in the writer's thread, since the caller may be in any.
Writer::Step creationSteps(const RunInfo &info, const RunRows &rows, const std::shared_ptr<std::optional<RunInfo>> &stored)
{
    const auto creation = std::make_shared<RunCreation>(info, rows);
    return [creation, stored](QSqlDatabase &db) -> Result<bool> {
        auto finished = creation->step(db);
        if (!finished || !*finished)
            return finished;
        auto found = runsWhere(db, QStringLiteral("r.id = ?"), { creation->id() });
        if (!found)
            return found.error();
        *stored = std::move(found->first());
        return true;
    };
}

} // namespace

RunStore::RunStore(const Access &access)
    : m_access(access)
{
}

Result<QList<RunInfo>> RunStore::all() const
{
    return runsWhere(m_access.reader, QStringLiteral("1 ORDER BY r.id"), {});
}

Result<RunInfo> RunStore::run(qint64 id) const
{
    const auto found = runsWhere(m_access.reader, QStringLiteral("r.id = ?"), { id });
    if (!found)
        return found.error();
    if (found->isEmpty())
        return noRun(id);
    return found->first();
}

Result<std::optional<RunInfo>> RunStore::latestMatching(const RunMatch &match) const
{
    const auto found = runsWhere(m_access.reader,
                                 QStringLiteral("r.kind = 'judged' AND v.hash = ? AND r.data_digest = ? AND r.model = ? AND r.repeats = ? AND "
                                                "r.selection = ? ORDER BY r.id DESC LIMIT 1"),
                                 { match.versionHash, match.dataDigest, text(match.model), match.repeats, toText(match.selection) });
    if (!found)
        return found.error();
    return found->isEmpty() ? std::optional<RunInfo>() : std::optional(found->first());
}

void RunStore::create(const RunInfo &info, const RunRows &rows, QObject *context, Created done)
{
    const auto stored = std::make_shared<std::optional<RunInfo>>();
    m_access.writer.postSteps(creationSteps(info, rows, stored), context, [stored, done = std::move(done)](const Result<void> &created) {
        done(created ? Result<RunInfo>(std::move(**stored)) : Result<RunInfo>(created.error()));
    });
}

Result<RunInfo> RunStore::create(const RunInfo &info, const RunRows &rows)
{
    const auto stored = std::make_shared<std::optional<RunInfo>>();
    const auto created = m_access.writer.runSteps(creationSteps(info, rows, stored));
    if (!created)
        return created.error();
    return std::move(**stored);
}

Result<void> RunStore::rename(qint64 run, const QString &name)
{
    return m_access.writer.run([&](QSqlDatabase &db) {
        return change(db, QStringLiteral("UPDATE run SET name = ? WHERE id = ?"), { text(name), run });
    });
}

void RunStore::remove(qint64 run, QObject *context, std::function<void(Result<void>)> done)
{
    m_access.writer.postSteps(discardRun(run), context, std::move(done));
}

Result<void> RunStore::appendReplies(const std::vector<eval::ReplyRecord> &records)
{
    return writeEach(records, &ReplyWriter::insert);
}

Result<void> RunStore::replaceVerdicts(const std::vector<eval::ReplyRecord> &records)
{
    return writeEach(records, &ReplyWriter::replaceVerdicts);
}

Result<void> RunStore::writeEach(const std::vector<eval::ReplyRecord> &records, WriteOne write)
{
    const auto outcome = std::make_shared<Result<void>>();
    for (std::size_t first = 0; first < records.size(); first += replyChunk) {
        const auto from = records.begin() + static_cast<std::ptrdiff_t>(first);
        const auto to = records.begin() + static_cast<std::ptrdiff_t>(std::min(first + replyChunk, records.size()));
        const auto chunk = std::make_shared<const std::vector<eval::ReplyRecord>>(from, to);
        const auto queued = m_access.writer.queueBulk(outcome, [chunk, write](QSqlDatabase &db) -> Result<void> {
            ReplyWriter replies(db);
            for (const eval::ReplyRecord &record : *chunk) {
                if (auto done = (replies.*write)(record); !done)
                    return done;
            }
            return {};
        });
        if (!queued)
            return queued;
    }
    m_access.writer.drainBulk();
    return *outcome;
}

Result<std::unique_ptr<eval::RunReader>> RunStore::reader(qint64 run) const
{
    return RunReaderSql::create(m_access.reader, run);
}

Result<QHash<QByteArray, qint64>> RunStore::reusable(const QByteArray &versionHash, const QString &model, const ServerIdentity &identity) const
{
    auto found
        = query(m_access.reader,
                QStringLiteral("SELECT p.body_digest, p.id FROM run r JOIN judge_version v ON v.id = r.judge_version JOIN run_server s ON s.run = "
                               "r.id JOIN reply p ON p.run = r.id AND p.server_no = s.no WHERE v.hash = ? AND r.model = ? AND s.identity = ? AND "
                               "r.complete = 1 AND p.error_kind IS NULL AND p.body_digest IS NOT NULL"),
                { versionHash, text(model), toText(gavel::toJson(identity)) });
    if (!found)
        return found.error();
    QHash<QByteArray, qint64> replies;
    while (found->next())
        replies.insert(found->value(0).toByteArray(), found->value(1).toLongLong());
    return replies;
}

Result<eval::ReplyRecord> RunStore::reply(qint64 id) const
{
    auto found
        = query(m_access.reader,
                QStringLiteral("SELECT run, pos, repeat, part, body_digest, %1 FROM reply r LEFT JOIN verdict v ON v.reply = r.id WHERE r.id = ?")
                    .arg(replyColumns),
                { id });
    if (!found)
        return found.error();
    std::optional<eval::ReplyRecord> record;
    while (found->next()) {
        if (!record) {
            record.emplace();
            record->run = found->value(0).toLongLong();
            record->pos = found->value(1).toLongLong();
            record->repeat = found->value(2).toInt();
            record->part = found->value(3).toString();
            record->bodyDigest = found->value(4).toByteArray();
            readReply(*found, 5, *record);
        }
        if (const auto verdict = wholeVerdictAt(*found, 5 + replyColumnCount))
            record->verdicts << *verdict;
    }
    if (!record)
        return noRun(id);
    return std::move(*record);
}

} // namespace gavel::store
