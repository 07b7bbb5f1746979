// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/file/schema.h"

#include "store/migrations.h"
#include "store/sql.h"
#include "store/words.h"

#include <QMap>
#include <QSet>

#include <utility>

namespace gavel::store {

namespace {

using namespace Qt::StringLiterals;

constexpr int mostParts = 1000;
constexpr int longestName = 60;
constexpr QLatin1StringView migrationTable{ "migration" };

/// A table, an index, a trigger or a view.
struct Part
{
    QString type;
    QString table;
    QString sql; ///< normalised; empty for what SQLite makes by itself
};
using Parts = QMap<QString, Part>; ///< by name

/// With one kind of white space, and none where it means nothing; quoted texts stay as they are.
QString normalised(const QString &sql)
{
    QString result;
    QChar quote;
    bool wasSpace = false;
    // Wider than ASCII is a letter to SQLite, and "NOT<no-break space>NULL" no constraint.
    const auto isSpace = [](QChar character) { return u" \t\n\f\r"_s.contains(character); };
    const auto isTight = [](QChar character) { return character == u'(' || character == u')' || character == u','; };
    for (const QChar character : sql) {
        if (quote.isNull() && isSpace(character)) {
            wasSpace = true;
            continue;
        }
        if (wasSpace && quote.isNull() && !result.isEmpty() && !isTight(result.back()) && !isTight(character))
            result += u' ';
        wasSpace = false;
        result += character;
        if (!quote.isNull())
            quote = character == quote ? QChar() : quote;
        else if (character == u'\'' || character == u'"' || character == u'`')
            quote = character;
    }
    return result;
}

Error alteredError(const QString &name)
{
    return badInput(
        Words::tr("This project was altered by another program: its table “%1” is not as Gavel makes it. Go back to a copy of the project.")
            .arg(name),
        name);
}

/// An Error if there are more than any project has, or two of one name: one would hide the other.
Result<Parts> partsOf(const QSqlDatabase &db)
{
    auto found = query(db, u"SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master LIMIT ?"_s, { mostParts + 1 });
    if (!found)
        return found.error();
    Parts parts;
    while (found->next()) {
        const QString name = found->value(1).toString();
        if (parts.contains(name) || parts.size() == mostParts)
            return alteredError(name.left(longestName));
        parts.insert(name, { found->value(0).toString(), found->value(2).toString(), normalised(found->value(3).toString()) });
    }
    if (const QSqlError error = found->lastError(); error.isValid())
        return sqlError(error);
    return parts;
}

/// The schema after these steps.
Result<Parts> partsAfter(const QList<Migration> &steps)
{
    const auto connection = Connection::open({ .file = u":memory:"_s });
    if (!connection)
        return connection.error();
    QSqlDatabase &db = (*connection)->database();
    if (const auto migrated = migrate(db, steps); !migrated)
        return migrated.error();
    return partsOf(db);
}

bool isTable(const Part &part)
{
    return part.type == "table"_L1 && part.sql.startsWith("CREATE TABLE "_L1);
}

/// Left by ANALYZE and PRAGMA optimize, which tools for SQLite run by themselves.
bool isStatistics(const QString &name, const Part &part)
{
    static const QSet<QString> known{ u"CREATE TABLE sqlite_stat1(tbl,idx,stat)"_s, u"CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)"_s };
    return name.startsWith("sqlite_stat"_L1) && known.contains(part.sql);
}

QString described(const QString &name, const Part &part)
{
    const QString kind = part.sql.startsWith("CREATE VIRTUAL"_L1) ? u"virtual table"_s : part.type;
    const QString shown = name.size() > longestName ? name.left(longestName) + QChar(0x2026) : name;
    return QStringLiteral("%1 %2").arg(kind, shown).simplified();
}

/// The steps that the file says it has had; all of them if it does not know them all.
Result<QList<Migration>> appliedSteps(const QSqlDatabase &db, const Parts &parts)
{
    if (!parts.contains(migrationTable))
        return QList<Migration>();
    // Not a view, which could be endless.
    if (!isTable(parts.value(migrationTable)))
        return alteredError(migrationTable);
    auto names = query(db, u"SELECT name FROM migration LIMIT ?"_s, { mostParts });
    if (!names)
        return names.error();
    QSet<QString> applied;
    while (names->next())
        applied << names->value(0).toString();
    QList<Migration> steps = migrations();
    steps.removeIf([&applied](const Migration &step) { return !applied.contains(step.name); });
    return steps;
}

/// What reading relies on: the columns of `known` are there and are not computed.
Result<bool> hasColumnsOf(const QSqlDatabase &db, const QSqlDatabase &known, const QString &table)
{
    const QString sql = u"SELECT name, hidden FROM pragma_table_xinfo(?)"_s;
    auto wanted = query(known, sql, { table });
    auto found = query(db, sql, { table });
    if (!wanted || !found)
        return wanted ? found.error() : wanted.error();
    QSet<QString> missing;
    while (wanted->next())
        missing << wanted->value(0).toString();
    while (found->next()) {
        if (found->value(1).toInt() != 0)
            return false;
        missing.remove(found->value(0).toString());
    }
    return missing.isEmpty();
}

Result<QStringList> addedToNewer(const QSqlDatabase &db, const Parts &parts)
{
    const auto connection = Connection::open({ .file = u":memory:"_s });
    if (!connection)
        return connection.error();
    QSqlDatabase &known = (*connection)->database();
    const auto migrated = migrate(known, migrations());
    const auto expected = migrated ? partsOf(known) : Result<Parts>(migrated.error());
    if (!expected)
        return expected.error();
    for (auto each = expected->cbegin(); each != expected->cend(); ++each) {
        if (!isTable(*each) || each.key().startsWith("sqlite_"_L1))
            continue;
        const auto isSound
            = parts.contains(each.key()) && isTable(parts.value(each.key())) ? hasColumnsOf(db, known, each.key()) : Result<bool>(false);
        if (!isSound)
            return isSound.error();
        if (!*isSound)
            return alteredError(each.key());
    }
    QStringList added;
    for (auto each = parts.cbegin(); each != parts.cend(); ++each) {
        if (each->type != "index"_L1 && !isTable(*each))
            added << described(each.key(), *each);
    }
    return added;
}

} // namespace

Result<QStringList> addedToSchema(const QSqlDatabase &db, int version)
{
    const auto parts = partsOf(db);
    if (!parts)
        return parts.error();
    if (version > schemaVersion)
        return addedToNewer(db, *parts);
    const auto steps = appliedSteps(db, *parts);
    if (!steps)
        return steps.error();
    const auto expected = parts->contains(migrationTable) ? partsAfter(*steps) : Result<Parts>(Parts());
    if (!expected)
        return expected.error();
    QStringList added;
    for (auto each = parts->cbegin(); each != parts->cend(); ++each) {
        if (!expected->contains(each.key()) && !isStatistics(each.key(), *each))
            added << described(each.key(), *each);
    }
    for (auto each = expected->cbegin(); each != expected->cend(); ++each) {
        const Part found = parts->value(each.key());
        if (found.type != each->type || found.table != each->table || found.sql != each->sql)
            return alteredError(each->table);
    }
    return added;
}

Result<QString> damageIn(const QSqlDatabase &db)
{
    QSqlQuery check(db);
    check.setForwardOnly(true);
    if (check.exec(u"PRAGMA quick_check(1)"_s) && check.next()) {
        const QString text = check.value(0).toString();
        return text == "ok"_L1 ? QString() : text;
    }
    const QSqlError error = check.lastError();
    return resultCode(error) == sqlite::corrupt ? Result<QString>(error.databaseText()) : Result<QString>(sqlError(error));
}

} // namespace gavel::store
