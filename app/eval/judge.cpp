// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/judge.h"

#include "core/names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gavel::eval {

namespace {

constexpr auto askedName = "overall"_L1;

constexpr Names<Method, 3> methodNames{ {
    { Method::ReasonThenScore, "reason_then_score"_L1 },
    { Method::ScoreThenReason, "score_then_reason"_L1 },
    { Method::ScoreOnly, "score_only"_L1 },
} };

constexpr Names<Overall, 4> overallNames{ {
    { Overall::Mean, "mean"_L1 },
    { Overall::WeightedMean, "weighted_mean"_L1 },
    { Overall::Minimum, "minimum"_L1 },
    { Overall::Asked, "asked"_L1 },
} };

std::optional<double> askedScore(const JudgeDefinition &judge, const QList<std::optional<double>> &scores)
{
    for (qsizetype i = 0; i < scores.size(); ++i) {
        if (judge.criteria[i].name == askedName)
            return scores[i];
    }
    return std::nullopt;
}

} // namespace

QString methodName(Method method)
{
    return nameIn(methodNames, method);
}

std::optional<Method> methodFromName(QStringView name)
{
    return valueIn(methodNames, name);
}

QString overallName(Overall overall)
{
    return nameIn(overallNames, overall);
}

std::optional<Overall> overallFromName(QStringView name)
{
    return valueIn(overallNames, name);
}

std::optional<double> overallScore(const JudgeDefinition &judge, const QList<std::optional<double>> &scores)
{
    if (scores.isEmpty() || scores.size() != judge.criteria.size())
        return std::nullopt;
    if (scores.size() == 1)
        return scores.first();
    if (judge.overall == Overall::Asked)
        return askedScore(judge, scores);

    double sum = 0;
    double weights = 0;
    std::optional<double> smallest;
    for (qsizetype i = 0; i < scores.size(); ++i) {
        const double given = judge.criteria[i].weight;
        if (!(given > 0))
            continue;
        if (!scores[i])
            return std::nullopt;
        const double weight = judge.overall == Overall::WeightedMean ? given : 1;
        sum += weight * *scores[i];
        weights += weight;
        smallest = std::min(smallest.value_or(*scores[i]), *scores[i]);
    }
    if (!smallest)
        return std::nullopt;
    return judge.overall == Overall::Minimum ? *smallest : sum / weights;
}

} // namespace gavel::eval
