// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/descriptive.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace gavel::stats {

std::optional<double> mean(std::span<const double> values)
{
    if (values.empty())
        return std::nullopt;
    return std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
}

std::optional<double> median(std::span<const double> values)
{
    return quantile(values, 0.5);
}

std::optional<double> variance(std::span<const double> values, int ddof)
{
    const double divisor = double(values.size()) - ddof;
    if (values.empty() || divisor <= 0)
        return std::nullopt;
    const double centre = *mean(values);
    double sum = 0;
    for (const double value : values)
        sum += (value - centre) * (value - centre);
    return sum / divisor;
}

double quantileOfSorted(std::span<const double> sorted, double p)
{
    Q_ASSERT(!sorted.empty());
    const double place = std::clamp(p, 0.0, 1.0) * double(sorted.size() - 1);
    const auto below = std::size_t(std::floor(place));
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - double(below)) * (sorted[above] - sorted[below]);
}

std::optional<double> quantile(std::span<const double> values, double p)
{
    if (values.empty())
        return std::nullopt;
    std::vector<double> sorted(values.begin(), values.end());
    std::sort(sorted.begin(), sorted.end());
    return quantileOfSorted(sorted, p);
}

std::size_t nearestLabel(double value, std::span<const double> labels)
{
    Q_ASSERT(!labels.empty());
    std::size_t best = 0;
    for (std::size_t i = 1; i < labels.size(); ++i) {
        const double gain = std::abs(labels[best] - value) - std::abs(labels[i] - value);
        if (gain > 0 || (gain == 0 && labels[i] < labels[best]))
            best = i;
    }
    return best;
}

std::vector<qint64> distribution(std::span<const double> values, std::span<const double> labels)
{
    std::vector<qint64> counts(labels.size());
    if (labels.empty())
        return counts;
    for (const double value : values)
        ++counts[nearestLabel(value, labels)];
    return counts;
}

std::optional<double> entropyBits(std::span<const qint64> counts)
{
    const qint64 total = std::accumulate(counts.begin(), counts.end(), qint64(0));
    if (total <= 0)
        return std::nullopt;
    double bits = 0;
    for (const qint64 count : counts) {
        if (count > 0) {
            const double share = double(count) / double(total);
            bits -= share * std::log2(share);
        }
    }
    return bits;
}

std::optional<double> normalisedEntropy(std::span<const qint64> counts)
{
    const std::optional<double> bits = entropyBits(counts);
    if (!bits || counts.size() < 2)
        return std::nullopt;
    return *bits / std::log2(double(counts.size()));
}

double scaleStep(std::span<const double> labels)
{
    std::vector<double> sorted(labels.begin(), labels.end());
    std::sort(sorted.begin(), sorted.end());
    double step = 0;
    for (std::size_t i = 1; i < sorted.size(); ++i) {
        const double gap = sorted[i] - sorted[i - 1];
        if (gap > 0 && (step == 0 || gap < step))
            step = gap;
    }
    return step == 0 ? 1 : step;
}

} // namespace gavel::stats
