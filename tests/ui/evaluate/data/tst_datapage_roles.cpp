// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/data/datapage.h"
#include "models/columnroles.h"
#include "support/testmain.h"
#include "support/workspace.h"

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace gavel;
using test::must;

/// Roles of files and of stored rows, and labels from a file of their own.
class TestDataPageRoles : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void layoutIsNamed();
    void fieldBecomesAColumn();
    void rolesAreRememberedForAHeader();
    void rolesOfStoredRowsAreChanged();
    void labelsAreAddedFromAFile();
    void labelsThatFitNowhereAreExplained();

private:
    template <typename T>
    T *find(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    QTableView *table(const char *name) const { return find<QTableView>(name); }
    QString role(const char *name, int column) const
    {
        return table(name)->model()->headerData(column, Qt::Horizontal, models::RoleTextRole).toString();
    }
    QString said(const char *banner) const { return find<QWidget>(banner)->isVisible() ? find<QWidget>(banner)->accessibleDescription() : QString(); }
    void preview(const QByteArray &content, const char *name) { m_page->preview(m_work->write(QString::fromLatin1(name), content)); }
    void import();
    void choose(const char *name, int column, const QString &role);
    QList<data::Dataset> datasets() const { return m_work->session().next().data().all(); }

    std::unique_ptr<test::Workspace> m_work;
    std::unique_ptr<ui::DataPage> m_page;
};

void TestDataPageRoles::init()
{
    m_work = std::make_unique<test::Workspace>();
    m_page = std::make_unique<ui::DataPage>(m_work->session().next(), m_work->session().shown());
    m_page->resize(1060, 620);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestDataPageRoles::cleanup()
{
    m_page.reset();
    m_work.reset();
}

void TestDataPageRoles::import()
{
    const qsizetype before = datasets().size();
    QTRY_VERIFY(find<QPushButton>("importButton")->isEnabled());
    QTest::keyClick(table("importTable"), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(datasets().size(), before + 1);
}

void TestDataPageRoles::choose(const char *name, int column, const QString &role)
{
    table(name)->setCurrentIndex(table(name)->model()->index(0, column));
    table(name)->setFocus();
    QTest::keyClick(table(name), Qt::Key_R);
    QTRY_VERIFY(find<QMenu>("roleMenu"));
    auto *menu = find<QMenu>("roleMenu");
    const QList<QAction *> actions = menu->actions();
    for (QAction *action : actions) {
        if (action->text() == role)
            action->trigger();
    }
    menu->close();
    QTRY_VERIFY(!find<QMenu>("roleMenu"));
}

void TestDataPageRoles::layoutIsNamed()
{
    preview("{\"instruction\":\"Name a prime.\",\"input\":\"\",\"output\":\"7\"}\n", "alpaca.jsonl");
    QTRY_VERIFY2(find<QLabel>("importSentence")->text().startsWith(QStringLiteral("Recognised as Alpaca. 1 row(s): input = input, output = output")),
                 qPrintable(find<QLabel>("importSentence")->text()));
}

void TestDataPageRoles::fieldBecomesAColumn()
{
    preview("{\"question\":\"2+2?\",\"outputs\":{\"final\":\"four\",\"draft\":\"4?\"}}\n", "nested.jsonl");
    QTRY_COMPARE(table("importTable")->model()->columnCount(), 3);
    table("importTable")->setCurrentIndex(table("importTable")->model()->index(0, 2));
    auto *field = find<QComboBox>("columnField");
    QTRY_VERIFY(field->isVisible());
    const int final = field->findText(QStringLiteral("final"));
    QVERIFY(final > 0);
    field->setCurrentIndex(final);
    emit field->activated(final);
    QTRY_COMPARE(table("importTable")->model()->columnCount(), 4);
    QCOMPARE(role("importTable", 1), QStringLiteral("output"));
    QCOMPARE(role("importTable", 3), QStringLiteral("no role"));
    import();
    const data::Dataset dataset = datasets().last();
    QCOMPARE(dataset.columns.at(dataset.columnOf(data::Role::Output)), QStringLiteral("outputs.final"));
}

void TestDataPageRoles::rolesAreRememberedForAHeader()
{
    preview("left,right\na,b\n", "one.csv");
    QTRY_COMPARE(table("importTable")->model()->rowCount(), 1);
    choose("importTable", 2, QStringLiteral("output"));
    import();
    preview("left,right\nc,d\n", "two.csv");
    QTRY_COMPARE(role("importTable", 2), QStringLiteral("output"));
    QTRY_VERIFY(find<QLabel>("importSentence")->text().contains(QStringLiteral("gave such a file before")));
}

void TestDataPageRoles::rolesOfStoredRowsAreChanged()
{
    preview("input,output,other\nq,a,x\n", "rows.csv");
    import();
    QTRY_COMPARE(table("datasetTable")->model()->rowCount(), 1);
    choose("datasetTable", 3, QStringLiteral("output"));
    QVERIFY2(said("roleStrip").contains(QStringLiteral("other: output")), qPrintable(said("roleStrip")));
    QCOMPARE(role("datasetTable", 3), QStringLiteral("output"));
    QTest::mouseClick(find<QPushButton>("applyRoles"), Qt::LeftButton);
    QTRY_COMPARE(datasets().first().columnOf(data::Role::Output), 2);
    QCOMPARE(datasets().size(), 1);
    QTRY_COMPARE(role("datasetTable", 3), QStringLiteral("output"));
    QVERIFY(!find<QWidget>("roleStrip")->isVisible());
}

void TestDataPageRoles::labelsAreAddedFromAFile()
{
    preview("id,input,output\na,q,x\nb,r,y\n", "rows.csv");
    import();
    m_page->previewLabels(m_work->write(QStringLiteral("labels.csv"), "id,rater,score\na,anna,4\nc,anna,1\n"));
    QTRY_VERIFY(find<QPushButton>("addLabels")->isEnabled());
    QVERIFY2(said("labelStrip").contains(QStringLiteral("“c” in line 3")), qPrintable(said("labelStrip")));
    QCOMPARE(find<QPushButton>("addLabels")->text(), QStringLiteral("Add 1 label(s)"));
    QTest::mouseClick(find<QPushButton>("addLabels"), Qt::LeftButton);
    QTRY_VERIFY2(said("dataBanner").contains(QStringLiteral("1 label(s) added")), qPrintable(said("dataBanner")));
    QVERIFY(!find<QWidget>("labelStrip")->isVisible());
    QCOMPARE(must(m_work->project().labels().labelledItems(datasets().first().id)), 1);
}

void TestDataPageRoles::labelsThatFitNowhereAreExplained()
{
    preview("id,input,output\na,q,x\n", "rows.csv");
    import();
    m_page->previewLabels(m_work->write(QStringLiteral("labels.csv"), "name,score\nx,4\n"));
    QTRY_VERIFY2(said("dataBanner").contains(QStringLiteral("no column with the rows' ids")), qPrintable(said("dataBanner")));
}

GAVEL_TEST(TestDataPageRoles)
#include "tst_datapage_roles.moc"
