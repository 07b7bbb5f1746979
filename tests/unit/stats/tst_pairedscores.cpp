// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/pairedscores.h"

#include "figures.h"
#include "support/testmain.h"

#include <limits>

using namespace gavel::stats;
using namespace gavel::test;

namespace {
constexpr double none = std::numeric_limits<double>::quiet_NaN();
} // namespace

class TestPairedScores : public QObject
{
    Q_OBJECT

private slots:
    void kappaIsCohens()
    {
        COMPARE_NEAR6(weightedKappa(pairsOf(judge, human)), 0.865772);
        const std::vector<double> h{ 1.25, 2, 3.5, 4, 5, 3 };
        const std::vector<double> j{ 1.5, 2.5, 3, 4, 4.5, 2 };
        COMPARE_NEAR(weightedKappa(pairsOf(j, h)), *cohenKappa(j, h, Weights::Quadratic), 1e-12);
    }

    void constantSidesAreUndefined()
    {
        QVERIFY(!weightedKappa({}));
        QVERIFY(!weightedKappa(pairsOf(std::vector<double>(10, 3.3), human)));
        QVERIFY(!weightedKappa(pairsOf(judge, std::vector<double>(10, 4.1))));
        QVERIFY(weightedKappa(pairsOf(repeated(judge, 10'000), repeated(human, 10'000))));
    }

    void peopleCountByTheirItems()
    {
        // The first person scored all items, the second the first five, the third one.
        PairedScores pairs = pairsOf(judge, human);
        std::vector<double> second(10, none);
        std::copy_n(judge.begin(), 5, second.begin());
        std::vector<double> third(10, none);
        third[0] = 1;
        pairs.people = { human, second, third };
        COMPARE_NEAR6(weightedKappa(pairs), (10 * 0.865772 + 5 * 1.0) / 15);
        // By item: 1 − 2 – – 1 for the first five, then 1, 0, 1, 0, 1 of one person's.
        const std::vector<double> hits = hitsByItem(pairs, 0);
        COMPARE_NEAR6(hits[0], 1.0 / 3);
        COMPARE_NEAR6(hits[1], 1);
        COMPARE_NEAR6(hits[3], 0.5);
        COMPARE_NEAR6(hits[5], 0);
        const Estimate share = hitShare(pairs, 0, {});
        COMPARE_NEAR6(share.value, (1.0 / 3 + 1 + 1 + 0.5 + 1 + 0 + 1 + 1 + 0 + 1) / 10);
        QVERIFY(share.interval->low < *share.value && share.interval->high > *share.value);
    }

    void baselineIsTheBestConstantGuess()
    {
        const auto baseline = constantBaseline(pairsOf(judge, human), oneToFive, 1);
        QVERIFY(baseline);
        COMPARE_NEAR6(baseline->exact, 0.3);
        COMPARE_NEAR6(baseline->exactGuess, 4);
        COMPARE_NEAR6(baseline->withinOne, 0.7);
        COMPARE_NEAR6(baseline->withinOneGuess, 3);
        QVERIFY(!constantBaseline({}, oneToFive, 1));
    }

    void baselineGuessesBetweenPoints()
    {
        const auto baseline = constantBaseline(pairsOf({ 3, 3, 3, 3 }, { 2.5, 2.5, 3, 4 }), oneToFive, 1);
        QVERIFY(baseline);
        COMPARE_NEAR6(baseline->exact, 0.5);
        COMPARE_NEAR6(baseline->exactGuess, 2.5);
        COMPARE_NEAR6(baseline->withinOne, 1);
        COMPARE_NEAR6(baseline->withinOneGuess, 3);
    }

    void baselineAgainstSeveralPeople()
    {
        PairedScores pairs = pairsOf({ 1, 1 }, { 2.5, 4 });
        pairs.people = { { 2, 4 }, { 3, none } };
        const auto baseline = constantBaseline(pairs, oneToFive, 1);
        COMPARE_NEAR6(baseline->exact, 0.5);
        COMPARE_NEAR6(baseline->exactGuess, 4);
        COMPARE_NEAR6(baseline->withinOne, 1);
        COMPARE_NEAR6(baseline->withinOneGuess, 3);
    }

    void partsKeepTheirPeople()
    {
        PairedScores pairs = pairsOf({ 1, 2, 3 }, { 1, 2, 4 }, { 7, 8, 7 });
        pairs.people = { { 1, none, 4 }, { none, 2, 4 } };
        PairedScores part;
        part.add(pairs, 2);
        part.add(pairs, 1);
        QCOMPARE(part.judge, (std::vector<double>{ 3, 2 }));
        QCOMPARE(part.people.size(), std::size_t(2));
        QCOMPARE(part.people[1], (std::vector<double>{ 4, 2 }));
        QCOMPARE(part.clusters, (std::vector<qint32>{ 7, 8 }));
    }

    void manyDifferentScoresAreQuick()
    {
        PairedScores pairs;
        for (int i = 0; i < 20'000; ++i) {
            pairs.judge.push_back(1 + i % 7 + i * 1e-6);
            pairs.human.push_back(1 + i % 5 + i * 1e-6);
        }
        BootstrapOptions options;
        options.resamples = 20;
        const auto interval = weightedKappaInterval(pairs, options);
        QVERIFY(interval && interval->low < interval->high);
    }
};

GAVEL_TEST(TestPairedScores)
#include "tst_pairedscores.moc"
