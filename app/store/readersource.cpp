// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/readersource.h"

#include "store/current.h"
#include "store/file/projectcopy.h"
#include "store/file/schema.h"
#include "store/rowselection.h"
#include "store/rowvalues.h"
#include "store/runreadersql.h"
#include "store/runs.h"
#include "store/sql.h"
#include "store/storedreplies.h"

#include <algorithm>
#include <span>

namespace gavel::store {

ReaderSource ReaderSource::stoppedBy(Stop stop) const
{
    ReaderSource source = *this;
    source.m_stop = std::move(stop);
    return source;
}

Result<QList<RunInfo>> ReaderSource::runs() const
{
    const auto connection = Connection::open(m_spec);
    if (!connection)
        return connection.error();
    return storedRuns((*connection)->database(), *m_checks);
}

Result<std::unique_ptr<eval::RunReader>> ReaderSource::openReader(qint64 run) const
{
    auto connection = Connection::open(m_spec);
    if (!connection)
        return connection.error();
    return RunReaderSql::create(std::move(*connection), *m_checks, run, m_stop);
}

Result<std::vector<qint64>> ReaderSource::itemsOf(qint64 dataset, const RunRows &rows) const
{
    const auto connection = Connection::open(m_spec);
    if (!connection)
        return connection.error();
    RowSelection selection(dataset, rows);
    Result<bool> isFound = false;
    while (isFound && !*isFound)
        isFound = isStopped() ? Result<bool>(cancelledError()) : selection.step((*connection)->database());
    return isFound.transform([&selection](bool) { return selection.takeItems(); });
}

Result<void> ReaderSource::eachItem(const std::vector<qint64> &items, const std::function<bool(const data::Item &)> &fn) const
{
    const auto connection = Connection::open(m_spec);
    if (!connection)
        return connection.error();
    auto found = prepare((*connection)->database(),
                         QStringLiteral("SELECT %1 FROM json_each(?) p CROSS JOIN item i ON i.id = p.value ORDER BY p.key").arg(itemColumns));
    if (!found)
        return found.error();
    constexpr std::size_t itemPart = 512;
    for (std::size_t first = 0; first < items.size(); first += itemPart) {
        const std::span part = std::span(items).subspan(first, std::min(itemPart, items.size() - first));
        if (auto ran = execute(*found, { numberList(part) }); !ran)
            return ran;
        while (!isStopped() && found->next()) {
            if (!fn(itemAt(*found, 0)))
                return {};
        }
        if (isStopped())
            return cancelledError();
        if (const QSqlError error = found->lastError(); error.isValid())
            return sqlError(error);
        found->finish();
    }
    return {};
}

Result<void> ReaderSource::eachItem(qint64 dataset, qint64 firstNo, const std::function<bool(const data::Item &)> &fn) const
{
    const auto connection = Connection::open(m_spec);
    if (!connection)
        return connection.error();
    auto found = query((*connection)->database(),
                       QStringLiteral("SELECT %1 FROM item i WHERE i.dataset = ? AND i.no >= ? AND %2 ORDER BY i.no").arg(itemColumns, currentItem),
                       { dataset, firstNo });
    if (!found)
        return found.error();
    while (!isStopped() && found->next()) {
        if (!fn(itemAt(*found, 0)))
            return {};
    }
    if (isStopped())
        return cancelledError();
    const QSqlError error = found->lastError();
    return error.isValid() ? Result<void>(sqlError(error)) : Result<void>();
}

Result<std::unique_ptr<StoredReplies>> ReaderSource::openReplies() const
{
    auto connection = Connection::open(m_spec);
    if (!connection)
        return connection.error();
    return std::make_unique<StoredReplies>(std::move(*connection), m_stop);
}

Result<QString> ReaderSource::damage() const
{
    const auto connection = Connection::open(m_spec);
    return connection ? damageIn((*connection)->database()) : Result<QString>(connection.error());
}

Result<std::vector<GivenLabel>> ReaderSource::givenLabels(qint64 dataset) const
{
    const auto connection = Connection::open(m_spec);
    if (!connection)
        return connection.error();
    auto found = query((*connection)->database(),
                       QStringLiteral("SELECT l.criterion, l.value, count(*) FROM label l CROSS JOIN item i ON i.id = l.item WHERE i.dataset = ? "
                                      "AND %1 GROUP BY l.criterion, l.value ORDER BY 3 DESC, 2")
                           .arg(currentLabel()),
                       { dataset });
    if (!found)
        return found.error();
    std::vector<GivenLabel> given;
    while (!isStopped() && found->next())
        given.push_back({ found->value(0).toString(), found->value(1).toString(), found->value(2).toLongLong() });
    return isStopped() ? Result<std::vector<GivenLabel>>(cancelledError()) : Result<std::vector<GivenLabel>>(std::move(given));
}

Result<void> ReaderSource::eachLabel(const LabelledRows &rows, const std::function<bool(const QString &id, const eval::LabelDetail &)> &fn) const
{
    const auto connection = Connection::open(m_spec);
    if (!connection)
        return connection.error();
    // Row by row, as they are written: only the labels of one row are sorted.
    const QString place = rows.run ? QStringLiteral("ri.pos") : QStringLiteral("i.no");
    const QString from = rows.run ? QStringLiteral("run_item ri CROSS JOIN item i ON i.id = ri.item_a") : QStringLiteral("item i");
    const QString which = rows.run ? QStringLiteral("ri.run = ?") : QStringLiteral("i.dataset = ? AND %1").arg(currentItem);
    auto found
        = query((*connection)->database(),
                QStringLiteral("SELECT %1, i.ext_id, rt.name, l.criterion, l.value, l.reason, l.at_ms, l.seen, l.source, l.adjudicated FROM %2 "
                               "CROSS JOIN label l ON l.item = i.id JOIN rater rt ON rt.id = l.rater WHERE %3 AND %4 "
                               "ORDER BY %1, l.criterion, rt.name, l.adjudicated, l.id")
                    .arg(place, from, which, currentLabel()),
                { rows.run.value_or(rows.dataset) });
    if (!found)
        return found.error();
    while (!isStopped() && found->next()) {
        if (rows.positions && !std::ranges::binary_search(*rows.positions, found->value(0).toLongLong()))
            continue;
        const eval::LabelDetail label{ .rater = found->value(2).toString(),
                                       .criterion = found->value(3).toString(),
                                       .label = found->value(4).toString(),
                                       .value = {},
                                       .reason = found->value(5).toString(),
                                       .atMs = msAt(*found, 6),
                                       .seen = found->value(7).toBool(),
                                       .source = found->value(8).toString(),
                                       .adjudicated = found->value(9).toBool() };
        if (!fn(found->value(1).toString(), label))
            return {};
    }
    if (isStopped())
        return cancelledError();
    const QSqlError error = found->lastError();
    return error.isValid() ? Result<void>(sqlError(error)) : Result<void>();
}

Result<std::optional<qint64>> ReaderSource::tokensOf(qint64 run) const
{
    const auto connection = Connection::open(m_spec);
    if (!connection)
        return connection.error();
    auto found = query((*connection)->database(), QStringLiteral("SELECT prompt_tokens, completion_tokens FROM reply WHERE run = ?"), { run });
    if (!found)
        return found.error();
    std::optional<qint64> sum;
    while (!isStopped() && found->next()) {
        for (const int column : { 0, 1 }) {
            if (const auto tokens = countAt(*found, column))
                sum = sum.value_or(0) + *tokens;
        }
    }
    if (isStopped())
        return cancelledError();
    const QSqlError error = found->lastError();
    return error.isValid() ? Result<std::optional<qint64>>(sqlError(error)) : Result<std::optional<qint64>>(sum);
}

Result<QStringList> ReaderSource::saveCopy(const QString &path) const
{
    const auto connection = Connection::open(m_spec);
    if (!connection)
        return connection.error();
    return saveCopy((*connection)->database(), path);
}

Result<QStringList> ReaderSource::saveCopy(const QSqlDatabase &open, const QString &path) const
{
    return copyProject(open, m_spec, path, m_stop);
}

} // namespace gavel::store
