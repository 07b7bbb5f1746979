// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/judge.h"
#include "eval/judgeclient.h"

#include <functional>

namespace gavel::eval {

/// The criteria that one part asks about, in the judge's order; empty if there is no such part.
QList<Criterion> criteriaOfPart(const JudgeDefinition &judge, int part);

/// Whether the row part may contain the reference: some criterion uses it.
bool showsReference(const JudgeDefinition &judge);

/// The verdict of an example as the judge would have to write it in that part.
QString exampleVerdict(const JudgeDefinition &judge, const QList<Criterion> &criteria, const Example &example);

/// The reply format in use: the judge's own text, else the default; may be blank.
QString replyFormatOf(const JudgeDefinition &judge);

/// The system message of a part, the same for every row. `rowText` renders the row part of an
/// example.
QString instructions(const JudgeDefinition &judge, int part, const std::function<QString(const Example &)> &rowText);

/// JSON schema with its keys in the order of the method, or the choices of a score alone.
ReplyShape replyShape(const JudgeDefinition &judge, int part);

/// The reply limit including the thinking budget. Score-only: enough for the longest label, 1 if
/// all are a single character.
int replyLimit(const JudgeDefinition &judge, int part);

} // namespace gavel::eval
