// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "data/dataset.h"
#include "store/readersource.h"

#include <QFuture>

#include <functional>
#include <utility>
#include <vector>

namespace gavel::store {
class Project;
}

namespace gavel::jobs {

/// Up to `count` rows of one dataset from number `firstNo` on.
using RowSource = std::function<Result<std::vector<data::Item>>(qint64 firstNo, int count)>;

/// Reads on the project's own connection; `project` must outlive it.
RowSource rowsOf(const store::Project &project, qint64 dataset);
/// Rows of a dataset that a person has labelled.
qint64 labelledRows(const store::Project &project, qint64 dataset);

/// Numbers of the rows in which any cell contains the text, in order; case does
/// not matter. In a worker with a connection of its own; the future can be cancelled.
QFuture<Result<std::vector<qint64>>> findRows(const store::ReaderSource &source, qint64 dataset, const QString &text);

/// From and to, both included.
using RowRange = std::pair<qint64, qint64>;
/// The rows with a header as lines of tab-separated cells, as spreadsheets paste them. In a
/// worker likewise. TooLarge when it would be more than 64 MB.
QFuture<Result<QString>> copyRows(const store::ReaderSource &source, const data::Dataset &dataset, const QList<RowRange> &rows);
/// A cell in such a line: quoted where it has tabs, line ends or quotes.
QString pastedCell(const QString &text);

} // namespace gavel::jobs
