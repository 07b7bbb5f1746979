// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/analysis/agreement.h"
#include "widgets/figurelist.h"
#include "widgets/verdictlabel.h"

#include <QString>

namespace gavel::ui {

// Agreement in words: figures as texts, and what they mean.

QString shareText(double share); ///< "84 %"
QString noValueText(); ///< "–"
QString noCoefficientReason(qint64 pairs); ///< why there is no κ
QString decimalText(double value, int digits = 2); ///< "0.61", with a real minus sign
QString signedText(double value, int digits = 1); ///< "+0.4", "−0.4"
QString rangeText(const QString &low, const QString &high); ///< "−0.79 to −0.23"
QString intervalText(const stats::Estimate &estimate, bool isShare, int digits = 2); ///< "72 to 92 %"; empty without an interval
QString scoreText(double score); ///< "4", "3.5"

/// A verdict as a sentence, and what it means for using the scores.
struct Sentence
{
    QString text;
    QString meaning;
    VerdictLabel::Tone tone = VerdictLabel::Tone::Plain;
};
Sentence sentenceOf(const jobs::Agreement &agreement);

/// Why there is no figure, although rows are labelled.
QString noFiguresText(const jobs::Agreement &agreement);

/// "50 labels, 38 of them blind", and the rows that were left out
QString labelsText(const jobs::Agreement &agreement);
/// "2 off the scale, 3 no numbers left out"; empty if nothing was left out but what is missing.
QString leftOutText(const jobs::Agreement &agreement);
/// Three figures, for the panel next to the distribution.
QList<Figure> summaryFigures(const jobs::Agreement &agreement);
/// All figures.
QList<Figure> agreementFigures(const jobs::Agreement &agreement);
QList<Figure> peopleFigures(const jobs::Agreement &agreement);
QList<Figure> segmentFigures(const jobs::Agreement &agreement);
/// How well people agree with each other, compared with the judge; empty with one person.
QString ceilingText(const jobs::Agreement &agreement);
/// An estimate of the mean human score; empty without enough labels.
QString correctedText(const jobs::Agreement &agreement);
/// Everything as tab-separated lines, for the clipboard.
QString agreementText(const jobs::Agreement &agreement, const QString &run);

} // namespace gavel::ui
