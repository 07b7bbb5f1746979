// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/distribution.h"
#include "support/judges.h"
#include "support/testmain.h"

#include <QTest>

using namespace gavel;
using report::Distribution;

class TestDistribution : public QObject
{
    Q_OBJECT

private slots:
    void takesAScaleAndItsCounts();
    void invalidIsABarOfItsOwn();
    void sharesAreOfTheOtherRunsRows();
    void countsAreOfTheSameRows();
    void captions_data();
    void captions();

private:
    static const QLocale english;
};

const QLocale TestDistribution::english{ QLocale::English, QLocale::UnitedStates };

void TestDistribution::takesAScaleAndItsCounts()
{
    const auto distribution = Distribution::of(test::oneToFive(), { 1, 2, 3 });
    QCOMPARE(distribution.bars.size(), 5);
    QCOMPARE(distribution.bars[2].label, QStringLiteral("3"));
    QCOMPARE(distribution.valid(), 6);
    QCOMPARE(distribution.highest(), 3.0);
    QCOMPARE(distribution.description(english), QStringLiteral("1: 1, 2: 2, 3: 3, 4: 0, 5: 0"));
    QCOMPARE(Distribution().highest(), 0.0);
}

void TestDistribution::invalidIsABarOfItsOwn()
{
    auto distribution = Distribution::of(test::oneToFive(), { 1, 2, 3, 4, 5 });
    QCOMPARE(distribution.shown().size(), 5);
    distribution.invalid.count = 7;
    QCOMPARE(distribution.shown().size(), 6);
    QCOMPARE(distribution.shown().last().count, 7);
    QCOMPARE(distribution.highest(), 7.0);
    QCOMPARE(distribution.valid(), 15);
    QVERIFY(distribution.description(english).endsWith(QStringLiteral("invalid: 7")));
    distribution.invalid.count = 0;
    distribution.setOutline(QStringLiteral("v6"), { 1, 1, 1, 1, 1 }, 2, Distribution::Outline::Counts);
    QCOMPARE(distribution.shown().size(), 6);
}

void TestDistribution::sharesAreOfTheOtherRunsRows()
{
    auto distribution = Distribution::of(test::oneToFive(), { 2, 2, 2, 2, 0 });
    distribution.invalid.count = 2;
    distribution.setOutline(QStringLiteral("v6"), { 50, 20, 0, 0, 0 }, 30, Distribution::Outline::Shares);
    QCOMPARE(distribution.outlined(), 100);
    QCOMPARE(distribution.outlineHeight(distribution.bars[0]), 5.0);
    QCOMPARE(distribution.outlineHeight(distribution.invalid), 3.0);
    QCOMPARE(distribution.highest(), 5.0);
    QCOMPARE(distribution.countText(distribution.bars[0], english), QStringLiteral("2"));
}

void TestDistribution::countsAreOfTheSameRows()
{
    auto distribution = Distribution::of(test::oneToFive(), { 1000, 2, 2, 2, 2 });
    distribution.setOutline(QStringLiteral("A"), { 5, 2, 1, 1, 1 }, 0, Distribution::Outline::Counts);
    QCOMPARE(distribution.outlineHeight(distribution.bars[0]), 5.0);
    QCOMPARE(distribution.countText(distribution.bars[0], english), QStringLiteral("5 → 1,000"));
    QCOMPARE(distribution.countText(distribution.bars[1], english), QStringLiteral("2"));
}

void TestDistribution::captions_data()
{
    QTest::addColumn<qint64>("rows");
    QTest::addColumn<qint64>("invalid");
    QTest::addColumn<qint64>("failed");
    QTest::addColumn<QString>("caption");
    QTest::addRow("rows unknown") << qint64(0) << qint64(0) << qint64(0) << QStringLiteral("n = 1,200 valid");
    QTest::addRow("of all") << qint64(2000) << qint64(0) << qint64(0) << QStringLiteral("n = 1,200 of 2,000");
    QTest::addRow("others") << qint64(2000) << qint64(3) << qint64(4) << QStringLiteral("n = 1,200 of 2,000 · 3 invalid · 4 failed");
}

void TestDistribution::captions()
{
    QFETCH(qint64, rows);
    QFETCH(qint64, invalid);
    QFETCH(qint64, failed);
    auto distribution = Distribution::of(test::oneToFive(), { 1200 });
    distribution.rows = rows;
    distribution.invalid.count = invalid;
    distribution.failed = failed;
    QTEST(distribution.caption(english), "caption");
}

GAVEL_TEST(TestDistribution)
#include "tst_distribution.moc"
