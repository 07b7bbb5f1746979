// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/corrected.h"

#include "figures.h"
#include "support/testmain.h"

using namespace gavel::stats;
using namespace gavel::test;

namespace {

const std::vector<double> labelled{ 3, 4, 2, 5, 3, 4, 1, 4 };
const std::vector<double> judged{ 4, 4, 4, 5, 3, 5, 3, 4 };
const std::vector<double> unlabelled{ 4, 5, 4, 3, 4, 5, 4, 4, 3, 5, 2, 4, 4, 5, 3, 4, 3, 3, 4, 4 };

} // namespace

class TestCorrected : public QObject
{
    Q_OBJECT

private slots:
    void means_data()
    {
        QTest::addColumn<double>("lambda");
        QTest::addColumn<double>("mean");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addRow("labels alone") << 0.0 << 3.25 << 2.419 << 4.081;
        QTest::addRow("judge trusted") << 1.0 << 3.10 << 2.429 << 3.771;
        QTest::addRow("PPI++") << -1.0 << 3.1416 << 2.475 << 3.809;
    }
    void means()
    {
        QFETCH(double, lambda);
        QFETCH(double, mean);
        QFETCH(double, low);
        QFETCH(double, high);
        const auto result = correctedMean(labelled, judged, unlabelled, lambda < 0 ? std::nullopt : std::optional<double>(lambda));
        QVERIFY(result);
        COMPARE_NEAR(result->mean, mean, 5e-5);
        COMPARE_NEAR(result->interval.low, low, 6e-4);
        COMPARE_NEAR(result->interval.high, high, 6e-4);
        if (lambda < 0)
            COMPARE_NEAR(result->lambda, 0.7227, 5e-5);
    }

    void aConstantJudgeIsNotTrusted()
    {
        const auto result = correctedMean(labelled, std::vector<double>(8, 4.0), std::vector<double>(20, 4.0));
        QVERIFY(result);
        COMPARE_NEAR6(result->lambda, 0);
        COMPARE_NEAR6(result->mean, 3.25);
        QVERIFY(!correctedMean({}, {}, unlabelled));
        QVERIFY(!correctedMean(labelled, judged, {}));
    }

    void passRates()
    {
        const auto result = correctedPassRate(0.70, 200, 0.90, 60, 0.85, 40);
        QVERIFY(result && result->interval);
        COMPARE_NEAR(result->rate, 0.7333, 5e-5);
        COMPARE_NEAR(result->interval->low, 0.612, 5e-4);
        COMPARE_NEAR(result->interval->high, 0.863, 5e-4);
        QVERIFY(!correctedPassRate(0.7, 200, 0.5, 60, 0.5, 40));
        COMPARE_NEAR6(correctedPassRate(0.05, 200, 0.9, 60, 0.85, 40)->rate, 0);
        QVERIFY(!correctedPassRate(0.7, 200, 0.9, 0, 0.85, 40)->interval);
    }
};

GAVEL_TEST(TestCorrected)
#include "tst_corrected.moc"
