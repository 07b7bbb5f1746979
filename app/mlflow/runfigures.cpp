// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mlflow/runfigures.h"

#include "stats/descriptive.h"

#include <algorithm>

namespace gavel::mlflow {

namespace {

/// Collects metrics under a prefix; undefined figures are left out.
class MetricList
{
public:
    MetricList(qint64 timestampMs, QList<Metric> &list)
        : m_timestampMs(timestampMs)
        , m_list(list)
    {
    }

    void add(const QString &key, std::optional<double> value)
    {
        if (value)
            m_list.append({ metricKey(key), *value, m_timestampMs, 0 });
    }
    void add(const QString &key, const stats::Estimate &estimate)
    {
        add(key, estimate.value);
        if (estimate.interval) {
            add(key + QStringLiteral("_low"), estimate.interval->low);
            add(key + QStringLiteral("_high"), estimate.interval->high);
        }
    }

private:
    qint64 m_timestampMs;
    QList<Metric> &m_list;
};

void addSeries(MetricList &list, const QString &name, const eval::RunningStats::Series &series)
{
    const auto key = [&name](const char *figure) { return name + u'/' + QLatin1StringView(figure); };
    list.add(key("mean"), series.mean());
    list.add(key("v1/mean"), series.mean());
    list.add(key("expected_mean"), series.expectedMean());
    const auto distribution = series.valid > 0 ? series.distribution() : QList<eval::RunningStats::Series::Count>();
    for (const auto &[point, rows] : distribution)
        list.add(key("share_") + point.label, double(rows) / double(series.valid));
    const double total = double(series.valid + series.invalid + series.failed + series.abstained);
    if (total <= 0)
        return;
    list.add(key("valid"), double(series.valid));
    list.add(key("invalid_rate"), double(series.invalid) / total);
    list.add(key("failed_rate"), double(series.failed) / total);
    list.add(key("abstained_rate"), double(series.abstained) / total);
}

} // namespace

RunFigures::RunFigures(const eval::JudgeDefinition &judge)
    : m_names(seriesKeys(judge))
    , m_stats(judge)
{
}

void RunFigures::add(const QList<RowRepeat> &repeats)
{
    m_rows += repeats.isEmpty() ? 0 : 1;
    for (const RowRepeat &repeat : repeats) {
        ++m_traces;
        if (repeat.isOther)
            ++m_ofOthers;
        else
            m_stats.add(repeat.verdicts);
        if (repeat.latencyMs > 0 && repeat.state != eval::VerdictState::Failed)
            m_latencies.push_back(double(repeat.latencyMs));
        m_promptTokens += repeat.usage.promptTokens.value_or(0);
        m_completionTokens += repeat.usage.completionTokens.value_or(0);
        m_cachedTokens += repeat.usage.cachedTokens.value_or(0);
        m_tokensKnown = m_tokensKnown || repeat.usage.promptTokens || repeat.usage.completionTokens;
        m_cachedKnown = m_cachedKnown || repeat.usage.cachedTokens;
    }
}

QList<Metric> RunFigures::metrics(qint64 timestampMs) const
{
    QList<Metric> metrics;
    MetricList list(timestampMs, metrics);
    const auto &series = m_stats.series();
    for (std::size_t i = 0; i < series.size() && i < std::size_t(m_names.size()); ++i)
        addSeries(list, m_names[qsizetype(i)], series[i]);
    list.add(QStringLiteral("rows"), double(m_rows));
    if (m_ofOthers > 0)
        list.add(QStringLiteral("rows_left_out"), double(m_ofOthers));
    list.add(QStringLiteral("latency_ms_p50"), stats::quantile(m_latencies, 0.5));
    list.add(QStringLiteral("latency_ms_p95"), stats::quantile(m_latencies, 0.95));
    if (m_tokensKnown) {
        list.add(QStringLiteral("prompt_tokens"), double(m_promptTokens));
        list.add(QStringLiteral("completion_tokens"), double(m_completionTokens));
    }
    if (m_cachedKnown)
        list.add(QStringLiteral("cached_tokens"), double(m_cachedTokens));
    return metrics;
}

QList<Metric> RunFigures::metrics(const QString &name, const stats::AgreementReport &report, qint64 timestampMs)
{
    QList<Metric> metrics;
    MetricList list(timestampMs, metrics);
    const auto key = [&name](const char *figure) { return name + QStringLiteral("/agreement/") + QLatin1StringView(figure); };
    list.add(key("labels"), double(report.n));
    list.add(key("exact"), report.exact);
    list.add(key("within_one"), report.withinOne);
    list.add(key("shift"), report.shift);
    list.add(key("mean_absolute_error"), report.meanAbsoluteError);
    list.add(key("weighted_kappa"), report.qwk);
    list.add(key("spearman"), report.spearman);
    if (report.baseline) {
        list.add(key("baseline_exact"), report.baseline->exact);
        list.add(key("baseline_within_one"), report.baseline->withinOne);
    }
    return metrics;
}

} // namespace gavel::mlflow
