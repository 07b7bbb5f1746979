// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandrun.h"
#include "support/fakejudge.h"
#include "support/fakeserver.h"
#include "support/testmain.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace gavel;
using test::FakeAction;

class TestBenchCommand : public QObject
{
    Q_OBJECT

private slots:
    void refuses_data();
    void refuses();
    void threePairs();
    void theBareLoopsErrorEndsIt();

private:
    static void serve(test::FakeServer &server);
};

void TestBenchCommand::serve(test::FakeServer &server)
{
    if (!server.startThreaded())
        qFatal("no server");
    server.script("/health", { FakeAction::json("{}") });
    server.script("/version", { FakeAction::json(R"({"version":"0.9.1"})") });
    server.script("/v1/models", { FakeAction::json(R"({"object":"list","data":[{"id":"small","owned_by":"vllm","max_model_len":4096}]})") });
}

void TestBenchCommand::refuses_data()
{
    QTest::addColumn<QString>("more");
    QTest::addColumn<QString>("named");
    QTest::newRow("no such method") << QStringLiteral("--method score") << QStringLiteral("--method");
    QTest::newRow("no rows") << QStringLiteral("--rows 0") << QStringLiteral("--rows");
    QTest::newRow("rows of words") << QStringLiteral("--rows many") << QStringLiteral("--rows");
    QTest::newRow("no requests") << QStringLiteral("--concurrency 0") << QStringLiteral("--concurrency");
    QTest::newRow("auto is for judge") << QStringLiteral("--concurrency auto") << QStringLiteral("--concurrency");
}

void TestBenchCommand::refuses()
{
    QFETCH(QString, more);
    QFETCH(QString, named);
    test::CommandRoom room;
    VERIFY_REFUSED(room.run((QStringLiteral("bench --server http://127.0.0.1:9 ") + more).split(u' ')), named);
}

void TestBenchCommand::threePairs()
{
    test::FakeServer server;
    serve(server);
    test::CommandRoom room;
    room.services().judgeClient = [](const Server &, const QString &model) { return std::make_unique<test::FakeJudge>(model); };
    QList<qsizetype> bodies;
    int limits = 0;
    room.bareLoop = [&](const Server &asked, const QUrl &url, const QList<QByteArray> &given, int limit, QObject *, const auto &done) {
        bodies << given.size();
        limits += limit;
        if (url.path() != QLatin1StringView("/v1/chat/completions") || asked.baseUrl != server.url())
            qFatal("%s", qPrintable(url.toString()));
        done(100.0 * static_cast<double>(bodies.size()));
    };
    const auto end
        = room.run(QStringLiteral("bench --json --rows 5 --concurrency 2 --method score_only --server %1").arg(server.url().toString()).split(u' '));
    QVERIFY2(end.status == 0, qPrintable(end.err));
    QCOMPARE(bodies, QList<qsizetype>({ 5, 5, 5 }));
    QCOMPARE(limits, 6);
    const QJsonObject json = QJsonDocument::fromJson(end.out.toUtf8()).object();
    QCOMPARE(json.value(QLatin1StringView("bare_rows_per_s")).toDouble(), 200.0);
    QVERIFY(json.value(QLatin1StringView("rows_per_s")).toDouble() >= 0);
    const QStringList keys{ QStringLiteral("bare_rows_per_s"), QStringLiteral("cpu_us_per_row"), QStringLiteral("ratio"),
                            QStringLiteral("rows_per_s"), QStringLiteral("rss_peak_mb") };
    QCOMPARE(json.keys(), keys);
}

void TestBenchCommand::theBareLoopsErrorEndsIt()
{
    test::FakeServer server;
    serve(server);
    test::CommandRoom room;
    const auto end = room.run(QStringLiteral("bench --rows 2 --server %1").arg(server.url().toString()).split(u' '));
    QCOMPARE(end.status, 3);
    QVERIFY2(end.isOneLine() && end.err.contains(QLatin1StringView("no loop")), qPrintable(end.err));
}

GAVEL_TEST(TestBenchCommand)

#include "tst_benchcommand.moc"
