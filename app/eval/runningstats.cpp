// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/runningstats.h"

#include <algorithm>
#include <cmath>

namespace gavel::eval {

namespace {

/// The scale point of a verdict: by label, else the nearest value; -1 without points.
qsizetype pointOf(const Scale &scale, const QString &label, double score)
{
    qsizetype nearest = -1;
    for (qsizetype i = 0; i < scale.size(); ++i) {
        if (!label.isEmpty() && scale[i].label == label)
            return i;
        if (nearest < 0 || std::abs(scale[i].value - score) < std::abs(scale[nearest].value - score))
            nearest = i;
    }
    return nearest;
}

bool samePoints(const Scale &a, const Scale &b)
{
    return std::equal(a.cbegin(), a.cend(), b.cbegin(), b.cend(),
                      [](const ScalePoint &x, const ScalePoint &y) { return x.label == y.label && x.value == y.value; });
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
    // A mean of criteria has a scale only where they all share its points.
    const bool shared = !judge.criteria.isEmpty()
        && std::all_of(judge.criteria.cbegin(), judge.criteria.cend(),
                       [&judge](const Criterion &criterion) { return samePoints(criterion.scale, judge.criteria.first().scale); });
    add({}, shared ? judge.criteria.first().scale : Scale());
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
