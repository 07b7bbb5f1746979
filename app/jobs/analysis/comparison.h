// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/stop.h"
#include "eval/rowscores.h"
#include "jobs/analysis/unscored.h"
#include "jobs/reading/latestread.h"
#include "stats/agreementreport.h"
#include "stats/paired.h"
#include "store/runs.h"

#include <QObject>

#include <cmath>
#include <limits>
#include <optional>
#include <vector>

namespace gavel::jobs {

class ShownRun;

/// One row that both runs judged.
struct ComparedRow
{
    qint32 posA = -1;
    qint32 posB = -1;
    qint64 no = 0; ///< of the item, from 1
    eval::VerdictState stateA = eval::VerdictState::Pending;
    eval::VerdictState stateB = eval::VerdictState::Pending;
    double a = std::numeric_limits<double>::quiet_NaN();
    double b = std::numeric_limits<double>::quiet_NaN();
    double human = std::numeric_limits<double>::quiet_NaN();

    bool hasA() const { return a == a; }
    bool hasB() const { return b == b; }
    bool hasHuman() const { return human == human; }
    bool hasBoth() const { return hasA() && hasB(); }
    /// Another score, or a score on one side only.
    bool differs() const { return hasBoth() ? std::abs(a - b) > same : stateA != stateB; }
    /// One judge gave a score, the other's reply was invalid.
    bool invalidInOne() const { return hasA() != hasB() && stateA != eval::VerdictState::Pending && stateB != eval::VerdictState::Pending; }
    /// Below 0: B is nearer to people than A. 0 unless all three scores are there.
    double moved() const
    {
        const double by = hasBoth() && hasHuman() ? std::abs(b - human) - std::abs(a - human) : 0;
        return std::abs(by) > same ? by : 0;
    }

private:
    static constexpr double same = 1e-9; ///< means of the same numbers may differ in the last bit
};

/// What the labels show about B compared with A.
enum class ComparisonVerdict {
    NoScores, ///< one of them has none
    NoLabels,
    TooFewLabels,
    NotShown,
    Better,
    Worse,
};

/// Two runs over the same rows, compared on one criterion or overall.
struct Comparison
{
    eval::Scale scale; ///< ascending, with the scores between its points that occur
    bool sameData = true; ///< if false, nothing else is set
    bool sameScale = true;
    qint64 onlyInA = 0;
    qint64 onlyInB = 0;
    eval::OtherRows othersA; ///< left out
    eval::OtherRows othersB;
    std::vector<ComparedRow> rows; ///< of both, in A's order
    std::vector<qint64> countsA; ///< by point of the scale, rows of both
    std::vector<qint64> countsB;
    stats::Confusion changes; ///< rows A, columns B
    bool hasScoresA = false; ///< any
    bool hasScoresB = false;
    qint64 allLabelled = 0; ///< rows with a human score
    Unscored unscoredA; ///< of them
    Unscored unscoredB;
    qint64 labelled = 0; ///< rows with both scores and a human one
    stats::AgreementReport a; ///< over those rows
    stats::AgreementReport b;
    stats::Estimate kappaDifference; ///< weighted κ of B − A, rows resampled together
    std::optional<double> smallestVisible; ///< a smaller difference cannot be shown with these labels
    qint64 onlyAHits = 0; ///< labelled rows that only A scores exactly right
    qint64 onlyBHits = 0;
    stats::McNemar hits;
    stats::Estimate meanDifference; ///< B − A over all rows with both scores
    ComparisonVerdict verdict = ComparisonVerdict::NoLabels;
};

/// The scale is A's; `judgeB` tells whether B's is the same.
Result<Comparison> compareRuns(const eval::RunReader &a, const eval::JudgeDefinition &judgeA, const eval::RunReader &b,
                               const eval::JudgeDefinition &judgeB, const QString &criterion, const Stop &stop = {});

/// One difference in the settings of two runs; long texts are only named.
struct RunDifference
{
    QString name; ///< translated: "temperature"
    QString before;
    QString after;
    bool isLong = false; ///< texts of more than a line
    bool isIdentity = false; ///< who answered, not how it was asked
};
QList<RunDifference> runDifferences(const store::RunInfo &a, const store::RunInfo &b);
/// The same for two texts of a judge, whatever they are called.
QList<RunDifference> textDifferences(const eval::JudgeDefinition &before, const eval::JudgeDefinition &after);

/// The comparison of two runs of the open project, kept up to date.
class ComparisonJob : public QObject
{
    Q_OBJECT

public:
    explicit ComparisonJob(ShownRun &shown, QObject *parent = nullptr);

    void setActive(bool active) { m_read.setActive(active); }
    void setRuns(std::optional<qint64> a, std::optional<qint64> b);
    std::optional<store::RunInfo> runA() const { return info(m_a); }
    std::optional<store::RunInfo> runB() const { return info(m_b); }
    /// Criteria of both.
    QStringList criteria() const;
    void setCriterion(const QString &criterion);
    QString criterion() const;

    std::shared_ptr<const Comparison> comparison() const { return m_read.value(); }
    std::optional<Error> error() const { return m_read.error(); }
    bool isBusy() const { return m_read.isBusy(); }

signals:
    void changed();

private:
    std::optional<store::RunInfo> info(std::optional<qint64> run) const;
    Call ask(QObject *context, LatestRead<Comparison>::Done done) const;

    ShownRun &m_shown;
    std::optional<qint64> m_a;
    std::optional<qint64> m_b;
    QString m_criterion;
    LatestRead<Comparison> m_read;
};

} // namespace gavel::jobs
