// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/server.h"
#include "eval/judgeclient.h"
#include "llm/capabilities.h"
#include "llm/chatrequest.h"

#include <QByteArray>

namespace gavel::llm {

/// What a request asked a server for beyond plain text, so that a refusal can
/// be traced to it.
struct SentFeatures
{
    bool system = false;
    eval::ReplyShape::Kind shape = eval::ReplyShape::Kind::Free;
    StructuredStyle style = StructuredStyle::None;
    QStringList parameters; ///< the optional parameters in the body
    int topLogprobs = 0;
};

/// How a server is spoken to: its kind and version as detected, and what was learned.
struct Dialect
{
    ServerKind kind = ServerKind::Unknown;
    QString version;
    ModelCapabilities learned;

    /// The style for a shape: what was learned, else the best of the kind.
    StructuredStyle styleFor(eval::ReplyShape::Kind shape) const;

    friend bool operator==(const Dialect &, const Dialect &) = default;
};

/// A chat request body that is the same for every row but for its end: the
/// instructions are serialised once, the row is escaped into its place.
class RequestTemplate
{
public:
    RequestTemplate(const eval::PromptPrefix &prefix, const QString &model, const Dialect &dialect);

    QByteArray body(QStringView user, qint64 seedOffset) const;
    /// A BLAKE2b-256 that two bodies share if and only if they are the same; the
    /// fixed part is hashed once, since a run needs one for each of its rows.
    /// (A SHA-256 took a tenth of the time that a row has against a fast server.)
    QByteArray digest(QStringView user, qint64 seedOffset) const;
    const SentFeatures &sent() const { return m_sent; }

private:
    SentFeatures m_sent;
    std::optional<qint64> m_seed;
    QByteArray m_head; ///< up to the opening quote of the row's text
    QByteArray m_frameDigest; ///< of head and tail
    QByteArray m_tail; ///< from the closing quote on, without the seed and the last brace
};

/// The body of a request with its own messages; `sent` tells what is in it.
QByteArray chatBody(const ChatRequest &request, const Dialect &dialect, bool stream, SentFeatures &sent);

/// The address of a chat request on a server.
QUrl chatUrl(const Server &server);
/// An address below the base URL of a server: "/v1/models".
QUrl urlOf(const Server &server, QLatin1StringView path);

} // namespace gavel::llm
