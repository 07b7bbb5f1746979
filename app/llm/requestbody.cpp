// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/requestbody.h"

#include "core/jsonwriter.h"

#include <QCryptographicHash>
#include <QVersionNumber>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace gavel::llm {

namespace {

using eval::ReplyShape;
using eval::Thinking;

bool knowsTemplateOptions(ServerKind kind)
{
    return kind == ServerKind::Vllm || kind == ServerKind::LlamaCpp;
}

/// Writes the members of the body after `messages`, and records which they are.
class OptionWriter
{
public:
    OptionWriter(JsonWriter &json, const Dialect &dialect, SentFeatures &sent)
        : m_json(json)
        , m_dialect(dialect)
        , m_sent(sent)
    {
    }

    void sampling(const Sampling &sampling)
    {
        optional("temperature"_L1, sampling.temperature);
        if (sampling.topP)
            optional("top_p"_L1, *sampling.topP);
        if (sampling.maxTokens <= 0)
            return;
        const ModelCapabilities &learned = m_dialect.learned;
        const int raised = qMax(sampling.maxTokens, learned.fewestTokens.value_or(1));
        const int tokens = qMin(raised, learned.mostTokens.value_or(raised));
        if (optional(learned.maxCompletionTokens ? "max_completion_tokens"_L1 : "max_tokens"_L1, tokens))
            m_sent.maxTokens = tokens;
    }

    void logprobs(int top)
    {
        const int most = m_dialect.learned.maxTopLogprobs.value_or(top);
        if (top <= 0 || !optional("logprobs"_L1, true))
            return;
        if (most > 0 && optional("top_logprobs"_L1, qMin(top, most)))
            m_sent.topLogprobs = qMin(top, most);
    }

    void thinking(const Thinking &thinking)
    {
        if (!knowsTemplateOptions(m_dialect.kind))
            return;
        const bool on = thinking.mode != Thinking::Mode::Off;
        optionalJson("chat_template_kwargs"_L1, on ? R"({"enable_thinking":true})" : R"({"enable_thinking":false})");
        if (thinking.mode == Thinking::Mode::Budget && m_dialect.kind == ServerKind::Vllm)
            optional("thinking_token_budget"_L1, thinking.tokens);
    }

    void shape(const ReplyShape &shape)
    {
        m_sent.shape = shape.kind;
        m_sent.style = m_dialect.styleFor(shape.kind);
        switch (m_sent.style) {
        case StructuredStyle::None:
            break;
        case StructuredStyle::JsonObject:
            m_json.key("response_format");
            m_json.raw(R"({"type":"json_object"})");
            break;
        case StructuredStyle::ResponseFormatSchema:
            m_json.key("response_format");
            schemaFormat(shape);
            break;
        case StructuredStyle::StructuredOutputsChoice:
            m_json.key("structured_outputs");
            m_json.beginObject();
            choiceList("choice"_L1, shape.choices);
            m_json.endObject();
            break;
        case StructuredStyle::GuidedChoice:
            choiceList("guided_choice"_L1, shape.choices);
            break;
        case StructuredStyle::Grammar:
            m_json.member("grammar", grammar(shape.choices));
            break;
        }
    }

    template <typename T>
    bool optional(QLatin1StringView name, const T &value)
    {
        if (!takes(name))
            return false;
        m_json.member(name, value);
        return true;
    }

    void optionalJson(QLatin1StringView name, QByteArrayView json)
    {
        if (!takes(name))
            return;
        m_json.key(name);
        m_json.raw(json);
    }

private:
    bool takes(QLatin1StringView name)
    {
        const bool taken = m_dialect.learned.takes(name);
        if (taken)
            m_sent.parameters.append(name);
        return taken;
    }

    void choiceList(QLatin1StringView name, const QStringList &choices)
    {
        m_json.key(name);
        m_json.beginArray();
        for (const QString &choice : choices)
            m_json.value(choice);
        m_json.endArray();
    }

    static bool allIntegers(const QStringList &choices)
    {
        return std::all_of(choices.cbegin(), choices.cend(), [](const QString &choice) {
            bool ok = false;
            return QString::number(choice.toLongLong(&ok)) == choice && ok;
        });
    }

    /// A json_schema as OpenAI defines it. Labels that are integers become a bare number in the
    /// reply, others a JSON string.
    void schemaFormat(const ReplyShape &shape)
    {
        const bool isChoice = shape.kind == ReplyShape::Kind::Choice;
        m_json.beginObject();
        m_json.member("type", "json_schema"_L1);
        m_json.key("json_schema");
        m_json.beginObject();
        m_json.member("name", isChoice ? "label"_L1 : "verdict"_L1);
        m_json.member("strict", true);
        m_json.key("schema");
        if (isChoice)
            choiceSchema(shape.choices);
        else
            m_json.raw(shape.schema);
        m_json.endObject();
        m_json.endObject();
    }

    void choiceSchema(const QStringList &choices)
    {
        m_json.beginObject();
        if (allIntegers(choices)) {
            m_json.member("type", "integer"_L1);
            m_json.key("enum");
            m_json.raw('[' + choices.join(u',').toLatin1() + ']');
        } else {
            m_json.member("type", "string"_L1);
            choiceList("enum"_L1, choices);
        }
        m_json.endObject();
    }

    /// GBNF that allows exactly the labels, as a JSON string.
    static QString grammar(const QStringList &choices)
    {
        QString rule = QStringLiteral("root ::= ");
        for (qsizetype i = 0; i < choices.size(); ++i) {
            QString literal = choices.at(i);
            literal.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
            literal.replace(u'\n', QStringLiteral("\\n")).replace(u'\r', QStringLiteral("\\r")).replace(u'\t', QStringLiteral("\\t"));
            rule += (i == 0 ? QStringLiteral("\"") : QStringLiteral(" | \"")) + literal + u'"';
        }
        return rule;
    }

    JsonWriter &m_json;
    const Dialect &m_dialect;
    SentFeatures &m_sent;
};

void openBody(JsonWriter &json, const QString &model)
{
    json.beginObject();
    json.member("model", model);
    json.key("messages");
    json.beginArray();
}

QLatin1StringView roleName(Message::Role role)
{
    switch (role) {
    case Message::Role::System:
        return "system"_L1;
    case Message::Role::User:
        return "user"_L1;
    case Message::Role::Assistant:
        return "assistant"_L1;
    }
    Q_UNREACHABLE();
}

void writeMessage(JsonWriter &json, const Message &message)
{
    json.beginObject();
    json.member("role", roleName(message.role));
    json.member("content", message.content);
    json.endObject();
}

/// Puts the system text at the top of the first user message, for templates without a system role.
QList<Message> withoutSystemRole(const QList<Message> &messages)
{
    QString system;
    QList<Message> rest;
    for (const Message &message : messages) {
        if (message.role == Message::Role::System)
            system += message.content + QStringLiteral("\n\n");
        else
            rest.append(message);
    }
    if (system.isEmpty())
        return rest;
    const auto user = std::find_if(rest.begin(), rest.end(), [](const Message &message) { return message.role == Message::Role::User; });
    if (user == rest.end())
        rest.prepend({ Message::Role::User, system.trimmed() });
    else
        user->content.prepend(system);
    return rest;
}

} // namespace

StructuredStyle Dialect::styleFor(ReplyShape::Kind shape) const
{
    switch (shape) {
    case ReplyShape::Kind::Free:
        return StructuredStyle::None;
    case ReplyShape::Kind::Json:
        return learned.json.value_or(StructuredStyle::ResponseFormatSchema);
    case ReplyShape::Kind::Choice:
        break;
    }
    if (learned.choice)
        return *learned.choice;
    if (kind == ServerKind::LlamaCpp)
        return StructuredStyle::Grammar;
    if (kind != ServerKind::Vllm)
        return StructuredStyle::ResponseFormatSchema;
    const QVersionNumber number = QVersionNumber::fromString(version);
    return !number.isNull() && number < QVersionNumber(0, 11) ? StructuredStyle::GuidedChoice : StructuredStyle::StructuredOutputsChoice;
}

RequestTemplate::RequestTemplate(const eval::PromptPrefix &prefix, const QString &model, const Dialect &dialect)
{
    QByteArray frame;
    JsonWriter json(frame);
    openBody(json, model);
    m_sent.system = dialect.learned.systemRole && !prefix.system.isEmpty();
    if (m_sent.system)
        writeMessage(json, { Message::Role::System, prefix.system });
    json.beginObject();
    json.member("role", roleName(Message::Role::User));
    json.key("content");
    json.beginText();
    if (!m_sent.system && !prefix.system.isEmpty())
        json.text(prefix.system + "\n\n"_L1);
    m_head = frame;
    json.endText();
    json.endObject();
    json.endArray();
    OptionWriter options(json, dialect, m_sent);
    options.sampling(prefix.sampling);
    options.logprobs(prefix.topLogprobs);
    options.thinking(prefix.thinking);
    options.shape(prefix.shape);
    m_tail = frame.sliced(m_head.size());
    if (prefix.sampling.seed && dialect.learned.takes("seed"_L1)) {
        m_seed = prefix.sampling.seed;
        m_sent.parameters.append("seed"_L1);
    }
    m_frameDigest = QCryptographicHash::hash(m_head + '\0' + m_tail, QCryptographicHash::Blake2b_256);
}

/// Beyond the largest number it goes on from 0, so that repeats still differ.
static qint64 seedOf(qint64 seed, qint64 offset)
{
    const quint64 sum = static_cast<quint64>(seed) + static_cast<quint64>(offset);
    return static_cast<qint64>(seed < 0 ? sum : sum & static_cast<quint64>(std::numeric_limits<qint64>::max()));
}

QByteArray RequestTemplate::digest(QStringView user, qint64 seedOffset) const
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    hash.addData(m_frameDigest);
    hash.addData(QByteArray::number(m_seed ? seedOf(*m_seed, seedOffset) : 0) + ' ');
    hash.addData(user.toUtf8());
    return hash.result();
}

QByteArray RequestTemplate::body(QStringView user, qint64 seedOffset) const
{
    QByteArray out;
    // Enough for plain ASCII and the seed; anything else reallocates once.
    out.reserve(m_head.size() + m_tail.size() + user.size() + user.size() / 8 + 40);
    out += m_head;
    appendJsonEscaped(out, user);
    out += m_tail;
    if (m_seed) {
        out += ",\"seed\":";
        out += QByteArray::number(seedOf(*m_seed, seedOffset));
    }
    out += '}';
    return out;
}

QByteArray chatBody(const ChatRequest &request, const Dialect &dialect, bool stream, SentFeatures &sent)
{
    sent = {};
    QByteArray out;
    JsonWriter json(out);
    openBody(json, request.model);
    const QList<Message> messages = dialect.learned.systemRole ? request.messages : withoutSystemRole(request.messages);
    for (const Message &message : messages) {
        writeMessage(json, message);
        sent.system = sent.system || message.role == Message::Role::System;
    }
    json.endArray();
    OptionWriter options(json, dialect, sent);
    options.sampling(request.sampling);
    options.logprobs(request.topLogprobs);
    // In a chat "on" means the default of the template.
    if (request.thinking.mode != Thinking::Mode::On)
        options.thinking(request.thinking);
    if (request.sampling.seed)
        options.optional("seed"_L1, *request.sampling.seed);
    if (stream) {
        json.member("stream", true);
        options.optionalJson("stream_options"_L1, R"({"include_usage":true})");
    }
    json.endObject();
    return out;
}

QUrl modelsUrl(const Server &server)
{
    return apiUrl(server.baseUrl, "/models"_L1);
}

QUrl chatUrl(const Server &server)
{
    return apiUrl(server.baseUrl, "/chat/completions"_L1);
}

} // namespace gavel::llm
