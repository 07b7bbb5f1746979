// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandrun.h"
#include "jobs/analysis/columnscores.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

using namespace gavel;

class TestAgreeCommand : public QObject
{
    Q_OBJECT

private slots:
    void refusesTheScale_data();
    void refusesTheScale();
    void readsTheScale_data();
    void readsTheScale();
    void takesTheScale_data();
    void takesTheScale();
    void refuses_data();
    void refuses();
    void leavesOutWhatIsNoScore_data();
    void leavesOutWhatIsNoScore();
    void refusesWhatTheScaleDoesNotKnow_data();
    void refusesWhatTheScaleDoesNotKnow();
    void readsCellsAsTheyAreWritten_data();
    void readsCellsAsTheyAreWritten();
    void takesColumnsWithCommas();
    void averagesRepeatsOfOurOwnResults();
    void comparesWithAnotherJudge();
    void refusesToMixFileAndProject();
    void countsAgainstEachOfSeveral();
    void clustersMakeIntervalsOfTheirOwn();
    void aTableForPeople();

private:
    static QStringList words(const test::CommandRoom &room, const QString &more);
};

namespace {

/// Judge and two people; the last row has no score of the judge's.
constexpr const char *rows = "score,one,two,topic\n"
                             "1,1,1,a\n"
                             "2,1,3,a\n"
                             "3,4,4,b\n"
                             "5,5,,b\n"
                             "4,2,2,c\n"
                             ",3,3,c\n";

QJsonObject jsonOf(const test::CommandEnd &end)
{
    return QJsonDocument::fromJson(end.out.toUtf8()).object();
}

double valueOf(const QJsonObject &json, const char *name)
{
    return json.value(QLatin1StringView(name)).toObject().value(QLatin1StringView("value")).toDouble(-9);
}

} // namespace

QStringList TestAgreeCommand::words(const test::CommandRoom &room, const QString &more)
{
    const QStringList start{ QStringLiteral("agree"), QStringLiteral("--data"), room.write(QStringLiteral("d.csv"), rows) };
    return start + more.split(u' ', Qt::SkipEmptyParts);
}

void TestAgreeCommand::refusesTheScale_data()
{
    QTest::addColumn<QString>("scale");
    QTest::newRow("one number") << QStringLiteral("5");
    QTest::newRow("three numbers") << QStringLiteral("1-3-5");
    QTest::newRow("words") << QStringLiteral("low-high");
    QTest::newRow("no end") << QStringLiteral("1-");
    QTest::newRow("no beginning") << QStringLiteral("-5");
    QTest::newRow("nothing between") << QStringLiteral("3-3");
    QTest::newRow("backwards") << QStringLiteral("5-1");
    QTest::newRow("more than 100 steps") << QStringLiteral("0-101");
    QTest::newRow("fractions") << QStringLiteral("0.5-1.5");
    QTest::newRow("one label") << QStringLiteral("pass");
    QTest::newRow("the same twice") << QStringLiteral("0,1,1");
    QTest::newRow("the same word twice") << QStringLiteral("pass,fail,Pass");
    QTest::newRow("nothing in between") << QStringLiteral("fail,,pass");
    QTest::newRow("infinite") << QStringLiteral("a=1,b=inf");
}

void TestAgreeCommand::refusesTheScale()
{
    QFETCH(QString, scale);
    test::CommandRoom room;
    VERIFY_REFUSED(room.run(words(room, QStringLiteral("--judge-column score --human-column one --scale=") + scale)), QLatin1StringView("--scale"));
}

void TestAgreeCommand::readsTheScale_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("points");
    const auto row
        = [](const char *name, const char *text, const char *points) { QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(points); };
    row("whole steps", "1-3", "1=1 2=2 3=3");
    row("below 0", "-2..2", "-2=-2 -1=-1 0=0 1=1 2=2");
    row("typographic minus", "−1..1", "-1=-1 0=0 1=1");
    row("numbers", "0,0.5,1", "0=0 0.5=0.5 1=1");
    row("decimal commas", "0;0,5;1", "0=0 0,5=0.5 1=1");
    row("labels", "fail, pass", "fail=0 pass=1");
    row("labels with values", "bad=0,good=3,fair=1", "bad=0 good=3 fair=1");
}

void TestAgreeCommand::readsTheScale()
{
    QFETCH(QString, text);
    const auto scale = jobs::scaleFromText(text);
    QVERIFY(scale);
    QStringList points;
    for (const eval::ScalePoint &point : *scale)
        points << QStringLiteral("%1=%2").arg(point.label).arg(point.value);
    QTEST(points.join(u' '), "points");
}

void TestAgreeCommand::takesTheScale_data()
{
    QTest::addColumn<QString>("scale");
    QTest::newRow("usual") << QStringLiteral("1-5");
    QTest::newRow("from 0") << QStringLiteral("0-10");
    QTest::newRow("100 steps") << QStringLiteral("0-100");
}

void TestAgreeCommand::takesTheScale()
{
    QFETCH(QString, scale);
    test::CommandRoom room;
    const auto end = room.run(words(room, QStringLiteral("--judge-column score --human-column one --json --scale ") + scale));
    QCOMPARE(end.status, 0);
    QCOMPARE(jsonOf(end).value(QLatin1StringView("n")).toInt(), 5);
}

void TestAgreeCommand::refuses_data()
{
    QTest::addColumn<QString>("more");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const char *more, const char *named) {
        QTest::newRow(name) << QString::fromLatin1(more) << QString::fromLatin1(named);
    };
    row("no such judge column", "--judge-column mark --human-column one", "\"mark\"");
    row("no such human column", "--judge-column score --human-column one,three", "\"three\"");
    row("the columns that there are", "--judge-column score --human-column three", "score, one, two, topic");
    row("no such cluster", "--judge-column score --human-column one --cluster cat", "\"cat\"");
    row("seed of words", "--judge-column score --human-column one --seed some", "--seed");
    row("seed below 0", "--judge-column score --human-column one --seed=-1", "--seed");
    row("another file that is not there", "--judge-column score --human-column one --data /nonexistent/rows.csv", "rows.csv");
}

void TestAgreeCommand::refuses()
{
    QFETCH(QString, more);
    QFETCH(QString, named);
    test::CommandRoom room;
    VERIFY_REFUSED(room.run(words(room, more)), named);
}

void TestAgreeCommand::leavesOutWhatIsNoScore_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("reason");
    QTest::newRow("nan") << QStringLiteral("nan") << QStringLiteral("no_human_score");
    QTest::newRow("empty") << QString() << QStringLiteral("no_human_score");
    QTest::newRow("missing code") << QStringLiteral("-1") << QStringLiteral("off_scale");
    QTest::newRow("off the scale") << QStringLiteral("99") << QStringLiteral("off_scale");
    QTest::newRow("infinite") << QStringLiteral("inf") << QStringLiteral("not_finite");
}

/// Every second of 40 rows has no score of people's.
void TestAgreeCommand::leavesOutWhatIsNoScore()
{
    QFETCH(QString, cell);
    QFETCH(QString, reason);
    test::CommandRoom room;
    QByteArray file = "id,score,human\n";
    for (int i = 0; i < 40; ++i)
        file += QStringLiteral("%1,%2,%3\n").arg(i).arg(1 + i / 2 % 5).arg(i % 2 == 0 ? cell : QString::number(1 + i / 2 % 5)).toUtf8();
    QStringList command{ QStringLiteral("agree"),          QStringLiteral("--data"),  room.write(QStringLiteral("f.csv"), file),
                         QStringLiteral("--judge-column"), QStringLiteral("score"),   QStringLiteral("--human-column"),
                         QStringLiteral("human"),          QStringLiteral("--scale"), QStringLiteral("1-5") };
    const auto text = room.run(command);
    QVERIFY2(text.out.contains(QLatin1StringView("left out: 20")), qPrintable(text.out + text.err));
    const auto json = jsonOf(room.run(command << QStringLiteral("--json")));
    QCOMPARE(json.value(QLatin1StringView("n")).toInt(), 20);
    QCOMPARE(json.value(QLatin1StringView("left_out")).toInt(), 20);
    QCOMPARE(json.value(QLatin1StringView("left_out_by_reason")).toObject().value(reason).toInt(), 20);
    QCOMPARE(valueOf(json, "weighted_kappa"), 1.0);
    QCOMPARE(valueOf(json, "shift"), 0.0);
}

void TestAgreeCommand::refusesWhatTheScaleDoesNotKnow_data()
{
    QTest::addColumn<QString>("rows");
    QTest::addColumn<QString>("named");
    QTest::newRow("words") << QStringLiteral("pass,pass\nfail,fail\n") << QStringLiteral("\"score\", first \"pass\"");
    QTest::newRow("a fifth") << QStringLiteral("1,1\n2,2\n3,3\n4,good\n5,5\n") << QStringLiteral("\"human\", first \"good\" in line 5");
    QTest::newRow("nothing on the scale") << QStringLiteral("1,0\n2,0\n") << QStringLiteral("\"human\" has no score on the scale; first \"0\"");
    QTest::newRow("an empty column") << QStringLiteral("1,\n2,\n") << QStringLiteral("\"human\" has no scores");
    QTest::newRow("never both") << QStringLiteral("1,\n,2\n") << QStringLiteral("No row has both");
}

void TestAgreeCommand::refusesWhatTheScaleDoesNotKnow()
{
    QFETCH(QString, rows);
    QFETCH(QString, named);
    test::CommandRoom room;
    const QString path = room.write(QStringLiteral("w.csv"), "score,human\n" + rows.toUtf8());
    VERIFY_REFUSED(room.run({ QStringLiteral("agree"), QStringLiteral("--data"), path, QStringLiteral("--judge-column"), QStringLiteral("score"),
                              QStringLiteral("--human-column"), QStringLiteral("human") }),
                   named);
}

void TestAgreeCommand::readsCellsAsTheyAreWritten_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("scale");
    QTest::addColumn<int>("n");
    QTest::addColumn<double>("shift");
    QTest::newRow("decimal commas") << QByteArray("id;score;human\n1;4,0;4\n2;3,5;3,0\n3;3,667;3,667\n") << QStringLiteral("1-5") << 3 << 0.5 / 3;
    QTest::newRow("words") << QByteArray("score,human\npass,Pass\nfail,pass\n") << QStringLiteral("fail,pass") << 2 << -0.5;
    QTest::newRow("below 0") << QByteArray("score,human\n-2,-2\n\xE2\x88\x92"
                                           "1,0\n2,2\n")
                             << QStringLiteral("-2..2") << 3 << -1.0 / 3;
    QTest::newRow("fractions") << QByteArray("score,human\n0.5,0\n1,1\n") << QStringLiteral("0,0.5,1") << 2 << 0.25;
    QTest::newRow("full width") << QByteArray("score,human\n\xEF\xBC\x94,4\n2,2\n") << QStringLiteral("1-5") << 2 << 0.0;
}

void TestAgreeCommand::readsCellsAsTheyAreWritten()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, scale);
    test::CommandRoom room;
    const auto end = room.run({ QStringLiteral("agree"), QStringLiteral("--data"), room.write(QStringLiteral("w.csv"), file),
                                QStringLiteral("--judge-column"), QStringLiteral("score"), QStringLiteral("--human-column"), QStringLiteral("human"),
                                QStringLiteral("--scale"), scale, QStringLiteral("--json") });
    QCOMPARE(end.err, QString());
    QTEST(jsonOf(end).value(QLatin1StringView("n")).toInt(), "n");
    QFETCH(double, shift);
    QVERIFY(std::abs(valueOf(jsonOf(end), "shift") - shift) < 1e-12);
}

void TestAgreeCommand::takesColumnsWithCommas()
{
    test::CommandRoom room;
    const QString path = room.write(QStringLiteral("c.csv"), "score,\"one, two\",three\n1,1,2\n2,2,2\n3,3,3\n");
    for (const auto &[list, people] : { std::pair("one, two", 0), std::pair("one, two,three", 2), std::pair("three, one, two", 2) }) {
        const auto end = room.run({ QStringLiteral("agree"), QStringLiteral("--data"), path, QStringLiteral("--judge-column"),
                                    QStringLiteral("score"), QStringLiteral("--human-column"), QString::fromLatin1(list), QStringLiteral("--json") });
        QCOMPARE(end.err, QString());
        QCOMPARE(jsonOf(end).value(QLatin1StringView("people")).toArray().size(), people);
    }
}

void TestAgreeCommand::averagesRepeatsOfOurOwnResults()
{
    test::CommandRoom room;
    const QString path = room.write(QStringLiteral("r.jsonl"), R"({"id":"a","repeat":0,"score":1,"scores":{"tone":1},"row":{"human":"3"}}
{"id":"a","repeat":1,"score":5,"scores":{"tone":2},"row":{"human":"3"}}
{"id":"b","repeat":0,"score":null,"scores":{"tone":null},"row":{"human":"2"}}
{"id":"b","repeat":1,"score":2,"scores":{"tone":2},"row":{"human":"2"}}
)");
    const auto end = room.run({ QStringLiteral("agree"), QStringLiteral("--data"), path, QStringLiteral("--judge-column"), QStringLiteral("score"),
                                QStringLiteral("--human-column"), QStringLiteral("row.human"), QStringLiteral("--json") });
    QCOMPARE(end.err, QString());
    QCOMPARE(jsonOf(end).value(QLatin1StringView("n")).toInt(), 2);
    QCOMPARE(valueOf(jsonOf(end), "exact"), 1.0);
    const auto tone
        = room.run({ QStringLiteral("agree"), QStringLiteral("--data"), path, QStringLiteral("--judge-column"), QStringLiteral("scores.tone"),
                     QStringLiteral("--human-column"), QStringLiteral("row.human"), QStringLiteral("--json") });
    QCOMPARE(valueOf(jsonOf(tone), "shift"), -0.75);
}

void TestAgreeCommand::comparesWithAnotherJudge()
{
    test::CommandRoom room;
    const auto end = room.run(words(room, QStringLiteral("--judge-column score --human-column one --baseline-column two --json")));
    const QJsonObject other = jsonOf(end).value(QLatin1StringView("baseline")).toObject();
    QCOMPARE(other.value(QLatin1StringView("n")).toInt(), 4);
    QCOMPARE(valueOf(other, "exact"), 0.75);
    QVERIFY(other.value(QLatin1StringView("kappa_difference")).toObject().value(QLatin1StringView("value")).isDouble());
}

void TestAgreeCommand::refusesToMixFileAndProject()
{
    test::CommandRoom room;
    VERIFY_REFUSED(room.run(words(room, QStringLiteral("--project p.gavel"))), QLatin1StringView("either"));
    VERIFY_REFUSED(room.run({ QStringLiteral("agree"), QStringLiteral("--project"), QStringLiteral("p.gavel"), QStringLiteral("--scale"),
                              QStringLiteral("1-3") }),
                   QLatin1StringView("--scale"));
}

void TestAgreeCommand::countsAgainstEachOfSeveral()
{
    test::CommandRoom room;
    const auto end = room.run(words(room, QStringLiteral("--judge-column score --human-column one,two --json")));
    QCOMPARE(end.status, 0);
    QCOMPARE(end.err, QString());
    const QJsonObject json = jsonOf(end);
    QCOMPARE(json.value(QLatin1StringView("n")).toInt(), 5);
    QCOMPARE(json.value(QLatin1StringView("left_out")).toInt(), 1);
    QCOMPARE(json.value(QLatin1StringView("left_out_by_reason")).toObject().value(QLatin1StringView("no_judge_score")).toInt(), 1);
    // By row: hits 1, 0, 0, 1 (of one person), 0; within one 1, 1, 1, 1, 0.
    QCOMPARE(valueOf(json, "exact"), 0.4);
    QCOMPARE(valueOf(json, "within_1"), 0.8);
    QCOMPARE(valueOf(json, "shift"), 0.2);
    const auto kappa = [](const std::vector<double> &judge, const std::vector<double> &human) {
        double observed = 0;
        double expected = 0;
        for (std::size_t i = 0; i < judge.size(); ++i) {
            observed += (judge[i] - human[i]) * (judge[i] - human[i]);
            for (const double other : human)
                expected += (judge[i] - other) * (judge[i] - other);
        }
        return 1 - static_cast<double>(judge.size()) * observed / expected;
    };
    const double one = kappa({ 1, 2, 3, 5, 4 }, { 1, 1, 4, 5, 2 });
    const double two = kappa({ 1, 2, 3, 4 }, { 1, 3, 4, 2 });
    QVERIFY(std::abs(valueOf(json, "weighted_kappa") - (5 * one + 4 * two) / 9) < 1e-12);
    const QJsonArray people = json.value(QLatin1StringView("people")).toArray();
    QCOMPARE(people.size(), 2);
    QVERIFY(std::abs(people.at(1).toObject().value(QLatin1StringView("weighted_kappa")).toDouble() - two) < 1e-12);
}

void TestAgreeCommand::clustersMakeIntervalsOfTheirOwn()
{
    test::CommandRoom room;
    const QString columns = QStringLiteral("--judge-column score --human-column one --json");
    const auto plain = jsonOf(room.run(words(room, columns))).value(QLatin1StringView("exact")).toObject();
    const auto clustered = jsonOf(room.run(words(room, columns + QStringLiteral(" --cluster topic")))).value(QLatin1StringView("exact")).toObject();
    QCOMPARE(plain.value(QLatin1StringView("value")), clustered.value(QLatin1StringView("value")));
    QVERIFY(plain != clustered);
    // The same seed draws the same.
    QCOMPARE(room.run(words(room, columns + QStringLiteral(" --seed 4"))).out, room.run(words(room, columns + QStringLiteral(" --seed 4"))).out);
}

void TestAgreeCommand::aTableForPeople()
{
    test::CommandRoom room;
    const auto end = room.run(words(room, QStringLiteral("--judge-column score --human-column one")));
    QCOMPARE(end.status, 0);
    for (const char *name : { "exact", "within 1", "shift", "weighted kappa" })
        QVERIFY2(end.out.contains(QLatin1StringView(name)), qPrintable(end.out));
    QVERIFY(!end.out.startsWith(u'{'));
}

GAVEL_TEST(TestAgreeCommand)

#include "tst_agreecommand.moc"
