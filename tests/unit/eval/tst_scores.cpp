// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/scores.h"

#include "support/judges.h"
#include "support/testmain.h"

#include <QTest>

#include <limits>

using namespace gavel;
using namespace gavel::eval;
using namespace Qt::StringLiterals;

class TestScores : public QObject
{
    Q_OBJECT

private slots:
    void readsTexts_data();
    void readsTexts();
    void scalesOfJudges();
    void pointsBetween();
    void countsAddUp();
};

namespace {

const Scale failOrPass{ { u"fail"_s, 0, {} }, { u"pass"_s, 1, {} } };

} // namespace

void TestScores::readsTexts_data()
{
    QTest::addColumn<Scale>("scale");
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::optional<double>>("score");
    QTest::addColumn<NoScore>("why");
    const Scale five = test::oneToFive();
    const auto good = [](const char *name, const Scale &scale, const QString &text, double score) {
        QTest::addRow("%s", name) << scale << text << std::optional(score) << NoScore::None;
    };
    const auto bad = [](const char *name, const Scale &scale, const QString &text, NoScore why) {
        QTest::addRow("%s", name) << scale << text << std::optional<double>() << why;
    };
    good("a label", five, u" 4 "_s, 4);
    good("a decimal", five, u"4.0"_s, 4);
    good("a decimal comma", five, u"3,5"_s, 3.5);
    good("three decimals", five, u"3,667"_s, 3.667);
    good("a word of the scale", failOrPass, u"Pass"_s, 1);
    good("the value of a word", failOrPass, u"0"_s, 0);
    good("any number without a scale", {}, u"-7"_s, -7);
    bad("beyond the ends", five, u"99"_s, NoScore::OffScale);
    bad("a missing code", five, u"-1"_s, NoScore::OffScale);
    bad("nothing", five, QString(), NoScore::Missing);
    bad("nan", five, u"nan"_s, NoScore::Missing);
    bad("infinite", five, u"-inf"_s, NoScore::NotFinite);
    bad("infinite without a scale", {}, u"inf"_s, NoScore::NotFinite);
    bad("a word", five, u"good"_s, NoScore::Word);
    bad("a percentage", five, u"85 %"_s, NoScore::Word);
    good("a label that elsewhere means nothing", { { u"none"_s, 0, {} }, { u"some"_s, 1, {} } }, u"none"_s, 0);
}

void TestScores::readsTexts()
{
    QFETCH(Scale, scale);
    QFETCH(QString, text);
    const ReadScore read = scoreFromText(scale, text);
    QTEST(read.score, "score");
    QTEST(read.why, "why");
}

void TestScores::scalesOfJudges()
{
    JudgeDefinition judge = test::judgeOf();
    QCOMPARE(scaleOf(judge, {}).size(), 5);
    QCOMPARE(scoreCriteria(judge), QStringList{ QString() });
    judge.criteria = { { u"a"_s, {}, test::oneToFive() }, { u"b"_s, {}, test::oneToFive() } };
    QCOMPARE(scaleOf(judge, {}).size(), 5);
    QCOMPARE(scoreCriteria(judge), (QStringList{ {}, u"a"_s, u"b"_s }));
    judge.criteria[1].scale = failOrPass;
    QVERIFY(scaleOf(judge, {}).isEmpty());
    QCOMPARE(scaleOf(judge, u"b"_s).size(), 2);
    QVERIFY(scaleOf(judge, u"c"_s).isEmpty());
    QCOMPARE(scoreCriteria(judge), (QStringList{ u"a"_s, u"b"_s }));
    judge.criteria << Criterion{ u"overall"_s, {}, test::oneToFive() };
    judge.overall = Overall::Asked;
    QCOMPARE(scaleOf(judge, {}).size(), 5);
}

void TestScores::pointsBetween()
{
    const std::vector<double> scores{ 4, 3.5, 3.5, 1.0 / 3 * 4, std::numeric_limits<double>::quiet_NaN(), 99 };
    const Scale points = pointsFor(test::oneToFive(), scores);
    QStringList labels;
    for (const ScalePoint &point : points)
        labels << point.label;
    QCOMPARE(labels, (QStringList{ u"1"_s, u"1.33"_s, u"2"_s, u"3"_s, u"3.5"_s, u"4"_s, u"5"_s }));
    QVERIFY(areOn(points, std::vector<double>{ static_cast<double>(static_cast<float>(1.0 / 3 * 4)), 3.5, 5 }));
    QVERIFY(!areOn(points, std::vector<double>{ 2.5 }));
    QCOMPARE(pointsFor(test::oneToFive(), {}).size(), 5);
    // A judge's order may be another one.
    QCOMPARE(pointsFor({ failOrPass[1], failOrPass[0] }, {}).first().label, u"fail"_s);
}

void TestScores::countsAddUp()
{
    NoScoreCounts counts;
    counts.add(NoScore::None);
    counts.add(NoScore::Word);
    NoScoreCounts more = counts;
    more += counts;
    QCOMPARE(more.of(NoScore::Word), 2);
    QCOMPARE(more.all(), 2); // scores are not left out
    QCOMPARE(noScoreName(NoScore::Word), u"unknown_word"_s);
}

GAVEL_TEST(TestScores)

#include "tst_scores.moc"
