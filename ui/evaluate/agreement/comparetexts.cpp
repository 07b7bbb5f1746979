// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/agreement/comparetexts.h"

#include "jobs/reading/otherrows.h"
#include "widgets/texts.h"

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
    Figure figure{ .name = name, .value = report.qwk.value ? decimalText(*report.qwk.value) : noValueText() };
    figure.interval = intervalText(report.qwk, false);
    figure.low = report.qwk.interval && report.qwk.interval->low < -0.5 ? -1 : -0.5;
    figure.point = report.qwk.value;
    figure.baseline = 0;
    if (report.qwk.interval)
        figure.range = std::pair(report.qwk.interval->low, report.qwk.interval->high);
    if (!report.qwk.value)
        figure.note = noCoefficientReason(report.n);
    else if (report.exact.value)
        figure.note = CompareWords::tr("same score %1").arg(shareText(*report.exact.value));
    figure.explanation = CompareWords::tr("Weighted κ with people: 1 = always the same, 0 = guessing.");
    return figure;
}

Figure differenceFigure(const QString &name, const stats::Estimate &estimate, double span)
{
    Figure figure{ .name = name, .value = estimate.value ? signedText(*estimate.value, 2) : noValueText() };
    if (estimate.interval)
        figure.interval = rangeText(signedText(estimate.interval->low, 2), signedText(estimate.interval->high, 2));
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
        return CompareWords::tr("One side has no κ: judge and people gave one score only.");
    QString text = CompareWords::tr("Weighted κ %1 → %2")
                       .arg(decimalText(comparison.a.qwk.value.value_or(0)), decimalText(comparison.b.qwk.value.value_or(0)));
    if (difference.interval)
        text += u' '
            + CompareWords::tr("(difference %1 to %2)").arg(signedText(difference.interval->low, 2), signedText(difference.interval->high, 2));
    const bool isShown = comparison.verdict == ComparisonVerdict::Better || comparison.verdict == ComparisonVerdict::Worse;
    if (comparison.smallestVisible && !isShown)
        text += QStringLiteral(" · ") + CompareWords::tr("smallest visible here: %1").arg(decimalText(*comparison.smallestVisible));
    return text;
}

/// Why there is nothing to compare: "A has no score: all 150 replies could not be read".
QString noScoresText(const jobs::Comparison &comparison)
{
    const auto reason = [&comparison](eval::VerdictState jobs::ComparedRow::*state) {
        jobs::Unscored rows;
        for (const jobs::ComparedRow &row : comparison.rows)
            rows.add(row.*state);
        return jobs::noScoreReason(rows);
    };
    QStringList parts;
    const auto add = [&parts](const QString &name, const QString &why) {
        parts << (why.isEmpty() ? CompareWords::tr("%1 has no score yet").arg(name) : CompareWords::tr("%1 has no score: %2").arg(name, why));
    };
    if (!comparison.hasScoresA)
        add(QStringLiteral("A"), reason(&jobs::ComparedRow::stateA));
    if (!comparison.hasScoresB)
        add(QStringLiteral("B"), reason(&jobs::ComparedRow::stateB));
    return parts.join(QStringLiteral(". "));
}

Sentence nobodyKnows(const jobs::Comparison &comparison)
{
    if (comparison.allLabelled > 0)
        return { CompareWords::tr("Nobody can say which is better: no labelled row has a score in both"),
                 CompareWords::tr("What changed is below. Label rows that both have scored."), VerdictLabel::Tone::Plain };
    return { CompareWords::tr("Nobody can say which is better: no row of both has a label"),
             CompareWords::tr("What changed is below. Label %1 rows to see which run is nearer to people.").arg(stats::fewestLabels),
             VerdictLabel::Tone::Plain };
}

Sentence comparisonSentence(const jobs::Comparison &comparison)
{
    if (!comparison.sameData)
        return { CompareWords::tr("These runs judged different rows"), CompareWords::tr("Choose two runs over the same data to see what changed."),
                 VerdictLabel::Tone::Caution };
    if (!comparison.sameScale)
        return { CompareWords::tr("These runs use different scales"),
                 CompareWords::tr("Their scores cannot be held against each other number by number."), VerdictLabel::Tone::Caution };
    switch (comparison.verdict) {
    case ComparisonVerdict::NoScores:
        return { noScoresText(comparison), CompareWords::tr("There is nothing to compare. Choose another run, or run the judge again."),
                 VerdictLabel::Tone::Bad };
    case ComparisonVerdict::NoLabels:
        return nobodyKnows(comparison);
    case ComparisonVerdict::TooFewLabels:
        return { CompareWords::tr("Too few labels to tell them apart: %1 of %2").arg(countText(comparison.labelled), countText(stats::fewestLabels)),
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

} // namespace

Sentence sentenceOf(const jobs::Comparison &comparison)
{
    Sentence sentence = comparisonSentence(comparison);
    if (!comparison.sameData || !comparison.sameScale || comparison.verdict == ComparisonVerdict::NoScores)
        return sentence;
    for (const auto &[name, unscored] :
         { std::pair(QStringLiteral("A"), comparison.unscoredA), std::pair(QStringLiteral("B"), comparison.unscoredB) }) {
        if (const QString text = jobs::unscoredLabelsText(unscored); !text.isEmpty())
            sentence.text += QStringLiteral(". ") + QStringLiteral("%1: %2").arg(name, text);
    }
    return sentence;
}

QList<Figure> comparisonFigures(const jobs::Comparison &comparison)
{
    if (comparison.verdict == ComparisonVerdict::NoScores)
        return {};
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
                     .value = QStringLiteral("%1 : %2").arg(countText(comparison.onlyAHits), countText(comparison.onlyBHits)) };
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
    if (comparison.hasScoresA)
        distribution.setOutline(QStringLiteral("A"), comparison.countsA, invalid(&jobs::ComparedRow::stateA), report::Distribution::Outline::Counts);
    return distribution;
}

QString leftOutText(const jobs::Comparison &comparison)
{
    QStringList parts;
    if (comparison.onlyInA > 0 || comparison.onlyInB > 0)
        parts << CompareWords::tr("Not in both: %1 rows of A, %2 of B").arg(countText(comparison.onlyInA), countText(comparison.onlyInB));
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
