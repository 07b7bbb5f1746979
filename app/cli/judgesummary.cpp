// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/judgesummary.h"

#include "jobs/reading/otherrows.h"

#include <QCoreApplication>
#include <QDateTime>
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

double seconds(const eval::RunProgress &progress)
{
    return std::chrono::duration<double>(progress.elapsed).count();
}

/// Counts only rows of this session: rows stored earlier took no time.
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
    const auto counts = overall.distribution();
    for (const auto &[point, rows] : counts)
        distribution.insert(point.label, rows);
    QJsonObject json{ { QStringLiteral("run_id"), report.info.uuid.toString(QUuid::WithoutBraces) },
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
    if (report.others.rows > 0)
        json.insert(QStringLiteral("left_out"), report.others.rows);
    return json;
}

QString summaryText(const jobs::RunReport &report)
{
    const eval::RunningStats::Series &overall = report.statistics.overall();
    const QLocale locale;
    QStringList lines;
    lines << QStringLiteral("%1 · %2").arg(report.info.judge.name, report.info.model);
    const auto counts = overall.distribution();
    qint64 most = 1;
    for (const auto &count : counts)
        most = std::max(most, count.rows);
    for (const auto &[point, rows] : counts) {
        const QString bar(static_cast<qsizetype>(rows * 30 / most), u'█');
        lines << QStringLiteral("  %1 %2  %3").arg(point.label, 6).arg(number(rows), 7).arg(bar);
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
    if (report.others.rows > 0)
        lines << QStringLiteral("  %1").arg(jobs::otherRowsText(report.others));
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

QString momentText(const QDateTime &moment)
{
    const bool isToday = moment.date() == QDate::currentDate();
    return moment.toString(isToday ? QStringLiteral("HH:mm:ss") : QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString waitText(const eval::RunWait &wait, const QDateTime &deadline)
{
    const bool isNamed = wait.left && (wait.error.retryAfter || wait.error.kind == Error::Kind::RateLimited);
    if (!isNamed)
        return JudgeSummaryText::tr("%1 Waiting for it until %2 at the latest (--wait).").arg(wait.error.text, momentText(deadline));
    const QString until = momentText(QDateTime::currentDateTime().addMSecs(wait.left->count()));
    return JudgeSummaryText::tr("%1 Paused until %2; gives up at %3 (--wait).").arg(wait.error.text, until, momentText(deadline));
}

QString shortenedText(int tokens)
{
    return JudgeSummaryText::tr("The server reads no more than %n token(s) of a prompt and drops the rest without a word. Scores of such rows say "
                                "little: give the model a larger context (Ollama: num_ctx), or shorten the rows.",
                                nullptr, tokens);
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
    if (preview.emptyInputs > 0)
        parts << JudgeSummaryText::tr("%n empty input(s)", nullptr, static_cast<int>(preview.emptyInputs));
    if (preview.sameAsInput > 0)
        parts << JudgeSummaryText::tr("%n answer(s) equal to the input", nullptr, static_cast<int>(preview.sameAsInput));
    if (preview.examplesAmongRows > 0)
        parts << JudgeSummaryText::tr("%n example(s) among the rows", nullptr, static_cast<int>(preview.examplesAmongRows));
    return parts.join(QStringLiteral(" · "));
}

} // namespace gavel::cli
