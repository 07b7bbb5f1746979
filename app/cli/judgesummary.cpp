// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/judgesummary.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>

namespace gavel::cli {

namespace {

struct JudgeSummaryText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::cli::JudgeSummary)
};

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QJsonValue orNull(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

const eval::Scale &scaleOf(const jobs::RunReport &report)
{
    static const eval::Scale none;
    const eval::Scale &scale = report.statistics.overall().scale;
    if (!scale.isEmpty())
        return scale;
    return report.info.judge.criteria.isEmpty() ? none : report.info.judge.criteria.first().scale;
}

double seconds(const eval::RunProgress &progress)
{
    return std::chrono::duration<double>(progress.elapsed).count();
}

/// Rows of this session only: what was there before cost no time.
double rowsPerSecond(const eval::RunProgress &progress)
{
    return seconds(progress) > 0 ? static_cast<double>(progress.committed) / seconds(progress) : 0;
}

} // namespace

QJsonObject summaryJson(const jobs::RunReport &report)
{
    const eval::RunningStats::Series &overall = report.statistics.overall();
    const eval::RunProgress &progress = report.progress;
    QJsonObject distribution;
    const eval::Scale &scale = scaleOf(report);
    for (qsizetype i = 0; i < scale.size(); ++i) {
        const auto index = static_cast<size_t>(i);
        distribution.insert(scale[i].label, index < overall.counts.size() ? overall.counts[index] : 0);
    }
    return { { QStringLiteral("run_id"), report.info.uuid.toString(QUuid::WithoutBraces) },
             { QStringLiteral("rows"), report.info.rows },
             { QStringLiteral("valid"), progress.valid },
             { QStringLiteral("invalid"), progress.invalid },
             { QStringLiteral("failed"), progress.failed },
             { QStringLiteral("abstained"), progress.abstained },
             { QStringLiteral("mean"), orNull(overall.mean()) },
             { QStringLiteral("expected_mean"), orNull(overall.expectedMean()) },
             { QStringLiteral("distribution"), distribution },
             { QStringLiteral("rows_per_s"), rowsPerSecond(progress) },
             { QStringLiteral("seconds"), seconds(progress) },
             { QStringLiteral("prompt_tokens"), progress.promptTokens },
             { QStringLiteral("completion_tokens"), progress.completionTokens },
             { QStringLiteral("cached_tokens"), progress.cachedTokens },
             { QStringLiteral("requests"), progress.requests },
             { QStringLiteral("probe_requests"), report.info.probeRequests } };
}

QString summaryText(const jobs::RunReport &report)
{
    const eval::RunningStats::Series &overall = report.statistics.overall();
    const QLocale locale;
    QStringList lines;
    lines << QStringLiteral("%1 · %2").arg(report.info.judge.name, report.info.model);
    const eval::Scale &scale = scaleOf(report);
    const qint64 most = overall.counts.empty() ? 1 : std::max<qint64>(1, *std::max_element(overall.counts.begin(), overall.counts.end()));
    for (qsizetype i = 0; i < scale.size() && static_cast<size_t>(i) < overall.counts.size(); ++i) {
        const qint64 count = overall.counts[static_cast<size_t>(i)];
        const QString bar(static_cast<qsizetype>(count * 30 / most), u'█');
        lines << QStringLiteral("  %1 %2  %3").arg(scale[i].label, 6).arg(number(count), 7).arg(bar);
    }
    const auto figure = [&](const QString &name, const std::optional<double> &value) {
        if (value)
            lines << QStringLiteral("  %1 %2").arg(name, -16).arg(locale.toString(*value, 'f', 2));
    };
    figure(JudgeSummaryText::tr("mean"), overall.mean());
    figure(JudgeSummaryText::tr("expected mean"), overall.expectedMean());
    const eval::RunProgress &progress = report.progress;
    lines << JudgeSummaryText::tr("  %1 valid, %2 invalid, %3 failed, %4 abstained")
                 .arg(number(progress.valid), number(progress.invalid), number(progress.failed), number(progress.abstained));
    if (report.nothingToDo)
        lines << JudgeSummaryText::tr("  This run was finished already: no request was sent.");
    else
        lines << JudgeSummaryText::tr("  %1 requests in %2 s, %3 rows/s")
                     .arg(number(progress.requests), locale.toString(seconds(progress), 'f', 1), locale.toString(rowsPerSecond(progress), 'f', 1));
    return lines.join(u'\n');
}

QString progressText(const eval::RunProgress &progress)
{
    QStringList parts{ JudgeSummaryText::tr("%1 of %2").arg(number(progress.done()), number(progress.total)) };
    parts << JudgeSummaryText::tr("%1 rows/s").arg(QLocale().toString(progress.rowsPerSecond, 'f', progress.rowsPerSecond < 10 ? 1 : 0));
    if (progress.invalid > 0)
        parts << JudgeSummaryText::tr("%1 invalid").arg(number(progress.invalid));
    if (progress.failed > 0)
        parts << JudgeSummaryText::tr("%1 failed").arg(number(progress.failed));
    if (progress.rowsPerSecond > 0)
        parts << JudgeSummaryText::tr("%1 s left")
                     .arg(number(static_cast<qint64>(static_cast<double>(progress.total - progress.done()) / progress.rowsPerSecond)));
    return parts.join(QStringLiteral(" · "));
}

QString previewText(const eval::RunPreview &preview)
{
    QStringList parts{ JudgeSummaryText::tr("%n row(s)", nullptr, static_cast<int>(preview.rows)),
                       JudgeSummaryText::tr("%n request(s)", nullptr, static_cast<int>(preview.requests)) };
    parts << JudgeSummaryText::tr("about %1 prompt tokens").arg(number(preview.promptTokens));
    if (preview.tooLongCount > 0)
        parts << JudgeSummaryText::tr("%n row(s) will not fit the context", nullptr, static_cast<int>(preview.tooLongCount));
    if (preview.emptyOutputs > 0)
        parts << JudgeSummaryText::tr("%n empty answer(s)", nullptr, static_cast<int>(preview.emptyOutputs));
    if (preview.examplesAmongRows > 0)
        parts << JudgeSummaryText::tr("%n example(s) among the rows", nullptr, static_cast<int>(preview.examplesAmongRows));
    return parts.join(QStringLiteral(" · "));
}

} // namespace gavel::cli
