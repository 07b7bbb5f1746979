// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mlflow/runfigures.h"
#include "support/judges.h"
#include "support/memoryrun.h"
#include "support/testmain.h"

#include <QTest>

using namespace gavel;
using namespace gavel::mlflow;
using namespace gavel::test;

namespace {

std::optional<double> valueOf(const QList<Metric> &metrics, const char *key)
{
    std::optional<double> value;
    for (const Metric &metric : metrics) {
        if (metric.key == QLatin1StringView(key)) {
            if (value)
                qFatal("%s appears twice", key);
            value = metric.value;
        }
    }
    return value;
}

RunFigures figuresOf(const MemoryRun &run, const eval::JudgeDefinition &judge)
{
    RunFigures figures(judge);
    for (const eval::RowDetail &row : run.rows)
        figures.add(repeatsOf(row, judge));
    return figures;
}

} // namespace

class TestRunFigures : public QObject
{
    Q_OBJECT

private slots:
    void figuresOfARun()
    {
        MemoryRun run = runOf(10);
        run.rows[0].replies[0].verdicts[0].expected = 1.5;
        run.rows[1].replies[0].verdicts[0] = {};
        run.rows[1].replies[0].verdicts[0].state = eval::VerdictState::Invalid;
        run.rows[2].replies[0].verdicts.clear();
        run.rows[2].replies[0].error = Error{ Error::Kind::Timeout, 0, {}, {} };
        run.rows[3].replies[0].verdicts[0] = {};
        run.rows[3].replies[0].verdicts[0].state = eval::VerdictState::Abstained;
        const RunFigures figures = figuresOf(run, plainJudge());
        const QList<Metric> metrics = figures.metrics(77);
        QCOMPARE(valueOf(metrics, "answer_quality/mean"), std::optional<double>(21.0 / 7));
        QCOMPARE(valueOf(metrics, "answer_quality/v1/mean"), std::optional<double>(21.0 / 7));
        QCOMPARE(valueOf(metrics, "answer_quality/expected_mean"), std::optional<double>(1.5));
        QCOMPARE(valueOf(metrics, "answer_quality/share_1"), std::optional<double>(2.0 / 7));
        QCOMPARE(valueOf(metrics, "answer_quality/share_5"), std::optional<double>(2.0 / 7));
        QCOMPARE(valueOf(metrics, "answer_quality/invalid_rate"), std::optional<double>(0.1));
        QCOMPARE(valueOf(metrics, "answer_quality/failed_rate"), std::optional<double>(0.1));
        QCOMPARE(valueOf(metrics, "answer_quality/abstained_rate"), std::optional<double>(0.1));
        QCOMPARE(valueOf(metrics, "rows"), std::optional<double>(10));
        // 200 … 209 without the failed row's 202.
        QCOMPARE(valueOf(metrics, "latency_ms_p50"), std::optional<double>(205));
        QCOMPARE(valueOf(metrics, "latency_ms_p95"), std::optional<double>(208.6));
        QCOMPARE(valueOf(metrics, "prompt_tokens"), std::optional<double>(1000));
        QCOMPARE(valueOf(metrics, "completion_tokens"), std::optional<double>(200));
        QCOMPARE(valueOf(metrics, "cached_tokens"), std::optional<double>(640));
        for (const Metric &metric : metrics) {
            QCOMPARE(metric.timestampMs, 77);
            QCOMPARE(metric.step, 0);
        }
    }

    void unknownFiguresAreLeftOut()
    {
        MemoryRun run = runOf(1);
        run.rows[0].replies[0].usage = {};
        run.rows[0].replies[0].latencyMs = 0;
        run.rows[0].replies[0].verdicts[0] = {};
        run.rows[0].replies[0].verdicts[0].state = eval::VerdictState::Invalid;
        const QList<Metric> metrics = figuresOf(run, plainJudge()).metrics(1);
        QVERIFY(!valueOf(metrics, "answer_quality/mean"));
        QVERIFY(!valueOf(metrics, "answer_quality/expected_mean"));
        QVERIFY(!valueOf(metrics, "answer_quality/share_1"));
        QVERIFY(!valueOf(metrics, "latency_ms_p50"));
        QVERIFY(!valueOf(metrics, "prompt_tokens"));
        QVERIFY(!valueOf(metrics, "cached_tokens"));
        QCOMPARE(valueOf(metrics, "answer_quality/invalid_rate"), std::optional<double>(1));
    }

    void aSeriesACriterion()
    {
        MemoryRun run = runOf(2);
        for (eval::RowDetail &row : run.rows) {
            row.replies[0].verdicts = { validVerdict(5, {}, QStringLiteral("accuracy")), validVerdict(2, {}, QStringLiteral("tone")) };
        }
        const QList<Metric> metrics = figuresOf(run, accuracyAndTone()).metrics(1);
        QCOMPARE(valueOf(metrics, "answer_quality/mean"), std::optional<double>(3.5));
        QCOMPARE(valueOf(metrics, "accuracy/mean"), std::optional<double>(5));
        QCOMPARE(valueOf(metrics, "tone/share_2"), std::optional<double>(1));
    }

    void agreementAsMetrics()
    {
        stats::AgreementReport report;
        report.n = 50;
        report.exact = { 0.6, stats::Interval{ 0.46, 0.72 } };
        report.qwk = { std::nullopt, std::nullopt };
        const QList<Metric> metrics = RunFigures::metrics(QStringLiteral("q"), report, 1);
        QCOMPARE(valueOf(metrics, "q/agreement/labels"), std::optional<double>(50));
        QCOMPARE(valueOf(metrics, "q/agreement/exact"), std::optional<double>(0.6));
        QCOMPARE(valueOf(metrics, "q/agreement/exact_low"), std::optional<double>(0.46));
        QCOMPARE(valueOf(metrics, "q/agreement/exact_high"), std::optional<double>(0.72));
        QVERIFY(!valueOf(metrics, "q/agreement/weighted_kappa"));
    }
};

GAVEL_TEST(TestRunFigures)
#include "tst_runfigures.moc"
