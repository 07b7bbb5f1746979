// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/resultsmodel.h"
#include "support/fakerunlog.h"
#include "support/judges.h"
#include "support/memoryrun.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace gavel;
using namespace gavel::models;

class TestResultsModel : public QObject
{
    Q_OBJECT

private slots:
    void showsARun();
    void keepsToTheModelContract();
    void followsTheOrder();
    void announcesOneRange();
};

namespace {

std::shared_ptr<const eval::RunReader> reader(const test::FakeRunLog &log, qint64 rows)
{
    return std::make_shared<test::MemoryRun>(rows, &log);
}

void show(ResultsModel &model, const test::FakeRunLog &log, qint64 rows)
{
    const auto source = reader(log, rows);
    model.setRun(source, test::judgeOf(), *compactRows(*source, test::judgeOf()));
}

QVariant cell(const ResultsModel &model, int row, ResultsModel::Column column, int role = Qt::DisplayRole)
{
    return model.index(row, static_cast<int>(column)).data(role);
}

} // namespace

void TestResultsModel::showsARun()
{
    test::FakeRunLog log;
    test::judgeRows(log, { 4, 0 });
    ResultsModel model;
    show(model, log, 3);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(cell(model, 0, ResultsModel::Column::Score).toString(), QStringLiteral("4"));
    QCOMPARE(cell(model, 0, ResultsModel::Column::Score, ResultsModel::PointRole).toInt(), 3);
    QCOMPARE(cell(model, 0, ResultsModel::Column::Score, ResultsModel::PointCountRole).toInt(), 5);
    QCOMPARE(cell(model, 0, ResultsModel::Column::Input).toString(), test::MemoryRun::question(0));
    QCOMPARE(cell(model, 1, ResultsModel::Column::Score, ResultsModel::StateRole).toInt(), static_cast<int>(eval::VerdictState::Invalid));
    QCOMPARE(cell(model, 1, ResultsModel::Column::Score, ResultsModel::PointRole).toInt(), -1);
    QVERIFY(!model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
}

void TestResultsModel::keepsToTheModelContract()
{
    test::FakeRunLog log;
    test::judgeRows(log, { 1, 2, 3 });
    ResultsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    show(model, log, 5);
    model.setOrder({ 4, 0 });
    model.setRun(nullptr, {}, {});
    QCOMPARE(model.rowCount(), 0);
}

void TestResultsModel::followsTheOrder()
{
    test::FakeRunLog log;
    test::judgeRows(log, std::vector<int>(300, 2));
    ResultsModel model;
    show(model, log, 300);
    model.setOrder({ 299, 7 });
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.positionAt(0), 299);
    QCOMPARE(model.rowOfPosition(7), 1);
    QCOMPARE(model.rowOfPosition(8), -1);
    QCOMPARE(model.positionAt(2), -1);
    QCOMPARE(cell(model, 1, ResultsModel::Column::Input).toString(), test::MemoryRun::question(7));
}

void TestResultsModel::announcesOneRange()
{
    test::FakeRunLog log;
    test::judgeRows(log, { 1, 2, 3, 4 });
    ResultsModel model;
    show(model, log, 4);
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    std::vector<CompactRow> part(model.rows().begin() + 1, model.rows().begin() + 3);
    part[0].score = 5;
    model.updateRows(1, part);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().at(0).toModelIndex().row(), 1);
    QCOMPARE(changes.first().at(1).toModelIndex().row(), 2);
    QCOMPARE(cell(model, 1, ResultsModel::Column::Score).toString(), QStringLiteral("5"));
}

GAVEL_TEST(TestResultsModel)

#include "tst_resultsmodel.moc"
