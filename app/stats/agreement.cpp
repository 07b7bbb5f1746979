// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/agreement.h"

#include "stats/descriptive.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

namespace gavel::stats {

namespace {

/// Mean of f(judge, human) over the items.
template <typename F>
std::optional<double> meanOver(std::span<const double> judge, std::span<const double> human, F f)
{
    Q_ASSERT(judge.size() == human.size());
    if (judge.empty())
        return std::nullopt;
    double sum = 0;
    for (std::size_t i = 0; i < judge.size(); ++i)
        sum += f(judge[i], human[i]);
    return sum / double(judge.size());
}

double weightOf(double a, double b, Weights weights)
{
    const double distance = std::abs(a - b);
    switch (weights) {
    case Weights::None:
        return a == b ? 0 : 1;
    case Weights::Linear:
        return distance;
    case Weights::Quadratic:
        return distance * distance;
    }
    Q_UNREACHABLE();
}

/// Pairs of equal values: Σ t(t − 1)/2 over runs of a sorted list.
template <typename Range, typename Equal>
qint64 tiedPairs(const Range &sorted, Equal equal)
{
    qint64 pairs = 0;
    qint64 run = 1;
    for (std::size_t i = 1; i <= sorted.size(); ++i) {
        if (i < sorted.size() && equal(sorted[i - 1], sorted[i])) {
            ++run;
        } else {
            pairs += run * (run - 1) / 2;
            run = 1;
        }
    }
    return pairs;
}

/// Sorts `values` and counts the swaps of neighbours needed (merge sort).
qint64 countSwaps(std::span<double> values, std::span<double> buffer)
{
    if (values.size() < 2)
        return 0;
    const std::size_t half = values.size() / 2;
    const auto left = values.first(half);
    const auto right = values.subspan(half);
    qint64 swaps = countSwaps(left, buffer.first(half)) + countSwaps(right, buffer.subspan(half));
    std::size_t l = 0;
    std::size_t r = 0;
    for (std::size_t out = 0; out < values.size(); ++out) {
        const bool takeRight = l == left.size() || (r < right.size() && right[r] < left[l]);
        if (takeRight) {
            swaps += qint64(left.size() - l);
            buffer[out] = right[r++];
        } else {
            buffer[out] = left[l++];
        }
    }
    std::copy(buffer.begin(), buffer.end(), values.begin());
    return swaps;
}

} // namespace

std::optional<double> exactAgreement(std::span<const double> judge, std::span<const double> human)
{
    return withinAgreement(judge, human, 0);
}

std::optional<double> withinAgreement(std::span<const double> judge, std::span<const double> human, double tolerance)
{
    constexpr double slack = 1e-9; // 4.1 − 3.1 is not quite 1
    return meanOver(judge, human, [=](double j, double h) { return std::abs(j - h) <= tolerance + slack ? 1.0 : 0.0; });
}

std::optional<double> meanAbsoluteError(std::span<const double> judge, std::span<const double> human)
{
    return meanOver(judge, human, [](double j, double h) { return std::abs(j - h); });
}

std::optional<double> shift(std::span<const double> judge, std::span<const double> human)
{
    return meanOver(judge, human, [](double j, double h) { return j - h; });
}

Confusion confusionMatrix(std::span<const double> judge, std::span<const double> human, std::span<const double> labels)
{
    Q_ASSERT(judge.size() == human.size());
    Confusion confusion;
    confusion.size = labels.size();
    confusion.cells.resize(labels.size() * labels.size());
    if (labels.empty())
        return confusion;
    for (std::size_t i = 0; i < judge.size(); ++i)
        ++confusion.cells[nearestLabel(human[i], labels) * labels.size() + nearestLabel(judge[i], labels)];
    confusion.total = qint64(judge.size());
    return confusion;
}

std::optional<double> cohenKappa(std::span<const double> judge, std::span<const double> human, Weights weights)
{
    Q_ASSERT(judge.size() == human.size());
    const auto isConstant = [](std::span<const double> scores) { return std::set<double>(scores.begin(), scores.end()).size() < 2; };
    if (isConstant(judge) || isConstant(human))
        return std::nullopt;
    std::map<double, double> judgeCounts;
    std::map<double, double> humanCounts;
    double observed = 0;
    for (std::size_t i = 0; i < judge.size(); ++i) {
        ++judgeCounts[judge[i]];
        ++humanCounts[human[i]];
        observed += weightOf(judge[i], human[i], weights);
    }
    double expected = 0;
    for (const auto &[j, judgeCount] : judgeCounts) {
        for (const auto &[h, humanCount] : humanCounts)
            expected += weightOf(j, h, weights) * judgeCount * humanCount;
    }
    return 1 - observed * double(judge.size()) / expected;
}

std::optional<double> krippendorffAlpha(std::span<const std::vector<double>> units, Level level)
{
    std::map<double, std::size_t> places;
    for (const auto &unit : units) {
        if (unit.size() > 1) {
            for (const double value : unit)
                places.emplace(value, 0);
        }
    }
    std::vector<double> values;
    for (auto &[value, place] : places) {
        place = values.size();
        values.push_back(value);
    }
    const std::size_t k = values.size();
    std::vector<double> coincidences(k * k);
    for (const auto &unit : units) {
        for (std::size_t a = 0; a < unit.size() && unit.size() > 1; ++a) {
            for (std::size_t b = 0; b < unit.size(); ++b) {
                if (a != b)
                    coincidences[places[unit[a]] * k + places[unit[b]]] += 1.0 / double(unit.size() - 1);
            }
        }
    }
    std::vector<double> totals(k);
    for (std::size_t c = 0; c < k; ++c)
        totals[c] = std::accumulate(coincidences.begin() + qsizetype(c * k), coincidences.begin() + qsizetype((c + 1) * k), 0.0);
    const double n = std::accumulate(totals.begin(), totals.end(), 0.0);

    double observed = 0;
    double expected = 0;
    for (std::size_t c = 0; c < k; ++c) {
        double between = totals[c] / 2;
        for (std::size_t other = c + 1; other < k; ++other) {
            // Ordinal: everything from c to `other`, with half of both ends.
            const double ordinal = between + totals[other] / 2;
            between += totals[other];
            const double distance = level == Level::Nominal ? 1 : level == Level::Ordinal ? ordinal : values[other] - values[c];
            observed += 2 * coincidences[c * k + other] * distance * distance;
            expected += 2 * totals[c] * totals[other] * distance * distance;
        }
    }
    if (k < 2)
        return std::nullopt;
    return 1 - (n - 1) * observed / expected;
}

std::optional<double> krippendorffAlpha(std::span<const double> judge, std::span<const double> human, Level level)
{
    Q_ASSERT(judge.size() == human.size());
    std::vector<std::vector<double>> units(judge.size());
    for (std::size_t i = 0; i < judge.size(); ++i)
        units[i] = { judge[i], human[i] };
    return krippendorffAlpha(units, level);
}

std::optional<double> pearson(std::span<const double> x, std::span<const double> y)
{
    Q_ASSERT(x.size() == y.size());
    if (x.empty())
        return std::nullopt;
    const double centreX = *mean(x);
    const double centreY = *mean(y);
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        xx += (x[i] - centreX) * (x[i] - centreX);
        yy += (y[i] - centreY) * (y[i] - centreY);
        xy += (x[i] - centreX) * (y[i] - centreY);
    }
    const auto isConstant = [](std::span<const double> v) { return std::all_of(v.begin(), v.end(), [&v](double a) { return a == v.front(); }); };
    if (isConstant(x) || isConstant(y))
        return std::nullopt;
    return std::clamp(xy / std::sqrt(xx * yy), -1.0, 1.0);
}

std::vector<double> midRanks(std::span<const double> values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::sort(order.begin(), order.end(), [&values](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<double> ranks(values.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t last = first;
        while (last + 1 < order.size() && values[order[last + 1]] == values[order[first]])
            ++last;
        for (std::size_t i = first; i <= last; ++i)
            ranks[order[i]] = double(first + last) / 2 + 1;
        first = last + 1;
    }
    return ranks;
}

std::optional<double> spearman(std::span<const double> x, std::span<const double> y)
{
    return pearson(midRanks(x), midRanks(y));
}

std::optional<double> kendallTauB(std::span<const double> x, std::span<const double> y)
{
    Q_ASSERT(x.size() == y.size());
    using Point = std::array<double, 2>;
    std::vector<Point> points(x.size());
    for (std::size_t i = 0; i < x.size(); ++i)
        points[i] = { x[i], y[i] };
    std::sort(points.begin(), points.end());
    const qint64 all = qint64(x.size()) * (qint64(x.size()) - 1) / 2;
    const qint64 tiedX = tiedPairs(points, [](const Point &a, const Point &b) { return a[0] == b[0]; });
    const qint64 tiedBoth = tiedPairs(points, std::equal_to<Point>());
    std::vector<double> second(points.size());
    std::transform(points.begin(), points.end(), second.begin(), [](const Point &point) { return point[1]; });
    std::vector<double> buffer(second.size());
    const qint64 discordant = countSwaps(second, buffer);
    const qint64 tiedY = tiedPairs(second, std::equal_to<double>());
    if (all == tiedX || all == tiedY)
        return std::nullopt;
    const qint64 concordant = all - tiedX - tiedY + tiedBoth - discordant;
    return double(concordant - discordant) / std::sqrt(double(all - tiedX)) / std::sqrt(double(all - tiedY));
}

} // namespace gavel::stats
