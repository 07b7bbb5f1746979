// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rowindex.h"

#include "eval/rowscores.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace gavel::models {

namespace {

/// The names of RowKey in the settings, in its order.
const std::array sortNames{ QLatin1StringView("position"), QLatin1StringView("score"), QLatin1StringView("human"), QLatin1StringView("difference") };

float keyOf(const CompactRow &row, RowKey key)
{
    switch (key) {
    case RowKey::Position:
        return 0;
    case RowKey::Score:
        return row.score;
    case RowKey::Human:
        return row.human;
    case RowKey::Difference:
        return row.hasScore() && row.hasHuman() ? std::abs(row.score - row.human) : std::numeric_limits<float>::quiet_NaN();
    }
    Q_UNREACHABLE();
}

/// The union of the points of all criteria.
eval::Scale allPoints(const eval::JudgeDefinition &judge)
{
    eval::Scale points;
    for (const eval::Criterion &criterion : judge.criteria) {
        for (const eval::ScalePoint &point : criterion.scale) {
            if (std::ranges::find(points, point.value, &eval::ScalePoint::value) == points.end())
                points << eval::ScalePoint{ QString::number(point.value, 'g', 6), point.value, {} };
        }
    }
    return eval::ascending(points);
}

std::optional<ScoreRange> rangeFromJson(const QJsonValue &value)
{
    const QJsonObject json = value.toObject();
    const auto number = [&json](QLatin1StringView name) { return json.value(name).toDouble(std::numeric_limits<double>::quiet_NaN()); };
    const ScoreRange range{ number(QLatin1StringView("score")), number(QLatin1StringView("low")), number(QLatin1StringView("high")) };
    return range.contains(range.score) ? std::optional(range) : std::nullopt;
}

} // namespace

bool passes(const CompactRow &row, const RowFilter &filter)
{
    return (!filter.score || filter.score->contains(static_cast<double>(row.score))) && (!filter.state || row.state == *filter.state)
        && (!filter.labelled || row.hasHuman()) && (!filter.differing || row.differs())
        && (!filter.human || filter.human->contains(static_cast<double>(row.human)));
}

int nearestPoint(const eval::Scale &scale, double score)
{
    int best = -1;
    for (qsizetype i = 0; i < scale.size() && !std::isnan(score); ++i) {
        if (best < 0 || std::abs(scale[i].value - score) < std::abs(scale[best].value - score))
            best = static_cast<int>(i);
    }
    return best;
}

eval::Scale displayScale(const eval::JudgeDefinition &judge)
{
    const eval::Scale scale = eval::scaleOf(judge, {});
    return scale.isEmpty() ? allPoints(judge) : scale;
}

ScoreRange rangeAt(const eval::Scale &points, int point, bool areScoresOnPoints)
{
    constexpr double grain = 1e-3;
    const double score = points[point].value;
    ScoreRange range{ score, score - grain, score + grain };
    if (areScoresOnPoints)
        return range;
    range.low = -std::numeric_limits<double>::max();
    range.high = std::numeric_limits<double>::max();
    for (const eval::ScalePoint &other : points) {
        if (other.value < score)
            range.low = std::max(range.low, (other.value + score) / 2);
        if (other.value > score)
            range.high = std::min(range.high, (other.value + score) / 2);
    }
    return range;
}

Result<std::vector<CompactRow>> compactRowsIn(const eval::VerdictReader &reader, const eval::JudgeDefinition &judge, qint64 first, qint64 last)
{
    eval::RowScoreCollector collector(judge, {}, first, static_cast<size_t>(std::max<qint64>(0, last - first + 1)));
    if (const auto read = reader.eachOutcomeIn(first, last, [&collector](const eval::Outcome &outcome) { collector.add(outcome); }); !read)
        return read.error();
    const eval::Scale scale = eval::scaleOf(judge, {});
    const auto judged = collector.finish();
    std::vector<CompactRow> rows(judged.size());
    for (size_t i = 0; i < judged.size(); ++i) {
        rows[i].state = judged[i].state;
        if (const auto score = judged[i].score ? eval::scoreOn(scale, *judged[i].score).score : std::nullopt)
            rows[i].score = static_cast<float>(*score);
        if (judged[i].expected)
            rows[i].expected = static_cast<float>(*judged[i].expected);
    }
    return rows;
}

Result<std::vector<CompactRow>> compactRows(const eval::RunReader &reader, const eval::JudgeDefinition &judge)
{
    const auto count = reader.rowCount();
    if (!count)
        return count.error();
    auto read = compactRowsIn(reader, judge, 0, *count - 1);
    if (!read)
        return read;
    std::vector<CompactRow> rows = std::move(*read);
    const auto human = reader.humanScores(QString());
    if (!human)
        return human.error();
    for (size_t i = 0; i < std::min(rows.size(), human->size()); ++i) {
        if ((*human)[i])
            rows[i].human = static_cast<float>(*(*human)[i]);
    }
    return rows;
}

ScoreCounts scoreCounts(const std::vector<CompactRow> &rows)
{
    ScoreCounts counts;
    for (const CompactRow &row : rows) {
        if (row.hasScore())
            ++counts[static_cast<double>(row.score)];
    }
    return counts;
}

std::vector<qint64> pointCounts(const ScoreCounts &scores, const eval::Scale &points)
{
    std::vector<qint64> counts(static_cast<size_t>(points.size()));
    for (const auto &[score, rows] : scores) {
        if (const int point = nearestPoint(points, score); point >= 0)
            counts[static_cast<size_t>(point)] += rows;
    }
    return counts;
}

QJsonObject toJson(const RowFilter &filter)
{
    QJsonObject json;
    if (filter.score)
        json.insert(QStringLiteral("score"),
                    QJsonObject{ { QStringLiteral("score"), filter.score->score },
                                 { QStringLiteral("low"), filter.score->low },
                                 { QStringLiteral("high"), filter.score->high } });
    if (filter.state)
        json.insert(QStringLiteral("state"), eval::stateName(*filter.state));
    if (filter.labelled)
        json.insert(QStringLiteral("labelled"), true);
    if (filter.differing)
        json.insert(QStringLiteral("differing"), true);
    return json;
}

RowFilter rowFilterFromJson(const QJsonObject &json)
{
    RowFilter filter;
    filter.score = rangeFromJson(json.value(QLatin1StringView("score")));
    filter.state = eval::stateFromName(json.value(QLatin1StringView("state")).toString());
    filter.labelled = json.value(QLatin1StringView("labelled")).toBool();
    filter.differing = json.value(QLatin1StringView("differing")).toBool();
    return filter;
}

QJsonObject toJson(const RowSort &sort)
{
    return { { QStringLiteral("key"), sortNames[static_cast<size_t>(sort.key)] },
             { QStringLiteral("descending"), sort.order == Qt::DescendingOrder } };
}

RowSort rowSortFromJson(const QJsonObject &json)
{
    const QString name = json.value(QLatin1StringView("key")).toString();
    const auto found = std::ranges::find(sortNames, name);
    if (found == sortNames.end())
        return {};
    const bool descending = json.value(QLatin1StringView("descending")).toBool();
    return { static_cast<RowKey>(found - sortNames.begin()), descending ? Qt::DescendingOrder : Qt::AscendingOrder };
}

std::vector<qint32> rowOrder(const std::vector<CompactRow> &rows, const RowFilter &filter, const RowSort &sort)
{
    std::vector<qint32> order;
    order.reserve(rows.size());
    for (size_t i = 0; i < rows.size(); ++i) {
        if (passes(rows[i], filter))
            order.push_back(static_cast<qint32>(i));
    }
    const bool descending = sort.order == Qt::DescendingOrder;
    if (sort.key == RowKey::Position) {
        if (descending)
            std::reverse(order.begin(), order.end());
        return order;
    }
    std::stable_sort(order.begin(), order.end(), [&](qint32 a, qint32 b) {
        const float left = keyOf(rows[static_cast<size_t>(a)], sort.key);
        const float right = keyOf(rows[static_cast<size_t>(b)], sort.key);
        if (std::isnan(left) || std::isnan(right))
            return !std::isnan(left) && std::isnan(right);
        return descending ? left > right : left < right;
    });
    return order;
}

} // namespace gavel::models
