// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rowcopy.h"
#include "models/roworder.h"
#include "support/fakerunlog.h"
#include "support/judges.h"
#include "support/memoryrun.h"
#include "support/testmain.h"

#include <QSignalSpy>
#include <QTest>

using namespace gavel;
using namespace gavel::models;

class TestRowOrder : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void filtersAndSorts();
    void textMatchesNarrow();
    void laterMatchesWait();
    void rowsStayUnderTheReader();
    void withoutFilterNothingWaits();
    void fixedRowsStay();
    void longRunsAreArrangedInAWorker();
    void copiesWholeTexts();

private:
    std::vector<qint32> order() const { return m_model->order(); }
    CompactRow scored(float score) const
    {
        CompactRow row;
        row.state = eval::VerdictState::Valid;
        row.score = score;
        return row;
    }

    test::FakeRunLog m_log;
    std::unique_ptr<ResultsModel> m_model;
    std::unique_ptr<RowOrder> m_order;
};

void TestRowOrder::init()
{
    m_order.reset();
    m_model = std::make_unique<ResultsModel>();
    const std::vector<CompactRow> rows{ scored(3), scored(1), CompactRow{}, scored(1), CompactRow{} };
    m_model->setRun(std::make_shared<test::MemoryRun>(5, &m_log), test::judgeOf(), rows);
    m_order = std::make_unique<RowOrder>(*m_model);
    m_order->restart();
}

void TestRowOrder::filtersAndSorts()
{
    RowFilter ones;
    ones.score = ScoreRange{ 1, 1, 1 };
    m_order->setFilter(ones);
    QCOMPARE(order(), (std::vector<qint32>{ 1, 3 }));
    m_order->setSort({ RowKey::Position, Qt::DescendingOrder });
    QCOMPARE(order(), (std::vector<qint32>{ 3, 1 }));
    m_order->setFilter({});
    m_order->setSort({ RowKey::Score, Qt::AscendingOrder });
    QCOMPARE(order(), (std::vector<qint32>{ 1, 3, 0, 2, 4 }));
}

void TestRowOrder::textMatchesNarrow()
{
    m_order->setMatches(std::make_shared<const std::vector<bool>>(std::vector<bool>{ true, true, false, false, true }));
    QCOMPARE(order(), (std::vector<qint32>{ 0, 1, 4 }));
    RowFilter ones;
    ones.score = ScoreRange{ 1, 1, 1 };
    m_order->setFilter(ones);
    QCOMPARE(order(), (std::vector<qint32>{ 1 }));
    m_order->setMatches(nullptr);
    QCOMPARE(order(), (std::vector<qint32>{ 1, 3 }));
}

void TestRowOrder::laterMatchesWait()
{
    m_order->setMatches(std::make_shared<const std::vector<bool>>(std::vector<bool>{ true, false, false, false, false }));
    const auto later = std::make_shared<const std::vector<bool>>(std::vector<bool>{ true, false, true, false, true });
    m_order->updateMatches(later);
    m_order->updateMatches(later);
    QCOMPARE(order(), (std::vector<qint32>{ 0 }));
    QCOMPARE(m_order->waiting(), 2);
    m_order->arrange();
    QCOMPARE(order(), (std::vector<qint32>{ 0, 2, 4 }));
    QCOMPARE(m_order->waiting(), 0);
}

void TestRowOrder::rowsStayUnderTheReader()
{
    RowFilter ones;
    ones.score = ScoreRange{ 1, 1, 1 };
    m_order->setFilter(ones);
    m_order->takeRows(2, { scored(1) });
    m_order->takeRows(2, { scored(1) });
    m_order->takeRows(4, { scored(5) });
    QCOMPARE(order(), (std::vector<qint32>{ 1, 3 }));
    QCOMPARE(m_order->waiting(), 1);
    m_order->arrange();
    QCOMPARE(order(), (std::vector<qint32>{ 1, 2, 3 }));
    QCOMPARE(m_order->waiting(), 0);
    m_order->setFilter({});
    m_order->setSort({ RowKey::Score, Qt::DescendingOrder });
    const auto before = order();
    m_order->takeRows(0, { scored(2) });
    QCOMPARE(order(), before);
    QCOMPARE(m_order->waiting(), 1);
}

void TestRowOrder::withoutFilterNothingWaits()
{
    m_order->takeRows(2, { scored(1), scored(2), scored(3) });
    QCOMPARE(m_order->waiting(), 0);
    QCOMPARE(m_model->rows()[4].score, 3.0F);
    QCOMPARE(order().size(), 5U);
}

void TestRowOrder::fixedRowsStay()
{
    m_order->setFixed(std::vector<qint32>{ 4, 0, 77 });
    QCOMPARE(order(), (std::vector<qint32>{ 4, 0 }));
    RowFilter ones;
    ones.score = ScoreRange{ 1, 1, 1 };
    m_order->setFilter(ones);
    QCOMPARE(order(), (std::vector<qint32>{ 4, 0 }));
    m_order->setFixed({});
    QCOMPARE(order(), (std::vector<qint32>{ 1, 3 }));
}

void TestRowOrder::longRunsAreArrangedInAWorker()
{
    std::vector<CompactRow> rows(RowOrder::rowsAtOnce + 1);
    for (size_t i = 0; i < rows.size(); ++i)
        rows[i] = scored(static_cast<float>(1 + i % 5));
    const auto last = static_cast<qint32>(rows.size()) - 1;
    m_model->setRun(std::make_shared<test::MemoryRun>(last + 1, &m_log), test::judgeOf(), rows);
    m_order->restart();
    const QSignalSpy arranged(m_order.get(), &RowOrder::arranged);
    m_order->setSort({ RowKey::Score, Qt::DescendingOrder });
    // The later request counts, whichever is computed first.
    m_order->setSort({ RowKey::Position, Qt::DescendingOrder });
    QVERIFY(order().front() == 0);
    QTRY_VERIFY(!arranged.isEmpty());
    QTRY_COMPARE(order().front(), last);
    QCOMPARE(order().back(), 0);
    QCOMPARE(arranged.size(), 1);
}

void TestRowOrder::copiesWholeTexts()
{
    test::FakeRunLog log;
    test::judgeRows(log, { 4 });
    const test::MemoryRun reader(2, &log);
    const auto text = rowsAsText(reader, { { 1, {}, {} }, { 0, QStringLiteral("4"), QStringLiteral("2") } },
                                 { QStringLiteral("#"), QStringLiteral("score") }, true);
    QVERIFY(text);
    const QStringList lines = text->split(u'\n');
    QCOMPARE(lines[0], QStringLiteral("#\tscore"));
    QCOMPARE(lines[1].split(u'\t').value(3), test::MemoryRun::question(1));
    QCOMPARE(lines[2].split(u'\t').mid(0, 3), (QStringList{ QStringLiteral("1"), QStringLiteral("4"), QStringLiteral("2") }));
}

GAVEL_TEST(TestRowOrder)

#include "tst_roworder.moc"
