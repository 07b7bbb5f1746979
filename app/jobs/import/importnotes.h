// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/import/importjob.h"

namespace gavel::jobs {

/// "input = question, output = answer, reference = expected": what a person has to check.
QString rolesText(const QStringList &columns, const data::Mapping &mapping);

/// What in the data makes no sense to judge, in a sentence each: all inputs are empty, the outputs
/// are the inputs, a score column of words, …. Empty when nothing looks wrong.
QStringList dataWarnings(const data::RowCounts &counts);
/// What was passed over or left empty, counted by reason, in a sentence each.
QStringList leftOutNotes(const data::RowCounts &counts, const QList<data::LeftOut> &leftOut, qint64 repeats);

/// Scores of the file were off the scale and left out: not those of a judge that keep their own scale.
bool leavesScoresEmpty(const ImportReport &report);

/// All that the command line says about an import: the recognised layout with its roles, what the
/// reader assumed, what was left out, and warnings.
QStringList importNotes(const ImportReport &report);

} // namespace gavel::jobs
