// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/bias.h"

#include "stats/agreement.h"

#include <boost/math/distributions/binomial.hpp>

#include <algorithm>
#include <vector>

namespace gavel::stats {

std::optional<PositionBias> positionBias(qint64 pairs, qint64 firstFlips, qint64 secondFlips)
{
    const qint64 flips = firstFlips + secondFlips;
    if (pairs <= 0 || flips > pairs)
        return std::nullopt;
    PositionBias bias;
    bias.flipRate = double(flips) / double(pairs);
    bias.direction = double(firstFlips - secondFlips) / double(pairs);
    if (flips > 0) {
        const boost::math::binomial coin(double(flips), 0.5);
        bias.p = std::min(1.0, 2 * boost::math::cdf(coin, double(std::min(firstFlips, secondFlips))));
    }
    return bias;
}

LengthBias lengthBias(std::span<const double> judge, std::span<const double> human, std::span<const double> lengths)
{
    Q_ASSERT(judge.size() == human.size() && judge.size() == lengths.size());
    std::vector<double> errors(judge.size());
    std::transform(judge.begin(), judge.end(), human.begin(), errors.begin(), [](double j, double h) { return j - h; });
    return { spearman(judge, lengths), spearman(errors, lengths) };
}

} // namespace gavel::stats
