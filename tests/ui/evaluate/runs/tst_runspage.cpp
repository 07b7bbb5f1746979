// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/runs/runspage.h"
#include "evaluate/runs/runstable.h"
#include "models/runsmodel.h"
#include "support/testmain.h"
#include "support/workspace.h"
#include "widgets/banner.h"
#include "widgets/chooserbutton.h"
#include "widgets/figurelist.h"
#include "widgets/verdictlabel.h"

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QTextEdit>

using namespace gavel;
using models::RunsModel;

/// The table of runs as a person uses it.
class TestRunsPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void figuresArriveFromAWorker();
    void sortsByEveryColumn();
    void filtersByDataAndText();
    void returnShowsARun();
    void checkMarksChooseTwo();
    void twoRunsAreHeldAgainstEachOther();
    void runsOnOtherDataCannotBeCompared();
    void severalAreDeletedAfterAQuestion();
    void aNoteIsWrittenInItsCell();
    void escapeGoesBackOneStepAtATime();
    void aNewRunMovesNobodysChoice();
    void everyControlHasAName();

private:
    void open();
    template <typename T>
    T *find(const char *name) const
    {
        return m_page->findChild<T *>(QLatin1StringView(name));
    }
    ui::RunsTable *table() const { return find<ui::RunsTable>("runsTable"); }
    QModelIndex at(int row, RunsModel::Column column) const { return table()->model()->index(row, static_cast<int>(column)); }
    QString cell(int row, RunsModel::Column column) const { return at(row, column).data().toString(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const { QTest::keyClick(table(), key, modifiers); }
    void click(const char *name) const { QTest::mouseClick(find<QWidget>(name), Qt::LeftButton); }
    void check(int row) const
    {
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, table()->visualRect(at(row, RunsModel::Column::Choose)).center());
    }

    std::unique_ptr<test::Workspace> m_work;
    std::unique_ptr<ui::RunsPage> m_page;
    data::Dataset m_data;
    data::Dataset m_other;
    store::RunInfo m_first;
    store::RunInfo m_second;
    store::RunInfo m_third;
};

void TestRunsPage::init()
{
    m_work = std::make_unique<test::Workspace>();
    m_work->session();
    eval::JudgeDefinition strict = test::judgeOf();
    strict.gradingPrompt = QStringLiteral("Weigh relevance. A wrong claim lowers the score.");
    eval::JudgeDefinition mild = strict;
    mild.gradingPrompt = QStringLiteral("Weigh relevance. A wrong main claim is worth at most 2.");
    const auto people = test::scoresInTurn(40);
    m_data = m_work->rows(40);
    m_other = m_work->rows(3);
    m_work->label(m_data, QStringLiteral("anna"), people);
    m_first = m_work->judge(m_data, test::missing(people, 2), { .judge = strict, .name = QStringLiteral("first"), .repeats = 2 });
    std::vector<int> few = people;
    few[0] = few[1] = 0;
    m_second = m_work->judge(m_data, few, { .judge = mild, .name = QStringLiteral("second"), .model = QStringLiteral("large") });
    m_third = m_work->judge(m_other, { 1, 1, 1 }, { .judge = mild, .name = QStringLiteral("third") });
    m_work->session().shown().show(m_second.id);
}

void TestRunsPage::cleanup()
{
    m_page.reset();
    m_work.reset();
}

void TestRunsPage::open()
{
    m_page = std::make_unique<ui::RunsPage>(m_work->session().shown(), m_work->session().next());
    m_page->resize(1240, 620);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->activateWindow();
    m_page->open();
    table()->setFocus();
    QTRY_VERIFY(table()->hasFocus());
}

void TestRunsPage::figuresArriveFromAWorker()
{
    open();
    QCOMPARE(table()->model()->rowCount(), 3);
    QCOMPARE(cell(0, RunsModel::Column::Note), QStringLiteral("third")); // the newest first
    QCOMPARE(cell(1, RunsModel::Column::Model), QStringLiteral("large"));
    QCOMPARE(cell(2, RunsModel::Column::Repeats), QStringLiteral("2"));
    QCOMPARE(cell(1, RunsModel::Column::Rows), QStringLiteral("40"));
    QTRY_COMPARE(cell(1, RunsModel::Column::Invalid), QStringLiteral("5.0 %"));
    QCOMPARE(table()->current(), std::optional(m_second.id)); // what the pages show
    QTRY_VERIFY(cell(2, RunsModel::Column::Kappa).startsWith(QLatin1StringView("0.")));
    QVERIFY(cell(0, RunsModel::Column::Kappa).contains(QLatin1StringView("no labels")));
    QCOMPARE(cell(0, RunsModel::Column::Mean), QStringLiteral("1.00"));
}

void TestRunsPage::sortsByEveryColumn()
{
    open();
    QTRY_VERIFY(!cell(2, RunsModel::Column::Mean).isEmpty());
    for (int column = 1; column < RunsModel::columns; ++column) {
        table()->sortByColumn(column, Qt::AscendingOrder);
        QList<QVariant> values;
        for (int row = 0; row < 3; ++row)
            values << table()->model()->index(row, column).data(RunsModel::SortRole);
        for (int row = 1; row < 3; ++row) {
            const bool isInOrder = !values[row].isValid()
                || (values[row - 1].isValid() && QVariant::compare(values[row - 1], values[row]) != QPartialOrdering::Greater);
            QVERIFY2(isInOrder, qPrintable(QString::number(column)));
        }
    }
    // What has no figure is last both ways.
    const int kappa = static_cast<int>(RunsModel::Column::Kappa);
    for (const Qt::SortOrder order : { Qt::AscendingOrder, Qt::DescendingOrder }) {
        table()->sortByColumn(kappa, order);
        QVERIFY(!at(2, RunsModel::Column::Kappa).data(RunsModel::SortRole).isValid());
    }
}

void TestRunsPage::filtersByDataAndText()
{
    open();
    auto *data = find<ui::ChooserButton>("runsData");
    emit data->menu()->aboutToShow();
    QCOMPARE(data->menu()->actions().size(), 3);
    data->menu()->actions().at(2)->trigger();
    QCOMPARE(table()->model()->rowCount(), 1);
    emit data->menu()->aboutToShow();
    data->menu()->actions().at(0)->trigger();
    QCOMPARE(table()->model()->rowCount(), 3);
    QTest::keyClick(table(), Qt::Key_F, Qt::ControlModifier);
    auto *text = find<QLineEdit>("findRuns");
    QTRY_VERIFY(text->hasFocus());
    QTest::keyClicks(text, QStringLiteral("LARGE"));
    QCOMPARE(table()->model()->rowCount(), 1);
    QCOMPARE(cell(0, RunsModel::Column::Note), QStringLiteral("second"));
}

void TestRunsPage::returnShowsARun()
{
    open();
    const QSignalSpy wanted(m_page.get(), &ui::RunsPage::showWanted);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().at(0).toLongLong(), m_first.id);
    const QPoint model = table()->visualRect(at(0, RunsModel::Column::Model)).center();
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, model);
    QTest::mouseDClick(table()->viewport(), Qt::LeftButton, {}, model);
    QCOMPARE(wanted.size(), 2);
    QCOMPARE(wanted.at(1).at(0).toLongLong(), m_third.id);
    click("showRun");
    QCOMPARE(wanted.size(), 3);
}

void TestRunsPage::checkMarksChooseTwo()
{
    open();
    QCOMPARE(table()->chosen().size(), std::size_t(1));
    check(2);
    QCOMPARE(table()->chosen(), (std::vector{ m_second.id, m_first.id }));
    check(2);
    QCOMPARE(table()->chosen(), (std::vector{ m_second.id }));
    table()->setCurrentIndex({});
    table()->choose(m_second.id);
    press(Qt::Key_Home);
    table()->choose(m_second.id);
    while (table()->currentIndex().row() < 2)
        press(Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(table()->chosen(), (std::vector{ m_second.id })); // Ctrl moves without choosing
    press(Qt::Key_Space);
    QCOMPARE(table()->chosen(), (std::vector{ m_second.id, m_first.id }));
    QVERIFY(find<QLabel>("runsCount")->text().contains(QLatin1StringView("2 of 3")));
}

void TestRunsPage::twoRunsAreHeldAgainstEachOther()
{
    open();
    QVERIFY(!find<QWidget>("runsDifference")->isVisible());
    QVERIFY(!find<QWidget>("compareRuns")->isEnabled());
    check(2);
    QVERIFY(find<QWidget>("runsDifference")->isVisible());
    const QString words = find<QTextEdit>("wordDifference")->toPlainText();
    QVERIFY2(words.contains(QLatin1StringView("main")) && words.contains(QLatin1StringView("lowers")), qPrintable(words));
    QVERIFY(find<QLabel>("settingsDifference")->text().contains(QLatin1StringView("large")));
    QTRY_VERIFY(find<ui::FigureList>("runsFigures")->isVisible());
    QVERIFY(find<QWidget>("runsChart")->isVisible());
    QVERIFY(!find<ui::VerdictLabel>("runsVerdict")->sentence().isEmpty());
    const QSignalSpy wanted(m_page.get(), &ui::RunsPage::compareWanted);
    press(Qt::Key_C);
    click("compareRuns");
    QCOMPARE(wanted.size(), 2);
    for (const QList<QVariant> &pair : wanted)
        QCOMPARE(pair, (QList<QVariant>{ m_first.id, m_second.id })); // the older one is the starting point
}

void TestRunsPage::runsOnOtherDataCannotBeCompared()
{
    open();
    check(0);
    QTRY_VERIFY(find<ui::VerdictLabel>("runsVerdict")->sentence().contains(QLatin1StringView("different rows")));
    QVERIFY(!find<QWidget>("compareRuns")->isEnabled());
    QVERIFY(find<QWidget>("compareRuns")->toolTip().contains(QLatin1StringView("different data")));
    QVERIFY(!find<QWidget>("runsChart")->isVisible());
}

void TestRunsPage::severalAreDeletedAfterAQuestion()
{
    open();
    check(2);
    press(Qt::Key_Delete);
    auto *question = find<ui::Banner>("deleteRunsQuestion");
    QVERIFY(question->isVisible());
    QVERIFY(question->text().contains(QLatin1StringView("Delete 2")));
    QTRY_VERIFY(find<QWidget>("keepRuns")->hasFocus());
    QTest::keyClick(find<QWidget>("keepRuns"), Qt::Key_Escape);
    QVERIFY(!question->isVisible());
    QCOMPARE(m_work->session().runs().all().size(), 3);
    click("deleteRuns");
    click("deleteRunsNow");
    QTRY_COMPARE(m_work->session().runs().all().size(), 1);
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    QCOMPARE(m_work->session().shown().id(), std::optional(m_third.id));
}

void TestRunsPage::aNoteIsWrittenInItsCell()
{
    open();
    press(Qt::Key_N);
    auto *editor = m_page->findChild<QLineEdit *>(QStringLiteral("noteEditor"));
    QVERIFY(editor);
    QCOMPARE(editor->text(), QStringLiteral("second"));
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("for the lecture"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(m_work->session().runs().find(m_second.id)->name, QStringLiteral("for the lecture"));
    QTRY_COMPARE(cell(1, RunsModel::Column::Note), QStringLiteral("for the lecture"));
    QCOMPARE(table()->current(), std::optional(m_second.id));
}

void TestRunsPage::escapeGoesBackOneStepAtATime()
{
    open();
    const QSignalSpy closed(m_page.get(), &ui::RunsPage::closed);
    auto *text = find<QLineEdit>("findRuns");
    text->setFocus();
    QTest::keyClicks(text, QStringLiteral("second"));
    QTest::keyClick(text, Qt::Key_Escape);
    QCOMPARE(text->text(), QString());
    QCOMPARE(closed.size(), 0);
    press(Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
}

void TestRunsPage::aNewRunMovesNobodysChoice()
{
    open();
    check(2);
    m_work->judge(m_data, test::scoresInTurn(40), { .name = QStringLiteral("fourth") });
    QCOMPARE(table()->model()->rowCount(), 4);
    QCOMPARE(cell(0, RunsModel::Column::Note), QStringLiteral("fourth"));
    QCOMPARE(table()->chosen(), (std::vector{ m_second.id, m_first.id }));
    QTRY_COMPARE(cell(0, RunsModel::Column::Kappa).left(4), QStringLiteral("1.00"));
}

void TestRunsPage::everyControlHasAName()
{
    open();
    check(2);
    for (const char *name :
         { "runsTable", "findRuns", "runsData", "compareRuns", "showRun", "noteRun", "deleteRuns", "wordDifference", "runsFigures", "runsChart" }) {
        const auto *widget = find<QWidget>(name);
        QVERIFY2(widget && !widget->accessibleName().isEmpty(), name);
    }
}

GAVEL_TEST(TestRunsPage)

#include "tst_runspage.moc"
