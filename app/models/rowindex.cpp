// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rowindex.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>

namespace gavel::models {

namespace {

/// How the settings name a RowKey, in its order.
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

/// The overall score of rows judged by several criteria, gathered verdict by verdict.
class OverallScores
{
public:
    OverallScores(const eval::JudgeDefinition &judge, qint64 first)
        : m_judge(judge)
        , m_first(first)
    {
        for (qsizetype i = 0; i < judge.criteria.size(); ++i)
            m_indexOf.insert(judge.criteria[i].name, i);
    }

    void add(const eval::Outcome &outcome)
    {
        const qsizetype index = m_indexOf.value(outcome.criterion, -1);
        if (index < 0)
            return;
        auto &scores = m_scores[outcome.pos];
        scores.resize(m_judge.criteria.size());
        scores[index] = outcome.score;
    }

    void apply(std::vector<CompactRow> &rows, const eval::Scale &scale) const
    {
        for (auto it = m_scores.cbegin(); it != m_scores.cend(); ++it) {
            const auto overall = eval::overallScore(m_judge, it.value());
            CompactRow &row = rows[static_cast<size_t>(it.key() - m_first)];
            if (!overall || row.state != eval::VerdictState::Valid)
                continue;
            row.score = static_cast<float>(*overall);
            row.point = static_cast<qint8>(nearestPoint(scale, *overall));
        }
    }

private:
    const eval::JudgeDefinition &m_judge;
    qint64 m_first;
    QHash<QString, qsizetype> m_indexOf;
    QHash<qint64, QList<std::optional<double>>> m_scores;
};

void addSingle(CompactRow &row, const eval::Outcome &outcome, const eval::Scale &scale)
{
    if (outcome.expected)
        row.expected = static_cast<float>(*outcome.expected);
    if (!outcome.score)
        return;
    row.score = static_cast<float>(*outcome.score);
    row.point = static_cast<qint8>(nearestPoint(scale, *outcome.score));
}

} // namespace

bool passes(const CompactRow &row, const RowFilter &filter)
{
    return (!filter.point || row.point == *filter.point) && (!filter.state || row.state == *filter.state) && (!filter.labelled || row.hasHuman())
        && (!filter.differing || row.differs())
        && (!filter.humanPoint || (row.hasHuman() && nearestPoint(filter.scale, static_cast<double>(row.human)) == *filter.humanPoint));
}

int nearestPoint(const eval::Scale &scale, double score)
{
    int best = -1;
    for (qsizetype i = 0; i < scale.size(); ++i) {
        if (best < 0 || std::abs(scale[i].value - score) < std::abs(scale[best].value - score))
            best = static_cast<int>(i);
    }
    return best;
}

eval::Scale displayScale(const eval::JudgeDefinition &judge)
{
    for (const eval::Criterion &criterion : judge.criteria) {
        if (criterion.name.isEmpty() || criterion.name == QLatin1StringView("overall"))
            return criterion.scale;
    }
    return judge.criteria.isEmpty() ? eval::Scale() : judge.criteria.first().scale;
}

Result<std::vector<CompactRow>> compactRowsIn(const eval::RunReader &reader, const eval::JudgeDefinition &judge, qint64 first, qint64 last)
{
    std::vector<CompactRow> rows(static_cast<size_t>(std::max<qint64>(0, last - first + 1)));
    const eval::Scale scale = displayScale(judge);
    OverallScores overall(judge, first);
    const bool single = judge.criteria.size() <= 1;
    const auto read = reader.eachOutcomeIn(first, last, [&](const eval::Outcome &outcome) {
        if (outcome.repeat != 0 || outcome.pos < first || outcome.pos > last)
            return;
        CompactRow &row = rows[static_cast<size_t>(outcome.pos - first)];
        row.state = row.state == eval::VerdictState::Pending ? outcome.state : eval::combined(row.state, outcome.state);
        if (single)
            addSingle(row, outcome, scale);
        else
            overall.add(outcome);
    });
    if (!read)
        return read.error();
    overall.apply(rows, scale);
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

std::vector<qint64> pointCounts(const std::vector<CompactRow> &rows, qsizetype points)
{
    std::vector<qint64> counts(static_cast<size_t>(points));
    for (const CompactRow &row : rows) {
        if (row.point >= 0 && static_cast<size_t>(row.point) < counts.size())
            ++counts[static_cast<size_t>(row.point)];
    }
    return counts;
}

QJsonObject toJson(const RowFilter &filter)
{
    QJsonObject json;
    if (filter.point)
        json.insert(QStringLiteral("point"), *filter.point);
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
    if (json.contains(QLatin1StringView("point")))
        filter.point = json.value(QLatin1StringView("point")).toInt();
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
