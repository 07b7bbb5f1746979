// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/agreementreport.h"

#include "figures.h"
#include "support/testmain.h"

#include <algorithm>

using namespace gavel::stats;
using namespace gavel::test;
using Verdict = AgreementVerdict;

namespace {

const std::vector<double> people = repeated(human, 5);
const std::vector<double> goodJudge = repeated(judge, 5);

/// Scores that have nothing to do with the labels.
std::vector<double> guesses()
{
    std::vector<double> scores(people.size());
    for (std::size_t i = 0; i < scores.size(); ++i)
        scores[i] = double(1 + (i * i * 7 + i / 3) % 5);
    return scores;
}

std::vector<double> shifted(std::vector<double> scores, double by)
{
    std::transform(scores.begin(), scores.end(), scores.begin(), [by](double score) { return std::clamp(score + by, 1.0, 5.0); });
    return scores;
}

} // namespace

class TestAgreementReport : public QObject
{
    Q_OBJECT

private slots:
    void figures()
    {
        const AgreementReport report = agreementReport(pairsOf(goodJudge, people), oneToFive);
        QCOMPARE(report.n, 50);
        QCOMPARE(report.clusters, 50);
        COMPARE_NEAR6(report.exact.value, 0.6);
        COMPARE_NEAR6(report.withinOne.value, 1);
        COMPARE_NEAR6(report.shift.value, 0.4);
        COMPARE_NEAR6(report.meanAbsoluteError.value, 0.4);
        COMPARE_NEAR6(report.qwk.value, 0.865772);
        COMPARE_NEAR6(report.spearman, 0.923365);
        COMPARE_NEAR6(report.kendall, 0.868722);
        QVERIFY(report.exact.interval && report.withinOne.interval && report.shift.interval && report.meanAbsoluteError.interval
                && report.qwk.interval && report.baseline);
        QCOMPARE(report.exact.interval, wilson(30, 50));
        QVERIFY(report.shift.interval->low > 0 && report.shift.interval->high < 1);
        QVERIFY(report.qwk.interval->low > 0.75 && report.qwk.interval->high < 0.95);
        COMPARE_NEAR6(report.baseline->withinOne, 0.7);
        QVERIFY(!report.stopped);
    }

    void verdicts_data()
    {
        QTest::addColumn<std::vector<double>>("judgeScores");
        QTest::addColumn<std::vector<double>>("humanScores");
        QTest::addColumn<int>("verdict");
        const auto first = [](std::vector<double> values, std::size_t n) {
            values.resize(n);
            return values;
        };
        QTest::addRow("29 labels") << first(goodJudge, 29) << first(people, 29) << int(Verdict::TooFewLabels);
        QTest::addRow("30 labels") << first(goodJudge, 30) << first(people, 30) << int(Verdict::Strong);
        QTest::addRow("strong") << goodJudge << people << int(Verdict::Strong);
        QTest::addRow("guessing") << guesses() << people << int(Verdict::NoBetterThanGuessing);
        QTest::addRow("constant judge") << std::vector<double>(50, 4.0) << people << int(Verdict::NoBetterThanGuessing);
        // One lucky score lifts the interval of κ above 0, but shows no order.
        std::vector<double> oneLucky(50, 1.0);
        oneLucky[static_cast<std::size_t>(std::max_element(people.begin(), people.end()) - people.begin())] = 4;
        QTest::addRow("all alike but one") << oneLucky << people << int(Verdict::NoBetterThanGuessing);
        QTest::addRow("labels all alike") << goodJudge << std::vector<double>(50, 4.0) << int(Verdict::LabelsAllAlike);
        QTest::addRow("right order, wrong place") << shifted(people, 2) << people << int(Verdict::OrdersButMisses);
        QTest::addRow("nothing") << std::vector<double>() << std::vector<double>() << int(Verdict::TooFewLabels);
    }
    void verdicts()
    {
        QFETCH(std::vector<double>, judgeScores);
        QFETCH(std::vector<double>, humanScores);
        QFETCH(int, verdict);
        QCOMPARE(int(agreementReport(pairsOf(judgeScores, humanScores), oneToFive).verdict), verdict);
    }

    void betterThanGuessing()
    {
        std::vector<double> middling = goodJudge;
        const auto noise = guesses();
        for (std::size_t i = 0; i < middling.size(); i += 3)
            middling[i] = noise[i];
        const AgreementReport report = agreementReport(pairsOf(middling, people), oneToFive);
        QCOMPARE(int(report.verdict), int(Verdict::BetterThanGuessing));
        QVERIFY(report.qwk.interval->low < 0.6);
    }

    void undefinedIsNotZero()
    {
        const AgreementReport report = agreementReport(pairsOf(std::vector<double>(50, 4.0), people), oneToFive);
        QVERIFY(!report.qwk.value && !report.qwk.interval && !report.spearman && !report.kendall);
        QVERIFY(report.exact.value);
    }

    /// With two labels everything is within one step, which proves nothing.
    void passAndFail()
    {
        std::vector<double> h(60);
        std::vector<double> j(60);
        for (std::size_t i = 0; i < h.size(); ++i) {
            h[i] = i % 4 == 0 ? 0 : 1;
            j[i] = i % 8 == 0 ? 1 - h[i] : h[i];
            j[i] = i % 5 == 1 ? 0 : j[i];
        }
        const AgreementReport report = agreementReport(pairsOf(j, h), std::vector<double>{ 0, 1 });
        COMPARE_NEAR6(report.withinOne.value, 1);
        QVERIFY(report.verdict == Verdict::NoBetterThanGuessing || report.verdict == Verdict::OrdersButMisses);
    }

    void stepOfTheScale()
    {
        const std::vector<double> scale{ 0, 25, 50, 75, 100 };
        const AgreementReport report = agreementReport(pairsOf({ 25, 50 }, { 50, 100 }), scale);
        COMPARE_NEAR6(report.step, 25);
        COMPARE_NEAR6(report.withinOne.value, 0.5);
    }

    void scoresBetweenPointsCountAsWhatTheyAre()
    {
        const AgreementReport report = agreementReport(pairsOf({ 2, 4, 1, 5 }, { 2.5, 3.7, 1, 5 }), oneToFive);
        COMPARE_NEAR6(report.exact.value, 0.5);
        COMPARE_NEAR6(report.withinOne.value, 1);
        COMPARE_NEAR6(report.shift.value, -0.05);
        COMPARE_NEAR6(report.meanAbsoluteError.value, 0.2);
        COMPARE_NEAR6(report.qwk.value, 0.981857);
    }

    /// Who is right where two people are one point apart cannot depend on who is stricter.
    void eachOfSeveralPeopleCounts()
    {
        std::vector<double> higher = people;
        for (std::size_t i = 0; i < higher.size(); ++i)
            higher[i] += people[i] < 5 && i % 2 == 0 ? 1 : 0;
        PairedScores pairs;
        for (std::size_t i = 0; i < people.size(); ++i)
            pairs.human.push_back((people[i] + higher[i]) / 2);
        pairs.people = { people, higher };
        pairs.judge = people;
        const AgreementReport strict = agreementReport(pairs, oneToFive);
        pairs.judge = higher;
        const AgreementReport lenient = agreementReport(pairs, oneToFive);
        COMPARE_NEAR6(strict.exact.value, *lenient.exact.value);
        COMPARE_NEAR6(strict.qwk.value, *lenient.qwk.value);
        COMPARE_NEAR6(strict.qwk.value, (1 + *cohenKappa(people, higher, Weights::Quadratic)) / 2);
        COMPARE_NEAR6(strict.shift.value, -*lenient.shift.value);
        QVERIFY(strict.qwk.interval && strict.qwk.interval->low < *strict.qwk.value && strict.qwk.interval->high > *strict.qwk.value);
        QVERIFY(strict.exact.interval->low < *strict.exact.value && strict.exact.interval->high < 1);
    }

    void clustersWidenEveryInterval()
    {
        std::vector<qint32> clusters(people.size());
        for (std::size_t i = 0; i < clusters.size(); ++i)
            clusters[i] = qint32(i % 10);
        const AgreementReport blind = agreementReport(pairsOf(goodJudge, people), oneToFive);
        const AgreementReport aware = agreementReport(pairsOf(goodJudge, people, clusters), oneToFive);
        QCOMPARE(aware.clusters, 10);
        QCOMPARE(aware.exact.value, blind.exact.value);
        QVERIFY(aware.exact.interval->halfWidth() > 1.5 * blind.exact.interval->halfWidth());
        QVERIFY(aware.shift.interval->halfWidth() > 1.5 * blind.shift.interval->halfWidth());
        QVERIFY(aware.qwk.interval->halfWidth() > 1.5 * blind.qwk.interval->halfWidth());
        const std::vector<qint32> one(people.size(), 1);
        QCOMPARE(int(agreementReport(pairsOf(goodJudge, people, one), oneToFive).verdict), int(Verdict::TooFewLabels));
    }

    void sameSeedSameReport()
    {
        const AgreementReport a = agreementReport(pairsOf(goodJudge, people), oneToFive, 5);
        const AgreementReport b = agreementReport(pairsOf(goodJudge, people), oneToFive, 5);
        QCOMPARE(a.qwk.interval, b.qwk.interval);
        QCOMPARE(a.shift.interval, b.shift.interval);
    }

    void stops()
    {
        const AgreementReport report = agreementReport(pairsOf(goodJudge, people), oneToFive, 1, [] { return true; });
        QVERIFY(report.stopped);
        QVERIFY(!report.qwk.interval);
        COMPARE_NEAR6(report.qwk.value, 0.865772);
    }
};

GAVEL_TEST(TestAgreementReport)
#include "tst_agreementreport.moc"
