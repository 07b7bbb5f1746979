// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/resultrow.h"

#include "core/tokensum.h"

#include <QMap>

namespace gavel::report {

namespace {

using eval::Verdict;
using eval::VerdictState;

/// A failed reply may be stored without verdicts.
Verdict failedVerdict(const eval::Criterion &criterion)
{
    Verdict verdict;
    verdict.criterion = criterion.name;
    verdict.state = VerdictState::Failed;
    return verdict;
}

/// The verdict on a criterion from the replies of one repeat, by part; a failed request of a
/// reasoned method failed for every criterion.
std::optional<Verdict> verdictOn(const eval::Criterion &criterion, const QList<const eval::ReplyDetail *> &replies)
{
    for (const eval::ReplyDetail *reply : replies) {
        for (const Verdict &verdict : reply->verdicts) {
            if (verdict.criterion == criterion.name && verdict.state != VerdictState::Pending)
                return verdict;
        }
    }
    for (const eval::ReplyDetail *reply : replies) {
        const bool about = replies.size() == 1 || reply->part == criterion.name;
        if (reply->error && about)
            return failedVerdict(criterion);
    }
    return std::nullopt;
}

void summarise(ResultRow &result, const eval::JudgeDefinition &judge)
{
    QList<std::optional<double>> scores;
    QList<std::optional<double>> expected;
    result.state = result.verdicts.first().state;
    for (const Verdict &verdict : std::as_const(result.verdicts)) {
        result.state = eval::combined(result.state, verdict.state);
        scores << verdict.score;
        expected << verdict.expected;
    }
    if (result.state == VerdictState::Valid)
        result.score = eval::overallScore(judge, scores);
    result.expected = eval::overallScore(judge, expected);
}

} // namespace

QList<ResultRow> resultRows(const eval::RowDetail &row, const eval::JudgeDefinition &judge, const QStringList &parts)
{
    QMap<int, QList<const eval::ReplyDetail *>> repeats;
    for (const eval::ReplyDetail &reply : row.replies) {
        auto &replies = repeats[reply.repeat];
        replies.resize(parts.size(), nullptr);
        const qsizetype part = parts.indexOf(reply.part);
        if (part >= 0)
            replies[part] = &reply;
    }
    QList<ResultRow> results;
    for (auto it = repeats.cbegin(); it != repeats.cend(); ++it) {
        const QList<const eval::ReplyDetail *> &replies = it.value();
        if (replies.contains(nullptr))
            continue;
        ResultRow result;
        result.repeat = it.key();
        for (const eval::Criterion &criterion : judge.criteria) {
            if (const auto verdict = verdictOn(criterion, replies))
                result.verdicts << *verdict;
        }
        if (result.verdicts.isEmpty() || result.verdicts.size() != judge.criteria.size())
            continue;
        for (const eval::ReplyDetail *reply : replies) {
            result.raws << (reply->error ? QString() : reply->raw);
            if (!result.error)
                result.error = reply->error;
            addUsage(result.usage, reply->usage);
            result.latencyMs += reply->latencyMs;
            result.attempts += reply->attempts;
        }
        summarise(result, judge);
        results << result;
    }
    return results;
}

} // namespace gavel::report
