// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/completion.h"
#include "core/result.h"
#include "core/server.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

/// JSON of OpenAI-compatible servers <-> values. Pure: no network, no state.
namespace gavel::llm {

/// What a server said went wrong, out of any of the shapes that servers use:
/// an `error` object, an `error` string, the flat `object: error`, a `detail`.
struct ServerMessage
{
    QString text; ///< with secrets redacted
    QString type;
    QString code;
    QString param;
    int status = 0; ///< the status that the body itself names, or 0
    QJsonObject fields; ///< the object the message came from, for extra fields
};

/// Reads an error out of a JSON body; nullopt if the body holds none.
std::optional<ServerMessage> serverMessage(const QJsonObject &json);

/// `Retry-After` in seconds or as an HTTP date; a date that has passed is 0.
std::optional<std::chrono::milliseconds> parseRetryAfter(const QByteArray &value, const QDateTime &now);

/// Maps a reply that is not a success (or a 200 that holds an error object) to
/// an Error. `retryAfter` is the header's value or empty. Never BadReply for a
/// status >= 400: an HTML page with 502 is still a ServerError.
Error errorFromReply(int status, const QByteArray &body, const QByteArray &retryAfter, const QDateTime &now = QDateTime::currentDateTimeUtc());

/// The generic sentence of a kind, with detail for the log.
Error makeError(Error::Kind kind, const QString &detail, int httpStatus = 0);

/// The list of `/v1/models`. A LoRA without a length of its own gets its parent's.
/// Context length comes from max_model_len (vLLM) or meta.n_ctx (llama.cpp: the
/// share of one slot), in tokens.
Result<QList<ModelInfo>> parseModels(const QByteArray &body);

/// The whole reply of a chat request that was answered with 200. A null content
/// is an empty text. Neither latency nor firstToken are set. `<think>…</think>`
/// at the start of the text goes to `reasoning`.
Result<Completion> parseCompletion(const QByteArray &body);

/// One event of a streamed reply; what it did not hold is empty.
struct StreamChunk
{
    QString content;
    QString reasoning;
    QString finishReason;
    QString model;
    QString fingerprint;
    std::optional<Usage> usage;
    std::optional<Error> error; ///< the server failed in mid-stream
};
/// BadReply if the data is no JSON object.
Result<StreamChunk> parseChunk(const QByteArray &data);

/// A text that looks like a web page rather than JSON.
bool looksLikeHtml(const QByteArray &body);

/// Appends `text` as a quoted JSON string in UTF-8; a lone surrogate becomes U+FFFD.
void appendJsonString(QByteArray &out, QStringView text);
/// The same without the quotes around it.
void appendJsonEscaped(QByteArray &out, QStringView text);

/// Replaces what looks like a key or token by "…".
QString redacted(const QString &text);

} // namespace gavel::llm
