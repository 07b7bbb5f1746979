// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/evalrun.h"
#include "scale/faroutside.h"
#include "support/fakejudge.h"
#include "support/fakerunlog.h"
#include "support/gapmeter.h"
#include "support/judges.h"
#include "support/memoryrun.h"
#include "support/testmain.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTimer>
#include <QtTest>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace gavel;
using namespace gavel::eval;
using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 rows = 20'000;

double cpuSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

} // namespace

/// Records figures, one JSON line each; fails only far outside the budgets.
class TestEvalRunScale : public QObject
{
    Q_OBJECT

private slots:
    void manyRows_data()
    {
        QTest::addColumn<int>("fixed");
        QTest::addColumn<bool>("scoreOnly");
        QTest::addRow("24 in flight") << 24 << false;
        QTest::addRow("256 in flight") << 256 << false;
        QTest::addRow("adaptive") << 0 << false;
        QTest::addRow("score only") << 24 << true;
    }
    void manyRows()
    {
        QFETCH(int, fixed);
        QFETCH(bool, scoreOnly);
        EvalRun::Plan plan;
        plan.run = 1;
        plan.judge = judgeOf(scoreOnly ? Method::ScoreOnly : Method::ReasonThenScore);
        plan.model = u"judge"_s;
        plan.settings.concurrency.fixed = fixed;
        plan.ledger = RowLedger(plan.judge, rows, plan.settings.repeats);
        FakeJudge judge;
        judge.setRecording(false);
        FakeRunLog log;
        const MemoryRun reader(rows);
        EvalRun run(plan, reader, log, { &judge });
        QSignalSpy rowSignals(&run, &EvalRun::rowsChanged);
        GapMeter gaps;
        const double cpu = cpuSeconds();
        run.start();
        QTRY_COMPARE_WITH_TIMEOUT(run.state(), EvalRun::State::Finished, 300000);
        const double cpuPerRow = (cpuSeconds() - cpu) * 1e6 / static_cast<double>(rows);
        const RunProgress progress = run.progress();
        QCOMPARE(progress.valid, rows);
        QCOMPARE(progress.requests, rows);
        QCOMPARE(static_cast<qint64>(log.stored().size()), rows);
        const double seconds = std::max(0.001, std::chrono::duration<double>(progress.elapsed).count());
        const QJsonObject figures{
            { u"test"_s, QString::fromLatin1(QTest::currentDataTag()) },
            { u"rows"_s, rows },
            { u"rows_per_s"_s, qRound(static_cast<double>(rows) / seconds) },
            { u"cpu_us_per_row"_s, cpuPerRow },
            { u"gap_longest_ms"_s, gaps.longest() },
            { u"gap_p99_ms"_s, gaps.percentile(0.99) },
            { u"row_signals"_s, rowSignals.size() },
            { u"most_in_flight"_s, judge.mostOpen() },
        };
        std::puts(QJsonDocument(figures).toJson(QJsonDocument::Compact).constData());
        QVERIFY(gaps.longest() <= farOutside() * 50);
        QVERIFY(static_cast<double>(rowSignals.size()) <= 5 * (10 * seconds + 2));
    }
};

GAVEL_TEST(TestEvalRunScale)
#include "tst_evalrun_scale.moc"
