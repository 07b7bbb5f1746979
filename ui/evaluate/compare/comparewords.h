// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "evaluate/agreement/agreementwords.h"
#include "jobs/analysis/comparison.h"

namespace gavel::ui {

/// How a run is called where runs are chosen: its name, else judge and model.
QString runCaption(const store::RunInfo &run);
QString runTime(const store::RunInfo &run); ///< "24 Nov 17:55"
/// When it was made, and how many rows it has.
QString runNote(const store::RunInfo &run);

/// What the labels allow to say of B against A.
Sentence sentenceOf(const jobs::Comparison &comparison);
/// Both agreements with people, and their difference.
QList<Figure> comparisonFigures(const jobs::Comparison &comparison);
/// "Not in both: 12 rows of A, 3 of B"; empty if there is nothing to say.
QString leftOutText(const jobs::Comparison &comparison);

/// "judge answer_quality v1 → v2 · grading prompt changed".
QString differencesText(const QList<jobs::RunDifference> &differences);
/// The same with the texts of both sides, cut.
QString differencesDetail(const QList<jobs::RunDifference> &differences);

} // namespace gavel::ui
