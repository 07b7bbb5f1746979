// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/ticker.h"
#include "support/testmain.h"

#include <QTest>

using namespace gavel;
using namespace std::chrono_literals;

class TestTicker : public QObject
{
    Q_OBJECT

private slots:
    void manyTouchesOneTick();
    void ticksAgainAfterATick();
    void untouchedStaysSilent();
    void flushTicksNow();
    void flushWithoutTouch();
    void touchInsideOfTick();
};

void TestTicker::manyTouchesOneTick()
{
    int ticks = 0;
    Ticker ticker(20ms, [&ticks] { ++ticks; });
    for (int i = 0; i < 1000; ++i)
        ticker.touch();
    QCOMPARE(ticks, 0); // never inside of touch()
    QTRY_COMPARE(ticks, 1);
    ticker.flush();
    QCOMPARE(ticks, 1);
}

void TestTicker::ticksAgainAfterATick()
{
    int ticks = 0;
    Ticker ticker(1ms, [&ticks] { ++ticks; });
    for (int i = 1; i <= 3; ++i) {
        ticker.touch();
        QTRY_COMPARE(ticks, i);
    }
}

void TestTicker::untouchedStaysSilent()
{
    int ticks = 0;
    int others = 0;
    const Ticker silent(0ms, [&ticks] { ++ticks; });
    Ticker other(10ms, [&others] { ++others; });
    other.touch();
    QTRY_COMPARE(others, 1);
    QCOMPARE(ticks, 0);
}

void TestTicker::flushTicksNow()
{
    int ticks = 0;
    int others = 0;
    Ticker ticker(20ms, [&ticks] { ++ticks; });
    ticker.touch();
    ticker.flush();
    QCOMPARE(ticks, 1);
    Ticker later(100ms, [&others] { ++others; });
    later.touch();
    QTRY_COMPARE(others, 1);
    QCOMPARE(ticks, 1); // the pending one is used up
}

void TestTicker::flushWithoutTouch()
{
    int ticks = 0;
    Ticker ticker(1ms, [&ticks] { ++ticks; });
    ticker.flush();
    QCOMPARE(ticks, 0);
}

void TestTicker::touchInsideOfTick()
{
    int ticks = 0;
    std::unique_ptr<Ticker> ticker;
    ticker = std::make_unique<Ticker>(1ms, [&] {
        if (++ticks < 3)
            ticker->touch();
    });
    ticker->touch();
    QTRY_COMPARE(ticks, 3);
}

GAVEL_TEST(TestTicker)
#include "tst_ticker.moc"
