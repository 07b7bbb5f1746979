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
    void completion();
    void contentShapes_data();
    void contentShapes();
    void logprobs();
    void infiniteLogprobs();
    void parallelLogprobs();
    void wholeReplies_data();
    void wholeReplies();
    void brokenUtf8();
    void brokenCompletions_data();
    void brokenCompletions();
    void chunks();
    void brokenChunks();
    void errorsComeBeforeTheAnswer_data();
    void errorsComeBeforeTheAnswer();
    void errorShapes_data();
    void errorShapes();
    void errorKinds_data();
    void errorKinds();
    void contextNumbers_data();
    void contextNumbers();
    void secretsAreRedacted();
};

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
    const auto row = [](const char *name, const QByteArray &message, const char *content, const char *reasoning = "") {
        QTest::addRow("%s", name) << message << QString::fromUtf8(content) << QString::fromUtf8(reasoning);
    };
    row("number", R"({"content":4})", "4");
    row("fraction", R"({"content":0.5})", "0.5");
    row("truth", R"({"content":true})", "true");
    row("object", R"({"content":{"justification":"fine","score":4}})", R"({"justification":"fine","score":4})");
    row("list of objects", R"({"content":[{"justification":"fine","score":4}]})", R"([{"justification":"fine","score":4}])");
    row("text part", R"({"content":{"type":"text","text":"4"}})", "4");
    row("text part with a value", R"({"content":[{"type":"text","text":{"value":"4"}}]})", "4");
    row("list of texts", R"({"content":["a","b",4]})", "ab4");
    row("output parts", R"({"content":[{"type":"output_text","text":"4"}]})", "4");
    row("refusal", R"({"content":null,"refusal":"I can't grade that."})", "I can't grade that.");
    row("refusal part", R"({"content":[{"type":"refusal","refusal":"No."}]})", "No.");
    row("null refusal", R"({"content":"4","refusal":null})", "4");
    row("all of it thinking", R"({"content":null,"reasoning_content":"{\"score\":4}"})", "", R"({"score":4})");
    row("thinking field", R"({"content":"4","thinking":"hm"})", "4", "hm");
    row("reasoning details", R"({"content":"4","reasoning_details":[{"type":"reasoning.text","text":"hm"}]})", "4", "hm");
    row("empty reasoning beside a full one", R"({"content":"4","reasoning":"","reasoning_content":"hm"})", "4", "hm");
    row("half a surrogate pair", R"({"content":"a\ud800b"})",
        "a\xEF\xBF\xBD"
        "b");
    row("a whole surrogate pair", R"({"content":"\ud83d\ude00"})", "\xF0\x9F\x98\x80");
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

void TestWire::infiniteLogprobs()
{
    const auto reply = parseCompletion(R"({"choices":[{"message":{"content":"4 -Infinity \"NaN"},"finish_reason":"stop","logprobs":{"content":[
        {"token":"4","logprob":-0.1,"top_logprobs":[{"token":"4","logprob":-0.1},{"token":"1","logprob":-Infinity},{"token":"2","logprob":NaN},
        {"token":"3","logprob":"-inf"},{"token":"5","logprob":-nan},{"token":"NaN","logprob":"-3.5"}]}]}}]})");
    QVERIFY(reply);
    QCOMPARE(reply->content, QStringLiteral("4 -Infinity \"NaN"));
    const auto token = [](const char *text, double logprob) { return TokenLogprob{ QString::fromLatin1(text), logprob }; };
    QCOMPARE(reply->logprobs.first().top,
             (QList{ token("4", -0.1), token("1", -9999), token("2", -9999), token("3", -9999), token("5", -9999), token("NaN", -3.5) }));
}

void TestWire::parallelLogprobs()
{
    const auto reply = parseCompletion(R"({"choices":[{"message":{"content":"4"},"finish_reason":"stop","logprobs":{"tokens":["4"],
        "token_logprobs":[-0.1],"top_logprobs":[{"1":-3,"4":-0.1}]}}]})");
    QVERIFY(reply);
    const Logprobs expected{ { { QStringLiteral("4"), -0.1 }, { { QStringLiteral("1"), -3 }, { QStringLiteral("4"), -0.1 } } } };
    QCOMPARE(reply->logprobs, expected);
}

void TestWire::wholeReplies_data()
{
    QTest::addColumn<QByteArray>("body");
    const QByteArray whole = R"({"choices":[{"message":{"content":"4"},"finish_reason":"stop"}]})";
    QTest::addRow("alone in a list") << '[' + whole + ']';
    QTest::addRow("byte order mark") << "\xEF\xBB\xBF" + whole;
    QTest::addRow("space around it") << "\n  " + whole + "\n\n";
    QTest::addRow("wrapped") << R"({"success":true,"result":)" + whole + '}';
    QTest::addRow("null error") << QByteArray(R"({"error":null,"detail":"","choices":[{"message":{"content":"4"}}]})");
    QTest::addRow("empty error") << QByteArray(R"({"error":{"code":null,"message":""},"choices":[{"message":{"content":"4"}}]})");
    QTest::addRow("a text for a message") << QByteArray(R"({"choices":[{"text":"4","finish_reason":"stop"}]})");
    QTest::addRow("message without choices") << QByteArray(R"({"model":"judge","message":{"role":"assistant","content":"4"},"done_reason":"stop"})");
    QTest::addRow("events") << QByteArray("data: {\"choices\":[{\"delta\":{\"content\":\"4\"}}]}\n\n"
                                          "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n");
    QTest::addRow("lines") << QByteArray(
        "{\"choices\":[{\"delta\":{\"content\":\"4\"}}]}\n{\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n");
}

void TestWire::wholeReplies()
{
    QFETCH(QByteArray, body);
    const auto reply = parseCompletion(body);
    QVERIFY2(reply, reply ? "" : qPrintable(reply.error().text));
    QCOMPARE(reply->content, QStringLiteral("4"));
    QVERIFY(!reply->isCutOff());
}

void TestWire::brokenUtf8()
{
    const auto reply = parseCompletion("{\"choices\":[{\"message\":{\"content\":\"a\xC3 4\"}}]}");
    QVERIFY(reply);
    QCOMPARE(reply->content, QStringLiteral("a\uFFFD 4"));
}

void TestWire::brokenCompletions_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    QTest::addRow("empty choices") << QByteArray(R"({"id":"x","object":"chat.completion","choices":[],"usage":{"prompt_tokens":9}})")
                                   << int(Kind::Filtered);
    QTest::addRow("blocked prompt") << QByteArray(R"({"choices":null,"promptFeedback":{"blockReason":"SAFETY"}})") << int(Kind::Filtered);
    QTest::addRow("null choices") << QByteArray(R"({"choices":null})") << int(Kind::BadReply);
    QTest::addRow("null choices and a message") << QByteArray(R"({"choices":null,"base_resp":{"status_code":1002,"status_msg":"rate limit"}})")
                                                << int(Kind::RateLimited);
    QTest::addRow("a message alone") << QByteArray(R"({"code":500,"msg":"404 NOT_FOUND","success":false})") << int(Kind::ServerError);
    QTest::addRow("truncated") << QByteArray(R"({"choices":[{"message":{"content":"4)") << int(Kind::BadReply);
    QTest::addRow("filtered") << QByteArray(R"({"choices":[{"finish_reason":"content_filter","message":{"content":"score: 4"}}]})")
                              << int(Kind::Filtered);
    QTest::addRow("failed choice") << QByteArray(
        R"({"choices":[{"finish_reason":"error","error":{"code":502,"message":"Provider returned error"},"message":{"content":""}}]})")
                                   << int(Kind::ServerError);
    QTest::addRow("failed without a word") << QByteArray(R"({"choices":[{"finish_reason":"error","message":{"content":"score: 4"}}]})")
                                           << int(Kind::ServerError);
    QTest::addRow("error in a list") << QByteArray(R"([{"error":{"message":"slow down","code":429}}])") << int(Kind::RateLimited);
    QTest::addRow("events that broke off") << QByteArray("data: {\"choices\":[{\"delta\":{\"content\":\"4\"}}]}\n\n") << int(Kind::BadReply);
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
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, Kind::ServerError);
    QCOMPARE(failed.error().httpStatus, 500);
}

void TestWire::errorsComeBeforeTheAnswer_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isAnswer");
    const QByteArray answer = R"("choices":[{"delta":{"content":"a"},"message":{"content":"a"},"finish_reason":"stop"}])";
    const QByteArray error = R"("error":{"message":"boom","code":500})";
    QTest::addRow("wrapped") << QByteArray(R"({"code":0,"data":{)" + answer + "}}") << true;
    QTest::addRow("wrapped, in a list") << QByteArray(R"([{"result":{)" + answer + "}}]") << true;
    QTest::addRow("wrapped, with an error that says nothing") << QByteArray(R"({"error":null,"data":{"error":{},)" + answer + "}}") << true;
    QTest::addRow("beside a field of a wrapper's name")
        << QByteArray(R"({"message":{"content":"a"},"finish_reason":"stop","data":{"error":null}})") << true;
    QTest::addRow("beside the answer") << QByteArray('{' + error + ',' + answer + '}') << false;
    QTest::addRow("around the answer") << QByteArray('{' + error + R"(,"data":{)" + answer + "}}") << false;
    QTest::addRow("inside a wrapper") << QByteArray(R"({"data":{)" + error + ',' + answer + "}}") << false;
    QTest::addRow("inside a wrapper, alone") << QByteArray(R"({"code":1,"response":{)" + error + "}}") << false;
}

/// Streamed or not.
void TestWire::errorsComeBeforeTheAnswer()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, isAnswer);
    const auto whole = parseCompletion(body);
    const auto chunk = parseChunk(body);
    QCOMPARE(whole.has_value(), isAnswer);
    QCOMPARE(chunk.has_value(), isAnswer);
    if (isAnswer) {
        QCOMPARE(whole->content, QStringLiteral("a"));
        QCOMPARE(chunk->content, QStringLiteral("a"));
        return;
    }
    QCOMPARE(whole.error().kind, Kind::ServerError);
    QCOMPARE(chunk.error(), whole.error());
    QCOMPARE(refusalOf(200, body).error, whole.error());
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
    QTest::addRow("message that is an object") << QByteArray(
        R"({"object":"error","message":{"detail":[{"loc":["body","seed"],"msg":"no"}]},"type":"T","code":null})")
                                               << QStringLiteral("type=T body.seed: no");
    QTest::addRow("in a list") << QByteArray(R"([{"error":{"code":400,"message":"bad","status":"INVALID_ARGUMENT"}}])")
                               << QStringLiteral("type=INVALID_ARGUMENT code=400 bad");
    QTest::addRow("list of errors") << QByteArray(R"({"errors":[{"message":"one"},{"message":"two"}]})") << QStringLiteral("one; two");
    QTest::addRow("word and message") << QByteArray(R"({"error":"Bad Request","message":"why"})") << QStringLiteral("Bad Request; why");
    QTest::addRow("JSON in a text") << QByteArray(R"({"error":{"message":"{\"error\":{\"message\":\"deep\"}}"}})") << QStringLiteral("deep");
    QTest::addRow("raw text") << QByteArray("bad five\n") << QStringLiteral("bad five");
    QTest::addRow("object before detail") << QByteArray(R"({"detail":"no","error":{"message":"yes"}})") << QStringLiteral("yes");
    QTest::addRow("html") << QByteArray("<html>bad six</html>") << QString();
}

void TestWire::errorShapes()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, words);
    const Error error = refusalOf(400, body).error;
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
    row("filtered", 400, R"({"error":{"message":"no","code":"content_filter"}})", Kind::Filtered);
    row("filtered, inside", 400, R"({"error":{"message":"no","innererror":{"code":"ResponsibleAIPolicyViolation"}}})", Kind::Filtered);
    row("moderated", 403, R"({"error":{"message":"Your chosen model requires moderation and your input was flagged","code":403}})", Kind::Filtered);
    row("302", 302, "", Kind::Redirect);
    row("400 key", 400, R"({"error":{"message":"API key not valid. Please pass a valid API key."}})", Kind::Auth);
}

void TestWire::errorKinds()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, kind);
    const Error error = refusalOf(status, body).error;
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
    const Error error = refusalOf(400, body).error;
    QCOMPARE(error.kind, Kind::ContextTooLong);
    QVERIFY2(error.text.contains(prompt) && error.text.contains(context), qPrintable(error.text));
    QCOMPARE(error.text.contains(QStringLiteral("needs")), !prompt.isEmpty());
}

void TestWire::secretsAreRedacted()
{
    const Error error = refusalOf(401, R"({"error":{"message":"Incorrect API key provided: sk-proj-abcdef123456. Use Bearer abc.def."}})").error;
    QVERIFY(!error.detail.contains(QStringLiteral("abcdef")));
    QVERIFY(!error.detail.contains(QStringLiteral("abc.def")));
    QVERIFY(error.detail.contains(QStringLiteral("Incorrect API key")));
}

GAVEL_TEST(TestWire)
#include "tst_wire.moc"
