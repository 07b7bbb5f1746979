// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/data/datapage.h"

#include "support/testmain.h"
#include "support/workspace.h"
#include "widgets/banner.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace gavel;

/// Keys on the Data page, and what they must not cost.
class TestDataPageKeys : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void escapeKeepsTheRolesOfAFile();
    void returnInTheTableChoosesARole();
    void findWorksFromTheList();
    void anEmptiedFindHasNoCross();
    void newsGoAwayWithTheirData();
    void theNumberOfARowIsWhole();
    void figuresOfTheListAreWhole();

private:
    template <typename T>
    T *find(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    void import(const QByteArray &content, const QString &name);
    void preview(const QByteArray &content, const QString &name);
    ui::Banner *banner() const { return find<ui::Banner>("dataBanner"); }
    QMenu *roleMenu() const { return find<QMenu>("roleMenu"); }

    std::unique_ptr<test::Workspace> m_work;
    std::unique_ptr<ui::DataPage> m_page;
};

void TestDataPageKeys::init()
{
    m_work = std::make_unique<test::Workspace>();
    m_page = std::make_unique<ui::DataPage>(m_work->session().next(), m_work->session().shown());
    m_page->resize(1060, 620);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestDataPageKeys::cleanup()
{
    m_page.reset();
    m_work.reset();
}

void TestDataPageKeys::preview(const QByteArray &content, const QString &name)
{
    m_page->preview(m_work->write(name, content));
    QTRY_VERIFY(find<QPushButton>("importButton")->isEnabled());
}

void TestDataPageKeys::import(const QByteArray &content, const QString &name)
{
    const qsizetype before = m_work->session().next().data().all().size();
    preview(content, name);
    QTest::keyClick(find<QTableView>("importTable"), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_work->session().next().data().all().size(), before + 1);
}

void TestDataPageKeys::escapeKeepsTheRolesOfAFile()
{
    preview("question,answer,note\nq,a,n\n", QStringLiteral("rows.csv"));
    auto *table = find<QTableView>("importTable");
    table->setCurrentIndex(table->model()->index(0, 3));
    QTest::keyClick(table, Qt::Key_R);
    QTRY_VERIFY(roleMenu());
    const auto actions = roleMenu()->actions();
    for (QAction *action : actions) {
        if (action->text() == QLatin1StringView("segment"))
            action->trigger();
    }
    roleMenu()->close();
    const auto roles = [table] { return table->model()->headerData(3, Qt::Horizontal, Qt::AccessibleTextRole).toString(); };
    const QString chosen = roles();
    QTest::keyClick(table, Qt::Key_Escape);
    QVERIFY(!table->isVisible());
    QVERIFY2(banner()->text().contains(QLatin1StringView("rows.csv")), qPrintable(banner()->text()));
    QTest::mouseClick(find<QPushButton>("backToImport"), Qt::LeftButton);
    QVERIFY(table->isVisible());
    QVERIFY(table->hasFocus());
    QVERIFY(!banner()->isVisible());
    QCOMPARE(roles(), chosen);
    QTRY_VERIFY(find<QPushButton>("importButton")->isEnabled());
    QTest::keyClick(table, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_work->session().next().data().all().size(), 1);
    QVERIFY(m_work->session().next().data().dataset()->columnOf(data::Role::Segment) == 2);
}

void TestDataPageKeys::returnInTheTableChoosesARole()
{
    preview("question,answer\nq,a\n", QStringLiteral("rows.csv"));
    QTest::keyClick(find<QTableView>("importTable"), Qt::Key_Return);
    QTRY_VERIFY(roleMenu());
    roleMenu()->close();
    QVERIFY(m_work->session().next().data().all().isEmpty());
    QVERIFY(find<QTableView>("importTable")->isVisible());
}

void TestDataPageKeys::findWorksFromTheList()
{
    import("question,answer\nq,a\nw,b\n", QStringLiteral("rows.csv"));
    auto *list = find<QListWidget>("datasetList");
    QTRY_VERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(find<QLineEdit>("findRows")->hasFocus());
    list->setFocus();
    QTest::keyClick(list, Qt::Key_G, Qt::ControlModifier);
    QVERIFY(find<QSpinBox>("goToRow")->hasFocus());
}

void TestDataPageKeys::anEmptiedFindHasNoCross()
{
    import("question,answer\nq,a\n", QStringLiteral("one.csv"));
    auto *field = find<QLineEdit>("findRows");
    const auto *cross = field->findChild<QToolButton *>();
    field->setText(QStringLiteral("q"));
    QTRY_VERIFY(cross->property("opacity").toReal() > 0);
    import("question,answer\nw,b\n", QStringLiteral("two.csv"));
    QVERIFY(field->text().isEmpty());
    QTRY_COMPARE(cross->property("opacity").toReal(), 0.0); // it fades away
}

void TestDataPageKeys::newsGoAwayWithTheirData()
{
    import("question,answer\nq,a\n", QStringLiteral("one.csv"));
    import("question,answer\nw,b\n", QStringLiteral("two.csv"));
    QTRY_VERIFY(banner()->text().contains(QLatin1StringView("two.csv")));
    auto *list = find<QListWidget>("datasetList");
    QTRY_COMPARE(list->currentRow(), 1);
    list->setCurrentRow(0);
    QVERIFY(!banner()->isVisible());
    import("question,answer\ne,c\n", QStringLiteral("three.csv"));
    QTRY_VERIFY(banner()->isVisible());
    m_page->hide();
    m_page->show();
    QVERIFY(!banner()->isVisible());
}

void TestDataPageKeys::theNumberOfARowIsWhole()
{
    QByteArray rows = "question,answer\n";
    for (int i = 0; i < 100'000; ++i)
        rows += "q,a\n";
    import(rows, QStringLiteral("many.csv"));
    auto *table = find<QTableView>("datasetTable");
    QTRY_COMPARE(table->model()->rowCount(), 100'000);
    const QString last = table->model()->index(99'999, 0).data().toString();
    QVERIFY(QFontMetrics(table->font()).horizontalAdvance(last) + 16 <= table->columnWidth(0));
}

void TestDataPageKeys::figuresOfTheListAreWhole()
{
    m_work->openSample();
    auto *list = find<QListWidget>("datasetList");
    QTRY_VERIFY(list->count() > 0);
    QVERIFY2(list->item(0)->toolTip().contains(QLatin1StringView("3 run(s)")), qPrintable(list->item(0)->toolTip()));
}

GAVEL_TEST(TestDataPageKeys)

#include "tst_datapage_keys.moc"
