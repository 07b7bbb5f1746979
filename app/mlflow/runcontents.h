// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/stop.h"
#include "eval/rowscores.h"
#include "mlflow/resultstable.h"
#include "mlflow/runfigures.h"

#include <functional>
#include <vector>

namespace gavel::mlflow {

/// What a push sends about a run as a whole, read in one pass over its rows.
class RunContents
{
public:
    struct Wanted
    {
        int repeats = 1;
        bool table = true;
        bool agreement = true; ///< with people
    };
    using ReadSoFar = std::function<void(qint64 done, qint64 rows)>;

    /// For a worker.
    static Result<RunContents> read(const eval::RunReader &run, const eval::JudgeDefinition &judge, const Wanted &wanted, const ReadSoFar &told);
    /// For a worker: runs a bootstrap over the labelled rows.
    QList<Metric> agreement(qint64 timestampMs, const Stop &stop) const;

    qint64 rows() const { return m_rows; }
    const QStringList &columns() const { return m_columns; }
    const RowTexts &texts() const { return m_texts; }
    const RunFigures &figures() const { return m_figures; }
    const ResultsTable &table() const { return m_table; } ///< empty unless requested
    bool hasAgreement() const { return !m_pairs.empty(); }

private:
    RunContents(const eval::RunReader &run, const eval::JudgeDefinition &judge, int repeats);
    Result<void> pairWithPeople(const eval::RunReader &run, const eval::JudgeDefinition &judge);

    /// A series that people have labelled.
    struct Series
    {
        QString name;
        eval::ScorePairs pairs;
    };

    qint64 m_rows = 0;
    QStringList m_columns;
    RowTexts m_texts;
    RunFigures m_figures;
    ResultsTable m_table;
    std::vector<Series> m_pairs;
};

} // namespace gavel::mlflow
