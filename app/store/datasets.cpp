// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/datasets.h"

#include "store/access.h"
#include "store/cleanup.h"
#include "store/current.h"
#include "store/rowvalues.h"
#include "store/sql.h"
#include "store/words.h"
#include "store/writer.h"

namespace gavel::store {

namespace {

constexpr QLatin1StringView datasetColumns{ "id, uuid, name, source, digest, columns, mapping, row_count, empty_outputs, complete" };

data::Dataset datasetAt(const QSqlQuery &row)
{
    data::Dataset dataset;
    dataset.id = row.value(0).toLongLong();
    dataset.uuid = QUuid::fromString(row.value(1).toString());
    dataset.name = row.value(2).toString();
    dataset.source = row.value(3).toString();
    dataset.digest = row.value(4).toByteArray();
    dataset.columns = textsFrom(row.value(5));
    dataset.mapping = mappingFrom(row.value(6));
    dataset.mapping.resize(dataset.columns.size());
    dataset.rows = wholeAt(row, 7).value_or(-1);
    dataset.emptyOutputs = countAt(row, 8).value_or(0);
    return dataset;
}

/// The number of rows is stored for speed only: one that does not fit its rows is counted again.
Result<void> correctRows(const QSqlDatabase &db, data::Dataset &dataset)
{
    auto last = query(db, QStringLiteral("SELECT max(no) FROM item WHERE dataset = ?"), { dataset.id });
    if (!last)
        return last.error();
    const auto highest = last->next() ? wholeAt(*last, 0).value_or(0) : 0;
    last->finish();
    if (dataset.rows == highest)
        return {};
    const auto counted = scalar(db, QStringLiteral("SELECT count(DISTINCT no) FROM item WHERE dataset = ?"), { dataset.id });
    return counted.transform([&dataset](const QVariant &rows) { dataset.rows = rows.toLongLong(); });
}

Result<QList<data::Dataset>> datasetsWhere(const QSqlDatabase &db, const QString &condition, const QVariantList &values)
{
    auto found = query(db, QStringLiteral("SELECT %1 FROM dataset WHERE %2 ORDER BY id").arg(datasetColumns, condition), values);
    if (!found)
        return found.error();
    QList<data::Dataset> datasets;
    QList<qint64> complete;
    while (found->next()) {
        datasets << datasetAt(*found);
        if (found->value(9).toInt() == 1)
            complete << datasets.last().id;
    }
    found->finish();
    for (data::Dataset &dataset : datasets) {
        const auto counted = complete.contains(dataset.id) ? correctRows(db, dataset) : Result<void>();
        if (!counted)
            return counted.error();
    }
    return datasets;
}

Result<std::vector<data::Item>> itemsWhere(const QSqlDatabase &db, const QString &condition, const QVariantList &values)
{
    auto found = query(db, QStringLiteral("SELECT %1 FROM item i WHERE %2").arg(itemColumns, condition), values);
    if (!found)
        return found.error();
    std::vector<data::Item> items;
    while (found->next())
        items.push_back(itemAt(*found, 0));
    return items;
}

Error noDataset(qint64 id)
{
    return notFound(Words::tr("This dataset or row is not in the project."), QString::number(id));
}

} // namespace

DatasetStore::DatasetStore(const Access &access)
    : m_access(access)
{
}

Result<QList<data::Dataset>> DatasetStore::all() const
{
    return datasetsWhere(m_access.reader, QStringLiteral("complete = 1"), {});
}

Result<data::Dataset> DatasetStore::dataset(qint64 id) const
{
    const auto found = datasetsWhere(m_access.reader, QStringLiteral("id = ?"), { id });
    if (!found)
        return found.error();
    if (found->isEmpty())
        return noDataset(id);
    return found->first();
}

Result<std::optional<data::Dataset>> DatasetStore::findByDigest(const QByteArray &digest) const
{
    const auto found = datasetsWhere(m_access.reader, QStringLiteral("complete = 1 AND digest = ?"), { digest });
    if (!found)
        return found.error();
    return found->isEmpty() ? std::optional<data::Dataset>() : std::optional(found->first());
}

Result<std::vector<data::Item>> DatasetStore::items(qint64 dataset, qint64 firstNo, int count) const
{
    return itemsWhere(m_access.reader, QStringLiteral("i.dataset = ? AND i.no >= ? AND %1 ORDER BY i.no LIMIT ?").arg(currentItem),
                      { dataset, firstNo, count });
}

Result<data::Item> DatasetStore::item(qint64 id) const
{
    auto found = itemsWhere(m_access.reader, QStringLiteral("i.id = ?"), { id });
    if (!found)
        return found.error();
    if (found->empty())
        return noDataset(id);
    return std::move(found->front());
}

Result<qint64> DatasetStore::storedRows(qint64 dataset) const
{
    // Rows are stored in order of their numbers, so the last one gives their count without counting
    // a million rows ten times a second.
    const auto last
        = scalar(m_access.reader,
                 QStringLiteral("SELECT CASE complete WHEN 1 THEN row_count ELSE (SELECT coalesce(max(no), 0) FROM item WHERE dataset = d.id) "
                                "END FROM dataset d WHERE id = ?"),
                 { dataset });
    if (!last)
        return last.error();
    return last->toLongLong();
}

Result<void> DatasetStore::rename(qint64 id, const QString &name)
{
    return m_access.writer.run([&](QSqlDatabase &db) {
        return change(db, QStringLiteral("UPDATE dataset SET name = ? WHERE id = ?"), { text(name), id });
    });
}

Result<void> DatasetStore::remove(qint64 id)
{
    // Removed from the list at once; its rows follow in parts.
    auto hidden = m_access.writer.run([id](QSqlDatabase &db) -> Result<void> {
        if (auto freed = discardTries(db, QStringLiteral("dataset = ?"), id, Words::tr("Runs use this dataset. Remove them first.")); !freed)
            return freed;
        return change(db, QStringLiteral("UPDATE dataset SET complete = 0 WHERE id = ?"), { id });
    });
    if (hidden)
        m_access.writer.postSteps(discardDataset(id));
    return hidden;
}

} // namespace gavel::store
