// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/adaptation.h"
#include "support/testmain.h"

#include <QSet>
#include <QTest>

using namespace gavel::llm;
using gavel::eval::ReplyShape;

class TestAdaptation : public QObject
{
    Q_OBJECT

private slots:
    void learns_data();
    void learns();
    void doesNotLearn_data();
    void doesNotLearn();
    void whatWasNotSentIsNotLearned();
    void weakerStylesEnd();
    void unclearRefusals_data();
    void unclearRefusals();
    void smallerRequestsLeaveOutMoreAndMore();
};

namespace {

SentFeatures everything(ReplyShape::Kind shape, StructuredStyle style)
{
    SentFeatures sent;
    sent.system = true;
    sent.shape = shape;
    sent.style = style;
    sent.topLogprobs = 20;
    sent.maxTokens = 256;
    for (const char *name :
         { "temperature", "top_p", "max_tokens", "logprobs", "top_logprobs", "chat_template_kwargs", "thinking_token_budget", "seed" })
        sent.parameters.append(QString::fromLatin1(name));
    return sent;
}

} // namespace

void TestAdaptation::learns_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, int status, const QByteArray &body, const char *line) {
        QTest::addRow("%s", name) << status << body << QString::fromLatin1(line);
    };
    const auto message = [](const QByteArray &text, const QByteArray &more = {}) { return R"({"error":{"message":")" + text + '"' + more + "}}"; };
    row("max_tokens", 400,
        message("Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
                R"(,"param":"max_tokens","code":"unsupported_parameter")"),
        "max_tokens sent as max_completion_tokens");
    row("temperature", 400,
        message("Unsupported value: 'temperature' does not support 0 with this model. Only the default (1) value is supported.",
                R"(,"param":"temperature","code":"unsupported_value")"),
        "temperature left out");
    row("logprobs", 400, message("logprobs are not supported with reasoning models."), "logprobs left out");
    row("logprobs, forbidden", 400, message("You are not allowed to request logprobs from this model."), "logprobs left out");
    row("top_logprobs", 400, message("Unknown parameter: 'top_logprobs'.", R"(,"param":"top_logprobs")"), "top_logprobs left out");
    row("too many logprobs", 400, message("Requested sample logprobs of 20, which is greater than max allowed: 5"), "top_logprobs lowered to 5");
    row("too many logprobs, OpenAI", 400, message("Invalid value for 'top_logprobs': must be less than or equal to 8.", R"(,"param":"top_logprobs")"),
        "top_logprobs lowered to 8");
    row("seed, 422", 422, R"({"detail":[{"type":"extra_forbidden","loc":["body","seed"],"msg":"Extra inputs are not permitted"}]})", "seed left out");
    row("template arguments", 400, message("Unrecognized request argument supplied: chat_template_kwargs"), "chat_template_kwargs left out");
    row("thinking budget", 400, message("thinking_token_budget is not supported without a reasoning parser"), "thinking_token_budget left out");
    row("plain text", 400, "Unknown field: seed", "seed left out");
    row("system role", 400, message("System role not supported"), "system text moved into the user message");
    row("alternating roles", 400, message("Conversation roles must alternate user/assistant/user/assistant/..."),
        "system text moved into the user message");
    row("only two roles", 400, message("Only user and assistant roles are supported!"), "system text moved into the user message");
    row("system role, 500", 500, message("Jinja Exception: System role not supported"), "system text moved into the user message");
    row("response_format", 400, message("response_format is not supported"), "response_format replaced by json_object");
    row("schema", 400, message("The provided JSON schema contains features not supported by xgrammar."), "response_format replaced by json_object");
    row("logprobs, forbidden with 403", 403,
        message("You are not allowed to request logprobs from this model", R"(,"type":"invalid_request_error","param":null)"), "logprobs left out");
    row("log probabilities", 400, message("Log probabilities are not enabled for this model."), "logprobs left out");
    row("an object for a message", 422,
        R"({"object":"error","message":{"detail":[{"type":"extra_forbidden","loc":["body","seed"],"msg":"Extra inputs are not permitted","input":1}]},)"
        R"("type":"invalid_request_error","param":null,"code":null})",
        "seed left out");
    row("a list of errors", 400, R"({"errors":[{"message":"top_p is not supported"}]})", "top_p left out");
    row("an error in a list", 400, R"([{"error":{"code":400,"message":"Unsupported field: seed","status":"INVALID_ARGUMENT"}}])", "seed left out");
    row("an error that is a text", 400, R"({"error":"unknown field seed"})", "seed left out");
    row("the name of the status beside the message", 400, R"({"statusCode":400,"error":"Bad Request","message":"seed: unknown property"})",
        "seed left out");
    row("what another server said", 400,
        R"({"error":{"message":"Provider returned error","code":400,"metadata":{"raw":"{\"error\":{\"message\":\"seed is not supported\"}}"}}})",
        "seed left out");
    row("the field only", 400, R"({"error":{"message":"Invalid request","param":"top_p"}})", "top_p left out");
    row("a value that is refused", 400, R"({"error":{"message":"temperature must be greater than 0","param":"temperature"}})",
        "temperature left out");
    row("a pair", 400, message("temperature and top_p cannot both be specified for this model. Please use only one."), "top_p left out");
    row("a pair with the shape", 400, message("response_format and logprobs cannot be used together"), "logprobs left out");
    row("what would be right is no refusal", 400, message("Unknown parameter: 'seed'. Supported parameters are: temperature, top_p, max_tokens"),
        "seed left out");
    row("serde", 422, "Failed to deserialize the JSON body into the target type: unknown field `seed`, expected one of `model`, `temperature`",
        "seed left out");
    row("too many tokens", 400, message("max_tokens is too large: 256. This model supports at most 64 completion tokens."),
        "max_tokens lowered to 64");
    row("too many tokens, as a range", 400, message("Invalid max_tokens value, the valid range of max_tokens is [1, 128]"),
        "max_tokens lowered to 128");
    row("too few tokens", 400, message("Invalid 'max_tokens': integer below minimum value. Expected a value >= 512, but got 256 instead."),
        "max_tokens raised to 512");
    row("tokens without a number", 400, R"({"error":{"message":"max_tokens is too large","param":"max_tokens"}})", "max_tokens left out");
    row("developer instruction", 400, R"([{"error":{"code":400,"message":"Developer instruction is not enabled for models/judge"}}])",
        "system text moved into the user message");
    row("role of a message", 422,
        R"({"detail":[{"loc":["body","messages",0,"role"],"msg":"Input should be 'user' or 'assistant': role must be user"}]})",
        "system text moved into the user message");
    row("failure that names the shape", 500, message("response_format is not supported"), "response_format replaced by json_object");
    row("failed check of the shape", 400, R"({"error":{"message":"Failed to generate JSON","code":"json_validate_failed","failed_generation":""}})",
        "response_format replaced by json_object");
    row("error inside the reply", 200, R"({"error":{"message":"seed is not supported","code":400}})", "seed left out");
    row("not implemented", 501, message("json_schema is not implemented"), "response_format replaced by json_object");
}

void TestAdaptation::learns()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, line);
    const SentFeatures sent = everything(ReplyShape::Kind::Json, StructuredStyle::ResponseFormatSchema);
    const auto after = learnFromRefusal({}, sent, refusalOf(status, body));
    QVERIFY(after);
    QCOMPARE(adaptations(*after), QStringList(line));
}

void TestAdaptation::doesNotLearn_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addRow("another cause") << 400 << QByteArray(R"({"error":{"message":"messages must not be empty"}})");
    QTest::addRow("context") << 400
                             << QByteArray(
                                    R"({"error":{"message":"'max_tokens' or 'max_completion_tokens' is too large: 256, this is not supported. )"
                                    R"(This model's maximum context length is 4096 tokens and your request has 4000 input tokens."}})");
    QTest::addRow("401") << 401 << QByteArray(R"({"error":{"message":"temperature is not supported"}})");
    QTest::addRow("429") << 429 << QByteArray(R"({"error":{"message":"temperature is not supported"}})");
    QTest::addRow("500") << 500 << QByteArray(R"({"error":{"message":"boom, with temperature 0"}})");
    QTest::addRow("a model with the name of a parameter") << 404 << QByteArray(R"({"error":{"message":"Unknown model: new-seed-1"}})");
    QTest::addRow("model not found") << 404 << QByteArray(R"({"error":{"message":"The model `seed` does not exist","param":"model"}})");
    QTest::addRow("content filter") << 400 << QByteArray(R"({"error":{"code":"content_filter","message":"The prompt was filtered: temperature"}})");
    QTest::addRow("html") << 400 << QByteArray("<html>seed is not supported</html>");
    QTest::addRow("part of a word") << 400 << QByteArray(R"({"error":{"message":"my_seed is not supported"}})");
}

void TestAdaptation::doesNotLearn()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QVERIFY(!learnFromRefusal({}, everything(ReplyShape::Kind::Json, StructuredStyle::ResponseFormatSchema), refusalOf(status, body)));
}

void TestAdaptation::whatWasNotSentIsNotLearned()
{
    const SentFeatures nothing;
    for (const char *text : { "System role not supported", "response_format is not supported", "temperature is not supported" })
        QVERIFY(!learnFromRefusal({}, nothing, refusalOf(400, text)));
}

void TestAdaptation::weakerStylesEnd()
{
    for (const ReplyShape::Kind shape : { ReplyShape::Kind::Json, ReplyShape::Kind::Choice }) {
        for (const gavel::ServerKind kind : { gavel::ServerKind::Vllm, gavel::ServerKind::LlamaCpp, gavel::ServerKind::OpenAi }) {
            Dialect dialect{ kind, {}, {} };
            int steps = 0;
            for (; dialect.styleFor(shape) != StructuredStyle::None && steps < 5; ++steps)
                dialect.learned = withWeakerStyle(dialect.learned, everything(shape, dialect.styleFor(shape)));
            QVERIFY(steps >= 1 && steps <= 2);
        }
    }
}

void TestAdaptation::unclearRefusals_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isUnclear");
    QTest::addRow("words that say nothing") << 400 << QByteArray(R"({"error":{"message":"Bad request"}})") << true;
    QTest::addRow("an empty body") << 422 << QByteArray() << true;
    QTest::addRow("a failure") << 500 << QByteArray("Internal Server Error") << true;
    QTest::addRow("parameters") << 404 << QByteArray(R"({"error":{"message":"No endpoints found that support these parameters"}})") << true;
    QTest::addRow("no such address") << 404 << QByteArray(R"({"detail":"Not Found"})") << false;
    QTest::addRow("no key") << 401 << QByteArray() << false;
    QTest::addRow("forbidden") << 403 << QByteArray() << false;
    QTest::addRow("a limit of requests") << 429 << QByteArray() << false;
    QTest::addRow("busy") << 503 << QByteArray() << false;
    QTest::addRow("gateway") << 502 << QByteArray() << false;
    QTest::addRow("the messages") << 400 << QByteArray(R"({"error":{"message":"messages must not be empty"}})") << false;
    QTest::addRow("the model") << 400 << QByteArray(R"({"error":{"message":"no","param":"model"}})") << false;
    QTest::addRow("content filter") << 400 << QByteArray(R"({"error":{"message":"no","code":"content_filter"}})") << false;
    QTest::addRow("context") << 400 << QByteArray(R"({"error":{"message":"no","code":"context_length_exceeded"}})") << false;
}

void TestAdaptation::unclearRefusals()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QTEST(isUnclear(refusalOf(status, body)), "isUnclear");
}

void TestAdaptation::smallerRequestsLeaveOutMoreAndMore()
{
    SentFeatures sent;
    QVERIFY(smallerRequests({}, sent).isEmpty());
    sent = everything(ReplyShape::Kind::Json, StructuredStyle::ResponseFormatSchema);
    QList<QStringList> lines;
    const auto steps = smallerRequests({}, sent);
    for (const ModelCapabilities &step : steps)
        lines.append(adaptations(step));
    const auto line = [](const char *text) { return QStringList(QString::fromLatin1(text)); };
    QCOMPARE(lines.first(), line("logprobs left out"));
    QCOMPARE(lines.at(1), line("response_format replaced by json_object"));
    QCOMPARE(lines.at(2), line("response_format left out"));
    QVERIFY(lines.contains(line("seed left out")));
    QVERIFY(lines.contains(line("system text moved into the user message")));
    qsizetype most = 1;
    for (const QStringList &step : std::as_const(lines)) {
        QVERIFY(step.size() >= most); // alone first, then more and more
        most = step.size();
    }
    QVERIFY(most > 5);
    QCOMPARE(QSet<QStringList>(lines.cbegin(), lines.cend()).size(), lines.size());
}

GAVEL_TEST(TestAdaptation)
#include "tst_adaptation.moc"
