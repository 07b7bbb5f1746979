// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/session/labeldesk.h"
#include "support/testmain.h"
#include "support/workspace.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace gavel;

class TestLabelDesk : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void saysWhyThereIsNothingToLabel();
    void storesWhoSaidWhatAndHow();
    void takesBackOneByOne();
    void goesOnWhereItWas();
    void drawsRowsEvenly();
    void needsAName();

private:
    jobs::GivenLabel given(qint64 pos, const QString &label) const
    {
        return { pos, test::must(m_evaluation->reader()->detail(pos)).item.id, {}, label, {}, true };
    }

    std::unique_ptr<test::Workspace> m_work;
    std::unique_ptr<jobs::Evaluation> m_evaluation;
    store::RunInfo m_run;
};

void TestLabelDesk::init()
{
    m_evaluation.reset();
    m_work = std::make_unique<test::Workspace>();
    m_run = m_work->addRun(m_work->rows(5, test::byPosition()));
    m_work->judge(m_run, { 1, 2, 3, 4, 5 });
    m_work->settings().raterName = QStringLiteral("Ada");
    m_evaluation = std::make_unique<jobs::Evaluation>(m_work->workbench(), m_work->book());
}

void TestLabelDesk::saysWhyThereIsNothingToLabel()
{
    QVERIFY(jobs::LabelDesk(*m_evaluation).refusal().isEmpty());
    test::Workspace empty;
    empty.open();
    jobs::Evaluation evaluation(empty.workbench(), empty.book());
    jobs::LabelDesk desk(evaluation);
    QVERIFY(!desk.refusal().isEmpty());
    QVERIFY(!desk.give({}));
}

void TestLabelDesk::storesWhoSaidWhatAndHow()
{
    jobs::LabelDesk desk(*m_evaluation);
    const QSignalSpy changed(m_evaluation.get(), &jobs::Evaluation::labelsChanged);
    jobs::GivenLabel label = given(2, QStringLiteral("4"));
    label.reason = QStringLiteral("better than that");
    label.seen = false;
    QVERIFY(desk.give(label));
    QCOMPARE(changed.size(), 1);
    const auto own = desk.own(label.item, {});
    QVERIFY(own);
    QCOMPARE(own->rater, QStringLiteral("Ada"));
    QCOMPARE(own->label.value_or(QString()), QStringLiteral("4"));
    QCOMPARE(own->reason, QStringLiteral("better than that"));
    QVERIFY(!own->seen);
    QCOMPARE(own->source, QStringLiteral("free"));
    QVERIFY(desk.startQueue(jobs::LabelDesk::randomRows(5, 2)));
    QVERIFY(desk.give(given(3, QStringLiteral("1"))));
    const auto drawn = desk.own(given(3, {}).item, {});
    QCOMPARE(drawn->source, QStringLiteral("random"));
    QCOMPARE(drawn->probability.value_or(0), 0.4);
}

void TestLabelDesk::takesBackOneByOne()
{
    jobs::LabelDesk desk(*m_evaluation);
    QVERIFY(!desk.canTakeBack());
    QVERIFY(desk.give(given(0, QStringLiteral("1"))));
    QVERIFY(desk.give(given(0, QStringLiteral("2"))));
    QVERIFY(desk.give(given(4, QStringLiteral("3"))));
    QCOMPARE(desk.takeBack().value_or(-1), 4);
    QVERIFY(!desk.own(given(4, {}).item, {}));
    QCOMPARE(desk.takeBack().value_or(-1), 0);
    QCOMPARE(desk.own(given(0, {}).item, {})->label.value_or(QString()), QStringLiteral("1"));
    QCOMPARE(desk.takeBack().value_or(-1), 0);
    QVERIFY(!desk.own(given(0, {}).item, {}));
    QVERIFY(!desk.takeBack());
}

void TestLabelDesk::goesOnWhereItWas()
{
    {
        jobs::LabelDesk desk(*m_evaluation);
        jobs::LabelQueue queue;
        queue.kind = jobs::LabelQueue::Kind::Differing;
        queue.positions = { 4, 1, 3 };
        queue.telling = true;
        QVERIFY(desk.startQueue(queue));
        QVERIFY(desk.setPlace(2));
    }
    jobs::LabelDesk desk(*m_evaluation);
    QVERIFY(desk.queue());
    QCOMPARE(desk.queue()->positions, (std::vector<qint32>{ 4, 1, 3 }));
    QCOMPARE(desk.queue()->at, 2);
    QVERIFY(desk.queue()->telling);
    QCOMPARE(desk.queue()->kind, jobs::LabelQueue::Kind::Differing);
    // Another run has a queue of its own.
    const auto other = m_work->addRun(*m_evaluation->dataset(), { .judge = test::judgeOf(eval::Method::ScoreOnly) });
    m_evaluation->reloadRuns();
    m_evaluation->showRun(other.id);
    QVERIFY(!desk.queue());
    m_evaluation->showRun(m_run.id);
    QVERIFY(desk.queue());
    QVERIFY(desk.endQueue());
    QVERIFY(!jobs::LabelDesk(*m_evaluation).queue());
}

void TestLabelDesk::drawsRowsEvenly()
{
    const auto queue = jobs::LabelDesk::randomRows(1'000, 50);
    const QSet<qint32> rows(queue.positions.begin(), queue.positions.end());
    QCOMPARE(rows.size(), 50);
    QVERIFY(std::ranges::all_of(rows, [](qint32 row) { return row >= 0 && row < 1'000; }));
    QCOMPARE(queue.probability.value_or(0), 0.05);
    QCOMPARE(jobs::LabelDesk::randomRows(3, 50).positions.size(), 3U);
}

void TestLabelDesk::needsAName()
{
    jobs::LabelDesk desk(*m_evaluation);
    QVERIFY(!desk.setRater(QStringLiteral("  ")));
    QVERIFY(desk.setRater(QStringLiteral(" Grace  Hopper ")));
    QCOMPARE(desk.rater(), QStringLiteral("Grace Hopper"));
}

GAVEL_TEST(TestLabelDesk)

#include "tst_labeldesk.moc"
