// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/agreement/agreementtexts.h"

#include "core/pastedline.h"
#include "jobs/reading/otherrows.h"
#include "widgets/texts.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace gavel::ui {

namespace {

using stats::AgreementVerdict;

struct AgreementWords
{
    Q_DECLARE_TR_FUNCTIONS(gavel::ui::AgreementWords)
};

constexpr qsizetype shortName = 20;
constexpr qint64 fewestOfAPart = 10; ///< rows, for a κ of one person or segment

/// Where the line of a coefficient begins: most values are above the first one.
double lowEnd(const stats::Estimate &estimate)
{
    constexpr double usual = -0.5;
    const double lowest = std::min(estimate.value.value_or(0), estimate.interval ? estimate.interval->low : 0.0);
    return lowest < usual ? -1 : usual;
}

/// Removes a remark in brackets from the end first.
QString shortened(QString name)
{
    const qsizetype remark = name.lastIndexOf(QLatin1StringView(" ("));
    if (name.size() > shortName && remark > 0 && name.endsWith(u')'))
        name.truncate(remark);
    return name.size() > shortName ? name.left(shortName - 1).trimmed() + u'…' : name;
}

std::optional<std::pair<double, double>> rangeOf(const stats::Estimate &estimate)
{
    if (!estimate.interval)
        return {};
    return std::pair(estimate.interval->low, estimate.interval->high);
}

Figure shareFigure(const QString &name, const stats::Estimate &estimate)
{
    Figure figure{ .name = name, .value = estimate.value ? shareText(*estimate.value) : noValueText() };
    figure.interval = intervalText(estimate, true);
    figure.point = estimate.value;
    figure.range = rangeOf(estimate);
    return figure;
}

Figure numberFigure(const QString &name, const stats::Estimate &estimate, double low, double high)
{
    Figure figure{ .name = name, .value = estimate.value ? decimalText(*estimate.value) : noValueText() };
    figure.interval = intervalText(estimate, false);
    figure.low = low;
    figure.high = high;
    figure.point = estimate.value;
    figure.range = rangeOf(estimate);
    return figure;
}

/// What the best constant answer would reach.
void addGuess(Figure &figure, double share, double guess)
{
    figure.baseline = share;
    figure.note = AgreementWords::tr("always saying %1: %2").arg(scoreText(guess), shareText(share));
    figure.explanation += u' '
        + AgreementWords::tr("Someone who says %1 on every row, without reading it, reaches %2; the mark ⊥ shows where.")
              .arg(scoreText(guess), shareText(share));
}

QString withinName(const jobs::Agreement &agreement)
{
    return agreement.report.step == 1 ? AgreementWords::tr("within one point") : AgreementWords::tr("within one step");
}

Figure exactFigure(const jobs::Agreement &agreement)
{
    Figure figure = shareFigure(AgreementWords::tr("same score"), agreement.report.exact);
    figure.explanation
        = AgreementWords::tr("Exact agreement: the share of labelled rows on which judge and people gave the same score. The interval holds 95 % of "
                             "what other labels of this kind would show.");
    if (const auto &baseline = agreement.report.baseline)
        addGuess(figure, baseline->exact, baseline->exactGuess);
    return figure;
}

Figure withinFigure(const jobs::Agreement &agreement)
{
    Figure figure = shareFigure(withinName(agreement), agreement.report.withinOne);
    figure.explanation = AgreementWords::tr("The share of labelled rows on which judge and people are at most one point of the scale apart.");
    if (const auto &baseline = agreement.report.baseline)
        addGuess(figure, baseline->withinOne, baseline->withinOneGuess);
    return figure;
}

double scaleSpan(const jobs::Agreement &agreement)
{
    return agreement.scale.size() > 1 ? agreement.scale.last().value - agreement.scale.first().value : 1;
}

QString shiftNote(const stats::Estimate &shift)
{
    if (!shift.value)
        return {};
    if (!shift.interval || (shift.interval->low <= 0 && shift.interval->high >= 0))
        return AgreementWords::tr("no shift shown");
    return *shift.value < 0 ? AgreementWords::tr("judge is stricter than people") : AgreementWords::tr("judge is more generous than people");
}

Figure shiftFigure(const jobs::Agreement &agreement)
{
    const stats::Estimate &shift = agreement.report.shift;
    const double half = scaleSpan(agreement) / 2;
    const double end = shift.interval && std::max(-shift.interval->low, shift.interval->high) > half ? 2 * half : half;
    Figure figure = numberFigure(AgreementWords::tr("shift"), shift, -end, end);
    if (shift.value)
        figure.value = signedText(*shift.value);
    figure.interval = intervalText(shift, false, 1);
    figure.note = shiftNote(shift);
    figure.explanation = AgreementWords::tr("Mean of judge − people over the labelled rows: below 0 the judge gives less than people do.");
    return figure;
}

Figure kappaFigure(const jobs::Agreement &agreement)
{
    Figure figure = numberFigure(AgreementWords::tr("weighted κ"), agreement.report.qwk, lowEnd(agreement.report.qwk), 1);
    figure.note = agreement.report.qwk.value ? AgreementWords::tr("0 = guessing, 1 = the same") : noCoefficientReason(agreement.report.n);
    figure.baseline = 0;
    figure.explanation
        = AgreementWords::tr("Cohen's κ with quadratic weights: agreement beyond what chance would give with these scores; far misses count more "
                             "than near ones. The interval is a BCa bootstrap over 2,000 draws.");
    return figure;
}

Figure rankFigure(const QString &name, const std::optional<double> &value, const QString &note, const QString &explanation)
{
    Figure figure = numberFigure(name, { value, {} }, lowEnd({ value, {} }), 1);
    figure.note = value ? note : AgreementWords::tr("%1: one score only").arg(note);
    figure.explanation = explanation;
    return figure;
}

Figure partFigure(const jobs::PartialAgreement &part, const QString &name)
{
    Figure figure = numberFigure(name, part.kappa, lowEnd(part.kappa), 1);
    figure.note = AgreementWords::tr("%n row(s)", nullptr, static_cast<int>(part.n));
    if (part.n < fewestOfAPart) {
        figure.value = noValueText();
        figure.interval.clear();
        figure.point.reset();
        figure.range.reset();
        figure.note += QStringLiteral(" · ") + AgreementWords::tr("too few for κ");
    } else if (part.withinOne.value)
        figure.note += QStringLiteral(" · ") + AgreementWords::tr("%1 within one").arg(shareText(*part.withinOne.value));
    figure.explanation = AgreementWords::tr("Weighted κ of %1; same score: %2.")
                             .arg(part.other.isEmpty() ? part.name : AgreementWords::tr("%1 and %2").arg(part.name, part.other),
                                  part.exact.value ? shareText(*part.exact.value) : noValueText());
    if (part.shift && part.other.isEmpty())
        figure.explanation += u' ' + AgreementWords::tr("Shift: %1.").arg(signedText(*part.shift));
    return figure;
}

/// "Better than guessing. 23 labelled rows have no score: …"
QString withUnscored(const QString &headline, const jobs::Agreement &agreement)
{
    const QString unscored = jobs::unscoredLabelsText(agreement.unscored);
    return unscored.isEmpty() ? headline : QStringLiteral("%1. %2").arg(headline, unscored);
}

Sentence agreementSentence(const jobs::Agreement &agreement)
{
    const auto &report = agreement.report;
    QString headline = jobs::verdictText(report.verdict);
    if (headline.endsWith(u'.'))
        headline.chop(1); // a headline
    switch (report.verdict) {
    case AgreementVerdict::TooFewLabels:
        if (report.n >= stats::fewestLabels)
            return { AgreementWords::tr("Too few independent rows for a verdict"),
                     AgreementWords::tr("All labelled rows belong to one cluster. Label rows of other prompts or conversations."),
                     VerdictLabel::Tone::Plain };
        return { AgreementWords::tr("Too few labels for a verdict: %1 of %2").arg(countText(report.n), countText(stats::fewestLabels)),
                 AgreementWords::tr("%n more label(s) are needed. Until then the figures may still change a lot.", nullptr,
                                    static_cast<int>(stats::fewestLabels - report.n)),
                 VerdictLabel::Tone::Plain };
    case AgreementVerdict::LabelsAllAlike:
        return { headline, AgreementWords::tr("Label rows of other quality too: where every label is the same there is nothing to agree about."),
                 VerdictLabel::Tone::Plain };
    case AgreementVerdict::NoBetterThanGuessing:
        return { headline,
                 AgreementWords::tr("Do not use these scores: guessing would do as well. Change the grading prompt, or ask a more able model."),
                 VerdictLabel::Tone::Bad };
    case AgreementVerdict::OrdersButMisses:
        return { headline,
                 AgreementWords::tr("Use the scores to put answers in order, not as points: always saying %1 hits people's score as often.")
                     .arg(scoreText(report.baseline ? report.baseline->exactGuess : 0)),
                 VerdictLabel::Tone::Caution };
    case AgreementVerdict::BetterThanGuessing:
        return { headline, AgreementWords::tr("Good for means and comparisons of many rows. Read single rows before you rely on them."),
                 VerdictLabel::Tone::Good };
    case AgreementVerdict::Strong:
        return { headline,
                 AgreementWords::tr("Scores can stand in for people's on rows like these. Label a few now and then, to notice when that changes."),
                 VerdictLabel::Tone::Good };
    }
    Q_UNREACHABLE();
}

QString figureLine(const Figure &figure)
{
    return pastedLine({ figure.name, figure.value, figure.interval, figure.note });
}

} // namespace

QString shareText(double share)
{
    return AgreementWords::tr("%1 %").arg(QLocale().toString(share * 100, 'f', 0));
}

QString noValueText()
{
    return QStringLiteral("–");
}

QString noCoefficientReason(qint64 pairs)
{
    return pairs < 2 ? AgreementWords::tr("one labelled row only") : AgreementWords::tr("one score only");
}

QString decimalText(double value, int digits)
{
    // Never "−0.00".
    const double scale = std::pow(10, digits);
    const double rounded = std::round(value * scale) / scale;
    const QString text = QLocale().toString(std::abs(rounded), 'f', digits);
    return rounded < 0 ? QStringLiteral("−") + text : text;
}

QString signedText(double value, int digits)
{
    const QString text = decimalText(value, digits);
    const bool isZero = decimalText(std::abs(value), digits) == decimalText(0, digits);
    return value > 0 && !isZero ? u'+' + text : text;
}

QString rangeText(const QString &low, const QString &high)
{
    return AgreementWords::tr("%1 to %2").arg(low, high);
}

QString intervalText(const stats::Estimate &estimate, bool isShare, int digits)
{
    if (!estimate.interval)
        return {};
    const auto &[low, high] = *estimate.interval;
    if (isShare)
        return rangeText(QLocale().toString(low * 100, 'f', 0), shareText(high));
    return rangeText(decimalText(low, digits), decimalText(high, digits));
}

QString scoreText(double score)
{
    return QLocale().toString(score, 'g', 3);
}

Sentence sentenceOf(const jobs::Agreement &agreement)
{
    Sentence sentence = agreementSentence(agreement);
    sentence.text = withUnscored(sentence.text, agreement);
    return sentence;
}

QString noFiguresText(const jobs::Agreement &agreement)
{
    if (agreement.others.rows > 0)
        return jobs::otherRowsText(agreement.others);
    if (const QString unscored = jobs::unscoredLabelsText(agreement.unscored); !unscored.isEmpty())
        return unscored;
    return AgreementWords::tr("None of the labelled rows has a score yet");
}

QString labelsText(const jobs::Agreement &agreement)
{
    const auto n = static_cast<int>(agreement.report.n);
    const bool isBlind = agreement.blind == agreement.report.n;
    const QString all = isBlind ? AgreementWords::tr("%n blind label(s)", nullptr, n) : AgreementWords::tr("%n label(s)", nullptr, n);
    QStringList parts{ isBlind ? all : AgreementWords::tr("%1, %2 blind").arg(all, countText(agreement.blind)) };
    if (agreement.others.rows > 0)
        parts << jobs::otherRowsText(agreement.others);
    return parts.join(QStringLiteral(" · "));
}

QString leftOutText(const jobs::Agreement &agreement)
{
    const auto count = [&agreement](eval::NoScore why) { return static_cast<int>(agreement.noScores.of(why)); };
    QStringList parts;
    if (const int rows = count(eval::NoScore::OffScale); rows > 0)
        parts << AgreementWords::tr("%n score(s) off the scale left out", nullptr, rows);
    if (const int rows = count(eval::NoScore::Word); rows > 0)
        parts << AgreementWords::tr("%n word(s) that the scale does not know left out", nullptr, rows);
    if (const int rows = count(eval::NoScore::NotFinite); rows > 0)
        parts << AgreementWords::tr("%n infinite score(s) left out", nullptr, rows);
    if (const int rows = count(eval::NoScore::NoMajority); rows > 0)
        parts << AgreementWords::tr("%n row(s) without a majority left out", nullptr, rows);
    return parts.join(QStringLiteral(" · "));
}

QList<Figure> summaryFigures(const jobs::Agreement &agreement)
{
    Figure within = withinFigure(agreement);
    if (!within.interval.isEmpty() && !within.note.isEmpty())
        within.interval += QStringLiteral("; ") + within.note;
    within.note.clear();
    Figure kappa = kappaFigure(agreement);
    if (!agreement.report.qwk.value)
        kappa.interval = kappa.note;
    kappa.note.clear();
    Figure shift = shiftFigure(agreement);
    shift.interval = shift.note;
    shift.note.clear();
    return { within, kappa, shift };
}

QList<Figure> agreementFigures(const jobs::Agreement &agreement)
{
    const auto &report = agreement.report;
    Figure error = numberFigure(AgreementWords::tr("mean error"), report.meanAbsoluteError, 0, scaleSpan(agreement));
    error.note = AgreementWords::tr("points apart on average");
    error.explanation = AgreementWords::tr("Mean absolute error: the mean distance between judge and people.");
    return { exactFigure(agreement),
             withinFigure(agreement),
             kappaFigure(agreement),
             shiftFigure(agreement),
             error,
             rankFigure(
                 AgreementWords::tr("same order"), report.spearman, QStringLiteral("Spearman ρ"),
                 AgreementWords::tr("Spearman's ρ: 1 when judge and people put the rows in the same order, 0 when the orders have nothing to do with "
                                    "each other.")),
             rankFigure(AgreementWords::tr("pairs in the same order"), report.kendall, QStringLiteral("Kendall τ-b"),
                        AgreementWords::tr(
                            "Kendall's τ-b: pairs of rows that both put in the same order, less those in opposite order; ties count for neither.")) };
}

QList<Figure> peopleFigures(const jobs::Agreement &agreement)
{
    QList<Figure> figures;
    for (const jobs::PartialAgreement &part : agreement.raters)
        figures << partFigure(part, AgreementWords::tr("judge and %1").arg(shortened(part.name)));
    for (const jobs::PartialAgreement &part : agreement.people)
        figures << partFigure(part, AgreementWords::tr("%1 and %2").arg(shortened(part.name), shortened(part.other)));
    return figures;
}

QList<Figure> segmentFigures(const jobs::Agreement &agreement)
{
    QList<Figure> figures;
    for (const jobs::PartialAgreement &part : agreement.segments)
        figures << partFigure(part, part.name);
    return figures;
}

QString ceilingText(const jobs::Agreement &agreement)
{
    if (!agreement.ceiling)
        return {};
    const QString people = decimalText(*agreement.ceiling);
    if (!agreement.report.qwk.value)
        return AgreementWords::tr("People agree among themselves at κ %1.").arg(people);
    const QString judge = decimalText(*agreement.report.qwk.value);
    if (*agreement.report.qwk.value >= *agreement.ceiling)
        return AgreementWords::tr("People agree among themselves at κ %1, and the judge with them at %2: as well as one of them.").arg(people, judge);
    return AgreementWords::tr("People agree among themselves at κ %1, the judge with them at %2. No judge can agree with people much better than "
                              "they do with each other.")
        .arg(people, judge);
}

QString correctedText(const jobs::Agreement &agreement)
{
    if (!agreement.corrected || !agreement.judgeMean)
        return {};
    const auto &[low, high] = agreement.corrected->interval;
    return AgreementWords::tr(
               "People would give these %1 rows about %2 on average (%3 to %4); the judge gives %5. Right if the labelled rows are a fair draw.")
        .arg(countText(agreement.judged), decimalText(agreement.corrected->mean), decimalText(low), decimalText(high),
             decimalText(*agreement.judgeMean));
}

QString agreementText(const jobs::Agreement &agreement, const QString &run)
{
    QString lines = pastedLine({ run });
    const auto addText = [&lines](const QString &text) {
        if (!text.isEmpty())
            lines += pastedLine({ text });
    };
    addText(agreement.criterion);
    addText(labelsText(agreement));
    addText(sentenceOf(agreement).text);
    for (const QList<Figure> &part : { agreementFigures(agreement), peopleFigures(agreement), segmentFigures(agreement) }) {
        for (const Figure &figure : part)
            lines += figureLine(figure);
    }
    addText(ceilingText(agreement));
    addText(correctedText(agreement));
    if (agreement.points.isEmpty())
        return lines;
    QStringList head{ AgreementWords::tr("people \\ judge") };
    for (const eval::ScalePoint &point : agreement.points)
        head << point.label;
    lines += pastedLine(head);
    for (qsizetype row = 0; row < agreement.points.size() && agreement.confusion.size > 0; ++row) {
        QStringList cells{ agreement.points[row].label };
        for (qsizetype column = 0; column < agreement.points.size(); ++column)
            cells << QString::number(agreement.confusion.at(static_cast<std::size_t>(row), static_cast<std::size_t>(column)));
        lines += pastedLine(cells);
    }
    return lines;
}

} // namespace gavel::ui
