// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "evaluate/agreement/agreementtexts.h"
#include "jobs/analysis/comparison.h"
#include "report/distribution.h"

namespace gavel::ui {

/// What the labels show about B compared with A.
Sentence sentenceOf(const jobs::Comparison &comparison);
/// The agreement of both with people, and the difference.
QList<Figure> comparisonFigures(const jobs::Comparison &comparison);
/// B's scores over the rows of both, A's as an outline.
report::Distribution distributionOf(const jobs::Comparison &comparison);
/// "Not in both: 12 rows of A, 3 of B"; empty if all rows are in both.
QString leftOutText(const jobs::Comparison &comparison);

/// "judge answer_quality v1 → v2 · grading prompt changed".
QString differencesText(const QList<jobs::RunDifference> &differences);
/// The same with the texts of both sides, cut.
QString differencesDetail(const QList<jobs::RunDifference> &differences);

} // namespace gavel::ui
