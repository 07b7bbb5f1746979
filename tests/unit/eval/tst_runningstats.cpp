// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/runningstats.h"
#include "support/judges.h"
#include "support/testmain.h"

#include <QtTest>

using namespace gavel::eval;
using namespace gavel::test;

namespace {

Verdict valid(const QString &label, double score, const QString &criterion = {}, std::optional<double> expected = {})
{
    Verdict verdict;
    verdict.criterion = criterion;
    verdict.state = VerdictState::Valid;
    verdict.label = label;
    verdict.score = score;
    verdict.expected = expected;
    return verdict;
}

Verdict inState(VerdictState state, const QString &criterion = {})
{
    Verdict verdict;
    verdict.criterion = criterion;
    verdict.state = state;
    return verdict;
}

using Counts = std::vector<qint64>;

} // namespace

class TestRunningStats : public QObject
{
    Q_OBJECT

private slots:
    void emptyHasNoMean()
    {
        const RunningStats stats(judgeOf());
        QCOMPARE(stats.series().size(), std::size_t(1));
        QVERIFY(!stats.overall().mean());
        QVERIFY(!stats.overall().expectedMean());
        QCOMPARE(stats.overall().counts, Counts(5, 0));
        QVERIFY(!RunningStats().overall().mean());
    }

    void countsEachState()
    {
        RunningStats stats(judgeOf());
        stats.add({ valid(QStringLiteral("1"), 1) });
        stats.add({ valid(QStringLiteral("4"), 4, {}, 3.5) });
        stats.add({ valid(QStringLiteral("4"), 4, {}, 4.5) });
        stats.add({ inState(VerdictState::Invalid) });
        stats.add({ inState(VerdictState::Failed) });
        stats.add({ inState(VerdictState::Failed) });
        stats.add({ inState(VerdictState::Abstained) });
        stats.add({ inState(VerdictState::Pending) });
        const auto &overall = stats.overall();
        QCOMPARE(overall.valid, 3);
        QCOMPARE(overall.invalid, 1);
        QCOMPARE(overall.failed, 2);
        QCOMPARE(overall.abstained, 1);
        QCOMPARE(overall.counts, (Counts{ 1, 0, 0, 2, 0 }));
        QCOMPARE(*overall.mean(), 3.0);
        QCOMPARE(*overall.expectedMean(), 4.0); // of those that have one
    }

    void whatWasAddedCanBeTakenBack()
    {
        RunningStats stats(judgeOf());
        const QList<QList<Verdict>> rows{ { valid(QStringLiteral("5"), 5, {}, 4.0) },
                                          { inState(VerdictState::Failed) },
                                          { inState(VerdictState::Invalid) },
                                          { inState(VerdictState::Abstained) } };
        stats.add({ valid(QStringLiteral("2"), 2) });
        for (const auto &row : rows)
            stats.add(row);
        for (const auto &row : rows)
            stats.add(row, -1);
        QCOMPARE(stats.overall().valid, 1);
        QCOMPARE(stats.overall().invalid + stats.overall().failed + stats.overall().abstained, 0);
        QCOMPARE(stats.overall().counts, (Counts{ 0, 1, 0, 0, 0 }));
        QCOMPARE(*stats.overall().mean(), 2.0);
        QVERIFY(!stats.overall().expectedMean());
    }

    void severalCriteria()
    {
        const QString a = QStringLiteral("accuracy");
        const QString c = QStringLiteral("clarity");
        RunningStats stats(judgeOf(Method::ReasonThenScore, { a, c }));
        QCOMPARE(stats.series().size(), std::size_t(3));
        stats.add({ valid(QStringLiteral("4"), 4, a), valid(QStringLiteral("2"), 2, c) });
        stats.add({ valid(QStringLiteral("5"), 5, c), valid(QStringLiteral("5"), 5, a) }); // in any order
        stats.add({ valid(QStringLiteral("1"), 1, a), inState(VerdictState::Invalid, c) });
        QCOMPARE(stats.overall().valid, 2);
        QCOMPARE(stats.overall().invalid, 1); // the worst of a row
        QCOMPARE(*stats.overall().mean(), 4.0);
        QCOMPARE(stats.overall().counts, (Counts{ 0, 0, 1, 0, 1 })); // 3 and 5
        QCOMPARE(stats.series()[1].criterion, a);
        QCOMPARE(stats.series()[1].valid, 3);
        QCOMPARE(stats.series()[1].counts, (Counts{ 1, 0, 0, 1, 1 }));
        QCOMPARE(stats.series()[2].valid, 2);
        QCOMPARE(stats.series()[2].invalid, 1);
    }

    void meansOfCriteriaHaveTheirOwnPlace()
    {
        const QString a = QStringLiteral("accuracy");
        const QString c = QStringLiteral("clarity");
        RunningStats stats(judgeOf(Method::ReasonThenScore, { a, c }));
        const QList<Verdict> half{ valid(QStringLiteral("4"), 4, a), valid(QStringLiteral("3"), 3, c) };
        stats.add(half);
        stats.add(half);
        stats.add({ valid(QStringLiteral("4"), 4, a), valid(QStringLiteral("4"), 4, c) });
        QStringList counts;
        const auto distribution = stats.overall().distribution();
        for (const auto &[point, rows] : distribution)
            counts << QStringLiteral("%1:%2").arg(point.label).arg(rows);
        QCOMPARE(counts.join(u' '), QStringLiteral("1:0 2:0 3:0 3.5:2 4:1 5:0"));
        stats.add(half, -1);
        stats.add(half, -1);
        QCOMPARE(stats.overall().distribution().size(), 5);
    }

    void criteriaWithoutACommonScale()
    {
        JudgeDefinition judge = judgeOf(Method::ReasonThenScore, { QStringLiteral("a"), QStringLiteral("b") });
        judge.criteria[1].scale = { { QStringLiteral("fail"), 0, QStringLiteral("no") }, { QStringLiteral("pass"), 1, QStringLiteral("yes") } };
        RunningStats stats(judge);
        stats.add({ valid(QStringLiteral("3"), 3, QStringLiteral("a")), valid(QStringLiteral("pass"), 1, QStringLiteral("b")) });
        QVERIFY(stats.overall().counts.empty());
        QCOMPARE(*stats.overall().mean(), 2.0);
        QCOMPARE(stats.series()[2].counts, (Counts{ 0, 1 }));
    }

    void aLabelDecidesBetweenEqualValues()
    {
        JudgeDefinition judge = judgeOf();
        judge.criteria[0].scale = { { QStringLiteral("poor"), 1, QStringLiteral("p") }, { QStringLiteral("fair"), 1, QStringLiteral("f") } };
        RunningStats stats(judge);
        stats.add({ valid(QStringLiteral("fair"), 1) });
        QCOMPARE(stats.overall().counts, (Counts{ 0, 1 }));
    }
};

GAVEL_TEST(TestRunningStats)
#include "tst_runningstats.moc"
