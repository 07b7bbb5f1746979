// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/runningstats.h"
#include "mlflow/rowrepeats.h"
#include "mlflow/wire.h"
#include "stats/agreementreport.h"

#include <functional>
#include <vector>

namespace gavel::mlflow {

/// The scores of one series beside people's, ready to be compared in a worker.
struct AgreementInput
{
    QString name;
    std::vector<double> judge;
    std::vector<double> human;
    std::vector<double> labels;
    std::vector<qint32> clusters; ///< empty: every row for itself
};

/// The figures of a run, gathered row by row.
class RunFigures
{
public:
    explicit RunFigures(const eval::JudgeDefinition &judge);

    void add(qint64 pos, const QList<RowRepeat> &repeats);

    qint64 rows() const { return m_rows; } ///< that have a reply
    qint64 traces() const { return m_traces; } ///< rows × repeats
    const QStringList &names() const { return m_names; }

    /// Mean, expected mean, shares of the scores, invalid, failed and abstained rates of
    /// every series; latencies and tokens of the run. One value a key, all at step 0.
    QList<Metric> metrics(qint64 timestampMs) const;

    /// Pairs of judge (mean over repeats) and human score of series `index`, where both exist.
    /// `clusters` by position, empty strings where none is given.
    AgreementInput agreementInput(qsizetype index, const std::vector<std::optional<double>> &human, const std::vector<QString> &clusters) const;
    static QList<Metric> metrics(const QString &name, const stats::AgreementReport &report, qint64 timestampMs);

private:
    struct Scores
    {
        std::vector<double> sums; ///< by position
        std::vector<quint16> counts;
    };

    void addScore(Scores &scores, qint64 pos, std::optional<double> score);

    eval::JudgeDefinition m_judge;
    QStringList m_names;
    eval::RunningStats m_stats;
    std::vector<Scores> m_scores; ///< by series
    std::vector<double> m_latencies;
    qint64 m_rows = 0;
    qint64 m_traces = 0;
    qint64 m_promptTokens = 0;
    qint64 m_completionTokens = 0;
    qint64 m_cachedTokens = 0;
    bool m_tokensKnown = false;
    bool m_cachedKnown = false;
};

} // namespace gavel::mlflow
