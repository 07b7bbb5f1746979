// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <span>
#include <vector>

namespace gavel::stats {

/// The six intraclass correlations of Shrout and Fleiss.
struct Icc
{
    double single1 = 0; ///< ICC(1,1)
    double single2 = 0;
    double single3 = 0;
    double average1 = 0; ///< ICC(1,k)
    double average2 = 0;
    double average3 = 0;
};
/// `ratings`: one list for each target, all with the same number (≥ 2) of ratings; nullopt for
/// fewer than two targets, lists of different lengths, or no variance at all.
std::optional<Icc> icc(std::span<const std::vector<double>> ratings);

/// How consistent the repeats of one judge are.
struct RepeatReliability
{
    std::optional<double> icc; ///< ICC(1,1)
    std::optional<double> alpha; ///< ordinal
    double allSame = 0; ///< share of rows whose repeats are all equal
};
/// One list of repeats for each row; nullopt without rows.
std::optional<RepeatReliability> repeatReliability(std::span<const std::vector<double>> repeats);

} // namespace gavel::stats
