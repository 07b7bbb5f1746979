// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stats/pairedscores.h"

#include <QTest>

#include <cmath>
#include <optional>
#include <vector>

namespace gavel::test {

/// The ten rated items that all worked values refer to.
inline const std::vector<double> human{ 1, 2, 3, 3, 4, 4, 5, 5, 2, 4 };
inline const std::vector<double> judge{ 2, 2, 3, 4, 4, 5, 5, 5, 3, 4 };
inline const std::vector<double> oneToFive{ 1, 2, 3, 4, 5 };

/// `times` copies of a list, one after the other.
inline std::vector<double> repeated(const std::vector<double> &values, int times)
{
    std::vector<double> all;
    for (int i = 0; i < times; ++i)
        all.insert(all.end(), values.begin(), values.end());
    return all;
}

/// One judge and one person.
inline stats::PairedScores pairsOf(const std::vector<double> &ofJudge, const std::vector<double> &ofHuman, const std::vector<qint32> &clusters = {})
{
    return { ofJudge, ofHuman, {}, clusters };
}

inline bool isNear(std::optional<double> value, double expected, double tolerance)
{
    if (value && std::abs(*value - expected) <= tolerance)
        return true;
    qWarning("got %s, expected %.9f", value ? qPrintable(QString::number(*value, 'f', 9)) : "undefined", expected);
    return false;
}

} // namespace gavel::test

/// To six decimals, or to the tolerance given.
#define COMPARE_NEAR6(value, expected) QVERIFY(gavel::test::isNear((value), (expected), 5e-7))
#define COMPARE_NEAR(value, expected, tolerance) QVERIFY(gavel::test::isNear((value), (expected), (tolerance)))
