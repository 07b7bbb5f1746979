// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/server.h"
#include "support/testmain.h"

#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;

class TestServer : public QObject
{
    Q_OBJECT

private slots:
    void baseUrl_data();
    void baseUrl();
    void refusedUrl_data();
    void refusedUrl();
    void kindsByName();
    void serverKeepsItsFields_data();
    void serverKeepsItsFields();
    void identityKeepsItsFields_data();
    void identityKeepsItsFields();
};

void TestServer::baseUrl_data()
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
    QTest::addRow("upper case") << u"HTTP://HOST:8000"_s << u"http://host:8000"_s;
}

void TestServer::baseUrl()
{
    QFETCH(const QString, input);
    QFETCH(const QString, url);
    QString why;
    const std::optional<QUrl> result = baseUrlFromUserInput(input, &why);
    QVERIFY2(result, qPrintable(why));
    QCOMPARE(result->toString(), url);
    QCOMPARE(baseUrlFromUserInput(result->toString()), result); // a second time changes nothing
}

void TestServer::refusedUrl_data()
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
    QTest::addRow("fragment") << u"http://host/#secret"_s;
}

void TestServer::refusedUrl()
{
    QFETCH(const QString, input);
    QString why;
    QVERIFY(!baseUrlFromUserInput(input, &why));
    QVERIFY(!why.isEmpty());
    QVERIFY(!why.contains(u"secret"_s) || why.contains(u"secrets belong"_s));
    QVERIFY(!baseUrlFromUserInput(input));
}

void TestServer::kindsByName()
{
    for (const ServerKind kind : { ServerKind::Vllm, ServerKind::LlamaCpp, ServerKind::Ollama, ServerKind::LmStudio, ServerKind::OpenAi,
                                   ServerKind::Mlflow, ServerKind::Unknown })
        QCOMPARE(serverKindFromName(kindName(kind)), kind);
    QCOMPARE(kindName(ServerKind::LlamaCpp), u"llama.cpp"_s);
    QCOMPARE(serverKindFromName(u"something else"), ServerKind::Unknown);
}

void TestServer::serverKeepsItsFields_data()
{
    QTest::addColumn<bool>("full");
    QTest::addRow("full") << true;
    QTest::addRow("least") << false;
}

void TestServer::serverKeepsItsFields()
{
    QFETCH(const bool, full);
    Server server;
    server.id = QUuid::createUuid();
    server.name = u"vLLM"_s;
    server.baseUrl = QUrl(u"https://host:8000/api"_s);
    if (full) {
        server.kind = ServerKind::Vllm;
        server.auth = AuthScheme::Basic;
        server.userName = u"ann"_s;
        server.caFile = u"/ca.pem"_s;
        server.defaultModel = u"judge"_s;
        server.silence = std::chrono::milliseconds(5);
    }
    QCOMPARE(serverFromJson(toJson(server)), server);
    QCOMPARE(serverFromJson({}), Server());
}

void TestServer::identityKeepsItsFields_data()
{
    serverKeepsItsFields_data();
}

void TestServer::identityKeepsItsFields()
{
    QFETCH(const bool, full);
    ServerIdentity identity;
    if (full)
        identity = { u"judge"_s, u"root"_s, u"parent"_s, u"0.11"_s, u"fp"_s, 4096, ServerKind::Vllm };
    QCOMPARE(identityFromJson(toJson(identity)), identity);
    ServerIdentity other = identity;
    other.version = u"0.12"_s;
    QVERIFY(!(identityFromJson(toJson(other)) == identity));
}

GAVEL_TEST(TestServer)
#include "tst_server.moc"
