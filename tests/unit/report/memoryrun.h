// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/judge.h"
#include "eval/runreader.h"

#include <functional>
#include <optional>
#include <vector>

namespace gavel::report::test {

/// A run in memory; only what an export reads.
class MemoryRun : public eval::RunReader
{
public:
    QStringList names{ QStringLiteral("input"), QStringLiteral("output") };
    std::vector<eval::RowDetail> rows;
    std::optional<Error> failure; ///< behind the last row

    qint64 run() const override { return 1; }
    Result<qint64> rowCount() const override { return static_cast<qint64>(rows.size()); }
    QStringList columns() const override { return names; }
    data::Mapping mapping() const override { return data::Mapping(names.size()); }
    Result<std::vector<data::Item>> items(qint64, int) const override { return std::vector<data::Item>(); }
    Result<void> eachOutcome(const std::function<void(const eval::Outcome &)> &) const override { return {}; }
    Result<std::vector<eval::RowSummary>> summaries(const std::vector<qint64> &, int) const override { return std::vector<eval::RowSummary>(); }
    Result<eval::RowDetail> detail(qint64 pos) const override { return rows.at(static_cast<size_t>(pos)); }
    Result<void> eachDetail(const std::function<bool(const eval::RowDetail &)> &fn) const override
    {
        for (const eval::RowDetail &row : rows) {
            if (!fn(row))
                return {};
        }
        if (failure)
            return *failure;
        return {};
    }
    Result<std::vector<std::optional<double>>> humanScores(const QString &) const override { return std::vector<std::optional<double>>(); }
    Result<std::vector<QString>> clusters() const override { return std::vector<QString>(); }

    eval::RowDetail &add(const char *id, const QStringList &cells)
    {
        eval::RowDetail row;
        row.pos = static_cast<qint64>(rows.size());
        row.item.no = row.pos + 1;
        row.item.extId = QString::fromUtf8(id);
        row.item.cells = cells;
        rows.push_back(row);
        return rows.back();
    }
};

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
