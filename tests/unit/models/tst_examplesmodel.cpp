// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/examplesmodel.h"

#include "support/judges.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace gavel;
using namespace gavel::models;
using ExampleColumn = ExamplesModel::Column;

class TestExamplesModel : public QObject
{
    Q_OBJECT

private slots:
    void isEmptyAtFirst();
    void showsTheExamples();
    void showsEveryCriterion();
    void tellsThePointOfTheScale();
    void tellsWhatIsWrong();
    void cutsTexts();
    void headers();
    void aCheckIsASignal();
    void readOnlyItEmitsNothing();
    void aDropIsASignal_data();
    void aDropIsASignal();
    void aForeignDropIsNothing();
    void anotherTextResetsNothing();
    void anotherLengthResets();
    void keepsToTheModelContract();

private:
    static eval::JudgeDefinition judge(int examples);
};

eval::JudgeDefinition TestExamplesModel::judge(int examples)
{
    eval::JudgeDefinition judge = test::judgeOf();
    for (int i = 0; i < examples; ++i) {
        eval::Example example;
        example.input = QStringLiteral("question\n%1").arg(i);
        example.output = QStringLiteral("answer %1").arg(i);
        example.reference = QStringLiteral("ideal %1").arg(i);
        example.grades.insert(QString(), { QString::number(1 + i % 5), QStringLiteral("because %1").arg(i) });
        judge.examples << example;
    }
    return judge;
}

namespace {

QVariant cell(const ExamplesModel &model, int row, ExampleColumn column, int role = Qt::DisplayRole)
{
    return model.index(row, static_cast<int>(column)).data(role);
}

} // namespace

void TestExamplesModel::isEmptyAtFirst()
{
    const ExamplesModel model;
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), 6);
}

void TestExamplesModel::showsTheExamples()
{
    ExamplesModel model;
    eval::JudgeDefinition shown = judge(3);
    shown.examples[1].enabled = false;
    model.setJudge(shown);
    QCOMPARE(model.judge(), shown);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(cell(model, 1, ExampleColumn::Input).toString(), QStringLiteral("question 1"));
    QCOMPARE(cell(model, 1, ExampleColumn::Output).toString(), QStringLiteral("answer 1"));
    QCOMPARE(cell(model, 1, ExampleColumn::Reference).toString(), QStringLiteral("ideal 1"));
    QCOMPARE(cell(model, 1, ExampleColumn::Score).toString(), QStringLiteral("2"));
    QCOMPARE(cell(model, 1, ExampleColumn::Why).toString(), QStringLiteral("because 1"));
    QVERIFY(!cell(model, 1, ExampleColumn::On).isValid());
    QCOMPARE(cell(model, 0, ExampleColumn::On, Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));
    QCOMPARE(cell(model, 1, ExampleColumn::On, Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Unchecked));
    QVERIFY(!cell(model, 1, ExampleColumn::Input, Qt::CheckStateRole).isValid());
    QCOMPARE(cell(model, 0, ExampleColumn::On, Qt::AccessibleTextRole).toString(), QStringLiteral("on"));
    QCOMPARE(cell(model, 1, ExampleColumn::On, Qt::AccessibleTextRole).toString(), QStringLiteral("off"));
    QCOMPARE(cell(model, 1, ExampleColumn::Why, Qt::TextAlignmentRole).value<Qt::Alignment>(), Qt::AlignLeft | Qt::AlignVCenter);
    QCOMPARE(model.rowCount(model.index(0, 0)), 0);
    QCOMPARE(model.columnCount(model.index(0, 0)), 0);
}

void TestExamplesModel::showsEveryCriterion()
{
    eval::JudgeDefinition several = test::judgeOf(eval::Method::ReasonThenScore, { QStringLiteral("accuracy"), QStringLiteral("tone") });
    eval::Example example;
    example.grades = { { QStringLiteral("tone"), { QStringLiteral("5"), QStringLiteral("kind") } },
                       { QStringLiteral("accuracy"), { QStringLiteral("2"), QStringLiteral("partly\nwrong") } } };
    several.examples = { example, {} };
    several.examples[1].grades = { { QStringLiteral("tone"), { QStringLiteral("1"), {} } } };
    ExamplesModel model;
    model.setJudge(several);
    // In the order of the criteria.
    QCOMPARE(cell(model, 0, ExampleColumn::Score).toString(), QStringLiteral("2 · 5"));
    QCOMPARE(cell(model, 0, ExampleColumn::Why).toString(), QStringLiteral("partly wrong · kind"));
    QCOMPARE(cell(model, 1, ExampleColumn::Score).toString(), QStringLiteral("? · 1"));
    QCOMPARE(cell(model, 1, ExampleColumn::Why).toString(), QString());
    QCOMPARE(cell(model, 0, ExampleColumn::Score, ExamplesModel::PointRole).toInt(), -1);
    QCOMPARE(cell(model, 0, ExampleColumn::Score, ExamplesModel::PointCountRole).toInt(), 0);
}

void TestExamplesModel::tellsThePointOfTheScale()
{
    eval::JudgeDefinition shown = judge(3);
    shown.examples[1].grades[QString()].label = QStringLiteral("9");
    shown.examples[2].grades.clear();
    ExamplesModel model;
    model.setJudge(shown);
    QCOMPARE(cell(model, 0, ExampleColumn::Score, ExamplesModel::PointRole).toInt(), 0);
    QCOMPARE(cell(model, 0, ExampleColumn::Score, ExamplesModel::PointCountRole).toInt(), 5);
    QCOMPARE(cell(model, 1, ExampleColumn::Score, ExamplesModel::PointRole).toInt(), -1);
    QCOMPARE(cell(model, 2, ExampleColumn::Score).toString(), QStringLiteral("?"));
    QCOMPARE(cell(model, 2, ExampleColumn::Score, ExamplesModel::PointRole).toInt(), -1);
}

void TestExamplesModel::tellsWhatIsWrong()
{
    eval::JudgeDefinition shown = judge(3);
    shown.examples[1].grades[QString()].label = QStringLiteral("9");
    ExamplesModel model;
    model.setJudge(shown);
    QCOMPARE(cell(model, 0, ExampleColumn::Input, ExamplesModel::ProblemRole).toString(), QString());
    QVERIFY(!cell(model, 1, ExampleColumn::Input, ExamplesModel::ProblemRole).toString().isEmpty());
    QCOMPARE(cell(model, 2, ExampleColumn::Input, ExamplesModel::ProblemRole).toString(), QString());
    // What is off is not looked at.
    shown.examples[1].enabled = false;
    model.setJudge(shown);
    QCOMPARE(cell(model, 1, ExampleColumn::Input, ExamplesModel::ProblemRole).toString(), QString());
}

void TestExamplesModel::cutsTexts()
{
    eval::JudgeDefinition shown = judge(1);
    shown.examples[0].output = QString(10'000, u'x');
    ExamplesModel model;
    model.setJudge(shown);
    QCOMPARE(cell(model, 0, ExampleColumn::Output).toString().size(), 400);
}

void TestExamplesModel::headers()
{
    const ExamplesModel model;
    QStringList titles;
    for (int section = 0; section < 6; ++section)
        titles << model.headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
    QCOMPARE(titles.join(u','), QStringLiteral("on,input,output,reference,score,why"));
    QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::TextAlignmentRole).value<Qt::Alignment>(), Qt::AlignLeft | Qt::AlignVCenter);
    QVERIFY(!model.headerData(0, Qt::Vertical, Qt::DisplayRole).isValid());
    QVERIFY(!model.headerData(0, Qt::Horizontal, Qt::ToolTipRole).isValid());
}

void TestExamplesModel::aCheckIsASignal()
{
    ExamplesModel model;
    model.setJudge(judge(2));
    const QSignalSpy requests(&model, &ExamplesModel::enabledWanted);
    QVERIFY(model.setData(model.index(1, 0), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(requests.size(), 1);
    QCOMPARE(requests.first().at(0).toInt(), 1);
    QCOMPARE(requests.first().at(1).toBool(), false);
    QCOMPARE(cell(model, 1, ExampleColumn::On, Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked)); // until the editor carries it out
    QVERIFY(!model.setData(model.index(1, 1), QStringLiteral("x"), Qt::EditRole));
    QVERIFY(!model.setData({}, Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(requests.size(), 1);
    QVERIFY(model.flags(model.index(0, 0)) & Qt::ItemIsUserCheckable);
    QVERIFY(!(model.flags(model.index(0, 1)) & Qt::ItemIsUserCheckable));
    QVERIFY(model.flags(model.index(0, 1)) & Qt::ItemIsDragEnabled);
    QVERIFY(model.flags({}) & Qt::ItemIsDropEnabled);
}

void TestExamplesModel::readOnlyItEmitsNothing()
{
    ExamplesModel model;
    model.setJudge(judge(2));
    model.setReadOnly(true);
    QCOMPARE(model.flags(model.index(0, 0)), Qt::ItemIsSelectable | Qt::ItemIsEnabled);
    QCOMPARE(model.flags({}), Qt::ItemFlags(Qt::NoItemFlags));
    model.setReadOnly(false);
    QVERIFY(model.flags(model.index(0, 0)) & Qt::ItemIsUserCheckable);
}

void TestExamplesModel::aDropIsASignal_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("gap"); ///< -1: on a row, or below all
    QTest::addColumn<int>("onto"); ///< -1: on none
    QTest::addColumn<int>("to"); ///< -1: no request
    QTest::newRow("up") << 3 << 1 << -1 << 1;
    QTest::newRow("down") << 0 << 3 << -1 << 2;
    QTest::newRow("to the end") << 0 << 4 << -1 << 3;
    QTest::newRow("below all") << 1 << -1 << -1 << 3;
    QTest::newRow("onto another") << 3 << -1 << 1 << 1;
    QTest::newRow("before itself") << 2 << 2 << -1 << -1;
    QTest::newRow("behind itself") << 2 << 3 << -1 << -1;
}

void TestExamplesModel::aDropIsASignal()
{
    QFETCH(int, from);
    QFETCH(int, gap);
    QFETCH(int, onto);
    QFETCH(int, to);
    ExamplesModel model;
    model.setJudge(judge(4));
    const QSignalSpy requests(&model, &ExamplesModel::moveWanted);
    const std::unique_ptr<QMimeData> dragged(model.mimeData({ model.index(from, 0) }));
    const QModelIndex parent = onto < 0 ? QModelIndex() : model.index(onto, 0);
    // The view is told that nothing was dropped, or it would remove the row.
    QVERIFY(!model.dropMimeData(dragged.get(), Qt::MoveAction, gap, 0, parent));
    QCOMPARE(requests.size(), to < 0 ? 0 : 1);
    if (to >= 0) {
        QCOMPARE(requests.first().at(0).toInt(), from);
        QCOMPARE(requests.first().at(1).toInt(), to);
    }
    QCOMPARE(cell(model, from, ExampleColumn::Output).toString(), QStringLiteral("answer %1").arg(from));
    QCOMPARE(model.supportedDropActions(), Qt::DropActions(Qt::MoveAction));
}

void TestExamplesModel::aForeignDropIsNothing()
{
    ExamplesModel model;
    model.setJudge(judge(2));
    const QSignalSpy requests(&model, &ExamplesModel::moveWanted);
    QMimeData text;
    text.setText(QStringLiteral("1"));
    QVERIFY(!model.dropMimeData(&text, Qt::MoveAction, 0, 0, {}));
    const std::unique_ptr<QMimeData> dragged(model.mimeData({ model.index(1, 0) }));
    QVERIFY(!model.dropMimeData(dragged.get(), Qt::CopyAction, 0, 0, {}));
    QVERIFY(requests.isEmpty());
}

void TestExamplesModel::anotherTextResetsNothing()
{
    ExamplesModel model;
    model.setJudge(judge(3));
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    eval::JudgeDefinition changed = judge(3);
    changed.examples[2].output = QStringLiteral("another");
    model.setJudge(changed);
    QVERIFY(resets.isEmpty());
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().at(0).toModelIndex(), model.index(0, 0));
    QCOMPARE(changes.first().at(1).toModelIndex(), model.index(2, 5));
    QCOMPARE(cell(model, 2, ExampleColumn::Output).toString(), QStringLiteral("another"));
}

void TestExamplesModel::anotherLengthResets()
{
    ExamplesModel model;
    model.setJudge(judge(3));
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setJudge(judge(2));
    QCOMPARE(resets.size(), 1);
    QCOMPARE(model.rowCount(), 2);
    model.setJudge({});
    QCOMPARE(model.rowCount(), 0);
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setJudge({});
    QVERIFY(changes.isEmpty());
}

void TestExamplesModel::keepsToTheModelContract()
{
    ExamplesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setJudge(judge(20));
    eval::JudgeDefinition changed = judge(20);
    changed.examples[3].enabled = false;
    model.setJudge(changed);
    model.setReadOnly(true);
    model.setJudge(judge(1));
    model.setJudge({});
    QCOMPARE(model.rowCount(), 0);
}

GAVEL_TEST(TestExamplesModel)

#include "tst_examplesmodel.moc"
