// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/agreement/comparetexts.h"

#include "jobs/reading/otherrows.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace gavel::ui {

namespace {

using jobs::ComparisonVerdict;

struct CompareWords
{
    Q_DECLARE_TR_FUNCTIONS(gavel::ui::CompareWords)
};

constexpr qsizetype detailText = 600;
constexpr double usualDifference = 0.5; ///< of two κ

Figure comparedKappa(const QString &name, const stats::AgreementReport &report)
{
    Figure figure{ .name = name, .value = report.qwk.value ? decimalText(*report.qwk.value) : CompareWords::tr("undefined") };
    figure.interval = intervalText(report.qwk, false);
    figure.low = report.qwk.interval && report.qwk.interval->low < -0.5 ? -1 : -0.5;
    figure.point = report.qwk.value;
    figure.baseline = 0;
    if (report.qwk.interval)
        figure.range = std::pair(report.qwk.interval->low, report.qwk.interval->high);
    if (report.exact.value)
        figure.note = CompareWords::tr("same score %1").arg(shareText(*report.exact.value));
    figure.explanation = CompareWords::tr("Weighted κ with people: 1 = always the same, 0 = guessing.");
    return figure;
}

Figure differenceFigure(const QString &name, const stats::Estimate &estimate, double span)
{
    Figure figure{ .name = name, .value = estimate.value ? signedText(*estimate.value, 2) : CompareWords::tr("undefined") };
    if (estimate.interval)
        figure.interval = QStringLiteral("%1 – %2").arg(signedText(estimate.interval->low, 2), signedText(estimate.interval->high, 2));
    figure.low = -span;
    figure.high = span;
    figure.point = estimate.value;
    if (estimate.interval)
        figure.range = std::pair(estimate.interval->low, estimate.interval->high);
    return figure;
}

QString pText(double p)
{
    return p < 0.001 ? CompareWords::tr("p < 0.001") : CompareWords::tr("p = %1").arg(QLocale().toString(p, 'f', 3));
}

QString differenceText(const jobs::Comparison &comparison)
{
    const auto &difference = comparison.kappaDifference;
    if (!difference.value)
        return CompareWords::tr("κ is undefined on one side: a judge that always says the same agrees with nobody.");
    QString text = CompareWords::tr("Weighted κ %1 → %2")
                       .arg(decimalText(comparison.a.qwk.value.value_or(0)), decimalText(comparison.b.qwk.value.value_or(0)));
    if (difference.interval)
        text += u' '
            + CompareWords::tr("(difference %1 to %2)").arg(signedText(difference.interval->low, 2), signedText(difference.interval->high, 2));
    if (comparison.smallestVisible)
        text += QStringLiteral(" · ") + CompareWords::tr("smallest visible here: %1").arg(decimalText(*comparison.smallestVisible));
    return text;
}

} // namespace

Sentence sentenceOf(const jobs::Comparison &comparison)
{
    if (!comparison.sameData)
        return { CompareWords::tr("These runs judged different rows"), CompareWords::tr("Choose two runs over the same data to see what changed."),
                 VerdictLabel::Tone::Caution };
    if (!comparison.sameScale)
        return { CompareWords::tr("These runs use different scales"),
                 CompareWords::tr("Their scores cannot be held against each other number by number."), VerdictLabel::Tone::Caution };
    switch (comparison.verdict) {
    case ComparisonVerdict::NoLabels:
        return { CompareWords::tr("Nobody can say which is better: no row of both has a label"),
                 CompareWords::tr("What changed is below. Label %1 rows to see which run is nearer to people.").arg(stats::fewestLabels),
                 VerdictLabel::Tone::Plain };
    case ComparisonVerdict::TooFewLabels:
        return { CompareWords::tr("Too few labels to tell them apart: %1 of %2").arg(comparison.labelled).arg(stats::fewestLabels),
                 differenceText(comparison), VerdictLabel::Tone::Plain };
    case ComparisonVerdict::Better:
        return { CompareWords::tr("B agrees better with people"), differenceText(comparison), VerdictLabel::Tone::Good };
    case ComparisonVerdict::Worse:
        return { CompareWords::tr("B agrees worse with people"), differenceText(comparison), VerdictLabel::Tone::Bad };
    case ComparisonVerdict::NotShown:
        break;
    }
    const auto &difference = comparison.kappaDifference.value;
    if (!difference || std::abs(*difference) < 0.005)
        return { CompareWords::tr("No difference shown"), differenceText(comparison), VerdictLabel::Tone::Caution };
    return { *difference > 0 ? CompareWords::tr("Perhaps better, not shown yet") : CompareWords::tr("Perhaps worse, not shown yet"),
             differenceText(comparison), VerdictLabel::Tone::Caution };
}

QList<Figure> comparisonFigures(const jobs::Comparison &comparison)
{
    QList<Figure> figures;
    const double span = comparison.scale.size() > 1 ? comparison.scale.last().value - comparison.scale.first().value : 1;
    if (comparison.labelled > 0) {
        figures << comparedKappa(CompareWords::tr("κ of A"), comparison.a) << comparedKappa(CompareWords::tr("κ of B"), comparison.b);
        const auto &interval = comparison.kappaDifference.interval;
        const bool isWide = interval && std::max(-interval->low, interval->high) > usualDifference;
        Figure difference = differenceFigure(CompareWords::tr("B − A"), comparison.kappaDifference, isWide ? 1 : usualDifference);
        difference.explanation
            = CompareWords::tr("Difference of both κ over the same labelled rows, drawn together 2,000 times. If its band leaves 0 out, the "
                               "difference is shown.");
        figures << difference;
        Figure hits{ .name = CompareWords::tr("right in one only"),
                     .value = QStringLiteral("%1 : %2").arg(comparison.onlyAHits).arg(comparison.onlyBHits) };
        hits.note = CompareWords::tr("A : B, %1").arg(pText(comparison.hits.exactP));
        hits.explanation
            = CompareWords::tr("Labelled rows on which only one of them gives people's score (McNemar's exact test). A small p means that chance "
                               "alone would hardly do that.");
        figures << hits;
    }
    Figure mean = differenceFigure(CompareWords::tr("mean score"), comparison.meanDifference, span / 2);
    mean.note = CompareWords::tr("B − A, all rows");
    mean.explanation = CompareWords::tr("Mean change of the score over all rows that both judged.");
    figures << mean;
    return figures;
}

report::Distribution distributionOf(const jobs::Comparison &comparison)
{
    const auto invalid = [&comparison](eval::VerdictState jobs::ComparedRow::*state) {
        return std::ranges::count(comparison.rows, eval::VerdictState::Invalid, state);
    };
    auto distribution = report::Distribution::of(comparison.scale, comparison.countsB);
    distribution.invalid.count = invalid(&jobs::ComparedRow::stateB);
    distribution.setOutline(QStringLiteral("A"), comparison.countsA, invalid(&jobs::ComparedRow::stateA), report::Distribution::Outline::Counts);
    return distribution;
}

QString leftOutText(const jobs::Comparison &comparison)
{
    QStringList parts;
    if (comparison.onlyInA > 0 || comparison.onlyInB > 0)
        parts << CompareWords::tr("Not in both: %1 rows of A, %2 of B")
                     .arg(QLocale().toString(comparison.onlyInA), QLocale().toString(comparison.onlyInB));
    if (comparison.othersA.rows > 0)
        parts << QStringLiteral("A: %1").arg(jobs::otherRowsText(comparison.othersA));
    if (comparison.othersB.rows > 0)
        parts << QStringLiteral("B: %1").arg(jobs::otherRowsText(comparison.othersB));
    return parts.join(QStringLiteral(" · "));
}

QString differencesText(const QList<jobs::RunDifference> &differences)
{
    if (differences.isEmpty())
        return CompareWords::tr("Same judge, model and settings.");
    QStringList parts;
    for (const jobs::RunDifference &difference : differences) {
        if (difference.isLong)
            parts << CompareWords::tr("%1 changed").arg(difference.name);
        else if (difference.before.isEmpty() || difference.after.isEmpty())
            parts << QStringLiteral("%1 %2").arg(difference.name, difference.before.isEmpty() ? u'+' + difference.after : u'−' + difference.before);
        else
            parts << QStringLiteral("%1 %2 → %3").arg(difference.name, difference.before, difference.after);
    }
    return parts.join(QStringLiteral("  ·  "));
}

QString differencesDetail(const QList<jobs::RunDifference> &differences)
{
    const auto cut = [](const QString &text) {
        if (text.isEmpty())
            return CompareWords::tr("(nothing)");
        return text.size() > detailText ? text.left(detailText) + QStringLiteral(" …") : text;
    };
    QStringList parts;
    for (const jobs::RunDifference &difference : differences)
        parts << QStringLiteral("%1\nA: %2\nB: %3").arg(difference.name, cut(difference.before), cut(difference.after));
    return parts.join(QStringLiteral("\n\n"));
}

} // namespace gavel::ui
