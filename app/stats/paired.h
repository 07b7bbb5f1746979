// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/pairedscores.h"

#include <optional>
#include <span>
#include <vector>

namespace gavel::stats {

/// Two-sided p values. All tests compare A with B on the same items.
struct McNemar
{
    double exactP = 1; ///< binomial on the discordant items
    double chiSquare = 0; ///< (|b − c| − 1)²/(b + c)
    double chiSquareP = 1;
};
/// `onlyA`, `onlyB`: items that only A or only B gets right.
McNemar mcNemar(qint64 onlyA, qint64 onlyB);

/// The result of a paired test; `p` is two-sided.
struct PairedTest
{
    double statistic = 0;
    double p = 1;
    bool exact = true;
};

struct PermutationOptions
{
    int resamples = 20000; ///< of the Monte Carlo test
    quint64 seed = 1;
    std::function<bool()> stop = {};
};
/// Share of sign patterns with |Σ| ≥ observed; the statistic is the mean difference over all items.
/// Exact up to 20 nonzero differences, else seeded Monte Carlo with p = (hits + 1)/(resamples + 1).
/// nullopt for no items, or when stopped.
std::optional<PairedTest> signFlip(std::span<const double> differences, const PermutationOptions &options = {});

/// Statistic min(W⁺, W⁻), zeros dropped. Exact without ties (up to 200 differences), else the
/// normal approximation with tie correction. Scores on a short scale always have ties: prefer
/// signFlip() there. nullopt if all differences are zero.
std::optional<PairedTest> wilcoxonSignedRank(std::span<const double> differences);

/// Weighted κ of A − that of B against the same people, with items resampled together.
struct KappaDifference
{
    std::optional<double> kappaA;
    std::optional<double> kappaB;
    Estimate difference;
    /// Half-width of the interval: a smaller difference cannot be shown with these labels.
    std::optional<double> smallestVisible;
};
/// `pairs` are those of A; `judgeB`: B's scores of the same items.
KappaDifference kappaDifference(const PairedScores &pairs, std::span<const double> judgeB, const BootstrapOptions &options = {});

/// Mean of A − mean of B over the same items, with a percentile interval.
Estimate meanDifference(std::span<const double> a, std::span<const double> b, const BootstrapOptions &options = {});

/// Holm's step-down correction; the result is in the order of `pValues`.
std::vector<double> holm(std::span<const double> pValues);

} // namespace gavel::stats
