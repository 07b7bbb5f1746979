// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "eval/judge.h"
#include "eval/runreader.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace gavel::jobs {

/// True stops the work; asked now and then.
using Stop = std::function<bool()>;

/// What of a judge can be held against people, the usual one first: the overall
/// score (an empty name) where its criteria share a scale, and every named criterion.
QStringList scoreCriteria(const eval::JudgeDefinition &judge);
/// The scale of one of them; empty if the judge does not say.
eval::Scale scaleOf(const eval::JudgeDefinition &judge, const QString &criterion);

/// What a run says of its rows, by position: the first repeat.
struct RowScores
{
    eval::Scale scale; ///< in rising order; where the judge names none, made of the scores seen
    std::vector<eval::VerdictState> states;
    std::vector<double> scores; ///< NaN where there is none
    std::vector<double> human; ///< NaN likewise; as the project's rule makes it
    qint64 offScale = 0; ///< scores of either side beyond the ends of the scale: left out

    bool hasScore(std::size_t pos) const { return scores[pos] == scores[pos]; }
    bool hasHuman(std::size_t pos) const { return human[pos] == human[pos]; }
    std::vector<double> labels() const; ///< values of the scale
};
Result<RowScores> readScores(const eval::RunReader &reader, const eval::JudgeDefinition &judge, const QString &criterion);

/// A number for every cluster name; rows without one stay apart from all others.
/// Empty where no row has one.
std::vector<qint32> clusterNumbers(const std::vector<QString> &names);

/// Index of the point nearest to a score, -1 for no scale or no score.
int pointAt(const eval::Scale &scale, double score);

} // namespace gavel::jobs
