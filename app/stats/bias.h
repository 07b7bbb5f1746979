// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <optional>
#include <span>

namespace gavel::stats {

/// Whether the judge prefers a position, from pairs judged in both orders.
struct PositionBias
{
    double flipRate = 0; ///< (f + s)/n
    double direction = 0; ///< (f − s)/n: above 0 the first answer is preferred
    double p = 1; ///< two-sided binomial of f among f + s
};
/// `firstFlips` f, `secondFlips` s: pairs whose verdict followed the first or the second position.
std::optional<PositionBias> positionBias(qint64 pairs, qint64 firstFlips, qint64 secondFlips);

/// Only the second one is bias: long answers may be better.
struct LengthBias
{
    std::optional<double> scoreAndLength; ///< Spearman(J, length)
    std::optional<double> errorAndLength; ///< Spearman(J − H, length)
};
LengthBias lengthBias(std::span<const double> judge, std::span<const double> human, std::span<const double> lengths);

} // namespace gavel::stats
