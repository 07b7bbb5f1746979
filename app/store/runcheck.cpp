// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/runcheck.h"

#include "eval/judge.h"
#include "store/rowvalues.h"
#include "store/runcreation.h"
#include "store/sql.h"
#include "store/words.h"

#include <cmath>

namespace gavel::store {

namespace {

using namespace Qt::StringLiterals;

/// A row of run_item takes more.
constexpr qint64 leastRowBytes = 6;

struct Facts
{
    std::optional<qint64> rows;
    std::optional<qint64> repeats;
    std::optional<qint64> firstPos;
    std::optional<qint64> lastPos;
    std::optional<qint64> firstReply; ///< position
    std::optional<qint64> lastReply;
    qint64 servers = 0;
    std::optional<qint64> firstServer;
    std::optional<qint64> lastServer;
    bool hasReplies = false;
    bool hasData = false;
    bool hasKnownKind = false;
    bool isImported = false;
    QVariant judge;
};

constexpr QLatin1StringView factsSql{
    "SELECT r.row_count, r.repeats, (SELECT min(pos) FROM run_item WHERE run = r.id), (SELECT max(pos) FROM run_item WHERE run = r.id), "
    "(SELECT min(pos) FROM reply WHERE run = r.id), (SELECT max(pos) FROM reply WHERE run = r.id), (SELECT count(*) FROM run_server WHERE run = "
    "r.id), (SELECT min(no) FROM run_server WHERE run = r.id), (SELECT max(no) FROM run_server WHERE run = r.id), d.id IS NOT NULL, r.kind, "
    "coalesce(v.content, r.judge) FROM run r LEFT JOIN dataset d ON d.id = r.dataset LEFT JOIN judge_version v ON v.id = r.judge_version WHERE r.id "
    "= ?"
};

Facts factsAt(const QSqlQuery &row)
{
    Facts facts;
    facts.rows = wholeAt(row, 0);
    facts.repeats = wholeAt(row, 1);
    facts.firstPos = wholeAt(row, 2);
    facts.lastPos = wholeAt(row, 3);
    facts.firstReply = wholeAt(row, 4);
    facts.lastReply = wholeAt(row, 5);
    facts.hasReplies = !row.isNull(4);
    facts.servers = row.value(6).toLongLong();
    facts.firstServer = wholeAt(row, 7);
    facts.lastServer = wholeAt(row, 8);
    facts.hasData = row.value(9).toBool();
    const auto kind = runKindNamed(row.value(10).toString());
    facts.hasKnownKind = kind.has_value();
    facts.isImported = kind == RunInfo::Kind::Imported;
    facts.judge = row.value(11);
    return facts;
}

/// Null: a judge that can be read, and whose scales have points. Imported scores may have been given by
/// a judge of which nothing is known.
QString judgeDamage(const QVariant &stored, bool isImported)
{
    if (isImported && stored.isNull())
        return {};
    const auto judge = judgeFrom(stored);
    if (!judge || (judge->criteria.isEmpty() && !isImported))
        return Words::tr("its judge cannot be read");
    for (const eval::Criterion &criterion : judge->criteria) {
        bool isSound = (isImported || !criterion.scale.isEmpty()) && std::isfinite(criterion.weight);
        for (const eval::ScalePoint &point : criterion.scale)
            isSound = isSound && std::isfinite(point.value);
        if (!isSound)
            return Words::tr("the scale of its judge cannot be read");
    }
    return {};
}

QString damageOf(const Facts &facts, qint64 fileBytes)
{
    if (!facts.hasData)
        return Words::tr("its data set is missing");
    if (!facts.hasKnownKind)
        return Words::tr("its kind is none that Gavel knows");
    const qint64 rows = facts.rows.value_or(-1);
    const bool isFilled = facts.firstPos == std::optional<qint64>(0) && facts.lastPos == std::optional(rows - 1);
    const bool isEmpty = rows == 0 && !facts.firstPos && !facts.lastPos;
    if (rows < 0 || rows > fileBytes / leastRowBytes || (!isFilled && !isEmpty))
        return Words::tr("its number of rows is not that of the rows it has");
    const qint64 repeats = facts.repeats.value_or(0);
    if (repeats < 1 || repeats > mostStoredRepeats || rows * repeats >= mostVerdicts)
        return Words::tr("its number of repeats is impossible");
    const bool areRepliesInside = facts.firstReply && facts.lastReply && *facts.firstReply >= 0 && *facts.lastReply < rows;
    if (facts.hasReplies && !areRepliesInside)
        return Words::tr("it has replies to rows that it has not");
    const bool areServersCounted = facts.firstServer == std::optional<qint64>(0) && facts.lastServer == std::optional(facts.servers - 1);
    if (facts.servers > mostRunServers || (facts.servers > 0 && !areServersCounted))
        return Words::tr("the numbers of its servers have gaps");
    return judgeDamage(facts.judge, facts.isImported);
}

/// Rows and replies whose places are not what they should be.
Result<QString> damageByCounting(const QSqlDatabase &db, qint64 run, const Stop &stop)
{
    const auto wrongRows = scalar(db,
                                  u"SELECT r.row_count - (SELECT count(*) FROM run_item WHERE run = r.id AND pos >= 0 AND pos < r.row_count AND "
                                  "typeof(pos) = 'integer') FROM run r WHERE r.id = ?"_s,
                                  { run });
    if (!wrongRows)
        return wrongRows.error();
    if (wrongRows->toLongLong() != 0)
        return Words::tr("its number of rows is not that of the rows it has");
    if (stop && stop())
        return cancelledError();
    const auto wrongReplies = scalar(db,
                                     u"SELECT count(*) FROM reply p INDEXED BY reply_key JOIN run r ON r.id = p.run WHERE p.run = ? AND (p.id < 1 OR "
                                     "typeof(p.pos) <> 'integer' OR typeof(p.repeat) <> 'integer' OR p.repeat < 0 OR p.repeat >= r.repeats)"_s,
                                     { run });
    if (!wrongReplies)
        return wrongReplies.error();
    return wrongReplies->toLongLong() == 0 ? QString() : Words::tr("it has replies to rows or repeats that it has not");
}

} // namespace

QString RunChecks::countedDamage(qint64 run) const
{
    const std::scoped_lock lock(m_mutex);
    return m_counted.value(run);
}

Result<QString> RunChecks::damage(const QSqlDatabase &db, qint64 run)
{
    return damages(db, { run }).transform([](const QStringList &damages) { return damages.constFirst(); });
}

Result<QStringList> RunChecks::damages(const QSqlDatabase &db, const QList<qint64> &runs)
{
    const auto pages = scalar(db, u"PRAGMA page_count"_s);
    const auto pageSize = scalar(db, u"PRAGMA page_size"_s);
    auto facts = prepare(db, factsSql);
    if (!pages || !pageSize || !facts)
        return !facts ? facts.error() : pages ? pageSize.error() : pages.error();
    const qint64 fileBytes = pages->toLongLong() * pageSize->toLongLong();
    QStringList damages;
    for (const qint64 run : runs) {
        QString damage = countedDamage(run);
        if (damage.isEmpty()) {
            if (const auto ran = execute(*facts, { run }); !ran)
                return ran.error();
            damage = facts->next() ? damageOf(factsAt(*facts), fileBytes) : QString();
            facts->finish();
        }
        damages << damage;
    }
    return damages;
}

Result<QString> RunChecks::thoroughDamage(const QSqlDatabase &db, qint64 run, const Stop &stop)
{
    auto known = damage(db, run);
    if (!known || !known->isEmpty())
        return known;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_counted.contains(run))
            return QString();
    }
    auto counted = damageByCounting(db, run, stop);
    if (counted) {
        const std::scoped_lock lock(m_mutex);
        m_counted.insert(run, *counted);
    }
    return counted;
}

} // namespace gavel::store
