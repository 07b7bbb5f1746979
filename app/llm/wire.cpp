// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/wire.h"

#include "llm/thinksplitter.h"
#include "llm/tr.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstring>

namespace gavel::llm {

namespace {

std::optional<int> optionalInt(const QJsonValue &value)
{
    if (!value.isDouble())
        return std::nullopt;
    return value.toInt();
}

Error notJson(const QByteArray &body)
{
    Error error = makeError(Error::Kind::BadReply, QString::fromUtf8(body.first(qMin<qsizetype>(body.size(), 300))), 200);
    if (looksLikeHtml(body))
        error.text = tr("The server answered with a web page instead of JSON. Check the address, or sign in to it first.");
    return error;
}

Result<QJsonObject> objectOf(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return notJson(body);
    QJsonObject json = document.object();
    // An empty or null `error` beside a result is no error.
    if (json.contains(QLatin1StringView("error")) || json.value(QLatin1StringView("object")).toString() == QLatin1StringView("error")) {
        if (serverMessage(json))
            return errorFromReply(200, body, {});
    }
    return json;
}

Usage usageOf(const QJsonObject &json)
{
    Usage usage;
    usage.promptTokens = optionalInt(json.value(QLatin1StringView("prompt_tokens")));
    usage.completionTokens = optionalInt(json.value(QLatin1StringView("completion_tokens")));
    usage.cachedTokens = optionalInt(json.value(QLatin1StringView("prompt_tokens_details")).toObject().value(QLatin1StringView("cached_tokens")));
    return usage;
}

TokenLogprob tokenOf(const QJsonObject &json)
{
    return { json.value(QLatin1StringView("token")).toString(), json.value(QLatin1StringView("logprob")).toDouble(-9999) };
}

Logprobs logprobsOf(const QJsonValue &value)
{
    Logprobs logprobs;
    const QJsonArray positions = value.toObject().value(QLatin1StringView("content")).toArray();
    logprobs.reserve(positions.size());
    for (const auto &entry : positions) {
        const QJsonObject json = entry.toObject();
        PositionLogprobs position{ tokenOf(json), {} };
        const QJsonArray top = json.value(QLatin1StringView("top_logprobs")).toArray();
        position.top.reserve(top.size());
        for (const auto &rival : top)
            position.top.append(tokenOf(rival.toObject()));
        logprobs.append(std::move(position));
    }
    return logprobs;
}

QString reasoningOf(const QJsonObject &message)
{
    const QJsonValue current = message.value(QLatin1StringView("reasoning"));
    return current.isString() ? current.toString() : message.value(QLatin1StringView("reasoning_content")).toString();
}

/// Some servers send the content as a list of typed parts.
void takeContent(const QJsonValue &value, QString &content, QString &reasoning)
{
    if (!value.isArray()) {
        content = value.toString();
        return;
    }
    const QJsonArray parts = value.toArray();
    for (const auto &entry : parts) {
        const QJsonObject part = entry.toObject();
        if (part.value(QLatin1StringView("type")).toString() != QLatin1StringView("thinking")) {
            content += part.value(QLatin1StringView("text")).toString();
            continue;
        }
        const QJsonValue thought = part.value(QLatin1StringView("thinking"));
        QString nested;
        takeContent(thought, nested, reasoning);
        reasoning += nested;
    }
}

std::optional<int> contextOf(const QJsonObject &model)
{
    const auto length = optionalInt(model.value(QLatin1StringView("max_model_len")));
    return length ? length : optionalInt(model.value(QLatin1StringView("meta")).toObject().value(QLatin1StringView("n_ctx")));
}

constexpr char hexDigits[] = "0123456789abcdef";

/// The letter of a two-character escape, 'u' for \u00xx, 0 for a plain character.
constexpr char escapeOf(char16_t c)
{
    switch (c) {
    case u'"':
        return '"';
    case u'\\':
        return '\\';
    case u'\n':
        return 'n';
    case u'\r':
        return 'r';
    case u'\t':
        return 't';
    case u'\b':
        return 'b';
    case u'\f':
        return 'f';
    default:
        return c < 0x20 ? 'u' : '\0';
    }
}

/// What stands in JSON as it is.
bool isPlain(char16_t c)
{
    return c >= 0x20 && c < 0x80 && c != '"' && c != '\\';
}

bool isPair(QStringView text, qsizetype at)
{
    return text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
}

/// Bytes that the character at `at` takes when escaped.
qsizetype escapedSize(char16_t c, bool pair)
{
    if (c < 0x80) {
        const char escape = escapeOf(c);
        return escape == '\0' ? 1 : escape == 'u' ? 6 : 2;
    }
    return c < 0x800 ? 2 : pair ? 4 : 3;
}

char *writeWide(char *to, char32_t c)
{
    if (c < 0x800) {
        *to++ = char(0xc0 | (c >> 6));
    } else {
        if (c < 0x10000) {
            *to++ = char(0xe0 | (c >> 12));
        } else {
            *to++ = char(0xf0 | (c >> 18));
            *to++ = char(0x80 | ((c >> 12) & 0x3f));
        }
        *to++ = char(0x80 | ((c >> 6) & 0x3f));
    }
    *to++ = char(0x80 | (c & 0x3f));
    return to;
}

char *writeNarrow(char *to, char16_t c)
{
    const char escape = escapeOf(c);
    if (escape == '\0') {
        *to++ = char(c);
        return to;
    }
    *to++ = '\\';
    *to++ = escape;
    if (escape == 'u') {
        *to++ = '0';
        *to++ = '0';
        *to++ = hexDigits[c >> 4];
        *to++ = hexDigits[c & 0xf];
    }
    return to;
}

} // namespace

bool looksLikeHtml(const QByteArray &body)
{
    const QByteArray start = body.first(qMin<qsizetype>(body.size(), 256)).trimmed().toLower();
    return start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<head") || start.startsWith("<body");
}

Result<QList<ModelInfo>> parseModels(const QByteArray &body)
{
    const auto json = objectOf(body);
    if (!json)
        return json.error();
    const QJsonValue data = json->value(QLatin1StringView("data"));
    // Ollama answers null when it has no models.
    if (!data.isArray() && !data.isNull())
        return makeError(Error::Kind::BadReply, QStringLiteral("no data in the list of models"), 200);
    QList<ModelInfo> models;
    const QJsonArray entries = data.toArray();
    for (const auto &entry : entries) {
        const QJsonObject object = entry.toObject();
        ModelInfo model;
        model.id = object.value(QLatin1StringView("id")).toString();
        model.root = object.value(QLatin1StringView("root")).toString();
        model.parent = object.value(QLatin1StringView("parent")).toString();
        model.contextLength = contextOf(object);
        if (!model.id.isEmpty())
            models.append(std::move(model));
    }
    for (ModelInfo &model : models) {
        for (const ModelInfo &other : std::as_const(models)) {
            if (!model.contextLength && !model.parent.isEmpty() && other.id == model.parent)
                model.contextLength = other.contextLength;
        }
    }
    return models;
}

Result<Completion> parseCompletion(const QByteArray &body)
{
    const auto json = objectOf(body);
    if (!json)
        return json.error();
    const QJsonObject choice = json->value(QLatin1StringView("choices")).toArray().at(0).toObject();
    if (choice.isEmpty())
        return makeError(Error::Kind::BadReply, QStringLiteral("no choices in the reply"), 200);

    Completion completion;
    const QJsonObject message = choice.value(QLatin1StringView("message")).toObject();
    completion.reasoning = reasoningOf(message);
    takeContent(message.value(QLatin1StringView("content")), completion.content, completion.reasoning);
    if (completion.reasoning.isEmpty() && completion.content.contains(QLatin1StringView("think>"))) {
        auto parts = splitThinking(completion.content);
        completion.content = std::move(parts.content);
        completion.reasoning = std::move(parts.reasoning);
    }
    completion.finishReason = choice.value(QLatin1StringView("finish_reason")).toString();
    completion.logprobs = logprobsOf(choice.value(QLatin1StringView("logprobs")));
    completion.model = json->value(QLatin1StringView("model")).toString();
    completion.fingerprint = json->value(QLatin1StringView("system_fingerprint")).toString();
    completion.usage = usageOf(json->value(QLatin1StringView("usage")).toObject());
    return completion;
}

Result<StreamChunk> parseChunk(const QByteArray &data)
{
    const QJsonDocument document = QJsonDocument::fromJson(data);
    if (!document.isObject())
        return notJson(data);
    const QJsonObject json = document.object();
    StreamChunk chunk;
    if (serverMessage(json)) {
        chunk.error = errorFromReply(200, data, {});
        return chunk;
    }
    const QJsonObject choice = json.value(QLatin1StringView("choices")).toArray().at(0).toObject();
    const QJsonObject delta = choice.value(QLatin1StringView("delta")).toObject();
    chunk.reasoning = reasoningOf(delta);
    takeContent(delta.value(QLatin1StringView("content")), chunk.content, chunk.reasoning);
    chunk.finishReason = choice.value(QLatin1StringView("finish_reason")).toString();
    chunk.model = json.value(QLatin1StringView("model")).toString();
    chunk.fingerprint = json.value(QLatin1StringView("system_fingerprint")).toString();
    if (const QJsonValue usage = json.value(QLatin1StringView("usage")); usage.isObject())
        chunk.usage = usageOf(usage.toObject());
    return chunk;
}

void appendJsonEscaped(QByteArray &out, QStringView text)
{
    // Two passes, so that a cell of many megabytes takes no more memory than it needs.
    qsizetype size = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isPlain(text[i].unicode())) {
            ++size;
            continue;
        }
        const bool pair = isPair(text, i);
        size += escapedSize(text[i].unicode(), pair);
        i += pair;
    }
    const qsizetype before = out.size();
    out.resize(before + size);
    char *to = out.data() + before;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (isPlain(c)) {
            *to++ = static_cast<char>(c);
        } else if (c < 0x80) {
            to = writeNarrow(to, c);
        } else if (isPair(text, i)) {
            to = writeWide(to, QChar::surrogateToUcs4(text[i], text[i + 1]));
            ++i;
        } else {
            to = writeWide(to, text[i].isSurrogate() ? char16_t(QChar::ReplacementCharacter) : c);
        }
    }
    Q_ASSERT(to == out.constData() + out.size());
}

void appendJsonString(QByteArray &out, QStringView text)
{
    out += '"';
    appendJsonEscaped(out, text);
    out += '"';
}

} // namespace gavel::llm
