// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/fuzz.h"

#include "llm/adaptation.h"
#include "llm/wire.h"

#include <array>
#include <cmath>

using namespace gavel;

namespace {

llm::SentFeatures everything()
{
    llm::SentFeatures sent;
    sent.system = true;
    sent.shape = eval::ReplyShape::Kind::Json;
    sent.style = llm::StructuredStyle::ResponseFormatSchema;
    sent.parameters = { QStringLiteral("max_tokens"), QStringLiteral("temperature"), QStringLiteral("logprobs"), QStringLiteral("seed") };
    sent.topLogprobs = 20;
    return sent;
}

void checkCompletion(const QByteArray &body)
{
    const auto reply = llm::parseCompletion(body);
    if (!reply)
        return;
    for (const PositionLogprobs &position : reply->logprobs) {
        fuzz::insist(std::isfinite(position.sampled.logprob), "a log-probability is finite");
        for (const TokenLogprob &token : position.top)
            fuzz::insist(std::isfinite(token.logprob), "a log-probability is finite");
    }
    fuzz::insist(reply->usage.promptTokens.value_or(0) >= 0 && reply->usage.completionTokens.value_or(0) >= 0, "tokens are not negative");
}

} // namespace

/// A body, taken as an answer and as an error with one of the usual statuses.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static constexpr std::array statuses{ 200, 400, 401, 402, 403, 404, 408, 413, 422, 429, 500, 501, 502, 503, 524, 529 };
    const fuzz::Choice input(data, size);
    const int status = statuses[static_cast<std::size_t>(input.of(int(statuses.size())))];
    checkCompletion(input.rest());
    const llm::Refusal refusal = llm::refusalOf(status, input.rest(), { { "Retry-After", input.rest().left(30) } });
    const auto &pause = refusal.error.retryAfter;
    fuzz::insist(!pause || pause->count() >= 0, "a pause is not negative");
    if (const auto learned = llm::learnFromRefusal({}, everything(), refusal))
        fuzz::insist(!(*learned == llm::ModelCapabilities{}), "what was learned changes the next request");
    return 0;
}
