// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/agreement.h"

#include "figures.h"
#include "support/testmain.h"

using namespace gavel::stats;
using namespace gavel::test;

class TestAgreement : public QObject
{
    Q_OBJECT

private slots:
    void plainShares()
    {
        COMPARE_NEAR6(exactAgreement(judge, human), 0.6);
        COMPARE_NEAR6(withinAgreement(judge, human, 1), 1);
        COMPARE_NEAR6(meanAbsoluteError(judge, human), 0.4);
        COMPARE_NEAR6(shift(judge, human), 0.4);
        // Rounding must not push 4.1 − 3.1 out of one point.
        COMPARE_NEAR6(withinAgreement(std::vector<double>{ 4.1 }, std::vector<double>{ 3.1 }, 1), 1);
    }

    void confusion()
    {
        const Confusion table = confusionMatrix(judge, human, oneToFive);
        QCOMPARE(table.total, 10);
        const std::vector<std::vector<qint64>> expected{
            { 0, 1, 0, 0, 0 }, { 0, 1, 1, 0, 0 }, { 0, 0, 1, 1, 0 }, { 0, 0, 0, 2, 1 }, { 0, 0, 0, 0, 2 },
        };
        for (std::size_t h = 0; h < 5; ++h) {
            for (std::size_t j = 0; j < 5; ++j)
                QCOMPARE(table.at(h, j), expected[h][j]);
        }
    }

    void kappa_data()
    {
        QTest::addColumn<int>("weights");
        QTest::addColumn<double>("expected");
        QTest::addRow("unweighted") << int(Weights::None) << 0.480519;
        QTest::addRow("linear") << int(Weights::Linear) << 0.705882;
        QTest::addRow("quadratic") << int(Weights::Quadratic) << 0.865772;
    }
    void kappa()
    {
        QFETCH(int, weights);
        QFETCH(double, expected);
        COMPARE_NEAR6(cohenKappa(judge, human, Weights(weights)), expected);
    }

    void kappaWeighsByDistance()
    {
        const std::vector<double> h{ 1, 2, 5, 5, 1 };
        const std::vector<double> j{ 2, 2, 5, 1, 1 };
        COMPARE_NEAR6(cohenKappa(j, h, Weights::Quadratic), 0.421769);
        // The distance from 2 to 5 is three points, not one step of the values seen.
        COMPARE_NEAR6(cohenKappa(std::vector<double>{ 2, 2, 3, 1, 1 }, std::vector<double>{ 1, 2, 3, 3, 1 }, Weights::Quadratic), 0.285714);
    }

    void halfPointsAreValuesOfTheirOwn()
    {
        const std::vector<double> h{ 1, 2, 3, 4, 5, 3 };
        const std::vector<double> j{ 1.5, 2.5, 3, 4, 4.5, 2 };
        // 1 − 6 · Σ(j − h)² / ΣΣ(jᵢ − hₖ)² = 1 − 6 · 1.75 / 100.5
        COMPARE_NEAR6(cohenKappa(j, h, Weights::Quadratic), 0.895522);
        COMPARE_NEAR6(cohenKappa(j, h, Weights::None), 1 - 6 * 4.0 / 32);
    }

    void constantRatersAreUndefined()
    {
        const std::vector<double> constant(10, 4.0);
        for (const Weights weights : { Weights::None, Weights::Linear, Weights::Quadratic }) {
            QVERIFY(!cohenKappa(constant, human, weights));
            QVERIFY(!cohenKappa(judge, constant, weights));
            QVERIFY(!cohenKappa(constant, constant, weights));
            QVERIFY(!cohenKappa({}, {}, weights));
        }
        QVERIFY(!pearson(constant, human));
        QVERIFY(!spearman(human, constant));
        QVERIFY(!kendallTauB(constant, human));
        QVERIFY(!kendallTauB(human, constant));
        QVERIFY(!krippendorffAlpha(constant, constant, Level::Ordinal));
        QVERIFY(!exactAgreement({}, {}));
        QVERIFY(!shift({}, {}));
        QVERIFY(!pearson({}, {}));
        QVERIFY(!kendallTauB({}, {}));
        // A constant whose mean is rounded is constant all the same.
        QVERIFY(!pearson(std::vector<double>(3, 0.1), std::vector<double>{ 1, 2, 3 }));
    }

    void alpha_data()
    {
        QTest::addColumn<int>("level");
        QTest::addColumn<double>("expected");
        QTest::addRow("nominal") << int(Level::Nominal) << 0.503268;
        QTest::addRow("ordinal") << int(Level::Ordinal) << 0.882669;
        QTest::addRow("interval") << int(Level::Interval) << 0.868966;
    }
    void alpha()
    {
        QFETCH(int, level);
        QFETCH(double, expected);
        COMPARE_NEAR6(krippendorffAlpha(judge, human, Level(level)), expected);
    }

    void alphaWithGapsAndThreeRaters()
    {
        const std::vector<std::vector<double>> units{ { 1 },    {},       { 2, 2 }, { 1, 1 }, { 3, 3 }, { 3, 3, 4 }, { 4, 4, 4 }, { 1, 3 },
                                                      { 2, 2 }, { 1, 1 }, { 1, 1 }, { 3, 3 }, { 3, 3 }, {},          { 3, 4 } };
        COMPARE_NEAR(krippendorffAlpha(units, Level::Nominal), 0.691, 5e-4);
        COMPARE_NEAR(krippendorffAlpha(units, Level::Interval), 0.811, 5e-4);
    }

    void correlations()
    {
        COMPARE_NEAR6(pearson(judge, human), 0.924239);
        COMPARE_NEAR6(spearman(judge, human), 0.923365);
        COMPARE_NEAR6(kendallTauB(judge, human), 0.868722);
        const std::vector<double> x{ 1, 2, 2, 3, 9 };
        const std::vector<double> y{ 5, 1, 4, 4, 2 };
        COMPARE_NEAR6(kendallTauB(x, y), -0.444444);
        COMPARE_NEAR6(spearman(x, y), -0.5);
        QCOMPARE(midRanks(x), (std::vector<double>{ 1, 2.5, 2.5, 4, 5 }));
    }

    void kendallAgainstItsDefinition()
    {
        std::vector<double> x(97);
        std::vector<double> y(97);
        for (std::size_t i = 0; i < x.size(); ++i) {
            x[i] = double((i * 37 + 11) % 13);
            y[i] = double((i * i + 5 * i) % 7);
        }
        qint64 balance = 0;
        qint64 freeX = 0;
        qint64 freeY = 0;
        for (std::size_t i = 0; i < x.size(); ++i) {
            for (std::size_t j = i + 1; j < x.size(); ++j) {
                const double product = (x[i] - x[j]) * (y[i] - y[j]);
                balance += product > 0 ? 1 : product < 0 ? -1 : 0;
                freeX += x[i] != x[j] ? 1 : 0;
                freeY += y[i] != y[j] ? 1 : 0;
            }
        }
        COMPARE_NEAR(kendallTauB(x, y), double(balance) / std::sqrt(double(freeX) * double(freeY)), 1e-12);
    }
};

GAVEL_TEST(TestAgreement)
#include "tst_agreement.moc"
