// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandrun.h"
#include "support/fakeserver.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace gavel;
using test::FakeAction;

class TestChatCommand : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void takesOneMessage_data();
    void takesOneMessage();
    void limitsMustBeNumbers_data();
    void limitsMustBeNumbers();
    void answersOnStandardOutput();
    void aModelMustBeThere();
    void anUnreachableServerEndsWithThree();

private:
    QStringList words(const QStringList &more) const { return QStringList{ QStringLiteral("chat"), QStringLiteral("--server"), m_url } + more; }

    std::unique_ptr<test::CommandRoom> m_room;
    std::unique_ptr<test::FakeServer> m_server;
    QString m_url;
};

void TestChatCommand::init()
{
    m_room = std::make_unique<test::CommandRoom>();
    m_server = std::make_unique<test::FakeServer>();
    QVERIFY(m_server->startThreaded());
    m_url = m_server->url().toString();
    m_server->script("/health", { FakeAction::json("{}") });
    m_server->script("/version", { FakeAction::json(R"({"version":"0.9.1"})") });
    m_server->script("/v1/models", { FakeAction::json(R"({"object":"list","data":[{"id":"small","owned_by":"vllm","max_model_len":4096}]})") });
    m_server->script(
        "/v1/chat/completions",
        { FakeAction::sse({ "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"It \"}}]}\n\n",
                            "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"floats.\"},\"finish_reason\":\"stop\"}]}\n\n",
                            "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":3}}\n\n", "data: [DONE]\n\n" }) });
}

void TestChatCommand::takesOneMessage_data()
{
    QTest::addColumn<QStringList>("messages");
    QTest::newRow("none") << QStringList();
    QTest::newRow("two") << QStringList{ QStringLiteral("Why"), QStringLiteral("not") };
}

void TestChatCommand::takesOneMessage()
{
    QFETCH(QStringList, messages);
    VERIFY_REFUSED(m_room->run(words(messages)), QLatin1StringView("in quotes"));
    QVERIFY(m_server->requestsTo("/v1/models").isEmpty());
}

void TestChatCommand::limitsMustBeNumbers_data()
{
    QTest::addColumn<QString>("given");
    QTest::newRow("none") << QStringLiteral("0");
    QTest::newRow("words") << QStringLiteral("many");
    QTest::newRow("negative") << QStringLiteral("-1");
}

void TestChatCommand::limitsMustBeNumbers()
{
    QFETCH(QString, given);
    VERIFY_REFUSED(m_room->run(words({ QStringLiteral("Why?"), QStringLiteral("--max-tokens=") + given })), QLatin1StringView("--max-tokens"));
    QVERIFY(m_server->requestsTo("/v1/chat/completions").isEmpty());
}

void TestChatCommand::answersOnStandardOutput()
{
    const auto end = m_room->run(words({ QStringLiteral("Why does ice float?"), QStringLiteral("--system"), QStringLiteral("Be short."),
                                         QStringLiteral("--max-tokens"), QStringLiteral("64") }));
    QCOMPARE(end.status, 0);
    QCOMPARE(end.out, QStringLiteral("It floats.\n"));
    QVERIFY2(end.isOneLine() && end.err.contains(QLatin1StringView("token")), qPrintable(end.err));
    const auto requests = m_server->requestsTo("/v1/chat/completions");
    QCOMPARE(requests.size(), 1);
    const QJsonObject body = QJsonDocument::fromJson(requests.first().body).object();
    QCOMPARE(body.value(QLatin1StringView("model")).toString(), QStringLiteral("small"));
    QCOMPARE(body.value(QLatin1StringView("max_tokens")).toInt(), 64);
    const QJsonArray messages = body.value(QLatin1StringView("messages")).toArray();
    QCOMPARE(messages.size(), 2);
    QCOMPARE(messages[0][QLatin1StringView("role")].toString(), QStringLiteral("system"));
    QCOMPARE(messages[1][QLatin1StringView("content")].toString(), QStringLiteral("Why does ice float?"));
}

void TestChatCommand::aModelMustBeThere()
{
    const auto end = m_room->run(words({ QStringLiteral("Why?"), QStringLiteral("--model"), QStringLiteral("large") }));
    QVERIFY2(end.isOneLine() && end.err.contains(QLatin1StringView("small")), qPrintable(end.err));
    QVERIFY(end.status == 2 || end.status == 3);
    QVERIFY(m_server->requestsTo("/v1/chat/completions").isEmpty());
}

void TestChatCommand::anUnreachableServerEndsWithThree()
{
    m_url = QStringLiteral("http://127.0.0.1:9");
    const auto end = m_room->run(words({ QStringLiteral("Why?") }));
    QCOMPARE(end.status, 3);
    QVERIFY2(end.isOneLine(), qPrintable(end.err));
    QCOMPARE(end.out, QString());
}

GAVEL_TEST(TestChatCommand)

#include "tst_chatcommand.moc"
