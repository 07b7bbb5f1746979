// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/run/trycomparison.h"

#include "eval/rowscores.h"
#include "eval/runningstats.h"
#include "stats/agreementreport.h"
#include "stats/paired.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

namespace gavel::jobs {

namespace {

constexpr double same = 1e-9;
constexpr int mostLabels = 9999; // a larger number would not be helpful

/// The rows with a human score and scores of both texts.
struct Scores
{
    stats::PairedScores after;
    std::vector<double> before;
};

Scores comparable(const std::vector<TryRow> &rows)
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    Scores scores;
    std::vector<QString> clusters;
    std::map<QString, std::vector<double>> people;
    for (const TryRow &row : rows) {
        if (!row.human || !row.before.isValid() || !row.after.isValid())
            continue;
        const std::size_t place = scores.before.size();
        for (const auto &[rater, score] : row.people) {
            people[rater].resize(place, none);
            people[rater].push_back(score);
        }
        scores.before.push_back(*row.before.score);
        scores.after.judge.push_back(*row.after.score);
        scores.after.human.push_back(*row.human);
        clusters.push_back(row.cluster);
    }
    scores.after.clusters = eval::clusterNumbers(clusters);
    for (auto &[rater, list] : people) {
        list.resize(scores.before.size(), none);
        if (people.size() > 1)
            scores.after.people.push_back(std::move(list));
    }
    return scores;
}

/// The interval narrows with the square root of the number of labels.
std::optional<int> moreLabelsFor(double difference, double halfWidth, int labels)
{
    if (std::abs(difference) < same)
        return std::nullopt;
    const double needed = labels * std::pow(halfWidth / difference, 2);
    const double more = std::ceil(needed - labels);
    return more > mostLabels ? std::nullopt : std::optional(std::max(1, static_cast<int>(more)));
}

TryOutcome outcomeOf(double difference, const stats::Interval &interval)
{
    if (interval.low > 0)
        return TryOutcome::Better;
    if (interval.high < 0)
        return TryOutcome::Worse;
    if (std::abs(difference) < same || std::abs(difference) < interval.halfWidth() / 2)
        return TryOutcome::NoDifference;
    return difference > 0 ? TryOutcome::PerhapsBetter : TryOutcome::PerhapsWorse;
}

} // namespace

TryVerdict tryVerdict(const eval::JudgeDefinition &judge, const QList<eval::Verdict> &verdicts)
{
    TryVerdict whole;
    if (verdicts.isEmpty())
        return whole;
    whole.state = verdicts.first().state;
    QList<std::optional<double>> scores(judge.criteria.size());
    for (const eval::Verdict &verdict : verdicts) {
        whole.state = eval::combined(whole.state, verdict.state);
        for (qsizetype i = 0; i < judge.criteria.size(); ++i) {
            if (judge.criteria[i].name == verdict.criterion)
                scores[i] = verdict.score;
        }
    }
    whole.score = eval::overallScore(judge, scores);
    if (judge.criteria.size() == 1)
        whole.label = verdicts.first().label;
    return whole;
}

TryRow::Change TryRow::change() const
{
    if (before.state == eval::VerdictState::Pending || after.state == eval::VerdictState::Pending)
        return Change::None;
    if (!before.isValid() || !after.isValid())
        return before.state == after.state ? Change::None : Change::Changed;
    if (std::abs(*before.score - *after.score) < same)
        return Change::None;
    if (!human)
        return Change::Changed;
    const double was = std::abs(*before.score - *human);
    const double is = std::abs(*after.score - *human);
    if (is < same)
        return Change::NowAgrees;
    if (std::abs(is - was) < same)
        return Change::Changed;
    return is < was ? Change::Nearer : Change::MovedAway;
}

std::vector<double> scoreValues(const eval::JudgeDefinition &judge)
{
    std::set<double> values;
    const eval::RunningStats statistics(judge);
    for (const eval::ScalePoint &point : statistics.overall().scale)
        values.insert(point.value);
    if (values.empty()) {
        for (const eval::Criterion &criterion : judge.criteria) {
            for (const eval::ScalePoint &point : criterion.scale)
                values.insert(point.value);
        }
    }
    return { values.begin(), values.end() };
}

TryComparison compareTry(const std::vector<TryRow> &rows, const std::function<bool()> &stop)
{
    TryComparison result;
    for (const TryRow &row : rows) {
        const TryRow::Change change = row.change();
        result.changed += change != TryRow::Change::None ? 1 : 0;
        result.nowAgree += change == TryRow::Change::NowAgrees || change == TryRow::Change::Nearer ? 1 : 0;
        result.movedAway += change == TryRow::Change::MovedAway ? 1 : 0;
    }
    const Scores scores = comparable(rows);
    result.labels = static_cast<int>(scores.before.size());
    stats::BootstrapOptions options;
    options.stop = stop;
    options.clusters = scores.after.clusters;
    const auto paired = stats::kappaDifference(scores.after, scores.before, options);
    result.after = paired.kappaA;
    result.before = paired.kappaB;
    result.difference = paired.difference;
    result.smallestVisible = paired.smallestVisible;
    if (result.labels < stats::fewestLabels) {
        result.outcome = TryOutcome::TooFewLabels;
        result.moreLabels = stats::fewestLabels - result.labels;
        return result;
    }
    if (!paired.difference.value || !paired.difference.interval) {
        result.outcome = TryOutcome::LabelsAllAlike;
        return result;
    }
    result.outcome = outcomeOf(*paired.difference.value, *paired.difference.interval);
    if (result.outcome != TryOutcome::Better && result.outcome != TryOutcome::Worse)
        result.moreLabels = moreLabelsFor(*paired.difference.value, *paired.smallestVisible, result.labels);
    return result;
}

} // namespace gavel::jobs
