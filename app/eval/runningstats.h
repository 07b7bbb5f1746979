// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/judge.h"
#include "eval/verdict.h"

#include <QList>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace gavel::eval {

/// Distribution and means of a criterion (or of the overall score) that can be
/// updated one verdict at a time in constant time.
class RunningStats
{
public:
    RunningStats() = default;
    explicit RunningStats(const JudgeDefinition &judge);

    struct Series
    {
        QString criterion; ///< empty: the overall score
        Scale scale; ///< empty for the overall score of criteria without a common scale
        std::vector<qint64> counts; ///< by scale point
        std::map<double, qint64> between; ///< scores that are no point of the scale: means of criteria
        qint64 valid = 0;
        qint64 invalid = 0;
        qint64 failed = 0;
        qint64 abstained = 0;
        std::optional<double> mean() const;
        std::optional<double> expectedMean() const;

        struct Count
        {
            ScalePoint point;
            qint64 rows = 0;
        };
        /// How often every score was given: the points of the scale, zeros included, and what lies
        /// between them, see pointsFor(). In the scale's order, else lowest first.
        QList<Count> distribution() const;

        double scoreSum = 0;
        double expectedSum = 0;
        qint64 expectedCount = 0;
    };

    /// The first series is the overall score; with several criteria, one follows for each.
    const std::vector<Series> &series() const { return m_series; }
    const Series &overall() const { return m_series.front(); }

    /// `verdicts`: all criteria of one row and repeat. `sign` -1 reverses an earlier add().
    void add(const QList<Verdict> &verdicts, int sign = 1);

private:
    JudgeDefinition m_judge;
    std::vector<Series> m_series{ Series{} };
};

} // namespace gavel::eval
