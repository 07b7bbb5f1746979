// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rowindex.h"
#include "support/fakerunstore.h"
#include "support/judges.h"
#include "support/testmain.h"

#include <QTest>

using namespace gavel;
using namespace gavel::models;

class TestRowIndex : public QObject
{
    Q_OBJECT

private slots:
    void compactRowsOfARun();
    void nearest();
    void filters();
    void sorts();
    void emptyRun();
};

namespace {

CompactRow row(float score, float human)
{
    CompactRow row;
    row.score = score;
    row.human = human;
    row.point = static_cast<qint8>(score - 1);
    row.state = eval::VerdictState::Valid;
    return row;
}

constexpr float none = std::numeric_limits<float>::quiet_NaN();

} // namespace

void TestRowIndex::compactRowsOfARun()
{
    test::FakeRunLog log;
    test::judgeRows(log, { 3, 0, 5 });
    const test::FakeRunReader reader(4, &log);
    const auto rows = compactRows(reader, test::judgeOf());
    QVERIFY(rows);
    QCOMPARE(rows->size(), 4U);
    QCOMPARE((*rows)[0].point, 2);
    QCOMPARE((*rows)[1].state, eval::VerdictState::Invalid);
    QVERIFY(!(*rows)[1].hasScore());
    QCOMPARE((*rows)[2].score, 5.0F);
    QCOMPARE((*rows)[3].state, eval::VerdictState::Pending);
}

void TestRowIndex::nearest()
{
    const eval::Scale scale = test::oneToFive();
    QCOMPARE(nearestPoint(scale, 2.4), 1);
    QCOMPARE(nearestPoint(scale, 99), 4);
    QCOMPARE(nearestPoint({}, 3), -1);
}

void TestRowIndex::filters()
{
    const std::vector<CompactRow> rows{ row(1, 1), row(1, 4), row(2, none), CompactRow{} };
    QCOMPARE(rowOrder(rows, {}, {}), (std::vector<qint32>{ 0, 1, 2, 3 }));
    RowFilter filter;
    filter.point = 0;
    QCOMPARE(rowOrder(rows, filter, {}), (std::vector<qint32>{ 0, 1 }));
    filter.differing = true;
    QCOMPARE(rowOrder(rows, filter, {}), (std::vector<qint32>{ 1 }));
    filter = {};
    filter.labelled = true;
    QCOMPARE(rowOrder(rows, filter, {}), (std::vector<qint32>{ 0, 1 }));
    filter = {};
    filter.state = eval::VerdictState::Pending;
    QCOMPARE(rowOrder(rows, filter, {}), (std::vector<qint32>{ 3 }));
}

void TestRowIndex::sorts()
{
    const std::vector<CompactRow> rows{ row(2, 5), row(1, none), row(2, 1), CompactRow{} };
    QCOMPARE(rowOrder(rows, {}, { RowKey::Score, Qt::AscendingOrder }), (std::vector<qint32>{ 1, 0, 2, 3 }));
    // Rows without a score stay last either way, and equal ones keep their order.
    QCOMPARE(rowOrder(rows, {}, { RowKey::Score, Qt::DescendingOrder }), (std::vector<qint32>{ 0, 2, 1, 3 }));
    QCOMPARE(rowOrder(rows, {}, { RowKey::Difference, Qt::DescendingOrder }), (std::vector<qint32>{ 0, 2, 1, 3 }));
    QCOMPARE(rowOrder(rows, {}, { RowKey::Position, Qt::DescendingOrder }), (std::vector<qint32>{ 3, 2, 1, 0 }));
}

void TestRowIndex::emptyRun()
{
    const test::FakeRunReader reader(0);
    const auto rows = compactRows(reader, test::judgeOf());
    QVERIFY(rows && rows->empty());
    QVERIFY(rowOrder({}, {}, { RowKey::Human, Qt::AscendingOrder }).empty());
}

GAVEL_TEST(TestRowIndex)

#include "tst_rowindex.moc"
