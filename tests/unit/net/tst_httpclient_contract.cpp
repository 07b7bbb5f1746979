// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clientfixture.h"
#include "support/testmain.h"

#include <QTest>

using namespace gavel;
using namespace gavel::net;
using namespace gavel::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// What every call promises: one answer, later, and none to the dead.
class TestHttpClientContract : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void answersOnceAndLater_data();
    void answersOnceAndLater();
    void cancelOnTheWire_data();
    void cancelOnTheWire();
    void cancelInTheQueue_data();
    void cancelInTheQueue();
    void cancelBeforeAnythingHappened();
    void cancelTwiceAndLate();
    void cancelManyQueued();
    void cancelFreesItsPlace();
    void droppedHandleCancelsNothing();
    void scopedCallCancels();
    void contextDies_data();
    void contextDies();
    void contextDiesInTheQueue();
    void contextDiesInOnData();
    void clientDies_data();
    void clientDies();
    void cancelInOnData();
    void clientDiesInOnData();
    void clientDiesInDone();
    void newRequestInDone();

private:
    void addWays() const;
    Call ask(HttpClient &client, bool streaming, QObject *context, Answers &answers) const;
    QUrl url() const { return m_server->url(u"/x"_s); }
    void settleEvents() const;

    std::unique_ptr<FakeServer> m_server;
    FakeKeys m_keys;
};

void TestHttpClientContract::init()
{
    m_server = std::make_unique<FakeServer>();
    QVERIFY(m_server->startThreaded());
    m_server->script("/x", { FakeAction::json("{}") });
    m_server->script("/hang", { FakeAction::hang() });
    m_server->script("/ok", { FakeAction::json("{}") });
}

void TestHttpClientContract::addWays() const
{
    QTest::addColumn<bool>("streaming");
    QTest::addRow("send") << false;
    QTest::addRow("stream") << true;
}

Call TestHttpClientContract::ask(HttpClient &client, bool streaming, QObject *context, Answers &answers) const
{
    return streaming ? client.stream(postRequest(url()), context, answers.onData(), answers.done())
                     : client.send(postRequest(url()), context, answers.done());
}

/// A whole exchange with another client, so that anything still to come has had its chance.
void TestHttpClientContract::settleEvents() const
{
    QObject context;
    HttpClient client(m_keys);
    Answers answers;
    client.send(getRequest(m_server->url(u"/ok"_s)), &context, answers.done());
    QTRY_COMPARE(answers.outcome(), u"ok"_s);
}

void TestHttpClientContract::answersOnceAndLater_data()
{
    QTest::addColumn<bool>("streaming");
    QTest::addColumn<FakeAction>("action");
    QTest::addColumn<bool>("listening");
    for (const bool streaming : { false, true }) {
        const char *how = streaming ? "stream" : "send";
        QTest::addRow("%s, answer", how) << streaming << FakeAction::json("{}") << true;
        QTest::addRow("%s, error status", how) << streaming << FakeAction::json("{}", 500) << true;
        QTest::addRow("%s, reset", how) << streaming << FakeAction::resetAt(FakeAction::Place::InHeaders) << true;
        QTest::addRow("%s, close", how) << streaming << FakeAction::closeAt(FakeAction::Place::InBody) << true;
        QTest::addRow("%s, redirect", how) << streaming << FakeAction::redirect("/y") << true;
        QTest::addRow("%s, too large", how) << streaming << FakeAction::huge(20'000'000, true) << true;
        QTest::addRow("%s, nobody there", how) << streaming << FakeAction::json("{}") << false;
    }
}

void TestHttpClientContract::answersOnceAndLater()
{
    QFETCH(const bool, streaming);
    QFETCH(const FakeAction, action);
    QFETCH(const bool, listening);
    m_server->script("/x", { action });
    HttpClient client(m_keys);
    Answers answers;
    const quint16 port = m_server->port();
    const QUrl target = url();
    if (!listening)
        m_server->stop();
    const Request request = postRequest(target);
    const Call call = streaming ? client.stream(request, &answers, answers.onData(), answers.done()) : client.send(request, &answers, answers.done());
    QVERIFY(answers.isEmpty());
    QVERIFY(call.isActive());
    QTRY_VERIFY(!answers.isEmpty());
    QVERIFY(!call.isActive());
    if (!listening)
        QVERIFY(m_server->startThreaded(port));
    settleEvents();
    QCOMPARE(answers.size(), 1);
}

void TestHttpClientContract::cancelOnTheWire_data()
{
    addWays();
}

void TestHttpClientContract::cancelOnTheWire()
{
    QFETCH(const bool, streaming);
    m_server->script("/x", { streaming ? FakeAction::sse({ "data: 1\n\n", "data: 2\n\n" }, 1h) : FakeAction::hang() });
    HttpClient client(m_keys);
    Answers answers;
    Call call = ask(client, streaming, &answers, answers);
    if (streaming)
        QTRY_VERIFY(!answers.chunks.isEmpty());
    else
        QTRY_COMPARE(m_server->inFlight(), 1);
    call.cancel();
    QVERIFY(answers.isEmpty());
    QVERIFY(!call.isActive());
    QTRY_COMPARE(answers.outcome(), u"Cancelled"_s);
    QTRY_COMPARE(m_server->openConnections(), 0); // a server hears of it by this
    settleEvents();
    QCOMPARE(answers.size(), 1);
    QCOMPARE(answers.chunks.size(), streaming ? 1 : 0);
}

void TestHttpClientContract::cancelInTheQueue_data()
{
    addWays();
}

void TestHttpClientContract::cancelInTheQueue()
{
    QFETCH(const bool, streaming);
    HttpClient client(m_keys);
    client.setConcurrency(url(), 1);
    Answers first;
    Answers answers;
    Answers last;
    client.send(postRequest(url()), &first, first.done());
    Call call = ask(client, streaming, &answers, answers);
    client.send(postRequest(url()), &last, last.done());
    call.cancel();
    QVERIFY(answers.isEmpty());
    QTRY_COMPARE(last.outcome(), u"ok"_s);
    QCOMPARE(first.outcome(), u"ok"_s);
    QCOMPARE(answers.outcome(), u"Cancelled"_s);
    QCOMPARE(m_server->requestCount(), 2);
    QCOMPARE(client.requestsSent(url()), 2);
}

void TestHttpClientContract::cancelBeforeAnythingHappened()
{
    HttpClient client(m_keys);
    Answers answers;
    client.send(postRequest(url()), &answers, answers.done()).cancel();
    QVERIFY(answers.isEmpty());
    QTRY_COMPARE(answers.outcome(), u"Cancelled"_s);
    settleEvents();
    QCOMPARE(answers.size(), 1);
}

void TestHttpClientContract::cancelTwiceAndLate()
{
    HttpClient client(m_keys);
    Answers cancelled;
    Call call = client.send(postRequest(url()), &cancelled, cancelled.done());
    const Call copy = call;
    call.cancel();
    call.cancel();
    Call(copy).cancel();
    QTRY_COMPARE(cancelled.outcome(), u"Cancelled"_s);
    call.cancel();

    Answers answers;
    call = client.send(postRequest(url()), &answers, answers.done());
    QTRY_COMPARE(answers.outcome(), u"ok"_s);
    call.cancel();
    settleEvents();
    QCOMPARE(cancelled.size(), 1);
    QCOMPARE(answers.size(), 1);
}

void TestHttpClientContract::cancelManyQueued()
{
    m_server->script("/x", { FakeAction::hang() });
    HttpClient client(m_keys);
    Answers answers;
    std::vector<Call> calls;
    for (int i = 0; i < 300; ++i)
        calls.push_back(client.send(postRequest(url()), &answers, answers.done()));
    QTRY_COMPARE(m_server->inFlight(), HttpClient::defaultConcurrency);
    for (Call &call : calls)
        call.cancel();
    QTRY_COMPARE(answers.size(), 300);
    QVERIFY(std::ranges::all_of(answers.list, [](const auto &answer) { return !answer && answer.error().kind == Error::Kind::Cancelled; }));
    QTRY_COMPARE(m_server->openConnections(), 0);
    QCOMPARE(client.requestsSent(url()), HttpClient::defaultConcurrency); // none was sent only to be cancelled
}

void TestHttpClientContract::cancelFreesItsPlace()
{
    m_server->script("/x", { FakeAction::hang(), FakeAction::json("{}") });
    HttpClient client(m_keys);
    client.setConcurrency(url(), 1);
    Answers stuck;
    Answers answers;
    Call call = client.send(postRequest(url()), &stuck, stuck.done());
    client.send(postRequest(url()), &answers, answers.done());
    QTRY_COMPARE(m_server->inFlight(), 1);
    call.cancel();
    QTRY_COMPARE(answers.outcome(), u"ok"_s);
}

void TestHttpClientContract::droppedHandleCancelsNothing()
{
    HttpClient client(m_keys);
    Answers answers;
    {
        const Call call = client.send(postRequest(url()), &answers, answers.done());
        QVERIFY(call.isActive());
    }
    QTRY_COMPARE(answers.outcome(), u"ok"_s);
}

void TestHttpClientContract::scopedCallCancels()
{
    HttpClient client(m_keys);
    Answers answers;
    {
        const ScopedCall call(client.send(postRequest(url()), &answers, answers.done()));
        QVERIFY(call.isActive());
    }
    QTRY_COMPARE(answers.outcome(), u"Cancelled"_s);
}

void TestHttpClientContract::contextDies_data()
{
    addWays();
}

void TestHttpClientContract::contextDies()
{
    QFETCH(const bool, streaming);
    if (streaming)
        m_server->script("/x", { FakeAction::sse({ "data: 1\n\n", "data: 2\n\n" }) });
    HttpClient client(m_keys);
    Answers answers;
    auto context = std::make_unique<QObject>();
    ask(client, streaming, context.get(), answers);
    context.reset();
    QTRY_COMPARE(m_server->requestCount(), 1);
    settleEvents();
    QTRY_COMPARE(m_server->inFlight(), 0);
    QVERIFY(answers.isEmpty());
    QVERIFY(answers.chunks.isEmpty());
}

void TestHttpClientContract::contextDiesInTheQueue()
{
    HttpClient client(m_keys);
    client.setConcurrency(url(), 1);
    Answers first;
    Answers answers;
    Answers last;
    client.send(postRequest(url()), &first, first.done());
    auto context = std::make_unique<QObject>();
    client.send(postRequest(url()), context.get(), answers.done());
    client.send(postRequest(url()), &last, last.done());
    context.reset();
    QTRY_COMPARE(last.outcome(), u"ok"_s);
    QVERIFY(answers.isEmpty());
    QCOMPARE(m_server->requestCount(), 2);
}

void TestHttpClientContract::contextDiesInOnData()
{
    m_server->script("/x", { FakeAction::sse({ "data: 1\n\n", "data: 2\n\n", "data: 3\n\n" }, 20ms) });
    HttpClient client(m_keys);
    Answers answers;
    auto context = std::make_unique<QObject>();
    client.stream(
        postRequest(url()), context.get(),
        [&](const QByteArray &chunk) {
            answers.chunks.append(chunk);
            context.reset();
        },
        answers.done());
    QTRY_COMPARE(answers.chunks.size(), 1);
    QTRY_COMPARE(m_server->openConnections(), 0); // nobody listens, so it is ended
    QCOMPARE(answers.chunks.size(), 1);
    QVERIFY(answers.isEmpty());
}

void TestHttpClientContract::clientDies_data()
{
    addWays();
}

void TestHttpClientContract::clientDies()
{
    QFETCH(const bool, streaming);
    m_server->script("/x", { FakeAction::hang() });
    auto client = std::make_unique<HttpClient>(m_keys);
    Answers answers;
    std::vector<Call> calls;
    for (int i = 0; i < 20; ++i)
        calls.push_back(ask(*client, streaming, &answers, answers));
    QTRY_COMPARE(m_server->inFlight(), HttpClient::defaultConcurrency);
    client.reset();
    QVERIFY(answers.isEmpty());
    for (Call &call : calls)
        call.cancel();
    QTRY_COMPARE(answers.size(), 20);
    QVERIFY(std::ranges::all_of(answers.list, [](const auto &answer) { return !answer && answer.error().kind == Error::Kind::Cancelled; }));
    QTRY_COMPARE(m_server->openConnections(), 0);
    QCOMPARE(m_server->requestCount(), HttpClient::defaultConcurrency);
}

void TestHttpClientContract::cancelInOnData()
{
    m_server->script("/x", { FakeAction::sse(QList<QByteArray>(50, "data: 1\n\n"), 10ms) });
    HttpClient client(m_keys);
    Answers answers;
    Call call;
    call = client.stream(
        postRequest(url()), &answers,
        [&](const QByteArray &chunk) {
            answers.chunks.append(chunk);
            call.cancel();
        },
        answers.done());
    QTRY_COMPARE(answers.outcome(), u"Cancelled"_s);
    QTRY_COMPARE(m_server->openConnections(), 0);
    QCOMPARE(answers.chunks.size(), 1);
    QCOMPARE(answers.size(), 1);
}

void TestHttpClientContract::clientDiesInOnData()
{
    m_server->script("/x", { FakeAction::sse(QList<QByteArray>(50, "data: 1\n\n"), 10ms) });
    auto client = std::make_unique<HttpClient>(m_keys);
    Answers answers;
    Answers other;
    client->send(postRequest(m_server->url(u"/hang"_s)), &other, other.done());
    client->stream(
        postRequest(url()), &answers,
        [&](const QByteArray &chunk) {
            answers.chunks.append(chunk);
            client.reset();
        },
        answers.done());
    QTRY_COMPARE(answers.outcome(), u"Cancelled"_s);
    QTRY_COMPARE(other.outcome(), u"Cancelled"_s);
    QTRY_COMPARE(m_server->openConnections(), 0);
    QCOMPARE(answers.chunks.size(), 1);
}

void TestHttpClientContract::clientDiesInDone()
{
    auto client = std::make_unique<HttpClient>(m_keys);
    Answers answers;
    Answers other;
    client->send(postRequest(m_server->url(u"/hang"_s)), &other, other.done());
    client->send(postRequest(url()), &answers, [&](Result<Response> result) {
        answers.list.push_back(std::move(result));
        client.reset();
    });
    QTRY_COMPARE(answers.outcome(), u"ok"_s);
    QTRY_COMPARE(other.outcome(), u"Cancelled"_s);
}

void TestHttpClientContract::newRequestInDone()
{
    HttpClient client(m_keys);
    client.setConcurrency(url(), 1);
    Answers answers;
    std::function<void()> next = [&] {
        client.send(postRequest(url()), &answers, [&](Result<Response> result) {
            answers.list.push_back(std::move(result));
            if (answers.size() < 10)
                next();
        });
    };
    next();
    QTRY_COMPARE(answers.size(), 10);
    QCOMPARE(m_server->requestCount(), 10);
}

GAVEL_TEST(TestHttpClientContract)
#include "tst_httpclient_contract.moc"
