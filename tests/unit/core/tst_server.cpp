// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/server.h"
#include "support/testmain.h"

#include <QTest>

#include <functional>

using namespace gavel;
using namespace Qt::StringLiterals;

class TestServer : public QObject
{
    Q_OBJECT

private slots:
    void knowsThisMachine_data();
    void knowsThisMachine();
    void kindsByName();
    void serverKeepsItsFields_data();
    void serverKeepsItsFields();
    void identityKeepsItsFields_data();
    void identityKeepsItsFields();
    void theSameModel_data();
    void theSameModel();
};

void TestServer::knowsThisMachine_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isHere");
    for (const char *url :
         { "http://localhost:8000", "http://LOCALHOST.", "http://api.localhost", "http://127.0.0.1", "http://127.1.2.3:80", "http://127.1",
           "http://0.0.0.0:8000", "http://[::1]:8000", "http://[::]:8000", "http://[::ffff:127.0.0.1]", "http://[0:0:0:0:0:0:0:1]" })
        QTest::addRow("%s", url) << QString::fromLatin1(url) << true;
    for (const char *url : { "http://127.example.com", "http://localhost.example", "http://mylocalhost", "http://10.0.0.1", "http://128.0.0.1",
                             "http://[::ffff:10.0.0.1]", "http://[fd00::1]", "http://example.com", "" })
        QTest::addRow("not %s", url) << QString::fromLatin1(url) << false;
}

void TestServer::knowsThisMachine()
{
    QFETCH(const QString, url);
    QTEST(isOnThisMachine(QUrl(url)), "isHere");
}

void TestServer::kindsByName()
{
    for (const ServerKind kind : { ServerKind::Vllm, ServerKind::LlamaCpp, ServerKind::Ollama, ServerKind::LmStudio, ServerKind::OpenAi,
                                   ServerKind::Mlflow, ServerKind::Unknown }) {
        QCOMPARE(serverKindFromName(kindName(kind)), kind);
        QVERIFY(serverKindNames().contains(kindName(kind)));
    }
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
    const Server edited = serverFromJson({ { u"url"_s, u"http://ann:secret@host/api?key=secret"_s }, { u"silence_ms"_s, -1.0 } });
    QCOMPARE(edited.baseUrl, QUrl(u"http://host/api"_s));
    QCOMPARE(edited.silence, std::chrono::milliseconds(0));
    server.baseUrl = QUrl(u"https://host/openai/deployments/judge?api-version=2024-10-21"_s);
    QCOMPARE(serverFromJson(toJson(server)), server);
}

void TestServer::theSameModel_data()
{
    QTest::addColumn<ServerIdentity>("other");
    QTest::addColumn<bool>("isSame");
    const ServerIdentity one{ u"judge"_s, u"root"_s, {}, u"0.11"_s, {}, 4096, ServerKind::Vllm };
    const auto row = [&one](const char *name, bool isSame, const std::function<void(ServerIdentity &)> &change) {
        ServerIdentity other = one;
        change(other);
        QTest::addRow("%s", name) << other << isSame;
    };
    row("itself", true, [](ServerIdentity &) {});
    row("another model", false, [](ServerIdentity &other) { other.modelId = u"other"_s; });
    row("another root", false, [](ServerIdentity &other) { other.root = u"other"_s; });
    row("another version", false, [](ServerIdentity &other) { other.version = u"0.12"_s; });
    row("another context", false, [](ServerIdentity &other) { other.contextLength = 8192; });
    row("a model that is not named", true, [](ServerIdentity &other) { other.modelId.clear(); });
    row("a fingerprint that only one tells", true, [](ServerIdentity &other) { other.fingerprint = u"fp"_s; });
    row("no context", true, [](ServerIdentity &other) { other.contextLength.reset(); });
    row("no version", true, [](ServerIdentity &other) { other.version.clear(); });
    row("a kind that was not asked for", true, [](ServerIdentity &other) { other.kind = ServerKind::OpenAi; });
    row("another kind", false, [](ServerIdentity &other) { other.kind = ServerKind::LlamaCpp; });
    row("a context that is told once the model is loaded", true, [](ServerIdentity &other) {
        other.kind = ServerKind::LmStudio;
        other.contextLength = 2048;
    });
}

void TestServer::theSameModel()
{
    QFETCH(ServerIdentity, other);
    QFETCH(bool, isSame);
    ServerIdentity one{ u"judge"_s, u"root"_s, {}, u"0.11"_s, {}, 4096, ServerKind::Vllm };
    if (other.kind == ServerKind::LmStudio)
        one.kind = other.kind;
    QCOMPARE(isSameModel(one, other), isSame);
    QCOMPARE(isSameModel(other, one), isSame);
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
