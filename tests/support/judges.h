// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/judge.h"

namespace gavel::test {

/// Points 1 to 5, the same meanings whatever is asked.
inline eval::Scale oneToFive()
{
    eval::Scale scale;
    for (int value = 1; value <= 5; ++value)
        scale.append({ QString::number(value), static_cast<double>(value), QStringLiteral("Meaning of %1").arg(value) });
    return scale;
}

/// A judge with one nameless criterion, or with several named ones.
inline eval::JudgeDefinition judgeOf(eval::Method method = eval::Method::ReasonThenScore, const QStringList &criteria = {})
{
    eval::JudgeDefinition judge;
    judge.name = QStringLiteral("quality");
    judge.definition = QStringLiteral("How good the answer is.");
    judge.gradingPrompt = QStringLiteral("Weigh accuracy and clarity.");
    judge.method = method;
    if (criteria.isEmpty())
        judge.criteria.append({ .name = {}, .question = {}, .scale = oneToFive() });
    for (const QString &name : criteria)
        judge.criteria.append({ .name = name, .question = QStringLiteral("How is its %1?").arg(name), .scale = oneToFive() });
    return judge;
}

} // namespace gavel::test
