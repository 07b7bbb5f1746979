// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/corrected.h"

#include "stats/descriptive.h"

#include <boost/math/distributions/normal.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace gavel::stats {

namespace {

double chosenLambda(std::span<const double> human, std::span<const double> labelled, std::span<const double> rest)
{
    const double n = double(human.size());
    const double centreY = *mean(human);
    const double centreF = *mean(labelled);
    double covariance = 0;
    for (std::size_t i = 0; i < human.size(); ++i)
        covariance += (human[i] - centreY) * (labelled[i] - centreF) / n;
    std::vector<double> all(labelled.begin(), labelled.end());
    all.insert(all.end(), rest.begin(), rest.end());
    const double spread = *variance(all, 1);
    if (spread <= 0)
        return 0;
    return std::clamp(covariance / ((1 + n / double(rest.size())) * spread), 0.0, 1.0);
}

} // namespace

std::optional<CorrectedMean> correctedMean(std::span<const double> human, std::span<const double> judgeOnLabelled,
                                           std::span<const double> judgeOnRest, std::optional<double> lambda, double level)
{
    Q_ASSERT(human.size() == judgeOnLabelled.size());
    if (human.size() < 2 || judgeOnRest.size() < 2)
        return std::nullopt;
    CorrectedMean result;
    result.lambda = lambda ? *lambda : chosenLambda(human, judgeOnLabelled, judgeOnRest);
    std::vector<double> rectified(human.size());
    for (std::size_t i = 0; i < human.size(); ++i)
        rectified[i] = human[i] - result.lambda * judgeOnLabelled[i];
    result.mean = result.lambda * *mean(judgeOnRest) + *mean(rectified);
    const double squaredError
        = result.lambda * result.lambda * *variance(judgeOnRest) / double(judgeOnRest.size()) + *variance(rectified) / double(human.size());
    const double half = boost::math::quantile(boost::math::normal(), (1 + level) / 2) * std::sqrt(squaredError);
    result.interval = { result.mean - half, result.mean + half };
    return result;
}

std::optional<PassRate> correctedPassRate(double passRate, qint64 rows, double sensitivity, qint64 positives, double specificity, qint64 negatives,
                                          double level)
{
    const double power = sensitivity + specificity - 1;
    if (power <= 0)
        return std::nullopt;
    PassRate result;
    result.rate = std::clamp((passRate + specificity - 1) / power, 0.0, 1.0);
    if (rows <= 0 || positives <= 0 || negatives <= 0)
        return result;

    // As Agresti and Coull do: each count gets z²/2 pseudo-successes and failures before the delta
    // method.
    const double z = boost::math::quantile(boost::math::normal(), (1 + level) / 2);
    const double n = double(rows) + z * z;
    const double m1 = double(positives) + 2;
    const double m0 = double(negatives) + 2;
    const double p = (double(rows) * passRate + z * z / 2) / n;
    const double q1 = (double(positives) * sensitivity + 1) / m1;
    const double q0 = (double(negatives) * specificity + 1) / m0;
    const double adjustedPower = q0 + q1 - 1;
    if (adjustedPower <= 0)
        return result;
    const double theta = (p + q0 - 1) / adjustedPower;
    const double drift = 2 * z * z * (-(1 - theta) * q0 * (1 - q0) / m0 + theta * q1 * (1 - q1) / m1);
    const double deviation
        = std::sqrt(p * (1 - p) / n + (1 - theta) * (1 - theta) * q0 * (1 - q0) / m0 + theta * theta * q1 * (1 - q1) / m1) / adjustedPower;
    const double centre = theta + drift;
    result.interval = Interval{ std::clamp(centre - z * deviation, 0.0, 1.0), std::clamp(centre + z * deviation, 0.0, 1.0) };
    return result;
}

} // namespace gavel::stats
