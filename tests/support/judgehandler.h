// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/fakeserver.h"

#include <atomic>
#include <chrono>
#include <memory>

namespace gavel::test {

struct JudgeHandlerOptions
{
    QByteArray model = QByteArrayLiteral("judge");
    int contextLength = 4096;
    std::chrono::milliseconds delay{ 0 }; ///< of every chat answer
    std::chrono::milliseconds tokenInterval{ 0 }; ///< between the chunks of a stream
    double failRate = 0; ///< share of chat requests answered with 500, spread evenly
    QByteArray apiKey = {}; ///< not empty: /v1 answers 401 without it
};

/// An action that behaves like vLLM serving a judge: /health, /version,
/// /v1/models, /v1/chat/completions (whole or streamed); anything else is 404.
///
/// The answer follows the request's response_format (json_schema: an instance
/// of that schema), structured_outputs or guided_choice (one of the choices,
/// with logprobs after the mask if asked for); without any of them it is
/// {"justification": …, "score": 1 to 5}. Which one depends only on a hash of
/// the body, so equal requests get equal verdicts.
///
/// `chatRequests`, if given, counts the requests to /v1/chat/completions.
FakeAction judgeHandler(const JudgeHandlerOptions &options = {}, std::shared_ptr<std::atomic<qint64>> chatRequests = {});

} // namespace gavel::test
