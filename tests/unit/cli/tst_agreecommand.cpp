// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandrun.h"
#include "support/testmain.h"

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
    void takesTheScale_data();
    void takesTheScale();
    void refuses_data();
    void refuses();
    void countsAgainstTheMeanOfSeveral();
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
}

void TestAgreeCommand::refusesTheScale()
{
    QFETCH(QString, scale);
    test::CommandRoom room;
    VERIFY_REFUSED(room.run(words(room, QStringLiteral("--judge-column score --human-column one --scale=") + scale)), QLatin1StringView("--scale"));
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

void TestAgreeCommand::countsAgainstTheMeanOfSeveral()
{
    test::CommandRoom room;
    const auto end = room.run(words(room, QStringLiteral("--judge-column score --human-column one,two --json")));
    QCOMPARE(end.status, 0);
    QCOMPARE(end.err, QString());
    const QJsonObject json = jsonOf(end);
    // Pairs: (1, 1), (2, 2), (3, 4), (5, 5), (4, 2).
    QCOMPARE(json.value(QLatin1StringView("n")).toInt(), 5);
    QCOMPARE(json.value(QLatin1StringView("left_out")).toInt(), 1);
    QCOMPARE(valueOf(json, "exact"), 0.6);
    QCOMPARE(valueOf(json, "within_1"), 0.8);
    QCOMPARE(valueOf(json, "shift"), 0.2);
    // κ = 1 − Σ(J − H)² / (Σ over all pairings ÷ n).
    double observed = 0;
    double expected = 0;
    const double judge[] = { 1, 2, 3, 5, 4 };
    const double human[] = { 1, 2, 4, 5, 2 };
    for (int i = 0; i < 5; ++i) {
        observed += (judge[i] - human[i]) * (judge[i] - human[i]);
        for (int j = 0; j < 5; ++j)
            expected += (judge[i] - human[j]) * (judge[i] - human[j]) / 5;
    }
    QVERIFY(std::abs(valueOf(json, "weighted_kappa") - (1 - observed / expected)) < 1e-12);
    const QStringList keys{ QStringLiteral("baseline_exact"),
                            QStringLiteral("baseline_within_1"),
                            QStringLiteral("exact"),
                            QStringLiteral("left_out"),
                            QStringLiteral("n"),
                            QStringLiteral("shift"),
                            QStringLiteral("spearman"),
                            QStringLiteral("weighted_kappa"),
                            QStringLiteral("within_1") };
    QCOMPARE(json.keys(), keys);
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
