// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/comparemodel.h"

#include "support/judges.h"
#include "support/memoryrun.h"
#include "support/must.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace gavel;
using namespace gavel::models;
using eval::VerdictState;
using CompareColumn = CompareModel::Column;

class TestCompareModel : public QObject
{
    Q_OBJECT

private slots:
    void isEmptyAtFirst();
    void showsWhatDiffers();
    void namesWhatCameInsteadOfAScore();
    void tellsThePointsOfTheScale();
    void headers();
    void filters_data();
    void filters();
    void theSameFilterChangesNothing();
    void showsOneCell();
    void sorts_data();
    void sorts();
    void findsRows();
    void copiesTextsUncut();
    void resetsForAnotherComparison();
    void keepsToTheModelContract();

private:
    /// 0 stands for an invalid reply, or for no label.
    static jobs::ComparedRow row(qint32 pos, double a, double b, double human = 0);
    static std::shared_ptr<const jobs::Comparison> comparison(std::vector<jobs::ComparedRow> rows);
    static std::shared_ptr<const jobs::Comparison> usual();
    static std::shared_ptr<const eval::RunReader> reader(qint64 rows) { return std::make_shared<test::MemoryRun>(rows); }
    static void show(CompareModel &model, CompareFilter filter = CompareFilter::All);
    static QList<qint64> numbers(const CompareModel &model);
};

namespace {

QVariant cell(const CompareModel &model, int row, CompareColumn column, int role = Qt::DisplayRole)
{
    return model.index(row, static_cast<int>(column)).data(role);
}

} // namespace

jobs::ComparedRow TestCompareModel::row(qint32 pos, double a, double b, double human)
{
    jobs::ComparedRow row;
    row.posA = pos;
    row.posB = 10 - pos;
    row.no = pos + 1;
    row.stateA = a > 0 ? VerdictState::Valid : VerdictState::Invalid;
    row.stateB = b > 0 ? VerdictState::Valid : VerdictState::Failed;
    if (a > 0)
        row.a = a;
    if (b > 0)
        row.b = b;
    if (human > 0)
        row.human = human;
    return row;
}

std::shared_ptr<const jobs::Comparison> TestCompareModel::comparison(std::vector<jobs::ComparedRow> rows)
{
    auto made = std::make_shared<jobs::Comparison>();
    made->scale = test::oneToFive();
    made->rows = std::move(rows);
    return made;
}

/// Numbers 1 to 6: the same, nearer, farther, as far, only in A, without a label.
std::shared_ptr<const jobs::Comparison> TestCompareModel::usual()
{
    return comparison({ row(0, 3, 3, 3), row(1, 2, 5, 5), row(2, 4, 1, 4), row(3, 2, 4, 3), row(4, 3, 0, 4), row(5, 1, 2) });
}

void TestCompareModel::show(CompareModel &model, CompareFilter filter)
{
    model.setComparison(usual(), reader(6));
    model.setFilter(filter);
}

QList<qint64> TestCompareModel::numbers(const CompareModel &model)
{
    QList<qint64> all;
    for (int i = 0; i < model.rowCount(); ++i)
        all << cell(model, i, CompareColumn::Number).toLongLong();
    return all;
}

void TestCompareModel::isEmptyAtFirst()
{
    const CompareModel model;
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), 5);
    QVERIFY(!model.rowAt(0));
    QCOMPARE(model.rowOfPosition(0), -1);
    QCOMPARE(model.filter(), CompareFilter::Differing);
}

void TestCompareModel::showsWhatDiffers()
{
    CompareModel model;
    model.setComparison(usual(), reader(6));
    QCOMPARE(numbers(model), QList<qint64>({ 2, 3, 4, 5, 6 }));
    QCOMPARE(cell(model, 0, CompareColumn::Scores).toString(), QStringLiteral("2 → 5"));
    QCOMPARE(cell(model, 0, CompareColumn::Human).toString(), QStringLiteral("5"));
    QCOMPARE(cell(model, 0, CompareColumn::Moved).toString(), QStringLiteral("+3"));
    QCOMPARE(cell(model, 1, CompareColumn::Moved).toString(), QStringLiteral("−3"));
    QCOMPARE(cell(model, 0, CompareColumn::Input).toString(), test::MemoryRun::question(1));
    QCOMPARE(cell(model, 4, CompareColumn::Input).toString(), test::MemoryRun::question(5));
    QCOMPARE(cell(model, 4, CompareColumn::Human).toString(), QString());
    QCOMPARE(cell(model, 0, CompareColumn::Number, Qt::TextAlignmentRole).value<Qt::Alignment>(), Qt::AlignRight | Qt::AlignVCenter);
    QCOMPARE(cell(model, 0, CompareColumn::Scores, Qt::TextAlignmentRole).value<Qt::Alignment>(), Qt::AlignLeft | Qt::AlignVCenter);
    QVERIFY(!cell(model, 0, CompareColumn::Scores, Qt::ToolTipRole).isValid());
    QCOMPARE(model.rowCount(model.index(0, 0)), 0);
}

void TestCompareModel::namesWhatCameInsteadOfAScore()
{
    CompareModel model;
    jobs::ComparedRow odd = row(1, 3.25F, 3.5F, 2.5F);
    jobs::ComparedRow scoreless = row(2, 0, 0);
    scoreless.stateA = VerdictState::Valid;
    scoreless.stateB = VerdictState::Abstained;
    model.setComparison(comparison({ row(0, 3, 0, 4), odd, scoreless }), reader(3));
    QCOMPARE(cell(model, 0, CompareColumn::Scores).toString(), QStringLiteral("3 → failed"));
    QCOMPARE(cell(model, 0, CompareColumn::Scores, CompareModel::TextARole).toString(), QStringLiteral("3"));
    QCOMPARE(cell(model, 0, CompareColumn::Scores, CompareModel::TextBRole).toString(), QStringLiteral("failed"));
    QCOMPARE(cell(model, 0, CompareColumn::Scores, CompareModel::TextHumanRole).toString(), QStringLiteral("4"));
    QCOMPARE(cell(model, 0, CompareColumn::Moved).toString(), QString());
    QCOMPARE(cell(model, 1, CompareColumn::Scores).toString(), QStringLiteral("3.25 → 3.5"));
    QCOMPARE(cell(model, 1, CompareColumn::Moved).toString(), QStringLiteral("+0.25"));
    QCOMPARE(cell(model, 2, CompareColumn::Scores).toString(), QStringLiteral("no score → abstained"));
    QCOMPARE(cell(model, 2, CompareColumn::Scores, CompareModel::TextHumanRole).toString(), QString());
}

void TestCompareModel::tellsThePointsOfTheScale()
{
    CompareModel model;
    show(model);
    QCOMPARE(cell(model, 1, CompareColumn::Scores, CompareModel::PointARole).toInt(), 1);
    QCOMPARE(cell(model, 1, CompareColumn::Scores, CompareModel::PointBRole).toInt(), 4);
    QCOMPARE(cell(model, 1, CompareColumn::Scores, CompareModel::PointHumanRole).toInt(), 4);
    QCOMPARE(cell(model, 1, CompareColumn::Scores, CompareModel::PointCountRole).toInt(), 5);
    QCOMPARE(cell(model, 4, CompareColumn::Scores, CompareModel::PointBRole).toInt(), -1);
    QCOMPARE(cell(model, 5, CompareColumn::Scores, CompareModel::PointHumanRole).toInt(), -1);
    QCOMPARE(cell(model, 1, CompareColumn::Scores, CompareModel::MovedRole).toDouble(), -3.0);
    QCOMPARE(cell(model, 2, CompareColumn::Scores, CompareModel::MovedRole).toDouble(), 3.0);
    QCOMPARE(cell(model, 3, CompareColumn::Scores, CompareModel::MovedRole).toDouble(), 0.0);
}

void TestCompareModel::headers()
{
    const CompareModel model;
    QStringList titles;
    for (int section = 0; section < 5; ++section)
        titles << model.headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
    QCOMPARE(titles.join(u'|'), QStringLiteral("#|A → B|human|input|Δ"));
    QVERIFY(!model.headerData(5, Qt::Horizontal, Qt::DisplayRole).isValid());
    QVERIFY(!model.headerData(0, Qt::Vertical, Qt::DisplayRole).isValid());
    QCOMPARE(model.headerData(4, Qt::Horizontal, Qt::TextAlignmentRole).value<Qt::Alignment>(), Qt::AlignRight | Qt::AlignVCenter);
}

void TestCompareModel::filters_data()
{
    QTest::addColumn<CompareFilter>("filter");
    QTest::addColumn<QList<qint64>>("expected");
    QTest::newRow("differing") << CompareFilter::Differing << QList<qint64>({ 2, 3, 4, 5, 6 });
    QTest::newRow("nearer") << CompareFilter::Nearer << QList<qint64>({ 2 });
    QTest::newRow("farther") << CompareFilter::Farther << QList<qint64>({ 3 });
    QTest::newRow("invalid in one") << CompareFilter::InvalidInOne << QList<qint64>({ 5 });
    QTest::newRow("all") << CompareFilter::All << QList<qint64>({ 1, 2, 3, 4, 5, 6 });
}

void TestCompareModel::filters()
{
    QFETCH(CompareFilter, filter);
    QFETCH(QList<qint64>, expected);
    CompareModel model;
    show(model, filter);
    QCOMPARE(model.filter(), filter);
    QCOMPARE(numbers(model), expected);
    QCOMPARE(model.countOf(filter), expected.size());
    for (int i = 0; i < model.rowCount(); ++i)
        QVERIFY(CompareModel::passes(*model.rowAt(i), filter));
}

void TestCompareModel::theSameFilterChangesNothing()
{
    CompareModel model;
    show(model, CompareFilter::Nearer);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setFilter(CompareFilter::Nearer);
    model.setCell({});
    QVERIFY(resets.isEmpty());
    model.setFilter(CompareFilter::All);
    QCOMPARE(resets.size(), 1);
}

void TestCompareModel::showsOneCell()
{
    CompareModel model;
    show(model, CompareFilter::Nearer);
    // Also of the diagonal, where nothing differs.
    model.setCell(std::pair(2, 2));
    QCOMPARE(numbers(model), QList<qint64>({ 1 }));
    model.setCell(std::pair(3, 0));
    QCOMPARE(numbers(model), QList<qint64>({ 3 }));
    model.setCell(std::pair(4, 4));
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.cell(), std::optional(std::pair(4, 4)));
    model.setCell({});
    QCOMPARE(numbers(model), QList<qint64>({ 2 }));
}

void TestCompareModel::sorts_data()
{
    QTest::addColumn<CompareColumn>("column");
    QTest::addColumn<Qt::SortOrder>("order");
    QTest::addColumn<QList<qint64>>("expected");
    QTest::newRow("number") << CompareColumn::Number << Qt::AscendingOrder << QList<qint64>({ 1, 2, 3, 4, 5, 6 });
    QTest::newRow("number, down") << CompareColumn::Number << Qt::DescendingOrder << QList<qint64>({ 6, 5, 4, 3, 2, 1 });
    // By B; rows without one last in either order; equal ones as they were.
    QTest::newRow("scores") << CompareColumn::Scores << Qt::AscendingOrder << QList<qint64>({ 3, 6, 1, 4, 2, 5 });
    QTest::newRow("scores, down") << CompareColumn::Scores << Qt::DescendingOrder << QList<qint64>({ 2, 4, 1, 6, 3, 5 });
    QTest::newRow("human") << CompareColumn::Human << Qt::AscendingOrder << QList<qint64>({ 1, 4, 3, 5, 2, 6 });
    QTest::newRow("moved") << CompareColumn::Moved << Qt::AscendingOrder << QList<qint64>({ 3, 1, 6, 4, 2, 5 });
    QTest::newRow("moved, down") << CompareColumn::Moved << Qt::DescendingOrder << QList<qint64>({ 2, 4, 6, 1, 3, 5 });
    QTest::newRow("input is by number") << CompareColumn::Input << Qt::DescendingOrder << QList<qint64>({ 6, 5, 4, 3, 2, 1 });
}

void TestCompareModel::sorts()
{
    QFETCH(CompareColumn, column);
    QFETCH(Qt::SortOrder, order);
    QFETCH(QList<qint64>, expected);
    CompareModel model;
    show(model);
    model.sort(static_cast<int>(column), order);
    QCOMPARE(numbers(model), expected);
    // The texts follow.
    QCOMPARE(cell(model, 0, CompareColumn::Input).toString(), test::MemoryRun::question(expected.first() - 1));
    model.sort(7, order); // no such column
    QCOMPARE(numbers(model), expected);
    // The order stays for another filter.
    model.setFilter(CompareFilter::Differing);
    expected.removeAll(1);
    QCOMPARE(numbers(model), expected);
}

void TestCompareModel::copiesTextsUncut()
{
    class Long : public test::MemoryRun
    {
    public:
        using MemoryRun::MemoryRun;
        Result<std::vector<eval::RowSummary>> summaries(const std::vector<qint64> &positions, int textLimit) const override
        {
            std::vector<eval::RowSummary> page(positions.size());
            for (eval::RowSummary &summary : page)
                summary.input = (QStringLiteral("two\nlines") + QString(1000, u'x')).left(textLimit);
            return page;
        }
    };
    CompareModel model;
    model.setComparison(usual(), std::make_shared<Long>(6));
    model.setFilter(CompareFilter::All);
    const QString text = test::must(model.rowsAsText({ 1, 2 }));
    QCOMPARE(
        text,
        QStringLiteral("#\tA → B\thuman\tinput\tΔ\n2\t2 → 5\t5\t\"two\nlines%1\"\t+3\n3\t4 → 1\t4\t\"two\nlines%1\"\t−3\n").arg(QString(1000, u'x')));
}

void TestCompareModel::findsRows()
{
    CompareModel model;
    show(model, CompareFilter::Differing);
    QCOMPARE(model.rowOfPosition(1), 0);
    QCOMPARE(model.rowOfPosition(5), 4);
    QCOMPARE(model.rowOfPosition(0), -1); // filtered away
    QCOMPARE(model.rowAt(0)->posA, 1);
    QVERIFY(!model.rowAt(5));
    QVERIFY(!model.rowAt(-1));
}

void TestCompareModel::resetsForAnotherComparison()
{
    CompareModel model;
    show(model);
    QCOMPARE(cell(model, 0, CompareColumn::Input).toString(), test::MemoryRun::question(0));
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setComparison(comparison({ row(4, 1, 2) }), reader(6));
    QCOMPARE(resets.size(), 1);
    QCOMPARE(numbers(model), QList<qint64>({ 5 }));
    QCOMPARE(cell(model, 0, CompareColumn::Input).toString(), test::MemoryRun::question(4));
    QCOMPARE(model.countOf(CompareFilter::All), 1);
    model.setComparison(nullptr, nullptr);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.countOf(CompareFilter::All), 0);
    // Without a reader there are no texts.
    model.setComparison(usual(), nullptr);
    QCOMPARE(cell(model, 0, CompareColumn::Input).toString(), QString());
}

void TestCompareModel::keepsToTheModelContract()
{
    CompareModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    show(model);
    model.sort(4, Qt::DescendingOrder);
    model.setCell(std::pair(2, 2));
    model.setCell({});
    model.setFilter(CompareFilter::Nearer);
    std::vector<jobs::ComparedRow> rows;
    for (qint32 pos = 0; pos < 60; ++pos)
        rows.push_back(row(pos, 1, 2));
    model.setComparison(comparison(rows), reader(60));
    model.setComparison(nullptr, nullptr);
    QCOMPARE(model.rowCount(), 0);
}

GAVEL_TEST(TestCompareModel)

#include "tst_comparemodel.moc"
