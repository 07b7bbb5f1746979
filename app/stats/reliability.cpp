// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/reliability.h"

#include "stats/agreement.h"

#include <algorithm>

namespace gavel::stats {

std::optional<Icc> icc(std::span<const std::vector<double>> ratings)
{
    if (ratings.size() < 2 || ratings.front().size() < 2)
        return std::nullopt;
    const std::size_t raters = ratings.front().size();
    const double n = double(ratings.size());
    const double k = double(raters);
    double grand = 0;
    std::vector<double> raterMeans(raters);
    for (const auto &row : ratings) {
        if (row.size() != raters)
            return std::nullopt;
        for (std::size_t j = 0; j < raters; ++j) {
            grand += row[j] / (n * k);
            raterMeans[j] += row[j] / n;
        }
    }
    double between = 0;
    double within = 0;
    double acrossRaters = 0;
    for (const auto &row : ratings) {
        double rowMean = 0;
        for (const double value : row)
            rowMean += value / k;
        between += k * (rowMean - grand) * (rowMean - grand);
        for (const double value : row)
            within += (value - rowMean) * (value - rowMean);
    }
    for (const double raterMean : raterMeans)
        acrossRaters += n * (raterMean - grand) * (raterMean - grand);
    if (between + within <= 0)
        return std::nullopt;

    // Mean squares: targets, within targets, raters, residual.
    const double bms = between / (n - 1);
    const double wms = within / (n * (k - 1));
    const double jms = acrossRaters / (k - 1);
    const double ems = (within - acrossRaters) / ((n - 1) * (k - 1));
    Icc result;
    result.single1 = (bms - wms) / (bms + (k - 1) * wms);
    result.single2 = (bms - ems) / (bms + (k - 1) * ems + k * (jms - ems) / n);
    result.single3 = (bms - ems) / (bms + (k - 1) * ems);
    result.average1 = (bms - wms) / bms;
    result.average2 = (bms - ems) / (bms + (jms - ems) / n);
    result.average3 = (bms - ems) / bms;
    return result;
}

std::optional<RepeatReliability> repeatReliability(std::span<const std::vector<double>> repeats)
{
    if (repeats.empty())
        return std::nullopt;
    RepeatReliability result;
    if (const auto table = icc(repeats))
        result.icc = table->single1;
    result.alpha = krippendorffAlpha(repeats, Level::Ordinal);
    const auto same = std::count_if(repeats.begin(), repeats.end(), [](const std::vector<double> &row) {
        return std::all_of(row.begin(), row.end(), [&row](double value) { return value == row.front(); });
    });
    result.allSame = double(same) / double(repeats.size());
    return result;
}

} // namespace gavel::stats
