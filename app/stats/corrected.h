// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/intervals.h"

namespace gavel::stats {

/// The mean human score, estimated from few labels and many judged rows.
struct CorrectedMean
{
    double mean = 0;
    Interval interval; ///< normal
    double lambda = 0; ///< weight of the judge's scores, 0 to 1
};
/// Prediction-powered inference: θ = λ·mean(U) + mean(Y − λF), se² = λ²Var(U)/N + Var(Y − λF)/n.
/// `human` Y and `judgeOnLabelled` F on the n labelled rows, `judgeOnRest` U on the N others.
/// Without `lambda` PPI++ chooses it: Cov(Y,F)/((1 + n/N)·Var(F∪U)), clipped to [0, 1] (covariance
/// divided by n, variance by n − 1, as in the reference implementation). nullopt for fewer than two
/// rows of either kind. λ = 0 is the mean of the labels alone.
std::optional<CorrectedMean> correctedMean(std::span<const double> human, std::span<const double> judgeOnLabelled,
                                           std::span<const double> judgeOnRest, std::optional<double> lambda = {}, double level = 0.95);

/// The true pass rate, estimated from a judge's rate and its errors on labelled rows.
struct PassRate
{
    double rate = 0; ///< (p + q₀ − 1)/(q₀ + q₁ − 1), clipped to [0, 1]
    std::optional<Interval> interval;
};
/// `passRate` p of `rows` judged rows; sensitivity q₁ on `positives`, specificity q₀ on `negatives`
/// labelled rows. nullopt if q₀ + q₁ ≤ 1: such a judge is uninformative.
std::optional<PassRate> correctedPassRate(double passRate, qint64 rows, double sensitivity, qint64 positives, double specificity, qint64 negatives,
                                          double level = 0.95);

} // namespace gavel::stats
