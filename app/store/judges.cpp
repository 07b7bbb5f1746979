// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/judges.h"

#include "store/access.h"
#include "store/cleanup.h"
#include "store/rowvalues.h"
#include "store/sql.h"
#include "store/words.h"
#include "store/writer.h"

namespace gavel::store {

namespace {

Error noJudge(qint64 id)
{
    return notFound(Words::tr("This judge is not in the project."), QString::number(id));
}

Result<QList<JudgeEntry>> judgesWhere(const QSqlDatabase &db, const QString &condition, const QVariantList &values)
{
    auto found
        = query(db,
                QStringLiteral("SELECT j.id, j.uuid, j.name, j.draft, (SELECT v.id FROM judge_version v WHERE v.judge = j.id AND v.number IS NOT "
                               "NULL ORDER BY v.number DESC LIMIT 1) FROM judge j WHERE %1 ORDER BY j.id")
                    .arg(condition),
                values);
    if (!found)
        return found.error();
    QList<JudgeEntry> entries;
    while (found->next()) {
        const auto draft = judgeFrom(found->value(3));
        entries << JudgeEntry{ found->value(0).toLongLong(), QUuid::fromString(found->value(1).toString()),
                               found->value(2).toString(),   draft.value_or(eval::JudgeDefinition()),
                               integerAt(*found, 4),         draft ? std::nullopt : std::optional(draft.error()) };
    }
    return entries;
}

Result<QList<JudgeVersion>> versionsWhere(const QSqlDatabase &db, const QString &condition, const QVariantList &values)
{
    auto found = query(
        db, QStringLiteral("SELECT id, judge, number, hash, content, parent, created_ms FROM judge_version WHERE %1 ORDER BY id").arg(condition),
        values);
    if (!found)
        return found.error();
    QList<JudgeVersion> versions;
    while (found->next()) {
        auto definition = judgeFrom(found->value(4));
        if (!definition)
            continue;
        versions << JudgeVersion{ found->value(0).toLongLong(), found->value(1).toLongLong(), countAt(*found, 2), found->value(3).toByteArray(),
                                  std::move(*definition),       integerAt(*found, 5),         msAt(*found, 6) };
    }
    return versions;
}

/// Inside a write: the version with this hash, created if needed.
Result<qint64> versionId(QSqlDatabase &db, qint64 judge, const eval::JudgeDefinition &definition)
{
    const QByteArray hash = eval::versionHash(definition);
    const auto found = scalar(db, QStringLiteral("SELECT id FROM judge_version WHERE judge = ? AND hash = ?"), { judge, hash });
    if (!found)
        return found.error();
    if (!found->isNull())
        return found->toLongLong();
    const auto parent
        = scalar(db, QStringLiteral("SELECT id FROM judge_version WHERE judge = ? AND number IS NOT NULL ORDER BY number DESC LIMIT 1"), { judge });
    if (!parent)
        return parent.error();
    const auto made = query(db, QStringLiteral("INSERT INTO judge_version (judge, hash, content, parent, created_ms) VALUES (?, ?, ?, ?, ?)"),
                            { judge, hash, toText(eval::toJson(definition)), *parent, nowMs() });
    if (!made)
        return made.error();
    return made->lastInsertId().toLongLong();
}

Result<qint64> insertJudge(QSqlDatabase &db, const QUuid &uuid, const eval::JudgeDefinition &draft)
{
    const auto made = query(db, QStringLiteral("INSERT INTO judge (uuid, name, draft) VALUES (?, ?, ?)"),
                            { uuid.toString(QUuid::WithoutBraces), text(draft.name), toText(eval::toJson(draft)) });
    return made.transform([](const QSqlQuery &query) { return query.lastInsertId().toLongLong(); });
}

/// Inside a write: the newest judge of that name, created if needed.
Result<qint64> judgeNamed(QSqlDatabase &db, const eval::JudgeDefinition &definition)
{
    const auto found = scalar(db, QStringLiteral("SELECT max(id) FROM judge WHERE name = ?"), { text(definition.name) });
    if (!found)
        return found.error();
    return found->isNull() ? insertJudge(db, QUuid::createUuid(), definition) : Result<qint64>(found->toLongLong());
}

Writer::Write draftWrite(qint64 judge, const eval::JudgeDefinition &draft)
{
    return [judge, draft](QSqlDatabase &db) -> Result<void> {
        const auto saved = query(db, QStringLiteral("UPDATE judge SET name = ?, draft = ? WHERE id = ?"),
                                 { text(draft.name), toText(eval::toJson(draft)), judge });
        if (!saved)
            return saved.error();
        return saved->numRowsAffected() == 0 ? Result<void>(noJudge(judge)) : Result<void>();
    };
}

} // namespace

Result<qint64> storeJudge(QSqlDatabase &db, const RunJudge &judge)
{
    const auto owner = judge.judge ? Result<qint64>(*judge.judge) : judgeNamed(db, judge.definition);
    const auto version = owner ? versionId(db, *owner, judge.definition) : owner;
    if (!version || !judge.numbered)
        return version;
    const auto numbered = change(db,
                                 QStringLiteral("UPDATE judge_version SET number = (SELECT coalesce(max(number), 0) + 1 FROM judge_version WHERE "
                                                "judge = ?) WHERE id = ? AND number IS NULL"),
                                 { *owner, *version });
    return numbered ? version : Result<qint64>(numbered.error());
}

JudgeStore::JudgeStore(const Access &access)
    : m_access(access)
{
}

Result<QList<JudgeEntry>> JudgeStore::all() const
{
    return judgesWhere(m_access.reader, QStringLiteral("1"), {});
}

Result<JudgeEntry> JudgeStore::judge(qint64 id) const
{
    const auto found = judgesWhere(m_access.reader, QStringLiteral("j.id = ?"), { id });
    if (!found)
        return found.error();
    if (found->isEmpty())
        return noJudge(id);
    if (found->first().damage)
        return *found->first().damage;
    return found->first();
}

Result<JudgeEntry> JudgeStore::create(const eval::JudgeDefinition &draft)
{
    JudgeEntry entry{ 0, QUuid::createUuid(), draft.name, draft, {} };
    const auto made = m_access.writer.run([&entry](QSqlDatabase &db) -> Result<void> {
        const auto id = insertJudge(db, entry.uuid, entry.draft);
        return id.transform([&entry](qint64 given) { entry.id = given; });
    });
    if (!made)
        return made.error();
    return entry;
}

Result<void> JudgeStore::saveDraft(qint64 judge, const eval::JudgeDefinition &draft)
{
    return m_access.writer.run(draftWrite(judge, draft));
}

void JudgeStore::saveDraft(qint64 judge, const eval::JudgeDefinition &draft, QObject *context, std::function<void(Result<void>)> done)
{
    m_access.writer.post(draftWrite(judge, draft), context, std::move(done));
}

Result<void> JudgeStore::remove(qint64 judge)
{
    return m_access.writer.run([judge](QSqlDatabase &db) -> Result<void> {
        const QString uses = QStringLiteral("judge_version IN (SELECT id FROM judge_version WHERE judge = ?)");
        if (auto freed = discardTries(db, uses, judge, Words::tr("Runs use this judge. Remove them first.")); !freed)
            return freed;
        for (const char *sql : { "UPDATE judge_version SET parent = NULL WHERE judge = ?", "DELETE FROM judge_version WHERE judge = ?",
                                 "DELETE FROM judge WHERE id = ?" }) {
            if (auto done = change(db, QString::fromLatin1(sql), { judge }); !done)
                return done;
        }
        return {};
    });
}

Result<JudgeVersion> JudgeStore::storeVersion(qint64 judge, const eval::JudgeDefinition &definition, bool numbered)
{
    std::optional<JudgeVersion> version;
    const auto stored = m_access.writer.run([&](QSqlDatabase &db) -> Result<void> {
        const auto id = storeJudge(db, { judge, definition, numbered });
        if (!id)
            return id.error();
        auto found = versionsWhere(db, QStringLiteral("id = ?"), { *id });
        if (!found)
            return found.error();
        if (found->isEmpty())
            return noJudge(*id);
        version = std::move(found->first());
        return {};
    });
    if (!stored)
        return stored.error();
    return std::move(*version);
}

Result<QList<JudgeVersion>> JudgeStore::versions(qint64 judge) const
{
    return versionsWhere(m_access.reader, QStringLiteral("judge = ?"), { judge });
}

Result<JudgeVersion> JudgeStore::version(qint64 id) const
{
    const auto found = versionsWhere(m_access.reader, QStringLiteral("id = ?"), { id });
    if (!found)
        return found.error();
    if (found->isEmpty())
        return noJudge(id);
    return found->first();
}

} // namespace gavel::store
