// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/statuscommand.h"

#include "commandrun.h"
#include "support/fakeserver.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace gavel;
using cli::ExitStatus;

class TestStatusCommand : public QObject
{
    Q_OBJECT

private slots:
    void exitStatusOfAnError_data();
    void exitStatusOfAnError();
    void tellsWhatIsServed();
    void aServerThatIsDownEndsWithThree();
    void goesOnWithoutAClosedKeychainAndSaysSo();
    void keepsNamesFromSteeringATerminal();

private:
    static QJsonObject jsonOf(const test::CommandEnd &end) { return QJsonDocument::fromJson(end.out.toUtf8()).object(); }
};

void TestStatusCommand::exitStatusOfAnError_data()
{
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<int>("httpStatus");
    QTest::addColumn<int>("exitStatus");
    const auto row
        = [](const char *name, Error::Kind kind, int httpStatus, int exitStatus) { QTest::newRow(name) << kind << httpStatus << exitStatus; };
    row("cancelled", Error::Kind::Cancelled, 0, 130);
    row("input", Error::Kind::BadInput, 0, 2);
    row("file", Error::Kind::Io, 0, 2);
    row("full disk", Error::Kind::DiskFull, 0, 2);
    row("read-only", Error::Kind::ReadOnly, 0, 2);
    row("locked", Error::Kind::Locked, 0, 2);
    row("newer file", Error::Kind::NewerFile, 0, 2);
    row("keychain", Error::Kind::Keychain, 0, 2);
    row("a file that is not there", Error::Kind::NotFound, 0, 2);
    row("a model that is not there", Error::Kind::NotFound, 404, 3);
    row("unreachable", Error::Kind::Unreachable, 0, 3);
    row("timeout", Error::Kind::Timeout, 0, 3);
    row("lost", Error::Kind::ConnectionLost, 0, 3);
    row("tls", Error::Kind::Tls, 0, 3);
    row("redirect", Error::Kind::Redirect, 302, 3);
    row("key", Error::Kind::Auth, 401, 3);
    row("quota", Error::Kind::QuotaExceeded, 429, 3);
    row("busy", Error::Kind::ServerBusy, 503, 3);
    row("a bad request", Error::Kind::BadRequest, 400, 3);
    row("a bad reply", Error::Kind::BadReply, 200, 3);
}

void TestStatusCommand::exitStatusOfAnError()
{
    QFETCH(Error::Kind, kind);
    QFETCH(int, httpStatus);
    QFETCH(int, exitStatus);
    QCOMPARE(static_cast<int>(cli::exitStatusFor({ kind, httpStatus, {}, {} })), exitStatus);
}

void TestStatusCommand::tellsWhatIsServed()
{
    test::FakeServer server;
    QVERIFY(server.startThreaded());
    using test::FakeAction;
    server.script("/health", { FakeAction::json("{}") });
    server.script("/version", { FakeAction::json(R"({"version":"0.9.1"})") });
    server.script("/v1/models", { FakeAction::json(R"({"object":"list","data":[{"id":"small","owned_by":"vllm","max_model_len":4096}]})") });
    test::CommandRoom room;
    const QStringList args{ QStringLiteral("status"), QStringLiteral("--server"), server.url().toString() };
    const auto end = room.run(args + QStringList{ QStringLiteral("--json") });
    QCOMPARE(end.status, 0);
    QCOMPARE(end.err, QString());
    const QJsonObject json = jsonOf(end);
    QCOMPARE(json.value(QLatin1StringView("url")).toString(), server.url().toString());
    QCOMPARE(json.value(QLatin1StringView("reachable")).toBool(), true);
    QCOMPARE(json.value(QLatin1StringView("healthy")).toBool(), true);
    QCOMPARE(json.value(QLatin1StringView("kind")).toString(), QStringLiteral("vllm"));
    QCOMPARE(json.value(QLatin1StringView("version")).toString(), QStringLiteral("0.9.1"));
    QVERIFY(json.value(QLatin1StringView("error")).isNull());
    const QJsonArray models = json.value(QLatin1StringView("models")).toArray();
    QCOMPARE(models.size(), 1);
    QCOMPARE(models.first()[QLatin1StringView("id")].toString(), QStringLiteral("small"));
    QCOMPARE(models.first()[QLatin1StringView("context")].toInt(), 4096);
    const QString text = room.run(args).out;
    QVERIFY2(text.contains(QLatin1StringView("usable")) && text.contains(QLatin1StringView("  small  ")), qPrintable(text));
}

void TestStatusCommand::aServerThatIsDownEndsWithThree()
{
    test::CommandRoom room;
    const auto end = room.run({ QStringLiteral("status"), QStringLiteral("--json"), QStringLiteral("--server"), QStringLiteral("127.0.0.1:9") });
    QCOMPARE(end.status, 3);
    QVERIFY2(end.isOneLine(), qPrintable(end.err));
    QCOMPARE(jsonOf(end).value(QLatin1StringView("reachable")).toBool(true), false);
    QVERIFY(!jsonOf(end).value(QLatin1StringView("error")).toString().isEmpty());
}

void TestStatusCommand::goesOnWithoutAClosedKeychainAndSaysSo()
{
    test::FakeServer server;
    QVERIFY(server.startThreaded());
    server.scriptDefault({ test::judgeHandler() });
    test::CommandRoom room;
    room.addServer(QStringLiteral("lab"), server.url());
    const QStringList args{ QStringLiteral("status"), QStringLiteral("--server"), server.url().toString(), QStringLiteral("--json") };
    QCOMPARE(room.run(args).err, QString()); // nothing can have been saved
    room.keychain().mood = test::KeychainState::Mood::Locked;
    const auto end = room.run(args);
    QCOMPARE(end.status, 0);
    QVERIFY2(end.isOneLine() && end.err.contains(QLatin1StringView("keychain")) && end.err.contains(QLatin1StringView("lab"))
                 && end.err.contains(QLatin1StringView("--api-key-env")),
             qPrintable(end.err));
    QCOMPARE(jsonOf(end).value(QLatin1StringView("reachable")).toBool(), true);
}

void TestStatusCommand::keepsNamesFromSteeringATerminal()
{
    test::FakeServer server;
    QVERIFY(server.startThreaded());
    using test::FakeAction;
    server.script("/v1/models", { FakeAction::json("{\"data\":[{\"id\":\"a\\u001b[2J\\u202eb\"}]}") });
    test::CommandRoom room;
    const auto end = room.run({ QStringLiteral("status"), QStringLiteral("--server"), server.url().toString(), QStringLiteral("--json") });
    QVERIFY2(end.out.contains(QLatin1StringView("a\\u001b[2J\\u202eb")), qPrintable(end.out));
}

GAVEL_TEST(TestStatusCommand)

#include "tst_statuscommand.moc"
