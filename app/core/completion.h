// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace gavel {

struct Message
{
    enum class Role { System, User, Assistant };
    Role role = Role::User;
    QString content;

    friend bool operator==(const Message &, const Message &) = default;
};

/// Sampling parameters of a request; unset ones are not sent.
struct Sampling
{
    double temperature = 0;
    int maxTokens = 256;
    std::optional<double> topP = {};
    std::optional<qint64> seed = {};

    friend bool operator==(const Sampling &, const Sampling &) = default;
};

/// Token counts as the server reported them; nullopt where it did not.
struct Usage
{
    std::optional<int> promptTokens;
    std::optional<int> completionTokens;
    std::optional<int> cachedTokens;

    friend bool operator==(const Usage &, const Usage &) = default;
};

struct TokenLogprob
{
    QString token;
    double logprob = 0; ///< natural logarithm; -9999 stands for minus infinity

    friend bool operator==(const TokenLogprob &, const TokenLogprob &) = default;
};

/// One position of the reply: the sampled token and the likeliest alternatives.
struct PositionLogprobs
{
    TokenLogprob sampled;
    QList<TokenLogprob> top;

    friend bool operator==(const PositionLogprobs &, const PositionLogprobs &) = default;
};
using Logprobs = QList<PositionLogprobs>;

/// Compact JSON, [[token, logprob, [[token, logprob], …]], …]; empty for none.
QByteArray logprobsToJson(const Logprobs &logprobs);
Logprobs logprobsFromJson(const QByteArray &json);

/// How an answer ended, from the words that servers have for it.
enum class Ending {
    Whole, ///< by itself; also when nothing is said
    CutOff, ///< at a limit of tokens: "length", "MAX_TOKENS", "model_context_window_exceeded", …
    Filtered, ///< by a content filter: "content_filter", "SAFETY", "refusal", …
    Broken, ///< the server failed while answering: "error", "abort", …
};
Ending endingOf(QStringView finishReason);

/// A whole answer to a chat request.
struct Completion
{
    QString content;
    QString reasoning; ///< thinking, kept apart and never parsed
    QString finishReason; ///< "stop", "length", …
    QString model; ///< the model that the server says answered
    QString fingerprint;
    Usage usage;
    Logprobs logprobs;
    std::chrono::milliseconds latency{ 0 };
    std::optional<std::chrono::milliseconds> firstToken; ///< set for streams only

    /// The reply ran into the token limit.
    bool isCutOff() const { return endingOf(finishReason) == Ending::CutOff; }
    /// A content filter ended the reply: what there is of it is no answer.
    bool isFiltered() const { return endingOf(finishReason) == Ending::Filtered; }
};

} // namespace gavel
