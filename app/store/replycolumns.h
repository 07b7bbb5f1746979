// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/verdict.h"
#include "store/replywriter.h"
#include "store/rowvalues.h"
#include "store/sql.h"

namespace gavel::store {

// Columns as queries read them: `r` is a reply, `v` a verdict.

inline constexpr QLatin1StringView verdictColumns{ "v.criterion, v.state, v.reason, v.label, v.score, v.expected, v.spread, v.mass" };
inline constexpr int verdictColumnCount = 8;

inline eval::Verdict verdictAt(const QSqlQuery &row, int column)
{
    eval::Verdict verdict;
    verdict.criterion = row.value(column).toString();
    verdict.state = stateFrom(row.value(column + 1).toString());
    verdict.reason = static_cast<eval::InvalidReason>(row.value(column + 2).toInt());
    verdict.label = row.value(column + 3).toString();
    verdict.score = realAt(row, column + 4);
    verdict.expected = realAt(row, column + 5);
    verdict.spread = realAt(row, column + 6);
    verdict.mass = realAt(row, column + 7);
    return verdict;
}

/// Everything of a reply, followed by a whole verdict (of a left join).
inline constexpr QLatin1StringView replyColumns{
    "r.server_no, r.raw, r.reasoning, r.finish_reason, r.prompt_tokens, r.completion_tokens, r.cached_tokens, r.sent_ms, r.latency_ms, r.attempts, "
    "r.logprobs, r.error_kind, r.error_status, r.error_detail, v.criterion, v.state, v.reason, v.label, v.score, v.expected, v.spread, v.mass, "
    "v.distribution, v.justification, v.span_start, v.span_length"
};
inline constexpr int replyColumnCount = 14;

/// `Reply` is a ReplyRecord or a ReplyDetail.
template <typename Reply>
void readReply(const QSqlQuery &row, int column, Reply &reply)
{
    reply.serverNo = row.value(column).toInt();
    reply.raw = row.isNull(column + 1) ? QString() : row.value(column + 1).toString();
    reply.reasoning = row.value(column + 2).toString();
    reply.finishReason = row.value(column + 3).toString();
    reply.usage = { intAt(row, column + 4), intAt(row, column + 5), intAt(row, column + 6) };
    reply.sentMs = row.value(column + 7).toLongLong();
    reply.latencyMs = row.value(column + 8).toLongLong();
    reply.attempts = row.value(column + 9).toInt();
    reply.logprobs = row.value(column + 10).toString().toUtf8();
    reply.error = errorAt(row, column + 11);
}

/// nullopt where the left join found none.
inline std::optional<eval::Verdict> wholeVerdictAt(const QSqlQuery &row, int column)
{
    if (row.isNull(column))
        return {};
    eval::Verdict verdict = verdictAt(row, column);
    verdict.distribution = distributionFromJson(row.value(column + verdictColumnCount).toString());
    verdict.justification = row.value(column + verdictColumnCount + 1).toString();
    if (const auto start = integerAt(row, column + verdictColumnCount + 2))
        verdict.span = eval::Span{ *start, row.value(column + verdictColumnCount + 3).toLongLong() };
    return verdict;
}

} // namespace gavel::store
