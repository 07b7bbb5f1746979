// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/judge.h"
#include "eval/verdict.h"
#include "stats/intervals.h"

#include <functional>
#include <optional>
#include <vector>

namespace gavel::jobs {

/// What one text of the judge said of a row, over all criteria.
struct TryVerdict
{
    eval::VerdictState state = eval::VerdictState::Pending;
    QString label; ///< of a single criterion; empty for a computed overall score
    std::optional<double> score;

    bool isValid() const { return state == eval::VerdictState::Valid && score; }
    friend bool operator==(const TryVerdict &, const TryVerdict &) = default;
};
TryVerdict tryVerdict(const eval::JudgeDefinition &judge, const QList<eval::Verdict> &verdicts);

/// A row that was tried: what the other text and this one said, and what people say.
struct TryRow
{
    enum class Change {
        None, ///< the same, or not judged by both yet
        NowAgrees, ///< nearer to the human score, and equal to it
        Nearer,
        MovedAway,
        Changed, ///< as far from it as before, or nobody has labelled the row
    };

    qint64 pos = 0; ///< in the run of the Try
    qint64 item = 0;
    qint64 no = 0;
    QString cluster;
    TryVerdict before;
    TryVerdict after;
    std::optional<double> human;

    Change change() const;
    friend bool operator==(const TryRow &, const TryRow &) = default;
};

/// What the labels allow to say about an edit; the words belong to the interface.
enum class TryOutcome {
    NothingToCompare, ///< there is no other text
    TooFewLabels, ///< fewer than stats::fewestLabels rows with a label and two scores
    LabelsAllAlike, ///< or one of the two texts always says the same: no κ
    Better,
    PerhapsBetter, ///< the interval reaches 0, but more labels could show it
    NoDifference,
    PerhapsWorse,
    Worse,
};

struct TryComparison
{
    TryOutcome outcome = TryOutcome::NothingToCompare;
    int labels = 0; ///< rows with a human score and a score of both
    std::optional<double> before; ///< quadratically weighted κ
    std::optional<double> after;
    stats::Estimate difference; ///< after − before
    std::optional<double> smallestVisible;
    std::optional<int> moreLabels; ///< that would show a difference of this size; nullopt: not to be had
    int changed = 0;
    int nowAgree = 0; ///< moved to, or nearer to, what people said
    int movedAway = 0;
};

/// Numbers of the values a scale can give, used or not: those of the overall score.
std::vector<double> scoreValues(const eval::JudgeDefinition &judge);

/// Takes a paired bootstrap over whole clusters: not for the thread of the window.
TryComparison compareTry(const std::vector<TryRow> &rows, const std::vector<double> &values, const std::function<bool()> &stop = {});

} // namespace gavel::jobs
