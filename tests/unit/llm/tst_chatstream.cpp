// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/chatstream.h"

#include "llm/capabilities.h"
#include "support/testmain.h"
#include "wiresupport.h"

#include <QSignalSpy>
#include <QTest>

using namespace gavel;
using namespace gavel::llm;
using namespace gavel::test;
using Kind = Error::Kind;
using Place = FakeAction::Place;

class TestChatStream : public QObject
{
    Q_OBJECT

private slots:
    void streams();
    void countsTokensItself();
    void tokensPerSecond_data();
    void tokensPerSecond();
    void keepsReasoningApart_data();
    void keepsReasoningApart();
    void utf8SplitAcrossChunks();
    void failures_data();
    void failures();
    void contextTooLong();
    void adapts();
    void serverThatDoesNotStream();
    void wholeStreams_data();
    void wholeStreams();
    void smallerRequestsAreTried();
    void refusalInsideTheStream();
    void stopKeepsWhatArrived();
    void stopInsideASlot();
    void destructionInsideASlot();
    void destructionIsSilent();
    void startsOnce();
};

namespace {

QByteArray sseEvent(const QByteArray &json)
{
    return "data: " + json + "\n\n";
}

QByteArray delta(const QByteArray &members, const QByteArray &finish = "null")
{
    return sseEvent(R"({"model":"judge","choices":[{"index":0,"delta":{)" + members + R"(},"finish_reason":)" + finish + "}]}");
}

QByteArray text(const QByteArray &content)
{
    return delta(R"("content":")" + content + '"');
}

const QByteArray role = delta(R"("role":"assistant","content":null)");
const QByteArray stop = delta("", "\"stop\"");
const QByteArray usageEvent = sseEvent(R"({"choices":[],"usage":{"prompt_tokens":90,"completion_tokens":12,"total_tokens":102}})");
const QByteArray done = sseEvent("[DONE]");

/// A stream under test with what it said.
struct Heard
{
    explicit Heard(Wire &wire, Capabilities *capabilities = nullptr)
    {
        ChatRequest request;
        request.model = QStringLiteral("judge");
        request.messages = { { Message::Role::System, QStringLiteral("Be kind.") }, { Message::Role::User, QStringLiteral("Hello") } };
        stream = std::make_unique<ChatStream>(wire.http, wire.target(), request, capabilities);
        QObject::connect(stream.get(), &ChatStream::textArrived, stream.get(), [this](const QString &part) { texts.append(part); });
        QObject::connect(stream.get(), &ChatStream::reasoningArrived, stream.get(), [this](const QString &part) { thoughts.append(part); });
        QObject::connect(stream.get(), &ChatStream::finished, stream.get(), [this](const ChatStream::Outcome &outcome) { ends.append(outcome); });
    }

    std::unique_ptr<ChatStream> stream;
    QStringList texts;
    QStringList thoughts;
    QList<ChatStream::Outcome> ends;
};

} // namespace

void TestChatStream::streams()
{
    Wire wire;
    wire.server.script(chatPath, { FakeAction::sse({ role, text("Hel"), text("lo"), stop, usageEvent, done }, std::chrono::milliseconds(5)) });
    Heard heard(wire);
    heard.stream->start();
    QVERIFY(heard.stream->isRunning());
    QTRY_COMPARE(heard.ends.size(), 1);
    QVERIFY(!heard.stream->isRunning());
    QCOMPARE(heard.texts, QStringList({ QStringLiteral("Hel"), QStringLiteral("lo") }));
    const ChatStream::Outcome &end = heard.ends.first();
    QVERIFY(!end.error && !end.stopped);
    QCOMPARE(end.completion.content, QStringLiteral("Hello"));
    QCOMPARE(end.completion.finishReason, QStringLiteral("stop"));
    QCOMPARE(end.completion.model, QStringLiteral("judge"));
    QCOMPARE(end.completion.usage.completionTokens, 12);
    QVERIFY(!end.tokensCounted);
    QVERIFY(end.completion.firstToken && *end.completion.firstToken <= end.completion.latency);
    QVERIFY(wire.chatBody(0).value(QLatin1StringView("stream")).toBool());
}

void TestChatStream::countsTokensItself()
{
    Wire wire;
    wire.server.script(chatPath, { FakeAction::sse({ role, text("a"), text("b"), text("c"), stop, done }, std::chrono::milliseconds(5)) });
    Heard heard(wire);
    heard.stream->start();
    QTRY_COMPARE(heard.ends.size(), 1);
    QVERIFY(heard.ends.first().tokensCounted);
    QVERIFY(!heard.ends.first().completion.usage.completionTokens);
}

void TestChatStream::tokensPerSecond_data()
{
    QTest::addColumn<int>("tokens");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    QTest::addColumn<double>("rate"); ///< -1: none
    QTest::addRow("ten after the first") << 11 << 200 << 700 << 20.0;
    QTest::addRow("two") << 2 << 0 << 100 << 10.0;
    QTest::addRow("only the first") << 1 << 200 << 200 << -1.0;
    QTest::addRow("all at once") << 12 << 200 << 200 << -1.0;
    QTest::addRow("none") << 0 << 0 << 0 << -1.0;
}

void TestChatStream::tokensPerSecond()
{
    QFETCH(int, tokens);
    QFETCH(int, first);
    QFETCH(int, last);
    QFETCH(double, rate);
    using std::chrono::milliseconds;
    QCOMPARE(ChatStream::tokensPerSecond(tokens, milliseconds(first), milliseconds(last)).value_or(-1), rate);
}

void TestChatStream::keepsReasoningApart_data()
{
    QTest::addColumn<QList<QByteArray>>("events");
    QTest::addRow("reasoning") << QList{ delta(R"("reasoning":"hm")"), text("4"), stop, done };
    QTest::addRow("reasoning_content") << QList{ delta(R"("reasoning_content":"h")"), delta(R"("reasoning_content":"m")"), text("4"), stop, done };
    QTest::addRow("tags") << QList{ text("<th"), text("ink>h"), text("m</thi"), text("nk>"), text("4"), stop, done };
}

void TestChatStream::keepsReasoningApart()
{
    QFETCH(QList<QByteArray>, events);
    Wire wire;
    wire.server.script(chatPath, { FakeAction::sse(events) });
    Heard heard(wire);
    heard.stream->start();
    QTRY_COMPARE(heard.ends.size(), 1);
    QVERIFY(!heard.ends.first().error);
    QCOMPARE(heard.thoughts.join(QString()), QStringLiteral("hm"));
    QCOMPARE(heard.texts.join(QString()), QStringLiteral("4"));
    QCOMPARE(heard.stream->reasoning(), QStringLiteral("hm"));
    QCOMPARE(heard.stream->text(), QStringLiteral("4"));
}

void TestChatStream::utf8SplitAcrossChunks()
{
    const QByteArray whole = text("grüße 😀") + stop + done;
    QList<QByteArray> bytes;
    for (qsizetype at = 0; at < whole.size(); ++at)
        bytes.append(whole.mid(at, 1));
    Wire wire;
    wire.server.script(chatPath, { FakeAction::sse(bytes) });
    Heard heard(wire);
    heard.stream->start();
    QTRY_COMPARE(heard.ends.size(), 1);
    QVERIFY(!heard.ends.first().error);
    QCOMPARE(heard.stream->text(), QStringLiteral("grüße 😀"));
}

void TestChatStream::failures_data()
{
    QTest::addColumn<QList<FakeAction>>("action");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("kept");
    const auto row = [](const char *name, const FakeAction &action, Kind kind, const char *kept) {
        QTest::addRow("%s", name) << QList{ action } << int(kind) << QString::fromLatin1(kept);
    };
    row("no finish_reason", FakeAction::sse({ role, text("Hel") }), Kind::ConnectionLost, "Hel");
    row("cut while a tag may begin", FakeAction::sse({ text("<th") }), Kind::ConnectionLost, "<th");
    row("error event",
        FakeAction::sse({ text("Hel"), sseEvent(R"({"error":{"message":"boom","type":"InternalServerError","param":null,"code":500}})"), done }),
        Kind::ServerError, "Hel");
    row("early close", FakeAction::sse({ text("Hel"), text("lo"), text("lo") }, std::chrono::milliseconds(1), Place::InBody), Kind::ConnectionLost,
        "Hello");
    row("close before the headers", FakeAction::closeAt(Place::BeforeHeaders), Kind::ConnectionLost, "");
    row("broken JSON", FakeAction::sse({ text("Hel"), sseEvent("{oops"), stop }), Kind::BadReply, "Hel");
    row("400", FakeAction::json(refusal("messages must not be empty"), 400), Kind::BadRequest, "");
    row("filtered", FakeAction::sse({ text("Hel"), delta("", "\"content_filter\""), done }), Kind::Filtered, "Hel");
    row("failed choice", FakeAction::sse({ text("Hel"), delta("", "\"error\""), done }), Kind::ServerError, "Hel");
    row("half an event at the end", FakeAction::sse({ text("Hel"), R"(data: {"choices":[{"delta":{"content":"x"}})" }), Kind::ConnectionLost, "Hel");
    row("401", FakeAction::json(R"({"error":"Unauthorized"})", 401), Kind::Auth, "");
    row("404", FakeAction::json(refusal("The model does not exist."), 404), Kind::NotFound, "");
    row("429", FakeAction::json("{}", 429).withHeader("Retry-After", "7"), Kind::RateLimited, "");
    row("html", FakeAction::text("<!doctype html>", "text/html"), Kind::BadReply, "");
    row("empty", FakeAction::text({}, "text/event-stream"), Kind::ConnectionLost, "");
    row("200 with an error", FakeAction::json(R"({"error":{"message":"slow","code":429}})"), Kind::RateLimited, "");
}

void TestChatStream::failures()
{
    QFETCH(QList<FakeAction>, action);
    QFETCH(int, kind);
    QFETCH(QString, kept);
    Wire wire;
    wire.server.script(chatPath, action);
    Heard heard(wire);
    heard.stream->start();
    QTRY_COMPARE(heard.ends.size(), 1);
    const ChatStream::Outcome &end = heard.ends.first();
    QVERIFY(end.error);
    QCOMPARE(kindName(end.error->kind), kindName(Kind(kind)));
    QCOMPARE(end.completion.content, kept);
    QCOMPARE(heard.texts.join(QString()), kept);
    QVERIFY(!end.stopped);
    QCOMPARE(end.error->retryAfter.has_value(), end.error->httpStatus == 429 && action.first().status == 429);
    QCOMPARE(wire.chatCount(), 1);
}

void TestChatStream::contextTooLong()
{
    Wire wire;
    wire.server.script(chatPath,
                       { FakeAction::json(R"-({"error":{"code":400,"message":"request (3031 tokens) exceeds the available context size (2048 tokens)",
        "type":"exceed_context_size_error","n_prompt_tokens":3031,"n_ctx":2048}})-",
                                          400) });
    Heard heard(wire);
    heard.stream->start();
    QTRY_COMPARE(heard.ends.size(), 1);
    QCOMPARE(heard.ends.first().error->kind, Kind::ContextTooLong);
    QVERIFY(heard.ends.first().error->text.contains(QStringLiteral("31")));
}

void TestChatStream::adapts()
{
    Wire wire;
    wire.server.script(chatPath,
                       { FakeAction::json(refusal("System role not supported"), 400),
                         FakeAction::json(refusal("Unknown parameter: stream_options"), 400), FakeAction::sse({ text("Hi"), stop, done }) });
    Capabilities capabilities;
    Heard heard(wire, &capabilities);
    heard.stream->start();
    QTRY_COMPARE(heard.ends.size(), 1);
    QVERIFY(!heard.ends.first().error);
    QCOMPARE(heard.stream->text(), QStringLiteral("Hi"));
    QCOMPARE(wire.chatCount(), 3);
    QVERIFY(!wire.chatBody(2).contains(QLatin1StringView("stream_options")));
    QVERIFY(!capabilities.of(wire.target().id, QStringLiteral("judge")).systemRole);
}

void TestChatStream::serverThatDoesNotStream()
{
    Wire wire;
    wire.server.script(chatPath, { FakeAction::json(answer("\"Hello\"")) });
    Heard heard(wire);
    heard.stream->start();
    QTRY_COMPARE(heard.ends.size(), 1);
    QVERIFY(!heard.ends.first().error);
    QCOMPARE(heard.texts, QStringList(QStringLiteral("Hello")));
    QCOMPARE(heard.ends.first().completion.usage.promptTokens, 9);
}

void TestChatStream::wholeStreams_data()
{
    QTest::addColumn<QList<QByteArray>>("events");
    QTest::addColumn<QString>("answer");
    const auto line = [](const QByteArray &event) { return event.chopped(1); };
    const auto row = [](const char *name, const QList<QByteArray> &events, const char *answer) {
        QTest::addRow("%s", name) << events << QString::fromUtf8(answer);
    };
    row("no blank lines", { line(role), line(text("Hel")), line(text("lo")), line(stop), line(done) }, "Hello");
    row("no blank line at the end", { role, text("Hello"), line(stop) }, "Hello");
    row("no line end at the end", { role, text("Hello"), stop.chopped(2) }, "Hello");
    row("only the word for the end", { text("Hello"), done }, "Hello");
    row("numbers", { text("see ["), delta(R"("content":1)"), text("] and "), delta(R"("content":7)"), stop, done }, "see [1] and 7");
    row("parts", { delta(R"("content":[{"type":"text","text":"Hel"}])"), delta(R"("content":[{"type":"text","text":"lo"}])"), stop, done }, "Hello");
    row("messages", { sseEvent(R"({"choices":[{"message":{"content":"Hello"},"finish_reason":"stop"}]})") }, "Hello");
    row("surrogate pair in two events", { text(R"(\ud83d)"), text(R"(\ude00)"), stop, done }, "\xF0\x9F\x98\x80");
    row("half a surrogate pair", { text(R"(a\ud83d)"), stop, done }, "a\xEF\xBF\xBD");
    row("infinite logprobs", { sseEvent(R"({"choices":[{"delta":{"content":"Hello"},"logprobs":{"x":-Infinity}}]})"), stop, done }, "Hello");
    row("lines without events",
        { R"({"choices":[{"delta":{"content":"Hel"}}]})", "\n", R"({"choices":[{"delta":{"content":"lo"},"finish_reason":"stop"}]})" }, "Hello");
}

void TestChatStream::wholeStreams()
{
    QFETCH(QList<QByteArray>, events);
    QFETCH(QString, answer);
    Wire wire;
    wire.server.script(chatPath, { FakeAction::sse(events) });
    Heard heard(wire);
    heard.stream->start();
    QTRY_COMPARE(heard.ends.size(), 1);
    QVERIFY2(!heard.ends.first().error, heard.ends.first().error ? qPrintable(heard.ends.first().error->text) : "");
    QCOMPARE(heard.ends.first().completion.content, answer);
    QCOMPARE(heard.texts.join(QString()), answer);
}

void TestChatStream::smallerRequestsAreTried()
{
    Wire wire;
    wire.server.script(chatPath, { FakeAction::call([](const FakeRequest &asked) {
                           return asked.body.contains("stream_options") ? FakeAction::json(refusal("Bad request"), 400)
                                                                        : FakeAction::sse({ text("Hi"), stop, done });
                       }) });
    Capabilities capabilities;
    Heard heard(wire, &capabilities);
    heard.stream->start();
    QTRY_COMPARE(heard.ends.size(), 1);
    QVERIFY(!heard.ends.first().error);
    QCOMPARE(capabilities.of(wire.target().id, QStringLiteral("judge")).rejected, QStringList(QStringLiteral("stream_options")));
}

void TestChatStream::refusalInsideTheStream()
{
    Wire wire;
    wire.server.script(chatPath,
                       { FakeAction::sse({ sseEvent(R"({"error":{"message":"temperature is not supported","code":400}})"), done }),
                         FakeAction::sse({ text("Hi"), stop, done }) });
    Heard heard(wire);
    heard.stream->start();
    QTRY_COMPARE(heard.ends.size(), 1);
    QVERIFY(!heard.ends.first().error);
    QCOMPARE(heard.texts, QStringList(QStringLiteral("Hi")));
    QVERIFY(!wire.chatBody(1).contains(QLatin1StringView("temperature")));
}

void TestChatStream::stopKeepsWhatArrived()
{
    Wire wire;
    wire.server.script(chatPath, { FakeAction::sse({ text("Hel"), text("lo"), stop }, std::chrono::hours(1)) });
    Heard heard(wire);
    heard.stream->start();
    QTRY_COMPARE(heard.texts.size(), 1);
    heard.stream->stop();
    heard.stream->stop();
    QVERIFY(heard.ends.isEmpty());
    QTRY_COMPARE(heard.ends.size(), 1);
    QVERIFY(heard.ends.first().stopped);
    QVERIFY(!heard.ends.first().error);
    QCOMPARE(heard.ends.first().completion.content, QStringLiteral("Hel"));
    QTRY_COMPARE(wire.server.openConnections(), 0);
    QCOMPARE(heard.ends.size(), 1);
}

void TestChatStream::stopInsideASlot()
{
    Wire wire;
    wire.server.script(chatPath, { FakeAction::sse({ text("a") + text("b") + stop + done }) });
    Heard heard(wire);
    connect(heard.stream.get(), &ChatStream::textArrived, this, [&heard] { heard.stream->stop(); });
    heard.stream->start();
    QTRY_COMPARE(heard.ends.size(), 1);
    QVERIFY(heard.ends.first().stopped);
    QCOMPARE(heard.texts, QStringList(QStringLiteral("a")));
}

void TestChatStream::destructionInsideASlot()
{
    Wire wire;
    wire.server.script(chatPath, { FakeAction::sse({ text("a") + text("b") + stop + done }) });
    Heard heard(wire);
    connect(heard.stream.get(), &ChatStream::textArrived, this, [&heard] { heard.stream.reset(); });
    heard.stream->start();
    QTRY_VERIFY(!heard.stream);
    QTRY_COMPARE(wire.server.inFlight(), 0);
    QCOMPARE(heard.texts, QStringList(QStringLiteral("a")));
    QVERIFY(heard.ends.isEmpty());
}

void TestChatStream::destructionIsSilent()
{
    Wire wire;
    wire.server.script(chatPath, { FakeAction::hang() });
    Heard heard(wire);
    heard.stream->start();
    QTRY_COMPARE(wire.server.requestCount(), 1);
    heard.stream.reset();
    QTRY_COMPARE(wire.server.openConnections(), 0);
    QVERIFY(heard.ends.isEmpty());
}

void TestChatStream::startsOnce()
{
    Wire wire;
    wire.server.script(chatPath, { FakeAction::sse({ text("a"), stop, done }) });
    Heard heard(wire);
    heard.stream->stop();
    heard.stream->start();
    heard.stream->start();
    QTRY_COMPARE(heard.ends.size(), 1);
    heard.stream->start();
    heard.stream->stop();
    QCOMPARE(wire.chatCount(), 1);
    QVERIFY(!heard.ends.first().stopped);
}

GAVEL_TEST(TestChatStream)
#include "tst_chatstream.moc"
