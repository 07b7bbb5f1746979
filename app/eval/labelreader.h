// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "eval/scores.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace gavel::eval {

/// One current label of a row.
struct LabelDetail
{
    QString rater;
    QString criterion;
    QString label;
    std::optional<double> value;
    QString reason;
    qint64 atMs = 0;
    bool seen = false; ///< the verdict was visible when the label was given
    QString source = {}; ///< why the row was labelled: "file", "random", "free", …
    bool adjudicated = false; ///< takes precedence over all raters
};

/// People's scores of the rows of a run, by position. Only scores on the criterion's scale.
struct PeopleScores
{
    std::vector<double> combined; ///< by the project's rule: adjudicated, else mean, median, …; NaN: none
    std::vector<NoScore> why; ///< of the rows without one
    QStringList names; ///< of `each`
    /// Every person's scores, NaN where there is none, if the rule averages them; the adjudicated one
    /// stands for everyone's. Empty for one person.
    std::vector<std::vector<double>> each;
    NoScoreCounts leftOut; ///< single scores that were left out of rows which have others
};

/// Port: what people said about the rows of a run. Every call is one short, forward-only query.
class LabelReader
{
public:
    virtual ~LabelReader() = default;

    /// Human scores by position: combined by the project's rule (adjudicated, else mean, median, …).
    virtual Result<std::vector<std::optional<double>>> humanScores(const QString &criterion) const = 0;
    /// The same with each person's, and why a row has none.
    virtual Result<PeopleScores> peopleScores(const QString &criterion) const = 0;
    /// Streams the labels that count, in order of position.
    virtual Result<void> eachLabel(const std::function<void(qint64 pos, const LabelDetail &)> &fn) const = 0;
};

} // namespace gavel::eval
