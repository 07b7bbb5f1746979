// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/session/labelling.h"
#include "support/testmain.h"
#include "support/workspace.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace gavel;

class TestLabelling : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void saysWhyThereIsNothingToLabel();
    void storesWhoSaidWhatAndHow();
    void takesBackOneByOne_data();
    void takesBackOneByOne();
    void whatCannotBeStoredIsTold();
    void resumesWhereItWas();
    void drawsRowsEvenly();
    void needsAName();

private:
    jobs::GivenLabel given(qint64 pos, const QString &label) const
    {
        return { pos, test::must(m_session->shown().reader()->detail(pos)).item.id, {}, label, {}, true };
    }

    std::unique_ptr<test::Workspace> m_work;
    std::unique_ptr<jobs::Session> m_session;
    store::RunInfo m_run;
};

void TestLabelling::init()
{
    m_session.reset();
    m_work = std::make_unique<test::Workspace>();
    m_run = m_work->addRun(m_work->rows(5, test::byPosition()));
    m_work->judge(m_run, { 1, 2, 3, 4, 5 });
    m_work->settings().raterName = QStringLiteral("Ada");
    m_session = std::make_unique<jobs::Session>(m_work->workbench(), m_work->book());
}

void TestLabelling::saysWhyThereIsNothingToLabel()
{
    QVERIFY(jobs::Labelling(m_session->shown()).refusal().isEmpty());
    test::Workspace empty;
    empty.open();
    jobs::Session session(empty.workbench(), empty.book());
    jobs::Labelling labelling(session.shown());
    QVERIFY(!labelling.refusal().isEmpty());
    QVERIFY(!labelling.give({}));
}

void TestLabelling::storesWhoSaidWhatAndHow()
{
    jobs::Labelling labelling(m_session->shown());
    const QSignalSpy changed(&m_session->shown(), &jobs::ShownRun::labelsChanged);
    jobs::GivenLabel label = given(2, QStringLiteral("4"));
    label.reason = QStringLiteral("better than that");
    label.seen = false;
    QVERIFY(labelling.give(label));
    QVERIFY2(changed.isEmpty(), "nobody waits for the file");
    QCOMPARE(labelling.own(label.item, {})->label.value_or(QString()), QStringLiteral("4"));
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().value<std::optional<qint64>>(), 2);
    const auto own = labelling.own(label.item, {});
    QVERIFY(own);
    QCOMPARE(own->rater, QStringLiteral("Ada"));
    QCOMPARE(own->label.value_or(QString()), QStringLiteral("4"));
    QCOMPARE(own->reason, QStringLiteral("better than that"));
    QVERIFY(!own->seen);
    QCOMPARE(own->source, QStringLiteral("free"));
    QVERIFY(labelling.startQueue(jobs::Labelling::randomRows(5, 2)));
    QVERIFY(labelling.give(given(3, QStringLiteral("1"))));
    const auto drawn = labelling.own(given(3, {}).item, {});
    QCOMPARE(drawn->source, QStringLiteral("random"));
    QCOMPARE(drawn->probability.value_or(0), 0.4);
}

void TestLabelling::takesBackOneByOne_data()
{
    QTest::addColumn<bool>("isStored");
    QTest::addRow("each is in the file before the next") << true;
    QTest::addRow("faster than the disk") << false;
}

void TestLabelling::takesBackOneByOne()
{
    jobs::Labelling labelling(m_session->shown());
    const QSignalSpy changed(&m_session->shown(), &jobs::ShownRun::labelsChanged);
    const auto own = [&](qint64 pos) { return labelling.own(given(pos, {}).item, {}).value_or(store::LabelRecord()).label.value_or(QString()); };
    QVERIFY(!labelling.canTakeBack());
    QVERIFY(labelling.give(given(0, QStringLiteral("1"))));
    QVERIFY(labelling.give(given(0, QStringLiteral("2"))));
    QVERIFY(labelling.give(given(4, QStringLiteral("3"))));
    QFETCH(const bool, isStored);
    qsizetype written = 3;
    const auto settle = [&] { return !isStored || QTest::qWaitFor([&] { return changed.size() == written; }, gavel::test::patience); };
    QVERIFY(settle());
    for (const auto &[pos, before] : { std::pair(4, ""), std::pair(0, "1"), std::pair(0, "") }) {
        QCOMPARE(labelling.takeBack().value_or(-1), pos);
        QCOMPARE(own(pos), QString::fromLatin1(before));
        ++written;
        QVERIFY(settle());
        QCOMPARE(own(pos), QString::fromLatin1(before));
    }
    QVERIFY(!labelling.takeBack());
    QTRY_COMPARE(changed.size(), 6);
    QCOMPARE(own(0), QString());
    QCOMPARE(own(4), QString());
}

void TestLabelling::whatCannotBeStoredIsTold()
{
    jobs::Labelling labelling(m_session->shown());
    const QSignalSpy problems(&labelling, &jobs::Labelling::problem);
    jobs::GivenLabel nowhere = given(0, QStringLiteral("1"));
    nowhere.item = 999;
    QVERIFY(labelling.give(nowhere));
    QTRY_COMPARE(problems.size(), 1);
    QVERIFY(!labelling.own(999, {}));
    QVERIFY(!labelling.canTakeBack());
}

void TestLabelling::resumesWhereItWas()
{
    {
        jobs::Labelling labelling(m_session->shown());
        jobs::LabelQueue queue;
        queue.kind = jobs::LabelQueue::Kind::Differing;
        queue.positions = { 4, 1, 3 };
        queue.telling = true;
        QVERIFY(labelling.startQueue(queue));
        labelling.setPlace(2);
    }
    jobs::Labelling labelling(m_session->shown());
    QVERIFY(labelling.queue());
    QCOMPARE(labelling.queue()->positions, (std::vector<qint32>{ 4, 1, 3 }));
    QCOMPARE(labelling.queue()->at, 2);
    QVERIFY(labelling.queue()->telling);
    QCOMPARE(labelling.queue()->kind, jobs::LabelQueue::Kind::Differing);
    // Another run has a queue of its own.
    const auto other = m_work->addRun(*m_session->next().data().dataset(), { .judge = test::judgeOf(eval::Method::ScoreOnly) });
    m_session->runs().reload();
    m_session->shown().show(other.id);
    QVERIFY(!labelling.queue());
    m_session->shown().show(m_run.id);
    QVERIFY(labelling.queue());
    labelling.endQueue();
    QVERIFY(!jobs::Labelling(m_session->shown()).queue());
}

void TestLabelling::drawsRowsEvenly()
{
    const auto queue = jobs::Labelling::randomRows(1'000, 50);
    const QSet<qint32> rows(queue.positions.begin(), queue.positions.end());
    QCOMPARE(rows.size(), 50);
    QVERIFY(std::ranges::all_of(rows, [](qint32 row) { return row >= 0 && row < 1'000; }));
    QCOMPARE(queue.probability.value_or(0), 0.05);
    QCOMPARE(jobs::Labelling::randomRows(3, 50).positions.size(), 3U);
}

void TestLabelling::needsAName()
{
    jobs::Labelling labelling(m_session->shown());
    QVERIFY(!labelling.setRater(QStringLiteral("  ")));
    QVERIFY(labelling.setRater(QStringLiteral(" Grace  Hopper ")));
    QCOMPARE(labelling.rater(), QStringLiteral("Grace Hopper"));
}

GAVEL_TEST(TestLabelling)

#include "tst_labelling.moc"
