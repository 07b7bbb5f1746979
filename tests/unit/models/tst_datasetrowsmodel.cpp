// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/datasetrowsmodel.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace gavel;
using namespace gavel::models;

class TestDatasetRowsModel : public QObject
{
    Q_OBJECT

private slots:
    void isEmptyAtFirst();
    void showsNumbersAndCells();
    void cutsCells();
    void headersTellNameAndRole();
    void readsPagesOnce();
    void showsAFilter();
    void givesTheWholeRow();
    void aSourceThatFailsShowsNothing();
    void resetsForAnotherDataset();
    void keepsToTheModelContract();

private:
    /// Rows "input 7" / "output 7"; counts what is read.
    jobs::RowSource source(qint64 rows);
    static data::Dataset dataset(qint64 rows);
    int m_reads = 0;
};

namespace {

QVariant cell(const DatasetRowsModel &model, int row, int column, int role = Qt::DisplayRole)
{
    return model.index(row, column).data(role);
}

} // namespace

jobs::RowSource TestDatasetRowsModel::source(qint64 rows)
{
    m_reads = 0;
    return [this, rows](qint64 firstNo, int count) -> Result<std::vector<data::Item>> {
        ++m_reads;
        std::vector<data::Item> items;
        for (qint64 no = firstNo; no < std::min(firstNo + count, rows + 1); ++no)
            items.push_back({ 100 + no, no, {}, {}, {}, { QStringLiteral("input %1").arg(no), QStringLiteral("output\n%1").arg(no) } });
        return items;
    };
}

data::Dataset TestDatasetRowsModel::dataset(qint64 rows)
{
    data::Dataset dataset;
    dataset.id = 1;
    dataset.rows = rows;
    dataset.columns = { QStringLiteral("question"), QStringLiteral("answer"), QStringLiteral("marks") };
    dataset.mapping = { { data::Role::Input, {}, {} }, { data::Role::Output, {}, {} }, { data::Role::HumanScore, QStringLiteral("rater one"), {} } };
    return dataset;
}

void TestDatasetRowsModel::isEmptyAtFirst()
{
    const DatasetRowsModel model;
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), 0);
    QCOMPARE(model.numberAt(0), 0);
    QCOMPARE(model.rowOf(1), -1);
    QVERIFY(!model.item(0));
    QVERIFY(!model.isFiltered());
}

void TestDatasetRowsModel::showsNumbersAndCells()
{
    DatasetRowsModel model;
    model.setDataset(dataset(10), source(10));
    QCOMPARE(model.rowCount(), 10);
    QCOMPARE(model.columnCount(), 4);
    QCOMPARE(cell(model, 0, 0).toString(), QStringLiteral("1"));
    QCOMPARE(cell(model, 6, 1).toString(), QStringLiteral("input 7"));
    QCOMPARE(cell(model, 6, 2).toString(), QStringLiteral("output 7"));
    QCOMPARE(cell(model, 6, 3).toString(), QString()); // the row has fewer cells
    QCOMPARE(cell(model, 6, 0, Qt::TextAlignmentRole).value<Qt::Alignment>(), Qt::AlignRight | Qt::AlignVCenter);
    QCOMPARE(cell(model, 6, 1, Qt::TextAlignmentRole).value<Qt::Alignment>(), Qt::AlignLeft | Qt::AlignVCenter);
    QVERIFY(!cell(model, 6, 1, Qt::DecorationRole).isValid());
    QCOMPARE(model.numberAt(9), 10);
    QCOMPARE(model.numberAt(10), 0);
    QCOMPARE(model.numberAt(-1), 0);
    QCOMPARE(model.rowOf(10), 9);
    QCOMPARE(model.rowOf(11), -1);
    QCOMPARE(model.rowOf(0), -1);
    QCOMPARE(model.rowCount(model.index(0, 0)), 0);
    QCOMPARE(model.columnCount(model.index(0, 0)), 0);
}

void TestDatasetRowsModel::cutsCells()
{
    DatasetRowsModel model;
    model.setDataset(dataset(1), [](qint64, int) -> Result<std::vector<data::Item>> {
        return std::vector<data::Item>{ { 1, 1, {}, {}, {}, { QString(100'000, u'x') } } };
    });
    QCOMPARE(cell(model, 0, 1).toString().size(), shownCharacters);
    QCOMPARE(model.item(0)->cells.first().size(), 100'000);
}

void TestDatasetRowsModel::headersTellNameAndRole()
{
    DatasetRowsModel model;
    data::Dataset shape = dataset(1);
    shape.columns << QStringLiteral("topic"); // no role is known of it
    model.setDataset(shape, source(1));
    const auto header = [&model](int section, int role = Qt::DisplayRole) { return model.headerData(section, Qt::Horizontal, role); };
    QCOMPARE(header(0).toString(), QStringLiteral("#"));
    QVERIFY(!header(0, RoleTextRole).isValid());
    QCOMPARE(header(1).toString(), QStringLiteral("question"));
    QCOMPARE(header(1, RoleTextRole).toString(), QStringLiteral("input"));
    QCOMPARE(header(1, RoleRole).toInt(), static_cast<int>(data::Role::Input));
    QCOMPARE(header(3, RoleTextRole).toString(), QStringLiteral("human score: rater one"));
    QCOMPARE(header(4, RoleTextRole).toString(), QStringLiteral("no role"));
    QVERIFY(!header(1, GuessedRole).isValid());
    QVERIFY(!header(5).isValid());
    QVERIFY(!header(-1).isValid());
    QVERIFY(!model.headerData(0, Qt::Vertical, Qt::DisplayRole).isValid());
    QCOMPARE(header(0, Qt::TextAlignmentRole).value<Qt::Alignment>(), Qt::AlignRight | Qt::AlignVCenter);
}

void TestDatasetRowsModel::readsPagesOnce()
{
    DatasetRowsModel model;
    model.setDataset(dataset(100), source(100));
    QCOMPARE(m_reads, 0);
    for (int row = 0; row < 64; ++row)
        QCOMPARE(cell(model, row, 1).toString(), QStringLiteral("input %1").arg(row + 1));
    QCOMPARE(m_reads, 1);
    QCOMPARE(cell(model, 99, 2).toString(), QStringLiteral("output 100"));
    QCOMPARE(m_reads, 2);
    QCOMPARE(cell(model, 3, 0).toString(), QStringLiteral("4")); // a number takes no reading
    QCOMPARE(m_reads, 2);
}

void TestDatasetRowsModel::showsAFilter()
{
    DatasetRowsModel model;
    model.setDataset(dataset(100), source(100));
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setFilter(std::vector<qint64>{ 3, 50, 99 });
    QCOMPARE(resets.size(), 1);
    QVERIFY(model.isFiltered());
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(cell(model, 1, 0).toString(), QStringLiteral("50"));
    QCOMPARE(cell(model, 2, 1).toString(), QStringLiteral("input 99"));
    QCOMPARE(model.numberAt(2), 99);
    QCOMPARE(model.rowOf(50), 1);
    QCOMPARE(model.rowOf(51), -1);
    QCOMPARE(model.item(1)->no, 50);
    model.setFilter(std::vector<qint64>());
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(model.isFiltered());
    model.setFilter(std::nullopt);
    QCOMPARE(model.rowCount(), 100);
    QCOMPARE(cell(model, 1, 1).toString(), QStringLiteral("input 2"));
}

void TestDatasetRowsModel::givesTheWholeRow()
{
    DatasetRowsModel model;
    model.setDataset(dataset(3), source(3));
    const auto item = model.item(1);
    QVERIFY(item);
    QCOMPARE(item->id, 102);
    QCOMPARE(item->cells.value(1), QStringLiteral("output\n2"));
    QVERIFY(!model.item(3));
    QCOMPARE(model.item(3).error().kind, Error::Kind::NotFound);
}

void TestDatasetRowsModel::aSourceThatFailsShowsNothing()
{
    DatasetRowsModel model;
    model.setDataset(dataset(3), [](qint64, int) -> Result<std::vector<data::Item>> {
        return Error{ Error::Kind::Io, 0, QStringLiteral("gone"), {} };
    });
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(cell(model, 0, 0).toString(), QStringLiteral("1"));
    QCOMPARE(cell(model, 0, 1).toString(), QString());
    QCOMPARE(model.item(0).error().kind, Error::Kind::Io);
}

void TestDatasetRowsModel::resetsForAnotherDataset()
{
    DatasetRowsModel model;
    model.setDataset(dataset(10), source(10));
    model.setFilter(std::vector<qint64>{ 3 });
    QCOMPARE(cell(model, 0, 1).toString(), QStringLiteral("input 3"));
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    data::Dataset other = dataset(2);
    other.id = 2;
    model.setDataset(other, [](qint64 firstNo, int) -> Result<std::vector<data::Item>> {
        return std::vector<data::Item>{ { 1, firstNo, {}, {}, {}, { QStringLiteral("another") } } };
    });
    QCOMPARE(resets.size(), 1);
    QVERIFY(!model.isFiltered());
    QCOMPARE(model.dataset().id, 2);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(cell(model, 0, 1).toString(), QStringLiteral("another"));
    model.setDataset({}, nullptr);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), 0);
}

void TestDatasetRowsModel::keepsToTheModelContract()
{
    DatasetRowsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setDataset(dataset(80), source(80));
    model.setFilter(std::vector<qint64>{ 1, 80 });
    model.setFilter(std::nullopt);
    model.setDataset(dataset(5), source(5));
    model.setDataset({}, nullptr);
    QCOMPARE(model.rowCount(), 0);
}

GAVEL_TEST(TestDatasetRowsModel)

#include "tst_datasetrowsmodel.moc"
