// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/bareloop.h"

#include "clientfixture.h"
#include "support/testmain.h"

#include <QTest>

using namespace gavel;
using namespace gavel::net;
using namespace gavel::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestBareLoop : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void sendsAsTheClientDoes();
    void aSilentServerEndsIt();
    void aRefusalEndsItWithoutTheKey();
    void anUnreadableAuthorityEndsIt();

private:
    std::optional<Result<double>> run(const Server &server, const QByteArray &secret, int bodies = 8);

    std::unique_ptr<FakeServer> m_server;
};

void TestBareLoop::init()
{
    m_server = std::make_unique<FakeServer>();
    QVERIFY(m_server->startThreaded());
    m_server->scriptDefault({ FakeAction::json("{}") });
}

std::optional<Result<double>> TestBareLoop::run(const Server &server, const QByteArray &secret, int bodies)
{
    std::optional<Result<double>> rate;
    BareLoop loop(server, secret, m_server->url(u"/x"_s), QList<QByteArray>(bodies, "{}"), 4);
    connect(&loop, &BareLoop::finished, this, [&rate](const Result<double> &result) { rate.emplace(result); });
    loop.start();
    [&rate] { QTRY_VERIFY(rate); }();
    return rate;
}

void TestBareLoop::sendsAsTheClientDoes()
{
    Server server = serverAt(m_server->url());
    server.auth = AuthScheme::Basic;
    server.userName = u"ann"_s;
    const auto rate = run(server, "sesame");
    QVERIFY(rate && *rate && **rate > 0);
    QCOMPARE(m_server->requestCount(), 8);
    QCOMPARE(m_server->requests().constFirst().header("Authorization"), "Basic " + QByteArray("ann:sesame").toBase64());
    QCOMPARE(m_server->requests().constFirst().header("Content-Type"), "application/json");
}

void TestBareLoop::aSilentServerEndsIt()
{
    m_server->scriptDefault({ FakeAction::hang() });
    Server server = serverAt(m_server->url());
    server.silence = 50ms;
    const auto rate = run(server, {});
    QVERIFY(rate && !*rate);
    QCOMPARE(rate->error().kind, Error::Kind::Timeout);
}

void TestBareLoop::aRefusalEndsItWithoutTheKey()
{
    m_server->scriptDefault({ FakeAction::json(R"({"error":"no"})", 401) });
    const auto rate = run(serverAt(m_server->url()), "7f3a9c51e8d2");
    QVERIFY(rate && !*rate);
    QCOMPARE(rate->error().httpStatus, 401);
    QVERIFY(rate->error().text.contains(u"401"_s));
    QVERIFY(!rate->error().detail.contains(u"7f3a9c51"_s));
}

void TestBareLoop::anUnreadableAuthorityEndsIt()
{
    BareLoop loop(
        [this] {
            Server server = serverAt(m_server->url());
            server.caFile = u"/dev/zero"_s;
            return server;
        }(),
        {}, QUrl(u"https://127.0.0.1:1/x"_s), { "{}" }, 1);
    std::optional<Result<double>> rate;
    connect(&loop, &BareLoop::finished, this, [&rate](const Result<double> &result) { rate.emplace(result); });
    loop.start();
    QVERIFY(rate && !*rate);
    QCOMPARE(rate->error().kind, Error::Kind::Tls);
}

GAVEL_TEST(TestBareLoop)
#include "tst_bareloop.moc"
