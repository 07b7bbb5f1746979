// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/try/trytexts.h"

#include "evaluate/agreement/agreementtexts.h"
#include "stats/agreementreport.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace gavel::ui {

namespace {

struct TryContext
{
    Q_DECLARE_TR_FUNCTIONS(gavel::ui::TryWords)
};

QString dotted(const QStringList &parts)
{
    return parts.join(QStringLiteral(" · "));
}

QString durationText(double seconds)
{
    if (seconds < 10)
        return TryContext::tr("%1 s").arg(QLocale().toString(seconds, 'f', 1));
    if (seconds < 120)
        return TryContext::tr("%1 s").arg(QLocale().toString(std::round(seconds), 'f', 0));
    const double minutes = seconds / 60;
    if (minutes < 120)
        return TryContext::tr("%1 min").arg(QLocale().toString(std::round(minutes), 'f', 0));
    return TryContext::tr("%1 h").arg(QLocale().toString(minutes / 60, 'f', 1));
}

QString aboutText(double seconds)
{
    return seconds < 1 ? TryContext::tr("under a second") : TryContext::tr("about %1").arg(durationText(seconds));
}

QString titleOf(const jobs::TryReport &report)
{
    using jobs::TryOutcome;
    const QString other = report.baseline ? report.baseline->caption : QString();
    if (report.isCancelled)
        return TryContext::tr("Stopped after %1 of %n row(s).", nullptr, static_cast<int>(report.rows.size())).arg(QLocale().toString(report.done));
    switch (report.comparison ? report.comparison->outcome : TryOutcome::NothingToCompare) {
    case TryOutcome::NothingToCompare:
        return TryContext::tr("%n row(s) judged.", nullptr, static_cast<int>(report.done));
    case TryOutcome::TooFewLabels:
        return TryContext::tr("Too few labels to tell.");
    case TryOutcome::LabelsAllAlike:
        return TryContext::tr("These rows cannot tell.");
    case TryOutcome::Better:
        return TryContext::tr("Better than %1.").arg(other);
    case TryOutcome::PerhapsBetter:
        return TryContext::tr("Perhaps better than %1, not certain yet.").arg(other);
    case TryOutcome::NoDifference:
        return TryContext::tr("No difference to %1 shown.").arg(other);
    case TryOutcome::PerhapsWorse:
        return TryContext::tr("Perhaps worse than %1, not certain yet.").arg(other);
    case TryOutcome::Worse:
        return TryContext::tr("Worse than %1.").arg(other);
    }
    Q_UNREACHABLE();
}

QString movesOf(const jobs::TryComparison &comparison)
{
    if (comparison.changed == 0)
        return TryContext::tr("No row changed its score.");
    const int others = comparison.changed - comparison.nowAgree - comparison.movedAway;
    QStringList parts;
    if (comparison.nowAgree > 0)
        parts << TryContext::tr("%n row(s) moved towards what people said", nullptr, comparison.nowAgree);
    if (comparison.movedAway > 0)
        parts << TryContext::tr("%n moved away", nullptr, comparison.movedAway);
    if (others > 0)
        parts << TryContext::tr("%n changed otherwise", nullptr, others);
    return parts.join(QStringLiteral(", ")) + u'.';
}

QString restOf(const jobs::TryReport &report)
{
    if (report.isCancelled)
        return TryContext::tr("Half a Try says nothing about agreement. Try judges the rows that are left.");
    const jobs::TryComparison comparison = report.comparison.value_or(jobs::TryComparison());
    switch (comparison.outcome) {
    case jobs::TryOutcome::NothingToCompare:
        if (report.baseline)
            return TryContext::tr("%1 has not judged these rows with this model. Try asks for that, too.").arg(report.baseline->caption);
        return TryContext::tr("There is no other version to compare with. Edit the text, and try again.");
    case jobs::TryOutcome::TooFewLabels:
        return TryContext::tr("%n labelled row(s) were judged by both; a verdict needs %1. ", nullptr, comparison.labels).arg(stats::fewestLabels)
            + movesOf(comparison);
    case jobs::TryOutcome::LabelsAllAlike:
        return TryContext::tr("People gave one score only, or a judge always says the same. ") + movesOf(comparison);
    default:
        return movesOf(comparison);
    }
}

/// `ofTried`: labels of the tried text alone.
QStringList agreementFigures(const jobs::TryComparison &comparison, qint64 ofTried)
{
    QStringList figures;
    if (comparison.labels < stats::fewestLabels || !comparison.before || !comparison.after)
        return figures;
    QString kappa = TryContext::tr("weighted κ %1 → %2").arg(decimalText(*comparison.before), decimalText(*comparison.after));
    if (comparison.difference.interval)
        kappa += TryContext::tr(" (difference %1 to %2)")
                     .arg(decimalText(comparison.difference.interval->low), decimalText(comparison.difference.interval->high));
    if (comparison.labels != ofTried)
        kappa += TryContext::tr(" over the %n row(s) that both could score", nullptr, comparison.labels);
    figures << kappa;
    if (comparison.smallestVisible && comparison.changed > 0)
        figures << TryContext::tr("smallest visible here: %1").arg(decimalText(*comparison.smallestVisible));
    return figures;
}

/// Of the tried text.
QStringList lostRows(const jobs::TryReport &report)
{
    QStringList figures;
    if (report.invalid > 0)
        figures << TryContext::tr("%n invalid", nullptr, static_cast<int>(report.invalid));
    if (report.failed > 0)
        figures << TryContext::tr("%n failed", nullptr, static_cast<int>(report.failed));
    if (report.abstained > 0)
        figures << TryContext::tr("%n abstained", nullptr, static_cast<int>(report.abstained));
    return figures;
}

QString agreementOf(const jobs::TryReport &report, const QString &caption)
{
    if (!report.agreement)
        return {};
    const stats::AgreementReport &found = *report.agreement;
    QStringList parts;
    if (found.n < stats::fewestLabels) {
        parts << TryContext::tr("%n label(s), too few for κ, which needs %1", nullptr, static_cast<int>(found.n)).arg(stats::fewestLabels);
    } else if (!found.qwk.value) {
        parts << TryContext::tr("no κ, since one side gave one score only");
    } else {
        const QString interval = intervalText(found.qwk, false);
        parts << (interval.isEmpty() ? TryContext::tr("κ %1").arg(decimalText(*found.qwk.value))
                                     : TryContext::tr("κ %1 (%2)").arg(decimalText(*found.qwk.value), interval));
    }
    if (found.n >= stats::fewestLabels && found.withinOne.value)
        parts << TryContext::tr("within one %1", "share of rows").arg(shareText(*found.withinOne.value));
    parts << lostRows(report);
    return TryContext::tr("%1: %2", "a version, its figures").arg(caption, parts.join(QStringLiteral(", ")));
}

QStringList stateFigures(const jobs::TryReport &report)
{
    QStringList figures = report.agreement ? QStringList() : lostRows(report);
    const auto isLost
        = [](const jobs::TryRow &row) { return row.before.state == eval::VerdictState::Invalid || row.before.state == eval::VerdictState::Failed; };
    const auto lost = std::count_if(report.rows.begin(), report.rows.end(), isLost);
    if (lost > 0 && report.baseline)
        figures << TryContext::tr("%1: %n invalid or failed", nullptr, static_cast<int>(lost)).arg(report.baseline->caption);
    return figures;
}

} // namespace

TryTexts textsOf(const jobs::TryReport &report, const QString &caption)
{
    TryTexts words{ titleOf(report), agreementOf(report, caption), restOf(report), {} };
    QStringList figures;
    if (report.comparison) {
        figures << agreementFigures(*report.comparison, report.agreement ? report.agreement->n : report.comparison->labels);
        if (report.comparison->moreLabels)
            figures << TryContext::tr("label %n more to be sure", nullptr, *report.comparison->moreLabels);
    }
    figures << stateFigures(report);
    words.figures = dotted(figures);
    return words;
}

QString tryAbout(const jobs::TryReport &report)
{
    QStringList parts;
    const int rows = static_cast<int>(report.rows.size());
    if (report.isRandom)
        parts << TryContext::tr("%n random row(s), too few are labelled", nullptr, rows);
    else if (report.labelledRows > rows)
        parts << TryContext::tr("%1 of %n labelled row(s)", nullptr, static_cast<int>(report.labelledRows)).arg(QLocale().toString(rows));
    else
        parts << TryContext::tr("%n labelled row(s)", nullptr, rows);
    if (report.baseline)
        parts << TryContext::tr("against %1 on %2").arg(report.baseline->caption, report.model);
    else
        parts << TryContext::tr("by %1", "the model that judged").arg(report.model);
    if (report.seconds > 0)
        parts << durationText(report.seconds);
    return dotted(parts);
}

QString fullRunText(qint64 rows, int requestsPerRow, const jobs::TryReport *report)
{
    const QLocale locale;
    QStringList parts{ TryContext::tr("%1 requests").arg(locale.toString(rows * requestsPerRow)) };
    const bool isMeasured = report && !report->rows.empty() && (!report->isStored || report->progress.committed > 0);
    if (!isMeasured) {
        parts << TryContext::tr("a Try measures how long it takes");
        return dotted(parts);
    }
    const eval::RunProgress &progress = report->progress;
    if (progress.requests > 0 && progress.promptTokens > 0) {
        const QString each = locale.toString(progress.promptTokens / progress.requests);
        parts << (progress.cachedTokens > 0
                      ? TryContext::tr("%1 tokens cached of %2 each").arg(locale.toString(progress.cachedTokens / progress.requests), each)
                      : TryContext::tr("%1 tokens each").arg(each));
    }
    const double seconds = static_cast<double>(progress.elapsed.count()) / 1000;
    if (progress.committed > 0 && seconds > 0)
        parts << aboutText(seconds * static_cast<double>(rows) / static_cast<double>(progress.committed));
    const auto tried = static_cast<int>(report->rows.size());
    parts << TryContext::tr("%1 of %n tried row(s) too long", nullptr, tried).arg(report->preview.tooLongCount);
    parts << (report->preview.examplesAmongRows > 0 ? TryContext::tr("%n example(s) among the tried rows: their grade leaks", nullptr,
                                                                     static_cast<int>(report->preview.examplesAmongRows))
                                                    : TryContext::tr("no example among them"));
    return dotted(parts);
}

} // namespace gavel::ui
