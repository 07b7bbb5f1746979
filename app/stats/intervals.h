// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/agreement.h"

#include <QtGlobal>

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace gavel::stats {

struct Interval
{
    double low = 0;
    double high = 0;

    double halfWidth() const { return (high - low) / 2; }
    friend bool operator==(const Interval &, const Interval &) = default;
};

/// A figure with its confidence interval; nullopt where undefined.
struct Estimate
{
    std::optional<double> value;
    std::optional<Interval> interval;
};

/// Wilson's score interval of a proportion; nullopt for n = 0. An item may succeed in part.
std::optional<Interval> wilson(double successes, qint64 n, double level = 0.95);

struct BootstrapOptions
{
    int resamples = 2000;
    double level = 0.95;
    quint64 seed = 1;
    /// One cluster number for each item, or empty. With clusters, whole clusters are resampled:
    /// rows of one prompt or conversation are not independent.
    std::span<const qint32> clusters = {};
    /// Polled; true stops the work, which then returns nullopt.
    std::function<bool()> stop = {};
};

/// A statistic of the resampled items (indices, with repetitions); nullopt where undefined.
using Statistic = std::function<std::optional<double>(std::span<const quint32> items)>;

/// The statistic of every resample, unordered. Resamples for which it is undefined are left out;
/// empty if those are more than half, if n = 0, if there is only one cluster, or if the work was
/// stopped.
std::vector<double> bootstrapValues(quint32 items, const Statistic &statistic, const BootstrapOptions &options);
/// The statistic with each item (or cluster) left out in turn; empty if undefined for any.
std::vector<double> jackknifeValues(quint32 items, const Statistic &statistic, const BootstrapOptions &options);

std::optional<Interval> percentileInterval(std::vector<double> values, double level);

/// z₀ = Φ⁻¹(share below the point, ties half); a = Σd³/6(Σd²)^1.5 over the jackknife, d = mean − value.
struct BcaConstants
{
    double z0 = 0;
    double acceleration = 0;
};
std::optional<BcaConstants> bcaConstants(std::span<const double> values, double point, std::span<const double> jackknife);
/// Efron's bias-corrected and accelerated interval; nullopt where its constants are undefined.
std::optional<Interval> bcaInterval(std::vector<double> values, double point, std::span<const double> jackknife, double level);

/// Bootstrap of any statistic over items. For paired figures, compute both from the same resampled
/// items.
std::optional<Interval> bootstrapPercentile(quint32 items, const Statistic &statistic, const BootstrapOptions &options = {});
/// Falls back to the percentile interval if the correction is undefined.
std::optional<Interval> bootstrapBca(quint32 items, const Statistic &statistic, const BootstrapOptions &options = {});

/// Items grouped by cluster: those of group g are items[starts[g]] … items[starts[g+1]−1].
struct Groups
{
    std::vector<quint32> items;
    std::vector<quint32> starts;

    quint32 size() const { return starts.empty() ? 0 : quint32(starts.size() - 1); }
};
/// Without clusters every item is its own group.
Groups groupItems(quint32 items, std::span<const qint32> clusters);

} // namespace gavel::stats
