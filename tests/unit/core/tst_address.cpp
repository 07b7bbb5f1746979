// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/address.h"
#include "support/testmain.h"

#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;

class TestAddress : public QObject
{
    Q_OBJECT

private slots:
    void baseUrl_data();
    void baseUrl();
    void refusedUrl_data();
    void refusedUrl();
    void apiAddresses_data();
    void apiAddresses();
    void otherAddresses();
    void secretsAreTakenOut();
};

void TestAddress::baseUrl_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("url");
    QTest::addRow("host and port") << u"host:8000"_s << u"http://host:8000"_s;
    QTest::addRow("host") << u"judge.example"_s << u"http://judge.example"_s;
    QTest::addRow("address") << u"127.0.0.1:8000"_s << u"http://127.0.0.1:8000"_s;
    QTest::addRow("IPv6") << u"[::1]:8000"_s << u"http://[::1]:8000"_s;
    QTest::addRow("blanks") << u"  http://host:8000 \n"_s << u"http://host:8000"_s;
    QTest::addRow("slash") << u"http://host:8000/"_s << u"http://host:8000"_s;
    QTest::addRow("slashes") << u"http://host:8000//"_s << u"http://host:8000"_s;
    QTest::addRow("v1") << u"http://host/v1"_s << u"http://host"_s;
    QTest::addRow("v1 and slash") << u"http://host/v1/"_s << u"http://host"_s;
    QTest::addRow("path and v1") << u"https://host/api/v1"_s << u"https://host/api"_s;
    QTest::addRow("path") << u"https://host/openai/deploy"_s << u"https://host/openai/deploy"_s;
    QTest::addRow("no v1 but like it") << u"https://host/xv1"_s << u"https://host/xv1"_s;
    QTest::addRow("chats") << u"http://host:8000/v1/chat/completions"_s << u"http://host:8000"_s;
    QTest::addRow("models") << u"http://host:8000/v1/models/"_s << u"http://host:8000"_s;
    QTest::addRow("chats below a path") << u"https://host/openai/v1/chat/completions"_s << u"https://host/openai"_s;
    QTest::addRow("another version") << u"https://host/api/v3/"_s << u"https://host/api/v3"_s;
    QTest::addRow("chats of another version") << u"https://host/api/paas/v4/chat/completions"_s << u"https://host/api/paas/v4"_s;
    QTest::addRow("models of another version") << u"https://host/api/v3/models"_s << u"https://host/api/v3"_s;
    QTest::addRow("beta") << u"https://host/v1beta/openai/"_s << u"https://host/v1beta/openai"_s;
    QTest::addRow("chats without a version") << u"https://host/inference/chat/completions"_s << u"https://host/inference/chat/completions"_s;
    QTest::addRow("a deployment") << u"https://host/openai/deployments/judge/chat/completions?api-version=2024-10-21"_s
                                  << u"https://host/openai/deployments/judge?api-version=2024-10-21"_s;
    QTest::addRow("slashes inside") << u"http://host//v1//chat/completions"_s << u"http://host"_s;
    QTest::addRow("quotes") << u"\"http://host:8000/v1\","_s << u"http://host:8000"_s;
    QTest::addRow("angle brackets") << u"<https://host/v1>"_s << u"https://host"_s;
    QTest::addRow("no scheme but slashes") << u"//host:8000/v1"_s << u"http://host:8000"_s;
    QTest::addRow("empty query") << u"http://host/v1?"_s << u"http://host"_s;
    QTest::addRow("upper case") << u"HTTP://HOST:8000"_s << u"http://host:8000"_s;
}

void TestAddress::baseUrl()
{
    QFETCH(const QString, input);
    QFETCH(const QString, url);
    QString why;
    const std::optional<QUrl> result = baseUrlFromUserInput(input, &why);
    QVERIFY2(result, qPrintable(why));
    QCOMPARE(result->toString(), url);
    QCOMPARE(baseUrlFromUserInput(result->toString()), result); // a second time changes nothing
}

void TestAddress::refusedUrl_data()
{
    QTest::addColumn<QString>("input");
    QTest::addRow("empty") << QString();
    QTest::addRow("blank") << u"  "_s;
    QTest::addRow("ftp") << u"ftp://host"_s;
    QTest::addRow("file") << u"file:///etc/hostname"_s;
    QTest::addRow("no host") << u"http://"_s;
    QTest::addRow("blank inside") << u"http://ho st"_s;
    QTest::addRow("port") << u"http://host:99999"_s;
    QTest::addRow("user") << u"http://ann@host"_s;
    QTest::addRow("user and password") << u"http://ann:secret@host"_s;
    QTest::addRow("query") << u"http://host/v1?api-key=secret"_s;
    QTest::addRow("key beside the version") << u"https://host/openai/deployments/judge?api-version=1&api-key=secret"_s;
    QTest::addRow("fragment") << u"http://host/#secret"_s;
}

void TestAddress::refusedUrl()
{
    QFETCH(const QString, input);
    QString why;
    QVERIFY(!baseUrlFromUserInput(input, &why));
    QVERIFY(!why.isEmpty());
    QVERIFY(!why.contains(u"secret"_s) || why.contains(u"secrets belong"_s));
    QVERIFY(!baseUrlFromUserInput(input));
}

void TestAddress::apiAddresses_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("chat");
    const auto row
        = [](const char *input, const char *chat) { QTest::addRow("%s", input) << QString::fromLatin1(input) << QString::fromLatin1(chat); };
    row("host:8000", "http://host:8000/v1/chat/completions");
    row("http://host:8000/v1", "http://host:8000/v1/chat/completions");
    row("http://host:8000/v1/chat/completions", "http://host:8000/v1/chat/completions");
    row("https://host/v1beta/openai/", "https://host/v1beta/openai/chat/completions");
    row("https://host/api/v3", "https://host/api/v3/chat/completions");
    row("https://host/openai/v1", "https://host/openai/v1/chat/completions");
    row("https://host/v1/openai", "https://host/v1/openai/chat/completions");
    row("https://host/client/v4/accounts/7/ai/v1", "https://host/client/v4/accounts/7/ai/v1/chat/completions");
    row("https://host/v1/projects/p/locations/l/endpoints/openapi", "https://host/v1/projects/p/locations/l/endpoints/openapi/chat/completions");
    row("https://host/openai/deployments/judge?api-version=1", "https://host/openai/deployments/judge/chat/completions?api-version=1");
    row("https://host/inference/chat/completions", "https://host/inference/chat/completions");
    row("https://host/chat/completions", "https://host/chat/completions");
    row("https://host/proxy", "https://host/proxy/v1/chat/completions");
}

void TestAddress::apiAddresses()
{
    QFETCH(const QString, input);
    QFETCH(QString, chat);
    const QUrl base = baseUrlFromUserInput(input).value();
    QCOMPARE(apiUrl(base, "/chat/completions"_L1).toString(), chat);
    QCOMPARE(apiUrl(base, "/models"_L1).toString(), chat.replace(u"/chat/completions"_s, u"/models"_s));
}

void TestAddress::otherAddresses()
{
    const auto health = [](const QString &input) { return serverUrl(baseUrlFromUserInput(input).value(), "/health"_L1).toString(); };
    QCOMPARE(health(u"http://host:8000/v1"_s), u"http://host:8000/health"_s);
    QCOMPARE(health(u"http://host/proxy/v1/chat/completions"_s), u"http://host/proxy/health"_s);
    QCOMPARE(health(u"http://host/inference/chat/completions"_s), u"http://host/inference/health"_s);
}

void TestAddress::secretsAreTakenOut()
{
    QCOMPARE(withoutSecrets(QUrl(u"https://ann:secret@host/v1?api-key=secret#secret"_s)).toString(), u"https://host/v1"_s);
    const QUrl deployment(u"https://host/openai/deployments/judge?api-version=1"_s);
    QCOMPARE(withoutSecrets(deployment), deployment);
    QVERIFY(hasApiVersion(deployment));
    QVERIFY(!hasApiVersion(QUrl(u"https://host"_s)));
}

GAVEL_TEST(TestAddress)
#include "tst_address.moc"
