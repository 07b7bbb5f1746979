// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "eval/judge.h"
#include "eval/runreader.h"
#include "eval/scores.h"
#include "stats/pairedscores.h"

#include <QHash>

#include <optional>
#include <vector>

namespace gavel::eval {

/// What the judge said of one row, over all repeats.
struct JudgedRow
{
    VerdictState state = VerdictState::Pending; ///< valid if any repeat is
    std::optional<double> score; ///< mean of the valid repeats
    std::optional<double> expected; ///< of the expected scores likewise
    bool isOther = false; ///< only another identity than the one that counts gave the score
};

/// Collects the verdicts of consecutive rows, in any order, to one score a row: of one criterion, or
/// overall. Repeats are averaged; verdicts of two identities are not.
class RowScoreCollector
{
public:
    /// Rows first … first + rows − 1; verdicts of other rows are ignored. `judge` must outlive it.
    RowScoreCollector(const JudgeDefinition &judge, const QString &criterion, qint64 first, std::size_t rows);

    void add(const Outcome &outcome);
    std::vector<JudgedRow> finish();

private:
    struct Sums
    {
        double score = 0;
        double expected = 0;
        int scores = 0;
        int expectedScores = 0;
        VerdictState state = VerdictState::Pending;
    };
    struct Row
    {
        Sums counted;
        Sums other;
    };
    /// All criteria of one repeat.
    struct Repeat
    {
        VerdictState state = VerdictState::Pending;
        bool isOther = false;
        QList<std::optional<double>> scores;
        QList<std::optional<double>> expected;
    };

    void take(qint64 pos, bool isOther, VerdictState state, std::optional<double> score, std::optional<double> expected);
    void gather(const Outcome &outcome);

    const JudgeDefinition &m_judge;
    QString m_criterion;
    qint64 m_first;
    bool m_isOverall;
    std::vector<Row> m_rows;
    QHash<QString, qsizetype> m_places;
    QHash<std::pair<qint64, int>, Repeat> m_repeats;
};

/// The scores of rows by position: of a run, or of columns of a file.
struct RowScores
{
    Scale scale; ///< ascending; made from the scores if the judge defines none
    std::vector<VerdictState> states;
    std::vector<double> scores; ///< NaN where there is none
    std::vector<NoScore> noScore; ///< why
    PeopleScores people; ///< on the scale
    OtherRows others; ///< rows that were left out

    bool hasScore(std::size_t pos) const { return scores[pos] == scores[pos]; }
    bool hasHuman(std::size_t pos) const { return people.combined[pos] == people.combined[pos]; }
    std::vector<double> labels() const; ///< values of the scale
};
Result<RowScores> readScores(const RunReader &reader, const JudgeDefinition &judge, const QString &criterion);

/// Judge and people side by side: the rows that both scored, and why the rest was left out. All
/// figures of agreement, wherever they are shown, are made from this.
struct ScorePairs
{
    stats::PairedScores scores;
    std::vector<std::size_t> rows; ///< position of every pair
    std::vector<double> labels; ///< values of the scale
    NoScoreCounts judge; ///< labelled rows without a score of the judge's
    NoScoreCounts human; ///< rows with a score of the judge's and none of people's
    NoScoreCounts people; ///< single scores that were left out of a row which has others
    qint64 neither = 0; ///< rows that have neither

    qint64 leftOut() const { return judge.all() + human.all() + neither; }
};
/// `clusters`: a number for every row, or empty.
ScorePairs pairScores(const RowScores &rows, const std::vector<qint32> &clusters);

/// A number for every cluster name; each row without one gets its own. Empty if no row has one.
std::vector<qint32> clusterNumbers(const std::vector<QString> &names);

/// readScores() and pairScores() of a run.
Result<ScorePairs> readPairs(const RunReader &reader, const JudgeDefinition &judge, const QString &criterion);

} // namespace gavel::eval
