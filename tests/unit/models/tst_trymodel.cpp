// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/trymodel.h"

#include "support/judges.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace gavel;
using namespace gavel::models;
using eval::VerdictState;
using jobs::TryRow;
using TryColumn = TryModel::Column;

class TestTryModel : public QObject
{
    Q_OBJECT

private slots:
    void isEmptyAtFirst();
    void showsWhatChanged();
    void showsAllJudgedRows();
    void namesWhatCameInsteadOfAScore();
    void tellsThePointOfTheScale();
    void namesTheLabelOfAHumanScore();
    void headers();
    void rowsThatComeAreInserted();
    void rowsThatChangeReset();
    void theSameRowsChangeNothing();
    void keepsToTheModelContract();

private:
    /// 0 stands for not judged yet, -1 for an invalid reply.
    static TryRow row(qint64 no, int before, int after, std::optional<double> human = {});
    static std::vector<TryRow> rows();
};

namespace {

jobs::TryVerdict verdict(int score)
{
    if (score == 0)
        return {};
    if (score < 0)
        return { VerdictState::Invalid, {}, {} };
    return { VerdictState::Valid, QString::number(score), static_cast<double>(score) };
}

QVariant cell(const TryModel &model, int row, TryColumn column, int role = Qt::DisplayRole)
{
    return model.index(row, static_cast<int>(column)).data(role);
}

} // namespace

TryRow TestTryModel::row(qint64 no, int before, int after, std::optional<double> human)
{
    return { .pos = no - 1, .item = 100 + no, .no = no, .cluster = {}, .before = verdict(before), .after = verdict(after), .human = human };
}

std::vector<TryRow> TestTryModel::rows()
{
    return { row(1, 3, 3, 3), row(2, 2, 5, 5), row(3, 2, 4, 5), row(4, 4, 2, 5), row(5, 1, 2), row(6, 3, -1, 3), row(7, 4, 0, 4) };
}

void TestTryModel::isEmptyAtFirst()
{
    const TryModel model;
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), 7);
}

void TestTryModel::showsWhatChanged()
{
    TryModel model;
    model.setRows(rows(), test::judgeOf(), true);
    QStringList shown;
    for (int i = 0; i < model.rowCount(); ++i) {
        QStringList cells;
        for (const TryColumn column : { TryColumn::Number, TryColumn::Before, TryColumn::After, TryColumn::Human, TryColumn::Change })
            cells << cell(model, i, column).toString();
        shown << cells.join(u'|');
    }
    const QStringList expected{ QStringLiteral("2|2|5|5|now agrees"), QStringLiteral("3|2|4|5|nearer"), QStringLiteral("4|4|2|5|moved away"),
                                QStringLiteral("5|1|2||changed"), QStringLiteral("6|3|invalid|3|changed") };
    QCOMPARE(shown, expected);
    QCOMPARE(cell(model, 1, TryColumn::Change, TryModel::ChangeRole).toInt(), static_cast<int>(TryRow::Change::Nearer));
    QCOMPARE(cell(model, 1, TryColumn::Change, TryModel::PositionRole).toLongLong(), 2);
    QCOMPARE(cell(model, 1, TryColumn::Change, TryModel::RowNumberRole).toLongLong(), 3);
    QCOMPARE(model.row(1).no, 3);
    QCOMPARE(cell(model, 0, TryColumn::Number, Qt::TextAlignmentRole).value<Qt::Alignment>(), Qt::AlignRight | Qt::AlignVCenter);
    QCOMPARE(cell(model, 0, TryColumn::After, Qt::TextAlignmentRole).value<Qt::Alignment>(), Qt::AlignLeft | Qt::AlignVCenter);
    QVERIFY(!cell(model, 0, TryColumn::After, Qt::ToolTipRole).isValid());
    QCOMPARE(model.rowCount(model.index(0, 0)), 0);
}

void TestTryModel::showsAllJudgedRows()
{
    TryModel model;
    model.setRows(rows(), test::judgeOf(), false);
    QCOMPARE(model.rowCount(), 6); // not the one that waits for its verdict
    QCOMPARE(cell(model, 0, TryColumn::Number).toString(), QStringLiteral("1"));
    QCOMPARE(cell(model, 0, TryColumn::Change).toString(), QString());
    QCOMPARE(cell(model, 5, TryColumn::After).toString(), QStringLiteral("invalid"));
}

void TestTryModel::namesWhatCameInsteadOfAScore()
{
    TryModel model;
    TryRow computed = row(1, 1, 1);
    computed.before = { VerdictState::Valid, {}, 3.25 }; // of several criteria
    computed.after = { VerdictState::Valid, {}, {} };
    TryRow failed = row(2, 1, 1);
    failed.before = { VerdictState::Failed, {}, {} };
    failed.after = { VerdictState::Abstained, {}, {} };
    model.setRows({ computed, failed }, test::judgeOf(), false);
    QCOMPARE(cell(model, 0, TryColumn::Before).toString(), QStringLiteral("3.25"));
    QCOMPARE(cell(model, 0, TryColumn::After).toString(), QStringLiteral("no overall score"));
    QCOMPARE(cell(model, 1, TryColumn::Before).toString(), QStringLiteral("failed"));
    QCOMPARE(cell(model, 1, TryColumn::After).toString(), QStringLiteral("abstained"));
}

void TestTryModel::tellsThePointOfTheScale()
{
    TryModel model;
    model.setRows({ row(1, 2, 5, 4.4), row(2, -1, 3) }, test::judgeOf(), false);
    QCOMPARE(cell(model, 0, TryColumn::Before, TryModel::PointRole).toInt(), 1);
    QCOMPARE(cell(model, 0, TryColumn::After, TryModel::PointRole).toInt(), 4);
    QCOMPARE(cell(model, 0, TryColumn::Human, TryModel::PointRole).toInt(), 3); // the nearest
    QCOMPARE(cell(model, 0, TryColumn::Number, TryModel::PointRole).toInt(), -1);
    QCOMPARE(cell(model, 0, TryColumn::After, TryModel::PointCountRole).toInt(), 5);
    QCOMPARE(cell(model, 1, TryColumn::Before, TryModel::PointRole).toInt(), -1);
    QCOMPARE(cell(model, 1, TryColumn::Human, TryModel::PointRole).toInt(), -1);
}

void TestTryModel::namesTheLabelOfAHumanScore()
{
    eval::JudgeDefinition judge = test::judgeOf();
    judge.criteria.first().scale = { { QStringLiteral("fail"), 0, {} }, { QStringLiteral("pass"), 1, {} } };
    TryModel model;
    model.setRows({ row(1, 1, 1, 1), row(2, 1, 1, 0.5) }, judge, false);
    QCOMPARE(cell(model, 0, TryColumn::Human).toString(), QStringLiteral("pass"));
    QCOMPARE(cell(model, 1, TryColumn::Human).toString(), QStringLiteral("0.5"));
}

void TestTryModel::headers()
{
    TryModel model;
    const auto titles = [&model] {
        QStringList all;
        for (int section = 0; section < 5; ++section)
            all << model.headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
        return all.join(u'|');
    };
    QCOMPARE(titles(), QStringLiteral("#|old|→ new|human|"));
    const QSignalSpy changes(&model, &QAbstractItemModel::headerDataChanged);
    model.setRows(rows(), test::judgeOf(), false);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(titles(), QStringLiteral("#|old|score|human|"));
    QVERIFY(!model.headerData(0, Qt::Vertical, Qt::DisplayRole).isValid());
    QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::TextAlignmentRole).value<Qt::Alignment>(), Qt::AlignRight | Qt::AlignVCenter);
}

void TestTryModel::rowsThatComeAreInserted()
{
    TryModel model;
    model.setRows({ row(1, 1, 2), row(2, 1, 2), row(3, 1, 0) }, test::judgeOf(), true);
    QCOMPARE(model.rowCount(), 2);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.setRows({ row(1, 1, 2), row(2, 1, 2), row(3, 1, 3), row(4, 1, 3) }, test::judgeOf(), true);
    QVERIFY(resets.isEmpty());
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 2);
    QCOMPARE(inserted.first().at(2).toInt(), 3);
    QCOMPARE(model.rowCount(), 4);
}

void TestTryModel::rowsThatChangeReset()
{
    TryModel model;
    model.setRows({ row(1, 1, 2), row(2, 1, 2) }, test::judgeOf(), true);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setRows({ row(1, 1, 3), row(2, 1, 2), row(3, 1, 2) }, test::judgeOf(), true);
    QCOMPARE(resets.size(), 1);
    model.setRows({}, {}, true);
    QCOMPARE(resets.size(), 2);
    QCOMPARE(model.rowCount(), 0);
}

void TestTryModel::theSameRowsChangeNothing()
{
    TryModel model;
    model.setRows(rows(), test::judgeOf(), true);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.setRows(rows(), test::judgeOf(), true);
    QVERIFY(resets.isEmpty() && inserted.isEmpty());
}

void TestTryModel::keepsToTheModelContract()
{
    TryModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    std::vector<TryRow> some;
    for (qint64 no = 1; no <= 50; ++no) {
        some.push_back(row(no, 1, 2, 3));
        if (no % 10 == 0)
            model.setRows(some, test::judgeOf(), true);
    }
    model.setRows(some, test::judgeOf(), false);
    model.setRows({}, {}, false);
    QCOMPARE(model.rowCount(), 0);
}

GAVEL_TEST(TestTryModel)

#include "tst_trymodel.moc"
