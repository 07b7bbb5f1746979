// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clientfixture.h"
#include "support/testmain.h"

#include <QNetworkProxy>
#include <QTest>

using namespace gavel;
using namespace gavel::net;
using namespace gavel::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestHttpClient : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void requestArrivesAsAsked_data();
    void requestArrivesAsAsked();
    void answerArrivesWhole();
    void bodyWithoutALengthEndsWithTheConnection_data();
    void bodyWithoutALengthEndsWithTheConnection();
    void compressedBodiesAreUnpacked_data();
    void compressedBodiesAreUnpacked();
    void nothingIsAddedForTheServerToUse();
    void secretGoesToItsOriginOnly_data();
    void secretGoesToItsOriginOnly();
    void newSecretCounts();
    void unfitSecretIsNotSent_data();
    void unfitSecretIsNotSent();
    void userInfoIsNotSent();
    void limitHolds_data();
    void limitHolds();
    void limitCanBeRaisedWhileQueued();
    void limitIsAtLeastOne();
    void orderIsKept();
    void originsDontWaitForEachOther();
    void connectionsAreUsedAgain();
    void loopbackTakesNoProxy();
    void streamPassesOnInOrder();
    void streamArrivesAsItComes();
    void streamCutOffEnds_data();
    void streamCutOffEnds();

private:
    QUrl url(const QString &path = u"/x"_s) const { return m_server->url(path); }

    std::unique_ptr<FakeServer> m_server;
    FakeKeys m_keys;
};

void TestHttpClient::init()
{
    m_server = std::make_unique<FakeServer>();
    QVERIFY(m_server->startThreaded());
    m_server->scriptDefault({ FakeAction::json("{}") });
}

void TestHttpClient::requestArrivesAsAsked_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("sentType");
    QTest::addRow("get") << QByteArray("GET") << QByteArray() << QByteArray() << QByteArray();
    QTest::addRow("head") << QByteArray("HEAD") << QByteArray() << QByteArray() << QByteArray();
    QTest::addRow("post json") << QByteArray("POST") << QByteArray(R"({"a":"ä"})") << QByteArray() << QByteArray("application/json");
    QTest::addRow("post text") << QByteArray("POST") << QByteArray("a\0b", 3) << QByteArray("text/plain") << QByteArray("text/plain");
    QTest::addRow("post nothing") << QByteArray("POST") << QByteArray() << QByteArray() << QByteArray("application/json");
    QTest::addRow("post 1 MB") << QByteArray("POST") << QByteArray(1'000'000, 'x') << QByteArray() << QByteArray("application/json");
    QTest::addRow("put") << QByteArray("PUT") << QByteArray("file") << QByteArray("application/octet-stream")
                         << QByteArray("application/octet-stream");
    QTest::addRow("patch") << QByteArray("PATCH") << QByteArray("{}") << QByteArray() << QByteArray("application/json");
    QTest::addRow("delete") << QByteArray("DELETE") << QByteArray() << QByteArray() << QByteArray("application/json");
}

void TestHttpClient::requestArrivesAsAsked()
{
    QFETCH(const QByteArray, verb);
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, contentType);
    QFETCH(const QByteArray, sentType);
    HttpClient client(m_keys);
    Answers answers;
    Request request = getRequest(m_server->url(u"/a b/ü"_s));
    request.url.setQuery(u"q=1&r=%26"_s);
    request.verb = verb;
    request.body = body;
    request.contentType = contentType;
    request.headers = { { "X-Request-Id", "42" } };
    client.send(request, &answers, answers.done());
    QTRY_COMPARE(answers.outcome(), u"ok"_s);
    const FakeRequest seen = m_server->requests().constFirst();
    QCOMPARE(seen.method, verb);
    QCOMPARE(seen.target, "/a%20b/%C3%BC?q=1&r=%26");
    QCOMPARE(seen.body, body);
    QCOMPARE(seen.header("Content-Type"), sentType);
    QCOMPARE(seen.header("X-Request-Id"), "42");
    QCOMPARE(client.requestsSent(url()), 1);
}

void TestHttpClient::answerArrivesWhole()
{
    m_server->scriptDefault({ FakeAction::text("hello", "text/plain", 200).withHeader("X-One", "1").withHeader("X-Two", "2").after(50ms) });
    HttpClient client(m_keys);
    Answers answers;
    client.send(postRequest(url()), &answers, answers.done());
    QTRY_COMPARE(answers.outcome(), u"ok"_s);
    const Response response = answers.response();
    QCOMPARE(response.status, 200);
    QCOMPARE(response.body, "hello");
    QCOMPARE(response.contentType, "text/plain");
    QCOMPARE(response.header("x-one"), "1");
    QCOMPARE(response.header("X-TWO"), "2");
    QCOMPARE(response.header("X-Three"), QByteArray());
    QVERIFY(response.latency >= 45ms);
}

void TestHttpClient::bodyWithoutALengthEndsWithTheConnection_data()
{
    QTest::addColumn<bool>("posts");
    QTest::addRow("GET") << false;
    QTest::addRow("POST") << true;
}

void TestHttpClient::bodyWithoutALengthEndsWithTheConnection()
{
    QFETCH(const bool, posts);
    m_server->scriptDefault({ FakeAction::json(R"({"a":1})").withoutLength() });
    HttpClient client(m_keys);
    Answers answers;
    constexpr int requests = 300;
    for (int i = 0; i < requests; ++i)
        client.send(posts ? postRequest(url()) : getRequest(url()), &answers, answers.done());
    QTRY_COMPARE(answers.size(), requests);
    QVERIFY(!posts || m_server->requestCount() == requests); // each was sent once
    for (const auto &answer : answers.list) {
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QCOMPARE(answer->body, QByteArray(R"({"a":1})"));
    }
}

void TestHttpClient::compressedBodiesAreUnpacked_data()
{
    QTest::addColumn<QByteArray>("coding");
    QTest::addColumn<bool>("streaming");
    QTest::addColumn<QString>("outcome");
    for (const bool streaming : { false, true }) {
        const char *how = streaming ? "stream" : "whole";
        QTest::addRow("gzip, %s", how) << QByteArray("gzip") << streaming << u"ok"_s;
        QTest::addRow("deflate, %s", how) << QByteArray("deflate") << streaming << u"ok"_s;
        QTest::addRow("identity, %s", how) << QByteArray("identity") << streaming << u"ok"_s;
        QTest::addRow("not known, %s", how) << QByteArray("br") << streaming << u"BadReply"_s;
    }
}

void TestHttpClient::compressedBodiesAreUnpacked()
{
    QFETCH(const QByteArray, coding);
    QFETCH(const bool, streaming);
    QFETCH(const QString, outcome);
    const QByteArray body = R"({"choices":[]})";
    const QByteArray gzip = QByteArray::fromHex("1f8b0800000000000203ab564acec8cf4c4e2d56b28a8ead05004b9ebaad0e000000");
    const QByteArray packed = coding == "gzip" ? gzip : coding == "deflate" ? qCompress(body).sliced(4) : body;
    m_server->scriptDefault({ FakeAction::json(packed).withHeader("Content-Encoding", coding) });
    HttpClient client(m_keys);
    Answers answers;
    if (streaming)
        client.stream(postRequest(url()), &answers, answers.onData(), answers.done());
    else
        client.send(postRequest(url()), &answers, answers.done());
    QTRY_COMPARE(answers.outcome(), outcome);
    if (answers.ok())
        QCOMPARE(streaming ? answers.chunks.join() : answers.response().body, body);
}

void TestHttpClient::nothingIsAddedForTheServerToUse()
{
    m_server->scriptDefault({ FakeAction::json("{}").withHeader("Set-Cookie", "session=1; Path=/") });
    HttpClient client(m_keys);
    Answers answers;
    client.send(getRequest(url()), &answers, answers.done());
    QTRY_COMPARE(answers.size(), 1);
    client.send(getRequest(url()), &answers, answers.done());
    QTRY_COMPARE(answers.size(), 2);
    const FakeRequest seen = m_server->requests().constLast();
    QCOMPARE(seen.header("Cookie"), QByteArray());
    QCOMPARE(seen.header("Authorization"), QByteArray());
    QCOMPARE(seen.header("Upgrade"), QByteArray());
    QCOMPARE(seen.header("Accept-Encoding"), "identity");
    QVERIFY(seen.header("User-Agent").startsWith("Gavel/"));
}

void TestHttpClient::secretGoesToItsOriginOnly_data()
{
    QTest::addColumn<QString>("base"); // PORT stands for the server's port
    QTest::addColumn<AuthScheme>("scheme");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("sent");
    const QByteArray key = "sk-1";
    const QByteArray basic = "Basic " + QByteArray("ann:sk-1").toBase64();
    QTest::addRow("bearer") << u"http://127.0.0.1:PORT"_s << AuthScheme::Bearer << key << QByteArray("Bearer sk-1");
    QTest::addRow("bearer, base has a path") << u"http://127.0.0.1:PORT/api"_s << AuthScheme::Bearer << key << QByteArray("Bearer sk-1");
    QTest::addRow("basic") << u"http://127.0.0.1:PORT"_s << AuthScheme::Basic << key << basic;
    QTest::addRow("no secret") << u"http://127.0.0.1:PORT"_s << AuthScheme::Bearer << QByteArray() << QByteArray();
    QTest::addRow("no secret, basic") << u"http://127.0.0.1:PORT"_s << AuthScheme::Basic << QByteArray() << QByteArray();
    QTest::addRow("other port") << u"http://127.0.0.1:1"_s << AuthScheme::Bearer << key << QByteArray();
    QTest::addRow("default port") << u"http://127.0.0.1"_s << AuthScheme::Bearer << key << QByteArray();
    QTest::addRow("other host") << u"http://localhost:PORT"_s << AuthScheme::Bearer << key << QByteArray();
    QTest::addRow("other scheme") << u"https://127.0.0.1:PORT"_s << AuthScheme::Bearer << key << QByteArray();
    QTest::addRow("no base") << QString() << AuthScheme::Bearer << key << QByteArray();
}

void TestHttpClient::secretGoesToItsOriginOnly()
{
    QFETCH(QString, base);
    QFETCH(const AuthScheme, scheme);
    QFETCH(const QByteArray, secret);
    QFETCH(const QByteArray, sent);
    Server server = serverAt(QUrl(base.replace(u"PORT"_s, QString::number(m_server->port()))));
    server.auth = scheme;
    server.userName = u"ann"_s;
    m_keys.set(server.id, secret);
    HttpClient client(m_keys);
    Answers answers;
    Request request = postRequest(url());
    request.server = server;
    client.send(request, &answers, answers.done());
    QTRY_COMPARE(answers.outcome(), u"ok"_s);
    QCOMPARE(m_server->requests().constFirst().header("Authorization"), sent);
}

void TestHttpClient::newSecretCounts()
{
    Request request = postRequest(url());
    request.server = serverAt(m_server->url());
    HttpClient client(m_keys);
    Answers answers;
    for (const char *secret : { "old", "new", "" }) {
        m_keys.set(request.server.id, secret);
        client.send(request, &answers, answers.done());
    }
    QTRY_COMPARE(answers.size(), 3);
    QByteArrayList seen;
    const QList<FakeRequest> requests = m_server->requests();
    for (const FakeRequest &each : requests)
        seen.append(each.header("Authorization"));
    std::ranges::sort(seen);
    QCOMPARE(seen, (QByteArrayList{ "", "Bearer new", "Bearer old" }));
}

void TestHttpClient::unfitSecretIsNotSent_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addRow("line feed") << QByteArray("sk-1\nX-Evil: 1");
    QTest::addRow("CRLF") << QByteArray("sk-1\r\n");
    QTest::addRow("NUL") << QByteArray("sk\0x", 4);
}

void TestHttpClient::unfitSecretIsNotSent()
{
    QFETCH(const QByteArray, secret);
    Request request = postRequest(url());
    request.server = serverAt(m_server->url());
    m_keys.set(request.server.id, secret);
    HttpClient client(m_keys);
    Answers answers;
    client.send(request, &answers, answers.done());
    QTRY_COMPARE(answers.outcome(), u"Auth"_s);
    QVERIFY(!answers.error().detail.contains(u"sk"_s));
    QCOMPARE(m_server->connectionCount(), 0);

    m_keys.set(request.server.id, "sk-2");
    client.send(request, &answers, answers.done());
    QTRY_COMPARE(answers.size(), 2);
    QVERIFY(answers.list.back().has_value());
}

void TestHttpClient::userInfoIsNotSent()
{
    m_server->scriptDefault({ FakeAction::json("{}", 401).withHeader("WWW-Authenticate", "Basic realm=\"x\"") });
    QUrl withUser = url();
    withUser.setUserInfo(u"ann:secret"_s);
    HttpClient client(m_keys);
    Answers answers;
    client.send(postRequest(withUser), &answers, answers.done());
    QTRY_COMPARE(answers.outcome(), u"ok"_s);
    QCOMPARE(answers.response().status, 401);
    QCOMPARE(m_server->requestCount(), 1);
    QCOMPARE(m_server->requests().constFirst().header("Authorization"), QByteArray());
}

void TestHttpClient::limitHolds_data()
{
    QTest::addColumn<int>("limit");
    for (const int limit : { 1, 5, 6, 7, 24, 60 })
        QTest::addRow("%d", limit) << limit;
}

void TestHttpClient::limitHolds()
{
    QFETCH(const int, limit);
    m_server->scriptDefault({ FakeAction::json("{}").after(100ms) });
    HttpClient client(m_keys);
    client.setConcurrency(url(), limit);
    QCOMPARE(client.concurrency(url(u"/other"_s)), limit);
    Answers answers;
    const int count = 2 * limit + 1;
    for (int i = 0; i < count; ++i)
        client.send(postRequest(url()), &answers, answers.done());
    QTRY_COMPARE(answers.size(), count);
    QCOMPARE(m_server->maxInFlight(), limit);
    QCOMPARE(m_server->maxConnections(), limit);
    QCOMPARE(m_server->requestCount(), count);
    QCOMPARE(client.requestsSent(url()), count);
}

void TestHttpClient::limitCanBeRaisedWhileQueued()
{
    m_server->scriptDefault({ FakeAction::hang() });
    HttpClient client(m_keys);
    client.setConcurrency(url(), 2);
    Answers answers;
    for (int i = 0; i < 20; ++i)
        client.send(postRequest(url()), &answers, answers.done());
    QTRY_COMPARE(m_server->inFlight(), 2);
    client.setConcurrency(url(), 13);
    QTRY_COMPARE(m_server->inFlight(), 13);
    QCOMPARE(client.requestsSent(url()), 13);
    QVERIFY(answers.isEmpty());
}

void TestHttpClient::limitIsAtLeastOne()
{
    HttpClient client(m_keys);
    client.setConcurrency(url(), 0);
    Answers answers;
    client.send(postRequest(url()), &answers, answers.done());
    QTRY_COMPARE(answers.outcome(), u"ok"_s);
    QCOMPARE(client.concurrency(url()), 1);
}

void TestHttpClient::orderIsKept()
{
    HttpClient client(m_keys);
    client.setConcurrency(url(), 1);
    Answers answers;
    for (int i = 0; i < 30; ++i)
        client.send(postRequest(url(), QByteArray::number(i)), &answers, answers.done());
    QTRY_COMPARE(answers.size(), 30);
    const QList<FakeRequest> seen = m_server->requests();
    QCOMPARE(seen.size(), 30);
    for (int i = 0; i < 30; ++i)
        QCOMPARE(seen.at(i).body, QByteArray::number(i));
    QCOMPARE(m_server->connectionCount(), 1);
}

void TestHttpClient::originsDontWaitForEachOther()
{
    FakeServer other;
    QVERIFY(other.startThreaded());
    other.scriptDefault({ FakeAction::json("{}") });
    m_server->scriptDefault({ FakeAction::hang() });
    HttpClient client(m_keys);
    client.setConcurrency(url(), 1);
    Answers stuck;
    Answers answers;
    for (int i = 0; i < 10; ++i)
        client.send(postRequest(url()), &stuck, stuck.done());
    client.send(postRequest(other.url(u"/x"_s)), &answers, answers.done());
    QTRY_COMPARE(answers.outcome(), u"ok"_s);
    QCOMPARE(client.requestsSent(url()), 1);
    QCOMPARE(client.requestsSent(other.url()), 1);
    QCOMPARE(client.requestsSent(QUrl(u"http://nowhere.invalid"_s)), 0);
    QVERIFY(stuck.isEmpty());
}

void TestHttpClient::connectionsAreUsedAgain()
{
    HttpClient client(m_keys);
    client.setConcurrency(url(), 24);
    for (int i = 0; i < 20; ++i) {
        Answers answers;
        client.send(postRequest(url()), &answers, answers.done());
        QTRY_COMPARE(answers.outcome(), u"ok"_s);
    }
    QCOMPARE(m_server->connectionCount(), 1);
}

void TestHttpClient::loopbackTakesNoProxy()
{
    const auto restore = qScopeGuard([] { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); });
    FakeServer proxy;
    QVERIFY(proxy.startThreaded());
    proxy.scriptDefault({ FakeAction::json("{}") });
    QNetworkProxy::setApplicationProxy({ QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.port() });
    HttpClient client(m_keys);
    Answers direct;
    client.send(getRequest(url()), &direct, direct.done());
    QTRY_COMPARE(direct.outcome(), u"ok"_s);
    QCOMPARE(proxy.requestCount(), 0);

    Answers proxied;
    client.send(getRequest(QUrl(u"http://judge.invalid/v1/models"_s)), &proxied, proxied.done());
    QTRY_COMPARE(proxied.outcome(), u"ok"_s);
    QCOMPARE(proxy.requests().constFirst().target, "http://judge.invalid/v1/models");
}

void TestHttpClient::streamPassesOnInOrder()
{
    QList<QByteArray> events;
    for (int i = 0; i < 500; ++i)
        events.append("data: " + QByteArray::number(i) + "\n\n");
    m_server->scriptDefault({ FakeAction::sse(events) });
    HttpClient client(m_keys);
    Answers answers;
    bool lateChunk = false;
    client.stream(
        postRequest(url()), &answers,
        [&](const QByteArray &chunk) {
            lateChunk = lateChunk || !answers.isEmpty();
            answers.chunks.append(chunk);
        },
        answers.done());
    QVERIFY(answers.chunks.isEmpty());
    QTRY_COMPARE(answers.outcome(), u"ok"_s);
    QCOMPARE(answers.chunks.join(), events.join());
    QCOMPARE(answers.response().status, 200);
    QVERIFY(answers.response().body.isEmpty());
    QCOMPARE(answers.response().contentType, "text/event-stream; charset=utf-8");
    QVERIFY(!lateChunk);
}

void TestHttpClient::streamArrivesAsItComes()
{
    m_server->scriptDefault({ FakeAction::sse({ "data: first\n\n", "data: never\n\n" }, 1h) });
    HttpClient client(m_keys);
    Answers answers;
    client.stream(postRequest(url()), &answers, answers.onData(), answers.done());
    QTRY_COMPARE(answers.chunks.join(), "data: first\n\n");
    QVERIFY(answers.isEmpty());
}

void TestHttpClient::streamCutOffEnds_data()
{
    QTest::addColumn<FakeAction::Place>("place");
    QTest::addRow("in a chunk") << FakeAction::Place::InBody;
    QTest::addRow("before the last chunk") << FakeAction::Place::BeforeEnd;
    QTest::addRow("before the first chunk") << FakeAction::Place::AfterHeaders;
}

/// Qt tells no error here; what matters is that it ends and what came is passed on.
void TestHttpClient::streamCutOffEnds()
{
    QFETCH(const FakeAction::Place, place);
    const QByteArrayList events{ "data: first\n\n", "data: second and longer\n\n" };
    m_server->scriptDefault({ FakeAction::sse(events, 0ms, place) });
    HttpClient client(m_keys);
    Answers answers;
    client.stream(postRequest(url()), &answers, answers.onData(), answers.done());
    QTRY_COMPARE(answers.size(), 1);
    QVERIFY2(answers.outcome() == u"ok"_s || answers.outcome() == u"ConnectionLost"_s, qPrintable(answers.outcome()));
    QVERIFY(events.join().startsWith(answers.chunks.join()));
    QCOMPARE(answers.chunks.isEmpty(), place == FakeAction::Place::AfterHeaders);
    QCOMPARE(m_server->requestCount(), 1);
}

GAVEL_TEST(TestHttpClient)
#include "tst_httpclient.moc"
