// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/intervals.h"

#include "stats/descriptive.h"
#include "stats/random.h"

#include <boost/math/distributions/normal.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace gavel::stats {

namespace {

double normalQuantile(double p)
{
    return boost::math::quantile(boost::math::normal(), p);
}

double normalShare(double z)
{
    return boost::math::cdf(boost::math::normal(), z);
}

bool isStopped(const BootstrapOptions &options)
{
    return options.stop && options.stop();
}

} // namespace

std::optional<Interval> wilson(double successes, qint64 n, double level)
{
    if (n <= 0)
        return std::nullopt;
    const double z = normalQuantile((1 + level) / 2);
    const double share = successes / double(n);
    const double size = double(n);
    const double divisor = 1 + z * z / size;
    const double centre = (share + z * z / (2 * size)) / divisor;
    const double half = z / divisor * std::sqrt(share * (1 - share) / size + z * z / (4 * size * size));
    return Interval{ std::max(0.0, centre - half), std::min(1.0, centre + half) };
}

Groups groupItems(quint32 items, std::span<const qint32> clusters)
{
    Q_ASSERT(clusters.empty() || clusters.size() == items);
    Groups groups;
    groups.items.resize(items);
    std::iota(groups.items.begin(), groups.items.end(), 0u);
    if (clusters.empty()) {
        groups.starts.resize(items + 1);
        std::iota(groups.starts.begin(), groups.starts.end(), 0u);
        return groups;
    }
    // In order of first appearance, so that the names of clusters do not affect the figures.
    std::map<qint32, quint32> numbers;
    std::vector<quint32> groupOf(items);
    for (quint32 i = 0; i < items; ++i)
        groupOf[i] = numbers.try_emplace(clusters[i], quint32(numbers.size())).first->second;
    std::stable_sort(groups.items.begin(), groups.items.end(), [&groupOf](quint32 a, quint32 b) { return groupOf[a] < groupOf[b]; });
    for (quint32 i = 0; i < items; ++i) {
        if (i == 0 || groupOf[groups.items[i]] != groupOf[groups.items[i - 1]])
            groups.starts.push_back(i);
    }
    groups.starts.push_back(items);
    return groups;
}

std::vector<double> bootstrapValues(quint32 items, const Statistic &statistic, const BootstrapOptions &options)
{
    const Groups groups = groupItems(items, options.clusters);
    const quint32 count = groups.size();
    if (count == 0 || (count == 1 && items > 1))
        return {};
    Random random(options.seed);
    std::vector<double> values;
    values.reserve(std::size_t(options.resamples));
    std::vector<quint32> drawn;
    for (int resample = 0; resample < options.resamples; ++resample) {
        if (isStopped(options))
            return {};
        drawn.clear();
        for (quint32 draw = 0; draw < count; ++draw) {
            const quint32 group = random.below(count);
            drawn.insert(drawn.end(), groups.items.begin() + groups.starts[group], groups.items.begin() + groups.starts[group + 1]);
        }
        if (const std::optional<double> value = statistic(drawn))
            values.push_back(*value);
    }
    if (values.size() * 2 < std::size_t(options.resamples))
        return {};
    return values;
}

std::vector<double> jackknifeValues(quint32 items, const Statistic &statistic, const BootstrapOptions &options)
{
    const Groups groups = groupItems(items, options.clusters);
    std::vector<double> values;
    std::vector<quint32> kept;
    for (quint32 group = 0; group < groups.size(); ++group) {
        if (isStopped(options))
            return {};
        kept.assign(groups.items.begin(), groups.items.begin() + groups.starts[group]);
        kept.insert(kept.end(), groups.items.begin() + groups.starts[group + 1], groups.items.end());
        const std::optional<double> value = statistic(kept);
        if (!value)
            return {};
        values.push_back(*value);
    }
    return values;
}

std::optional<Interval> percentileInterval(std::vector<double> values, double level)
{
    if (values.empty())
        return std::nullopt;
    std::sort(values.begin(), values.end());
    return Interval{ quantileOfSorted(values, (1 - level) / 2), quantileOfSorted(values, (1 + level) / 2) };
}

std::optional<BcaConstants> bcaConstants(std::span<const double> values, double point, std::span<const double> jackknife)
{
    if (values.empty() || jackknife.size() < 2)
        return std::nullopt;
    // Equal up to rounding counts as a tie: the sum depends on the order of the items.
    const double slack = 1e-12 * std::max(1.0, std::abs(point));
    double below = 0;
    for (const double value : values)
        below += std::abs(value - point) <= slack ? 0.5 : value < point ? 1 : 0;
    const double share = below / double(values.size());
    if (share <= 0 || share >= 1)
        return std::nullopt;

    const double centre = *mean(jackknife);
    double squares = 0;
    double cubes = 0;
    for (const double value : jackknife) {
        const double d = centre - value;
        squares += d * d;
        cubes += d * d * d;
    }
    if (squares <= 0)
        return std::nullopt;
    return BcaConstants{ normalQuantile(share), cubes / (6 * std::pow(squares, 1.5)) };
}

std::optional<Interval> bcaInterval(std::vector<double> values, double point, std::span<const double> jackknife, double level)
{
    const std::optional<BcaConstants> constants = bcaConstants(values, point, jackknife);
    if (!constants)
        return std::nullopt;
    const auto corrected = [&constants](double p) {
        const double shifted = constants->z0 + normalQuantile(p);
        return normalShare(constants->z0 + shifted / (1 - constants->acceleration * shifted));
    };
    std::sort(values.begin(), values.end());
    return Interval{ quantileOfSorted(values, corrected((1 - level) / 2)), quantileOfSorted(values, corrected((1 + level) / 2)) };
}

std::optional<Interval> bootstrapPercentile(quint32 items, const Statistic &statistic, const BootstrapOptions &options)
{
    return percentileInterval(bootstrapValues(items, statistic, options), options.level);
}

std::optional<Interval> bootstrapBca(quint32 items, const Statistic &statistic, const BootstrapOptions &options)
{
    std::vector<quint32> all(items);
    std::iota(all.begin(), all.end(), 0u);
    const std::optional<double> point = statistic(all);
    if (!point)
        return std::nullopt;
    const std::vector<double> values = bootstrapValues(items, statistic, options);
    const std::vector<double> jackknife = jackknifeValues(items, statistic, options);
    if (isStopped(options))
        return std::nullopt;
    if (const auto interval = bcaInterval(values, *point, jackknife, options.level))
        return interval;
    return percentileInterval(values, options.level);
}

} // namespace gavel::stats
