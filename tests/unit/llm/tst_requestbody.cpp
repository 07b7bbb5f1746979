// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/requestbody.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace gavel;
using namespace gavel::llm;
using eval::PromptPrefix;
using eval::ReplyShape;
using eval::Thinking;

class TestRequestBody : public QObject
{
    Q_OBJECT

private slots:
    void wholeBody();
    void rowsShareTheirBeginning();
    void rejectedParametersAreLeftOut();
    void limitsOfReplyTokensAreKept();
    void systemTextGoesIntoTheUserMessage();
    void choiceStyles_data();
    void choiceStyles();
    void jsonStyles_data();
    void jsonStyles();
    void thinking_data();
    void thinking();
    void chat();
    void addresses();
};

namespace {

PromptPrefix prefix()
{
    PromptPrefix made;
    made.system = QStringLiteral("Grade \"fairly\".");
    made.sampling = { .temperature = 0.1, .maxTokens = 5, .topP = 0.9, .seed = 7 };
    made.topLogprobs = 20;
    return made;
}

QJsonObject parsed(const QByteArray &body)
{
    QJsonParseError problem{};
    const QJsonDocument document = QJsonDocument::fromJson(body, &problem);
    return problem.error == QJsonParseError::NoError ? document.object() : QJsonObject();
}

QJsonObject bodyOf(const PromptPrefix &from, const Dialect &dialect)
{
    return parsed(RequestTemplate(from, QStringLiteral("judge"), dialect).body(u"row", 0));
}

QJsonObject message(const char *role, const QString &content)
{
    return { { QStringLiteral("role"), QString::fromLatin1(role) }, { QStringLiteral("content"), content } };
}

QByteArray compact(const QJsonValue &value)
{
    return QJsonDocument(QJsonArray{ value }).toJson(QJsonDocument::Compact);
}

} // namespace

void TestRequestBody::wholeBody()
{
    const RequestTemplate made(prefix(), QStringLiteral("judge"), {});
    const QJsonObject expected{
        { QStringLiteral("model"), QStringLiteral("judge") },
        { QStringLiteral("messages"),
          QJsonArray{ message("system", QStringLiteral("Grade \"fairly\".")), message("user", QStringLiteral("a\n\"é\"")) } },
        { QStringLiteral("temperature"), 0.1 },
        { QStringLiteral("top_p"), 0.9 },
        { QStringLiteral("max_tokens"), 5 },
        { QStringLiteral("logprobs"), true },
        { QStringLiteral("top_logprobs"), 20 },
        { QStringLiteral("seed"), 10 },
    };
    QCOMPARE(parsed(made.body(u"a\n\"é\"", 3)), expected);
    QVERIFY(made.sent().system);
    QCOMPARE(made.sent().topLogprobs, 20);
}

void TestRequestBody::rowsShareTheirBeginning()
{
    const RequestTemplate made(prefix(), QStringLiteral("judge"), {});
    const QByteArray one = made.body(u"one", 0);
    const QByteArray two = made.body(u"two", 1);
    const qsizetype end = one.indexOf("one");
    QVERIFY(end > 0);
    QCOMPARE(one.first(end), two.first(end));
    QVERIFY(one.first(end).contains("fairly"));
}

void TestRequestBody::limitsOfReplyTokensAreKept()
{
    const auto tokens = [](const Dialect &dialect) { return bodyOf(prefix(), dialect).value(QLatin1StringView("max_tokens")).toInt(); };
    Dialect dialect;
    QCOMPARE(tokens(dialect), 5);
    dialect.learned.fewestTokens = 16;
    QCOMPARE(tokens(dialect), 16);
    dialect.learned.mostTokens = 12;
    QCOMPARE(tokens(dialect), 12);
    dialect.learned.fewestTokens.reset();
    dialect.learned.mostTokens = 3;
    QCOMPARE(tokens(dialect), 3);
}

void TestRequestBody::rejectedParametersAreLeftOut()
{
    Dialect dialect;
    for (const char *name : { "temperature", "seed", "logprobs", "top_p" })
        dialect.learned.reject(QLatin1StringView(name));
    dialect.learned.maxCompletionTokens = true;
    const QJsonObject body = bodyOf(prefix(), dialect);
    QCOMPARE(body.keys(), QStringList({ QStringLiteral("max_completion_tokens"), QStringLiteral("messages"), QStringLiteral("model") }));

    dialect.learned = {};
    dialect.learned.maxTopLogprobs = 5;
    QCOMPARE(bodyOf(prefix(), dialect).value(QLatin1StringView("top_logprobs")).toInt(), 5);
    dialect.learned.maxTopLogprobs = 0;
    QVERIFY(!bodyOf(prefix(), dialect).contains(QLatin1StringView("top_logprobs")));
}

void TestRequestBody::systemTextGoesIntoTheUserMessage()
{
    Dialect dialect;
    dialect.learned.systemRole = false;
    const RequestTemplate made(prefix(), QStringLiteral("judge"), dialect);
    QCOMPARE(parsed(made.body(u"row", 0)).value(QLatin1StringView("messages")).toArray(),
             QJsonArray{ message("user", QStringLiteral("Grade \"fairly\".\n\nrow")) });
    QVERIFY(!made.sent().system);

    PromptPrefix own = prefix();
    own.system.clear();
    QCOMPARE(bodyOf(own, dialect).value(QLatin1StringView("messages")).toArray(), QJsonArray{ message("user", QStringLiteral("row")) });
}

void TestRequestBody::choiceStyles_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QStringList>("labels");
    QTest::addColumn<QString>("member");
    QTest::addColumn<QByteArray>("value");
    const QStringList digits{ QStringLiteral("1"), QStringLiteral("2") };
    const QStringList words{ QStringLiteral("pass"), QStringLiteral("fa\"il") };
    const auto row
        = [](const char *name, ServerKind kind, const char *version, const QStringList &labels, const char *member, const QByteArray &value) {
              QTest::addRow("%s", name) << int(kind) << QString::fromLatin1(version) << labels << QString::fromLatin1(member) << value;
          };
    row("vLLM", ServerKind::Vllm, "0.32.0", digits, "structured_outputs", R"([{"choice":["1","2"]}])");
    row("vLLM, version unknown", ServerKind::Vllm, "", words, "structured_outputs", R"([{"choice":["pass","fa\"il"]}])");
    row("vLLM, old", ServerKind::Vllm, "0.10.2", digits, "guided_choice", R"([["1","2"]])");
    row("llama.cpp", ServerKind::LlamaCpp, "", digits, "grammar", R"(["root ::= \"1\" | \"2\""])");
    row("llama.cpp, words", ServerKind::LlamaCpp, "", words, "grammar", R"(["root ::= \"pass\" | \"fa\\\"il\""])");
    row("Ollama", ServerKind::Ollama, "", digits, "response_format",
        R"([{"json_schema":{"name":"label","schema":{"enum":[1,2],"type":"integer"},"strict":true},"type":"json_schema"}])");
    row("unknown, words", ServerKind::Unknown, "", words, "response_format",
        R"([{"json_schema":{"name":"label","schema":{"enum":["pass","fa\"il"],"type":"string"},"strict":true},"type":"json_schema"}])");
    row("digits that are no numbers", ServerKind::Unknown, "", { QStringLiteral("01"), QStringLiteral("2") }, "response_format",
        R"([{"json_schema":{"name":"label","schema":{"enum":["01","2"],"type":"string"},"strict":true},"type":"json_schema"}])");
}

void TestRequestBody::choiceStyles()
{
    QFETCH(int, kind);
    QFETCH(QString, version);
    QFETCH(QStringList, labels);
    QFETCH(QString, member);
    QFETCH(QByteArray, value);
    PromptPrefix from = prefix();
    from.shape = { .kind = ReplyShape::Kind::Choice, .schema = {}, .choices = labels };
    Dialect dialect{ ServerKind(kind), version, {} };
    QCOMPARE(compact(bodyOf(from, dialect).value(member)), value);
    dialect.learned.choice = StructuredStyle::None;
    QVERIFY(!bodyOf(from, dialect).contains(member));
}

void TestRequestBody::jsonStyles_data()
{
    QTest::addColumn<int>("style");
    QTest::addColumn<QByteArray>("value");
    QTest::addRow("schema") << int(StructuredStyle::ResponseFormatSchema)
                            << QByteArray(R"([{"json_schema":{"name":"verdict","schema":{"type":"object"},"strict":true},"type":"json_schema"}])");
    QTest::addRow("object") << int(StructuredStyle::JsonObject) << QByteArray(R"([{"type":"json_object"}])");
    QTest::addRow("none") << int(StructuredStyle::None) << QByteArray("[null]");
}

void TestRequestBody::jsonStyles()
{
    QFETCH(int, style);
    QFETCH(QByteArray, value);
    PromptPrefix from = prefix();
    from.shape = { .kind = ReplyShape::Kind::Json, .schema = R"({"type":"object"})", .choices = {} };
    Dialect dialect;
    dialect.learned.json = StructuredStyle(style);
    QCOMPARE(compact(bodyOf(from, dialect).value(QLatin1StringView("response_format"))), value);
}

void TestRequestBody::thinking_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("mode");
    QTest::addColumn<QByteArray>("arguments");
    QTest::addColumn<int>("budget");
    const QByteArray off = R"([{"enable_thinking":false}])";
    const QByteArray on = R"([{"enable_thinking":true}])";
    QTest::addRow("vLLM off") << int(ServerKind::Vllm) << int(Thinking::Mode::Off) << off << -1;
    QTest::addRow("vLLM on") << int(ServerKind::Vllm) << int(Thinking::Mode::On) << on << -1;
    QTest::addRow("vLLM budget") << int(ServerKind::Vllm) << int(Thinking::Mode::Budget) << on << 512;
    QTest::addRow("llama.cpp off") << int(ServerKind::LlamaCpp) << int(Thinking::Mode::Off) << off << -1;
    QTest::addRow("llama.cpp budget") << int(ServerKind::LlamaCpp) << int(Thinking::Mode::Budget) << on << -1;
    QTest::addRow("OpenAI off") << int(ServerKind::OpenAi) << int(Thinking::Mode::Off) << QByteArray("[null]") << -1;
    QTest::addRow("unknown budget") << int(ServerKind::Unknown) << int(Thinking::Mode::Budget) << QByteArray("[null]") << -1;
}

void TestRequestBody::thinking()
{
    QFETCH(int, kind);
    QFETCH(int, mode);
    QFETCH(QByteArray, arguments);
    QFETCH(int, budget);
    PromptPrefix from = prefix();
    from.thinking = { .mode = Thinking::Mode(mode), .tokens = 512 };
    const QJsonObject body = bodyOf(from, { ServerKind(kind), {}, {} });
    QCOMPARE(compact(body.value(QLatin1StringView("chat_template_kwargs"))), arguments);
    QCOMPARE(body.value(QLatin1StringView("thinking_token_budget")).toInt(-1), budget);
}

void TestRequestBody::chat()
{
    ChatRequest request;
    request.model = QStringLiteral("judge");
    request.messages = { { Message::Role::System, QStringLiteral("S") },
                         { Message::Role::User, QStringLiteral("a") },
                         { Message::Role::Assistant, QStringLiteral("b") },
                         { Message::Role::User, QStringLiteral("c") } };
    SentFeatures sent;
    QJsonObject body = parsed(chatBody(request, { ServerKind::Vllm, {}, {} }, true, sent));
    QCOMPARE(body.value(QLatin1StringView("messages")).toArray(),
             (QJsonArray{ message("system", QStringLiteral("S")), message("user", QStringLiteral("a")), message("assistant", QStringLiteral("b")),
                          message("user", QStringLiteral("c")) }));
    QVERIFY(body.value(QLatin1StringView("stream")).toBool());
    QVERIFY(body.value(QLatin1StringView("stream_options")).toObject().value(QLatin1StringView("include_usage")).toBool());
    QVERIFY(!body.contains(QLatin1StringView("chat_template_kwargs")));
    QVERIFY(!body.contains(QLatin1StringView("seed")));
    QVERIFY(sent.system);

    Dialect flat;
    flat.learned.systemRole = false;
    body = parsed(chatBody(request, flat, false, sent));
    QCOMPARE(
        body.value(QLatin1StringView("messages")).toArray(),
        (QJsonArray{ message("user", QStringLiteral("S\n\na")), message("assistant", QStringLiteral("b")), message("user", QStringLiteral("c")) }));
    QVERIFY(!body.contains(QLatin1StringView("stream")));
    QVERIFY(!sent.system);
}

void TestRequestBody::addresses()
{
    Server server;
    server.baseUrl = QUrl(QStringLiteral("https://host:8443/proxy"));
    QCOMPARE(chatUrl(server), QUrl(QStringLiteral("https://host:8443/proxy/v1/chat/completions")));
    server.baseUrl = QUrl(QStringLiteral("http://host:8000"));
    QCOMPARE(modelsUrl(server), QUrl(QStringLiteral("http://host:8000/v1/models")));
}

GAVEL_TEST(TestRequestBody)
#include "tst_requestbody.moc"
