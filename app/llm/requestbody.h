// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/server.h"
#include "eval/judgeclient.h"
#include "llm/capabilities.h"
#include "llm/chatrequest.h"

#include <QByteArray>

namespace gavel::llm {

/// What a request used beyond plain text, so that a refusal can be traced to it.
struct SentFeatures
{
    bool system = false;
    eval::ReplyShape::Kind shape = eval::ReplyShape::Kind::Free;
    StructuredStyle style = StructuredStyle::None;
    QStringList parameters; ///< the optional parameters in the body
    int topLogprobs = 0;
    int maxTokens = 0; ///< 0: no limit was sent
};

/// How to talk to a server: its kind and version as detected, and what was learned.
struct Dialect
{
    ServerKind kind = ServerKind::Unknown;
    QString version;
    ModelCapabilities learned;

    /// The style for a shape: the learned one, else the best of the kind.
    StructuredStyle styleFor(eval::ReplyShape::Kind shape) const;

    friend bool operator==(const Dialect &, const Dialect &) = default;
};

/// A chat request body that is the same for every row except for its end: the instructions are
/// serialised once, and the row is escaped into its place.
class RequestTemplate
{
public:
    RequestTemplate(const eval::PromptPrefix &prefix, const QString &model, const Dialect &dialect);

    QByteArray body(QStringView user, qint64 seedOffset) const;
    /// BLAKE2b-256 of the body; the fixed part is hashed only once, since a run needs a digest for
    /// each of its rows. (SHA-256 took a tenth of the time per row with a fast server.)
    QByteArray digest(QStringView user, qint64 seedOffset) const;
    const SentFeatures &sent() const { return m_sent; }

private:
    SentFeatures m_sent;
    std::optional<qint64> m_seed;
    QByteArray m_head; ///< up to the opening quote of the row's text
    QByteArray m_frameDigest; ///< of head and tail
    QByteArray m_tail; ///< from the closing quote on, without the seed and the last brace
};

/// The body of a request with its own messages; `sent` gets the features in it.
QByteArray chatBody(const ChatRequest &request, const Dialect &dialect, bool stream, SentFeatures &sent);

/// The address of a chat request on a server.
QUrl chatUrl(const Server &server);
/// The address of its list of models.
QUrl modelsUrl(const Server &server);

} // namespace gavel::llm
