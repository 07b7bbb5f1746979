// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/storefixture.h"

#include "store/humanscore.h"
#include "support/testmain.h"

using namespace gavel;
using namespace gavel::store;

class TestHumanScore : public QObject
{
    Q_OBJECT

private slots:
    void values_data();
    void values();
    void rules_data();
    void rules();
    void adjudicatedDecides();
    void oneRater();
    void overallOfCriteria();
    void overallLabel();
    void eachPerson();
    void whyThereIsNone();
};

void TestHumanScore::values_data()
{
    QTest::addColumn<QString>("criterion");
    QTest::addColumn<QString>("label");
    QTest::addColumn<double>("expected"); // NaN: none
    const double none = std::nan("");
    QTest::addRow("on the scale") << QString() << QStringLiteral("4") << 4.0;
    QTest::addRow("named label") << QStringLiteral("verdict") << QStringLiteral("pass") << 1.0;
    QTest::addRow("a number off the scale") << QString() << QStringLiteral(" 4.5 ") << 4.5;
    QTest::addRow("beyond its ends") << QString() << QStringLiteral("99") << none;
    QTest::addRow("a missing code") << QString() << QStringLiteral("-1") << none;
    QTest::addRow("nan") << QString() << QStringLiteral("nan") << none;
    QTest::addRow("infinite") << QString() << QStringLiteral("inf") << none;
    QTest::addRow("decimal comma") << QString() << QStringLiteral("4,5") << 4.5;
    QTest::addRow("no number") << QString() << QStringLiteral("good") << none;
    QTest::addRow("unknown criterion") << QStringLiteral("none") << QStringLiteral("3") << 3.0;
    QTest::addRow("label of another criterion") << QString() << QStringLiteral("pass") << none;
}

void TestHumanScore::values()
{
    QFETCH(const QString, criterion);
    QFETCH(const QString, label);
    QFETCH(const double, expected);
    auto judge = fixture::judge();
    eval::Criterion named;
    named.name = QStringLiteral("verdict");
    named.scale = { { QStringLiteral("fail"), 0, {} }, { QStringLiteral("pass"), 1, {} } };
    judge.criteria << named;
    const auto value = labelValue(judge, criterion, label);
    QCOMPARE(value.has_value(), !std::isnan(expected));
    if (value)
        QCOMPARE(*value, expected);
    // With a single criterion the overall score is that criterion's.
    judge.criteria = { named };
    QCOMPARE(labelValue(judge, {}, QStringLiteral("pass")), 1.0);
}

void TestHumanScore::rules_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QStringList>("labels");
    QTest::addColumn<double>("expected"); // 0: none
    using Kind = HumanRule::Kind;
    const auto list = [](const char *text) { return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts); };
    QTest::addRow("mean") << int(Kind::Mean) << list("1 2 5") << 8.0 / 3;
    QTest::addRow("mean of one") << int(Kind::Mean) << list("4") << 4.0;
    QTest::addRow("none") << int(Kind::Mean) << list("") << 0.0;
    QTest::addRow("unreadable ones do not count") << int(Kind::Mean) << list("4 good") << 4.0;
    QTest::addRow("nan does not count") << int(Kind::Mean) << list("nan 4") << 4.0;
    QTest::addRow("off the scale does not count") << int(Kind::Mean) << list("4 99 2") << 3.0;
    QTest::addRow("nan has no vote") << int(Kind::Majority) << list("nan nan 4") << 4.0;
    QTest::addRow("median, odd") << int(Kind::Median) << list("5 1 2") << 2.0;
    QTest::addRow("median, even") << int(Kind::Median) << list("5 1 2 4") << 3.0;
    QTest::addRow("majority") << int(Kind::Majority) << list("5 1 5") << 5.0;
    QTest::addRow("majority, tie") << int(Kind::Majority) << list("5 1 5 1") << 0.0;
    QTest::addRow("majority, later tie does not win") << int(Kind::Majority) << list("1 1 2 3") << 1.0;
}

void TestHumanScore::rules()
{
    QFETCH(const int, kind);
    QFETCH(const QStringList, labels);
    QFETCH(const double, expected);
    const auto judge = fixture::judge();
    const HumanRule rule{ HumanRule::Kind(kind), {} };
    HumanScores scores(judge, rule);
    for (qsizetype i = 0; i < labels.size(); ++i)
        scores.add({ {}, QStringLiteral("rater %1").arg(i), labels[i], false });
    QCOMPARE(scores.overall().value_or(0), expected);
    scores.clear();
    QVERIFY(!scores.overall());
}

void TestHumanScore::adjudicatedDecides()
{
    const auto judge = fixture::judge();
    const HumanRule rule;
    HumanScores scores(judge, rule);
    scores.add({ {}, QStringLiteral("Ada"), QStringLiteral("1"), false });
    scores.add({ {}, QStringLiteral("Ben"), QStringLiteral("4"), true });
    scores.add({ {}, QStringLiteral("Cy"), QStringLiteral("2"), false });
    QCOMPARE(scores.overall(), 4.0);
    QCOMPARE(scores.overallLabel(), QStringLiteral("4"));
}

void TestHumanScore::oneRater()
{
    const auto judge = fixture::judge();
    const HumanRule rule{ HumanRule::Kind::OneRater, QStringLiteral("Ben") };
    HumanScores scores(judge, rule);
    scores.add({ {}, QStringLiteral("Ada"), QStringLiteral("1"), false });
    QVERIFY(!scores.overall());
    scores.add({ {}, QStringLiteral("Ben"), QStringLiteral("4"), false });
    QCOMPARE(scores.overall(), 4.0);
}

void TestHumanScore::overallOfCriteria()
{
    auto judge = fixture::judge();
    judge.criteria << judge.criteria.first();
    judge.criteria[0].name = QStringLiteral("a");
    judge.criteria[1].name = QStringLiteral("b");
    const HumanRule rule;
    HumanScores scores(judge, rule);
    scores.add({ QStringLiteral("a"), QStringLiteral("Ada"), QStringLiteral("2"), false });
    QVERIFY(!scores.overall()); // one of two is no whole
    scores.add({ QStringLiteral("b"), QStringLiteral("Ada"), QStringLiteral("5"), false });
    QCOMPARE(scores.overall(), 3.5);
    QCOMPARE(scores.score(QStringLiteral("b")), 5.0);
    scores.add({ {}, QStringLiteral("Ada"), QStringLiteral("1"), false }); // said of the whole
    QCOMPARE(scores.overall(), 1.0);
}

void TestHumanScore::overallLabel()
{
    const auto judge = fixture::judge();
    const HumanRule rule;
    HumanScores scores(judge, rule);
    QVERIFY(scores.overallLabel().isEmpty());
    scores.add({ {}, QStringLiteral("Ada"), QStringLiteral("3"), false });
    scores.add({ {}, QStringLiteral("Ben"), QStringLiteral("3"), false });
    QCOMPARE(scores.overallLabel(), QStringLiteral("3"));
    scores.add({ {}, QStringLiteral("Cy"), QStringLiteral("4"), false });
    QVERIFY(scores.overallLabel().isEmpty());
}

void TestHumanScore::eachPerson()
{
    using Each = std::vector<std::pair<QString, double>>;
    const auto judge = fixture::judge();
    HumanRule rule;
    HumanScores scores(judge, rule);
    scores.add({ {}, QStringLiteral("Ada"), QStringLiteral("1"), false });
    scores.add({ {}, QStringLiteral("Ben"), QStringLiteral("4"), false });
    scores.add({ {}, QStringLiteral("Cy"), QStringLiteral("nan"), false });
    QCOMPARE(scores.each({}), (Each{ { QStringLiteral("Ada"), 1 }, { QStringLiteral("Ben"), 4 } }));
    QCOMPARE(scores.leftOut({}).of(eval::NoScore::Missing), 1);
    rule.kind = HumanRule::Kind::Majority;
    QVERIFY(scores.each({}).empty());
    rule.kind = HumanRule::Kind::Mean;
    scores.add({ {}, QStringLiteral("Dee"), QStringLiteral("3"), true });
    QCOMPARE(scores.each({}), (Each{ { QStringLiteral("Ada"), 3 }, { QStringLiteral("Ben"), 3 } }));
}

void TestHumanScore::whyThereIsNone()
{
    const auto judge = fixture::judge();
    HumanRule rule;
    HumanScores scores(judge, rule);
    QCOMPARE(scores.noScore({}), eval::NoScore::Missing);
    scores.add({ {}, QStringLiteral("Ada"), QStringLiteral("99"), false });
    QCOMPARE(scores.noScore({}), eval::NoScore::OffScale);
    scores.add({ {}, QStringLiteral("Ben"), QStringLiteral("4"), false });
    QCOMPARE(scores.noScore({}), eval::NoScore::None);
    rule.kind = HumanRule::Kind::Majority;
    scores.add({ {}, QStringLiteral("Cy"), QStringLiteral("2"), false });
    QCOMPARE(scores.noScore({}), eval::NoScore::NoMajority);
}

GAVEL_TEST(TestHumanScore)
#include "tst_humanscore.moc"
