// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/judges.h"

namespace gavel::test {

eval::Scale oneToFive()
{
    eval::Scale scale;
    for (int value = 1; value <= 5; ++value)
        scale.append({ QString::number(value), static_cast<double>(value), QStringLiteral("Meaning of %1").arg(value) });
    return scale;
}

eval::JudgeDefinition judgeOf(eval::Method method, const QStringList &criteria)
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

eval::Scale qualityScale()
{
    return {
        { QStringLiteral("1"), 1, QStringLiteral("Irrelevant or wrong") },
        { QStringLiteral("2"), 2, QStringLiteral("Touches the question") },
        { QStringLiteral("3"), 3, QStringLiteral("Answers in part") },
        { QStringLiteral("4"), 4, QStringLiteral("Small flaws") },
        { QStringLiteral("5"), 5, QStringLiteral("Answers directly and correctly") },
    };
}

eval::Scale passFail()
{
    return { { QStringLiteral("fail"), 0, QStringLiteral("Broken") }, { QStringLiteral("pass"), 1, QStringLiteral("Works") } };
}

eval::JudgeDefinition plainJudge(eval::Method method)
{
    eval::JudgeDefinition judge;
    judge.name = QStringLiteral("answer_quality");
    judge.definition = QStringLiteral("How well the answer serves the person who asked.");
    judge.gradingPrompt = QStringLiteral("Weigh relevance, accuracy and clarity.\n");
    judge.criteria = { { {}, {}, qualityScale(), 1, true } };
    judge.method = method;
    return judge;
}

eval::JudgeDefinition twoCriteria(eval::Method method)
{
    eval::JudgeDefinition judge = plainJudge(method);
    judge.criteria = { { QStringLiteral("accuracy"), QStringLiteral("Is it true?"), qualityScale(), 1, true },
                       { QStringLiteral("works"), QStringLiteral("Does it run?"), passFail(), 3, false } };
    return judge;
}

eval::JudgeDefinition accuracyAndTone()
{
    eval::JudgeDefinition judge = plainJudge();
    judge.criteria = { { QStringLiteral("accuracy"), QStringLiteral("Is it right?"), qualityScale(), 1, true },
                       { QStringLiteral("tone"), QStringLiteral("Is it kind?"), qualityScale(), 1, false } };
    return judge;
}

eval::Example gradedExample(const QString &label)
{
    eval::Example example;
    example.input = QStringLiteral("What is 2 + 2?");
    example.output = QStringLiteral("4");
    example.reference = QStringLiteral("Four");
    example.grades.insert(QString(), eval::Grade{ label, QStringLiteral("It is \"right\".") });
    return example;
}

} // namespace gavel::test
