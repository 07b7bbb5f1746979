// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <optional>
#include <span>
#include <vector>

namespace gavel::stats {

/// All functions of two raters take spans of equal length n, item by item, and return nullopt if
/// the figure is undefined (n = 0, a constant rater): never 0.
std::optional<double> exactAgreement(std::span<const double> judge, std::span<const double> human);
/// Share of items with |J − H| ≤ tolerance.
std::optional<double> withinAgreement(std::span<const double> judge, std::span<const double> human, double tolerance);
std::optional<double> meanAbsoluteError(std::span<const double> judge, std::span<const double> human);
/// mean(J − H): above 0 the judge gives higher scores.
std::optional<double> shift(std::span<const double> judge, std::span<const double> human);

/// Rows are human labels, columns judge labels, both in the order of the `labels` argument.
struct Confusion
{
    std::size_t size = 0; ///< number of labels
    std::vector<qint64> cells; ///< row-major, size × size
    qint64 total = 0;

    qint64 at(std::size_t human, std::size_t judge) const { return cells[human * size + judge]; }
};
/// A score that is none of the labels counts at the nearest: pass all values that occur.
Confusion confusionMatrix(std::span<const double> judge, std::span<const double> human, std::span<const double> labels);

enum class Weights { None, Linear, Quadratic };
/// Cohen's κ = 1 − Σw·o/Σw·e, e = rᵢcⱼ/n, over the union of both raters' values, with w = [a≠b],
/// |a − b| or (a − b)²: scores between the points of a scale count as what they are.
std::optional<double> cohenKappa(std::span<const double> judge, std::span<const double> human, Weights weights);

enum class Level { Nominal, Ordinal, Interval };
/// Krippendorff's α = 1 − Dₒ/Dₑ over the coincidence matrix. One list for each unit with its
/// values, from any number of raters; units with fewer than two values are skipped.
std::optional<double> krippendorffAlpha(std::span<const std::vector<double>> units, Level level);
std::optional<double> krippendorffAlpha(std::span<const double> judge, std::span<const double> human, Level level);

std::optional<double> pearson(std::span<const double> x, std::span<const double> y);
/// Pearson correlation of the mid-ranks.
std::optional<double> spearman(std::span<const double> x, std::span<const double> y);
/// (P − Q)/√((n₀ − tₓ)(n₀ − t_y)), in O(n log n).
std::optional<double> kendallTauB(std::span<const double> x, std::span<const double> y);
/// Ranks from 1; ties share their mean.
std::vector<double> midRanks(std::span<const double> values);

} // namespace gavel::stats
