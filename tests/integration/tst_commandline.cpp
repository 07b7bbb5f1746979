// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/program.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <csignal>

using namespace gavel::test;

namespace {

QStringList lines(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

QJsonObject object(const QString &line)
{
    return QJsonDocument::fromJson(line.toUtf8()).object();
}

qint64 sum(const QJsonObject &summary)
{
    qint64 rows = 0;
    for (const char *state : { "valid", "invalid", "failed", "abstained" })
        rows += summary.value(QLatin1StringView(state)).toInteger();
    return rows;
}

} // namespace

/// The program as scripts see it, against the fake server: exit codes, output, resume.
class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void usage_data();
    void usage();
    void badInput_data();
    void badInput();
    void unreachable();
    void statusJson();
    void keyRefused();
    void judgesEveryRow_data();
    void judgesEveryRow();
    void resumeOfAFinishedRunAsksNothing();
    void reuseAsksNothing();
    void skipBadCounts();
    void failedRowsEndWithOne();
    void failUnder();
    void interruptLeavesAResumableRun();
    void killsLoseNothing();
    void exportsAndAgrees();
    void severalModelsAreListed();
    void aDamagedSettingsFileIsToldAndKept();
    void settingsAreWrittenOnlyWhenTheyChange();

private:
    QString file(const QString &name, const QByteArray &text) const;
    QString rows(int count) const;
    QString judge(const QString &method, int criteria = 1) const;
    QStringList judgeArgs(const QString &data, const QString &server, const QStringList &more = {}) const;
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    std::unique_ptr<Program> m_gavel;
};

void TestCommandLine::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_gavel = std::make_unique<Program>(path(QStringLiteral("home")));
}

QString TestCommandLine::file(const QString &name, const QByteArray &text) const
{
    QFile out(path(name));
    const bool written = out.open(QIODevice::WriteOnly) && out.write(text) == text.size();
    return written ? path(name) : QString();
}

QString TestCommandLine::rows(int count) const
{
    QByteArray csv = "id,input,output\n";
    for (int i = 1; i <= count; ++i)
        csv += "r" + QByteArray::number(i) + ",What is " + QByteArray::number(i) + " plus 1?,\"It is " + QByteArray::number(i + 1)
            + ", of course.\"\n";
    return file(QStringLiteral("rows%1.csv").arg(count), csv);
}

QString TestCommandLine::judge(const QString &method, int criteria) const
{
    const QByteArray scale = "{1: Wrong, 2: Poor, 3: Fair, 4: Good, 5: Right}";
    QByteArray yaml = "name: test_judge\ndefinition: How right the answer is.\ngrading_prompt: Weigh accuracy.\nmethod: " + method.toUtf8() + "\n";
    if (criteria == 1) {
        yaml += "scale: " + scale + "\n";
    } else {
        yaml += "criteria:\n";
        for (const char *name : { "relevance", "accuracy", "clarity" })
            yaml += "  - {name: " + QByteArray(name) + ", question: \"Is it so?\", scale: " + scale + "}\n";
    }
    return file(QStringLiteral("judge-%1-%2.yaml").arg(method).arg(criteria), yaml);
}

QStringList TestCommandLine::judgeArgs(const QString &data, const QString &server, const QStringList &more) const
{
    return QStringList{ QStringLiteral("judge"),
                        QStringLiteral("--judge"),
                        judge(QStringLiteral("score_only")),
                        QStringLiteral("--data"),
                        data,
                        QStringLiteral("--server"),
                        server,
                        QStringLiteral("--json") }
    + more;
}

void TestCommandLine::usage_data()
{
    QTest::addColumn<QStringList>("args");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("says");
    const QString u = QStringLiteral("http://127.0.0.1:9");
    QTest::newRow("help") << QStringList{ QStringLiteral("--help") } << 0 << QByteArray("gavel judge");
    QTest::newRow("version") << QStringList{ QStringLiteral("--version") } << 0 << QByteArray("gavel ");
    for (const char *name : { "status", "chat", "judge", "agree", "push", "export", "bench", "server" })
        QTest::addRow("%s --help", name) << QStringList{ QString::fromLatin1(name), QStringLiteral("--help") } << 0 << QByteArray("gavel ") + name;
    QTest::newRow("no such subcommand") << QStringList{ QStringLiteral("jugde") } << 2 << QByteArray("no subcommand");
    QTest::newRow("no such option") << QStringList{ QStringLiteral("status"), QStringLiteral("--sever"), u } << 2 << QByteArray("sever");
    QTest::newRow("missing option") << QStringList{ QStringLiteral("status") } << 2 << QByteArray("--server");
    QTest::newRow("key in address") << QStringList{ QStringLiteral("status"), QStringLiteral("--server"), QStringLiteral("http://me:secret@h") } << 2
                                    << QByteArray("keychain");
    QTest::newRow("resume without project") << judgeArgs(rows(1), u, { QStringLiteral("--resume") }) << 2 << QByteArray("--project");
    QTest::newRow("out of unknown kind") << judgeArgs(rows(1), u, { QStringLiteral("--out"), QStringLiteral("x.txt") }) << 2 << QByteArray("--out");
    QTest::newRow("bad number") << judgeArgs(rows(1), u, { QStringLiteral("--repeats"), QStringLiteral("0") }) << 2 << QByteArray("--repeats");
    QTest::newRow("unset variable") << judgeArgs(rows(1), u, { QStringLiteral("--api-key-env"), QStringLiteral("GAVEL_NOT_SET") }) << 2
                                    << QByteArray("GAVEL_NOT_SET");
    QTest::newRow("unknown role") << judgeArgs(rows(1), u, { QStringLiteral("--map"), QStringLiteral("ouput=output") }) << 2 << QByteArray("output");
}

void TestCommandLine::usage()
{
    QFETCH(QStringList, args);
    QFETCH(int, status);
    QFETCH(QByteArray, says);
    const Ended ended = m_gavel->run(args);
    QCOMPARE(ended.status, status);
    const QByteArray said = status == 0 ? ended.out : ended.err;
    QVERIFY2(said.contains(says), said.constData());
    if (status != 0)
        QCOMPARE(ended.err.count('\n'), 1);
}

void TestCommandLine::badInput_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("empty file") << QByteArray() << QByteArray("empty");
    QTest::newRow("wrong column count") << QByteArray("id,input,output\n1,a,b\n2,a\n") << QByteArray("line 3");
    QTest::newRow("missing quote") << QByteArray("id,input,output\n1,a,b\n2,\"a,b\n") << QByteArray("line 3");
    QTest::newRow("no answers") << QByteArray("id,question\n1,a\n") << QByteArray("--map output=COLUMN");
    QTest::newRow("duplicate id") << QByteArray("id,input,output\nx,a,b\nx,c,d\n") << QByteArray("2");
}

void TestCommandLine::badInput()
{
    QFETCH(QByteArray, data);
    QFETCH(QByteArray, says);
    const FakeServerProcess server;
    const Ended ended = m_gavel->run(judgeArgs(file(QStringLiteral("bad.csv"), data), server.url()));
    QCOMPARE(ended.status, 2);
    QVERIFY2(ended.err.toLower().contains(says.toLower()), ended.err.constData());
    QCOMPARE(server.chatRequests(), 0);
}

void TestCommandLine::unreachable()
{
    const Ended status
        = m_gavel->run({ QStringLiteral("status"), QStringLiteral("--server"), QStringLiteral("http://127.0.0.1:9"), QStringLiteral("--json") });
    QCOMPARE(status.status, 3);
    QCOMPARE(status.json().value(QLatin1StringView("reachable")).toBool(true), false);
    QCOMPARE(m_gavel->run(judgeArgs(rows(3), QStringLiteral("http://127.0.0.1:9"))).status, 3);
}

void TestCommandLine::statusJson()
{
    const FakeServerProcess server;
    const Ended ended
        = m_gavel->run({ QStringLiteral("status"), QStringLiteral("--server"), server.url() + QStringLiteral("/v1"), QStringLiteral("--json") });
    QCOMPARE(ended.status, 0);
    const QJsonObject json = ended.json();
    QCOMPARE(json.value(QLatin1StringView("kind")).toString(), QStringLiteral("vllm"));
    QCOMPARE(json.value(QLatin1StringView("healthy")).toBool(), true);
    QCOMPARE(json.value(QLatin1StringView("url")).toString(), server.url());
    const QJsonObject model = json.value(QLatin1StringView("models")).toArray().first().toObject();
    QCOMPARE(model.value(QLatin1StringView("id")).toString(), QStringLiteral("judge"));
    QCOMPARE(model.value(QLatin1StringView("context")).toInt(), 4096);
    QCOMPARE(json.size(), 7);
}

void TestCommandLine::keyRefused()
{
    const FakeServerProcess server({ QStringLiteral("--api-key"), QStringLiteral("s3cret-key") });
    const QStringList args{ QStringLiteral("status"), QStringLiteral("--server"), server.url() };
    const Ended refused = m_gavel->run(args);
    QCOMPARE(refused.status, 3);
    Program withKey(path(QStringLiteral("home")));
    withKey.setVariable(QStringLiteral("LAB_KEY"), QStringLiteral("s3cret-key"));
    const Ended accepted = withKey.run(args + QStringList{ QStringLiteral("--api-key-env"), QStringLiteral("LAB_KEY") });
    QCOMPARE(accepted.status, 0);
    QVERIFY(!accepted.out.contains("s3cret-key") && !accepted.err.contains("s3cret-key"));
}

void TestCommandLine::judgesEveryRow_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<int>("criteria");
    QTest::addColumn<int>("requestsPerRow");
    QTest::newRow("score only") << QStringLiteral("score_only") << 1 << 1;
    QTest::newRow("score only, three criteria") << QStringLiteral("score_only") << 3 << 3;
    QTest::newRow("reason first") << QStringLiteral("reason_then_score") << 1 << 1;
    QTest::newRow("reason first, three criteria") << QStringLiteral("reason_then_score") << 3 << 1;
    QTest::newRow("score first") << QStringLiteral("score_then_reason") << 1 << 1;
}

void TestCommandLine::judgesEveryRow()
{
    QFETCH(QString, method);
    QFETCH(int, criteria);
    QFETCH(int, requestsPerRow);
    constexpr int count = 150;
    const FakeServerProcess server;
    const QString out = path(QStringLiteral("out.jsonl"));
    QStringList args = judgeArgs(rows(count), server.url(), { QStringLiteral("--repeats"), QStringLiteral("2"), QStringLiteral("--out"), out });
    args[2] = judge(method, criteria);
    const Ended ended = m_gavel->run(args);
    QVERIFY2(ended.status == 0, ended.err.constData());
    const QJsonObject summary = ended.json();
    QCOMPARE(sum(summary), 2 * count);
    QCOMPARE(summary.value(QLatin1StringView("rows")).toInteger(), count);
    QCOMPARE(summary.value(QLatin1StringView("requests")).toInteger(), 2 * count * requestsPerRow);
    QCOMPARE(server.chatRequests(), 2 * count * requestsPerRow);
    QVERIFY2(ended.err.contains(QByteArray::number(2 * count * requestsPerRow) + " request"), ended.err.constData());
    const QStringList results = lines(out);
    QCOMPARE(results.size(), 2 * count);
    QCOMPARE(object(results.first()).value(QLatin1StringView("id")).toString(), QStringLiteral("r1"));
    QCOMPARE(object(results.first()).value(QLatin1StringView("state")).toString(), QStringLiteral("valid"));
    QCOMPARE(object(results.first()).value(QLatin1StringView("scores")).toObject().size(), criteria == 1 ? 0 : 3);
}

void TestCommandLine::resumeOfAFinishedRunAsksNothing()
{
    const FakeServerProcess server;
    const QStringList args
        = judgeArgs(rows(40), server.url(), { QStringLiteral("--project"), path(QStringLiteral("again.gavel")), QStringLiteral("--resume") });
    const QJsonObject first = m_gavel->run(args).json();
    const QJsonObject second = m_gavel->run(args).json();
    QCOMPARE(server.chatRequests(), 40);
    QCOMPARE(second.value(QLatin1StringView("requests")).toInteger(), 0);
    QCOMPARE(second.value(QLatin1StringView("run_id")), first.value(QLatin1StringView("run_id")));
    QCOMPARE(second.value(QLatin1StringView("mean")), first.value(QLatin1StringView("mean")));
    QCOMPARE(second.value(QLatin1StringView("valid")).toInteger(), 40);
}

void TestCommandLine::reuseAsksNothing()
{
    const FakeServerProcess server;
    const QStringList args
        = judgeArgs(rows(40), server.url(), { QStringLiteral("--project"), path(QStringLiteral("reuse.gavel")), QStringLiteral("--reuse") });
    const QJsonObject first = m_gavel->run(args).json();
    const QJsonObject second = m_gavel->run(args).json();
    QCOMPARE(server.chatRequests(), 40);
    QVERIFY(second.value(QLatin1StringView("run_id")) != first.value(QLatin1StringView("run_id")));
    QCOMPARE(second.value(QLatin1StringView("mean")), first.value(QLatin1StringView("mean")));
}

void TestCommandLine::skipBadCounts()
{
    const FakeServerProcess server;
    const QString data = file(QStringLiteral("skip.csv"), "id,input,output\n1,a,b\n2,a\n3,a,b\n");
    const Ended ended = m_gavel->run(judgeArgs(data, server.url(), { QStringLiteral("--skip-bad") }));
    QCOMPARE(ended.status, 0);
    QCOMPARE(ended.json().value(QLatin1StringView("rows")).toInteger(), 2);
    QVERIFY2(ended.err.contains("1 bad line") && ended.err.contains("line 3"), ended.err.constData());
}

void TestCommandLine::failedRowsEndWithOne()
{
    const FakeServerProcess server({ QStringLiteral("--fail-rate"), QStringLiteral("0.2") });
    const Ended ended = m_gavel->run(judgeArgs(rows(60), server.url()));
    // Evenly spread failures are retried, so every row gets through in the end.
    QCOMPARE(sum(ended.json()), 60);
    QCOMPARE(ended.status, ended.json().value(QLatin1StringView("failed")).toInteger() > 0 ? 1 : 0);
    QCOMPARE(server.chatRequests(), ended.json().value(QLatin1StringView("requests")).toInteger());
    QVERIFY(server.chatRequests() > 60);
}

void TestCommandLine::failUnder()
{
    const FakeServerProcess server;
    QCOMPARE(m_gavel->run(judgeArgs(rows(20), server.url(), { QStringLiteral("--fail-under"), QStringLiteral("5.1") })).status, 1);
    QCOMPARE(m_gavel->run(judgeArgs(rows(20), server.url(), { QStringLiteral("--fail-under"), QStringLiteral("0.9") })).status, 0);
}

void TestCommandLine::interruptLeavesAResumableRun()
{
    constexpr int count = 400;
    const FakeServerProcess server({ QStringLiteral("--delay"), QStringLiteral("50") });
    const QString out = path(QStringLiteral("interrupted.jsonl"));
    const QStringList args = judgeArgs(rows(count), server.url(),
                                       { QStringLiteral("--project"), path(QStringLiteral("interrupted.gavel")), QStringLiteral("--resume"),
                                         QStringLiteral("--out"), out, QStringLiteral("--concurrency"), QStringLiteral("8") });
    const auto process = m_gavel->start(args);
    QTRY_VERIFY(server.chatRequests() > 40);
    ::kill(static_cast<pid_t>(process->processId()), SIGINT);
    QVERIFY(process->waitForFinished(10'000));
    QCOMPARE(process->exitCode(), 130);
    const auto judged = lines(out).size();
    QVERIFY(judged > 0 && judged < count);
    const qint64 before = server.chatRequests();
    const Ended resumed = m_gavel->run(args);
    QVERIFY2(resumed.status == 0, resumed.err.constData());
    QCOMPARE(sum(resumed.json()), count);
    QCOMPARE(server.chatRequests() - before, count - judged);
    QCOMPARE(lines(out).size(), count);
}

void TestCommandLine::killsLoseNothing()
{
    constexpr int count = 2000;
    constexpr int inFlight = 16;
    constexpr int kills = 20;
    const FakeServerProcess server({ QStringLiteral("--delay"), QStringLiteral("5") });
    const QString out = path(QStringLiteral("killed.jsonl"));
    const QStringList args = judgeArgs(rows(count), server.url(),
                                       { QStringLiteral("--project"), path(QStringLiteral("killed.gavel")), QStringLiteral("--resume"),
                                         QStringLiteral("--out"), out, QStringLiteral("--concurrency"), QString::number(inFlight) });
    QRandomGenerator random(7);
    int killed = 0;
    for (; killed < kills; ++killed) {
        const qint64 until = server.chatRequests() + random.bounded(1, count / kills - inFlight);
        const auto process = m_gavel->start(args);
        QTRY_VERIFY(server.chatRequests() >= until || process->state() == QProcess::NotRunning);
        process->kill();
        process->waitForFinished();
    }
    const Ended ended = m_gavel->run(args);
    QVERIFY2(ended.status == 0, ended.err.constData());
    QCOMPARE(sum(ended.json()), count);
    QSet<QString> ids;
    const QStringList results = lines(out);
    for (const QString &line : results)
        ids.insert(object(line).value(QLatin1StringView("id")).toString());
    QCOMPARE(results.size(), count);
    QCOMPARE(ids.size(), count);
    QVERIFY2(server.chatRequests() - count <= kills * inFlight, QByteArray::number(server.chatRequests()).constData());
}

void TestCommandLine::exportsAndAgrees()
{
    const FakeServerProcess server;
    const QString project = path(QStringLiteral("export.gavel"));
    QCOMPARE(m_gavel->run(judgeArgs(rows(35), server.url(), { QStringLiteral("--project"), project })).status, 0);
    for (const char *format : { "csv", "jsonl", "svg" }) {
        const QString name = path(QStringLiteral("exported.") + QString::fromLatin1(format));
        const Ended ended
            = m_gavel->run({ QStringLiteral("export"), QStringLiteral("--project"), project, QStringLiteral("--run"), QStringLiteral("latest"),
                             QStringLiteral("--format"), QString::fromLatin1(format), QStringLiteral("--out"), name });
        QVERIFY2(ended.status == 0, ended.err.constData());
        QVERIFY(lines(name).size() >= (QByteArray(format) == "svg" ? 1 : 35));
    }
    const Ended agreed
        = m_gavel->run({ QStringLiteral("agree"), QStringLiteral("--data"), path(QStringLiteral("exported.csv")), QStringLiteral("--judge-column"),
                         QStringLiteral("score"), QStringLiteral("--human-column"), QStringLiteral("score"), QStringLiteral("--json") });
    QCOMPARE(agreed.status, 0);
    QCOMPARE(agreed.json().value(QLatin1StringView("n")).toInteger(), 35);
    QCOMPARE(agreed.json().value(QLatin1StringView("exact")).toObject().value(QLatin1StringView("value")).toDouble(), 1.0);
}

void TestCommandLine::severalModelsAreListed()
{
    const FakeServerProcess server;
    const Ended ended = m_gavel->run(judgeArgs(rows(2), server.url(), { QStringLiteral("--model"), QStringLiteral("nobody") }));
    QCOMPARE(ended.status, 2);
    QVERIFY2(ended.err.contains("judge"), ended.err.constData());
}

void TestCommandLine::aDamagedSettingsFileIsToldAndKept()
{
    const Program program(path(QStringLiteral("damaged")));
    const QByteArray text = "[General]\ntheme=dark\n\n[servers\n5b1f=x\n";
    QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("damaged/config/gavel")));
    const QString settings = file(QStringLiteral("damaged/config/gavel/gavel.conf"), text);
    const QStringList save{ QStringLiteral("server"), QStringLiteral("--save"), QStringLiteral("--name"),
                            QStringLiteral("a"),      QStringLiteral("--url"),  QStringLiteral("http://127.0.0.1:9") };
    const Ended listed = program.run({ QStringLiteral("server") });
    QCOMPARE(listed.status, 0);
    QCOMPARE(listed.err.count('\n'), 1);
    QVERIFY2(listed.err.contains("gavel.conf"), listed.err.constData());
    const Ended saved = program.run(save);
    QCOMPARE(saved.status, 2);
    QCOMPARE(saved.err.count('\n'), 1);
    QVERIFY2(saved.err.contains("gavel.conf"), saved.err.constData());
    QFile kept(settings);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), text);
    QVERIFY(kept.remove());
    QCOMPARE(program.run(save).status, 0);
    QVERIFY(program.run({ QStringLiteral("server") }).out.contains("http://127.0.0.1:9"));
}

void TestCommandLine::settingsAreWrittenOnlyWhenTheyChange()
{
    const Program program(path(QStringLiteral("changes")));
    const QString settings = path(QStringLiteral("changes/config/gavel/gavel.conf"));
    QCOMPARE(program.run({ QStringLiteral("server") }).status, 0);
    QVERIFY(!QFile::exists(settings));

    // A long command ends after another one has saved a server.
    const FakeServerProcess server({ QStringLiteral("--delay"), QStringLiteral("20") });
    const auto judging = program.start(judgeArgs(rows(200), server.url()));
    QTRY_VERIFY(server.chatRequests() > 0);
    QCOMPARE(program
                 .run({ QStringLiteral("server"), QStringLiteral("--save"), QStringLiteral("--name"), QStringLiteral("meanwhile"),
                        QStringLiteral("--url"), QStringLiteral("http://127.0.0.1:9") })
                 .status,
             0);
    QVERIFY(judging->state() == QProcess::Running);
    QTRY_COMPARE(judging->state(), QProcess::NotRunning);
    QVERIFY(program.run({ QStringLiteral("server") }).out.contains("meanwhile"));
    // What the judging has learned of its server is not among the settings.
    QFile written(settings);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(!written.readAll().contains("capabilities"));
    QVERIFY(QFile::exists(path(QStringLiteral("changes/cache/gavel/capabilities.json"))));
}

GAVEL_TEST(TestCommandLine)

#include "tst_commandline.moc"
