// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/requestbody.h"

#include "llm/wire.h"

#include <QCryptographicHash>
#include <QLocale>
#include <QVersionNumber>

namespace gavel::llm {

namespace {

using eval::ReplyShape;
using eval::Thinking;

bool knowsTemplateOptions(ServerKind kind)
{
    return kind == ServerKind::Vllm || kind == ServerKind::LlamaCpp;
}

/// Appends the members of the body after `messages`, and notes what they ask for.
class OptionWriter
{
public:
    OptionWriter(QByteArray &out, const Dialect &dialect, SentFeatures &sent)
        : m_out(out)
        , m_dialect(dialect)
        , m_sent(sent)
    {
    }

    void sampling(const Sampling &sampling)
    {
        optional("temperature", real(sampling.temperature));
        if (sampling.topP)
            optional("top_p", real(*sampling.topP));
        if (sampling.maxTokens > 0)
            optional(m_dialect.learned.maxCompletionTokens ? "max_completion_tokens" : "max_tokens", QByteArray::number(sampling.maxTokens));
    }

    void logprobs(int top)
    {
        const int most = m_dialect.learned.maxTopLogprobs.value_or(top);
        if (top <= 0 || !optional("logprobs", "true"))
            return;
        if (most > 0 && optional("top_logprobs", QByteArray::number(qMin(top, most))))
            m_sent.topLogprobs = qMin(top, most);
    }

    void thinking(const Thinking &thinking)
    {
        if (!knowsTemplateOptions(m_dialect.kind))
            return;
        const bool on = thinking.mode != Thinking::Mode::Off;
        optional("chat_template_kwargs", on ? R"({"enable_thinking":true})" : R"({"enable_thinking":false})");
        if (thinking.mode == Thinking::Mode::Budget && m_dialect.kind == ServerKind::Vllm)
            optional("thinking_token_budget", QByteArray::number(thinking.tokens));
    }

    void shape(const ReplyShape &shape)
    {
        m_sent.shape = shape.kind;
        m_sent.style = m_dialect.styleFor(shape.kind);
        switch (m_sent.style) {
        case StructuredStyle::None:
            break;
        case StructuredStyle::JsonObject:
            member("response_format", R"({"type":"json_object"})");
            break;
        case StructuredStyle::ResponseFormatSchema:
            member("response_format", schemaFormat(shape));
            break;
        case StructuredStyle::StructuredOutputsChoice:
            member("structured_outputs", R"({"choice":)" + choiceList(shape.choices) + '}');
            break;
        case StructuredStyle::GuidedChoice:
            member("guided_choice", choiceList(shape.choices));
            break;
        case StructuredStyle::Grammar:
            member("grammar", grammar(shape.choices));
            break;
        }
    }

    bool optional(const char *name, const QByteArray &value)
    {
        if (!m_dialect.learned.takes(QLatin1StringView(name)))
            return false;
        m_sent.parameters.append(QLatin1StringView(name));
        member(name, value);
        return true;
    }

    void member(const char *name, const QByteArray &value)
    {
        m_out += ",\"";
        m_out += name;
        m_out += "\":";
        m_out += value;
    }

private:
    static QByteArray real(double value) { return QByteArray::number(value, 'g', QLocale::FloatingPointShortest); }

    static QByteArray choiceList(const QStringList &choices)
    {
        QByteArray list = "[";
        for (const QString &choice : choices) {
            if (list.size() > 1)
                list += ',';
            appendJsonString(list, choice);
        }
        return list + ']';
    }

    static bool allIntegers(const QStringList &choices)
    {
        return std::all_of(choices.cbegin(), choices.cend(), [](const QString &choice) {
            bool ok = false;
            return QString::number(choice.toLongLong(&ok)) == choice && ok;
        });
    }

    /// An OpenAI-shaped json_schema. Labels that are whole numbers become a
    /// bare number in the reply, others a JSON string.
    static QByteArray schemaFormat(const ReplyShape &shape)
    {
        QByteArray schema = shape.schema;
        const char *name = "verdict";
        if (shape.kind == ReplyShape::Kind::Choice) {
            name = "label";
            schema = allIntegers(shape.choices) ? R"({"type":"integer","enum":[)" + shape.choices.join(u',').toLatin1() + "]}"
                                                : R"({"type":"string","enum":)" + choiceList(shape.choices) + '}';
        }
        return QByteArray(R"({"type":"json_schema","json_schema":{"name":")") + name + R"(","strict":true,"schema":)" + schema + "}}";
    }

    /// GBNF that allows exactly the labels, as a JSON string.
    static QByteArray grammar(const QStringList &choices)
    {
        QString rule = QStringLiteral("root ::= ");
        for (qsizetype i = 0; i < choices.size(); ++i) {
            QString literal = choices.at(i);
            literal.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
            literal.replace(u'\n', QStringLiteral("\\n")).replace(u'\r', QStringLiteral("\\r")).replace(u'\t', QStringLiteral("\\t"));
            rule += (i == 0 ? QStringLiteral("\"") : QStringLiteral(" | \"")) + literal + u'"';
        }
        QByteArray out;
        appendJsonString(out, rule);
        return out;
    }

    QByteArray &m_out;
    const Dialect &m_dialect;
    SentFeatures &m_sent;
};

void openBody(QByteArray &out, const QString &model)
{
    out += R"({"model":)";
    appendJsonString(out, model);
    out += R"(,"messages":[)";
}

const char *roleName(Message::Role role)
{
    switch (role) {
    case Message::Role::System:
        return "system";
    case Message::Role::User:
        return "user";
    case Message::Role::Assistant:
        return "assistant";
    }
    Q_UNREACHABLE();
}

void appendMessage(QByteArray &out, Message::Role role, QStringView content)
{
    out += R"({"role":")";
    out += roleName(role);
    out += R"(","content":)";
    appendJsonString(out, content);
    out += '}';
}

/// The system text on top of the first user message, for templates without a system role.
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
    openBody(m_head, model);
    const bool systemRole = dialect.learned.systemRole;
    m_sent.system = systemRole && !prefix.system.isEmpty();
    if (m_sent.system) {
        appendMessage(m_head, Message::Role::System, prefix.system);
        m_head += ',';
    }
    m_head += R"({"role":"user","content":")";
    if (!m_sent.system && !prefix.system.isEmpty())
        appendJsonEscaped(m_head, prefix.system + QStringLiteral("\n\n"));

    m_tail = "\"}]";
    OptionWriter options(m_tail, dialect, m_sent);
    options.sampling(prefix.sampling);
    options.logprobs(prefix.topLogprobs);
    options.thinking(prefix.thinking);
    options.shape(prefix.shape);
    if (prefix.sampling.seed && dialect.learned.takes(QLatin1StringView("seed"))) {
        m_seed = prefix.sampling.seed;
        m_sent.parameters.append(QStringLiteral("seed"));
    }
    m_frameDigest = QCryptographicHash::hash(m_head + '\0' + m_tail, QCryptographicHash::Blake2b_256);
}

QByteArray RequestTemplate::digest(QStringView user, qint64 seedOffset) const
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    hash.addData(m_frameDigest);
    hash.addData(QByteArray::number(m_seed ? *m_seed + seedOffset : 0) + ' ');
    hash.addData(user.toUtf8());
    return hash.result();
}

QByteArray RequestTemplate::body(QStringView user, qint64 seedOffset) const
{
    QByteArray out;
    // Room for plain ASCII and the seed; anything else grows it once.
    out.reserve(m_head.size() + m_tail.size() + user.size() + user.size() / 8 + 40);
    out += m_head;
    appendJsonEscaped(out, user);
    out += m_tail;
    if (m_seed) {
        out += ",\"seed\":";
        out += QByteArray::number(*m_seed + seedOffset);
    }
    out += '}';
    return out;
}

QByteArray chatBody(const ChatRequest &request, const Dialect &dialect, bool stream, SentFeatures &sent)
{
    sent = {};
    QByteArray out;
    openBody(out, request.model);
    const QList<Message> messages = dialect.learned.systemRole ? request.messages : withoutSystemRole(request.messages);
    for (qsizetype i = 0; i < messages.size(); ++i) {
        if (i > 0)
            out += ',';
        appendMessage(out, messages.at(i).role, messages.at(i).content);
        sent.system = sent.system || messages.at(i).role == Message::Role::System;
    }
    out += ']';
    OptionWriter options(out, dialect, sent);
    options.sampling(request.sampling);
    options.logprobs(request.topLogprobs);
    // The template's own default is what a chat means by "on".
    if (request.thinking.mode != Thinking::Mode::On)
        options.thinking(request.thinking);
    if (request.sampling.seed)
        options.optional("seed", QByteArray::number(*request.sampling.seed));
    if (stream) {
        options.member("stream", "true");
        options.optional("stream_options", R"({"include_usage":true})");
    }
    return out + '}';
}

QUrl urlOf(const Server &server, QLatin1StringView path)
{
    QUrl url = server.baseUrl;
    url.setPath(url.path() + path);
    return url;
}

QUrl chatUrl(const Server &server)
{
    return urlOf(server, QLatin1StringView("/v1/chat/completions"));
}

} // namespace gavel::llm
