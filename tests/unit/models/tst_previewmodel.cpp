// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/previewmodel.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace gavel;
using namespace gavel::models;
using data::Role;

class TestPreviewModel : public QObject
{
    Q_OBJECT

private slots:
    void isEmptyAtFirst();
    void showsLinesAndCells();
    void headersTellNameRoleAndGuess();
    void aChosenRoleIsNoGuess();
    void aRoleOfOneColumnIsTaken();
    void someRolesManyColumnsHave_data();
    void someRolesManyColumnsHave();
    void theSameRoleChangesNothing();
    void resetsForAnotherFile();
    void keepsToTheModelContract();

private:
    static void fill(PreviewModel &model);
};

void TestPreviewModel::fill(PreviewModel &model)
{
    model.setRows({ QStringLiteral("question"), QStringLiteral("answer"), QStringLiteral("notes") },
                  { { 2, { QStringLiteral("Why?"), QStringLiteral("Because\nof it."), QStringLiteral("n") } }, { 4, { QStringLiteral("How?") } } },
                  { { Role::Input, {}, {} }, { Role::Output, {}, {} } });
}

namespace {

QVariant cell(const PreviewModel &model, int row, int column, int role = Qt::DisplayRole)
{
    return model.index(row, column).data(role);
}

} // namespace

void TestPreviewModel::isEmptyAtFirst()
{
    const PreviewModel model;
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), 0);
    QVERIFY(!model.isGuessed(0));
    QCOMPARE(model.cell(0, 0), QString());
}

void TestPreviewModel::showsLinesAndCells()
{
    PreviewModel model;
    fill(model);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.columnCount(), 4);
    QCOMPARE(cell(model, 0, 0).toString(), QStringLiteral("2"));
    QCOMPARE(cell(model, 1, 0).toString(), QStringLiteral("4"));
    QCOMPARE(cell(model, 0, 2).toString(), QStringLiteral("Because of it."));
    QCOMPARE(model.cell(0, 1), QStringLiteral("Because\nof it."));
    QCOMPARE(cell(model, 1, 2).toString(), QString()); // a shorter row
    QCOMPARE(model.cell(1, 1), QString());
    QCOMPARE(model.cell(5, 1), QString());
    QCOMPARE(model.cell(-1, 1), QString());
    QCOMPARE(cell(model, 0, 0, Qt::TextAlignmentRole).value<Qt::Alignment>(), Qt::AlignRight | Qt::AlignVCenter);
    QCOMPARE(cell(model, 0, 1, Qt::TextAlignmentRole).value<Qt::Alignment>(), Qt::AlignLeft | Qt::AlignVCenter);
    QCOMPARE(model.rowCount(model.index(0, 0)), 0);
}

void TestPreviewModel::headersTellNameRoleAndGuess()
{
    PreviewModel model;
    fill(model);
    const auto header = [&model](int section, int role = Qt::DisplayRole) { return model.headerData(section, Qt::Horizontal, role); };
    QCOMPARE(header(0).toString(), QStringLiteral("line"));
    QVERIFY(!header(0, GuessedRole).isValid());
    QCOMPARE(header(2).toString(), QStringLiteral("answer"));
    QCOMPARE(header(2, RoleTextRole).toString(), QStringLiteral("output"));
    QCOMPARE(header(2, RoleRole).toInt(), static_cast<int>(Role::Output));
    QCOMPARE(header(2, GuessedRole).toBool(), true);
    QCOMPARE(header(3, RoleRole).toInt(), static_cast<int>(Role::None)); // nothing was guessed of it
    QVERIFY(!header(4).isValid());
    QVERIFY(!model.headerData(0, Qt::Vertical, Qt::DisplayRole).isValid());
}

void TestPreviewModel::aChosenRoleIsNoGuess()
{
    PreviewModel model;
    fill(model);
    const QSignalSpy headers(&model, &QAbstractItemModel::headerDataChanged);
    const QSignalSpy changes(&model, &PreviewModel::mappingChanged);
    model.setRole(2, { Role::HumanScore, QStringLiteral("rater one"), {} });
    QCOMPARE(headers.size(), 1);
    QCOMPARE(headers.first().at(0).value<Qt::Orientation>(), Qt::Horizontal);
    QCOMPARE(changes.size(), 1);
    QVERIFY(!model.isGuessed(2));
    QVERIFY(model.isGuessed(0));
    QCOMPARE(model.headerData(3, Qt::Horizontal, GuessedRole).toBool(), false);
    QCOMPARE(model.mapping().value(2), (data::ColumnRole{ Role::HumanScore, QStringLiteral("rater one"), {} }));
    model.setRole(3, { Role::Id, {}, {} }); // no such column
    model.setRole(-1, { Role::Id, {}, {} });
    QCOMPARE(changes.size(), 1);
}

void TestPreviewModel::aRoleOfOneColumnIsTaken()
{
    PreviewModel model;
    fill(model);
    model.setRole(2, { Role::Input, {}, {} });
    QCOMPARE(model.mapping().value(0).role, Role::None);
    QVERIFY(!model.isGuessed(0)); // by the person, who chose another
    QCOMPARE(model.mapping().value(2).role, Role::Input);
    QCOMPARE(model.mapping().value(1).role, Role::Output);
}

void TestPreviewModel::someRolesManyColumnsHave_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<bool>("many");
    for (const Role role : offeredRoles()) {
        const bool many
            = role == Role::Output || role == Role::HumanScore || role == Role::JudgeScore || role == Role::JudgeReason || role == Role::None;
        QTest::newRow(qPrintable(roleTitle(role))) << role << many;
    }
}

void TestPreviewModel::someRolesManyColumnsHave()
{
    QFETCH(Role, role);
    QFETCH(bool, many);
    PreviewModel model;
    fill(model);
    model.setRole(0, { role, {}, {} });
    model.setRole(1, { role, {}, {} });
    QCOMPARE(model.mapping().value(1).role, role);
    QCOMPARE(model.mapping().value(0).role, many ? role : Role::None);
}

void TestPreviewModel::theSameRoleChangesNothing()
{
    PreviewModel model;
    fill(model);
    const QSignalSpy changes(&model, &PreviewModel::mappingChanged);
    model.setRole(0, { Role::Input, {}, {} });
    QVERIFY(changes.isEmpty());
    QVERIFY(model.isGuessed(0));
}

void TestPreviewModel::resetsForAnotherFile()
{
    PreviewModel model;
    fill(model);
    model.setRole(0, { Role::Id, {}, {} });
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy changes(&model, &PreviewModel::mappingChanged);
    fill(model);
    QCOMPARE(resets.size(), 1);
    QCOMPARE(changes.size(), 1);
    QVERIFY(model.isGuessed(0));
    QCOMPARE(model.mapping().value(0).role, Role::Input);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), 0);
    QVERIFY(model.mapping().isEmpty() && model.columns().isEmpty());
}

void TestPreviewModel::keepsToTheModelContract()
{
    PreviewModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    fill(model);
    model.setRole(2, { Role::Input, {}, {} });
    std::vector<data::RawRow> rows;
    for (int line = 2; line < 60; ++line)
        rows.push_back({ line, { QString::number(line) } });
    model.setRows({ QStringLiteral("a") }, rows, {});
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

GAVEL_TEST(TestPreviewModel)

#include "tst_previewmodel.moc"
