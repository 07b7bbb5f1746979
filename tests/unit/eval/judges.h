// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/judge.h"

#include <QString>

namespace gavel::eval::graded {

inline Scale oneToFive()
{
    return {
        { QStringLiteral("1"), 1, QStringLiteral("Irrelevant or wrong") },
        { QStringLiteral("2"), 2, QStringLiteral("Touches the question") },
        { QStringLiteral("3"), 3, QStringLiteral("Answers in part") },
        { QStringLiteral("4"), 4, QStringLiteral("Small flaws") },
        { QStringLiteral("5"), 5, QStringLiteral("Answers directly and correctly") },
    };
}

inline Scale passFail()
{
    return { { QStringLiteral("fail"), 0, QStringLiteral("Broken") }, { QStringLiteral("pass"), 1, QStringLiteral("Works") } };
}

/// One nameless criterion on 1 to 5, without examples.
inline JudgeDefinition plainJudge(Method method = Method::ReasonThenScore)
{
    JudgeDefinition judge;
    judge.name = QStringLiteral("answer_quality");
    judge.definition = QStringLiteral("How well the answer serves the person who asked.");
    judge.gradingPrompt = QStringLiteral("Weigh relevance, accuracy and clarity.\n");
    judge.criteria = { Criterion{ {}, {}, oneToFive(), 1, true } };
    judge.method = method;
    return judge;
}

/// Two named criteria: accuracy on 1 to 5, works on fail and pass (which ignores the reference).
inline JudgeDefinition twoCriteria(Method method = Method::ReasonThenScore)
{
    JudgeDefinition judge = plainJudge(method);
    judge.criteria = {
        Criterion{ QStringLiteral("accuracy"), QStringLiteral("Is it true?"), oneToFive(), 1, true },
        Criterion{ QStringLiteral("works"), QStringLiteral("Does it run?"), passFail(), 3, false },
    };
    return judge;
}

inline Example gradedExample(const QString &label = QStringLiteral("5"))
{
    Example example;
    example.input = QStringLiteral("What is 2 + 2?");
    example.output = QStringLiteral("4");
    example.reference = QStringLiteral("Four");
    example.grades.insert(QString(), Grade{ label, QStringLiteral("It is \"right\".") });
    return example;
}

} // namespace gavel::eval::graded
