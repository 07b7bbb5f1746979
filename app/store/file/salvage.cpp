// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/file/salvage.h"

#include "store/sql.h"
#include "store/words.h"

#include <QHash>
#include <QVariantList>

#include <algorithm>
#include <cstdlib>
#include <deque>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

namespace gavel::store {

namespace {

using namespace Qt::StringLiterals;

/// Of ranges in one table: each halves until it can be read, the largest first.
constexpr int mostTries = 20'000;
/// After which a table of which nothing could be read is given up.
constexpr int mostVainTries = 2'000;
constexpr qint64 leastRowBytes = 6;

QString shownName(const QString &table)
{
    const QHash<QString, QString> names{
        { u"dataset"_s, Words::tr("data sets") },
        { u"item"_s, Words::tr("rows of data") },
        { u"judge"_s, Words::tr("judges") },
        { u"judge_version"_s, Words::tr("judge versions") },
        { u"run"_s, Words::tr("runs") },
        { u"run_server"_s, Words::tr("servers of runs") },
        { u"run_item"_s, Words::tr("rows of runs") },
        { u"reply"_s, Words::tr("replies") },
        { u"verdict"_s, Words::tr("verdicts") },
        { u"rater"_s, Words::tr("raters") },
        { u"label"_s, Words::tr("labels") },
        { u"chat"_s, Words::tr("chats") },
        { u"message"_s, Words::tr("messages") },
        { u"push"_s, Words::tr("pushes") },
        { u"setting"_s, Words::tr("settings") },
    };
    return names.value(table, table);
}

Result<QStringList> textsOf(const QSqlDatabase &db, const QString &sql, const QVariantList &values = {})
{
    auto found = query(db, sql, values);
    if (!found)
        return found.error();
    QStringList texts;
    while (found->next())
        texts << found->value(0).toString();
    return texts;
}

/// Copies one table: at once, or if it is damaged in ranges of its key.
class TableCopy
{
public:
    TableCopy(const QSqlDatabase &db, QString table, QStringList columns, QStringList keys, const Stop &stop)
        : m_db(db)
        , m_table(std::move(table))
        , m_columns(std::move(columns))
        , m_keys(std::move(keys))
        , m_stop(stop)
    {
    }

    /// False: something cannot be read.
    Result<bool> copy();

private:
    struct Range
    {
        QVariantList fixed; ///< the keys before the one with the range
        qint64 first = 0;
        qint64 last = 0;
    };

    Result<bool> copyWhere(const QString &condition, const QVariantList &values, Statement &statement) const;
    Result<bool> copyRange(const Range &range);
    void divide(const Range &range);
    void addRange(const QVariantList &fixed);
    qint64 mostKeys() const;
    Result<std::optional<qint64>> edge(const QString &function, const QVariantList &fixed) const;
    std::optional<qint64> edgeOfParent(const QString &function, const QString &key) const;
    QString isFixed(qsizetype keys) const;

    QSqlDatabase m_db;
    QString m_table;
    QStringList m_columns;
    QStringList m_keys; ///< whole numbers
    Stop m_stop;
    std::vector<Statement> m_statements; ///< by the number of fixed keys
    std::deque<Range> m_ranges;
    bool m_isComplete = true;
};

Result<bool> TableCopy::copy()
{
    Statement whole;
    auto copied = copyWhere({}, {}, whole);
    whole.reset();
    if (!copied || *copied || m_keys.isEmpty())
        return copied;
    m_statements.resize(static_cast<std::size_t>(m_keys.size()));
    addRange({});
    bool isVain = true;
    for (int tries = 0; !m_ranges.empty(); ++tries) {
        if (m_stop && m_stop())
            return cancelledError();
        if (tries == (isVain ? mostVainTries : mostTries))
            return false;
        const Range range = std::move(m_ranges.front());
        m_ranges.pop_front();
        copied = copyRange(range);
        if (!copied)
            return copied;
        if (*copied)
            isVain = false;
        else
            divide(range);
    }
    return m_isComplete;
}

/// False if the rows cannot be read.
Result<bool> TableCopy::copyWhere(const QString &condition, const QVariantList &values, Statement &statement) const
{
    // NOT INDEXED: the indexes of the other file are not trusted.
    const QString sql = u"INSERT OR IGNORE INTO main.\"%1\" (\"%2\") SELECT \"%2\" FROM old.\"%1\" NOT INDEXED %3"_s.arg(
        m_table, m_columns.join("\", \""_L1), condition);
    const auto prepared = prepareOnce(statement, m_db, sql);
    if (!prepared)
        return prepared.error();
    QSqlQuery &insert = **prepared;
    for (int i = 0; i < values.size(); ++i)
        insert.bindValue(i, values[i]);
    const bool isCopied = insert.exec();
    const QSqlError error = insert.lastError();
    insert.finish();
    return isCopied || resultCode(error) == sqlite::corrupt ? Result<bool>(isCopied) : Result<bool>(sqlError(error));
}

Result<bool> TableCopy::copyRange(const Range &range)
{
    const QString &key = m_keys[range.fixed.size()];
    const QString condition = u"WHERE %1 \"%2\" >= ? AND \"%2\" <= ?"_s.arg(isFixed(range.fixed.size()), key);
    return copyWhere(condition, range.fixed + QVariantList{ range.first, range.last }, m_statements[static_cast<std::size_t>(range.fixed.size())]);
}

void TableCopy::divide(const Range &range)
{
    if (range.first < range.last) {
        const qint64 middle = range.first + (range.last - range.first) / 2;
        m_ranges.push_back({ range.fixed, range.first, middle });
        m_ranges.push_back({ range.fixed, middle + 1, range.last });
    } else if (range.fixed.size() + 1 < m_keys.size()) {
        addRange(range.fixed + QVariantList{ range.first });
    } else {
        m_isComplete = false;
    }
}

/// All that has these keys. Towards an end that is not known the ranges grow: those behind it fail,
/// too, and must not come before those that can be read.
void TableCopy::addRange(const QVariantList &fixed)
{
    constexpr qint64 farthest = std::numeric_limits<qint64>::max() / 4;
    const auto lowest = edge(u"min"_s, fixed);
    const auto highest = edge(u"max"_s, fixed);
    const auto first = lowest.value_or(edgeOfParent(u"min"_s, m_keys[fixed.size()]));
    const auto last = highest.value_or(edgeOfParent(u"max"_s, m_keys[fixed.size()]));
    if ((lowest && !first) || (highest && !last))
        return; // there is none
    if ((first && std::abs(*first) > farthest) || (last && std::abs(*last) > farthest)) {
        // The edges of the table are damaged in a way that SQLite does not notice.
        m_isComplete = false;
    } else if (first && last) {
        m_ranges.push_back({ fixed, *first, *last });
    } else if (last) {
        for (qint64 size = 1, to = *last; to >= 0; to -= size, size *= 2)
            m_ranges.push_back({ fixed, std::max<qint64>(0, to - size + 1), to });
    } else {
        const qint64 start = first.value_or(0);
        const qint64 most = start + mostKeys();
        for (qint64 size = 1, from = start; from <= most; from += size, size *= 2)
            m_ranges.push_back({ fixed, from, from + size - 1 });
    }
}

/// A row takes some bytes of the file.
qint64 TableCopy::mostKeys() const
{
    const auto pages = scalar(m_db, u"PRAGMA old.page_count"_s);
    const auto pageSize = scalar(m_db, u"PRAGMA old.page_size"_s);
    return pages && pageSize ? pages->toLongLong() * pageSize->toLongLong() / leastRowBytes : 0;
}

/// nullopt if there is no row; an Error if it cannot be read.
Result<std::optional<qint64>> TableCopy::edge(const QString &function, const QVariantList &fixed) const
{
    const QString sql
        = u"SELECT %1(\"%2\") FROM old.\"%3\" NOT INDEXED WHERE %4 1"_s.arg(function, m_keys[fixed.size()], m_table, isFixed(fixed.size()));
    const auto found = scalar(m_db, sql, fixed);
    if (!found)
        return found.error();
    return found->isNull() ? std::optional<qint64>() : std::optional(found->toLongLong());
}

/// Of the column that the key refers to: its table may be sound.
std::optional<qint64> TableCopy::edgeOfParent(const QString &function, const QString &key) const
{
    const auto place
        = textsOf(m_db, u"SELECT \"table\" FROM pragma_foreign_key_list(?, 'main') WHERE \"from\" = ? AND \"to\" = 'id'"_s, { m_table, key });
    if (!place || place->isEmpty())
        return std::nullopt;
    const auto found = scalar(m_db, u"SELECT %1(id) FROM old.\"%2\" NOT INDEXED"_s.arg(function, place->first()));
    return found && !found->isNull() ? std::optional(found->toLongLong()) : std::nullopt;
}

QString TableCopy::isFixed(qsizetype keys) const
{
    QString condition;
    for (qsizetype i = 0; i < keys; ++i)
        condition += u"\"%1\" = ? AND "_s.arg(m_keys[i]);
    return condition;
}

/// Its keys up to the first that is no whole number.
Result<QStringList> keysOf(const QSqlDatabase &db, const QString &table)
{
    return textsOf(db,
                   u"SELECT name FROM pragma_table_info(?, 'main') WHERE pk > 0 AND pk < coalesce((SELECT min(pk) FROM pragma_table_info(?, 'main') "
                   "WHERE pk > 0 AND type <> 'INTEGER'), 1000) ORDER BY pk"_s,
                   { table, table });
}

} // namespace

Result<QStringList> copyTables(QSqlDatabase &db, const Stop &stop)
{
    const auto tables
        = textsOf(db, u"SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'migration'"_s);
    if (!tables)
        return tables.error();
    QStringList leftOut;
    for (const QString &table : *tables) {
        const auto columns = textsOf(db, u"SELECT name FROM pragma_table_info(?, 'main')"_s, { table });
        const auto keys = columns ? keysOf(db, table) : columns;
        if (!keys)
            return keys.error();
        const auto copied = TableCopy(db, table, *columns, *keys, stop).copy();
        if (!copied)
            return copied.error();
        if (!*copied)
            leftOut << shownName(table);
    }
    return leftOut;
}

} // namespace gavel::store
