// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/paired.h"

#include "stats/agreement.h"
#include "stats/descriptive.h"
#include "stats/random.h"

#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/normal.hpp>

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace gavel::stats {

namespace {

std::vector<double> withoutZeros(std::span<const double> differences)
{
    std::vector<double> kept;
    std::copy_if(differences.begin(), differences.end(), std::back_inserter(kept), [](double d) { return d != 0; });
    return kept;
}

/// Share of all sign patterns at least as extreme, in Gray code order: each step changes one sign.
double exactSignFlip(std::span<const double> differences, double observed)
{
    double sum = std::accumulate(differences.begin(), differences.end(), 0.0);
    std::vector<double> signedValues(differences.begin(), differences.end());
    const quint32 patterns = 1u << differences.size();
    quint32 hits = 0;
    for (quint32 pattern = 0; pattern < patterns; ++pattern) {
        if (pattern > 0) {
            double &value = signedValues[std::size_t(std::countr_zero(pattern))];
            sum -= 2 * value;
            value = -value;
        }
        hits += std::abs(sum) >= observed ? 1 : 0;
    }
    return double(hits) / double(patterns);
}

std::optional<double> sampledSignFlip(std::span<const double> differences, double observed, const PermutationOptions &options)
{
    Random random(options.seed);
    qint64 hits = 0;
    for (int round = 0; round < options.resamples; ++round) {
        if (options.stop && options.stop())
            return std::nullopt;
        double sum = 0;
        quint64 coins = 0;
        for (std::size_t i = 0; i < differences.size(); ++i) {
            if (i % 64 == 0)
                coins = random.bits();
            sum += (coins & 1) != 0 ? differences[i] : -differences[i];
            coins >>= 1;
        }
        hits += std::abs(sum) >= observed ? 1 : 0;
    }
    return double(hits + 1) / double(options.resamples + 1);
}

/// P(W ≤ w) under the null hypothesis for n differences without ties: the number of subsets of 1 …
/// n with sum ≤ w, as probabilities so that 2ⁿ never overflows.
double wilcoxonLowerTail(std::size_t n, double w)
{
    const std::size_t most = n * (n + 1) / 2;
    std::vector<double> share(most + 1);
    share[0] = 1;
    std::size_t reached = 0;
    for (std::size_t rank = 1; rank <= n; ++rank) {
        reached += rank;
        for (std::size_t sum = reached + 1; sum-- > 0;)
            share[sum] = (share[sum] + (sum >= rank ? share[sum - rank] : 0)) / 2;
    }
    double tail = 0;
    for (std::size_t sum = 0; sum <= most && double(sum) <= w; ++sum)
        tail += share[sum];
    return tail;
}

double wilcoxonNormal(std::span<const double> magnitudes, double w)
{
    const double n = double(magnitudes.size());
    std::vector<double> sorted(magnitudes.begin(), magnitudes.end());
    std::sort(sorted.begin(), sorted.end());
    double ties = 0;
    for (std::size_t first = 0; first < sorted.size();) {
        std::size_t end = first;
        while (end < sorted.size() && sorted[end] == sorted[first])
            ++end;
        const double t = double(end - first);
        ties += t * t * t - t;
        first = end;
    }
    const double deviation = std::sqrt(n * (n + 1) * (2 * n + 1) / 24 - ties / 48);
    const double z = (w - n * (n + 1) / 4) / deviation;
    return std::min(1.0, 2 * boost::math::cdf(boost::math::normal(), z));
}

} // namespace

McNemar mcNemar(qint64 onlyA, qint64 onlyB)
{
    McNemar result;
    const qint64 discordant = onlyA + onlyB;
    if (discordant == 0)
        return result;
    const boost::math::binomial coin(double(discordant), 0.5);
    result.exactP = std::min(1.0, 2 * boost::math::cdf(coin, double(std::min(onlyA, onlyB))));
    const double excess = std::abs(double(onlyA - onlyB)) - 1;
    result.chiSquare = excess * excess / double(discordant);
    result.chiSquareP = boost::math::cdf(boost::math::complement(boost::math::chi_squared(1), result.chiSquare));
    return result;
}

std::optional<PairedTest> signFlip(std::span<const double> differences, const PermutationOptions &options)
{
    if (differences.empty())
        return std::nullopt;
    const std::vector<double> kept = withoutZeros(differences);
    PairedTest test;
    test.statistic = *mean(differences);
    const double sum = std::abs(std::accumulate(kept.begin(), kept.end(), 0.0));
    const double scale = std::accumulate(kept.begin(), kept.end(), 0.0, [](double total, double d) { return total + std::abs(d); });
    const double observed = sum - 1e-12 * scale; // equal sums may differ in the last bit
    if (kept.size() <= 20) {
        test.p = exactSignFlip(kept, observed);
        return test;
    }
    const std::optional<double> p = sampledSignFlip(kept, observed, options);
    if (!p)
        return std::nullopt;
    test.p = *p;
    test.exact = false;
    return test;
}

std::optional<PairedTest> wilcoxonSignedRank(std::span<const double> differences)
{
    const std::vector<double> kept = withoutZeros(differences);
    if (kept.empty())
        return std::nullopt;
    std::vector<double> magnitudes(kept.size());
    std::transform(kept.begin(), kept.end(), magnitudes.begin(), [](double d) { return std::abs(d); });
    const std::vector<double> ranks = midRanks(magnitudes);
    double plus = 0;
    double minus = 0;
    bool ties = kept.size() != differences.size();
    for (std::size_t i = 0; i < kept.size(); ++i) {
        (kept[i] > 0 ? plus : minus) += ranks[i];
        ties = ties || ranks[i] != std::floor(ranks[i]);
    }
    std::vector<double> sorted = magnitudes;
    std::sort(sorted.begin(), sorted.end());
    ties = ties || std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end();

    PairedTest test;
    test.statistic = std::min(plus, minus);
    test.exact = !ties && kept.size() <= 200;
    test.p = test.exact ? std::min(1.0, 2 * wilcoxonLowerTail(kept.size(), test.statistic)) : wilcoxonNormal(magnitudes, test.statistic);
    return test;
}

KappaDifference kappaDifference(const PairedScores &pairs, std::span<const double> judgeB, const BootstrapOptions &options)
{
    Q_ASSERT(judgeB.size() == pairs.size());
    PairedScores other = pairs;
    other.judge.assign(judgeB.begin(), judgeB.end());
    const KappaCounter a(pairs);
    const KappaCounter b(other);
    KappaDifference result;
    result.kappaA = a.kappa(a.counts());
    result.kappaB = b.kappa(b.counts());
    if (!result.kappaA || !result.kappaB)
        return result;
    result.difference.value = *result.kappaA - *result.kappaB;

    std::vector<qint64> countsA(a.kinds());
    std::vector<qint64> countsB(b.kinds());
    const Statistic difference = [&](std::span<const quint32> items) -> std::optional<double> {
        std::fill(countsA.begin(), countsA.end(), 0);
        std::fill(countsB.begin(), countsB.end(), 0);
        for (const quint32 item : items) {
            ++countsA[a.kindOf()[item]];
            ++countsB[b.kindOf()[item]];
        }
        const auto kappaA = a.kappa(countsA);
        const auto kappaB = b.kappa(countsB);
        if (!kappaA || !kappaB)
            return std::nullopt;
        return *kappaA - *kappaB;
    };
    result.difference.interval = bootstrapPercentile(quint32(pairs.size()), difference, options);
    if (result.difference.interval)
        result.smallestVisible = result.difference.interval->halfWidth();
    return result;
}

Estimate meanDifference(std::span<const double> a, std::span<const double> b, const BootstrapOptions &options)
{
    Q_ASSERT(a.size() == b.size());
    Estimate estimate;
    if (a.empty())
        return estimate;
    estimate.value = shift(a, b);
    const Statistic difference = [a, b](std::span<const quint32> items) -> std::optional<double> {
        double sum = 0;
        for (const quint32 item : items)
            sum += a[item] - b[item];
        return sum / double(items.size());
    };
    estimate.interval = bootstrapPercentile(quint32(a.size()), difference, options);
    return estimate;
}

std::vector<double> holm(std::span<const double> pValues)
{
    std::vector<std::size_t> order(pValues.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [pValues](std::size_t a, std::size_t b) { return pValues[a] < pValues[b]; });
    std::vector<double> corrected(pValues.size());
    double highest = 0;
    for (std::size_t place = 0; place < order.size(); ++place) {
        highest = std::max(highest, std::min(1.0, pValues[order[place]] * double(order.size() - place)));
        corrected[order[place]] = highest;
    }
    return corrected;
}

} // namespace gavel::stats
