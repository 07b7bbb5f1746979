// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/resultspage.h"
#include "evaluate/rowdetailview.h"
#include "support/judgedrun.h"
#include "widgets/distributionchart.h"
#include "widgets/theme.h"

#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace gavel;

/// The results page as a person uses it.
class TestResultsPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsRowsAndTheFirstInFull();
    void aBarFiltersAndTheButtonShowsAllAgain();
    void arrowKeysMoveTheDetail();
    void hostileTextStaysText();
    void emptyStateSaysWhatToDo();
    void everyControlHasAName();
    void themesFollowThePalette();

private:
    QTableView *table() const { return m_page->findChild<QTableView *>(QStringLiteral("resultsTable")); }
    QString detail() const { return m_page->findChild<ui::RowDetailView *>()->toPlainText(); }
    ui::DistributionChart *chart() const { return m_page->findChild<ui::DistributionChart *>(); }

    test::FakeRunLog m_log;
    std::unique_ptr<ui::ResultsPage> m_page;
};

void TestResultsPage::init()
{
    test::judgeRows(m_log, { 1, 1, 3, 0, 5 });
    m_page = std::make_unique<ui::ResultsPage>();
    m_page->resize(1084, 700);
    m_page->showRun(std::make_shared<test::FakeRunReader>(5, &m_log), test::judgeOf(), QStringLiteral("a run"));
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestResultsPage::showsRowsAndTheFirstInFull()
{
    QCOMPARE(table()->model()->rowCount(), 5);
    QVERIFY(detail().contains(test::FakeRunReader::question(0)));
}

void TestResultsPage::aBarFiltersAndTheButtonShowsAllAgain()
{
    auto *all = m_page->findChild<QToolButton *>(QStringLiteral("clearFilter"));
    QVERIFY(!all->isVisible());
    emit chart()->pointClicked(0);
    QCOMPARE(table()->model()->rowCount(), 2);
    QVERIFY(all->isVisible());
    emit chart()->pointClicked(0);
    QCOMPARE(table()->model()->rowCount(), 5);
    emit chart()->pointClicked(4);
    QCOMPARE(table()->model()->rowCount(), 1);
    QVERIFY(detail().contains(test::FakeRunReader::question(4)));
    QTest::mouseClick(all, Qt::LeftButton);
    QCOMPARE(table()->model()->rowCount(), 5);
}

void TestResultsPage::arrowKeysMoveTheDetail()
{
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Down);
    QVERIFY(detail().contains(test::FakeRunReader::question(1)));
    QTest::keyClick(table(), Qt::Key_End, Qt::ControlModifier);
    QVERIFY(detail().contains(test::FakeRunReader::question(4)));
}

void TestResultsPage::hostileTextStaysText()
{
    eval::RowDetail row;
    row.item.cells = { QStringLiteral("<img src='http://127.0.0.1:9/x'><b>bold</b>") };
    data::Mapping mapping{ { data::Role::Input, {}, {} } };
    auto *view = m_page->findChild<ui::RowDetailView *>();
    view->showRow(row, mapping, test::judgeOf());
    QVERIFY(view->toPlainText().contains(QLatin1StringView("<b>bold</b>")));
}

void TestResultsPage::emptyStateSaysWhatToDo()
{
    m_page->showRun(nullptr, {}, {});
    QCOMPARE(table()->model()->rowCount(), 0);
    QVERIFY(!detail().isEmpty());
}

void TestResultsPage::everyControlHasAName()
{
    for (const char *name : { "resultsTable", "rowDetail" }) {
        const auto *widget = m_page->findChild<QWidget *>(QString::fromLatin1(name));
        QVERIFY(widget);
        QVERIFY(!widget->accessibleName().isEmpty());
    }
    QVERIFY(!chart()->accessibleName().isEmpty());
}

void TestResultsPage::themesFollowThePalette()
{
    QCOMPARE(&ui::Theme::of(ui::paletteFor(ui::Theme::dark())), &ui::Theme::dark());
    QCOMPARE(&ui::Theme::of(ui::paletteFor(ui::Theme::light())), &ui::Theme::light());
}

QTEST_MAIN(TestResultsPage)

#include "tst_resultspage.moc"
