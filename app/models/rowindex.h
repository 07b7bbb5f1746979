// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "eval/judge.h"
#include "eval/runreader.h"

#include <QJsonObject>
#include <Qt>

#include <limits>
#include <optional>
#include <vector>

namespace gavel::models {

/// The few bytes about a row that filters and sorting need; one each position.
struct CompactRow
{
    eval::VerdictState state = eval::VerdictState::Pending;
    qint8 point = -1; ///< index into the scale; -1: no score
    float score = std::numeric_limits<float>::quiet_NaN();
    float expected = std::numeric_limits<float>::quiet_NaN();
    float human = std::numeric_limits<float>::quiet_NaN();

    bool hasScore() const { return score == score; }
    bool hasHuman() const { return human == human; }
    bool differs() const { return hasScore() && hasHuman() && score != human; }
};

struct RowFilter
{
    std::optional<int> point; ///< index into the scale
    std::optional<eval::VerdictState> state;
    bool labelled = false;
    bool differing = false;
    std::optional<int> humanPoint; ///< index into `scale`, of the human score
    eval::Scale scale; ///< only for humanPoint

    bool isEmpty() const { return !point && !state && !labelled && !differing && !humanPoint; }
    friend bool operator==(const RowFilter &, const RowFilter &) = default;
};

enum class RowKey { Position, Score, Human, Difference };

struct RowSort
{
    RowKey key = RowKey::Position;
    Qt::SortOrder order = Qt::AscendingOrder;

    friend bool operator==(const RowSort &, const RowSort &) = default;
};

/// Index of the scale point nearest to a score, or -1 for an empty scale.
int nearestPoint(const eval::Scale &scale, double score);

/// The scale by which rows are counted and coloured: of the only criterion, of
/// the one named "overall", else of the first.
eval::Scale displayScale(const eval::JudgeDefinition &judge);

/// Reads the compact rows of a run's first repeat, overall score.
Result<std::vector<CompactRow>> compactRows(const eval::RunReader &reader, const eval::JudgeDefinition &judge);
/// Those of the positions first..last, without human scores: what a commit may have changed.
Result<std::vector<CompactRow>> compactRowsIn(const eval::RunReader &reader, const eval::JudgeDefinition &judge, qint64 first, qint64 last);

bool passes(const CompactRow &row, const RowFilter &filter);

/// How many rows have each point of the scale.
std::vector<qint64> pointCounts(const std::vector<CompactRow> &rows, qsizetype points);

/// For what the window remembers between starts.
QJsonObject toJson(const RowFilter &filter);
RowFilter rowFilterFromJson(const QJsonObject &json);
QJsonObject toJson(const RowSort &sort);
RowSort rowSortFromJson(const QJsonObject &json);

/// Positions that pass the filter, sorted stably (missing values last).
std::vector<qint32> rowOrder(const std::vector<CompactRow> &rows, const RowFilter &filter, const RowSort &sort);

} // namespace gavel::models
