// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/exchange/recording.h"

#include "recordedrun.h"
#include "store/storedreplies.h"
#include "support/testmain.h"
#include "support/workspace.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace gavel;
using namespace gavel::jobs;
using test::must;
using test::reply;
using test::told;
using test::valid;

class TestRecording : public QObject
{
    Q_OBJECT

private slots:
    void comesBackAsTheSameRun();
    void comesBackInParts();
    void verdictsAreParsedAgain();
    void whereTheWeightsLayStaysAtHome();
    void goesToTheRowsOfItsIds();
    void takesTheVersionThatIsThere();
    void aDigestInItIsNotBelieved();
    void refusesWhatIsNoRecording_data();
    void refusesWhatIsNoRecording();
    void namesADamagedLine_data();
    void namesADamagedLine();
    void emptyLinesAreNothing();
    void anUnwritableTargetIsNamed();

private:
    struct Recorded
    {
        store::RunInfo info;
        qint64 replies = 0;
        QByteArray text;
    };
    static Recorded record(const test::Workspace &work, const store::RunInfo &info);
};

TestRecording::Recorded TestRecording::record(const test::Workspace &work, const store::RunInfo &info)
{
    const QString path = work.path(QStringLiteral("run.jsonl"));
    Recorded recorded;
    recorded.info = info;
    recorded.replies = must(writeRecording(*must(work.project().runs().reader(info.id)), info, path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("Nothing was written.");
    recorded.text = file.readAll();
    return recorded;
}

void TestRecording::comesBackAsTheSameRun()
{
    test::Workspace work;
    const store::RunInfo info = test::recordedRun(work, work.rows(4, test::byPosition()), test::judgeOf(), QStringLiteral("small"));
    const QString part = QStringLiteral("verdict");
    auto good = reply(info.id, 0, 0, part, QStringLiteral(R"({"justification": "na\u00efve", "score": 4})"));
    good.reasoning = QStringLiteral("let me see");
    good.logprobs = logprobsToJson({ { { QStringLiteral("4"), -0.25 }, { { QStringLiteral("4"), -0.25 }, { QStringLiteral("5"), -2.5 } } } });
    good.verdicts = { valid({}, 4) };
    auto again = reply(info.id, 0, 1, part, QStringLiteral("Well \U0001d11e\n{\"justification\": \"fine\", \"score\": 5}"));
    again.usage = {};
    again.verdicts = { valid({}, 5) };
    auto prose = reply(info.id, 1, 0, part, QStringLiteral("<b>no idea</b>"));
    prose.verdicts = { {} };
    prose.verdicts.first().state = eval::VerdictState::Invalid;
    auto failed = reply(info.id, 2, 0, part, {});
    failed.error = Error{ Error::Kind::Timeout, 504, {}, QStringLiteral("upstream") };
    failed.verdicts = { {} };
    failed.verdicts.first().state = eval::VerdictState::Failed;
    must(work.project().runs().appendReplies({ good, again, prose, failed }));
    const Recorded recorded = record(work, info);
    QCOMPARE(recorded.replies, 4);

    test::Workspace other;
    const auto imported = must(importRecording(other.project(), other.project().readerSource(), recorded.text, other.rows(4, test::byPosition())));
    QCOMPARE(told(other.project(), imported), told(work.project(), info));
    QCOMPARE(told(other.project(), imported).size(), 4);
    QCOMPARE(imported.kind, store::RunInfo::Kind::Recorded);
    QCOMPARE(imported.name, info.name);
    QCOMPARE(imported.model, info.model);
    QCOMPARE(imported.repeats, 2);
    QCOMPARE(imported.rows, 4);
    QCOMPARE(imported.state, eval::RunState::Finished);
    QCOMPARE(imported.startedMs, info.startedMs);
    QCOMPARE(imported.finishedMs, info.finishedMs);
    QCOMPARE(imported.versionHash, info.versionHash);
    QCOMPARE(imported.judge, info.judge);
    QCOMPARE(imported.servers.size(), 1);
    QCOMPARE(imported.servers.first().identity, info.servers.first().identity);
    QVERIFY(imported.servers.first().url.isEmpty());
    QVERIFY(imported.uuid != info.uuid);
}

void TestRecording::comesBackInParts()
{
    test::Workspace work;
    const auto judge = test::judgeOf(eval::Method::ScoreOnly, { QStringLiteral("accuracy"), QStringLiteral("tone") });
    const store::RunInfo info = test::recordedRun(work, work.rows(2, test::byPosition()), judge, {});
    std::vector<eval::ReplyRecord> records;
    for (const QString &part : { QStringLiteral("accuracy"), QStringLiteral("tone") }) {
        records.push_back(reply(info.id, 1, 0, part, part == QLatin1StringView("tone") ? QStringLiteral("2") : QStringLiteral("3")));
        records.back().verdicts = { valid(part, part == QLatin1StringView("tone") ? 2 : 3) };
    }
    must(work.project().runs().appendReplies(records));
    test::Workspace other;
    const auto imported
        = must(importRecording(other.project(), other.project().readerSource(), record(work, info).text, other.rows(2, test::byPosition())));
    QCOMPARE(told(other.project(), imported), told(work.project(), info));
    QCOMPARE(told(other.project(), imported).size(), 2);
}

void TestRecording::verdictsAreParsedAgain()
{
    test::Workspace work;
    const store::RunInfo info = test::recordedRun(work, work.rows(1, test::byPosition()), test::judgeOf(), {});
    auto record1 = reply(info.id, 0, 0, QStringLiteral("verdict"), QStringLiteral(R"({"justification": "what it says", "score": 2})"));
    record1.verdicts = { valid({}, 5) }; // of a parser that was wrong
    must(work.project().runs().appendReplies({ record1 }));
    test::Workspace other;
    const auto imported
        = must(importRecording(other.project(), other.project().readerSource(), record(work, info).text, other.rows(1, test::byPosition())));
    const auto row = must(must(other.project().runs().reader(imported.id))->detail(0));
    QCOMPARE(row.replies.first().verdicts.first().score, std::optional(2.0));
    QCOMPARE(row.replies.first().verdicts.first().justification, QStringLiteral("what it says"));
    QVERIFY(row.replies.first().verdicts.first().span);
}

void TestRecording::whereTheWeightsLayStaysAtHome()
{
    test::Workspace work;
    const store::RunInfo info
        = test::recordedRun(work, work.rows(1, test::byPosition()), test::judgeOf(), QStringLiteral("/data/models/small-7b.gguf"));
    const QByteArray text = record(work, info).text;
    QVERIFY(!text.contains("/data/models"));
    QVERIFY(!text.contains("127.0.0.1"));
    const QJsonObject head = QJsonDocument::fromJson(text.split('\n').first()).object();
    QCOMPARE(head.value(QLatin1StringView("identities")).toArray().first()[QLatin1StringView("root")].toString(), QStringLiteral("small-7b.gguf"));
    QCOMPARE(head.value(QLatin1StringView("adaptations")).toArray().size(), 1);
}

void TestRecording::goesToTheRowsOfItsIds()
{
    test::Workspace work;
    const store::RunInfo info = test::recordedRun(work, work.rows(3, test::byPosition()), test::judgeOf(), {});
    auto last = reply(info.id, 2, 0, QStringLiteral("verdict"), QStringLiteral(R"({"justification": "x", "score": 1})"));
    last.verdicts = { valid({}, 1) };
    must(work.project().runs().appendReplies({ last }));
    // The same ids in a longer file, the other way round.
    test::Workspace other;
    data::Dataset shape;
    shape.name = QStringLiteral("turned");
    shape.columns = { QStringLiteral("input"), QStringLiteral("output") };
    shape.mapping = { { data::Role::Input, {}, {} }, { data::Role::Output, {}, {} } };
    std::vector<data::Item> items;
    for (qint64 no = 1; no <= 5; ++no)
        items.push_back({ 0, no, QStringLiteral("r%1").arg(5 - no), {}, {}, { QStringLiteral("q"), QStringLiteral("a") } });
    const auto session = must(other.project().datasets().beginImport(shape));
    must(session->append(items));
    const auto imported
        = must(importRecording(other.project(), other.project().readerSource(), record(work, info).text, must(session->finish(shape))));
    const auto reader = must(other.project().runs().reader(imported.id));
    QCOMPARE(must(reader->detail(2)).item.extId, QStringLiteral("r2"));
    QCOMPARE(must(reader->detail(2)).replies.size(), 1);
    QCOMPARE(must(reader->detail(0)).replies.size(), 0);
}

void TestRecording::takesTheVersionThatIsThere()
{
    test::Workspace work;
    const store::RunInfo info = test::recordedRun(work, work.rows(1, test::byPosition()), test::judgeOf(), {});
    const Recorded recorded = record(work, info);
    const auto imported
        = must(importRecording(work.project(), work.project().readerSource(), recorded.text, must(work.project().datasets().all()).first()));
    QCOMPARE(imported.judgeVersion, info.judgeVersion);
    QCOMPARE(must(work.project().judges().all()).size(), 1);
}

/// A recording comes from anywhere: its replies must not be reused for requests that it names.
void TestRecording::aDigestInItIsNotBelieved()
{
    test::Workspace work;
    const data::Dataset dataset = work.rows(1, test::byPosition());
    const store::RunInfo info = test::recordedRun(work, dataset, test::judgeOf(), QStringLiteral("small"));
    const QByteArray text = record(work, info).text + R"({"id": "r0", "part": "verdict", "raw": "{\"justification\": \"x\", \"score\": 5}", )"
        + R"("body_digest": ")" + QByteArray(32, 'd').toHex() + "\"}\n";
    const auto imported = must(importRecording(work.project(), work.project().readerSource(), text, dataset));
    QCOMPARE(told(work.project(), imported).size(), 1);
    const auto replies = must(work.project().readerSource().openReplies());
    const ServerIdentity identity = identityFromJson(imported.servers.constFirst().identity);
    QVERIFY(must(replies->reusable(imported.versionHash, imported.model, identity)).isEmpty());
}

void TestRecording::refusesWhatIsNoRecording_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("results") << QByteArray("{\"id\": \"r0\", \"score\": 4}\n");
    QTest::newRow("no JSON") << QByteArray("id,score\nr0,4\n");
    QTest::newRow("of a newer Gavel") << QByteArray("{\"gavel_recording\": 2}\n");
}

void TestRecording::refusesWhatIsNoRecording()
{
    QFETCH(QByteArray, text);
    test::Workspace work;
    const auto imported = importRecording(work.project(), work.project().readerSource(), text, work.rows(1, test::byPosition()));
    QVERIFY(!imported);
    QCOMPARE(imported.error().kind, Error::Kind::BadInput);
    QVERIFY(must(work.project().runs().all()).isEmpty());
    QVERIFY(must(work.project().judges().all()).isEmpty());
}

void TestRecording::namesADamagedLine_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("cut off") << QByteArray(R"({"id": "r0", "part": "verd)");
    QTest::newRow("no object") << QByteArray("[1, 2]");
    QTest::newRow("no id") << QByteArray(R"({"part": "verdict", "raw": "4"})");
    QTest::newRow("no such row") << QByteArray(R"({"id": "r9", "part": "verdict", "raw": "4"})");
    QTest::newRow("a far repeat") << QByteArray(R"({"id": "r0", "part": "verdict", "raw": "4", "repeat": 2147483647})");
    QTest::newRow("no repeat") << QByteArray(R"({"id": "r0", "part": "verdict", "raw": "4", "repeat": -1})");
    QTest::newRow("an unknown server") << QByteArray(R"({"id": "r0", "part": "verdict", "raw": "4", "repeat": 0, "server_no": 7})");
    QTest::newRow("twice the same") << QByteArray(R"({"id": "r0", "part": "verdict", "raw": "4", "repeat": 0})");
    QTest::newRow("no such part") << QByteArray(R"({"id": "r0", "part": "accuracy", "raw": "4"})");
}

void TestRecording::namesADamagedLine()
{
    QFETCH(QByteArray, line);
    test::Workspace work;
    const data::Dataset dataset = work.rows(2, test::byPosition());
    const store::RunInfo info = test::recordedRun(work, dataset, test::judgeOf(), {});
    auto good = reply(info.id, 0, 0, QStringLiteral("verdict"), QStringLiteral(R"({"justification": "x", "score": 1})"));
    good.verdicts = { valid({}, 1) };
    must(work.project().runs().appendReplies({ good }));
    test::Workspace other;
    const auto imported
        = importRecording(other.project(), other.project().readerSource(), record(work, info).text + line + '\n', other.rows(2, test::byPosition()));
    QVERIFY(!imported);
    QCOMPARE(imported.error().kind, Error::Kind::BadInput);
    QVERIFY2(imported.error().text.contains(QLatin1StringView("ine 3")), qPrintable(imported.error().text));
    QVERIFY(must(other.project().runs().all()).isEmpty());
    QVERIFY(must(other.project().judges().all()).isEmpty());
}

void TestRecording::emptyLinesAreNothing()
{
    test::Workspace work;
    const store::RunInfo info = test::recordedRun(work, work.rows(1, test::byPosition()), test::judgeOf(), {});
    const QByteArray text = record(work, info).text;
    test::Workspace other;
    const auto imported
        = must(importRecording(other.project(), other.project().readerSource(), text + "\n  \n\n", other.rows(1, test::byPosition())));
    QVERIFY(told(other.project(), imported).isEmpty());
}

void TestRecording::anUnwritableTargetIsNamed()
{
    test::Workspace work;
    const store::RunInfo info = test::recordedRun(work, work.rows(1, test::byPosition()), test::judgeOf(), {});
    const auto written = writeRecording(*must(work.project().runs().reader(info.id)), info, work.path(QStringLiteral("none/run.jsonl")));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::Io);
    QVERIFY(written.error().text.contains(QLatin1StringView("run.jsonl")));
}

GAVEL_TEST(TestRecording)

#include "tst_recording.moc"
