// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/adaptation.h"

#include "llm/wire.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <array>

namespace gavel::llm {

namespace {

using eval::ReplyShape;

const auto anyCase = QRegularExpression::CaseInsensitiveOption;

/// The whole word `name`: "logprobs" is not in "top_logprobs".
bool mentions(const ServerMessage &message, const QString &name)
{
    if (message.param == name || message.param.endsWith(u'.' + name))
        return true;
    const QString &text = message.text;
    for (qsizetype at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        const auto joins = [&text](qsizetype i) { return i >= 0 && i < text.size() && (text.at(i).isLetterOrNumber() || text.at(i) == u'_'); };
        if (!joins(at - 1) && !joins(at + name.size()))
            return true;
    }
    return false;
}

bool saysUnsupported(const ServerMessage &message)
{
    static const QRegularExpression words(
        QStringLiteral(
            "unsupported|not support|n't support|not (?:yet )?(?:be )?(?:permitted|allowed|available|enabled|implemented|accepted|recogni[sz]ed)"
            "|unrecogni[sz]ed|unknown|unexpected|extra (?:inputs|fields)|no such|invalid (?:parameter|argument|field)"
            "|does not accept|only the default|is not a valid|cannot be (?:used|set)|is deprecated"),
        anyCase);
    return words.match(message.text).hasMatch() || message.code.startsWith(QLatin1StringView("unsupported"))
        || message.type == QLatin1StringView("extra_forbidden");
}

bool rejectsSystemRole(const ServerMessage &message)
{
    static const QRegularExpression words(QStringLiteral("system (?:role|message|prompt|instruction)s? (?:is |are )?(?:not|un)|roles must alternate"
                                                         "|only user(?:,| and|,? tool,?)? .*assistant|not support.* system (?:role|message|prompt)"
                                                         "|unsupported .*role.*system|system.* role.* not"),
                                          anyCase);
    return words.match(message.text).hasMatch();
}

bool rejectsStyle(const ServerMessage &message)
{
    static const QRegularExpression words(
        QStringLiteral("response_format|json[_ ]?schema|structured[_ ]?output|guided|grammar|json_object|json mode"), anyCase);
    return words.match(message.text).hasMatch() || words.match(message.param).hasMatch();
}

ServerMessage messageIn(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (auto message = serverMessage(document.object()))
        return *message;
    ServerMessage plain;
    if (!looksLikeHtml(body))
        plain.text = QString::fromUtf8(body.first(qMin<qsizetype>(body.size(), 2000)));
    return plain;
}

/// The number of a "at most 5"; nullopt if the message names none.
std::optional<int> namedLimit(const ServerMessage &message)
{
    static const QRegularExpression words(
        QStringLiteral("(?:max(?:imum)? allowed:?|less than or equal to|<=|at most|maximum(?: of| is)?|between 0 and|no more than|up to)\\s*(\\d+)"),
        anyCase);
    const auto match = words.match(message.text);
    return match.hasMatch() ? std::optional(match.captured(1).toInt()) : std::nullopt;
}

std::optional<ModelCapabilities> learnParameter(const ModelCapabilities &before, const SentFeatures &sent, const ServerMessage &message)
{
    ModelCapabilities after = before;
    const bool aboutLogprobs = message.text.contains(QLatin1StringView("logprobs")) || mentions(message, QStringLiteral("top_logprobs"));
    if (sent.topLogprobs > 0 && aboutLogprobs) {
        if (const auto limit = namedLimit(message); limit && *limit < sent.topLogprobs) {
            after.maxTopLogprobs = *limit;
            return after;
        }
    }
    if (!saysUnsupported(message))
        return std::nullopt;
    if (sent.parameters.contains(QLatin1StringView("max_tokens")) && mentions(message, QStringLiteral("max_tokens"))) {
        after.maxCompletionTokens = true;
        return after;
    }
    // The field that the server names wins over what its text mentions.
    for (const bool byParam : { true, false }) {
        for (const QString &name : sent.parameters) {
            const bool named = byParam ? message.param == name || message.param.endsWith(u'.' + name) : mentions(message, name);
            if (!named)
                continue;
            after.rejected.append(name);
            after.rejected.sort();
            return after;
        }
    }
    return std::nullopt;
}

} // namespace

ModelCapabilities withWeakerStyle(ModelCapabilities before, const SentFeatures &sent)
{
    if (sent.shape == ReplyShape::Kind::Json) {
        before.json = sent.style == StructuredStyle::ResponseFormatSchema ? StructuredStyle::JsonObject : StructuredStyle::None;
    } else if (sent.shape == ReplyShape::Kind::Choice) {
        before.choice = sent.style == StructuredStyle::ResponseFormatSchema || sent.style == StructuredStyle::JsonObject
            ? StructuredStyle::None
            : StructuredStyle::ResponseFormatSchema;
    }
    return before;
}

std::optional<ModelCapabilities> learnFromRefusal(const ModelCapabilities &before, const SentFeatures &sent, int status, const QByteArray &body)
{
    // Some servers report what their chat template throws as 500.
    const bool refusal = status == 400 || status == 422 || status == 501;
    if ((!refusal && status != 500) || errorFromReply(status, body, {}).kind == Error::Kind::ContextTooLong)
        return std::nullopt;
    const ServerMessage message = messageIn(body);
    if (sent.system && rejectsSystemRole(message)) {
        ModelCapabilities after = before;
        after.systemRole = false;
        return after;
    }
    if (!refusal)
        return std::nullopt;
    if (sent.style != StructuredStyle::None && rejectsStyle(message))
        return withWeakerStyle(before, sent);
    return learnParameter(before, sent, message);
}

} // namespace gavel::llm
