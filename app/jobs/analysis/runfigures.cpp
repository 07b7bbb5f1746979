// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/analysis/runfigures.h"

#include "eval/rowscores.h"
#include "stats/agreementreport.h"

namespace gavel::jobs {

namespace {

void countRows(const eval::RowScores &scores, RunFigures &figures)
{
    double sum = 0;
    qint64 valid = 0;
    for (std::size_t pos = 0; pos < scores.scores.size(); ++pos) {
        figures.judged += scores.states[pos] == eval::VerdictState::Pending ? 0 : 1;
        figures.invalid += scores.states[pos] == eval::VerdictState::Invalid ? 1 : 0;
        if (!scores.hasScore(pos))
            continue;
        sum += scores.scores[pos];
        ++valid;
    }
    if (valid > 0)
        figures.mean = sum / static_cast<double>(valid);
}

} // namespace

Result<RunFigures> measureRun(const store::ReaderSource &source, const store::RunInfo &run, const Stop &stop)
{
    const auto reader = source.openReader(run.id);
    if (!reader)
        return reader.error();
    const QStringList criteria = eval::scoreCriteria(run.judge);
    const auto scores = eval::readScores(**reader, run.judge, criteria.value(0));
    if (!scores)
        return scores.error();
    const auto clusters = (*reader)->clusters();
    if (!clusters)
        return clusters.error();
    const auto tokens = source.tokensOf(run.id);
    if (!tokens)
        return tokens.error();
    RunFigures figures;
    countRows(*scores, figures);
    figures.tokens = *tokens;
    const eval::ScorePairs pairs = eval::pairScores(*scores, eval::clusterNumbers(*clusters));
    figures.labelled = static_cast<qint64>(pairs.scores.size());
    if (figures.labelled >= stats::fewestLabels) {
        stats::BootstrapOptions options;
        options.seed = 1;
        options.clusters = pairs.scores.clusters;
        options.stop = stop;
        figures.kappa = { stats::weightedKappa(pairs.scores), stats::weightedKappaInterval(pairs.scores, options) };
    }
    if (stop && stop())
        return cancelledError();
    return figures;
}

} // namespace gavel::jobs
