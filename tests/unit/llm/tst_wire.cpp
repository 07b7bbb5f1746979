// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/wire.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

using namespace gavel;
using namespace gavel::llm;
using Kind = Error::Kind;

class TestWire : public QObject
{
    Q_OBJECT

private slots:
    void modelsOfVllm();
    void modelsOfLlamaCpp();
    void brokenModels_data();
    void brokenModels();
    void completion();
    void contentShapes_data();
    void contentShapes();
    void logprobs();
    void brokenCompletions_data();
    void brokenCompletions();
    void chunks();
    void brokenChunks();
    void errorShapes_data();
    void errorShapes();
    void errorKinds_data();
    void errorKinds();
    void contextNumbers_data();
    void contextNumbers();
    void retryAfter_data();
    void retryAfter();
    void secretsAreRedacted();
    void escaping_data();
    void escaping();
};

void TestWire::modelsOfVllm()
{
    const auto models = parseModels(R"({"object":"list","data":[
        {"id":"my-lora","root":"/adapters/my-lora","parent":"judge","max_model_len":null},
        {"id":"judge","root":"Qwen/Qwen2.5","parent":null,"max_model_len":4096},
        {"id":"orphan","parent":"gone","max_model_len":null}]})");
    QVERIFY(models);
    QCOMPARE(models->size(), 3);
    QCOMPARE(models->at(0).id, QStringLiteral("my-lora"));
    QCOMPARE(models->at(0).parent, QStringLiteral("judge"));
    QCOMPARE(models->at(0).contextLength, 4096);
    QCOMPARE(models->at(1).root, QStringLiteral("Qwen/Qwen2.5"));
    QVERIFY(!models->at(2).contextLength);
}

void TestWire::modelsOfLlamaCpp()
{
    const auto models = parseModels(R"({"models":[{"name":"x"}],"object":"list","data":[{"id":"smol","meta":{"n_ctx":2048,"n_ctx_train":8192}}]})");
    QVERIFY(models);
    QCOMPARE(models->size(), 1);
    QCOMPARE(models->first().contextLength, 2048);
}

void TestWire::brokenModels_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    QTest::addRow("html") << QByteArray("<!DOCTYPE html><title>Sign in</title>") << int(Kind::BadReply);
    QTest::addRow("no data") << QByteArray("{\"hello\":1}") << int(Kind::BadReply);
    QTest::addRow("array") << QByteArray("[]") << int(Kind::BadReply);
    QTest::addRow("empty") << QByteArray() << int(Kind::BadReply);
    QTest::addRow("unknown endpoint") << QByteArray(R"-({"error":"Unexpected endpoint or method. (GET /v1/models)"})-") << int(Kind::NotFound);
}

void TestWire::brokenModels()
{
    QFETCH(QByteArray, body);
    QFETCH(int, kind);
    const auto models = parseModels(body);
    QVERIFY(!models);
    QCOMPARE(int(models.error().kind), kind);
}

void TestWire::completion()
{
    const auto reply = parseCompletion(R"({"model":"judge","system_fingerprint":"fp1","choices":[{"message":{"content":"score: 4",
        "reasoning":"Compare."},"logprobs":null,"finish_reason":"length"}],
        "usage":{"prompt_tokens":90,"completion_tokens":12,"prompt_tokens_details":{"cached_tokens":64}}})");
    QVERIFY(reply);
    QCOMPARE(reply->content, QStringLiteral("score: 4"));
    QCOMPARE(reply->reasoning, QStringLiteral("Compare."));
    QCOMPARE(reply->model, QStringLiteral("judge"));
    QCOMPARE(reply->fingerprint, QStringLiteral("fp1"));
    QVERIFY(reply->isCutOff());
    QCOMPARE(reply->usage, (Usage{ 90, 12, 64 }));
    QVERIFY(reply->logprobs.isEmpty());
}

void TestWire::contentShapes_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("reasoning");
    QTest::addRow("null") << QByteArray(R"({"content":null})") << QString() << QString();
    QTest::addRow("missing") << QByteArray("{}") << QString() << QString();
    QTest::addRow("reasoning_content") << QByteArray(R"({"content":"4","reasoning_content":"hm"})") << QStringLiteral("4") << QStringLiteral("hm");
    QTest::addRow("null reasoning") << QByteArray(R"({"content":"4","reasoning":null,"reasoning_content":"hm"})") << QStringLiteral("4")
                                    << QStringLiteral("hm");
    QTest::addRow("think tags") << QByteArray(R"({"content":"<think>\nhm\n</think>\n\n4"})") << QStringLiteral("4") << QStringLiteral("\nhm\n");
    QTest::addRow("cut while thinking") << QByteArray(R"({"content":"<think>hm"})") << QString() << QStringLiteral("hm");
    QTest::addRow("only the closing tag") << QByteArray(R"({"content":"hm</think>4"})") << QStringLiteral("4") << QStringLiteral("hm");
    QTest::addRow("a tag quoted in JSON") << QByteArray(R"({"content":"{\"justification\":\"a </think> b\"}"})")
                                          << QStringLiteral("{\"justification\":\"a </think> b\"}") << QString();
    QTest::addRow("parts") << QByteArray(R"({"content":[{"type":"thinking","thinking":[{"type":"text","text":"hm"}]},{"type":"text","text":"4"}]})")
                           << QStringLiteral("4") << QStringLiteral("hm");
}

void TestWire::contentShapes()
{
    QFETCH(QByteArray, message);
    QFETCH(QString, content);
    QFETCH(QString, reasoning);
    const auto reply = parseCompletion(R"({"choices":[{"message":)" + message + R"(,"finish_reason":"stop"}]})");
    QVERIFY(reply);
    QCOMPARE(reply->content, content);
    QCOMPARE(reply->reasoning, reasoning);
}

void TestWire::logprobs()
{
    const auto reply = parseCompletion(R"({"choices":[{"message":{"content":"1"},"finish_reason":"stop","logprobs":{"content":[
        {"token":"1","logprob":-0.5,"bytes":[49],"top_logprobs":[{"token":"1","logprob":-0.5},{"token":"2","logprob":-9999.0}]},
        {"token":"","logprob":-1.25,"top_logprobs":[]}]}}]})");
    QVERIFY(reply);
    const Logprobs expected{ { { QStringLiteral("1"), -0.5 }, { { QStringLiteral("1"), -0.5 }, { QStringLiteral("2"), -9999 } } },
                             { { QString(), -1.25 }, {} } };
    QCOMPARE(reply->logprobs, expected);
}

void TestWire::brokenCompletions_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    QTest::addRow("empty choices") << QByteArray(R"({"choices":[]})") << int(Kind::BadReply);
    QTest::addRow("no choices") << QByteArray(R"({"id":"x"})") << int(Kind::BadReply);
    QTest::addRow("html") << QByteArray("<html><body>Login</body></html>") << int(Kind::BadReply);
    QTest::addRow("nothing") << QByteArray() << int(Kind::BadReply);
    QTest::addRow("error object, coded") << QByteArray(R"({"error":{"message":"slow down","code":429}})") << int(Kind::RateLimited);
    QTest::addRow("error object, typed") << QByteArray(R"({"error":{"message":"no","type":"invalid_request_error"}})") << int(Kind::BadRequest);
    QTest::addRow("error object, bare") << QByteArray(R"({"error":{"message":"Provider returned error"}})") << int(Kind::ServerError);
    QTest::addRow("flat error") << QByteArray(R"({"object":"error","message":"gone","type":"NotFoundError","code":404})") << int(Kind::NotFound);
}

void TestWire::brokenCompletions()
{
    QFETCH(QByteArray, body);
    QFETCH(int, kind);
    const auto reply = parseCompletion(body);
    QVERIFY(!reply);
    QCOMPARE(int(reply.error().kind), kind);
    QVERIFY(!reply.error().text.isEmpty());
}

void TestWire::chunks()
{
    const auto text = parseChunk(R"({"model":"judge","choices":[{"index":0,"delta":{"reasoning":"Hm","content":"a"},"finish_reason":null}]})");
    QVERIFY(text);
    QCOMPARE(text->content, QStringLiteral("a"));
    QCOMPARE(text->reasoning, QStringLiteral("Hm"));
    QVERIFY(text->finishReason.isEmpty());
    QVERIFY(!text->usage);
    const auto first = parseChunk(R"({"choices":[{"delta":{"role":"assistant","content":null}}]})");
    QVERIFY(first && first->content.isEmpty());
    const auto usage = parseChunk(R"({"choices":[],"usage":{"prompt_tokens":90,"completion_tokens":12}})");
    QVERIFY(usage && usage->usage);
    QCOMPARE(usage->usage->completionTokens, 12);
    const auto last = parseChunk(R"({"choices":[{"delta":{"content":"z"},"finish_reason":"stop"}]})");
    QVERIFY(last);
    QCOMPARE(last->content, QStringLiteral("z"));
    QCOMPARE(last->finishReason, QStringLiteral("stop"));
}

void TestWire::brokenChunks()
{
    QVERIFY(!parseChunk("not json"));
    const auto failed = parseChunk(R"({"error":{"message":"boom","type":"InternalServerError","param":null,"code":500}})");
    QVERIFY(failed && failed->error);
    QCOMPARE(failed->error->kind, Kind::ServerError);
    QCOMPARE(failed->error->httpStatus, 500);
}

void TestWire::errorShapes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("words");
    QTest::addRow("object") << QByteArray(R"({"error":{"message":"bad one","type":"T","code":400}})") << QStringLiteral("type=T code=400 bad one");
    QTest::addRow("string") << QByteArray(R"({"error":"bad two"})") << QStringLiteral("bad two");
    QTest::addRow("flat") << QByteArray(R"({"object":"error","message":"bad three","param":"p"})") << QStringLiteral("param=p bad three");
    QTest::addRow("detail") << QByteArray(R"({"detail":"bad four"})") << QStringLiteral("bad four");
    QTest::addRow("detail list") << QByteArray(R"({"detail":[{"loc":["body","seed"],"msg":"Extra inputs are not permitted"}]})")
                                 << QStringLiteral("body.seed: Extra inputs are not permitted");
    QTest::addRow("raw text") << QByteArray("bad five\n") << QStringLiteral("bad five");
    QTest::addRow("object before detail") << QByteArray(R"({"detail":"no","error":{"message":"yes"}})") << QStringLiteral("yes");
    QTest::addRow("html") << QByteArray("<html>bad six</html>") << QString();
}

void TestWire::errorShapes()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, words);
    const Error error = errorFromReply(400, body, {});
    QCOMPARE(error.kind, Kind::BadRequest);
    QCOMPARE(error.httpStatus, 400);
    QCOMPARE(error.detail, words);
}

void TestWire::errorKinds_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    const auto row
        = [](const char *name, int status, const QByteArray &body, Kind kind) { QTest::addRow("%s", name) << status << body << int(kind); };
    row("401", 401, R"({"error":"Unauthorized"})", Kind::Auth);
    row("403", 403, "", Kind::Auth);
    row("403 quota", 403, R"({"error":{"message":"You have no credits left"}})", Kind::QuotaExceeded);
    row("402", 402, "", Kind::QuotaExceeded);
    row("404", 404, R"({"error":{"message":"The model `x` does not exist.","type":"NotFoundError"}})", Kind::NotFound);
    row("405", 405, "", Kind::NotFound);
    row("408", 408, "", Kind::Timeout);
    row("413", 413, "", Kind::BadRequest);
    row("429", 429, R"({"error":{"message":"Too many requests"}})", Kind::RateLimited);
    row("429 insufficient_quota", 429, R"({"error":{"message":"Sorry","code":"insufficient_quota"}})", Kind::QuotaExceeded);
    row("429 billing", 429, R"({"error":{"message":"check your plan and billing details"}})", Kind::QuotaExceeded);
    row("429 rate limit that advertises billing", 429,
        R"({"error":{"message":"Rate limit reached for m on requests per min. Add a payment method at /account/billing.","code":"rate_limit_exceeded"}})",
        Kind::RateLimited);
    row("500", 500, R"({"error":{"message":"boom"}})", Kind::ServerError);
    row("500 html", 500, "<html>oops</html>", Kind::ServerError);
    row("501", 501, "", Kind::BadRequest);
    row("502 html", 502, "<html>Bad Gateway</html>", Kind::ServerError);
    row("503 loading", 503, R"({"error":{"message":"Loading model","type":"unavailable_error","code":503}})", Kind::ServerBusy);
    row("504", 504, "", Kind::ServerError);
    row("529", 529, "", Kind::ServerBusy);
    row("302", 302, "", Kind::Redirect);
    row("400 key", 400, R"({"error":{"message":"API key not valid. Please pass a valid API key."}})", Kind::Auth);
}

void TestWire::errorKinds()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, kind);
    const Error error = errorFromReply(status, body, {});
    QCOMPARE(kindName(error.kind), kindName(Kind(kind)));
    QCOMPARE(error.httpStatus, status);
    QVERIFY(!error.text.isEmpty());
    QVERIFY(!error.retryAfter);
}

void TestWire::contextNumbers_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<QString>("context");
    const auto row = [](const char *name, const QByteArray &body, const char *prompt, const char *context) {
        QTest::addRow("%s", name) << body << QString::fromLatin1(prompt) << QString::fromLatin1(context);
    };
    row("llama.cpp",
        R"({"error":{"code":400,"message":"request (3031 tokens) exceeds the available context size (2048 tokens), try increasing it","type":"exceed_context_size_error","n_prompt_tokens":3031,"n_ctx":2048}})",
        "3,031", "2,048");
    row("vLLM, old",
        R"({"object":"error","message":"This model's maximum context length is 4096 tokens. However, you requested 5000 tokens (4744 in the messages, 256 in the completion). Please reduce the length of the messages or completion.","type":"BadRequestError","code":400})",
        "5,000", "4,096");
    row("vLLM, prompt",
        R"({"error":{"message":"This model's maximum context length is 4096 tokens. However, your request has 5120 input tokens. Please reduce the length of the input messages.","type":"BadRequestError","param":null,"code":400}})",
        "5,120", "4,096");
    row("vLLM, reply",
        R"({"error":{"message":"'max_tokens' or 'max_completion_tokens' is too large: 256. This model's maximum context length is 4096 tokens and your request has 4000 input tokens (256 > 4096 - 4000).","code":400}})",
        "4,000", "4,096");
    row("vLLM, decoder", R"({"error":{"message":"The decoder prompt (length 5001) is longer than the maximum model length of 4096.","code":400}})",
        "5,001", "4,096");
    row("vLLM, passed",
        R"({"error":{"message":"You passed 4097 input tokens and requested 256 output tokens. However, the model's context length is only 4096 tokens, resulting in a maximum input length of 3840 tokens.","code":400}})",
        "4,097", "4,096");
    row("OpenAI",
        R"({"error":{"message":"This model's maximum context length is 128000 tokens. However, your messages resulted in 140000 tokens.","type":"invalid_request_error","param":"messages","code":"context_length_exceeded"}})",
        "140,000", "128,000");
    row("without numbers", R"({"error":{"message":"Too much.","code":"context_length_exceeded"}})", "", "");
}

void TestWire::contextNumbers()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, prompt);
    QFETCH(QString, context);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const Error error = errorFromReply(400, body, {});
    QCOMPARE(error.kind, Kind::ContextTooLong);
    QVERIFY2(error.text.contains(prompt) && error.text.contains(context), qPrintable(error.text));
    QCOMPARE(error.text.contains(QStringLiteral("needs")), !prompt.isEmpty());
}

void TestWire::retryAfter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("ms");
    QTest::addRow("seconds") << QByteArray("7") << qint64(7000);
    QTest::addRow("fraction") << QByteArray("0.5") << qint64(500);
    QTest::addRow("date") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << qint64(30'000);
    QTest::addRow("past date") << QByteArray("Sun, 06 Nov 1994 08:00:00 GMT") << qint64(0);
    QTest::addRow("absurd") << QByteArray("1e300") << qint64(86'400'000);
    QTest::addRow("negative") << QByteArray("-3") << qint64(-1);
    QTest::addRow("words") << QByteArray("soon") << qint64(-1);
    QTest::addRow("nan") << QByteArray("nan") << qint64(-1);
    QTest::addRow("empty") << QByteArray() << qint64(-1);
}

void TestWire::retryAfter()
{
    QFETCH(QByteArray, value);
    QFETCH(qint64, ms);
    const QDateTime now(QDate(1994, 11, 6), QTime(8, 49, 7), QTimeZone::utc());
    const auto pause = parseRetryAfter(value, now);
    QCOMPARE(pause ? pause->count() : -1, ms);
    QCOMPARE(errorFromReply(503, "{}", value, now).retryAfter, pause);
}

void TestWire::secretsAreRedacted()
{
    const Error error = errorFromReply(401, R"({"error":{"message":"Incorrect API key provided: sk-proj-abcdef123456. Use Bearer abc.def."}})", {});
    QVERIFY(!error.detail.contains(QStringLiteral("abcdef")));
    QVERIFY(!error.detail.contains(QStringLiteral("abc.def")));
    QVERIFY(error.detail.contains(QStringLiteral("Incorrect API key")));
}

void TestWire::escaping_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("json");
    QTest::addRow("plain") << QStringLiteral("abc /") << QByteArray("\"abc /\"");
    QTest::addRow("empty") << QString() << QByteArray("\"\"");
    QTest::addRow("quotes") << QStringLiteral("a\"b\\c") << QByteArray(R"("a\"b\\c")");
    QTest::addRow("short escapes") << QStringLiteral("\n\r\t\b\f") << QByteArray(R"("\n\r\t\b\f")");
    QTest::addRow("control") << (QString(QChar(0)) + QChar(0x1f) + QChar(0x7f)) << QByteArray("\"\\u0000\\u001f\x7f\"");
    QTest::addRow("two bytes") << QStringLiteral("é߿") << QByteArray("\"é߿\"");
    QTest::addRow("three bytes") << QStringLiteral("ࠀ€￿") << QByteArray("\"ࠀ€￿\"");
    QTest::addRow("pair") << QStringLiteral("😀") << QByteArray("\"😀\"");
    QTest::addRow("lone high") << (QStringLiteral("a") + QChar(0xd83d) + QStringLiteral("b"))
                               << QByteArray("\"a\xef\xbf\xbd"
                                             "b\"");
    QTest::addRow("lone low") << (QString(QChar(0xde00)) + QStringLiteral("b"))
                              << QByteArray("\"\xef\xbf\xbd"
                                            "b\"");
    QTest::addRow("high at the end") << QString(QChar(0xd83d)) << QByteArray("\"\xef\xbf\xbd\"");
    QTest::addRow("swapped pair") << (QString(QChar(0xde00)) + QChar(0xd83d)) << QByteArray("\"\xef\xbf\xbd\xef\xbf\xbd\"");
}

void TestWire::escaping()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, json);
    QByteArray out = "x";
    appendJsonString(out, text);
    QCOMPARE(out, QByteArray("x" + json));
    QJsonParseError problem{};
    const QJsonDocument document = QJsonDocument::fromJson('[' + out.sliced(1) + ']', &problem);
    QCOMPARE(problem.error, QJsonParseError::NoError);
    if (text.isValidUtf16())
        QCOMPARE(document.array().first().toString(), text);
}

GAVEL_TEST(TestWire)
#include "tst_wire.moc"
