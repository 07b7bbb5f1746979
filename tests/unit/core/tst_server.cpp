// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/server.h"

#include <QTest>

using namespace gavel;

class TestServer : public QObject
{
    Q_OBJECT

private slots:
    void addresses_data();
    void addresses();
    void refusedAddresses_data();
    void refusedAddresses();
    void serverRoundTrip();
    void identityRoundTrip();
    void kindNames();
};

void TestServer::addresses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("base");
    QTest::newRow("host and port") << QStringLiteral("lab:8000") << QStringLiteral("http://lab:8000");
    QTest::newRow("spaces") << QStringLiteral("  http://lab:8000 ") << QStringLiteral("http://lab:8000");
    QTest::newRow("slash") << QStringLiteral("http://lab/") << QStringLiteral("http://lab");
    QTest::newRow("v1") << QStringLiteral("https://lab/v1") << QStringLiteral("https://lab");
    QTest::newRow("v1 and slash") << QStringLiteral("https://lab/v1/") << QStringLiteral("https://lab");
    QTest::newRow("prefix kept") << QStringLiteral("https://lab/llm/v1") << QStringLiteral("https://lab/llm");
    QTest::newRow("IPv6") << QStringLiteral("http://[::1]:8000") << QStringLiteral("http://[::1]:8000");
}

void TestServer::addresses()
{
    QFETCH(QString, typed);
    QFETCH(QString, base);
    const auto url = baseUrlFromUserInput(typed);
    QVERIFY(url);
    QCOMPARE(url->toString(), base);
}

void TestServer::refusedAddresses_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : { "", "http://", "ftp://lab", "http://me:secret@lab", "http://lab/?key=1", "http://lab/#x", "http://la b" })
        QTest::addRow("%s", typed) << QString::fromLatin1(typed);
}

void TestServer::refusedAddresses()
{
    QFETCH(QString, typed);
    QString why;
    QVERIFY(!baseUrlFromUserInput(typed, &why));
    QVERIFY(!why.isEmpty());
    QVERIFY(!why.contains(QLatin1StringView("secret@")));
}

void TestServer::serverRoundTrip()
{
    Server server;
    server.id = QUuid::createUuid();
    server.name = QStringLiteral("Lab");
    server.baseUrl = QUrl(QStringLiteral("https://lab:8000"));
    server.kind = ServerKind::LlamaCpp;
    server.auth = AuthScheme::Basic;
    server.userName = QStringLiteral("reviewer");
    server.caFile = QStringLiteral("lab.pem");
    server.defaultModel = QStringLiteral("judge");
    QCOMPARE(serverFromJson(toJson(server)), server);
    QCOMPARE(serverFromJson({}), Server());
}

void TestServer::identityRoundTrip()
{
    const ServerIdentity identity{ QStringLiteral("m"), QStringLiteral("r"), QStringLiteral("p"), QStringLiteral("1"), QStringLiteral("f"), 4096,
                                   ServerKind::Vllm };
    QCOMPARE(identityFromJson(toJson(identity)), identity);
    QVERIFY(identityFromJson({}) != identity);
}

void TestServer::kindNames()
{
    for (const ServerKind kind : { ServerKind::Unknown, ServerKind::Vllm, ServerKind::LlamaCpp, ServerKind::Ollama, ServerKind::LmStudio,
                                   ServerKind::OpenAi, ServerKind::Mlflow })
        QCOMPARE(serverKindFromName(kindName(kind)), kind);
    QCOMPARE(serverKindFromName(u"else"), ServerKind::Unknown);
}

QTEST_GUILESS_MAIN(TestServer)

#include "tst_server.moc"
