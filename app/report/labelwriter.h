// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "eval/labelreader.h"
#include "report/rowfile.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace gavel::report {

/// The columns of a file of labels: id, criterion, rater, score, reason, seen, source, at.
const QStringList &labelColumns();
/// What `source` says of a label that takes precedence over all raters.
inline constexpr QLatin1StringView adjudicatedSource{ "adjudicated" };

/// Takes a label of the row with this id; false to stop.
using TakeLabel = std::function<bool(const QString &id, const eval::LabelDetail &label)>;
using EachLabel = std::function<Result<void>(const TakeLabel &take)>;

/// Writes one object or line a label, in the order they come; returns their number. The file is
/// written atomically, and not at all without labels (BadInput). Errors as writeResults().
///
/// `criterion` is empty for the overall score, `score` is the label as it was given (in JSON a
/// number where it is one), `seen` whether the verdict was visible, `at` the time by ISO 8601 in
/// UTC with milliseconds.
Result<qint64> writeLabels(const EachLabel &labels, const RowTarget &target);

} // namespace gavel::report
