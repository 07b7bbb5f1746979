// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mlflow/runcontents.h"

#include "stats/agreementreport.h"

namespace gavel::mlflow {

RunContents::RunContents(const eval::RunReader &run, const eval::JudgeDefinition &judge, int repeats)
    : m_columns(run.columns())
    , m_texts(m_columns, run.mapping())
    , m_figures(judge)
    , m_table(judge, m_texts, repeats)
{
}

Result<RunContents> RunContents::read(const eval::RunReader &run, const eval::JudgeDefinition &judge, const Wanted &wanted, const ReadSoFar &told)
{
    RunContents contents(run, judge, wanted.repeats);
    const auto rows = run.rowCount();
    if (!rows)
        return rows.error();
    contents.m_rows = *rows;
    const auto human = wanted.table ? run.humanScores(QString()) : std::vector<std::optional<double>>();
    if (!human)
        return human.error();
    const auto read = run.eachDetail([&](const eval::RowDetail &row) {
        const QList<RowRepeat> repeats = repeatsOf(row, judge);
        contents.m_figures.add(repeats);
        const auto place = static_cast<std::size_t>(row.pos);
        if (wanted.table)
            contents.m_table.add(row, repeats, place < human->size() ? (*human)[place] : std::nullopt);
        told(row.pos + 1, *rows);
        return true;
    });
    if (!read)
        return read.error();
    if (wanted.agreement) {
        if (const auto paired = contents.pairWithPeople(run, judge); !paired)
            return paired.error();
    }
    return contents;
}

Result<void> RunContents::pairWithPeople(const eval::RunReader &run, const eval::JudgeDefinition &judge)
{
    const QStringList criteria = eval::scoreCriteria(judge);
    const QStringList &names = m_figures.names();
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QString criterion = i == 0 ? QString() : judge.criteria[i - 1].name;
        if (!criteria.contains(criterion))
            continue;
        auto pairs = eval::readPairs(run, judge, criterion);
        if (!pairs)
            return pairs.error();
        if (!pairs->scores.isEmpty() && !pairs->labels.empty())
            m_pairs.push_back({ names[i], std::move(*pairs) });
    }
    return {};
}

QList<Metric> RunContents::agreement(qint64 timestampMs, const Stop &stop) const
{
    QList<Metric> metrics;
    for (const Series &series : m_pairs) {
        const auto report = stats::agreementReport(series.pairs.scores, series.pairs.labels, 1, stop);
        metrics.append(RunFigures::metrics(series.name, report, timestampMs));
    }
    return metrics;
}

} // namespace gavel::mlflow
