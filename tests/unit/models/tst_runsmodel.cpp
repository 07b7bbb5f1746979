// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/runsmodel.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace gavel;
using models::RunsModel;

class TestRunsModel : public QObject
{
    Q_OBJECT

private slots:
    void rowsStayWhereTheyAre();
    void figuresAsPeopleReadThem();
    void whatHasNoValueIsADashWithAReason();
    void manyInvalidRepliesAreACaution();
    void notesAreAskedFor();
    void rowsMoveOnlyWhenAsked();

private:
    static store::RunInfo run(qint64 id, qint64 dataset = 1)
    {
        store::RunInfo info;
        info.id = id;
        info.dataset = dataset;
        info.createdMs = id * 60'000;
        info.versionNumber = static_cast<int>(id);
        info.judgeVersion = id;
        info.rows = 1000;
        return info;
    }
    static QVariant at(const QAbstractItemModel &model, int row, RunsModel::Column column, int role = Qt::DisplayRole)
    {
        return model.index(row, static_cast<int>(column)).data(role);
    }
};

void TestRunsModel::rowsStayWhereTheyAre()
{
    RunsModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRuns({ run(3), run(2), run(1) }, {}, false);
    const QPersistentModelIndex second(model.index(1, 0));
    model.setRuns({ run(5), run(4), run(2), run(1) }, {}, false);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(second.row(), 2);
    QCOMPARE(second.data(RunsModel::RunRole).toLongLong(), 2);
    model.setRuns({}, {}, false);
    QCOMPARE(model.rowCount(), 0);
}

void TestRunsModel::figuresAsPeopleReadThem()
{
    RunsModel model;
    store::RunInfo timed = run(1);
    timed.startedMs = 0;
    timed.finishedMs = 240'000;
    model.setRuns({ timed }, {}, false);
    QCOMPARE(at(model, 0, RunsModel::Column::Mean), QVariant(QString()));
    QCOMPARE(at(model, 0, RunsModel::Column::Rows), QVariant(QStringLiteral("1,000")));
    QCOMPARE(at(model, 0, RunsModel::Column::Seconds), QVariant(QStringLiteral("4 min")));
    jobs::RunFigures figures{ .judged = 1000, .invalid = 32, .mean = 3.25, .labelled = 48, .tokens = 1'900'000 };
    figures.kappa = { 0.61, stats::Interval{ 0.43, 0.75 } };
    model.setFigures(1, figures);
    QCOMPARE(at(model, 0, RunsModel::Column::Invalid), QVariant(QStringLiteral("3.2 %")));
    QCOMPARE(at(model, 0, RunsModel::Column::Mean), QVariant(QStringLiteral("3.25")));
    QCOMPARE(at(model, 0, RunsModel::Column::Kappa), QVariant(QStringLiteral("0.61 (0.43 to 0.75)")));
    QCOMPARE(at(model, 0, RunsModel::Column::Tokens), QVariant(QStringLiteral("1.9 M")));
    figures.kappa = {};
    figures.labelled = 9;
    figures.tokens = 536'400;
    model.setFigures(1, figures);
    QVERIFY(at(model, 0, RunsModel::Column::Kappa).toString().startsWith(QLatin1StringView("too few: 9")));
    QCOMPARE(at(model, 0, RunsModel::Column::Tokens), QVariant(QStringLiteral("536 k")));
}

void TestRunsModel::whatHasNoValueIsADashWithAReason()
{
    RunsModel model;
    model.setRuns({ run(1) }, {}, false);
    model.setFigures(1, jobs::RunFigures{ .judged = 100, .invalid = 100 });
    QCOMPARE(at(model, 0, RunsModel::Column::Mean), QVariant(QStringLiteral("–")));
    QCOMPARE(at(model, 0, RunsModel::Column::Kappa), QVariant(QStringLiteral("– (no score)")));
    model.setFigures(1, jobs::RunFigures{ .judged = 100, .mean = 3, .labelled = 48 });
    QCOMPARE(at(model, 0, RunsModel::Column::Kappa), QVariant(QStringLiteral("– (one score only)")));
}

void TestRunsModel::manyInvalidRepliesAreACaution()
{
    RunsModel model;
    model.setRuns({ run(1) }, {}, false);
    model.setFigures(1, jobs::RunFigures{ .judged = 100, .invalid = 5 });
    QVERIFY(!at(model, 0, RunsModel::Column::Invalid, RunsModel::CautionRole).toBool());
    model.setFigures(1, jobs::RunFigures{ .judged = 100, .invalid = 31 });
    QVERIFY(at(model, 0, RunsModel::Column::Invalid, RunsModel::CautionRole).toBool());
}

void TestRunsModel::notesAreAskedFor()
{
    RunsModel model;
    model.setRuns({ run(1) }, {}, false);
    QSignalSpy edited(&model, &RunsModel::noteEdited);
    const QModelIndex note = model.index(0, static_cast<int>(RunsModel::Column::Note));
    QVERIFY(model.setData(note, QStringLiteral("  for the lecture "), Qt::EditRole));
    QCOMPARE(edited.size(), 1);
    QCOMPARE(edited.first().at(1).toString(), QStringLiteral("for the lecture"));
    QVERIFY(!model.setData(model.index(0, 1), QStringLiteral("x"), Qt::EditRole));
    model.setRuns({ run(1) }, {}, true);
    QVERIFY(!(note.flags() & Qt::ItemIsEditable));
}

void TestRunsModel::rowsMoveOnlyWhenAsked()
{
    RunsModel model;
    models::RunsOrder order(model);
    model.setRuns({ run(3), run(2, 7), run(1) }, {}, false);
    order.sort(static_cast<int>(RunsModel::Column::Mean), Qt::AscendingOrder);
    model.setFigures(1, jobs::RunFigures{ .judged = 1, .mean = 2.0 });
    model.setFigures(3, jobs::RunFigures{ .judged = 1, .mean = 4.0 });
    QCOMPARE(at(order, 0, RunsModel::Column::Mean, RunsModel::RunRole).toLongLong(), 3);
    order.arrange();
    QCOMPARE(at(order, 0, RunsModel::Column::Mean, RunsModel::RunRole).toLongLong(), 1);
    order.setDataset(7);
    QCOMPARE(order.rowCount(), 1);
    QCOMPARE(at(order, 0, RunsModel::Column::When, RunsModel::RunRole).toLongLong(), 2);
}

GAVEL_TEST(TestRunsModel)

#include "tst_runsmodel.moc"
