// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/agreementreport.h"

#include "stats/agreement.h"

#include <algorithm>
#include <cmath>

namespace gavel::stats {

namespace {

constexpr double strongKappa = 0.6;

/// Mean of per-item values with its interval: Wilson for shares of independent items.
Estimate meanOf(const std::vector<double> &values, bool isShare, const BootstrapOptions &options)
{
    Estimate estimate;
    estimate.value = mean(values);
    if (isShare && options.clusters.empty()) {
        const auto hits = std::count(values.begin(), values.end(), 1.0);
        estimate.interval = wilson(hits, qint64(values.size()), options.level);
        return estimate;
    }
    const Statistic average = [&values](std::span<const quint32> items) -> std::optional<double> {
        double sum = 0;
        for (const quint32 item : items)
            sum += values[item];
        return sum / double(items.size());
    };
    estimate.interval = bootstrapPercentile(quint32(values.size()), average, options);
    return estimate;
}

/// A score between two labels, as a mean of raters may be, at the nearest of them;
/// one beyond the ends of the scale stays what it is.
std::vector<double> onScale(std::span<const double> scores, std::span<const double> labels)
{
    const auto [low, high] = std::minmax_element(labels.begin(), labels.end());
    std::vector<double> result(scores.begin(), scores.end());
    for (double &score : result) {
        if (score > *low && score < *high)
            score = labels[nearestLabel(score, labels)];
    }
    return result;
}

/// Whether the 95 % interval of Spearman's ρ lies above 0; Fisher's z with the
/// standard error of Bonett and Wright (2000), Psychometrika 65, 23–28.
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
    // With two labels everything is within one step.
    const bool hits = beats(report.exact, report.baseline->exact) || (labels > 2 && beats(report.withinOne, report.baseline->withinOne));
    if (!hits)
        return ordersShown(report) ? AgreementVerdict::OrdersButMisses : AgreementVerdict::NoBetterThanGuessing;
    return report.qwk.interval->low >= strongKappa ? AgreementVerdict::Strong : AgreementVerdict::BetterThanGuessing;
}

} // namespace

AgreementReport agreementReport(std::span<const double> judge, std::span<const double> human, std::span<const double> labels,
                                std::span<const qint32> clusters, quint64 seed, const std::function<bool()> &stop)
{
    Q_ASSERT(judge.size() == human.size());
    AgreementReport report;
    report.n = qint64(judge.size());
    report.clusters = qint32(groupItems(quint32(judge.size()), clusters).size());
    report.step = scaleStep(labels);
    if (judge.empty() || labels.empty())
        return report;
    const std::vector<double> judgeHits = onScale(judge, labels);
    const std::vector<double> humanHits = onScale(human, labels);
    report.baseline = majorityBaseline(humanHits, labels, report.step);

    BootstrapOptions options;
    options.seed = seed;
    options.clusters = clusters;
    options.stop = stop;
    const auto perItem = [](std::span<const double> j, std::span<const double> h, auto f) {
        std::vector<double> values(j.size());
        std::transform(j.begin(), j.end(), h.begin(), values.begin(), f);
        return values;
    };
    const auto within = [](double tolerance) { return [tolerance](double j, double h) { return std::abs(j - h) <= tolerance + 1e-9 ? 1.0 : 0.0; }; };
    report.exact = meanOf(perItem(judgeHits, humanHits, within(0)), true, options);
    report.withinOne = meanOf(perItem(judgeHits, humanHits, within(report.step)), true, options);
    report.shift = meanOf(perItem(judge, human, [](double j, double h) { return j - h; }), false, options);
    report.meanAbsoluteError = meanOf(perItem(judge, human, [](double j, double h) { return std::abs(j - h); }), false, options);
    report.qwk.value = cohenKappa(judge, human, labels, Weights::Quadratic);
    report.qwk.interval = kappaInterval(confusionCodes(judge, human, labels), labels.size(), Weights::Quadratic, options);
    report.spearman = spearman(judge, human);
    report.kendall = kendallTauB(judge, human);
    report.stopped = stop && stop();
    const bool humanConstant = std::all_of(humanHits.begin(), humanHits.end(), [&humanHits](double h) { return h == humanHits.front(); });
    report.verdict = verdictOf(report, humanConstant, labels.size());
    return report;
}

} // namespace gavel::stats
