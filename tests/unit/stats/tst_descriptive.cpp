// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/descriptive.h"

#include "figures.h"
#include "support/testmain.h"

using namespace gavel::stats;
using namespace gavel::test;

class TestDescriptive : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsUndefined()
    {
        const std::vector<double> none;
        QVERIFY(!mean(none));
        QVERIFY(!median(none));
        QVERIFY(!variance(none));
        QVERIFY(!quantile(none, 0.5));
        QVERIFY(!entropyBits(std::vector<qint64>{ 0, 0 }));
        QVERIFY(!variance(std::vector<double>{ 3 }, 1));
        QVERIFY(!normalisedEntropy(std::vector<qint64>{ 4 }));
    }

    void means()
    {
        COMPARE_NEAR6(mean(human), 3.3);
        COMPARE_NEAR6(median(human), 3.5);
        COMPARE_NEAR6(median(std::vector<double>{ 9, 1, 4 }), 4);
        COMPARE_NEAR6(variance(human), 1.61);
        COMPARE_NEAR6(variance(human, 1), 1.788889);
    }

    void quantiles_data()
    {
        QTest::addColumn<double>("p");
        QTest::addColumn<double>("expected");
        QTest::addRow("lowest") << 0.0 << 1.0;
        QTest::addRow("quarter") << 0.25 << 1.75;
        QTest::addRow("p90") << 0.9 << 8.2;
        QTest::addRow("highest") << 1.0 << 10.0;
    }
    void quantiles()
    {
        QFETCH(double, p);
        QFETCH(double, expected);
        COMPARE_NEAR6(quantile(std::vector<double>{ 10, 1, 4, 2 }, p), expected);
    }

    void distributionKeepsUnusedLabels()
    {
        QCOMPARE(distribution(judge, oneToFive), (std::vector<qint64>{ 0, 2, 2, 3, 3 }));
        // A mean of raters counts at the nearest label, halves at the lower one.
        QCOMPARE(distribution(std::vector<double>{ 4.5, 4.6, 0, 7 }, oneToFive), (std::vector<qint64>{ 1, 0, 0, 1, 2 }));
        QCOMPARE(distribution(std::vector<double>{ 4.5 }, std::vector<double>{ 5, 4 }), (std::vector<qint64>{ 0, 1 }));
        QCOMPARE(distribution(judge, {}), std::vector<qint64>());
    }

    void entropy()
    {
        const auto counts = distribution(judge, oneToFive);
        COMPARE_NEAR(entropyBits(counts), 1.971, 5e-4);
        COMPARE_NEAR(normalisedEntropy(counts), 0.849, 5e-4);
        COMPARE_NEAR6(entropyBits(std::vector<qint64>{ 7, 0 }), 0);
    }

    void stepsOfScales()
    {
        COMPARE_NEAR6(scaleStep(oneToFive), 1);
        COMPARE_NEAR6(scaleStep(std::vector<double>{ 100, 0, 25, 75 }), 25);
        COMPARE_NEAR6(scaleStep(std::vector<double>{ 0.1, 0.2 }), 0.1);
        COMPARE_NEAR6(scaleStep(std::vector<double>{ 3 }), 1);
    }
};

GAVEL_TEST(TestDescriptive)
#include "tst_descriptive.moc"
