// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/reading/datasetrows.h"

#include "core/pastedline.h"
#include "store/datasets.h"
#include "store/labels.h"
#include "store/project.h"

#include <QCoreApplication>

#include <algorithm>

namespace gavel::jobs {

namespace {

struct DatasetRowsText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::jobs::DatasetRows)
};

constexpr qsizetype largestCopy = 32 << 20; ///< characters

bool hasText(const data::Item &item, const QString &text)
{
    const auto contains = [&text](const QString &cell) { return cell.contains(text, Qt::CaseInsensitive); };
    return contains(item.extId) || std::any_of(item.cells.cbegin(), item.cells.cend(), contains);
}

QString rowLine(QStringList cells, qsizetype columns)
{
    cells.resize(columns);
    return pastedLine(cells);
}

Result<QString> copied(const store::ReaderSource &source, const data::Dataset &dataset, const QList<RowRange> &rows)
{
    QString text = rowLine(dataset.columns, dataset.columns.size());
    for (const RowRange &range : rows) {
        const auto read = source.eachItem(dataset.id, range.first, [&](const data::Item &item) {
            if (item.no > range.second || text.size() > largestCopy)
                return false;
            text += rowLine(item.cells, dataset.columns.size());
            return true;
        });
        if (!read)
            return read.error();
    }
    if (text.size() > largestCopy)
        return tooLarge(DatasetRowsText::tr("These rows are too large for the clipboard. Copy fewer of them, or export the run."));
    return text;
}

} // namespace

RowSource rowsOf(const store::Project &project, qint64 dataset)
{
    return [store = &project.datasets(), dataset](qint64 firstNo, int count) { return store->items(dataset, firstNo, count); };
}

qint64 labelledRows(const store::Project &project, qint64 dataset)
{
    return project.labels().labelledItems(dataset).value_or(0);
}

Call findRows(const store::Project &project, qint64 dataset, const QString &text, QObject *context, Promise<std::vector<qint64>>::Done done)
{
    return project.read(
        context,
        [dataset, text](const store::ReaderSource &source, const Stop &) {
            std::vector<qint64> numbers;
            const auto read = source.eachItem(dataset, 1, [&](const data::Item &item) {
                if (hasText(item, text))
                    numbers.push_back(item.no);
                return true;
            });
            return read.transform([&] { return std::move(numbers); });
        },
        std::move(done));
}

Call copyRows(const store::Project &project, const data::Dataset &dataset, const QList<RowRange> &rows, QObject *context, Promise<QString>::Done done)
{
    return project.read(
        context, [dataset, rows](const store::ReaderSource &source, const Stop &) { return copied(source, dataset, rows); }, std::move(done));
}

} // namespace gavel::jobs
