// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/adaptation.h"
#include "support/testmain.h"

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
};

namespace {

SentFeatures everything(ReplyShape::Kind shape, StructuredStyle style)
{
    SentFeatures sent;
    sent.system = true;
    sent.shape = shape;
    sent.style = style;
    sent.topLogprobs = 20;
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
    row("not implemented", 501, message("json_schema is not implemented"), "response_format replaced by json_object");
}

void TestAdaptation::learns()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, line);
    const SentFeatures sent = everything(ReplyShape::Kind::Json, StructuredStyle::ResponseFormatSchema);
    const auto after = learnFromRefusal({}, sent, status, body);
    QVERIFY(after);
    QCOMPARE(adaptations(*after), QStringList(line));
}

void TestAdaptation::doesNotLearn_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addRow("another cause") << 400 << QByteArray(R"({"error":{"message":"messages must not be empty"}})");
    QTest::addRow("value out of range") << 400
                                        << QByteArray(R"({"error":{"message":"temperature must be non-negative, got -1","param":"temperature"}})");
    QTest::addRow("too large") << 400 << QByteArray(R"({"error":{"message":"max_tokens is too large: 9999","param":"max_tokens"}})");
    QTest::addRow("context") << 400
                             << QByteArray(
                                    R"({"error":{"message":"'max_tokens' or 'max_completion_tokens' is too large: 256, this is not supported. )"
                                    R"(This model's maximum context length is 4096 tokens and your request has 4000 input tokens."}})");
    QTest::addRow("401") << 401 << QByteArray(R"({"error":{"message":"temperature is not supported"}})");
    QTest::addRow("500") << 500 << QByteArray(R"({"error":{"message":"response_format is not supported"}})");
    QTest::addRow("html") << 400 << QByteArray("<html>seed is not supported</html>");
    QTest::addRow("part of a word") << 400 << QByteArray(R"({"error":{"message":"my_seed is not supported"}})");
}

void TestAdaptation::doesNotLearn()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QVERIFY(!learnFromRefusal({}, everything(ReplyShape::Kind::Json, StructuredStyle::ResponseFormatSchema), status, body));
}

void TestAdaptation::whatWasNotSentIsNotLearned()
{
    const SentFeatures nothing;
    for (const char *text : { "System role not supported", "response_format is not supported", "temperature is not supported" })
        QVERIFY(!learnFromRefusal({}, nothing, 400, text));
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

GAVEL_TEST(TestAdaptation)
#include "tst_adaptation.moc"
