// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/runningstats.h"

#include "eval/scores.h"

#include <algorithm>
#include <cmath>

namespace gavel::eval {

namespace {

/// The scale point of a verdict: by label, else the one with its value; -1 if there is none.
qsizetype pointOf(const Scale &scale, const QString &label, double score)
{
    qsizetype same = -1;
    for (qsizetype i = 0; i < scale.size(); ++i) {
        if (!label.isEmpty() && scale[i].label == label)
            return i;
        if (same < 0 && scale[i].value == score)
            same = i;
    }
    return same;
}

void count(RunningStats::Series &series, VerdictState state, const QString &label, std::optional<double> score, std::optional<double> expected,
           int sign)
{
    switch (state) {
    case VerdictState::Pending:
        return;
    case VerdictState::Invalid:
        series.invalid += sign;
        return;
    case VerdictState::Failed:
        series.failed += sign;
        return;
    case VerdictState::Abstained:
        series.abstained += sign;
        return;
    case VerdictState::Valid:
        break;
    }
    series.valid += sign;
    if (score) {
        series.scoreSum += sign * *score;
        if (const qsizetype point = pointOf(series.scale, label, *score); point >= 0)
            series.counts[static_cast<std::size_t>(point)] += sign;
        else if ((series.between[*score] += sign) == 0)
            series.between.erase(*score);
    }
    if (expected) {
        series.expectedSum += sign * *expected;
        series.expectedCount += sign;
    }
}

} // namespace

std::optional<double> RunningStats::Series::mean() const
{
    if (valid <= 0)
        return {};
    return scoreSum / static_cast<double>(valid);
}

std::optional<double> RunningStats::Series::expectedMean() const
{
    if (expectedCount <= 0)
        return {};
    return expectedSum / static_cast<double>(expectedCount);
}

QList<RunningStats::Series::Count> RunningStats::Series::distribution() const
{
    QList<Count> all;
    for (qsizetype i = 0; i < scale.size(); ++i)
        all << Count{ scale[i], counts[static_cast<std::size_t>(i)] };
    std::vector<double> scores;
    for (const auto &[score, rows] : between)
        scores.push_back(score);
    if (scores.empty())
        return all;
    const Scale points = pointsFor(scale, scores);
    QList<Count> whole;
    for (const ScalePoint &point : points) {
        const auto known = std::find_if(all.cbegin(), all.cend(), [&point](const Count &count) { return count.point == point; });
        whole << Count{ point, known == all.cend() ? 0 : known->rows };
    }
    for (const auto &[value, rows] : between) {
        const auto distance = [score = value](const Count &count) { return std::abs(count.point.value - score); };
        const auto nearest = std::min_element(whole.begin(), whole.end(), [&](const Count &a, const Count &b) { return distance(a) < distance(b); });
        if (nearest != whole.end())
            nearest->rows += rows;
    }
    return whole;
}

RunningStats::RunningStats(const JudgeDefinition &judge)
    : m_judge(judge)
{
    const auto add = [this](const QString &criterion, const Scale &scale) {
        Series series;
        series.criterion = criterion;
        series.scale = scale;
        series.counts.assign(static_cast<std::size_t>(scale.size()), 0);
        m_series.push_back(std::move(series));
    };
    m_series.clear();
    if (judge.criteria.size() == 1) {
        add({}, judge.criteria.first().scale);
        return;
    }
    add({}, scaleOf(judge, {}));
    for (const Criterion &criterion : std::as_const(m_judge.criteria))
        add(criterion.name, criterion.scale);
}

void RunningStats::add(const QList<Verdict> &verdicts, int sign)
{
    if (verdicts.isEmpty())
        return;
    if (m_judge.criteria.size() <= 1) {
        const Verdict &verdict = verdicts.first();
        count(m_series.front(), verdict.state, verdict.label, verdict.score, verdict.expected, sign);
        return;
    }
    VerdictState state = VerdictState::Valid;
    QList<std::optional<double>> scores(m_judge.criteria.size());
    QList<std::optional<double>> expected(m_judge.criteria.size());
    bool anyExpected = false;
    for (const Verdict &verdict : verdicts) {
        state = combined(state, verdict.state);
        for (qsizetype i = 0; i < m_judge.criteria.size(); ++i) {
            if (m_judge.criteria[i].name != verdict.criterion)
                continue;
            scores[i] = verdict.score;
            expected[i] = verdict.expected ? verdict.expected : verdict.score;
            anyExpected = anyExpected || verdict.expected;
            count(m_series[static_cast<std::size_t>(i) + 1], verdict.state, verdict.label, verdict.score, verdict.expected, sign);
            break;
        }
    }
    count(m_series.front(), state, {}, overallScore(m_judge, scores), anyExpected ? overallScore(m_judge, expected) : std::nullopt, sign);
}

} // namespace gavel::eval
