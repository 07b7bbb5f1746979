// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/reading/counting.h"
#include "stats/agreementreport.h"
#include "stats/paired.h"
#include "store/runs.h"

#include <QObject>

#include <cmath>
#include <limits>
#include <optional>
#include <vector>

namespace gavel::jobs {

class Evaluation;

/// One row that both runs judged.
struct ComparedRow
{
    qint32 posA = -1;
    qint32 posB = -1;
    qint64 no = 0; ///< of the item, from 1
    eval::VerdictState stateA = eval::VerdictState::Pending;
    eval::VerdictState stateB = eval::VerdictState::Pending;
    float a = std::numeric_limits<float>::quiet_NaN();
    float b = std::numeric_limits<float>::quiet_NaN();
    float human = std::numeric_limits<float>::quiet_NaN();

    bool hasA() const { return a == a; }
    bool hasB() const { return b == b; }
    bool hasHuman() const { return human == human; }
    bool hasBoth() const { return hasA() && hasB(); }
    /// Another score, or a score on one side only.
    bool differs() const { return hasBoth() ? a != b : stateA != stateB; }
    /// One judge gave a score, the other's reply was of no use.
    bool invalidInOne() const { return hasA() != hasB() && stateA != eval::VerdictState::Pending && stateB != eval::VerdictState::Pending; }
    /// Below 0: B is nearer to people than A. 0 without all three scores.
    float moved() const { return hasBoth() && hasHuman() ? std::abs(b - human) - std::abs(a - human) : 0; }
};

/// What the labels allow to say of B against A.
enum class ComparisonVerdict { NoLabels, TooFewLabels, NotShown, Better, Worse };

/// Two runs over the same rows, about one criterion or overall.
struct Comparison
{
    eval::Scale scale;
    bool sameData = true; ///< false: nothing else was counted
    bool sameScale = true;
    qint64 onlyInA = 0;
    qint64 onlyInB = 0;
    std::vector<ComparedRow> rows; ///< of both, in A's order
    std::vector<qint64> countsA; ///< by point of the scale, rows of both
    std::vector<qint64> countsB;
    stats::Confusion changes; ///< rows A, columns B
    qint64 labelled = 0; ///< rows with both scores and a human one
    stats::AgreementReport a; ///< over those rows
    stats::AgreementReport b;
    stats::Estimate kappaDifference; ///< weighted κ of B − A, rows drawn once for both
    std::optional<double> smallestVisible; ///< a smaller difference cannot be seen with these labels
    qint64 onlyAHits = 0; ///< labelled rows that only A gets exactly right
    qint64 onlyBHits = 0;
    stats::McNemar hits;
    stats::Estimate meanDifference; ///< B − A over all rows with both scores
    ComparisonVerdict verdict = ComparisonVerdict::NoLabels;
};

/// The scale is A's; `judgeB` tells whether B's is the same.
Result<Comparison> compareRuns(const eval::RunReader &a, const eval::JudgeDefinition &judgeA, const eval::RunReader &b,
                               const eval::JudgeDefinition &judgeB, const QString &criterion, const Stop &stop = {});

/// One thing that two runs do differently; long texts are told by the name alone.
struct RunDifference
{
    QString name; ///< translated: "temperature"
    QString before;
    QString after;
    bool isLong = false; ///< texts of more than a line
    bool isIdentity = false; ///< who answered, not how it was asked
};
QList<RunDifference> runDifferences(const store::RunInfo &a, const store::RunInfo &b);
/// The run was answered by servers that say they serve different things.
bool hasMixedIdentities(const store::RunInfo &run);

/// The comparison of two runs of the open project, kept up to date.
class ComparisonJob : public QObject
{
    Q_OBJECT

public:
    explicit ComparisonJob(Evaluation &evaluation, QObject *parent = nullptr);

    void setActive(bool active) { m_counting.setActive(active); }
    void setRuns(std::optional<qint64> a, std::optional<qint64> b);
    std::optional<store::RunInfo> runA() const { return info(m_a); }
    std::optional<store::RunInfo> runB() const { return info(m_b); }
    /// Criteria of both.
    QStringList criteria() const;
    void setCriterion(const QString &criterion);
    QString criterion() const;

    std::shared_ptr<const Comparison> comparison() const { return m_counting.value(); }
    std::optional<Error> error() const { return m_counting.error(); }
    bool isBusy() const { return m_counting.isBusy(); }

signals:
    void changed();

private:
    std::optional<store::RunInfo> info(std::optional<qint64> run) const;
    Counting<Comparison>::Count prepare() const;

    Evaluation &m_evaluation;
    std::optional<qint64> m_a;
    std::optional<qint64> m_b;
    QString m_criterion;
    Counting<Comparison> m_counting;
};

} // namespace gavel::jobs
