// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/stop.h"
#include "eval/rowscores.h"
#include "jobs/analysis/unscored.h"
#include "stats/agreementreport.h"
#include "stats/corrected.h"

#include <optional>
#include <vector>

namespace gavel::jobs {

/// The figures of a part: one person, two people, one segment.
struct PartialAgreement
{
    QString name;
    QString other; ///< the second of two people
    qint64 rows = 0; ///< judged rows of a segment
    qint64 n = 0; ///< pairs of scores
    stats::Estimate exact;
    stats::Estimate withinOne;
    stats::Estimate kappa;
    std::optional<double> shift;
};

/// How well a run agrees with people on one criterion, or overall.
struct Agreement
{
    QString criterion;
    eval::Scale scale; ///< ascending
    eval::Scale points; ///< of `confusion`: the scale's and the scores between them
    bool areScoresOnPoints = true; ///< else they are counted at the nearest
    qint64 rows = 0; ///< of the run
    qint64 judged = 0; ///< with a valid score
    qint64 labelled = 0; ///< with a human score, judged or not
    qint64 blind = 0; ///< pairs whose labels were given without seeing the verdict
    eval::NoScoreCounts noScores; ///< scores of either side that were left out, over all rows
    eval::NoScoreCounts judgeLeftOut; ///< labelled rows without a score of the judge's
    Unscored unscored; ///< labelled rows that the judge has gone through without a score
    eval::NoScoreCounts humanLeftOut; ///< judged rows without one of people's
    eval::OtherRows others; ///< rows that were left out
    stats::AgreementReport report;
    stats::Confusion confusion;
    std::vector<PartialAgreement> segments; ///< the largest first
    qint64 segmentsLeftOut = 0;
    std::vector<PartialAgreement> raters; ///< each person against the judge
    std::vector<PartialAgreement> people; ///< against each other
    std::optional<double> ceiling; ///< weighted κ between people
    std::optional<double> judgeMean; ///< over all judged rows
    std::optional<stats::CorrectedMean> corrected; ///< only with enough labels
};

Result<Agreement> measureAgreement(const eval::RunReader &reader, const eval::JudgeDefinition &judge, const QString &criterion,
                                   const Stop &stop = {});

/// The verdict as a short phrase, the same in window and command line.
QString verdictText(stats::AgreementVerdict verdict);
/// How many more labels an interval of this half-width needs, extrapolated from `n` labels.
std::optional<qint64> labelsForHalfWidth(const stats::Estimate &estimate, qint64 n, double halfWidth);

} // namespace gavel::jobs
