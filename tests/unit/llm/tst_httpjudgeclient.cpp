// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/httpjudgeclient.h"

#include "llm/capabilities.h"
#include "llm/client.h"
#include "support/testmain.h"
#include "wiresupport.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QTest>

using namespace gavel;
using namespace gavel::llm;
using namespace gavel::test;
using eval::JudgeOutcome;
using eval::JudgeRequest;
using eval::PromptPrefix;
using eval::ReplyShape;
using Kind = Error::Kind;
using Place = FakeAction::Place;

class TestHttpJudgeClient : public QObject
{
    Q_OBJECT

private slots:
    void asks();
    void replies_data();
    void replies();
    void failures_data();
    void failures();
    void learnsFromRefusals_data();
    void learnsFromRefusals();
    void fallsBackToPlainText();
    void smallerRequestsAreTried();
    void aRefusedTextIsTheReply();
    void refusalsOfWhatIsKnownCostNoStep();
    void ignoredChoiceIsNoticed();
    void choiceAsJson_data();
    void choiceAsJson();
    void maskedLogprobs_data();
    void maskedLogprobs();
    void maskedLogprobsAreRemembered();
    void identityChoosesTheDialect();
    void anotherVersionIsLearnedAgain();
    void waitsUntilReachable();
    void digestIsOfTheBody();
    void cancelAndDestruction();
    void concurrencyReachesTheWire();

private:
    static std::optional<JudgeOutcome> outcomeOf(HttpJudgeClient &judge, const JudgeRequest &request);
};

namespace {

const auto model = QStringLiteral("judge");

/// Everything that a judge client needs, on a fake server.
struct Bench : Wire
{
    explicit Bench(ServerKind kind = ServerKind::Unknown)
        : judge(http, client, target(kind), model, capabilities)
    {
    }

    Capabilities capabilities;
    Client client{ http };
    HttpJudgeClient judge;
};

JudgeRequest request(ReplyShape::Kind shape = ReplyShape::Kind::Json, int topLogprobs = 0)
{
    PromptPrefix prefix;
    prefix.system = QStringLiteral("Grade.");
    prefix.model = model;
    prefix.sampling = { .temperature = 0, .maxTokens = 16, .topP = {}, .seed = 1 };
    prefix.topLogprobs = topLogprobs;
    prefix.shape.kind = shape;
    prefix.shape.schema = R"({"type":"object"})";
    prefix.shape.choices = { QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3") };
    return { std::make_shared<const PromptPrefix>(prefix), QStringLiteral("the row"), 2 };
}

QByteArray labelled(const QByteArray &label, const QByteArray &top)
{
    return R"({"choices":[{"message":{"content":")" + label + R"("},"finish_reason":"stop","logprobs":{"content":[{"token":")" + label
        + R"(","logprob":-0.1,"top_logprobs":[)" + top + "]}]}}]}";
}

} // namespace

std::optional<JudgeOutcome> TestHttpJudgeClient::outcomeOf(HttpJudgeClient &judge, const JudgeRequest &request)
{
    std::optional<JudgeOutcome> got;
    QObject context;
    judge.ask(request, &context, [&got](const JudgeOutcome &outcome) { got.emplace(outcome); });
    [&got] { QTRY_VERIFY(got.has_value()); }();
    return got;
}

void TestHttpJudgeClient::asks()
{
    Bench bench;
    bench.keys.key = "secret";
    bench.server.script(chatPath,
                        { FakeAction::json(answer(R"("{\"score\":4}")", R"(,"system_fingerprint":"fp")")).after(std::chrono::milliseconds(5)) });
    const auto outcome = outcomeOf(bench.judge, request());
    QVERIFY(outcome && outcome->reply);
    QCOMPARE(outcome->reply->content, QStringLiteral("{\"score\":4}"));
    QCOMPARE(outcome->reply->fingerprint, QStringLiteral("fp"));
    QCOMPARE(outcome->reply->usage.promptTokens, 9);
    QVERIFY(outcome->reply->latency.count() > 0);
    QVERIFY(!outcome->adapted && !outcome->unconstrained && !outcome->maskedLogprobs);
    QCOMPARE(bench.judge.requestsSent(), 1);
    QVERIFY(bench.judge.adaptations().isEmpty());

    const QJsonObject body = bench.chatBody(0);
    QCOMPARE(body.value(QLatin1StringView("model")).toString(), model);
    QCOMPARE(body.value(QLatin1StringView("seed")).toInt(), 3);
    const QJsonArray messages = body.value(QLatin1StringView("messages")).toArray();
    QCOMPARE(messages.size(), 2);
    QCOMPARE(messages.last().toObject().value(QLatin1StringView("content")).toString(), QStringLiteral("the row"));
    QCOMPARE(bench.server.requests().constFirst().header("Authorization"), QByteArray("Bearer secret"));
    QCOMPARE(bench.server.requestCount(), 1);
}

void TestHttpJudgeClient::replies_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("reasoning");
    QTest::addRow("null content") << QByteArray("null") << QString() << QString();
    QTest::addRow("reasoning beside it") << QByteArray(R"("4","reasoning":"hm")") << QStringLiteral("4") << QStringLiteral("hm");
    QTest::addRow("tags within it") << QByteArray(R"("<think>hm</think>\n\n4")") << QStringLiteral("4") << QStringLiteral("hm");
}

void TestHttpJudgeClient::replies()
{
    QFETCH(QByteArray, message);
    QFETCH(QString, content);
    QFETCH(QString, reasoning);
    Bench bench;
    bench.server.script(chatPath, { FakeAction::json(answer(message)) });
    const auto outcome = outcomeOf(bench.judge, request());
    QVERIFY(outcome && outcome->reply);
    QCOMPARE(outcome->reply->content, content);
    QCOMPARE(outcome->reply->reasoning, reasoning);
}

void TestHttpJudgeClient::failures_data()
{
    QTest::addColumn<QList<FakeAction>>("action");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("waits");
    const auto row = [](const char *name, const FakeAction &action, Kind kind, int status, bool waits = false) {
        QTest::addRow("%s", name) << QList{ action } << int(kind) << status << waits;
    };
    const QByteArray inAnHour
        = QLocale::c().toString(QDateTime::currentDateTimeUtc().addSecs(3600), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'")).toLatin1();
    row("context too long",
        FakeAction::json(refusal("This model's maximum context length is 4096 tokens. However, your request has 5120 input tokens."), 400),
        Kind::ContextTooLong, 400);
    row("other 400", FakeAction::json(refusal("messages must not be empty"), 400), Kind::BadRequest, 400);
    row("401", FakeAction::json(R"({"error":"Unauthorized"})", 401), Kind::Auth, 401);
    row("404", FakeAction::json(refusal("The model `judge` does not exist."), 404), Kind::NotFound, 404);
    row("429, seconds", FakeAction::json("{}", 429).withHeader("Retry-After", "3600"), Kind::RateLimited, 429, true);
    row("429, date", FakeAction::json("{}", 429).withHeader("Retry-After", inAnHour), Kind::RateLimited, 429, true);
    row("429, quota", FakeAction::json(R"({"error":{"message":"x","code":"insufficient_quota"}})", 429), Kind::QuotaExceeded, 429);
    row("500", FakeAction::json("{}", 500), Kind::ServerError, 500);
    row("503", FakeAction::json("{}", 503), Kind::ServerBusy, 503);
    row("503, seconds", FakeAction::json("{}", 503).withHeader("Retry-After", "3600"), Kind::ServerBusy, 503, true);
    row("html", FakeAction::text("<html>", "text/html"), Kind::BadReply, 200);
    row("200 with an error", FakeAction::json(R"({"error":{"message":"x","code":502}})"), Kind::ServerError, 502);
    row("empty choices", FakeAction::json(R"({"choices":[]})"), Kind::Filtered, 200);
    row("truncated", FakeAction::json(R"({"choices":[)"), Kind::BadReply, 200);
    row("empty", FakeAction::json({}), Kind::BadReply, 200);
    row("early close", FakeAction::closeAt(Place::BeforeHeaders), Kind::ConnectionLost, 0);
    row("close in the body", FakeAction::closeAt(Place::InBody), Kind::ConnectionLost, -1);
    row("redirect", FakeAction::redirect("/elsewhere"), Kind::Redirect, -1);
}

void TestHttpJudgeClient::failures()
{
    QFETCH(QList<FakeAction>, action);
    QFETCH(int, kind);
    QFETCH(int, status);
    QFETCH(bool, waits);
    Bench bench;
    bench.server.script(chatPath, action);
    const auto outcome = outcomeOf(bench.judge, request());
    QVERIFY(outcome && !outcome->reply);
    const Error &error = outcome->reply.error();
    QCOMPARE(kindName(error.kind), kindName(Kind(kind)));
    if (status >= 0)
        QCOMPARE(error.httpStatus, status);
    QCOMPARE(error.retryAfter.has_value(), waits);
    if (waits)
        QVERIFY(*error.retryAfter > std::chrono::minutes(30) && *error.retryAfter <= std::chrono::hours(1));
    QVERIFY(!outcome->adapted);
    QCOMPARE(bench.chatCount(), 1);
}

void TestHttpJudgeClient::learnsFromRefusals_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("gone"); ///< a member that the next body lacks
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, const QByteArray &message, const char *gone, const char *line) {
        QTest::addRow("%s", name) << message << QString::fromLatin1(gone) << QString::fromLatin1(line);
    };
    row("max_tokens", "'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.", "max_tokens",
        "max_tokens sent as max_completion_tokens");
    row("temperature", "Unsupported value: 'temperature' does not support 0 with this model.", "temperature", "temperature left out");
    row("logprobs", "logprobs is not supported", "logprobs", "logprobs left out");
    row("seed", "Unrecognized request argument supplied: seed", "seed", "seed left out");
    row("response_format", "response_format json_schema is not supported", "json_schema", "response_format replaced by json_object");
    row("system role", "System role not supported", "system", "system text moved into the user message");
}

void TestHttpJudgeClient::learnsFromRefusals()
{
    QFETCH(QByteArray, message);
    QFETCH(QString, gone);
    QFETCH(QString, line);
    Bench bench;
    bench.server.script(chatPath, { FakeAction::json(refusal(message), 400), FakeAction::json(answer("\"4\"")) });
    const JudgeRequest asked = request(ReplyShape::Kind::Json, 5);
    const auto first = outcomeOf(bench.judge, asked);
    QVERIFY(first && !first->reply && first->adapted);
    QCOMPARE(bench.chatCount(), 1);
    const auto second = outcomeOf(bench.judge, asked);
    QVERIFY(second && second->reply && !second->adapted);
    const QByteArray quoted = '"' + gone.toLatin1() + '"';
    QVERIFY(bench.server.requestsTo(chatPath).at(0).body.contains(quoted));
    QVERIFY(!bench.server.requestsTo(chatPath).at(1).body.contains(quoted));
    QVERIFY(bench.server.requestsTo(chatPath).at(1).body.contains("Grade."));
    QCOMPARE(bench.judge.adaptations(), QStringList(line));
    QCOMPARE(bench.judge.requestsSent(), 2);

    // Another run on the same server and model knows it from the start.
    HttpJudgeClient later(bench.http, bench.client, bench.target(), model, bench.capabilities);
    QCOMPARE(later.bodyDigest(asked), bench.judge.bodyDigest(asked));
}

void TestHttpJudgeClient::smallerRequestsAreTried()
{
    Bench bench;
    bench.server.script(chatPath, { FakeAction::call([](const FakeRequest &asked) {
                            return asked.body.contains("\"seed\"") ? FakeAction::json(refusal("Invalid request"), 400)
                                                                   : FakeAction::json(answer("\"4\""));
                        }) });
    const JudgeRequest asked = request(ReplyShape::Kind::Json, 5);
    int steps = 0;
    auto outcome = outcomeOf(bench.judge, asked);
    while (!outcome->reply && outcome->adapted && ++steps < 20)
        outcome = outcomeOf(bench.judge, asked);
    QVERIFY(outcome->reply && outcome->adapted); // what helped is worth recording
    QCOMPARE(bench.judge.adaptations(), QStringList(QStringLiteral("seed left out")));
    const auto next = outcomeOf(bench.judge, asked);
    QVERIFY(next && next->reply && !next->adapted);
}

void TestHttpJudgeClient::aRefusedTextIsTheReply()
{
    Bench bench;
    bench.server.script(chatPath,
                        { FakeAction::json(R"({"error":{"message":"Failed to generate JSON","code":"json_validate_failed",)"
                                           R"("failed_generation":"Score: 4"}})",
                                           400) });
    const JudgeRequest asked = request();
    for (int i = 0; i < 3; ++i) {
        const auto outcome = outcomeOf(bench.judge, asked);
        QVERIFY(outcome && outcome->reply);
        QCOMPARE(outcome->reply->content, QStringLiteral("Score: 4"));
    }
    // The server refused every text so far.
    QCOMPARE(bench.judge.adaptations(), QStringList(QStringLiteral("response_format replaced by json_object")));
}

void TestHttpJudgeClient::fallsBackToPlainText()
{
    Bench bench;
    bench.server.script(chatPath,
                        { FakeAction::json(refusal("response_format is not supported"), 400),
                          FakeAction::json(refusal("response_format is not supported"), 400), FakeAction::json(answer("\"score: 4\"")) });
    const JudgeRequest asked = request();
    for (int i = 0; i < 2; ++i) {
        const auto refused = outcomeOf(bench.judge, asked);
        QVERIFY(refused && refused->adapted);
    }
    const auto outcome = outcomeOf(bench.judge, asked);
    QVERIFY(outcome && outcome->reply && outcome->unconstrained);
    QCOMPARE(bench.judge.adaptations(), QStringList(QStringLiteral("response_format left out")));
    QVERIFY(!bench.chatBody(2).contains(QLatin1StringView("response_format")));
}

void TestHttpJudgeClient::refusalsOfWhatIsKnownCostNoStep()
{
    Bench bench;
    const FakeAction refused = FakeAction::json(refusal("response_format is not supported"), 400);
    bench.server.script(chatPath, { refused, refused, refused, FakeAction::json(answer("\"4\"")) });
    const JudgeRequest asked = request();
    QList<bool> adapted;
    for (int i = 0; i < 3; ++i)
        bench.judge.ask(asked, this, [&adapted](const JudgeOutcome &outcome) { adapted.append(outcome.adapted); });
    QTRY_COMPARE(adapted, QList<bool>({ true, true, true }));
    // One step down, not three.
    QCOMPARE(bench.judge.adaptations(), QStringList(QStringLiteral("response_format replaced by json_object")));
}

void TestHttpJudgeClient::ignoredChoiceIsNoticed()
{
    Bench bench(ServerKind::Vllm);
    bench.server.script(chatPath, { FakeAction::json(answer("\"Let me think about it.\"")), FakeAction::json(answer("\"2\"")) });
    const JudgeRequest asked = request(ReplyShape::Kind::Choice);
    const auto ignored = outcomeOf(bench.judge, asked);
    QVERIFY(ignored && !ignored->reply && ignored->adapted);
    QCOMPARE(ignored->reply.error().kind, Kind::BadReply);
    const auto outcome = outcomeOf(bench.judge, asked);
    QVERIFY(outcome && outcome->reply && !outcome->unconstrained);
    QVERIFY(bench.chatBody(0).contains(QLatin1StringView("structured_outputs")));
    QVERIFY(bench.chatBody(1).contains(QLatin1StringView("response_format")));
    QCOMPARE(bench.judge.adaptations(), QStringList(QStringLiteral("constrained choice replaced by response_format")));
}

void TestHttpJudgeClient::choiceAsJson_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("unconstrained");
    QTest::addRow("number") << QByteArray("\"2\"") << false;
    QTest::addRow("JSON string") << QByteArray(R"("\"2\"")") << false;
    QTest::addRow("space around it") << QByteArray(R"("2\n")") << false;
    QTest::addRow("free text") << QByteArray("\"I say 2\"") << true;
}

void TestHttpJudgeClient::choiceAsJson()
{
    QFETCH(QByteArray, content);
    QFETCH(bool, unconstrained);
    Bench bench(ServerKind::Ollama);
    bench.server.script(chatPath, { FakeAction::json(answer(content)) });
    const auto outcome = outcomeOf(bench.judge, request(ReplyShape::Kind::Choice));
    QVERIFY(outcome && outcome->reply && !outcome->adapted);
    QCOMPARE(outcome->unconstrained, unconstrained);
}

void TestHttpJudgeClient::maskedLogprobs_data()
{
    QTest::addColumn<QByteArray>("top");
    QTest::addColumn<bool>("masked");
    QTest::addRow("after the mask") << QByteArray(
        R"({"token":"1","logprob":-0.6931},{"token":"2","logprob":-0.6932},{"token":"3","logprob":-9999.0},{"token":"x","logprob":-9999.0})")
                                    << true;
    QTest::addRow("before the mask") << QByteArray(R"({"token":"1","logprob":-0.7},{"token":"A","logprob":-0.8},{"token":"2","logprob":-3})")
                                     << false;
    QTest::addRow("a sure model") << QByteArray(R"({"token":"1","logprob":-0.000001},{"token":"2","logprob":-14.0})") << false;
    QTest::addRow("part of the labels") << QByteArray(R"({"token":"1","logprob":-1.5},{"token":"x","logprob":-9999.0})") << false;
    QTest::addRow("none") << QByteArray() << false;
}

void TestHttpJudgeClient::maskedLogprobs()
{
    QFETCH(QByteArray, top);
    QFETCH(bool, masked);
    Bench bench(ServerKind::Vllm);
    bench.server.script(chatPath, { FakeAction::json(labelled("1", top)) });
    const auto outcome = outcomeOf(bench.judge, request(ReplyShape::Kind::Choice, 20));
    QVERIFY(outcome && outcome->reply);
    QCOMPARE(outcome->maskedLogprobs, masked);
    QVERIFY(!outcome->reply->logprobs.isEmpty());
}

void TestHttpJudgeClient::maskedLogprobsAreRemembered()
{
    Bench bench(ServerKind::Vllm);
    bench.server.script(chatPath,
                        { FakeAction::json(labelled("1", R"({"token":"1","logprob":0},{"token":"x","logprob":-9999})")),
                          FakeAction::json(labelled("1", R"({"token":"1","logprob":0})")) });
    const JudgeRequest asked = request(ReplyShape::Kind::Choice, 20);
    const QByteArray before = bench.judge.bodyDigest(asked);
    for (int i = 0; i < 2; ++i) {
        const auto outcome = outcomeOf(bench.judge, asked);
        QVERIFY(outcome && outcome->maskedLogprobs && !outcome->adapted);
    }
    QCOMPARE(bench.judge.bodyDigest(asked), before);
    QVERIFY(bench.judge.adaptations().isEmpty());
}

void TestHttpJudgeClient::identityChoosesTheDialect()
{
    Bench bench;
    bench.server.script("/v1/models", { FakeAction::json(R"({"data":[{"id":"smol","meta":{"n_ctx":2048}}]})") });
    bench.server.script("/props", { FakeAction::json(R"({"default_generation_settings":{"n_ctx":2048},"build_info":"b1"})") });
    bench.server.script(chatPath, { FakeAction::json(answer("\"2\"")) });
    const JudgeRequest asked = request(ReplyShape::Kind::Choice);
    const QByteArray before = bench.judge.bodyDigest(asked);
    std::optional<Result<ServerIdentity>> identity;
    bench.judge.identify(this, [&identity](const Result<ServerIdentity> &got) { identity = got; });
    QTRY_VERIFY(identity);
    QVERIFY(identity->has_value());
    QCOMPARE(identity->value().modelId, QStringLiteral("smol"));
    QCOMPARE(identity->value().contextLength, 2048);
    QCOMPARE(bench.judge.server().kind, ServerKind::LlamaCpp);
    QVERIFY(bench.judge.bodyDigest(asked) != before);
    QVERIFY(outcomeOf(bench.judge, asked));
    QCOMPARE(bench.chatBody(0).value(QLatin1StringView("grammar")).toString(), QStringLiteral("root ::= \"1\" | \"2\" | \"3\""));
    QCOMPARE(bench.judge.requestsSent(), 1);
}

void TestHttpJudgeClient::anotherVersionIsLearnedAgain()
{
    Bench bench;
    ModelCapabilities old;
    old.serverVersion = QStringLiteral("0.8.0");
    old.systemRole = false;
    bench.capabilities.set(bench.target().id, model, old);
    bench.server.script("/v1/models", { FakeAction::json(R"({"data":[{"id":"judge","max_model_len":4096}]})") });
    bench.server.script("/version", { FakeAction::json(R"({"version":"0.8.0"})"), FakeAction::json(R"({"version":"0.32.0"})") });
    bench.server.script("/health", { FakeAction::text({}, {}) });
    for (const bool kept : { true, false }) {
        bool done = false;
        bench.judge.identify(this, [&done](const Result<ServerIdentity> &) { done = true; });
        QTRY_VERIFY(done);
        QCOMPARE(bench.judge.adaptations().isEmpty(), !kept);
    }
    QCOMPARE(bench.capabilities.of(bench.target().id, model).serverVersion, QStringLiteral("0.32.0"));
}

void TestHttpJudgeClient::waitsUntilReachable()
{
    Bench bench;
    bench.server.script(
        "/v1/models",
        { FakeAction::json("{}", 503), FakeAction::json(R"({"error":"Unauthorized"})", 401), FakeAction::json(R"({"data":[{"id":"judge"}]})") });
    int answers = 0;
    bool usable = false;
    bench.judge.whenReachable(this, [&](const Result<void> &result) {
        ++answers;
        usable = result.has_value();
    });
    QTRY_COMPARE(answers, 1);
    QVERIFY(usable);
    QCOMPARE(bench.server.requestsTo("/v1/models").size(), 3);
    QCOMPARE(bench.judge.requestsSent(), 0);
}

void TestHttpJudgeClient::digestIsOfTheBody()
{
    Bench bench;
    bench.server.script(chatPath, { FakeAction::json(answer("\"4\"")) });
    const JudgeRequest asked = request();
    QVERIFY(outcomeOf(bench.judge, asked));
    QCOMPARE(bench.judge.requestBody(asked), bench.server.requestsTo(chatPath).constFirst().body);
    JudgeRequest other = asked;
    other.seedOffset = 3;
    QVERIFY(bench.judge.bodyDigest(other) != bench.judge.bodyDigest(asked));
}

void TestHttpJudgeClient::cancelAndDestruction()
{
    Wire wire;
    wire.server.scriptDefault({ FakeAction::hang() });
    Capabilities capabilities;
    Client client(wire.http);
    auto judge = std::make_unique<HttpJudgeClient>(wire.http, client, wire.target(), model, capabilities);
    QList<Kind> ends;
    const auto note = [&ends](const JudgeOutcome &outcome) { ends.append(outcome.reply ? Kind::BadInput : outcome.reply.error().kind); };
    Call cancelled = judge->ask(request(), this, note);
    QTRY_COMPARE(wire.chatCount(), 1);
    cancelled.cancel();
    QVERIFY(ends.isEmpty());
    QTRY_COMPARE(ends, QList{ Kind::Cancelled });
    QTRY_COMPARE(wire.server.openConnections(), 0);

    int others = 0;
    judge->ask(request(), this, note);
    judge->identify(this, [&others](const Result<ServerIdentity> &identity) { others += !identity; });
    judge->whenReachable(this, [&others](const Result<void> &result) { others += !result; });
    QTRY_COMPARE(wire.chatCount(), 2);
    {
        QObject context;
        judge->ask(request(), &context, note);
    }
    judge.reset();
    QTRY_COMPARE(ends.size(), 2);
    QCOMPARE(ends.last(), Kind::Cancelled);
    QCOMPARE(others, 2);
}

void TestHttpJudgeClient::concurrencyReachesTheWire()
{
    Bench bench;
    bench.server.script(chatPath, { FakeAction::json(answer("\"4\"")).after(std::chrono::milliseconds(20)) });
    bench.judge.setConcurrency(2);
    QCOMPARE(bench.http.concurrency(bench.server.url()), 2);
    int answers = 0;
    const JudgeRequest asked = request();
    for (int i = 0; i < 6; ++i)
        bench.judge.ask(asked, this, [&answers](const JudgeOutcome &outcome) { answers += outcome.reply.has_value(); });
    QTRY_COMPARE(answers, 6);
    QCOMPARE(bench.server.maxInFlight(), 2);
    QCOMPARE(bench.judge.requestsSent(), 6);
}

GAVEL_TEST(TestHttpJudgeClient)
#include "tst_httpjudgeclient.moc"
