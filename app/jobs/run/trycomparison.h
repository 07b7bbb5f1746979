// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/judge.h"
#include "eval/verdict.h"
#include "stats/intervals.h"

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace gavel::jobs {

/// The verdict that one text of the judge gave on a row, over all criteria.
struct TryVerdict
{
    eval::VerdictState state = eval::VerdictState::Pending;
    QString label; ///< of a single criterion; empty for a computed overall score
    std::optional<double> score;

    bool isValid() const { return state == eval::VerdictState::Valid && score; }
    friend bool operator==(const TryVerdict &, const TryVerdict &) = default;
};
TryVerdict tryVerdict(const eval::JudgeDefinition &judge, const QList<eval::Verdict> &verdicts);

/// A row of a Try: its scores from the other text, from this one, and from people.
struct TryRow
{
    enum class Change {
        None, ///< the same, or not yet judged by both
        NowAgrees, ///< nearer to the human score than before, and equal to it
        Nearer,
        MovedAway,
        Changed, ///< as far from it as before, or the row has no label
    };

    qint64 pos = 0; ///< in the run of the Try
    qint64 item = 0;
    qint64 no = 0;
    QString cluster;
    TryVerdict before;
    TryVerdict after;
    QString input = {}; ///< cut
    QString output = {};
    std::optional<double> human;
    std::vector<std::pair<QString, double>> people = {}; ///< each person's score; empty if `human` is one person's

    Change change() const;
    friend bool operator==(const TryRow &, const TryRow &) = default;
};

/// What the labels show about an edit; the sentences for it are the user interface's.
enum class TryOutcome {
    NothingToCompare, ///< there is no other text
    TooFewLabels, ///< fewer than stats::fewestLabels rows with a label and two scores
    LabelsAllAlike, ///< or one of the two texts always gives the same score: no κ
    Better,
    PerhapsBetter, ///< the interval includes 0, but more labels could show a difference
    NoDifference,
    PerhapsWorse,
    Worse,
};

/// Whether an edit brought the judge nearer to people; counts are in rows.
struct TryComparison
{
    TryOutcome outcome = TryOutcome::NothingToCompare;
    int labels = 0; ///< rows with a human score and scores of both texts
    std::optional<double> before; ///< quadratically weighted κ
    std::optional<double> after;
    stats::Estimate difference; ///< after − before
    std::optional<double> smallestVisible;
    std::optional<int> moreLabels; ///< needed to show a difference of this size; nullopt: cannot be shown
    int changed = 0;
    int nowAgree = 0; ///< changed to, or nearer to, the human score
    int movedAway = 0;
};

/// The values that the overall score can take, whether used or not.
std::vector<double> scoreValues(const eval::JudgeDefinition &judge);

/// Runs a paired bootstrap over whole clusters: not for the GUI thread.
TryComparison compareTry(const std::vector<TryRow> &rows, const std::function<bool()> &stop = {});

} // namespace gavel::jobs
