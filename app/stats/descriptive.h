// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <optional>
#include <span>
#include <vector>

namespace gavel::stats {

/// Undefined figures are nullopt, never 0.
std::optional<double> mean(std::span<const double> values);
/// The middle pair is averaged.
std::optional<double> median(std::span<const double> values);
/// Divides by n − ddof; nullopt unless n > ddof.
std::optional<double> variance(std::span<const double> values, int ddof = 0);
/// Linear interpolation at p·(n − 1), 0 ≤ p ≤ 1.
std::optional<double> quantile(std::span<const double> values, double p);
/// The same for values that are sorted and not empty.
double quantileOfSorted(std::span<const double> sorted, double p);

/// Counts by label, in the order of `labels`; a value between labels counts at
/// the nearest one (the lower of two equally near).
std::vector<qint64> distribution(std::span<const double> values, std::span<const double> labels);
/// Index of the label nearest to `value`. `labels` must not be empty.
std::size_t nearestLabel(double value, std::span<const double> labels);

/// −Σp·log₂p in bits; nullopt if all counts are 0.
std::optional<double> entropyBits(std::span<const qint64> counts);
/// Entropy ÷ log₂(number of labels), 0 to 1; nullopt for fewer than two labels.
std::optional<double> normalisedEntropy(std::span<const qint64> counts);

/// What the best constant answer achieves.
struct Baseline
{
    double exact = 0; ///< best share of exact hits
    double exactGuess = 0; ///< the answer with that share
    double withinOne = 0; ///< best share of hits within `tolerance`
    double withinOneGuess = 0;
};

/// The smallest distance between two different labels: one step of the scale; 1 for fewer than two.
double scaleStep(std::span<const double> labels);

} // namespace gavel::stats
