// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scale/faroutside.h"
#include "support/gapmeter.h"
#include "support/testmain.h"
#include "support/workspace.h"

#include <QElapsedTimer>
#include <QSignalSpy>

#include <cstdio>

using namespace gavel;
using namespace gavel::test;

/// A preview of a million rows: it writes nothing, does not hold up the window, and
/// ends at once when it is not wanted. Prints the figures and fails only far
/// outside of what was agreed.
class TestPreviewScale : public QObject
{
    Q_OBJECT

private slots:
    void previewsAMillionRows();

private:
    static constexpr qint64 rows = 1'000'000;
    static constexpr double agreedGapMs = 50;
};

void TestPreviewScale::previewsAMillionRows()
{
    Workspace work;
    work.rows(rows);
    must(work.session().next().judge().add(judgeOf()));
    work.session().next().model().choose(work.judgedBy([](const auto &, qint64) { return FakeJudge::hanging(); }));
    jobs::CurrentRun &current = work.session().current();
    const QSignalSpy ready(&current, &jobs::CurrentRun::previewReady);
    const QSignalSpy ended(&current, &jobs::CurrentRun::ended);
    QElapsedTimer clock;
    GapMeter gaps;
    clock.start();
    current.prepare(must(work.request()));
    QTRY_VERIFY_WITH_TIMEOUT(!ready.isEmpty() || !ended.isEmpty(), 300'000);
    const qint64 took = clock.elapsed();
    QVERIFY(ended.isEmpty());
    QCOMPARE(current.job()->preview().requests, rows);
    QCOMPARE(work.storedRuns(), 0);
    std::printf("{\"test\":\"preview\",\"rows\":%lld,\"ms\":%lld,\"gap_longest_ms\":%.1f}\n", static_cast<long long>(rows),
                static_cast<long long>(took), gaps.longest());

    // Another one, dropped in the middle, and the project with it.
    current.prepare(must(work.request()));
    clock.restart();
    current.discard();
    const qint64 dropped = clock.elapsed();
    std::printf("{\"test\":\"preview dropped\",\"rows\":%lld,\"ms\":%lld}\n", static_cast<long long>(rows), static_cast<long long>(dropped));
    std::fflush(stdout);
    QVERIFY(!current.job());
    const double allowed = farOutside() * agreedGapMs;
    QVERIFY(gaps.longest() < allowed);
    QVERIFY(static_cast<double>(dropped) < allowed);
    QCOMPARE(work.storedRuns(), 0);
    QCOMPARE(work.scriptedRequests(), 0);
}

GAVEL_TEST(TestPreviewScale)
#include "tst_preview_scale.moc"
