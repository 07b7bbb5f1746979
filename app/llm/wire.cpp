// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/wire.h"

#include "llm/lenientjson.h"
#include "llm/thinksplitter.h"
#include "llm/tr.h"
#include "net/sseparser.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <initializer_list>
#include <limits>

using namespace Qt::StringLiterals;

namespace gavel::llm {

namespace {

constexpr double impossible = -9999;

using Names = std::initializer_list<QLatin1StringView>;

std::optional<int> tokenCount(const QJsonValue &value)
{
    const auto number = numberIn(value);
    const bool isCount = number && *number >= 0 && *number <= std::numeric_limits<int>::max();
    return isCount ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

Error brokenReply(const QByteArray &body)
{
    const QString start = QString::fromUtf8(body.first(qMin<qsizetype>(body.size(), 300)));
    if (looksLikeHtml(body)) {
        Error error = makeError(Error::Kind::BadReply, start, 200);
        error.text = tr("The server answered with a web page instead of JSON. Check the address, or sign in to it first.");
        return error;
    }
    if (body.trimmed().isEmpty()) {
        Error error = makeError(Error::Kind::BadReply, QStringLiteral("an empty answer"), 200);
        error.text = tr("The server's answer is empty. Its log says why.");
        return error;
    }
    return makeError(Error::Kind::BadReply, start, 200);
}

Error filteredReply(const QString &detail)
{
    return makeError(Error::Kind::Filtered, detail, 200);
}

Usage usageOf(const QJsonObject &json)
{
    Usage usage;
    usage.promptTokens = tokenCount(json.value("prompt_tokens"_L1));
    usage.completionTokens = tokenCount(json.value("completion_tokens"_L1));
    usage.cachedTokens = tokenCount(json.value("prompt_tokens_details"_L1).toObject().value("cached_tokens"_L1));
    return usage;
}

double logprobIn(const QJsonValue &value)
{
    return numberIn(value).value_or(impossible);
}

TokenLogprob tokenOf(const QJsonObject &json)
{
    return { scalarText(json.value("token"_L1)), logprobIn(json.value("logprob"_L1)) };
}

/// The shape of completions without a chat: one list for each of tokens, logprobs and rivals.
Logprobs parallelLogprobs(const QJsonObject &json)
{
    Logprobs logprobs;
    const QJsonArray sampled = json.value("tokens"_L1).toArray();
    const QJsonArray values = json.value("token_logprobs"_L1).toArray();
    const QJsonArray rivals = json.value("top_logprobs"_L1).toArray();
    for (qsizetype i = 0; i < sampled.size(); ++i) {
        PositionLogprobs position{ { scalarText(sampled.at(i)), logprobIn(values.at(i)) }, {} };
        const QJsonObject top = rivals.at(i).toObject();
        for (auto rival = top.constBegin(); rival != top.constEnd(); ++rival)
            position.top.append({ rival.key(), logprobIn(rival.value()) });
        logprobs.append(std::move(position));
    }
    return logprobs;
}

Logprobs logprobsOf(const QJsonValue &value)
{
    const QJsonObject json = value.toObject();
    if (json.value("tokens"_L1).isArray())
        return parallelLogprobs(json);
    Logprobs logprobs;
    const QJsonArray positions = json.value("content"_L1).toArray();
    logprobs.reserve(positions.size());
    for (const auto &entry : positions) {
        const QJsonObject sampled = entry.toObject();
        PositionLogprobs position{ tokenOf(sampled), {} };
        const QJsonArray top = sampled.value("top_logprobs"_L1).toArray();
        position.top.reserve(top.size());
        for (const auto &rival : top)
            position.top.append(tokenOf(rival.toObject()));
        logprobs.append(std::move(position));
    }
    return logprobs;
}

/// The text of a message, in the shapes that servers have for it: a text, a number or truth value,
/// typed parts, or the JSON object that was asked for.
class Content
{
public:
    QString text;
    QString reasoning;

    void take(const QJsonValue &value)
    {
        if (value.isArray())
            takeList(value.toArray());
        else if (value.isObject())
            takeObject(value.toObject());
        else
            text += scalarText(value);
    }

private:
    static bool isPart(const QJsonObject &object)
    {
        return object.value("type"_L1).isString() || (object.size() == 1 && (object.contains("text"_L1) || object.contains("value"_L1)));
    }

    void takeList(const QJsonArray &list)
    {
        const auto isPlain = [](const QJsonValue &entry) { return entry.isObject() ? isPart(entry.toObject()) : !entry.isArray(); };
        if (!std::all_of(list.begin(), list.end(), isPlain)) {
            text += QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
            return;
        }
        for (const auto &entry : list)
            take(entry);
    }

    void takeObject(const QJsonObject &object)
    {
        if (!isPart(object)) {
            text += QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
            return;
        }
        const QString type = object.value("type"_L1).toString();
        Content inner;
        for (const QLatin1StringView name : { "text"_L1, "thinking"_L1, "reasoning"_L1, "refusal"_L1, "value"_L1, "content"_L1, "summary"_L1 }) {
            if (inner.text.isEmpty() && inner.reasoning.isEmpty())
                inner.take(object.value(name));
        }
        const bool isThought = type.contains("thinking"_L1) || type.contains("reasoning"_L1) || type.contains("thought"_L1);
        (isThought ? reasoning : text) += inner.text;
        reasoning += inner.reasoning;
    }
};

QString reasoningOf(const QJsonObject &message)
{
    for (const QLatin1StringView name : { "reasoning"_L1, "reasoning_content"_L1, "thinking"_L1, "reasoning_details"_L1 }) {
        Content thought;
        thought.take(message.value(name));
        if (const QString all = thought.reasoning + thought.text; !all.isEmpty())
            return all;
    }
    return {};
}

/// Content and reasoning of a message, a delta, or a choice of a completion without a chat.
Content contentOf(const QJsonObject &choice, Names messageNames)
{
    Content content;
    for (const QLatin1StringView name : messageNames) {
        const QJsonValue message = choice.value(name);
        if (message.isString())
            content.text += message.toString();
        if (!message.isObject())
            continue;
        const QJsonObject object = message.toObject();
        content.take(object.value("content"_L1));
        content.reasoning.prepend(reasoningOf(object));
        // A model that refuses says so in a field of its own.
        if (content.text.isEmpty())
            content.text = object.value("refusal"_L1).toString();
        break;
    }
    if (content.text.isEmpty() && choice.value("text"_L1).isString())
        content.text = choice.value("text"_L1).toString();
    return content;
}

QString finishReasonOf(const QJsonObject &choice)
{
    for (const QLatin1StringView name : { "finish_reason"_L1, "finishReason"_L1, "done_reason"_L1, "stop_reason"_L1 }) {
        if (const QString reason = choice.value(name).toString(); !reason.isEmpty())
            return reason;
    }
    return {};
}

/// What went wrong with one choice, although the reply as a whole is none of an error.
std::optional<Error> errorOfChoice(const QJsonObject &choice)
{
    for (const QJsonObject &place : { choice, choice.value("message"_L1).toObject(), choice.value("delta"_L1).toObject() }) {
        if (const QJsonValue error = place.value("error"_L1); error.isObject() || error.isString()) {
            if (const auto message = serverMessage({ { u"error"_s, error } }))
                return errorOf(*message, 200);
        }
    }
    const QString reason = finishReasonOf(choice);
    const Ending ending = endingOf(reason);
    if (ending == Ending::Filtered)
        return filteredReply(u"finish_reason="_s + reason);
    if (ending == Ending::Broken)
        return makeError(Error::Kind::ServerError, u"finish_reason="_s + reason, 500);
    return std::nullopt;
}

/// The reply, also in an object that some gateways put around it.
QJsonObject unwrapped(const QJsonObject &json)
{
    const QList<QJsonObject> places = wrappedObjects(json);
    const auto inner = std::ranges::find_if(places, [](const QJsonObject &place) { return place.contains("choices"_L1); });
    return inner == places.end() ? json : *inner;
}

/// Where an answer stands: the first choice, or the object itself where it is the only one.
QJsonObject choiceIn(const QJsonObject &json)
{
    const QJsonObject choice = json.value("choices"_L1).toArray().at(0).toObject();
    return choice.isEmpty() && json.value("message"_L1).isObject() ? json : choice;
}

Error noChoiceError(const QJsonObject &json)
{
    for (const QLatin1StringView name : { "promptFeedback"_L1, "prompt_feedback"_L1 }) {
        if (const QJsonObject feedback = json.value(name).toObject(); !feedback.isEmpty())
            return filteredReply(u"block_reason="_s + scalarText(feedback.value("blockReason"_L1)));
    }
    if (const ServerMessage message = messageIn(json); !message.text.isEmpty())
        return errorOf(message, 200);
    if (!json.value("choices"_L1).isArray())
        return makeError(Error::Kind::BadReply, u"no choices in the reply"_s, 200);
    Error error = filteredReply(u"an empty list of choices"_s);
    error.text = tr("The server gave no answer to this row: a content filter may have blocked it. Leave the row out, or use another model.");
    return error;
}

bool looksLikeEvents(const QByteArray &body)
{
    const QByteArray start = body.first(qMin<qsizetype>(body.size(), 64)).trimmed();
    return start.startsWith("data:") || start.startsWith("event:") || start.startsWith(": ");
}

Completion tidied(Completion completion)
{
    if (completion.reasoning.isEmpty() && completion.content.contains("think>"_L1)) {
        auto parts = splitThinking(completion.content);
        completion.content = std::move(parts.content);
        completion.reasoning = std::move(parts.reasoning);
    }
    completion.content = wellFormed(std::move(completion.content));
    completion.reasoning = wellFormed(std::move(completion.reasoning));
    return completion;
}

/// One JSON object a line.
bool looksLikeLines(const QByteArray &body)
{
    const QByteArray trimmed = body.trimmed();
    const qsizetype end = trimmed.indexOf('\n');
    return end > 0 && trimmed.startsWith('{') && lenientJson(trimmed.first(end)).isObject() && lenientJson(trimmed).isNull();
}

QList<net::SseEvent> eventsOfLines(const QByteArray &body)
{
    QList<net::SseEvent> events;
    const QByteArrayList lines = body.split('\n');
    for (const QByteArray &line : lines)
        events.append({ {}, line.trimmed() });
    return events;
}

/// Some servers stream although a whole answer was asked for.
Result<Completion> completionOfEvents(const QByteArray &body)
{
    net::SseParser parser;
    auto events = looksLikeEvents(body) ? parser.feed(body) : eventsOfLines(body);
    if (!events)
        return events.error();
    *events += parser.finish();
    Completion completion;
    bool ended = false;
    for (const net::SseEvent &event : std::as_const(*events)) {
        ended = ended || event.data == "[DONE]";
        if (event.data.isEmpty() || event.data == "[DONE]")
            continue;
        const auto chunk = parseChunk(event.data);
        if (!chunk)
            return chunk.error();
        chunk->addTo(completion);
    }
    if (!ended && completion.finishReason.isEmpty())
        return brokenReply(body);
    return tidied(std::move(completion));
}

} // namespace

bool looksLikeHtml(const QByteArray &body)
{
    const QByteArray start = body.first(qMin<qsizetype>(body.size(), 256)).trimmed().toLower();
    return start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<head") || start.startsWith("<body");
}

void StreamChunk::addTo(Completion &completion) const
{
    completion.content += content;
    completion.reasoning += reasoning;
    if (usage)
        completion.usage = *usage;
    if (!model.isEmpty())
        completion.model = model;
    if (!fingerprint.isEmpty())
        completion.fingerprint = fingerprint;
    if (!finishReason.isEmpty())
        completion.finishReason = finishReason;
}

Result<QJsonObject> parseReply(const QByteArray &body)
{
    const QJsonDocument document = lenientJson(body);
    const bool isAlone = document.isArray() && document.array().size() == 1;
    const QJsonObject json = isAlone ? document.array().at(0).toObject() : document.object();
    if (json.isEmpty())
        return brokenReply(body);
    // An empty or null `error` next to a result is not an error.
    if (const auto message = serverMessage(json))
        return errorOf(*message, 200);
    return unwrapped(json);
}

Result<Completion> parseCompletion(const QByteArray &body)
{
    if (looksLikeEvents(body) || looksLikeLines(body))
        return completionOfEvents(body);
    const auto json = parseReply(body);
    if (!json)
        return json.error();
    const QJsonObject choice = choiceIn(*json);
    if (choice.isEmpty())
        return noChoiceError(*json);
    if (auto error = errorOfChoice(choice))
        return *error;

    Completion completion;
    Content content = contentOf(choice, { "message"_L1, "delta"_L1 });
    completion.content = std::move(content.text);
    completion.reasoning = std::move(content.reasoning);
    completion.finishReason = finishReasonOf(choice);
    completion.logprobs = logprobsOf(choice.value("logprobs"_L1));
    completion.model = json->value("model"_L1).toString();
    completion.fingerprint = json->value("system_fingerprint"_L1).toString();
    completion.usage = usageOf(json->value("usage"_L1).toObject());
    return tidied(std::move(completion));
}

Result<StreamChunk> parseChunk(const QByteArray &data)
{
    const auto json = parseReply(data);
    if (!json)
        return json.error();
    const QJsonObject choice = choiceIn(*json);
    if (auto error = errorOfChoice(choice))
        return *error;
    StreamChunk chunk;
    Content content = contentOf(choice, { "delta"_L1, "message"_L1 });
    chunk.content = std::move(content.text);
    chunk.reasoning = std::move(content.reasoning);
    chunk.finishReason = finishReasonOf(choice);
    chunk.model = json->value("model"_L1).toString();
    chunk.fingerprint = json->value("system_fingerprint"_L1).toString();
    if (const QJsonValue usage = json->value("usage"_L1); usage.isObject())
        chunk.usage = usageOf(usage.toObject());
    return chunk;
}

} // namespace gavel::llm
