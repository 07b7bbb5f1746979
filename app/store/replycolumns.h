// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/verdict.h"
#include "store/replywriter.h"
#include "store/rowvalues.h"
#include "store/sql.h"

namespace gavel::store {

// Columns in queries: `r` is a reply, `v` a verdict.

inline constexpr QLatin1StringView verdictColumns{ "v.criterion, v.state, v.reason, v.label, v.score, v.expected, v.spread, v.mass" };
inline constexpr int verdictColumnCount = 8;

/// A verdict without a number is not valid, whatever is stored.
inline eval::VerdictState scoredState(eval::VerdictState state, const std::optional<double> &score)
{
    return state == eval::VerdictState::Valid && !score ? eval::VerdictState::Invalid : state;
}

/// As stored in a column. What is unknown counts as not parsed.
inline eval::InvalidReason invalidReasonFrom(qint64 stored)
{
    using eval::InvalidReason;
    for (const auto reason : { InvalidReason::None, InvalidReason::CutOff, InvalidReason::OffScale, InvalidReason::OnlyReasoning }) {
        if (stored == static_cast<qint64>(reason))
            return reason;
    }
    return InvalidReason::NotParsed;
}

inline eval::Verdict verdictAt(const QSqlQuery &row, int column)
{
    eval::Verdict verdict;
    verdict.criterion = row.value(column).toString();
    verdict.state = stateFrom(row.value(column + 1).toString());
    verdict.reason = invalidReasonFrom(wholeAt(row, column + 2).value_or(-1));
    verdict.label = row.value(column + 3).toString();
    verdict.score = realAt(row, column + 4);
    verdict.expected = realAt(row, column + 5);
    verdict.spread = realAt(row, column + 6);
    verdict.mass = realAt(row, column + 7);
    if (const auto state = scoredState(verdict.state, verdict.score); state != std::exchange(verdict.state, state))
        verdict.reason = eval::InvalidReason::NotParsed;
    return verdict;
}

/// All of a reply, followed by a complete verdict (of a left join).
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
    reply.serverNo = countAt(row, column).value_or(0);
    reply.raw = row.isNull(column + 1) ? QString() : row.value(column + 1).toString();
    reply.reasoning = row.value(column + 2).toString();
    reply.finishReason = row.value(column + 3).toString();
    reply.usage = { countAt(row, column + 4), countAt(row, column + 5), countAt(row, column + 6) };
    reply.sentMs = msAt(row, column + 7);
    reply.latencyMs = msAt(row, column + 8);
    reply.attempts = countAt(row, column + 9).value_or(1);
    reply.logprobs = row.value(column + 10).toString().toUtf8();
    reply.error = errorAt(row, column + 11);
}

/// nullopt if the left join found none.
inline std::optional<eval::Verdict> wholeVerdictAt(const QSqlQuery &row, int column)
{
    if (row.isNull(column))
        return {};
    eval::Verdict verdict = verdictAt(row, column);
    verdict.distribution = distributionFromJson(row.value(column + verdictColumnCount).toString());
    verdict.justification = row.value(column + verdictColumnCount + 1).toString();
    const auto start = countAt(row, column + verdictColumnCount + 2);
    const auto length = countAt(row, column + verdictColumnCount + 3);
    if (start && length)
        verdict.span = eval::Span{ *start, *length };
    return verdict;
}

} // namespace gavel::store
