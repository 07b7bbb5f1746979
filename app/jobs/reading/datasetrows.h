// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/call.h"
#include "data/dataset.h"

#include <functional>
#include <utility>
#include <vector>

namespace gavel::store {
class Project;
}

namespace gavel::jobs {

/// Reads up to `count` rows of one dataset, starting with number `firstNo`.
using RowSource = std::function<Result<std::vector<data::Item>>(qint64 firstNo, int count)>;

/// Reads on the project's own connection; `project` must outlive it.
RowSource rowsOf(const store::Project &project, qint64 dataset);
/// Rows of a dataset that a person has labelled.
qint64 labelledRows(const store::Project &project, qint64 dataset);

/// Numbers of the rows in which any cell contains the text, ignoring case, in order. In a worker.
Call findRows(const store::Project &project, qint64 dataset, const QString &text, QObject *context, Promise<std::vector<qint64>>::Done done);

/// First and last row.
using RowRange = std::pair<qint64, qint64>;
/// The rows and a header as lines of tab-separated cells, as spreadsheets paste them. In a worker.
/// TooLarge above 64 MB.
Call copyRows(const store::Project &project, const data::Dataset &dataset, const QList<RowRange> &rows, QObject *context,
              Promise<QString>::Done done);

} // namespace gavel::jobs
