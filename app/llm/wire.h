// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/completion.h"
#include "core/result.h"
#include "core/server.h"
#include "net/headers.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

/// JSON of OpenAI-compatible servers <-> values. Pure: no network, no state.
namespace gavel::llm {

/// An error message of a server, in any of the shapes that servers use: an `error` object, string or
/// list, the flat `object: error`, a `detail`, a message that is an object or JSON in a string.
struct ServerMessage
{
    QString text; ///< with secrets redacted
    QString type;
    QString code;
    QString param;
    int status = 0; ///< the status that the body itself names, or 0
    QJsonObject fields; ///< the object the message came from, for extra fields
    QJsonDocument whole; ///< all of the JSON around it
};

/// The objects that some gateways put around a reply; none if the reply itself is there.
QList<QJsonObject> wrappedObjects(const QJsonObject &json);
/// Reads an error from the JSON of a reply, or from what is around it; nullopt if there is none.
std::optional<ServerMessage> serverMessage(const QJsonObject &json);
/// The same of JSON that is no answer, where a message alone is one.
ServerMessage messageIn(const QJsonObject &json);
/// What the body of a refused request says: JSON, also in a list, or plain text. Empty for a web
/// page.
ServerMessage messageOf(const QByteArray &body);
/// A content filter refused the request or its answer.
bool isFiltered(const ServerMessage &message);

/// An answer that is none, read once: what the server says, and the Error that it means.
struct Refusal
{
    ServerMessage message;
    /// With the status that the body names or means if it came with a success status. `retryAfter` is what
    /// the headers name, or the body.
    Error error;
};
/// Never BadReply for a status >= 400: an HTML page with 502 is still a ServerError.
Refusal refusalOf(int status, const QByteArray &body, const net::Headers &headers = {}, const QDateTime &now = QDateTime::currentDateTimeUtc());

Error errorOf(const ServerMessage &message, int status, const net::Headers &headers = {}, const QDateTime &now = QDateTime::currentDateTimeUtc());

/// The generic sentence of a kind, with detail for the log.
Error makeError(Error::Kind kind, const QString &detail, int httpStatus = 0);

/// The object of a reply with a success status, or of one event of it, also if it is alone in a list, or
/// in an object that a gateway puts around it. An Error if it is no JSON, or if it or what is around it
/// reports an error.
Result<QJsonObject> parseReply(const QByteArray &body);

/// The complete reply to a chat request that was accepted. The content may be a text, a number, typed
/// parts or the JSON object that was asked for; a null content is an empty text, a refusal is taken
/// for the content. Neither latency nor firstToken are set. `<think>…</think>` at the start of the
/// text is moved to `reasoning`. Errors: BadReply for a broken or empty body, Filtered if a content
/// filter took the answer, and those that the reply itself reports.
Result<Completion> parseCompletion(const QByteArray &body);

/// One event of a streamed reply; missing fields are empty.
struct StreamChunk
{
    QString content;
    QString reasoning;
    QString finishReason;
    QString model;
    QString fingerprint;
    std::optional<Usage> usage;

    void addTo(Completion &completion) const;
};
/// Errors: BadReply if the data is not a JSON object, and those that the event itself reports.
Result<StreamChunk> parseChunk(const QByteArray &data);

/// Whether a text looks like a web page rather than JSON.
bool looksLikeHtml(const QByteArray &body);

} // namespace gavel::llm
