// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/agreementreport.h"

#include "stats/agreement.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace gavel::stats {

namespace {

constexpr double strongKappa = 0.6;

/// The mean of one value for each item, with its percentile interval.
Estimate meanOf(const std::vector<double> &values, const BootstrapOptions &options)
{
    const Statistic average = [&values](std::span<const quint32> items) -> std::optional<double> {
        double sum = 0;
        for (const quint32 item : items)
            sum += values[item];
        return sum / double(items.size());
    };
    return { mean(values), bootstrapPercentile(quint32(values.size()), average, options) };
}

/// People gave one score only, or none.
bool areAllAlike(const PairedScores &pairs)
{
    std::optional<double> first;
    const auto lists = pairs.people.empty() ? std::span(&pairs.human, 1) : std::span(pairs.people);
    for (const std::vector<double> &scores : lists) {
        for (const double score : scores) {
            if (!std::isnan(score) && score != first.value_or(score))
                return false;
            if (!std::isnan(score))
                first = score;
        }
    }
    return true;
}

/// Whether the 95 % interval of Spearman's ρ is above 0; Fisher's z with the standard error of
/// Bonett and Wright (2000), Psychometrika 65, 23–28.
bool ordersShown(const AgreementReport &report)
{
    if (!report.spearman || *report.spearman <= 0 || report.clusters <= 3)
        return false;
    const double rho = *report.spearman;
    const double error = std::sqrt((1 + rho * rho / 2) / (report.clusters - 3));
    return std::atanh(std::min(rho, 1.0)) > 1.959964 * error;
}

AgreementVerdict verdictOf(const AgreementReport &report, bool humanConstant, std::size_t labels)
{
    if (report.n < fewestLabels || report.clusters < 2)
        return AgreementVerdict::TooFewLabels;
    if (humanConstant)
        return AgreementVerdict::LabelsAllAlike;
    if (!report.qwk.interval || report.qwk.interval->low <= 0)
        return AgreementVerdict::NoBetterThanGuessing;
    const auto beats = [](const Estimate &hits, double baseline) { return hits.interval && hits.interval->low > baseline; };
    // With two labels every score is within one step.
    const bool hits = beats(report.exact, report.baseline->exact) || (labels > 2 && beats(report.withinOne, report.baseline->withinOne));
    if (!hits)
        return ordersShown(report) ? AgreementVerdict::OrdersButMisses : AgreementVerdict::NoBetterThanGuessing;
    return report.qwk.interval->low >= strongKappa ? AgreementVerdict::Strong : AgreementVerdict::BetterThanGuessing;
}

} // namespace

AgreementReport agreementReport(const PairedScores &pairs, std::span<const double> labels, quint64 seed, const std::function<bool()> &stop)
{
    AgreementReport report;
    report.n = qint64(pairs.size());
    report.clusters = qint32(groupItems(quint32(pairs.size()), pairs.clusters).size());
    report.step = scaleStep(labels);
    if (pairs.isEmpty() || labels.empty())
        return report;
    report.baseline = constantBaseline(pairs, labels, report.step);

    BootstrapOptions options;
    options.seed = seed;
    options.clusters = pairs.clusters;
    options.stop = stop;
    std::vector<double> differences(pairs.size());
    std::transform(pairs.judge.begin(), pairs.judge.end(), pairs.human.begin(), differences.begin(), std::minus());
    std::vector<double> errors(differences);
    std::transform(errors.begin(), errors.end(), errors.begin(), [](double difference) { return std::abs(difference); });
    report.exact = hitShare(pairs, 0, options);
    report.withinOne = hitShare(pairs, report.step, options);
    report.shift = meanOf(differences, options);
    report.meanAbsoluteError = meanOf(errors, options);
    report.qwk = { weightedKappa(pairs), weightedKappaInterval(pairs, options) };
    report.spearman = spearman(pairs.judge, pairs.human);
    report.kendall = kendallTauB(pairs.judge, pairs.human);
    report.stopped = stop && stop();
    report.verdict = verdictOf(report, areAllAlike(pairs), labels.size());
    return report;
}

} // namespace gavel::stats
