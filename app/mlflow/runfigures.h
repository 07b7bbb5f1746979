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

/// The figures of a run, accumulated row by row.
class RunFigures
{
public:
    explicit RunFigures(const eval::JudgeDefinition &judge);

    void add(const QList<RowRepeat> &repeats);

    qint64 rows() const { return m_rows; } ///< rows with a reply
    qint64 traces() const { return m_traces; } ///< rows × repeats
    const QStringList &names() const { return m_names; }

    /// Mean, expected mean, shares of the scores, invalid, failed and abstained rates of every
    /// series, from verdicts of the identity that counts; latencies and tokens of the run. One value
    /// for each key, all at step 0.
    QList<Metric> metrics(qint64 timestampMs) const;

    /// Agreement with people of one series.
    static QList<Metric> metrics(const QString &name, const stats::AgreementReport &report, qint64 timestampMs);

private:
    QStringList m_names;
    eval::RunningStats m_stats;
    std::vector<double> m_latencies;
    qint64 m_rows = 0;
    qint64 m_traces = 0;
    qint64 m_ofOthers = 0; ///< traces from another identity than the one that counts
    qint64 m_promptTokens = 0;
    qint64 m_completionTokens = 0;
    qint64 m_cachedTokens = 0;
    bool m_tokensKnown = false;
    bool m_cachedKnown = false;
};

} // namespace gavel::mlflow
