// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/paired.h"

#include "figures.h"
#include "support/testmain.h"

using namespace gavel::stats;
using namespace gavel::test;

class TestPaired : public QObject
{
    Q_OBJECT

private slots:
    void mcNemarTest()
    {
        const McNemar test = mcNemar(10, 3);
        COMPARE_NEAR6(test.exactP, 0.092285);
        COMPARE_NEAR(test.chiSquare, 2.769, 5e-4);
        COMPARE_NEAR(test.chiSquareP, 0.0961, 5e-5);
        COMPARE_NEAR6(mcNemar(3, 10).exactP, test.exactP);
        COMPARE_NEAR6(mcNemar(5, 5).exactP, 1);
        COMPARE_NEAR6(mcNemar(0, 0).exactP, 1);
        COMPARE_NEAR6(mcNemar(0, 0).chiSquareP, 1);
    }

    void signFlipExact()
    {
        std::vector<double> differences;
        for (std::size_t i = 0; i < judge.size(); ++i)
            differences.push_back(judge[i] - human[i]);
        const auto test = signFlip(differences);
        QVERIFY(test && test->exact);
        COMPARE_NEAR6(test->p, 0.125);
        COMPARE_NEAR6(test->statistic, 0.4);
        QVERIFY(!signFlip({}));
        const auto zeros = signFlip(std::vector<double>(30, 0.0));
        QVERIFY(zeros && zeros->exact);
        COMPARE_NEAR6(zeros->p, 1);
    }

    /// Sums that differ only by rounding are equal.
    void signFlipOfTenths()
    {
        const auto test = signFlip(std::vector<double>{ 0.1, 0.2, -0.3, 0.1, 0.1 });
        const auto whole = signFlip(std::vector<double>{ 1, 2, -3, 1, 1 });
        QVERIFY(test && whole);
        COMPARE_NEAR6(test->p, whole->p);
    }

    void signFlipSampled()
    {
        const std::vector<double> differences{ 1, 1, -1, 2, 1, 1, -1, 1, 2, 1, -1, 1, 1, -2, 1, 1, 1, -1, 1, 2, 1, 1, -1, 1 };
        PermutationOptions options;
        options.resamples = 100000;
        const auto test = signFlip(differences, options);
        QVERIFY(test && !test->exact);
        COMPARE_NEAR(test->p, 0.027772, 0.002);
        QCOMPARE(signFlip(differences, options)->p, test->p);
        options.stop = [] { return true; };
        QVERIFY(!signFlip(differences, options));
    }

    void signFlipUsesAllCoins()
    {
        // More than 64 differences need a second word of coins.
        std::vector<double> differences(100, 1.0);
        for (std::size_t i = 0; i < 45; ++i)
            differences[i] = -1;
        const auto test = signFlip(differences);
        QVERIFY(test);
        COMPARE_NEAR(test->p, 0.3682, 0.015);
    }

    void wilcoxonExact()
    {
        const std::vector<double> differences{ 6, 8, 14, 16, 23, 24, 28, 29, 41, -48, 49, 56, 60, -67, 75 };
        const auto test = wilcoxonSignedRank(differences);
        QVERIFY(test && test->exact);
        COMPARE_NEAR6(test->statistic, 24);
        COMPARE_NEAR6(test->p, 0.041260);
    }

    void wilcoxonLeavesTheExactNullOnTies()
    {
        const auto test = wilcoxonSignedRank(std::vector<double>{ 1, 1, 2, -1, 3, 2, 0, -2, 1, 1 });
        QVERIFY(test && !test->exact);
        COMPARE_NEAR6(test->statistic, 10);
        COMPARE_NEAR6(test->p, 0.130262);
        QVERIFY(!wilcoxonSignedRank(std::vector<double>{ 0, 0 }));
        // Three equal magnitudes have a whole mid-rank and are ties all the same.
        const auto three = wilcoxonSignedRank(std::vector<double>{ 1, -1, 1 });
        QVERIFY(three && !three->exact);
    }

    void kappaDifferenceIsPaired()
    {
        const auto people = repeated(human, 6);
        const auto good = repeated(judge, 6);
        std::vector<double> poor(people.size());
        for (std::size_t i = 0; i < poor.size(); ++i)
            poor[i] = double(1 + (i * 3 + 1) % 5);
        const KappaDifference result = kappaDifference(pairsOf(good, people), poor);
        COMPARE_NEAR6(result.kappaA, 0.865772);
        QVERIFY(result.kappaB && result.difference.value && result.difference.interval && result.smallestVisible);
        COMPARE_NEAR6(result.difference.value, *result.kappaA - *result.kappaB);
        QVERIFY(result.difference.interval->low > 0);
        COMPARE_NEAR(result.smallestVisible, result.difference.interval->halfWidth(), 1e-12);

        const KappaDifference same = kappaDifference(pairsOf(good, people), good);
        COMPARE_NEAR6(same.difference.value, 0);
        QVERIFY(same.difference.interval);
        COMPARE_NEAR6(same.difference.interval->low, 0);
        COMPARE_NEAR6(same.difference.interval->high, 0);
    }

    void smallestVisibleShrinksWithLabels()
    {
        const auto width = [](int times) {
            auto other = repeated(judge, times);
            for (std::size_t i = 0; i < other.size(); i += 3)
                other[i] = 3;
            return kappaDifference(pairsOf(repeated(judge, times), repeated(human, times)), other).smallestVisible;
        };
        const auto few = width(3);
        const auto many = width(27);
        QVERIFY(few && many);
        QVERIFY(*many < *few / 2);
    }

    void kappaDifferenceUndefined()
    {
        const std::vector<double> constant(10, 3.0);
        const KappaDifference result = kappaDifference(pairsOf(judge, human), constant);
        QVERIFY(result.kappaA && !result.kappaB);
        QVERIFY(!result.difference.value && !result.difference.interval && !result.smallestVisible);
        QVERIFY(!kappaDifference({}, {}).kappaA);
    }

    void meanDifferences()
    {
        const Estimate estimate = meanDifference(judge, human);
        COMPARE_NEAR6(estimate.value, 0.4);
        QVERIFY(estimate.interval);
        COMPARE_NEAR6(estimate.interval->low, 0.1);
        COMPARE_NEAR6(estimate.interval->high, 0.7);
        QVERIFY(!meanDifference({}, {}).value);
    }

    void holmCorrection()
    {
        const std::vector<double> corrected = holm(std::vector<double>{ 0.04, 0.01, 0.03, 0.005 });
        const std::vector<double> expected{ 0.06, 0.03, 0.06, 0.02 };
        QCOMPARE(corrected.size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i)
            COMPARE_NEAR6(corrected[i], expected[i]);
        COMPARE_NEAR6(holm(std::vector<double>{ 0.6, 0.7 })[0], 1);
        QVERIFY(holm({}).empty());
    }
};

GAVEL_TEST(TestPaired)
#include "tst_paired.moc"
