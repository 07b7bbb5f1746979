// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/bias.h"

#include "figures.h"
#include "support/testmain.h"

using namespace gavel::stats;
using namespace gavel::test;

class TestBias : public QObject
{
    Q_OBJECT

private slots:
    void position()
    {
        const auto bias = positionBias(50, 12, 3);
        QVERIFY(bias);
        COMPARE_NEAR6(bias->flipRate, 0.3);
        COMPARE_NEAR6(bias->direction, 0.18);
        COMPARE_NEAR6(bias->p, 0.035156);
        COMPARE_NEAR6(positionBias(50, 3, 12)->direction, -0.18);
        COMPARE_NEAR6(positionBias(50, 0, 0)->p, 1);
        QVERIFY(!positionBias(0, 0, 0));
        QVERIFY(!positionBias(5, 4, 4));
    }

    void length()
    {
        const std::vector<double> lengths{ 10, 20, 30, 40, 50, 60 };
        const std::vector<double> scores{ 1, 2, 2, 3, 5, 4 };
        const std::vector<double> people{ 2, 2, 3, 3, 3, 3 };
        const LengthBias bias = lengthBias(scores, people, lengths);
        COMPARE_NEAR6(bias.scoreAndLength, 0.927634);
        COMPARE_NEAR6(bias.errorAndLength, 0.794461);
        // Long answers that are better are no bias.
        const LengthBias fair = lengthBias(scores, scores, lengths);
        QVERIFY(fair.scoreAndLength && !fair.errorAndLength);
    }
};

GAVEL_TEST(TestBias)
#include "tst_bias.moc"
