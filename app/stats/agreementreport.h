// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/descriptive.h"
#include "stats/intervals.h"

#include <span>

namespace gavel::stats {

/// Fewer labels allow no verdict; below fifty more should be asked for.
inline constexpr int fewestLabels = 30;
inline constexpr int recommendedLabels = 50;

/// What the figures allow to say; the words belong to the interface.
enum class AgreementVerdict {
    TooFewLabels, ///< n < 30
    LabelsAllAlike, ///< the people gave one score only, so nothing can be told
    NoBetterThanGuessing, ///< the interval of weighted κ reaches 0, or the judge always says the same, or neither order nor hits are shown
    OrdersButMisses, ///< κ and rank order above 0, but the scores hit no more often than the best constant guess
    BetterThanGuessing, ///< κ above 0, and exact or within-one hits above the best constant guess
    Strong, ///< better than guessing, and the whole interval of κ at 0.6 or above
};

struct AgreementReport
{
    qint64 n = 0;
    qint32 clusters = 0; ///< independent units; equals n without clusters
    double step = 1; ///< one step of the scale: the tolerance of `withinOne`
    Estimate exact;
    Estimate withinOne;
    Estimate shift; ///< mean(judge − human)
    Estimate meanAbsoluteError;
    Estimate qwk; ///< quadratically weighted κ over all labels
    std::optional<double> spearman;
    std::optional<double> kendall;
    std::optional<Baseline> baseline;
    AgreementVerdict verdict = AgreementVerdict::TooFewLabels;
    bool stopped = false; ///< the intervals are missing because the work was stopped
};

/// `judge` and `human`: one score an item, equal lengths. `labels`: every value
/// of the scale, used or not. Hits, κ and the baseline count a score between two labels (a mean of
/// raters) at the nearest, the lower of two equally near; shift, error and ranks take it as it is. `clusters`: one number an item, or empty.
/// Shares have Wilson intervals without clusters, else percentile bootstrap over
/// clusters; shift and mean error percentile bootstrap; κ BCa bootstrap, 2,000 resamples.
AgreementReport agreementReport(std::span<const double> judge, std::span<const double> human, std::span<const double> labels,
                                std::span<const qint32> clusters = {}, quint64 seed = 1, const std::function<bool()> &stop = {});

} // namespace gavel::stats
