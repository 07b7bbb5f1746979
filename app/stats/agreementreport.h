// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/pairedscores.h"

#include <span>

namespace gavel::stats {

/// With fewer labels there is no verdict; below fifty, more are recommended.
inline constexpr int fewestLabels = 30;
inline constexpr int recommendedLabels = 50;

/// What the figures show; the sentences for it are the user interface's.
enum class AgreementVerdict {
    TooFewLabels, ///< n < 30
    LabelsAllAlike, ///< people gave one score only, so nothing can be shown
    NoBetterThanGuessing, ///< the interval of weighted κ includes 0, or the judge always gives the same score, or neither order nor hits are shown
    OrdersButMisses, ///< κ and rank order above 0, but no more hits than the best constant guess
    BetterThanGuessing, ///< κ above 0, and exact or within-one hits above the best constant guess
    Strong, ///< better than guessing, and the whole interval of κ is at least 0.6
};

/// How well a judge agrees with people, in figures and as a verdict.
struct AgreementReport
{
    qint64 n = 0;
    qint32 clusters = 0; ///< independent units; equals n without clusters
    double step = 1; ///< one step of the scale: the tolerance of `withinOne`
    Estimate exact;
    Estimate withinOne;
    Estimate shift; ///< mean(judge − human)
    Estimate meanAbsoluteError;
    Estimate qwk; ///< quadratically weighted κ
    std::optional<double> spearman;
    std::optional<double> kendall;
    std::optional<Baseline> baseline;
    AgreementVerdict verdict = AgreementVerdict::TooFewLabels;
    bool stopped = false; ///< the intervals are missing because the work was stopped
};

/// `labels`: every value of the scale, used or not; their smallest distance is one step. Hits and κ
/// are taken against each person and averaged; shift, error and ranks against the combined score.
/// Scores between two labels (means of criteria, of repeats, of people) count as what they are.
/// Shares have Wilson intervals without clusters, else percentile bootstrap over clusters; shift and
/// mean error percentile bootstrap; κ BCa bootstrap, 2,000 resamples.
AgreementReport agreementReport(const PairedScores &pairs, std::span<const double> labels, quint64 seed = 1, const std::function<bool()> &stop = {});

} // namespace gavel::stats
