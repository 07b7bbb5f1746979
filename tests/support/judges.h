// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/judge.h"

namespace gavel::test {

/// Points 1 to 5, the same meanings whatever is asked.
eval::Scale oneToFive();
/// A judge with one nameless criterion, or with several named ones.
eval::JudgeDefinition judgeOf(eval::Method method = eval::Method::ReasonThenScore, const QStringList &criteria = {});

// "answer_quality", as a person would write it, without examples.

/// Points 1 to 5, each with a meaning of its own.
eval::Scale qualityScale();
eval::Scale passFail();
/// One nameless criterion on 1 to 5.
eval::JudgeDefinition plainJudge(eval::Method method = eval::Method::ReasonThenScore);
/// Accuracy on 1 to 5, works on fail and pass (which weighs more and ignores the reference).
eval::JudgeDefinition twoCriteria(eval::Method method = eval::Method::ReasonThenScore);
/// Accuracy and tone on 1 to 5, tone without the reference.
eval::JudgeDefinition accuracyAndTone();
eval::Example gradedExample(const QString &label = QStringLiteral("5"));

} // namespace gavel::test
