// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/reading/datasetrows.h"

#include "store/datasets.h"
#include "store/labels.h"
#include "store/project.h"

#include <QCoreApplication>
#include <QPromise>
#include <QtConcurrentRun>

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

QString rowLine(const QStringList &cells, qsizetype columns)
{
    QStringList quoted;
    quoted.reserve(columns);
    for (qsizetype i = 0; i < columns; ++i)
        quoted << pastedCell(cells.value(i));
    return quoted.join(u'\t') + u'\n';
}

void copyInto(QPromise<Result<QString>> &promise, const store::ReaderSource &source, const data::Dataset &dataset, const QList<RowRange> &rows)
{
    QString text = rowLine(dataset.columns, dataset.columns.size());
    for (const RowRange &range : rows) {
        const auto read = source.eachItem(dataset.id, range.first, [&](const data::Item &item) {
            if (promise.isCanceled() || item.no > range.second || text.size() > largestCopy)
                return false;
            text += rowLine(item.cells, dataset.columns.size());
            return true;
        });
        if (!read) {
            promise.addResult(Result<QString>(read.error()));
            return;
        }
    }
    if (text.size() > largestCopy) {
        const QString reason = DatasetRowsText::tr("These rows are too large for the clipboard. Copy fewer of them, or export the run.");
        promise.addResult(Result<QString>(Error{ Error::Kind::TooLarge, 0, reason, {} }));
        return;
    }
    promise.addResult(Result<QString>(text));
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

QFuture<Result<std::vector<qint64>>> findRows(const store::ReaderSource &source, qint64 dataset, const QString &text)
{
    using Found = Result<std::vector<qint64>>;
    return QtConcurrent::run([source, dataset, text](QPromise<Found> &promise) {
        std::vector<qint64> numbers;
        const auto read = source.eachItem(dataset, 1, [&](const data::Item &item) {
            if (hasText(item, text))
                numbers.push_back(item.no);
            return !promise.isCanceled();
        });
        promise.addResult(read ? Found(std::move(numbers)) : Found(read.error()));
    });
}

QFuture<Result<QString>> copyRows(const store::ReaderSource &source, const data::Dataset &dataset, const QList<RowRange> &rows)
{
    return QtConcurrent::run([source, dataset, rows](QPromise<Result<QString>> &promise) { copyInto(promise, source, dataset, rows); });
}

QString pastedCell(const QString &text)
{
    if (!text.contains(u'\t') && !text.contains(u'\n') && !text.contains(u'\r') && !text.contains(u'"'))
        return text;
    QString quoted = text;
    return u'"' + quoted.replace(u'"', QLatin1StringView("\"\"")) + u'"';
}

} // namespace gavel::jobs
