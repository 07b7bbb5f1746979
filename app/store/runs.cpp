// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/runs.h"

#include "store/access.h"
#include "store/cleanup.h"
#include "store/replywriter.h"
#include "store/rowvalues.h"
#include "store/runcheck.h"
#include "store/runcreation.h"
#include "store/runreadersql.h"
#include "store/sql.h"
#include "store/words.h"
#include "store/writer.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace gavel::store {

namespace {

constexpr std::size_t replyChunk = 1000;

constexpr QLatin1StringView concurrencyKey{ "concurrency" };
constexpr QLatin1StringView ceilingKey{ "ceiling" };

Error noRun(qint64 id)
{
    return notFound(QCoreApplication::translate("gavel::store::Words", "This run is not in the project."), QString::number(id));
}

RunInfo runAt(const QSqlQuery &row)
{
    RunInfo info;
    info.id = row.value(0).toLongLong();
    info.uuid = QUuid::fromString(row.value(1).toString());
    info.kind = runKindNamed(row.value(2).toString()).value_or(RunInfo::Kind::Imported);
    info.dataset = row.value(3).toLongLong();
    info.judgeVersion = integerAt(row, 4);
    info.versionNumber = countAt(row, 5);
    info.versionHash = row.value(6).toByteArray();
    if (auto judge = eval::judgeFromJson(objectFrom(row.value(7))))
        info.judge = std::move(*judge);
    info.name = row.value(8).toString();
    info.model = row.value(9).toString();
    info.repeats = countAt(row, 10).value_or(1);
    info.selection = selectionFromJson(objectFrom(row.value(11)));
    info.options = runOptionsFromJson(objectFrom(row.value(12)));
    info.state = eval::runStateFrom(row.value(13).toString());
    info.dataDigest = row.value(14).toByteArray();
    info.rows = row.value(15).toLongLong();
    info.createdMs = msAt(row, 16);
    info.startedMs = optionalMsAt(row, 17);
    info.finishedMs = optionalMsAt(row, 18);
    info.adaptations = textsFrom(row.value(19));
    info.probeRequests = countAt(row, 20).value_or(0);
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

/// A damaged run keeps nothing that others would rely on.
Result<void> markDamaged(const QSqlDatabase &db, RunChecks &checks, QList<RunInfo> &runs)
{
    QList<qint64> ids;
    for (const RunInfo &info : std::as_const(runs))
        ids << info.id;
    const auto damages = checks.damages(db, ids);
    if (!damages)
        return damages.error();
    for (qsizetype i = 0; i < runs.size(); ++i) {
        if (damages->at(i).isEmpty())
            continue;
        runs[i].damage = damages->at(i);
        runs[i].rows = 0;
        runs[i].repeats = 1;
    }
    return {};
}

/// What is not in their own rows.
Result<void> complete(const QSqlDatabase &db, RunChecks &checks, QList<RunInfo> &runs)
{
    auto added = addServers(db, runs);
    return added ? markDamaged(db, checks, runs) : added;
}

/// To be read with runAt() and completed.
Result<QSqlQuery> runRows(const QSqlDatabase &db, const QString &condition, const QVariantList &values)
{
    return query(db,
                 QStringLiteral("SELECT r.id, r.uuid, r.kind, r.dataset, r.judge_version, v.number, v.hash, coalesce(v.content, r.judge), r.name, "
                                "r.model, r.repeats, r.selection, r.settings, r.state, r.data_digest, r.row_count, r.created_ms, r.started_ms, "
                                "r.finished_ms, r.adaptations, r.probe_requests FROM run r LEFT JOIN judge_version v ON v.id = "
                                "r.judge_version WHERE r.complete = 1 AND %1")
                     .arg(condition),
                 values);
}

Result<QList<RunInfo>> runsWhere(const QSqlDatabase &db, RunChecks &checks, const QString &condition, const QVariantList &values)
{
    auto found = runRows(db, condition, values);
    if (!found)
        return found.error();
    QList<RunInfo> runs;
    while (found->next())
        runs << runAt(*found);
    found->finish();
    if (const auto completed = complete(db, checks, runs); !completed)
        return completed.error();
    return runs;
}

/// Creates a run in steps, or removes what was created so far.
class StoppableCreation
{
public:
    StoppableCreation(NewRun run, RunChecks &checks, Stop stop)
        : m_creation(std::move(run))
        , m_checks(checks)
        , m_stop(std::move(stop))
    {
    }

    Result<bool> step(QSqlDatabase &db)
    {
        if (!m_discard && m_stop && m_stop())
            m_discard = discardRun(m_creation.id());
        if (m_discard)
            return m_discard(db);
        auto finished = m_creation.step(db);
        if (!finished || !*finished)
            return finished;
        // In the writer's thread, since the caller may be in any thread.
        auto found = runsWhere(db, m_checks, QStringLiteral("r.id = ?"), { m_creation.id() });
        return std::move(found).transform([this](QList<RunInfo> runs) {
            m_stored = std::move(runs.first());
            return true;
        });
    }
    Result<RunInfo> result(const Result<void> &steps)
    {
        if (!steps)
            return steps.error();
        return m_stored ? Result<RunInfo>(std::move(*m_stored)) : Result<RunInfo>(cancelledError());
    }

private:
    RunCreation m_creation;
    RunChecks &m_checks;
    Stop m_stop;
    Writer::Step m_discard;
    std::optional<RunInfo> m_stored;
};

/// Locked if something else has taken their numbers in the meantime.
Result<void> takeServers(const QSqlDatabase &db, ReplyWriter &writer, const SavedReplies &saved)
{
    if (auto told = writer.update(saved.run, { .servers = saved.servers }); !told)
        return told;
    for (const eval::ServerChange &server : saved.servers) {
        const auto stored = scalar(db, QStringLiteral("SELECT identity FROM run_server WHERE run = ? AND no = ?"), { saved.run, server.serverNo });
        if (!stored)
            return stored.error();
        if (stored->isNull() || !isSameModel(identityFromJson(objectFrom(*stored)), server.identity))
            return lockedError(Words::tr("The run of these replies has just changed. Stop it, then try again."));
    }
    return {};
}

} // namespace

Error damagedRunError(const QString &damage)
{
    return badInput(
        QCoreApplication::translate("gavel::store::Words", "This run is damaged: %1. Remove it, or go back to a copy of the project.").arg(damage),
        damage);
}

QJsonObject toJson(const RunOptions &options)
{
    QJsonObject json{ { concurrencyKey, options.concurrency.fixed }, { ceilingKey, options.concurrency.ceiling } };
    if (options.isTry)
        json.insert(tryKey, true);
    if (options.allowInvalid)
        json.insert(allowInvalidKey, true);
    return json;
}

RunOptions runOptionsFromJson(const QJsonObject &json)
{
    RunOptions options;
    eval::ConcurrencySettings &concurrency = options.concurrency;
    concurrency.fixed = std::clamp(json.value(concurrencyKey).toInt(), 0, concurrency.mostAtATime);
    concurrency.ceiling = std::clamp(json.value(ceilingKey).toInt(concurrency.ceiling), 1, concurrency.mostAtATime);
    options.isTry = json.value(tryKey).toBool();
    options.allowInvalid = json.value(allowInvalidKey).toBool();
    return options;
}

eval::RunIdentities identitiesOf(const RunInfo &run)
{
    QList<std::optional<ServerIdentity>> identities;
    for (const RunServer &server : run.servers)
        identities << (server.identity.isEmpty() ? std::nullopt : std::optional(identityFromJson(server.identity)));
    return eval::RunIdentities(std::move(identities));
}

QList<int> serverNosOf(const RunInfo &run, const QList<Server> &servers)
{
    QList<int> numbers;
    for (const Server &server : servers) {
        const auto isSaved = [&server](const RunServer &used) { return used.server == server.id; };
        const auto isThere = [&server](const RunServer &used) { return used.url == server.baseUrl; };
        auto found = std::find_if(run.servers.crbegin(), run.servers.crend(), isSaved);
        if (found == run.servers.crend())
            found = std::find_if(run.servers.crbegin(), run.servers.crend(), isThere);
        const auto no = static_cast<int>(run.servers.crend() - found) - 1;
        numbers << (no >= 0 ? no : static_cast<int>(numbers.size()));
    }
    return numbers;
}

Result<QList<RunInfo>> storedRuns(const QSqlDatabase &db, RunChecks &checks)
{
    return runsWhere(db, checks, QStringLiteral("1 ORDER BY r.id"), {});
}

RunStore::RunStore(const Access &access)
    : m_access(access)
{
}

Result<QList<RunInfo>> RunStore::all() const
{
    return storedRuns(m_access.reader, m_access.checks);
}

Result<RunInfo> RunStore::run(qint64 id) const
{
    const auto found = runsWhere(m_access.reader, m_access.checks, QStringLiteral("r.id = ?"), { id });
    if (!found)
        return found.error();
    if (found->isEmpty())
        return noRun(id);
    return found->first();
}

Result<std::optional<RunInfo>> RunStore::latestMatching(const RunMatch &match) const
{
    auto found = runRows(m_access.reader,
                         QStringLiteral("r.kind = 'judged' AND v.hash = ? AND r.data_digest = ? AND r.model = ? AND r.repeats = ? AND "
                                        "r.selection = ? ORDER BY r.id DESC"),
                         { match.versionHash, match.dataDigest, text(match.model), match.repeats, toText(toJson(match.selection)) });
    if (!found)
        return found.error();
    while (found->next()) {
        QList<RunInfo> next{ runAt(*found) };
        if (const auto completed = complete(m_access.reader, m_access.checks, next); !completed)
            return completed.error();
        if (next.constFirst().damage.isEmpty())
            return std::optional(next.takeFirst());
    }
    return std::optional<RunInfo>();
}

void RunStore::create(NewRun run, Stop stop, QObject *context, Created done)
{
    const auto creation = std::make_shared<StoppableCreation>(std::move(run), m_access.checks, std::move(stop));
    m_access.writer.postSteps([creation](QSqlDatabase &db) { return creation->step(db); }, context,
                              [creation, done = std::move(done)](const Result<void> &steps) { done(creation->result(steps)); });
}

Result<RunInfo> RunStore::create(NewRun run)
{
    StoppableCreation creation(std::move(run), m_access.checks, {});
    return creation.result(m_access.writer.runSteps([&creation](QSqlDatabase &db) { return creation.step(db); }));
}

Result<RunInfo> RunStore::createWith(NewRun run, std::vector<eval::ReplyRecord> replies)
{
    RunCreation creation(std::move(run), RunCreation::Visibility::Never);
    auto made = m_access.writer.runSteps([&creation](QSqlDatabase &db) { return creation.step(db); });
    const qint64 id = creation.id();
    for (eval::ReplyRecord &reply : replies)
        reply.run = id;
    if (made)
        made = appendReplies(replies);
    std::optional<RunInfo> info;
    if (made)
        made = m_access.writer.run([&](QSqlDatabase &db) -> Result<void> {
            if (auto shown = change(db, QStringLiteral("UPDATE run SET complete = 1 WHERE id = ?"), { id }); !shown)
                return shown;
            auto found = runsWhere(db, m_access.checks, QStringLiteral("r.id = ?"), { id });
            if (!found || found->isEmpty())
                return found ? noRun(id) : found.error();
            info = std::move(found->first());
            return {};
        });
    if (made)
        return std::move(*info);
    // What cannot be removed now is when the project is opened the next time.
    if (id != 0)
        m_access.writer.postSteps(discardRun(id));
    return made.error();
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

Result<void> RunStore::takeSaved(const std::vector<SavedReplies> &saved, const Stop &stop)
{
    return m_access.writer.run([&](QSqlDatabase &db) -> Result<void> {
        ReplyWriter writer(db);
        for (const SavedReplies &run : saved) {
            if (auto told = takeServers(db, writer, run); !told)
                return told;
            for (const eval::ReplyRecord &reply : run.replies) {
                if (stop && stop())
                    return cancelledError();
                if (auto written = writer.insert(reply); !written)
                    return written;
            }
        }
        return {};
    });
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
    return RunReaderSql::create(m_access.reader, m_access.checks, run);
}

} // namespace gavel::store
