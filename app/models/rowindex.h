// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "eval/judge.h"
#include "eval/runreader.h"

#include <QJsonObject>
#include <Qt>

#include <limits>
#include <map>
#include <optional>
#include <vector>

namespace gavel::models {

/// The few bytes of a row that filters and sorting need; one for each position.
struct CompactRow
{
    eval::VerdictState state = eval::VerdictState::Pending;
    float score = std::numeric_limits<float>::quiet_NaN();
    float expected = std::numeric_limits<float>::quiet_NaN();
    float human = std::numeric_limits<float>::quiet_NaN();

    bool hasScore() const { return score == score; }
    bool hasHuman() const { return human == human; }
    bool differs() const { return hasScore() && hasHuman() && score != human; }
};

/// The scores that are counted at one point.
struct ScoreRange
{
    double score = 0; ///< of the point
    double low = 0;
    double high = 0;

    bool contains(double other) const { return other >= low && other <= high; }
    friend bool operator==(const ScoreRange &, const ScoreRange &) = default;
};

/// Which rows to show; all conditions must be met.
struct RowFilter
{
    std::optional<ScoreRange> score;
    std::optional<eval::VerdictState> state;
    bool labelled = false;
    bool differing = false;
    std::optional<ScoreRange> human;

    bool isEmpty() const { return !score && !state && !labelled && !differing && !human; }
    friend bool operator==(const RowFilter &, const RowFilter &) = default;
};

enum class RowKey { Position, Score, Human, Difference };

struct RowSort
{
    RowKey key = RowKey::Position;
    Qt::SortOrder order = Qt::AscendingOrder;

    friend bool operator==(const RowSort &, const RowSort &) = default;
};

/// Index of the point nearest to a score, or -1 for an empty scale or no score.
int nearestPoint(const eval::Scale &scale, double score);

/// The scale of the overall score, see eval::scaleOf(); where the criteria share none, all their
/// points.
eval::Scale displayScale(const eval::JudgeDefinition &judge);
/// The scores that count at a point. If every score is on a point, those equal to it; else what is
/// nearer to it than to its neighbours.
ScoreRange rangeAt(const eval::Scale &points, int point, bool areScoresOnPoints);

/// Reads the compact rows of a run: overall scores, means of the repeats.
Result<std::vector<CompactRow>> compactRows(const eval::RunReader &reader, const eval::JudgeDefinition &judge);
/// The same for positions first to last, without human scores: what a commit may have changed.
Result<std::vector<CompactRow>> compactRowsIn(const eval::VerdictReader &reader, const eval::JudgeDefinition &judge, qint64 first, qint64 last);

bool passes(const CompactRow &row, const RowFilter &filter);

/// How many rows have each score.
using ScoreCounts = std::map<double, qint64>;
ScoreCounts scoreCounts(const std::vector<CompactRow> &rows);
/// The number of rows at each point; a score that is none of them counts at the nearest.
std::vector<qint64> pointCounts(const ScoreCounts &scores, const eval::Scale &points);

/// Stored between starts of the window.
QJsonObject toJson(const RowFilter &filter);
RowFilter rowFilterFromJson(const QJsonObject &json);
QJsonObject toJson(const RowSort &sort);
RowSort rowSortFromJson(const QJsonObject &json);

/// Positions that pass the filter, sorted stably (missing values last).
std::vector<qint32> rowOrder(const std::vector<CompactRow> &rows, const RowFilter &filter, const RowSort &sort);

} // namespace gavel::models
