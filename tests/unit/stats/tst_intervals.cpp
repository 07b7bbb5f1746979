// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/intervals.h"

#include "figures.h"
#include "support/testmain.h"

#include <algorithm>
#include <numeric>
#include <set>

using namespace gavel::stats;
using namespace gavel::test;

namespace {

Statistic meanOf(const std::vector<double> &values)
{
    return [&values](std::span<const quint32> items) -> std::optional<double> {
        double sum = 0;
        for (const quint32 item : items)
            sum += values[item];
        return sum / double(items.size());
    };
}

/// The mean of every one of the nⁿ resamples.
std::vector<double> allResampledMeans(const std::vector<double> &values)
{
    std::size_t total = 1;
    for (std::size_t i = 0; i < values.size(); ++i)
        total *= values.size();
    std::vector<double> means;
    for (std::size_t code = 0; code < total; ++code) {
        double sum = 0;
        for (std::size_t rest = code, i = 0; i < values.size(); ++i, rest /= values.size())
            sum += values[rest % values.size()];
        means.push_back(sum / double(values.size()));
    }
    return means;
}

} // namespace

class TestIntervals : public QObject
{
    Q_OBJECT

private slots:
    void wilsonIntervals_data()
    {
        QTest::addColumn<qint64>("hits");
        QTest::addColumn<qint64>("n");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addRow("half") << qint64(5) << qint64(10) << 0.236593 << 0.763407;
        QTest::addRow("none") << qint64(0) << qint64(10) << 0.0 << 0.277533;
        QTest::addRow("all") << qint64(10) << qint64(10) << 0.722467 << 1.0;
        QTest::addRow("most") << qint64(84) << qint64(100) << 0.755797 << 0.899047;
    }
    void wilsonIntervals()
    {
        QFETCH(qint64, hits);
        QFETCH(qint64, n);
        QFETCH(double, low);
        QFETCH(double, high);
        const auto interval = wilson(hits, n);
        QVERIFY(interval);
        COMPARE_NEAR6(interval->low, low);
        COMPARE_NEAR6(interval->high, high);
        QVERIFY(!wilson(0, 0));
    }

    void everyResampleOfFive()
    {
        const std::vector<double> values{ 0, 0, 1, 0, 3 };
        const std::vector<double> means = allResampledMeans(values);
        QCOMPARE(means.size(), std::size_t(3125));
        const auto percentile = percentileInterval(means, 0.95);
        QVERIFY(percentile);
        COMPARE_NEAR6(percentile->low, 0);
        COMPARE_NEAR6(percentile->high, 2.0);

        const std::vector<double> jackknife = jackknifeValues(5, meanOf(values), {});
        QCOMPARE(jackknife, (std::vector<double>{ 1, 1, 0.75, 1, 0.25 }));
        const auto constants = bcaConstants(means, 0.8, jackknife);
        QVERIFY(constants);
        COMPARE_NEAR6(constants->z0, 0.102853);
        COMPARE_NEAR6(constants->acceleration, 0.085720);
        const auto bca = bcaInterval(means, 0.8, jackknife, 0.95);
        QVERIFY(bca);
        COMPARE_NEAR6(bca->low, 0);
        COMPARE_NEAR6(bca->high, 2.4);
    }

    void sampledComesNearTheExact()
    {
        const std::vector<double> values{ 0, 0, 1, 0, 3 };
        BootstrapOptions options;
        options.resamples = 20000;
        const auto percentile = bootstrapPercentile(5, meanOf(values), options);
        const auto bca = bootstrapBca(5, meanOf(values), options);
        QVERIFY(percentile && bca);
        COMPARE_NEAR6(percentile->low, 0);
        COMPARE_NEAR6(percentile->high, 2.0);
        COMPARE_NEAR6(bca->high, 2.4);
    }

    void sameSeedSameFigures()
    {
        BootstrapOptions options;
        options.seed = 11;
        const PairedScores pairs = pairsOf(judge, human);
        const auto first = weightedKappaInterval(pairs, options);
        QCOMPARE(weightedKappaInterval(pairs, options), first);
        options.seed = 12;
        QVERIFY(weightedKappaInterval(pairs, options) != first);
    }

    void kappaIntervalIsTheGeneralBootstrap()
    {
        const Statistic kappa = [](std::span<const quint32> items) {
            std::vector<double> j;
            std::vector<double> h;
            for (const quint32 item : items) {
                j.push_back(judge[item]);
                h.push_back(human[item]);
            }
            return cohenKappa(j, h, Weights::Quadratic);
        };
        const std::vector<qint32> pairs{ 0, 0, 1, 1, 2, 2, 3, 3, 4, 4 };
        for (const auto &clusters : { std::span<const qint32>(), std::span<const qint32>(pairs) }) {
            BootstrapOptions options;
            options.resamples = 500;
            options.clusters = clusters;
            const auto fast = weightedKappaInterval(pairsOf(judge, human), options);
            const auto general = bootstrapBca(10, kappa, options);
            QVERIFY(fast && general);
            COMPARE_NEAR(fast->low, general->low, 1e-12);
            COMPARE_NEAR(fast->high, general->high, 1e-12);
            QVERIFY(fast->low < 0.865772 && fast->high > 0.865772);
        }
    }

    void clustersAreDrawnWhole()
    {
        const std::vector<qint32> clusters{ 9, 4, 9, 4, 4, 7 };
        const Groups groups = groupItems(6, clusters);
        QCOMPARE(groups.size(), 3u);
        QCOMPARE(groups.items, (std::vector<quint32>{ 0, 2, 1, 3, 4, 5 }));
        QCOMPARE(groups.starts, (std::vector<quint32>{ 0, 2, 5, 6 }));

        BootstrapOptions options;
        options.resamples = 50;
        options.clusters = clusters;
        std::set<std::size_t> sizes;
        bool whole = true;
        const Statistic watch = [&](std::span<const quint32> items) -> std::optional<double> {
            const auto count = [&items](quint32 item) { return std::count(items.begin(), items.end(), item); };
            whole = whole && count(0) == count(2) && count(1) == count(3) && count(3) == count(4);
            sizes.insert(items.size());
            return 1.0;
        };
        QCOMPARE(bootstrapValues(6, watch, options).size(), std::size_t(50));
        QVERIFY(whole);
        QVERIFY(sizes.size() > 1);
    }

    /// Ten copies of each row are not ten times the evidence.
    void clustersWidenTheInterval()
    {
        const std::vector<double> values{ 1, 2, 3, 3, 4, 4, 5, 5, 2, 4 };
        const std::vector<double> copies = repeated(values, 10);
        std::vector<qint32> clusters(copies.size());
        for (std::size_t i = 0; i < copies.size(); ++i)
            clusters[i] = qint32(i % values.size());
        BootstrapOptions blind;
        BootstrapOptions aware;
        aware.clusters = clusters;
        const auto narrow = bootstrapPercentile(100, meanOf(copies), blind);
        const auto honest = bootstrapPercentile(100, meanOf(copies), aware);
        const auto original = bootstrapPercentile(10, meanOf(values), blind);
        QVERIFY(narrow && honest && original);
        QVERIFY(honest->halfWidth() > 2.5 * narrow->halfWidth());
        COMPARE_NEAR(honest->halfWidth(), original->halfWidth(), 1e-9);
    }

    void undefinedResamplesAreLeftOut()
    {
        int asked = 0;
        const Statistic sometimes
            = [&asked](std::span<const quint32>) -> std::optional<double> { return ++asked % 4 == 0 ? std::nullopt : std::optional<double>(1); };
        QCOMPARE(bootstrapValues(5, sometimes, {}).size(), std::size_t(1500));
        const Statistic never = [](std::span<const quint32>) { return std::optional<double>(); };
        QVERIFY(bootstrapValues(5, never, {}).empty());
        QVERIFY(!bootstrapBca(5, never));
        QVERIFY(!bootstrapPercentile(5, never));
    }

    void nothingToResample()
    {
        QVERIFY(!bootstrapPercentile(0, [](std::span<const quint32>) { return std::optional<double>(1); }));
        const std::vector<qint32> one(10, 3);
        BootstrapOptions options;
        options.clusters = one;
        QVERIFY(!bootstrapPercentile(10, meanOf(judge), options));
        QVERIFY(!weightedKappaInterval(pairsOf(judge, human), options));
        QVERIFY(!weightedKappaInterval({}));
    }

    void constantJudgeHasNoKappaInterval()
    {
        const std::vector<double> constant(10, 4.0);
        QVERIFY(!weightedKappaInterval(pairsOf(constant, human)));
    }

    void stopsWhenAsked()
    {
        int asked = 0;
        BootstrapOptions options;
        options.stop = [&asked] { return ++asked > 10; };
        QVERIFY(!bootstrapBca(10, meanOf(judge), options));
        QVERIFY2(asked < 20, "the work went on");
        asked = 0;
        QVERIFY(!weightedKappaInterval(pairsOf(judge, human), options));
        QVERIFY2(asked < 20, "the work went on");
    }

    /// Where every resample is the same the correction is undefined, the interval is not.
    void fallsBackToPercentiles()
    {
        const std::vector<double> same(8, 2.0);
        const auto interval = bootstrapBca(8, meanOf(same));
        QVERIFY(interval);
        COMPARE_NEAR6(interval->low, 2);
        COMPARE_NEAR6(interval->high, 2);
        QVERIFY(!bcaConstants({}, 1, same));
        QVERIFY(!bcaConstants(same, 1, {}));
    }

    void manyRowsByResampling()
    {
        PairedScores pairs;
        for (std::size_t i = 0; i < 10000; ++i) {
            pairs.human.push_back(double(i % 5));
            pairs.judge.push_back(double(i * 7 % 11 < 6 ? i % 5 : i * 3 % 5));
        }
        const auto interval = weightedKappaInterval(pairs);
        QVERIFY(interval);
        QVERIFY(interval->halfWidth() < 0.03);
    }
};

GAVEL_TEST(TestIntervals)
#include "tst_intervals.moc"
