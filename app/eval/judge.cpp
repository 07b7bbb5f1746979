// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/judge.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gavel::eval {

namespace {

constexpr auto askedName = "overall"_L1;

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
    switch (method) {
    case Method::ReasonThenScore:
        return u"reason_then_score"_s;
    case Method::ScoreThenReason:
        return u"score_then_reason"_s;
    case Method::ScoreOnly:
        return u"score_only"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Method> methodFromName(QStringView name)
{
    for (const Method method : { Method::ReasonThenScore, Method::ScoreThenReason, Method::ScoreOnly }) {
        if (methodName(method) == name)
            return method;
    }
    return std::nullopt;
}

QString overallName(Overall overall)
{
    switch (overall) {
    case Overall::Mean:
        return u"mean"_s;
    case Overall::WeightedMean:
        return u"weighted_mean"_s;
    case Overall::Minimum:
        return u"minimum"_s;
    case Overall::Asked:
        return u"asked"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Overall> overallFromName(QStringView name)
{
    for (const Overall overall : { Overall::Mean, Overall::WeightedMean, Overall::Minimum, Overall::Asked }) {
        if (overallName(overall) == name)
            return overall;
    }
    return std::nullopt;
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
