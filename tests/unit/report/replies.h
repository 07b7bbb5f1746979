// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/judge.h"
#include "support/memoryrun.h"

namespace gavel::report::test {

/// A run over these columns, none of which has a role.
inline gavel::test::MemoryRun runOver(const QStringList &columns)
{
    gavel::test::MemoryRun run;
    run.columnNames = columns;
    run.roles = data::Mapping(columns.size());
    return run;
}

inline eval::Criterion criterion(const QString &name, int points)
{
    eval::Criterion result;
    result.name = name;
    for (int i = 1; i <= points; ++i)
        result.scale.append({ QString::number(i), double(i), QStringLiteral("m") });
    return result;
}

inline eval::JudgeDefinition singleJudge()
{
    eval::JudgeDefinition judge;
    judge.name = QStringLiteral("quality");
    judge.criteria = { criterion({}, 3) };
    return judge;
}

inline eval::JudgeDefinition doubleJudge(eval::Method method = eval::Method::ReasonThenScore)
{
    eval::JudgeDefinition judge = singleJudge();
    judge.criteria = { criterion(QStringLiteral("tone"), 2), criterion(QStringLiteral("facts"), 3) };
    judge.method = method;
    return judge;
}

inline eval::Verdict valid(const QString &name, double score)
{
    eval::Verdict verdict;
    verdict.criterion = name;
    verdict.state = eval::VerdictState::Valid;
    verdict.label = QString::number(score);
    verdict.score = score;
    return verdict;
}

inline eval::Verdict inState(const QString &name, eval::VerdictState state)
{
    eval::Verdict verdict;
    verdict.criterion = name;
    verdict.state = state;
    return verdict;
}

inline eval::ReplyDetail reply(const QList<eval::Verdict> &verdicts, const QString &part = QStringLiteral("verdict"), int repeat = 0)
{
    eval::ReplyDetail detail;
    detail.part = part;
    detail.repeat = repeat;
    detail.raw = QStringLiteral("{…}");
    detail.usage = { 100, 20, std::nullopt };
    detail.latencyMs = 250;
    detail.attempts = 2;
    detail.verdicts = verdicts;
    return detail;
}

} // namespace gavel::report::test
