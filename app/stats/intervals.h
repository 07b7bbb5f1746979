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

/// A figure with what sampling leaves open about it; nullopt where undefined.
struct Estimate
{
    std::optional<double> value;
    std::optional<Interval> interval;
};

/// Wilson's score interval of a proportion; nullopt for n = 0.
std::optional<Interval> wilson(qint64 successes, qint64 n, double level = 0.95);

struct BootstrapOptions
{
    int resamples = 2000;
    double level = 0.95;
    quint64 seed = 1;
    /// One cluster number an item, or empty. With clusters whole clusters are
    /// drawn: rows of one prompt or conversation are not independent.
    std::span<const qint32> clusters = {};
    /// Asked now and then; true stops the work, which then gives nullopt.
    std::function<bool()> stop = {};
};

/// A statistic of the items drawn (indices, repeated ones included); nullopt where undefined.
using Statistic = std::function<std::optional<double>(std::span<const quint32> items)>;

/// The statistic of every resample, in no order. Resamples in which it is
/// undefined are left out; empty if that is more than half of them, if n = 0,
/// if there is only one cluster, or if the work was stopped.
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

/// Bootstrap of any statistic over items. Paired figures come for free: draw
/// items and look at both raters of each.
std::optional<Interval> bootstrapPercentile(quint32 items, const Statistic &statistic, const BootstrapOptions &options = {});
/// Falls back to the percentile interval where the correction is undefined.
std::optional<Interval> bootstrapBca(quint32 items, const Statistic &statistic, const BootstrapOptions &options = {});

/// Cohen's κ of resampled items, fast: an item is one code, human · size + judge.
std::optional<Interval> kappaInterval(std::span<const quint16> codes, std::size_t size, Weights weights, const BootstrapOptions &options = {});
/// The codes of kappaInterval(); scores between labels go to the nearest one.
std::vector<quint16> confusionCodes(std::span<const double> judge, std::span<const double> human, std::span<const double> labels);

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
