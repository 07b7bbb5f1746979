// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/random.h"

#include "figures.h"
#include "support/testmain.h"

using namespace gavel::stats;

class TestRandom : public QObject
{
    Q_OBJECT

private slots:
    void engineIsTheStandardOne()
    {
        Random random(5489);
        quint64 last = 0;
        for (int i = 0; i < 10000; ++i)
            last = random.bits();
        QCOMPARE(last, Q_UINT64_C(9981545732273789042));
    }

    void drawsStayInRangeAndReachAll()
    {
        Random random(1);
        std::vector<int> seen(7);
        for (int i = 0; i < 7000; ++i) {
            const quint32 drawn = random.below(7);
            QVERIFY(drawn < 7);
            ++seen[drawn];
        }
        for (const int count : seen)
            QVERIFY2(count > 850 && count < 1150, qPrintable(QString::number(count)));
        QCOMPARE(random.below(1), 0u);
    }

    void sameSeedSameDraws()
    {
        Random a(42);
        Random b(42);
        Random c(43);
        int different = 0;
        for (int i = 0; i < 100; ++i) {
            const quint32 drawn = a.below(1000);
            QCOMPARE(b.below(1000), drawn);
            different += c.below(1000) != drawn ? 1 : 0;
        }
        QVERIFY(different > 90);
    }

    /// Draws are defined by the engine's halves, low first: multiply and take the upper word.
    void drawIsDefinedBit()
    {
        Random draws(7);
        std::mt19937_64 engine(7);
        const quint64 word = engine();
        QCOMPARE(draws.below(1000), quint32((quint64(quint32(word)) * 1000) >> 32));
        QCOMPARE(draws.below(1000), quint32(((word >> 32) * 1000) >> 32));
    }
};

GAVEL_TEST(TestRandom)
#include "tst_random.moc"
