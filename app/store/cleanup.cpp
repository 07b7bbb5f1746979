// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/cleanup.h"

#include "store/runcreation.h"
#include "store/runs.h"
#include "store/sql.h"

namespace gavel::store {

namespace {

/// Removes some of the rows in question; true if none were left.
Result<bool> removePart(QSqlDatabase &db, const QString &sql, qint64 id)
{
    const auto removed = query(db, sql, { id });
    if (!removed)
        return removed.error();
    return removed->numRowsAffected() == 0;
}

/// Runs the statements in order, each again until it finds nothing more, except the last: the id
/// that it frees may be reused, so it runs once.
Result<bool> removeInParts(QSqlDatabase &db, const QStringList &statements, qint64 id)
{
    for (const QString &sql : statements) {
        const auto empty = removePart(db, sql, id);
        if (!empty)
            return empty;
        if (!*empty)
            return &sql == &statements.constLast();
    }
    return true;
}

/// An SQL condition on a run.
QString isTrySql()
{
    return QStringLiteral("json_extract(settings, '$.%1')").arg(tryKey);
}

/// Another one.
QString isUnfinishedSql()
{
    using eval::RunState;
    return QStringLiteral("state IN ('%1', '%2', '%3')")
        .arg(runStateName(RunState::Created), runStateName(RunState::Running), runStateName(RunState::Paused));
}

Result<bool> cancelTries(QSqlDatabase &db)
{
    const auto done = change(db, QStringLiteral("UPDATE run SET state = ? WHERE %1 AND %2").arg(isUnfinishedSql(), isTrySql()),
                             { eval::runStateName(eval::RunState::Cancelled) });
    return done.transform([] { return true; });
}

/// Left by previews: no run uses them.
Result<bool> removeUnusedVersions(QSqlDatabase &db)
{
    const auto done = change(db,
                             QStringLiteral("DELETE FROM judge_version WHERE number IS NULL AND id NOT IN (SELECT judge_version FROM run WHERE "
                                            "judge_version IS NOT NULL) AND id NOT IN (SELECT parent FROM judge_version WHERE parent IS NOT NULL)"));
    return done.transform([] { return true; });
}

Result<QList<qint64>> endedTries(const QSqlDatabase &db, const QString &condition, qint64 id, const QString &inUse)
{
    auto runs = query(db, QStringLiteral("SELECT id, %1 AND NOT %2 FROM run WHERE %3").arg(isTrySql(), isUnfinishedSql(), condition), { id });
    if (!runs)
        return runs.error();
    QList<qint64> tries;
    while (runs->next()) {
        if (!runs->value(1).toBool())
            return badInput(inUse);
        tries << runs->value(0).toLongLong();
    }
    return tries;
}

/// Runs steps one after the other, as one job of the writer.
Writer::Step inOrder(const QList<Writer::Step> &steps)
{
    return [steps, done = qsizetype(0)](QSqlDatabase &db) mutable -> Result<bool> {
        const auto finished = steps[done](db);
        if (!finished)
            return finished;
        done += *finished ? 1 : 0;
        return done == steps.size();
    };
}

} // namespace

Writer::Step discardDataset(qint64 dataset)
{
    static const QStringList statements{
        QStringLiteral("DELETE FROM label WHERE id IN (SELECT l.id FROM label l JOIN item i ON i.id = l.item WHERE i.dataset = ? LIMIT 2000)"),
        QStringLiteral("DELETE FROM item WHERE id IN (SELECT id FROM item WHERE dataset = ? LIMIT 2000)"),
        QStringLiteral("DELETE FROM dataset WHERE id = ?"),
    };
    return [dataset](QSqlDatabase &db) { return removeInParts(db, statements, dataset); };
}

Writer::Step discardImport(qint64 dataset)
{
    return [dataset](QSqlDatabase &db) -> Result<bool> {
        const auto run = scalar(db, QStringLiteral("SELECT min(id) FROM run WHERE dataset = ? AND complete = 0"), { dataset });
        if (!run)
            return run.error();
        if (run->isNull())
            return discardDataset(dataset)(db);
        return discardRun(run->toLongLong())(db).transform([](bool) { return false; });
    };
}

Writer::Step discardRun(qint64 run)
{
    static const QStringList statements{
        QStringLiteral("UPDATE run SET complete = 0 WHERE id = ? AND complete = 1"), // removed from the list at once
        QStringLiteral("DELETE FROM verdict WHERE reply IN (SELECT id FROM reply WHERE run = ? LIMIT 1000)"),
        QStringLiteral("DELETE FROM reply WHERE id IN (SELECT id FROM reply WHERE run = ? LIMIT 1000)"),
        QStringLiteral("DELETE FROM run_item WHERE (run, pos) IN (SELECT run, pos FROM run_item WHERE run = ? LIMIT 5000)"),
        QStringLiteral("DELETE FROM run_server WHERE run = ?"),
        QStringLiteral("DELETE FROM push WHERE run = ?"),
        QStringLiteral("DELETE FROM run WHERE id = ?"),
    };
    // Verdicts are removed in the same part as their replies.
    return [run](QSqlDatabase &db) -> Result<bool> {
        const auto hidden = removePart(db, statements[0], run);
        if (!hidden || !*hidden)
            return hidden;
        if (const auto verdicts = removePart(db, statements[1], run); !verdicts)
            return verdicts;
        return removeInParts(db, statements.mid(2), run);
    };
}

Result<void> discardTries(QSqlDatabase &db, const QString &condition, qint64 id, const QString &inUse)
{
    const auto tries = endedTries(db, condition, id, inUse);
    if (!tries)
        return tries.error();
    for (const qint64 run : *tries) {
        const Writer::Step step = discardRun(run);
        Result<bool> isGone = false;
        while (isGone && !*isGone)
            isGone = step(db);
        if (!isGone)
            return isGone.error();
    }
    return {};
}

Result<QList<Writer::Step>> leftovers(const QSqlDatabase &db)
{
    QList<Writer::Step> ofRuns;
    auto runs = query(db, QStringLiteral("SELECT id FROM run WHERE complete = 0 OR (kind = ? AND state = ?)"),
                      { runKindName(RunInfo::Kind::Judged), eval::runStateName(eval::RunState::Created) });
    if (!runs)
        return runs.error();
    while (runs->next())
        ofRuns << discardRun(runs->value(0).toLongLong());
    QList<Writer::Step> steps{ inOrder(ofRuns << &removeUnusedVersions), &cancelTries };
    auto datasets = query(db, QStringLiteral("SELECT id FROM dataset WHERE complete = 0 AND id NOT IN (SELECT dataset FROM run WHERE complete = 1)"));
    if (!datasets)
        return datasets.error();
    while (datasets->next())
        steps << discardImport(datasets->value(0).toLongLong());
    return steps;
}

Result<qint64> raterId(QSqlDatabase &db, const QString &name)
{
    const auto found = scalar(db, QStringLiteral("SELECT id FROM rater WHERE name = ?"), { text(name) });
    if (!found)
        return found.error();
    if (!found->isNull())
        return found->toLongLong();
    const auto made = query(db, QStringLiteral("INSERT INTO rater (name) VALUES (?)"), { text(name) });
    if (!made)
        return made.error();
    return made->lastInsertId().toLongLong();
}

} // namespace gavel::store
