// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/reliability.h"

#include "figures.h"
#include "support/testmain.h"

using namespace gavel::stats;
using namespace gavel::test;

class TestReliability : public QObject
{
    Q_OBJECT

private slots:
    void shroutAndFleiss()
    {
        const std::vector<std::vector<double>> table{
            { 9, 2, 5, 8 }, { 6, 1, 3, 2 }, { 8, 4, 6, 8 }, { 7, 1, 2, 6 }, { 10, 5, 6, 9 }, { 6, 2, 4, 7 }
        };
        const auto result = icc(table);
        QVERIFY(result);
        COMPARE_NEAR(result->single1, 0.17, 5e-3);
        COMPARE_NEAR(result->single2, 0.29, 5e-3);
        COMPARE_NEAR(result->single3, 0.71, 5e-3);
        COMPARE_NEAR(result->average1, 0.44, 5e-3);
        COMPARE_NEAR(result->average2, 0.62, 5e-3);
        COMPARE_NEAR(result->average3, 0.91, 5e-3);
    }

    void undefinedTables()
    {
        QVERIFY(!icc({}));
        QVERIFY(!icc(std::vector<std::vector<double>>{ { 1, 2 } }));
        QVERIFY(!icc(std::vector<std::vector<double>>{ { 1, 2 }, { 1 } }));
        QVERIFY(!icc(std::vector<std::vector<double>>{ { 1 }, { 2 } }));
        QVERIFY(!icc(std::vector<std::vector<double>>{ { 3, 3 }, { 3, 3 } }));
        QVERIFY(!repeatReliability({}));
    }

    void repeats()
    {
        const std::vector<std::vector<double>> rows{ { 4, 4, 5 }, { 3, 3, 4 }, { 5, 5, 5 }, { 2, 3, 3 }, { 4, 4, 5 }, { 1, 1, 1 } };
        const auto result = repeatReliability(rows);
        QVERIFY(result);
        COMPARE_NEAR(result->icc, 0.902, 5e-4);
        COMPARE_NEAR(result->alpha, 0.842, 5e-4);
        COMPARE_NEAR(result->allSame, 0.333, 5e-4);
    }

    void steadyRepeatsOfOneScore()
    {
        const auto result = repeatReliability(std::vector<std::vector<double>>{ { 4, 4 }, { 4, 4 } });
        QVERIFY(result);
        QVERIFY(!result->icc && !result->alpha);
        COMPARE_NEAR6(result->allSame, 1);
    }
};

GAVEL_TEST(TestReliability)
#include "tst_reliability.moc"
