// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/judgehandler.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cctype>
#include <cmath>
#include <cstring>

namespace gavel::test {

namespace {

/// Not qHash: equal on every machine.
quint64 hashOf(QByteArrayView bytes)
{
    quint64 hash = 0xcbf29ce484222325U;
    const auto mix = [&hash](quint64 word) {
        hash = (hash ^ word) * 0x9e3779b97f4a7c15U;
        hash ^= hash >> 29;
    };
    qsizetype at = 0;
    for (; at + 8 <= bytes.size(); at += 8) {
        quint64 word = 0;
        std::memcpy(&word, bytes.data() + at, 8);
        mix(word);
    }
    quint64 rest = static_cast<quint64>(bytes.size());
    for (; at < bytes.size(); ++at)
        rest = rest << 8 | static_cast<unsigned char>(bytes[at]);
    mix(rest);
    return hash;
}

/// The members of the request's object with their values as raw JSON. Parsing
/// the values as well would cost more than all the rest of an answer.
class Members
{
public:
    explicit Members(QByteArrayView json)
        : m_json(json)
    {
        while (skipTo('"')) {
            const qsizetype keyStart = m_at + 1;
            skipString();
            const QByteArrayView key = m_json.sliced(keyStart, m_at - keyStart - 1);
            if (!skipTo(':'))
                return;
            ++m_at;
            while (m_at < m_json.size() && std::isspace(static_cast<unsigned char>(m_json[m_at])))
                ++m_at;
            const qsizetype valueStart = m_at;
            skipValue();
            m_members.append({ key, m_json.sliced(valueStart, m_at - valueStart).trimmed() });
        }
    }

    QByteArrayView operator[](QByteArrayView key) const
    {
        for (const auto &[name, value] : m_members) {
            if (name == key)
                return value;
        }
        return {};
    }

private:
    bool skipTo(char c)
    {
        const qsizetype found = m_json.indexOf(c, m_at);
        m_at = found < 0 ? m_json.size() : found;
        return found >= 0;
    }

    void skipString() ///< from the opening quote to behind the closing one
    {
        bool escaped = true;
        while (escaped) {
            ++m_at;
            if (!skipTo('"'))
                return;
            qsizetype backslashes = 0;
            while (m_json[m_at - 1 - backslashes] == '\\')
                ++backslashes;
            escaped = backslashes % 2 == 1;
        }
        ++m_at;
    }

    void skipValue() ///< to the comma or brace behind it
    {
        int depth = 0;
        while (m_at < m_json.size()) {
            const char c = m_json[m_at];
            if (c == '"') {
                skipString();
                continue;
            }
            if (depth == 0 && (c == ',' || c == '}'))
                return;
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            ++m_at;
        }
    }

    QByteArrayView m_json;
    qsizetype m_at = 0;
    QList<std::pair<QByteArrayView, QByteArrayView>> m_members;
};

QByteArray quoted(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{ value }).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

quint64 next(quint64 &seed)
{
    seed = (seed ^ (seed >> 31)) * 0xbf58476d1ce4e5b9U;
    return seed ^ (seed >> 33);
}

QJsonArray alternatives(const QJsonObject &schema)
{
    const QJsonValue any
        = schema.contains(QLatin1StringView("anyOf")) ? schema.value(QLatin1StringView("anyOf")) : schema.value(QLatin1StringView("oneOf"));
    return any.toArray();
}

/// An instance of a JSON schema, its keys in the order of `required`.
QByteArray instance(const QJsonObject &schema, quint64 &seed)
{
    if (const QJsonArray options = alternatives(schema); !options.isEmpty())
        return instance(options.first().toObject(), seed);
    if (schema.contains(QLatin1StringView("const")))
        return quoted(schema.value(QLatin1StringView("const")));
    QJsonArray values = schema.value(QLatin1StringView("enum")).toArray();
    if (!values.isEmpty()) {
        if (values.size() > 1 && values.last().isNull())
            values.removeLast();
        return quoted(values.at(static_cast<qsizetype>(next(seed) % static_cast<quint64>(values.size()))));
    }
    const QJsonValue typeValue = schema.value(QLatin1StringView("type"));
    const QString type = typeValue.isArray() ? typeValue.toArray().first().toString() : typeValue.toString();
    if (type == QLatin1StringView("integer") || type == QLatin1StringView("number")) {
        const int low = schema.value(QLatin1StringView("minimum")).toInt(1);
        const int high = qMax(low, schema.value(QLatin1StringView("maximum")).toInt(5));
        return QByteArray::number(low + static_cast<int>(next(seed) % static_cast<quint64>(high - low + 1)));
    }
    if (type == QLatin1StringView("boolean"))
        return next(seed) % 2 ? QByteArrayLiteral("true") : QByteArrayLiteral("false");
    if (type == QLatin1StringView("array"))
        return QByteArrayLiteral("[]");
    if (type != QLatin1StringView("object"))
        return "\"Reason " + QByteArray::number(next(seed) % 1000) + ": the answer was weighed against the scale.\"";
    const QJsonObject properties = schema.value(QLatin1StringView("properties")).toObject();
    QStringList keys;
    const QJsonArray required = schema.value(QLatin1StringView("required")).toArray();
    for (const auto &key : required)
        keys.append(key.toString());
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        if (!keys.contains(it.key()))
            keys.append(it.key());
    }
    QByteArrayList members;
    for (const QString &key : std::as_const(keys))
        members.append(quoted(key) + ": " + instance(properties.value(key).toObject(), seed));
    return '{' + members.join(", ") + '}';
}

/// What a request binds its reply to, understood once for all requests that say the same.
struct Shape
{
    QJsonObject schema; ///< empty with `choices`
    QStringList choices;
};

Shape shapeOf(const QByteArray &responseFormat, const QByteArray &structured, const QByteArray &guided)
{
    static const QByteArray plain
        = R"({"type":"object","properties":{"justification":{"type":"string"},"score":{"type":"integer","minimum":1,"maximum":5}},
        "required":["justification","score"]})";
    Shape shape;
    shape.schema = QJsonDocument::fromJson(plain).object();
    const auto takeChoices = [&shape](const QJsonArray &array) {
        for (const auto &choice : array)
            shape.choices.append(choice.toString());
    };
    takeChoices(QJsonDocument::fromJson(guided).array());
    const QJsonObject outputs = QJsonDocument::fromJson(structured).object();
    takeChoices(outputs.value(QLatin1StringView("choice")).toArray());
    if (outputs.contains(QLatin1StringView("json")))
        shape.schema = outputs.value(QLatin1StringView("json")).toObject();
    const QJsonObject format = QJsonDocument::fromJson(responseFormat).object();
    const QJsonValue schema = format.value(QLatin1StringView("json_schema")).toObject().value(QLatin1StringView("schema"));
    if (schema.isObject()) {
        shape.choices.clear();
        shape.schema = schema.toObject();
    }
    return shape;
}

QByteArray positionLogprobs(const QStringList &choices, quint64 hash, qsizetype chosen)
{
    QList<double> weights;
    double sum = 0;
    for (qsizetype i = 0; i < choices.size(); ++i) {
        const double weight = i == chosen ? 4.0 : 0.1 + static_cast<double>((hash >> (i % 8 * 4)) & 15) / 10;
        weights.append(weight);
        sum += weight;
    }
    const auto entry = [](const QByteArray &token, double logprob) {
        return R"({"token":)" + token + R"(,"logprob":)" + QByteArray::number(logprob, 'g', 12) + R"(,"bytes":null)";
    };
    QByteArrayList top;
    for (qsizetype i = 0; i < choices.size(); ++i)
        top.append(entry(quoted(choices.at(i)), std::log(weights.at(i) / sum)) + '}');
    top.append(entry(QByteArrayLiteral("\"\\n\""), -9999.0) + '}');
    return R"({"content":[)" + entry(quoted(choices.at(chosen)), std::log(weights.at(chosen) / sum)) + R"(,"top_logprobs":[)" + top.join(',')
        + "]}]}";
}

class Judge
{
public:
    Judge(JudgeHandlerOptions options, std::shared_ptr<std::atomic<qint64>> chatRequests)
        : m_options(std::move(options))
        , m_chatRequests(std::move(chatRequests))
    {
    }

    FakeAction reply(const FakeRequest &request);

private:
    FakeAction chat(const FakeRequest &request);
    FakeAction models() const;
    const Shape &shapeFor(const Members &members);
    FakeAction streamed(const Members &members, qsizetype promptTokens, const QString &content) const;
    bool failsNow();

    JudgeHandlerOptions m_options;
    std::shared_ptr<std::atomic<qint64>> m_chatRequests;
    QHash<QByteArray, Shape> m_shapes;
    double m_failed = 0;
};

FakeAction Judge::reply(const FakeRequest &request)
{
    const QByteArray path = request.path();
    const bool keyMissing = !m_options.apiKey.isEmpty() && request.header("Authorization") != "Bearer " + m_options.apiKey;
    if (path.startsWith("/v1/") && keyMissing)
        return FakeAction::json(R"({"error":"Unauthorized"})", 401);
    if (path == "/v1/chat/completions")
        return chat(request);
    if (path == "/health")
        return FakeAction::text({}, {});
    if (path == "/version")
        return FakeAction::json(R"({"version":"0.11.0"})");
    if (path == "/v1/models")
        return models();
    return FakeAction::json(R"({"error":{"message":"Not Found","type":"Not Found","param":null,"code":404}})", 404);
}

FakeAction Judge::models() const
{
    return FakeAction::json(R"({"object":"list","data":[{"id":")" + m_options.model
                            + R"(","object":"model","created":1,"owned_by":"vllm","root":"fake/)" + m_options.model
                            + R"(","parent":null,"max_model_len":)" + QByteArray::number(m_options.contextLength) + R"(,"permission":[]}]})");
}

bool Judge::failsNow()
{
    m_failed += m_options.failRate;
    if (m_failed < 1)
        return false;
    m_failed -= 1;
    return true;
}

const Shape &Judge::shapeFor(const Members &members)
{
    const QByteArray format = members["response_format"].toByteArray();
    const QByteArray structured = members["structured_outputs"].toByteArray();
    const QByteArray guided = members["guided_choice"].toByteArray();
    const QByteArray key = format + '\n' + structured + '\n' + guided;
    auto found = m_shapes.find(key);
    if (found == m_shapes.end())
        found = m_shapes.insert(key, shapeOf(format, structured, guided));
    return *found;
}

FakeAction Judge::chat(const FakeRequest &request)
{
    if (m_chatRequests)
        ++*m_chatRequests;
    if (failsNow())
        return FakeAction::json(R"({"error":{"message":"engine failure","type":"InternalServerError","param":null,"code":500}})", 500)
            .after(m_options.delay);
    const QByteArray &body = request.body;
    const Members members(body);
    const QByteArrayView model = members["model"];
    if (!model.isEmpty() && model != '"' + m_options.model + '"')
        return FakeAction::json(R"({"error":{"message":"The model does not exist.","type":"NotFoundError","param":"model","code":404}})", 404);
    const Shape &shape = shapeFor(members);
    quint64 seed = hashOf(body);
    QByteArray logprobs = QByteArrayLiteral("null");
    QByteArray content;
    if (shape.choices.isEmpty()) {
        content = instance(shape.schema, seed);
    } else {
        const auto chosen = static_cast<qsizetype>(next(seed) % static_cast<quint64>(shape.choices.size()));
        content = shape.choices.at(chosen).toUtf8();
        if (members["logprobs"] == "true")
            logprobs = positionLogprobs(shape.choices, seed, chosen);
    }
    if (members["stream"] == "true")
        return streamed(members, body.size() / 4, QString::fromUtf8(content));
    const qsizetype promptTokens = body.size() / 4;
    const qsizetype completionTokens = shape.choices.isEmpty() ? content.size() / 4 : 1;
    QByteArray json;
    json.reserve(content.size() + logprobs.size() + 512);
    json += R"({"id":"chatcmpl-fake","object":"chat.completion","created":1,"model":")" + m_options.model
        + R"(","choices":[{"index":0,"message":{"role":"assistant","content":)" + quoted(QString::fromUtf8(content))
        + R"(,"reasoning":null},"logprobs":)" + logprobs + R"(,"finish_reason":"stop","stop_reason":null}],"usage":{"prompt_tokens":)"
        + QByteArray::number(promptTokens) + R"(,"completion_tokens":)" + QByteArray::number(completionTokens) + R"(,"total_tokens":)"
        + QByteArray::number(promptTokens + completionTokens) + R"(,"prompt_tokens_details":{"cached_tokens":)"
        + QByteArray::number(promptTokens / 2 / 16 * 16) + "}}}";
    return FakeAction::json(json).after(m_options.delay);
}

FakeAction Judge::streamed(const Members &members, qsizetype promptTokens, const QString &content) const
{
    const QByteArray begin
        = R"(data: {"id":"chatcmpl-fake","object":"chat.completion.chunk","created":1,"model":")" + m_options.model + R"(","choices":[)";
    const auto event = [&begin](const QByteArray &delta, const QByteArray &finish) {
        return begin + R"({"index":0,"delta":)" + delta + R"(,"logprobs":null,"finish_reason":)" + finish + "}]}\n\n";
    };
    QList<QByteArray> events{ event(R"({"role":"assistant","content":""})", "null") };
    const QStringList words = content.split(u' ');
    for (qsizetype i = 0; i < words.size(); ++i)
        events.append(event(R"({"content":)" + quoted(i == 0 ? words.at(i) : u' ' + words.at(i)) + '}', "null"));
    events.append(event(R"({"content":""})", R"("stop")"));
    if (Members(members["stream_options"])["include_usage"] == "true") {
        events.append(begin + R"(],"usage":{"prompt_tokens":)" + QByteArray::number(promptTokens) + R"(,"completion_tokens":)"
                      + QByteArray::number(words.size()) + R"(,"total_tokens":)" + QByteArray::number(promptTokens + words.size()) + "}}\n\n");
    }
    events.append(QByteArrayLiteral("data: [DONE]\n\n"));
    return FakeAction::sse(events, m_options.tokenInterval).after(m_options.delay);
}

} // namespace

FakeAction judgeHandler(const JudgeHandlerOptions &options, std::shared_ptr<std::atomic<qint64>> chatRequests)
{
    const auto judge = std::make_shared<Judge>(options, std::move(chatRequests));
    return FakeAction::call([judge](const FakeRequest &request) { return judge->reply(request); });
}

} // namespace gavel::test
