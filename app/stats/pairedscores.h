// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/agreement.h"
#include "stats/descriptive.h"
#include "stats/intervals.h"

#include <optional>
#include <span>
#include <vector>

namespace gavel::stats {

/// The judge's and people's scores of the same items: what every figure of agreement is made from.
/// All lists have one entry for each item; scores are finite.
struct PairedScores
{
    std::vector<double> judge;
    std::vector<double> human; ///< people's scores of the item combined to one
    /// Every person's scores, NaN where there is none; at least one for each item. Empty: `human` is
    /// one person's.
    std::vector<std::vector<double>> people;
    std::vector<qint32> clusters; ///< empty: every item is its own cluster

    std::size_t size() const { return judge.size(); }
    bool isEmpty() const { return judge.empty(); }
    /// Appends item `item` of another list with the same people.
    void add(const PairedScores &from, std::size_t item);
};

/// Share of items with |J − H| ≤ tolerance. Of several people's scores of an item, each counts
/// equally. Wilson's interval for independent items; it is too wide rather than too narrow where
/// people differ. With clusters, percentile bootstrap if `options` has any resamples.
Estimate hitShare(const PairedScores &pairs, double tolerance, const BootstrapOptions &options);
/// The same by item, from 0 to 1.
std::vector<double> hitsByItem(const PairedScores &pairs, double tolerance);

/// Quadratically weighted κ between the judge and people. Of several people, the mean of κ against
/// each, weighted by their number of items; people with an undefined κ are left out.
std::optional<double> weightedKappa(const PairedScores &pairs);
/// BCa bootstrap over items, or over clusters.
std::optional<Interval> weightedKappaInterval(const PairedScores &pairs, const BootstrapOptions &options = {});

/// What the best constant answer achieves against people, among `labels` and the scores that people
/// gave. nullopt without items.
std::optional<Baseline> constantBaseline(const PairedScores &pairs, std::span<const double> labels, double tolerance);

/// Sums over pairs of scores from which quadratically weighted κ follows: over the union of values
/// and with squared distances as weights, the expected disagreement needs no table of cells.
class KappaSums
{
public:
    void add(double judge, double human, double count);
    double n() const { return m_n; }
    std::optional<double> kappa() const;

private:
    bool isConstant(double sum, double squares) const { return squares - sum * sum / m_n <= 1e-12 * squares; }

    double m_n = 0;
    double m_judge = 0;
    double m_human = 0;
    double m_judgeSquares = 0;
    double m_humanSquares = 0;
    double m_distances = 0;
};

/// The weighted κ of resamples, quickly: equal items are counted, not looked at one by one.
class KappaCounter
{
public:
    using Sums = std::vector<KappaSums>; ///< by person

    explicit KappaCounter(const PairedScores &pairs);

    std::size_t kinds() const { return m_judge.size(); } ///< number of different items
    const std::vector<quint32> &kindOf() const { return m_kindOf; } ///< by item
    std::vector<qint64> counts() const; ///< of all items, by kind

    /// The sums of a sample in which every kind appears so often.
    Sums sums(std::span<const qint64> counts) const;
    /// Adds one kind to the sums, or takes it away.
    void add(Sums &sums, quint32 kind, double count) const;
    static std::optional<double> kappa(const Sums &sums);
    std::optional<double> kappa(std::span<const qint64> counts) const { return kappa(sums(counts)); }

private:
    std::vector<quint32> m_kindOf;
    std::vector<double> m_judge; ///< by kind
    std::vector<std::vector<double>> m_people; ///< by person and kind, NaN: none
};

} // namespace gavel::stats
