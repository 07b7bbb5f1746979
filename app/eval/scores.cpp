// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/scores.h"

#include "core/names.h"
#include "core/number.h"
#include "eval/labels.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <set>

using namespace Qt::StringLiterals;

namespace gavel::eval {

namespace {

constexpr Names<NoScore, 7> noScoreNames{ {
    { NoScore::None, "none"_L1 },
    { NoScore::Missing, "missing"_L1 },
    { NoScore::NotFinite, "not_finite"_L1 },
    { NoScore::OffScale, "off_scale"_L1 },
    { NoScore::Word, "unknown_word"_L1 },
    { NoScore::OtherIdentity, "other_identity"_L1 },
    { NoScore::NoMajority, "no_majority"_L1 },
} };

constexpr double grain = 1e-4; // a third is the same whether it was stored as a float or not

bool isPoint(const Scale &points, double score)
{
    return std::any_of(points.cbegin(), points.cend(), [score](const ScalePoint &point) { return std::abs(point.value - score) < grain; });
}

bool samePoints(const Scale &a, const Scale &b)
{
    return std::equal(a.cbegin(), a.cend(), b.cbegin(), b.cend(),
                      [](const ScalePoint &x, const ScalePoint &y) { return x.label == y.label && x.value == y.value; });
}

} // namespace

QString noScoreName(NoScore why)
{
    return nameIn(noScoreNames, why);
}

qint64 NoScoreCounts::all() const
{
    return std::accumulate(m_counts.begin() + 1, m_counts.end(), qint64(0));
}

NoScoreCounts &NoScoreCounts::operator+=(const NoScoreCounts &other)
{
    std::transform(m_counts.begin(), m_counts.end(), other.m_counts.begin(), m_counts.begin(), std::plus());
    return *this;
}

std::pair<double, double> endsOf(const Scale &scale)
{
    if (scale.isEmpty())
        return {};
    const auto [low, high]
        = std::minmax_element(scale.cbegin(), scale.cend(), [](const ScalePoint &a, const ScalePoint &b) { return a.value < b.value; });
    return { low->value, high->value };
}

ReadScore scoreOn(const Scale &scale, double score)
{
    if (!std::isfinite(score))
        return { {}, NoScore::NotFinite };
    constexpr double slack = 1e-9; // a mean of 1 and 1 is not quite 1
    const auto [low, high] = endsOf(scale);
    if (!scale.isEmpty() && (score < low - slack || score > high + slack))
        return { {}, NoScore::OffScale };
    return { score, NoScore::None };
}

ReadScore scoreFromText(const Scale &scale, QStringView text)
{
    if (const qsizetype point = pointOf(scale, text); point >= 0)
        return { scale[point].value, NoScore::None };
    const auto [low, high] = endsOf(scale);
    const auto number = scale.isEmpty() ? cellNumber(text) : cellNumber(text, low, high);
    if (number)
        return scoreOn(scale, *number);
    if (isMissingCell(text))
        return { {}, NoScore::Missing };
    return { {}, isInfiniteCell(text) ? NoScore::NotFinite : NoScore::Word };
}

Scale scaleOf(const JudgeDefinition &judge, const QString &criterion)
{
    const QString wanted = criterion.isEmpty() && judge.criteria.size() > 1 && judge.overall == Overall::Asked ? u"overall"_s : criterion;
    if (!wanted.isEmpty()) {
        const auto found
            = std::find_if(judge.criteria.cbegin(), judge.criteria.cend(), [&wanted](const Criterion &each) { return each.name == wanted; });
        return found == judge.criteria.cend() ? Scale() : found->scale;
    }
    if (judge.criteria.isEmpty())
        return {};
    const Scale &first = judge.criteria.first().scale;
    const bool isShared
        = std::all_of(judge.criteria.cbegin(), judge.criteria.cend(), [&first](const Criterion &each) { return samePoints(each.scale, first); });
    return isShared ? first : Scale();
}

Scale ascending(Scale scale)
{
    std::stable_sort(scale.begin(), scale.end(), [](const ScalePoint &a, const ScalePoint &b) { return a.value < b.value; });
    return scale;
}

Scale pointsFor(const Scale &scale, std::span<const double> scores)
{
    constexpr qsizetype mostPoints = 25;
    Scale points = ascending(scale);
    std::set<double> between;
    for (const double score : scores) {
        if (between.size() <= static_cast<std::size_t>(mostPoints) && scoreOn(scale, score).score && !isPoint(scale, score))
            between.insert(std::round(score / grain) * grain);
    }
    if (between.empty())
        return points;
    if (points.size() + static_cast<qsizetype>(between.size()) > mostPoints) {
        between.clear();
        for (qsizetype i = 1; i < points.size(); ++i)
            between.insert((points[i - 1].value + points[i].value) / 2);
    }
    for (const double score : between)
        points << ScalePoint{ QString::number(std::round(score * 100) / 100, 'g', 6), score, {} };
    return ascending(points);
}

bool areOn(const Scale &points, std::span<const double> scores)
{
    return std::all_of(scores.begin(), scores.end(), [&points](double score) { return !std::isfinite(score) || isPoint(points, score); });
}

QStringList scoreCriteria(const JudgeDefinition &judge)
{
    QStringList names;
    if (judge.criteria.size() <= 1 || !scaleOf(judge, {}).isEmpty())
        names << QString();
    for (const Criterion &criterion : judge.criteria) {
        if (!criterion.name.isEmpty() && judge.criteria.size() > 1)
            names << criterion.name;
    }
    return names;
}

} // namespace gavel::eval
