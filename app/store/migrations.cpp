// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/migrations.h"

#include "store/sql.h"
#include "store/words.h"

#include <QFile>
#include <QSet>

// Q_INIT_RESOURCE only works outside of a namespace.
static void initResources()
{
    Q_INIT_RESOURCE(migrations);
}

namespace gavel::store {

namespace {

Result<QSet<QString>> appliedNames(const QSqlDatabase &db)
{
    auto names = query(db, QStringLiteral("SELECT name FROM migration"));
    if (!names)
        return names.error();
    QSet<QString> applied;
    while (names->next())
        applied.insert(names->value(0).toString());
    return applied;
}

Result<void> applyStep(const QSqlDatabase &db, const Migration &step)
{
    // A comment or white space after the last statement is not a statement.
    const QStringList statements = step.sql.split(QStringLiteral(";\n"), Qt::SkipEmptyParts);
    for (const QString &statement : statements) {
        if (statement.trimmed().isEmpty())
            continue;
        if (const auto ran = change(db, statement); !ran)
            return ran.error();
    }
    return change(db, QStringLiteral("INSERT INTO migration (name, at_ms) VALUES (?, ?)"), { step.name, nowMs() });
}

Result<void> applyMissing(const QSqlDatabase &db, const QList<Migration> &steps, int version)
{
    const auto made
        = change(db, QStringLiteral("CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, at_ms INTEGER NOT NULL) WITHOUT ROWID"));
    if (!made)
        return made;
    const auto applied = appliedNames(db);
    if (!applied)
        return applied.error();
    for (const Migration &step : steps) {
        if (applied->contains(step.name))
            continue;
        if (auto done = applyStep(db, step); !done)
            return done;
    }
    if (auto stamped = change(db, QStringLiteral("PRAGMA application_id = %1").arg(applicationId)); !stamped)
        return stamped;
    return change(db, QStringLiteral("PRAGMA user_version = %1").arg(version));
}

} // namespace

QList<Migration> migrations()
{
    initResources();
    QList<Migration> steps;
    for (const char *name : { "0001_first_schema", "0002_chat_details" }) {
        const QString stepName = QString::fromLatin1(name);
        QFile file(QStringLiteral(":/gavel/store/migrations/%1.sql").arg(stepName));
        [[maybe_unused]] const bool isOpen = file.open(QIODevice::ReadOnly);
        Q_ASSERT_X(isOpen, "migrations", name);
        steps << Migration{ stepName, QString::fromUtf8(file.readAll()) };
    }
    return steps;
}

Result<void> migrate(QSqlDatabase &db, const QList<Migration> &steps, int version)
{
    if (auto begun = change(db, QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun;
    auto done = applyMissing(db, steps, version);
    if (done)
        done = change(db, QStringLiteral("COMMIT"));
    if (!done)
        (void)change(db, QStringLiteral("ROLLBACK"));
    return done;
}

} // namespace gavel::store
