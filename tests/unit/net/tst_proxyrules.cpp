// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/proxyrules.h"
#include "support/testmain.h"

#include <QNetworkProxyQuery>
#include <QTest>

using namespace gavel;
using namespace gavel::net;
using namespace Qt::StringLiterals;

class TestProxyRules : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { init(); }
    void goesDirectlyWhereNoProxySays_data();
    void goesDirectlyWhereNoProxySays();
    void asksTheSystemElse();
    void readsVariablesInUpperCase();
    void followsTheVariable();

private:
    static QString proxyOf(const QString &url);
};

void TestProxyRules::init()
{
    for (const char *name : { "http_proxy", "https_proxy", "all_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY" })
        qunsetenv(name);
}

/// "host:port", or empty if there is none.
QString TestProxyRules::proxyOf(const QString &url)
{
    ProxyRules rules;
    const QList<QNetworkProxy> proxies = rules.queryProxy(QNetworkProxyQuery(QUrl(url)));
    const QNetworkProxy &first = proxies.constFirst();
    return first.type() == QNetworkProxy::NoProxy ? QString() : u"%1:%2"_s.arg(first.hostName()).arg(first.port());
}

void TestProxyRules::goesDirectlyWhereNoProxySays_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("noProxy");
    QTest::addColumn<bool>("direct");
    QTest::addRow("loopback") << u"http://127.0.0.1:8000"_s << QString() << true;
    QTest::addRow("any address") << u"http://0.0.0.0:8000"_s << QString() << true;
    QTest::addRow("IPv6") << u"http://[::1]:8000"_s << QString() << true;
    QTest::addRow("localhost") << u"http://localhost.:8000"_s << QString() << true;
    QTest::addRow("other") << u"http://gpu.corp:8000"_s << QString() << false;
    QTest::addRow("name like loopback") << u"http://127.example.com"_s << QString() << false;
    QTest::addRow("everything") << u"http://gpu.corp"_s << u"*"_s << true;
    QTest::addRow("name") << u"http://gpu.corp"_s << u"gpu.corp"_s << true;
    QTest::addRow("below a name") << u"http://a.gpu.corp"_s << u"x, gpu.corp"_s << true;
    QTest::addRow("dot") << u"http://gpu.corp:8000"_s << u".corp"_s << true;
    QTest::addRow("star") << u"http://GPU.Corp:8000"_s << u"*.corp"_s << true;
    QTest::addRow("half a name") << u"http://gpucorp"_s << u".corp"_s << false;
    QTest::addRow("end of a name") << u"http://mycorp"_s << u"corp"_s << false;
    QTest::addRow("port") << u"http://gpu.corp:8000"_s << u"gpu.corp:8000"_s << true;
    QTest::addRow("other port") << u"http://gpu.corp:8001"_s << u"gpu.corp:8000"_s << false;
    QTest::addRow("default port") << u"https://gpu.corp"_s << u"gpu.corp:443"_s << true;
    QTest::addRow("address") << u"http://10.1.2.3:8000"_s << u"10.1.2.3"_s << true;
    QTest::addRow("network") << u"http://10.1.2.3:8000"_s << u"localhost 10.0.0.0/8"_s << true;
    QTest::addRow("other network") << u"http://11.1.2.3:8000"_s << u"10.0.0.0/8"_s << false;
    QTest::addRow("network of IPv6") << u"http://[fd00::5]:8000"_s << u"fd00::/8"_s << true;
    QTest::addRow("IPv6 with port") << u"http://[fd00::5]:8000"_s << u"[fd00::5]:8000"_s << true;
    QTest::addRow("IPv6 in other words") << u"http://[fd00::5]"_s << u"fd00:0::5"_s << true;
    QTest::addRow("no network") << u"http://10.1.2.3"_s << u"10.0.0.0/99, /8, ,"_s << false;
}

void TestProxyRules::goesDirectlyWhereNoProxySays()
{
    QFETCH(const QString, url);
    QFETCH(const QString, noProxy);
    QTEST(NoProxy(noProxy).covers(QUrl(url)), "direct");
}

void TestProxyRules::asksTheSystemElse()
{
    qputenv("http_proxy", "http://proxy.corp:3128");
    QCOMPARE(proxyOf(u"http://far.example"_s), u"proxy.corp:3128"_s);
    QCOMPARE(proxyOf(u"http://0.0.0.0:8000"_s), QString());
    qputenv("NO_PROXY", ".example");
    QCOMPARE(proxyOf(u"http://far.example"_s), QString());
}

void TestProxyRules::readsVariablesInUpperCase()
{
    QCOMPARE(proxyOf(u"https://far.example"_s), QString());
    qputenv("HTTPS_PROXY", "proxy.corp:3128");
    QCOMPARE(proxyOf(u"https://far.example"_s), u"proxy.corp:3128"_s);
    QCOMPARE(proxyOf(u"http://far.example"_s), QString());
}

/// A value that was parsed holds until the variable has another one.
void TestProxyRules::followsTheVariable()
{
    qputenv("http_proxy", "http://proxy.corp:3128");
    ProxyRules rules;
    const auto isDirect
        = [&rules](const QString &url) { return rules.queryProxy(QNetworkProxyQuery(QUrl(url))).constFirst().type() == QNetworkProxy::NoProxy; };
    QVERIFY(!isDirect(u"http://a.example"_s));
    qputenv("no_proxy", "a.example");
    QVERIFY(isDirect(u"http://a.example"_s));
    QVERIFY(!isDirect(u"http://b.example"_s));
    qputenv("no_proxy", "b.example");
    QVERIFY(!isDirect(u"http://a.example"_s));
    QVERIFY(isDirect(u"http://b.example"_s));
    qunsetenv("no_proxy");
    QVERIFY(!isDirect(u"http://b.example"_s));
}

GAVEL_TEST(TestProxyRules)
#include "tst_proxyrules.moc"
