// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/reading/rowscores.h"
#include "stats/agreementreport.h"
#include "stats/corrected.h"

#include <optional>
#include <vector>

namespace gavel::jobs {

/// The few figures of a part: one person, two people, one segment.
struct PartialAgreement
{
    QString name;
    QString other; ///< the second of two people
    qint64 rows = 0; ///< of a segment, judged
    qint64 n = 0; ///< pairs of scores
    stats::Estimate exact;
    stats::Estimate withinOne;
    stats::Estimate kappa;
    std::optional<double> shift;
};

/// How far a run agrees with people about one criterion, or overall.
struct Agreement
{
    QString criterion;
    eval::Scale scale;
    qint64 rows = 0; ///< of the run
    qint64 judged = 0; ///< with a valid score
    qint64 labelled = 0; ///< with a human score, judged or not
    qint64 blind = 0; ///< pairs whose labels were given without sight of the verdict
    qint64 offScale = 0; ///< scores left out
    stats::AgreementReport report;
    stats::Confusion confusion;
    std::vector<PartialAgreement> segments; ///< the largest first
    qint64 segmentsLeftOut = 0;
    std::vector<PartialAgreement> raters; ///< each person against the judge
    std::vector<PartialAgreement> people; ///< against each other
    std::optional<double> ceiling; ///< weighted κ of people among themselves
    std::optional<double> judgeMean; ///< over all judged rows
    std::optional<stats::CorrectedMean> corrected; ///< with enough labels only
};

Result<Agreement> measureAgreement(const eval::RunReader &reader, const eval::JudgeDefinition &judge, const QString &criterion,
                                   const Stop &stop = {});

/// The verdict in a few words, the same in window and command line.
QString verdictText(stats::AgreementVerdict verdict);
/// How many labels more make an interval of this half-width, from what `n` labels gave.
std::optional<qint64> labelsForHalfWidth(const stats::Estimate &estimate, qint64 n, double halfWidth);

} // namespace gavel::jobs
