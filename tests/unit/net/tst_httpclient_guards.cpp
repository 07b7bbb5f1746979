// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clientfixture.h"
#include "support/testmain.h"

#include <QNetworkProxy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace gavel;
using namespace gavel::net;
using namespace gavel::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// What a server, a proxy or a caller may do that must not get through.
class TestHttpClientGuards : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void errorsComeWithoutTheSecret_data();
    void errorsComeWithoutTheSecret();
    void errorsInAStreamComeWithoutTheSecret();
    void errorsInACompressedStreamComeWithoutTheSecret();
    void answersAreLeftAlone();
    void headersThatCannotBeSent_data();
    void headersThatCannotBeSent();
    void aProxyThatWantsASignIn();
    void aProxyThatIsDownIsNamed();
    void slowAnswersEnd_data();
    void slowAnswersEnd();
    void headersWithoutEndEndAsSilence();
    void manyRefusalsAtOnceAreQuiet_data();
    void manyRefusalsAtOnceAreQuiet();
    void theFirstRefusalMayEndTheOthers();

private:
    Request withSecret(const QByteArray &secret, AuthScheme auth = AuthScheme::Bearer);

    std::unique_ptr<FakeServer> m_server;
    FakeKeys m_keys;
};

namespace {
const QByteArray key = "7f3a9c51e8d24b60";
} // namespace

void TestHttpClientGuards::init()
{
    m_server = std::make_unique<FakeServer>();
    QVERIFY(m_server->startThreaded());
}

Request TestHttpClientGuards::withSecret(const QByteArray &secret, AuthScheme auth)
{
    Server server = serverAt(m_server->url());
    server.auth = auth;
    server.userName = u"ann"_s;
    m_keys.set(server.id, secret);
    Request request = postRequest(m_server->url(u"/x"_s));
    request.server = server;
    return request;
}

void TestHttpClientGuards::errorsComeWithoutTheSecret_data()
{
    QTest::addColumn<AuthScheme>("auth");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("echoed");
    QTest::addRow("refused") << AuthScheme::Bearer << 401 << key;
    QTest::addRow("beginning") << AuthScheme::Bearer << 403 << key.first(9);
    QTest::addRow("failed") << AuthScheme::Bearer << 500 << "Bearer " + key;
    QTest::addRow("password") << AuthScheme::Basic << 401 << key;
    QTest::addRow("user and password") << AuthScheme::Basic << 401 << ("ann:" + key).toBase64();
    QTest::addRow("in an answer") << AuthScheme::Bearer << 200 << key;
}

void TestHttpClientGuards::errorsComeWithoutTheSecret()
{
    QFETCH(const AuthScheme, auth);
    QFETCH(const int, status);
    QFETCH(const QByteArray, echoed);
    m_server->scriptDefault({ FakeAction::json(R"({"error":{"message":"invalid api key )" + echoed + "\"}}", status).withHeader("X-Key", echoed) });
    HttpClient client(m_keys);
    Answers answers;
    client.send(withSecret(key, auth), &answers, answers.done());
    QTRY_VERIFY(answers.ok());
    QCOMPARE(answers.response().status, status);
    QVERIFY(answers.response().body.startsWith(R"({"error":{"message":"invalid api key )"));
    QVERIFY2(!answers.response().body.contains(echoed), answers.response().body.constData());
    if (status >= 400)
        QVERIFY2(!answers.response().header("X-Key").contains(echoed), answers.response().header("X-Key").constData());
    // The one that was sent, even if the saved one has changed.
    QVERIFY(m_server->requests().constFirst().header("Authorization").size() > key.size());
}

void TestHttpClientGuards::errorsInAStreamComeWithoutTheSecret()
{
    const QByteArray event = "data: {\"error\":{\"message\":\"bad key " + key + "\"}}";
    m_server->scriptDefault({ FakeAction::sse({ "data: {\"choices\":[]}\n\n", event.first(45), event.mid(45) + "\n\n", "data: [DONE]" }) });
    HttpClient client(m_keys);
    Answers answers;
    client.stream(withSecret(key), &answers, answers.onData(), answers.done());
    QTRY_VERIFY(answers.ok());
    QCOMPARE(QString::fromUtf8(answers.chunks.join()), u"data: {\"choices\":[]}\n\ndata: {\"error\":{\"message\":\"bad key …\"}}\n\ndata: [DONE]"_s);
}

void TestHttpClientGuards::errorsInACompressedStreamComeWithoutTheSecret()
{
    const QByteArray event = "data: {\"error\":{\"message\":\"bad key " + key + "\"}}\n\n";
    m_server->scriptDefault({ FakeAction::json(qCompress(event).sliced(4)).withHeader("Content-Encoding", "deflate") });
    HttpClient client(m_keys);
    Answers answers;
    client.stream(withSecret(key), &answers, answers.onData(), answers.done());
    QTRY_VERIFY(answers.ok());
    QCOMPARE(QString::fromUtf8(answers.chunks.join()), u"data: {\"error\":{\"message\":\"bad key …\"}}\n\n"_s);
}

void TestHttpClientGuards::answersAreLeftAlone()
{
    const QByteArray body = R"({"choices":[{"message":{"content":"The password is )" + key.first(10) + R"("}}],"error":null})";
    m_server->scriptDefault({ FakeAction::json(body) });
    HttpClient client(m_keys);
    Answers answers;
    client.send(withSecret(key), &answers, answers.done());
    QTRY_VERIFY(answers.ok());
    QCOMPARE(answers.response().body, body);
}

void TestHttpClientGuards::headersThatCannotBeSent_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addRow("line break") << QByteArray("x-id") << QByteArray("1\r\nX-Evil: 1");
    QTest::addRow("line feed") << QByteArray("x-id") << QByteArray("1\n");
    QTest::addRow("NUL") << QByteArray("x-id") << QByteArray("1\0", 2);
    QTest::addRow("name") << QByteArray("x-id: 1\r\nX-Evil") << QByteArray("1");
    QTest::addRow("no name") << QByteArray() << QByteArray("1");
}

void TestHttpClientGuards::headersThatCannotBeSent()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, value);
    HttpClient client(m_keys);
    Answers answers;
    Request request = postRequest(m_server->url(u"/x"_s));
    request.headers = { { name, value } };
    client.send(request, &answers, answers.done());
    QTRY_COMPARE(answers.outcome(), u"BadInput"_s);
    QVERIFY(!answers.error().text.contains(u"\n"_s));
    QCOMPARE(m_server->requestCount(), 0);
}

void TestHttpClientGuards::aProxyThatWantsASignIn()
{
    m_server->scriptDefault({ FakeAction::json("{}", 407).withHeader("Proxy-Authenticate", "Basic realm=\"corp\"") });
    QNetworkProxy::setApplicationProxy({ QNetworkProxy::HttpProxy, u"127.0.0.1"_s, m_server->port() });
    HttpClient client(m_keys);
    Answers plain;
    client.send(getRequest(QUrl(u"http://judge.invalid/x"_s)), &plain, plain.done());
    QTRY_COMPARE(plain.outcome(), u"Unreachable"_s);
    Answers tunnel;
    client.send(getRequest(QUrl(u"https://judge.invalid/x"_s)), &tunnel, tunnel.done());
    QTRY_COMPARE(tunnel.outcome(), u"Unreachable"_s);
    QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
    for (const Answers *answers : { &plain, &tunnel })
        QVERIFY2(answers->error().text.contains(u"user name and password"_s), qPrintable(answers->error().text));
}

void TestHttpClientGuards::aProxyThatIsDownIsNamed()
{
    const quint16 port = m_server->port();
    m_server->stop();
    QNetworkProxy::setApplicationProxy({ QNetworkProxy::HttpProxy, u"127.0.0.1"_s, port });
    HttpClient client(m_keys);
    Answers answers;
    client.send(getRequest(QUrl(u"http://judge.invalid/x"_s)), &answers, answers.done());
    QTRY_COMPARE(answers.outcome(), u"Unreachable"_s);
    QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
    QVERIFY2(answers.error().text.contains(u"127.0.0.1:%1"_s.arg(port)), qPrintable(answers.error().text));
}

void TestHttpClientGuards::slowAnswersEnd_data()
{
    QTest::addColumn<bool>("streaming");
    QTest::addRow("whole") << false;
    QTest::addRow("stream") << true;
}

void TestHttpClientGuards::slowAnswersEnd()
{
    QFETCH(const bool, streaming);
    m_server->scriptDefault({ FakeAction::sse(QList<QByteArray>(40, "data: 1\n\n"), 20ms) });
    HttpClient client(m_keys);
    Answers answers;
    Request request = getRequest(m_server->url(u"/x"_s));
    request.total = 200ms;
    if (streaming)
        client.stream(request, &answers, answers.onData(), answers.done());
    else
        client.send(request, &answers, answers.done());
    QTRY_COMPARE(answers.outcome(), u"Timeout"_s);
    QVERIFY2(answers.error().text.contains(u"0.2 s"_s), qPrintable(answers.error().text));
    QCOMPARE(answers.chunks.isEmpty(), !streaming);
}

void TestHttpClientGuards::headersWithoutEndEndAsSilence()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    qint64 sent = 0;
    connect(&server, &QTcpServer::newConnection, &server, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        const auto write = [socket, &sent] { sent += socket->write("X-Filler: " + QByteArray(60'000, 'x') + "\r\n"); };
        connect(socket, &QTcpSocket::readyRead, socket, [socket, write] {
            if (socket->readAll().startsWith("GET"))
                socket->write("HTTP/1.1 200 OK\r\n");
            write();
        });
        connect(socket, &QTcpSocket::bytesWritten, socket, [socket, write, &sent] {
            if (socket->bytesToWrite() == 0 && sent < 200'000'000)
                write();
        });
    });
    HttpClient client(m_keys);
    Answers answers;
    Request request = getRequest(QUrl(u"http://127.0.0.1:%1/x"_s.arg(server.serverPort())));
    request.silence = 200ms;
    client.send(request, &answers, answers.done());
    QTRY_COMPARE(answers.outcome(), u"Timeout"_s);
    QVERIFY(sent > 0);
}

void TestHttpClientGuards::manyRefusalsAtOnceAreQuiet_data()
{
    QTest::addColumn<bool>("challenged");
    QTest::addColumn<bool>("keepAlive");
    for (const bool challenged : { false, true }) {
        for (const bool keepAlive : { false, true })
            QTest::addRow("%s, %s", challenged ? "challenged" : "plain", keepAlive ? "kept" : "closed") << challenged << keepAlive;
    }
}

void TestHttpClientGuards::manyRefusalsAtOnceAreQuiet()
{
    QFETCH(const bool, challenged);
    QFETCH(const bool, keepAlive);
    QTest::failOnWarning(QRegularExpression(u"."_s));
    FakeAction refusal = FakeAction::json(R"({"error":{"message":"no"}})", 401);
    refusal.keepAlive = keepAlive;
    if (challenged)
        refusal = refusal.withHeader("WWW-Authenticate", "Bearer");
    m_server->scriptDefault({ refusal });
    HttpClient client(m_keys);
    client.setConcurrency(m_server->url(), 24);
    Answers answers;
    const Request request = withSecret(key);
    constexpr int all = 100;
    for (int i = 0; i < all; ++i)
        client.send(request, &answers, answers.done());
    QTRY_COMPARE(answers.size(), all);
    for (const auto &answer : answers.list)
        QVERIFY2(answer && answer->status == 401, answer ? "" : qPrintable(answer.error().detail));
}

/// As a run does that is paused by the first refusal.
void TestHttpClientGuards::theFirstRefusalMayEndTheOthers()
{
    QTest::failOnWarning(QRegularExpression(u"."_s));
    m_server->scriptDefault({ FakeAction::json(R"({"error":{"message":"no"}})", 401) });
    constexpr int all = 24;
    for (int round = 0; round < 40; ++round) {
        HttpClient client(m_keys);
        client.setConcurrency(m_server->url(), all);
        Answers context;
        std::vector<Call> calls;
        int ended = 0;
        for (int i = 0; i < all; ++i) {
            calls.push_back(client.send(withSecret(key), &context, [&](const Result<Response> &) {
                if (++ended == 1)
                    std::ranges::for_each(calls, &Call::cancel);
            }));
        }
        QTRY_COMPARE(ended, all);
    }
}

GAVEL_TEST(TestHttpClientGuards)
#include "tst_httpclient_guards.moc"
