// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clientfixture.h"
#include "support/testmain.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace gavel;
using namespace gavel::net;
using namespace gavel::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

using Place = FakeAction::Place;

class TestHttpClientFaults : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void refused();
    void unknownHost();
    void notHttp_data();
    void notHttp();
    void garbage_data();
    void garbage();
    void silenceEndsAsTimeout_data();
    void silenceEndsAsTimeout();
    void slowDripIsNoSilence();
    void limitDoesNotRunWhileQueued();
    void brokenConnection_data();
    void brokenConnection();
    void compressedBodyIsCut_data();
    void compressedBodyIsCut();
    void postReachesServerOnce_data();
    void postReachesServerOnce();
    void redirectIsReported_data();
    void redirectIsReported();
    void notModifiedIsAnAnswer();
    void statusIsAnAnswer_data();
    void statusIsAnAnswer();
    void htmlPassesThrough();
    void tooLarge_data();
    void tooLarge();
    void tooLargeIsNotReadOn_data();
    void tooLargeIsNotReadOn();
    void justSmallEnough_data();
    void justSmallEnough();
    void secretStaysOutOfErrors();

private:
    std::unique_ptr<FakeServer> m_server;
    FakeKeys m_keys;
};

void TestHttpClientFaults::init()
{
    m_server = std::make_unique<FakeServer>();
    QVERIFY(m_server->startThreaded());
}

void TestHttpClientFaults::refused()
{
    const QUrl url = m_server->url(u"/x"_s);
    m_server->stop();
    HttpClient client(m_keys);
    Answers answers;
    client.send(getRequest(url), &answers, answers.done());
    QTRY_COMPARE(answers.outcome(), u"Unreachable"_s);
    QVERIFY(answers.error().text.contains(u"127.0.0.1:%1"_s.arg(url.port())));
    QVERIFY(!answers.error().detail.isEmpty());
}

void TestHttpClientFaults::unknownHost()
{
    HttpClient client(m_keys);
    Answers answers;
    // Longer than names may be: refused on this machine, whatever name server it has.
    const QString name = QStringList(5, QString(60, u'x')).join(u'.');
    client.send(getRequest(QUrl(u"http://%1/x"_s.arg(name))), &answers, answers.done());
    QTRY_COMPARE(answers.outcome(), u"Unreachable"_s);
    QVERIFY2(answers.error().text.contains(name), qPrintable(answers.error().text));
}

void TestHttpClientFaults::notHttp_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addRow("file") << QUrl(u"file:///etc/hostname"_s);
    QTest::addRow("data") << QUrl(u"data:text/plain,hello"_s);
    QTest::addRow("ftp") << QUrl(u"ftp://127.0.0.1/x"_s);
    QTest::addRow("relative") << QUrl(u"/v1/models"_s);
    QTest::addRow("empty") << QUrl();
}

void TestHttpClientFaults::notHttp()
{
    QFETCH(const QUrl, url);
    HttpClient client(m_keys);
    Answers answers;
    client.send(getRequest(url), &answers, answers.done());
    QTRY_COMPARE(answers.outcome(), u"BadInput"_s);
    QCOMPARE(client.requestsSent(url), 0);
}

void TestHttpClientFaults::garbage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    // Qt takes a missing status line for a closed connection.
    QTest::addRow("mail server") << QByteArray("220 mail.example ESMTP ready\r\n");
    QTest::addRow("bad version") << QByteArray("HTTP/x.y what else\r\n\r\n");
    QTest::addRow("NUL bytes") << QByteArray(64, '\0');
}

void TestHttpClientFaults::garbage()
{
    QFETCH(const QByteArray, bytes);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&server, &bytes] { server.nextPendingConnection()->write(bytes); });
    HttpClient client(m_keys);
    Answers answers;
    Request request = postRequest(QUrl(u"http://127.0.0.1:%1/"_s.arg(server.serverPort())));
    request.silence = 1s;
    client.send(request, &answers, answers.done());
    QTRY_COMPARE(answers.outcome(), u"ConnectionLost"_s);
}

void TestHttpClientFaults::silenceEndsAsTimeout_data()
{
    QTest::addColumn<FakeAction>("action");
    QTest::addColumn<bool>("streaming");
    const FakeAction stalls = FakeAction::sse({ "data: 1\n\n", "data: 2\n\n" }, 1h);
    QTest::addRow("no answer") << FakeAction::hang() << false;
    QTest::addRow("no answer, stream") << FakeAction::hang() << true;
    QTest::addRow("stalled body") << stalls << false;
    QTest::addRow("stalled body, stream") << stalls << true;
}

void TestHttpClientFaults::silenceEndsAsTimeout()
{
    QFETCH(const FakeAction, action);
    QFETCH(const bool, streaming);
    m_server->scriptDefault({ action });
    HttpClient client(m_keys);
    Answers answers;
    Request request = postRequest(m_server->url(u"/x"_s));
    request.silence = 100ms;
    const Call call = streaming ? client.stream(request, &answers, answers.onData(), answers.done()) : client.send(request, &answers, answers.done());
    QVERIFY(call.isActive());
    QTRY_COMPARE(answers.outcome(), u"Timeout"_s);
    QVERIFY(!call.isActive());
    QTRY_COMPARE(m_server->openConnections(), 0);
    QCOMPARE(m_server->requestCount(), 1);
}

void TestHttpClientFaults::slowDripIsNoSilence()
{
    m_server->scriptDefault({ FakeAction::sse(QList<QByteArray>(8, "data: x\n\n"), 100ms) });
    HttpClient client(m_keys);
    Answers answers;
    Request request = getRequest(m_server->url(u"/x"_s));
    request.silence = 600ms;
    client.send(request, &answers, answers.done());
    QTRY_VERIFY(!answers.isEmpty());
    QVERIFY(answers.ok());
    QCOMPARE(answers.response().body.count("data: x"), 8);
}

void TestHttpClientFaults::limitDoesNotRunWhileQueued()
{
    m_server->scriptDefault({ FakeAction::json("{}").after(300ms) });
    HttpClient client(m_keys);
    Answers answers;
    Request request = postRequest(m_server->url(u"/x"_s));
    request.silence = 1s;
    for (int i = 0; i < 60; ++i)
        client.send(request, &answers, answers.done());
    QCOMPARE(client.requestsSent(request.url), HttpClient::defaultConcurrency);
    QTRY_COMPARE(answers.size(), 60);
    QVERIFY(std::ranges::all_of(answers.list, [](const auto &answer) { return answer.has_value(); }));
    QCOMPARE(m_server->requestCount(), 60);
    QCOMPARE(m_server->maxInFlight(), HttpClient::defaultConcurrency);
}

void TestHttpClientFaults::brokenConnection_data()
{
    QTest::addColumn<FakeAction>("action");
    QTest::addColumn<QByteArray>("verb");
    constexpr std::array places{ std::pair{ Place::BeforeHeaders, "before headers" }, std::pair{ Place::InHeaders, "in headers" },
                                 std::pair{ Place::AfterHeaders, "after headers" }, std::pair{ Place::InBody, "in body" } };
    for (const auto &[place, name] : places) {
        for (const char *verb : { "GET", "POST" }) {
            QTest::addRow("reset %s, %s", name, verb) << FakeAction::resetAt(place) << QByteArray(verb);
            QTest::addRow("close %s, %s", name, verb) << FakeAction::closeAt(place) << QByteArray(verb);
        }
    }
}

void TestHttpClientFaults::brokenConnection()
{
    QFETCH(const FakeAction, action);
    QFETCH(const QByteArray, verb);
    m_server->scriptDefault({ action });
    HttpClient client(m_keys);
    Answers answers;
    Request request = verb == "POST" ? postRequest(m_server->url(u"/x"_s)) : getRequest(m_server->url(u"/x"_s));
    client.send(request, &answers, answers.done());
    QTRY_COMPARE(answers.size(), 1);
    QCOMPARE(answers.outcome(), u"ConnectionLost"_s);

    // The pool is as good as before.
    m_server->scriptDefault({ FakeAction::json("{}") });
    client.send(request, &answers, answers.done());
    QTRY_COMPARE(answers.size(), 2);
    QVERIFY(answers.list.back().has_value());
}

void TestHttpClientFaults::compressedBodyIsCut_data()
{
    QTest::addColumn<QByteArray>("coding");
    QTest::addColumn<bool>("streaming");
    QTest::addColumn<int>("status");
    for (const char *coding : { "gzip", "deflate" }) {
        QTest::addRow("%s", coding) << QByteArray(coding) << false << 200;
        QTest::addRow("%s, stream", coding) << QByteArray(coding) << true << 200;
        QTest::addRow("%s, refusal", coding) << QByteArray(coding) << false << 400;
    }
}

/// With a length, but that of what a proxy got before its own connection broke.
void TestHttpClientFaults::compressedBodyIsCut()
{
    QFETCH(const QByteArray, coding);
    QFETCH(const bool, streaming);
    QFETCH(const int, status);
    const QByteArray gzip = QByteArray::fromHex("1f8b0800000000000203ab564acec8cf4c4e2d56b28a8ead05004b9ebaad0e000000");
    const QByteArray packed = coding == "gzip" ? gzip : qCompress(R"({"choices":[]})").sliced(4);
    m_server->scriptDefault({ FakeAction::json(packed.chopped(2), status).withHeader("Content-Encoding", coding) });
    HttpClient client(m_keys);
    Answers answers;
    if (streaming)
        client.stream(postRequest(m_server->url()), &answers, answers.onData(), answers.done());
    else
        client.send(postRequest(m_server->url()), &answers, answers.done());
    QTRY_COMPARE(answers.outcome(), u"ConnectionLost"_s);
    QCOMPARE(answers.error().httpStatus, status);
}

void TestHttpClientFaults::postReachesServerOnce_data()
{
    QTest::addColumn<FakeAction>("action");
    QTest::addColumn<bool>("keptAlive");
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QByteArray>("body");
    const QByteArray small = "{\"a\":1}";
    for (const bool keptAlive : { false, true }) {
        const char *connection = keptAlive ? "kept alive" : "fresh";
        for (const Place place : { Place::BeforeHeaders, Place::InHeaders }) {
            const char *where = place == Place::BeforeHeaders ? "no answer" : "half a header";
            QTest::addRow("close, %s, %s", where, connection) << FakeAction::closeAt(place) << keptAlive << QByteArray("POST") << small;
            QTest::addRow("reset, %s, %s", where, connection) << FakeAction::resetAt(place) << keptAlive << QByteArray("POST") << small;
        }
        const FakeAction close = FakeAction::closeAt(Place::BeforeHeaders);
        QTest::addRow("empty body, %s", connection) << close << keptAlive << QByteArray("POST") << QByteArray();
        QTest::addRow("large body, %s", connection) << close << keptAlive << QByteArray("POST") << QByteArray(300'000, 'x');
        QTest::addRow("patch, %s", connection) << close << keptAlive << QByteArray("PATCH") << small;
        QTest::addRow("delete, %s", connection) << close << keptAlive << QByteArray("DELETE") << QByteArray();
    }
}

void TestHttpClientFaults::postReachesServerOnce()
{
    QFETCH(const FakeAction, action);
    QFETCH(const bool, keptAlive);
    QFETCH(const QByteArray, verb);
    QFETCH(const QByteArray, body);
    m_server->script("/warm", { FakeAction::json("{}") });
    m_server->script("/x", { action });
    HttpClient client(m_keys);
    client.setConcurrency(m_server->url(), 1);
    if (keptAlive) {
        Answers warm;
        client.send(getRequest(m_server->url(u"/warm"_s)), &warm, warm.done());
        QTRY_VERIFY(warm.ok());
    }
    Answers answers;
    Request request = postRequest(m_server->url(u"/x"_s), body);
    request.verb = verb;
    client.send(request, &answers, answers.done());
    QTRY_COMPARE(answers.size(), 1);
    QCOMPARE(answers.outcome(), u"ConnectionLost"_s);

    // Whatever Qt had still in mind came before this one.
    client.send(getRequest(m_server->url(u"/warm"_s)), &answers, answers.done());
    QTRY_COMPARE(answers.size(), 2);
    const QList<FakeRequest> seen = m_server->requestsTo("/x");
    QCOMPARE(seen.size(), 1);
    QCOMPARE(seen.first().method, verb);
    QCOMPARE(seen.first().body, body);
    QCOMPARE(client.requestsSent(m_server->url()), m_server->requestCount());
    QCOMPARE(m_server->connectionCount(), 2);
}

void TestHttpClientFaults::redirectIsReported_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QString>("shown");
    for (const int status : { 301, 302, 303, 307, 308 }) {
        for (const char *verb : { "GET", "POST" })
            QTest::addRow("%d %s", status, verb) << QByteArray(verb) << status << QByteArray("https://other.example/v1?token=abc")
                                                 << u"https://other.example/v1"_s;
    }
    QTest::addRow("relative") << QByteArray("GET") << 308 << QByteArray("/elsewhere/") << u"/elsewhere/"_s;
}

void TestHttpClientFaults::redirectIsReported()
{
    QFETCH(const QByteArray, verb);
    QFETCH(const int, status);
    QFETCH(const QByteArray, location);
    QFETCH(const QString, shown);
    m_server->script("/x", { FakeAction::redirect(location, status) });
    HttpClient client(m_keys);
    Answers answers;
    Request request = postRequest(m_server->url(u"/x"_s));
    request.verb = verb;
    client.send(request, &answers, answers.done());
    QTRY_COMPARE(answers.size(), 1);
    QCOMPARE(answers.outcome(), u"Redirect"_s);
    QCOMPARE(answers.error().httpStatus, status);
    QVERIFY2(answers.error().text.contains(shown), qPrintable(answers.error().text));
    QVERIFY(!answers.error().text.contains(u"token"_s));
    QVERIFY(!answers.error().detail.contains(u"token"_s));
    QCOMPARE(m_server->requestCount(), 1);
}

void TestHttpClientFaults::notModifiedIsAnAnswer()
{
    m_server->script("/x", { FakeAction::text({}, {}, 304) });
    HttpClient client(m_keys);
    Answers answers;
    client.send(getRequest(m_server->url(u"/x"_s)), &answers, answers.done());
    QTRY_VERIFY(answers.ok());
    QCOMPARE(answers.response().status, 304);
}

void TestHttpClientFaults::statusIsAnAnswer_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("streaming");
    for (const int status : { 201, 204, 400, 401, 403, 404, 405, 409, 410, 415, 418, 422, 429, 500, 501, 502, 503, 504, 529 }) {
        QTest::addRow("%d", status) << status << false;
        QTest::addRow("%d stream", status) << status << true;
    }
}

void TestHttpClientFaults::statusIsAnAnswer()
{
    QFETCH(const int, status);
    QFETCH(const bool, streaming);
    const QByteArray body = status == 204 ? QByteArray() : QByteArray(R"({"error":{"message":"no"}})");
    m_server->scriptDefault({ FakeAction::json(body, status).withHeader("Retry-After", "7") });
    HttpClient client(m_keys);
    Answers answers;
    const Request request = postRequest(m_server->url(u"/x"_s));
    if (streaming)
        client.stream(request, &answers, answers.onData(), answers.done());
    else
        client.send(request, &answers, answers.done());
    QTRY_COMPARE(answers.size(), 1);
    QVERIFY2(answers.ok(), answers.list.front() ? "" : qPrintable(answers.error().detail));
    QCOMPARE(answers.response().status, status);
    const bool isPassedOn = streaming && answers.response().isSuccess();
    QCOMPARE(isPassedOn ? answers.chunks.join() : answers.response().body, body);
    QCOMPARE(answers.response().contentType, "application/json");
    QCOMPARE(answers.response().header("retry-after"), "7");
    QVERIFY(isPassedOn || answers.chunks.isEmpty());
    QCOMPARE(m_server->requestCount(), 1);
}

void TestHttpClientFaults::htmlPassesThrough()
{
    const QByteArray page = "<!doctype html><title>Sign in</title>";
    m_server->scriptDefault({ FakeAction::text(page, "text/html; charset=utf-8") });
    HttpClient client(m_keys);
    Answers answers;
    client.send(getRequest(m_server->url(u"/v1/models"_s)), &answers, answers.done());
    QTRY_VERIFY(answers.ok());
    QCOMPARE(answers.response().body, page);
    QCOMPARE(answers.response().contentType, "text/html; charset=utf-8");
}

void TestHttpClientFaults::tooLarge_data()
{
    QTest::addColumn<FakeAction>("action");
    QTest::addColumn<bool>("streaming");
    QTest::addColumn<qint64>("maxBytes");
    constexpr qint64 usual = 8 * 1024 * 1024;
    constexpr qint64 huge = 50 * 1024 * 1024;
    for (const bool streaming : { false, true }) {
        const char *how = streaming ? "stream" : "send";
        for (const qint64 maxBytes : { qint64(10), qint64(100'000), usual, usual + 12345 }) {
            QTest::addRow("announced, %s, %lld", how, maxBytes) << FakeAction::huge(huge, true) << streaming << maxBytes;
            QTest::addRow("chunked, %s, %lld", how, maxBytes) << FakeAction::huge(huge, false) << streaming << maxBytes;
        }
        QTest::addRow("one byte too many, %s", how) << FakeAction::json(QByteArray(usual + 1, 'x')) << streaming << usual;
        QTest::addRow("one chunk too many, %s", how)
            << FakeAction::sse(QList<QByteArray>(101, QByteArray(1000, 'x'))) << streaming << qint64(100'000);
    }
}

void TestHttpClientFaults::tooLarge()
{
    QFETCH(const FakeAction, action);
    QFETCH(const bool, streaming);
    QFETCH(const qint64, maxBytes);
    m_server->scriptDefault({ action });
    HttpClient client(m_keys);
    Answers answers;
    Request request = postRequest(m_server->url(u"/x"_s));
    request.maxBytes = maxBytes;
    if (streaming)
        client.stream(request, &answers, answers.onData(), answers.done());
    else
        client.send(request, &answers, answers.done());
    QTRY_COMPARE(answers.outcome(), u"TooLarge"_s);
    qint64 passedOn = 0;
    for (const QByteArray &chunk : std::as_const(answers.chunks))
        passedOn += chunk.size();
    QVERIFY(passedOn <= request.maxBytes);
}

void TestHttpClientFaults::tooLargeIsNotReadOn_data()
{
    QTest::addColumn<bool>("announced");
    QTest::addColumn<bool>("streaming");
    QTest::addRow("announced, send") << true << false;
    QTest::addRow("announced, stream") << true << true;
    QTest::addRow("chunked, send") << false << false;
    QTest::addRow("chunked, stream") << false << true;
}

void TestHttpClientFaults::tooLargeIsNotReadOn()
{
    QFETCH(const bool, announced);
    QFETCH(const bool, streaming);
    m_server->scriptDefault({ FakeAction::huge(Q_INT64_C(1) << 50, announced) }); // would never end
    HttpClient client(m_keys);
    Answers answers;
    const Request request = postRequest(m_server->url(u"/x"_s));
    if (streaming)
        client.stream(request, &answers, answers.onData(), answers.done());
    else
        client.send(request, &answers, answers.done());
    QTRY_COMPARE(answers.outcome(), u"TooLarge"_s);
    QTRY_COMPARE(m_server->openConnections(), 0);
}

void TestHttpClientFaults::justSmallEnough_data()
{
    QTest::addColumn<FakeAction>("action");
    QTest::addColumn<bool>("streaming");
    for (const bool streaming : { false, true }) {
        const char *how = streaming ? "stream" : "send";
        QTest::addRow("announced, %s", how) << FakeAction::huge(8 * 1024 * 1024, true) << streaming;
        QTest::addRow("chunked, %s", how) << FakeAction::huge(8 * 1024 * 1024, false) << streaming;
        QTest::addRow("pieces, %s", how) << FakeAction::sse(QList<QByteArray>(8192, QByteArray(1024, 'x'))) << streaming;
    }
}

void TestHttpClientFaults::justSmallEnough()
{
    QFETCH(const FakeAction, action);
    QFETCH(const bool, streaming);
    m_server->scriptDefault({ action });
    HttpClient client(m_keys);
    Answers answers;
    const Request request = postRequest(m_server->url(u"/x"_s));
    if (streaming)
        client.stream(request, &answers, answers.onData(), answers.done());
    else
        client.send(request, &answers, answers.done());
    QTRY_COMPARE(answers.outcome(), u"ok"_s);
    QCOMPARE(answers.chunks.join().size() + answers.response().body.size(), request.maxBytes);
}

void TestHttpClientFaults::secretStaysOutOfErrors()
{
    const QByteArray secret = "sk-very-secret";
    m_server->script("/x", { FakeAction::redirect("http://127.0.0.1:1/" + secret + "/v1?key=" + secret) });
    const Server server = serverAt(m_server->url());
    m_keys.set(server.id, secret);
    HttpClient client(m_keys);
    Answers answers;
    Request request = getRequest(m_server->url(u"/x"_s));
    request.server = server;
    client.send(request, &answers, answers.done());
    QTRY_COMPARE(answers.outcome(), u"Redirect"_s);
    QCOMPARE(m_server->requests().first().header("Authorization"), "Bearer " + secret);
    QVERIFY(!answers.error().text.contains(QString::fromLatin1(secret)));
    QVERIFY(!answers.error().detail.contains(QString::fromLatin1(secret)));
}

GAVEL_TEST(TestHttpClientFaults)
#include "tst_httpclient_faults.moc"
