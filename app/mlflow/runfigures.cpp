// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mlflow/runfigures.h"

#include "stats/descriptive.h"

#include <QHash>

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
    for (qsizetype i = 0; i < series.scale.size() && series.valid > 0; ++i) {
        const double share = double(series.counts[std::size_t(i)]) / double(series.valid);
        list.add(key("share_") + series.scale[i].label, share);
    }
    const double total = double(series.valid + series.invalid + series.failed + series.abstained);
    if (total <= 0)
        return;
    list.add(key("valid"), double(series.valid));
    list.add(key("invalid_rate"), double(series.invalid) / total);
    list.add(key("failed_rate"), double(series.failed) / total);
    list.add(key("abstained_rate"), double(series.abstained) / total);
}

/// Numbers for cluster names; rows without one stay apart from all others.
std::vector<qint32> numbered(const std::vector<QString> &names)
{
    QHash<QString, qint32> known;
    std::vector<qint32> numbers;
    qint32 next = 0;
    for (const QString &name : names) {
        if (name.isEmpty()) {
            numbers.push_back(next++);
            continue;
        }
        const auto found = known.constFind(name);
        if (found != known.constEnd()) {
            numbers.push_back(*found);
        } else {
            known.insert(name, next);
            numbers.push_back(next++);
        }
    }
    return numbers;
}

} // namespace

RunFigures::RunFigures(const eval::JudgeDefinition &judge)
    : m_judge(judge)
    , m_names(seriesNames(judge))
    , m_stats(judge)
    , m_scores(std::size_t(m_names.size()))
{
}

void RunFigures::addScore(Scores &scores, qint64 pos, std::optional<double> score)
{
    if (!score)
        return;
    const auto place = std::size_t(pos);
    if (place >= scores.sums.size()) {
        scores.sums.resize(place + 1);
        scores.counts.resize(place + 1);
    }
    scores.sums[place] += *score;
    ++scores.counts[place];
}

void RunFigures::add(qint64 pos, const QList<RowRepeat> &repeats)
{
    m_rows += repeats.isEmpty() ? 0 : 1;
    for (const RowRepeat &repeat : repeats) {
        ++m_traces;
        m_stats.add(repeat.verdicts);
        const bool isValid = repeat.state == eval::VerdictState::Valid;
        addScore(m_scores[0], pos, isValid ? repeat.overall : std::nullopt);
        for (std::size_t i = 1; i < m_scores.size(); ++i)
            addScore(m_scores[i], pos, repeat.verdicts[qsizetype(i) - 1].score);
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

AgreementInput RunFigures::agreementInput(qsizetype index, const std::vector<std::optional<double>> &human,
                                          const std::vector<QString> &clusters) const
{
    AgreementInput input;
    input.name = m_names.at(index);
    for (const eval::ScalePoint &point : m_stats.series()[std::size_t(index)].scale)
        input.labels.push_back(point.value);
    const Scores &scores = m_scores[std::size_t(index)];
    std::vector<QString> names;
    for (std::size_t pos = 0; pos < std::min(scores.sums.size(), human.size()); ++pos) {
        if (scores.counts[pos] == 0 || !human[pos])
            continue;
        input.judge.push_back(scores.sums[pos] / scores.counts[pos]);
        input.human.push_back(*human[pos]);
        names.push_back(pos < clusters.size() ? clusters[pos] : QString());
    }
    if (std::any_of(names.cbegin(), names.cend(), [](const QString &name) { return !name.isEmpty(); }))
        input.clusters = numbered(names);
    return input;
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
