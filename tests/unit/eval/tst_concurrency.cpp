// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/concurrency.h"
#include "support/testmain.h"

#include <QtTest>

#include <queue>

using namespace gavel::eval;
using namespace std::chrono_literals;

namespace {

/// A server that answers after `latency`, at most `capacity` at a time: more than that queue.
struct Simulation
{
    AdaptiveLimit::Time latency{ 0 };
    int capacity = 1 << 20;

    /// Runs `answers` answers at full use of the limit; the time at which they are done.
    AdaptiveLimit::Time run(AdaptiveLimit &limit, int answers)
    {
        using Time = AdaptiveLimit::Time;
        std::priority_queue<Time, std::vector<Time>, std::greater<>> workers; // when each is free
        std::priority_queue<std::pair<Time, Time>, std::vector<std::pair<Time, Time>>, std::greater<>> open; // (done, sent)
        Time now{ 0 };
        for (int done = 0; done < answers;) {
            while (static_cast<int>(open.size()) < limit.limit()) {
                Time begin = now;
                if (static_cast<int>(workers.size()) >= capacity) {
                    begin = std::max(begin, workers.top());
                    workers.pop();
                }
                workers.push(begin + latency);
                open.push({ begin + latency, now });
            }
            const auto [end, sent] = open.top();
            const bool saturated = static_cast<int>(open.size()) >= limit.limit();
            open.pop();
            now = end;
            limit.succeeded(now, sent, saturated);
            ++done;
        }
        return now;
    }
};

} // namespace

class TestConcurrency : public QObject
{
    Q_OBJECT

private slots:
    void fixedNeverMoves()
    {
        AdaptiveLimit limit({ .fixed = 24 });
        Simulation{ .latency = 200ms }.run(limit, 5000);
        limit.overloaded(1s, 900ms);
        QCOMPARE(limit.limit(), 24);
    }

    void doublesUpToTheCeiling_data()
    {
        QTest::addColumn<int>("ceiling");
        QTest::addRow("local") << 256;
        QTest::addRow("remote") << 16;
    }
    void doublesUpToTheCeiling()
    {
        QFETCH(int, ceiling);
        AdaptiveLimit limit({ .fixed = 0, .start = 4, .ceiling = ceiling });
        QCOMPARE(limit.limit(), 4);
        // A server of which every doubling doubles the throughput.
        Simulation{ .latency = 200ms }.run(limit, 4 * ceiling);
        QCOMPARE(limit.limit(), ceiling);
        Simulation{ .latency = 200ms }.run(limit, 20 * ceiling);
        QCOMPARE(limit.limit(), ceiling);
    }

    void stopsWhereMoreBuysNothing()
    {
        // Eight at a time, the rest waits in the server's own queue.
        AdaptiveLimit limit({ .fixed = 0, .start = 4, .ceiling = 256 });
        Simulation{ .latency = 50ms, .capacity = 8 }.run(limit, 4000);
        QVERIFY2(limit.limit() >= 8, qPrintable(QString::number(limit.limit())));
        QVERIFY2(limit.limit() <= 48, qPrintable(QString::number(limit.limit())));
    }

    void startsWithinTheCeiling()
    {
        QCOMPARE(AdaptiveLimit({ .fixed = 0, .start = 4, .ceiling = 2 }).limit(), 2);
        QCOMPARE(AdaptiveLimit({ .fixed = 0, .start = 4, .ceiling = 0 }).limit(), 1);
    }

    void halvesOncePerBurst()
    {
        AdaptiveLimit limit({ .fixed = 0, .start = 64, .ceiling = 256 });
        for (int i = 0; i < 64; ++i)
            limit.overloaded(100ms + AdaptiveLimit::Time(i), 10ms + AdaptiveLimit::Time(i));
        QCOMPARE(limit.limit(), 32);
        limit.overloaded(200ms, 150ms); // sent after the decrease: a new sign
        QCOMPARE(limit.limit(), 16);
        for (int i = 1; i < 20; ++i)
            limit.overloaded(300ms * i, 300ms * i - 1ms);
        QCOMPARE(limit.limit(), 1);
    }

    void risesByOneAfterAnOverload()
    {
        AdaptiveLimit limit({ .fixed = 0, .start = 32, .ceiling = 256 });
        limit.overloaded(1ms, 0ms);
        QCOMPARE(limit.limit(), 16);
        auto now = AdaptiveLimit::Time(10ms);
        limit.succeeded(now, now - 5ms, true); // opens a window
        for (int i = 0; i < 16; ++i) {
            now += 5ms;
            limit.succeeded(now, now - 5ms, true);
        }
        QCOMPARE(limit.limit(), 17);
    }

    void doesNotRiseUnused()
    {
        AdaptiveLimit limit({ .fixed = 0, .start = 4, .ceiling = 256 });
        auto now = AdaptiveLimit::Time(0);
        for (int i = 0; i < 1000; ++i) {
            now += 5ms;
            limit.succeeded(now, now - 5ms, false);
        }
        QCOMPARE(limit.limit(), 4);
    }

    void yieldsWhenAnswersGetSlow()
    {
        AdaptiveLimit limit({ .fixed = 0, .start = 64, .ceiling = 256 });
        limit.overloaded(1ms, 0ms);
        auto now = AdaptiveLimit::Time(10ms);
        for (int i = 0; i < 200; ++i) {
            now += 5ms;
            limit.succeeded(now, now - 10ms, true);
        }
        const int before = limit.limit();
        for (int i = 0; i < 200; ++i) {
            now += 5ms;
            limit.succeeded(now, now - 100ms, true);
        }
        QVERIFY(limit.limit() < before);
    }

    /// Slower however few are asked: the server has other guests, or the rows got longer.
    void slownessOfOthersIsNoReasonToStop()
    {
        AdaptiveLimit limit({ .fixed = 0, .start = 64, .ceiling = 256 });
        limit.overloaded(1ms, 0ms);
        auto now = AdaptiveLimit::Time(10ms);
        const auto answer = [&](int count, AdaptiveLimit::Time latency) {
            for (int i = 0; i < count; ++i) {
                now += latency / limit.limit();
                limit.succeeded(now, now - latency, true);
            }
        };
        answer(400, 100ms);
        const int before = limit.limit();
        answer(1000, 300ms);
        QVERIFY(limit.limit() >= before / 2 - 1);
        answer(4000, 300ms);
        QVERIFY(limit.limit() > before / 2);
    }

    void changesWhileItRuns()
    {
        AdaptiveLimit limit({ .fixed = 24 });
        limit.setSettings({ .fixed = 3 });
        QCOMPARE(limit.limit(), 3);
        limit.setSettings({ .fixed = 0, .start = 4, .ceiling = 16 });
        QCOMPARE(limit.limit(), 3); // from where it was
        limit.setSettings({ .fixed = 40 });
        limit.setSettings({ .fixed = 0, .start = 4, .ceiling = 16 });
        QCOMPARE(limit.limit(), 16);
    }

    void raisedCeilingIsUsed()
    {
        AdaptiveLimit limit({ .fixed = 0, .start = 4, .ceiling = 16 });
        Simulation{ .latency = 200ms }.run(limit, 1000);
        QCOMPARE(limit.limit(), 16);
        limit.setSettings({ .fixed = 0, .start = 4, .ceiling = 256 });
        Simulation{ .latency = 200ms }.run(limit, 1000);
        QVERIFY2(limit.limit() > 24, qPrintable(QString::number(limit.limit())));
    }
};

GAVEL_TEST(TestConcurrency)
#include "tst_concurrency.moc"
