// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/compare/comparedetail.h"
#include "evaluate/compare/comparepage.h"
#include "support/testmain.h"
#include "support/workspace.h"
#include "widgets/chooserbutton.h"
#include "widgets/figurelist.h"
#include "widgets/matrixview.h"
#include "widgets/verdictlabel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace gavel;

/// The compare page as a person uses it.
class TestComparePage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void withoutTwoRunsItSaysWhatToDo();
    void theShownRunAgainstTheOneBefore();
    void filtersOfTheTable();
    void aCellOfTheChangesFilters();
    void arrowKeysShowBothReasons();
    void swapAndChoose();
    void saysWhichAgreesBetter();
    void aRunWithoutScoresIsAllItSays_data();
    void aRunWithoutScoresIsAllItSays();
    void labelledRowsWithoutAScoreAreInTheHeadline();
    void differentDataIsSaid();
    void hostileTextStaysText();
    void aRemovedRunIsReplaced();
    void copiesRows();
    void letsGoOfAClosingProject();
    void everyControlHasAName();

private:
    void showPage();
    void judgeTwice();
    template <typename T>
    T *child(const char *name) const
    {
        return m_page->findChild<T *>(QLatin1StringView(name));
    }
    QTableView *table() const { return child<QTableView>("compareTable"); }
    int rows() const { return table()->model()->rowCount(); }
    QString detail() const { return child<ui::CompareDetail>("compareDetail")->toPlainText(); }
    QString shownName() const { return m_work->session().shown().info()->name; }
    QString verdict() const { return child<ui::VerdictLabel>("compareVerdict")->sentence(); }

    std::unique_ptr<test::Workspace> m_work;
    std::unique_ptr<ui::ComparePage> m_page;
    data::Dataset m_dataset;
    store::RunInfo m_a;
    store::RunInfo m_b;
};

void TestComparePage::init()
{
    m_page.reset();
    m_work = std::make_unique<test::Workspace>();
    m_work->session(); // shows what is judged from now on
}

void TestComparePage::showPage()
{
    m_page = std::make_unique<ui::ComparePage>(m_work->session().shown());
    m_page->resize(1084, 620);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestComparePage::judgeTwice()
{
    m_dataset = m_work->rows(6);
    m_a = m_work->judge(m_dataset, { 1, 2, 3, 4, 5, 5 }, { .name = QStringLiteral("first") });
    m_b = m_work->judge(m_dataset, { 1, 3, 1, 0, 4, 5 }, { .name = QStringLiteral("second") });
    m_work->label(m_dataset, QStringLiteral("anna"), { 1, 3, 3, 4, 5, 5 });
}

void TestComparePage::withoutTwoRunsItSaysWhatToDo()
{
    m_work->judge(m_work->rows(3), { 1, 2, 3 });
    showPage();
    QVERIFY(!table()->isVisible());
    QVERIFY(!child<ui::ChooserButton>("chooseA")->isVisible());
    const auto labels = m_page->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(),
                        [](const QLabel *label) { return label->isVisible() && label->text().contains(QLatin1StringView("run again")); }));
}

void TestComparePage::theShownRunAgainstTheOneBefore()
{
    judgeTwice();
    showPage();
    QTRY_COMPARE(rows(), 4);
    QCOMPARE(child<ui::ChooserButton>("chooseA")->value(), QStringLiteral("first"));
    QCOMPARE(shownName(), QStringLiteral("second"));
    QVERIFY(verdict().contains(QLatin1StringView("5 of 30"))); // one of six has no score in B
    QVERIFY(child<ui::FigureList>("compareFigures")->isMuted());
    QVERIFY(detail().contains(QLatin1StringView("question 2")));
}

void TestComparePage::filtersOfTheTable()
{
    judgeTwice();
    showPage();
    QTRY_COMPARE(rows(), 4);
    const int expected[]{ 4, 1, 2, 1, 6 };
    for (int i = 4; i >= 0; --i) {
        auto *button = m_page->findChild<QToolButton *>(QStringLiteral("compareFilter%1").arg(i));
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(rows(), expected[i]);
        QVERIFY(button->text().endsWith(QString::number(expected[i])));
    }
}

void TestComparePage::aCellOfTheChangesFilters()
{
    judgeTwice();
    showPage();
    QTRY_COMPARE(rows(), 4);
    auto *changes = child<ui::MatrixView>("changes");
    auto *clear = child<QToolButton>("clearCell");
    QVERIFY(!clear->isVisible());
    QTest::mouseClick(changes, Qt::LeftButton, {}, changes->cellRect(2, 0).center()); // 3 → 1
    QCOMPARE(rows(), 1);
    QVERIFY(detail().contains(QLatin1StringView("question 3")));
    QTest::mouseClick(clear, Qt::LeftButton);
    QCOMPARE(rows(), 4);
}

void TestComparePage::arrowKeysShowBothReasons()
{
    judgeTwice();
    showPage();
    QTRY_COMPARE(rows(), 4);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Down);
    QVERIFY(detail().contains(QLatin1StringView("reason of first for 3")));
    QVERIFY(detail().contains(QLatin1StringView("reason of second for 3")));
    QTest::keyClick(table(), Qt::Key_Down);
    QVERIFY(detail().contains(QLatin1StringView("<b>reply 3</b>"))); // B's is invalid: its reply
}

void TestComparePage::swapAndChoose()
{
    judgeTwice();
    const auto third = m_work->judge(m_dataset, { 5, 5, 5, 5, 5, 5 }, { .name = QStringLiteral("third & last") });
    showPage();
    QTRY_VERIFY(rows() > 0);
    QCOMPARE(child<ui::ChooserButton>("chooseA")->value(), QStringLiteral("second"));
    QTest::mouseClick(child<QToolButton>("swapRuns"), Qt::LeftButton);
    // B is always the run that the header above the page names.
    QCOMPARE(shownName(), QStringLiteral("second"));
    QCOMPARE(child<ui::ChooserButton>("chooseA")->value(), QStringLiteral("third & last"));
    QMenu *menu = child<ui::ChooserButton>("chooseA")->menu();
    emit menu->aboutToShow();
    QCOMPARE(menu->actions().size(), 2);
    QVERIFY(menu->actions().at(0)->text().startsWith(QLatin1StringView("third && last")));
    menu->actions().at(1)->trigger();
    QCOMPARE(child<ui::ChooserButton>("chooseA")->value(), QStringLiteral("first"));
    QTRY_COMPARE(rows(), 4);
    // What a person chose stays when another run is shown, unless it is that run.
    m_work->session().shown().show(third.id);
    QCOMPARE(child<ui::ChooserButton>("chooseA")->value(), QStringLiteral("first"));
    m_work->session().shown().show(m_a.id);
    QCOMPARE(child<ui::ChooserButton>("chooseA")->value(), QStringLiteral("third & last"));
}

void TestComparePage::saysWhichAgreesBetter()
{
    const auto people = test::scoresInTurn(100);
    const auto dataset = m_work->rows(100);
    m_work->judge(dataset, test::missing(people, 1));
    m_work->judge(dataset, test::missing(people, 20));
    m_work->label(dataset, QStringLiteral("anna"), people);
    showPage();
    auto *sentence = child<ui::VerdictLabel>("compareVerdict");
    QTRY_COMPARE(sentence->tone(), ui::VerdictLabel::Tone::Good);
    // What is shown needs no word on what could not be.
    QVERIFY(!child<QLabel>("compareMeaning")->text().contains(QLatin1StringView("smallest visible")));
    QTest::mouseClick(child<QToolButton>("swapRuns"), Qt::LeftButton);
    QTRY_COMPARE(sentence->tone(), ui::VerdictLabel::Tone::Bad);
}

void TestComparePage::aRunWithoutScoresIsAllItSays_data()
{
    QTest::addColumn<bool>("isShown");
    QTest::addColumn<QString>("said");
    QTest::newRow("A") << false << QStringLiteral("A has no score: all 40 replies could not be read");
    QTest::newRow("B") << true << QStringLiteral("B has no score: all 40 replies could not be read");
}

void TestComparePage::aRunWithoutScoresIsAllItSays()
{
    QFETCH(bool, isShown);
    const std::vector<int> people = test::scoresInTurn(40);
    const auto dataset = m_work->rows(40);
    const auto none = m_work->judge(dataset, std::vector<int>(40, 0));
    m_work->judge(dataset, people);
    m_work->label(dataset, QStringLiteral("anna"), people);
    showPage();
    if (isShown)
        m_work->session().shown().show(none.id);
    const auto *sentence = child<ui::VerdictLabel>("compareVerdict");
    QTRY_COMPARE(sentence->tone(), ui::VerdictLabel::Tone::Bad);
    QTEST(verdict(), "said");
    QVERIFY(child<ui::FigureList>("compareFigures")->figures().isEmpty());
    const auto labels = m_page->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        QVERIFY2(!label->text().contains(QLatin1StringView("undefined")), qPrintable(label->text()));
        QVERIFY2(!label->text().startsWith(QLatin1StringView("What changed")), qPrintable(label->text()));
    }
}

void TestComparePage::labelledRowsWithoutAScoreAreInTheHeadline()
{
    const std::vector<int> people = test::scoresInTurn(60);
    std::vector<int> withGaps = test::missing(people, 20);
    std::fill_n(withGaps.begin(), 23, 0);
    const auto dataset = m_work->rows(60);
    m_work->judge(dataset, withGaps);
    m_work->judge(dataset, people);
    m_work->label(dataset, QStringLiteral("anna"), people);
    showPage();
    QTRY_VERIFY2(verdict().endsWith(QLatin1StringView(". A: 23 labelled row(s) have no score: the judge's reply could not be read")),
                 qPrintable(verdict()));
}

void TestComparePage::differentDataIsSaid()
{
    const auto a = m_work->judge(m_work->rows(5), { 1, 2, 3, 4, 5 });
    m_work->judge(m_work->rows(5), { 1, 2, 3, 4, 5 });
    showPage();
    QVERIFY(!table()->isVisible());
    QVERIFY(child<ui::ChooserButton>("chooseA")->isVisible());
    m_page->compareWith(a.id);
    QTRY_VERIFY(verdict().contains(QLatin1StringView("different rows")));
    QVERIFY(!child<ui::MatrixView>("changes")->isVisible());
}

void TestComparePage::hostileTextStaysText()
{
    eval::JudgeDefinition hostile = test::judgeOf();
    hostile.gradingPrompt = QStringLiteral("<img src='http://127.0.0.1:9/x'>");
    m_dataset = m_work->rows(2);
    m_work->judge(m_dataset, { 1, 2 });
    m_work->judge(m_dataset, { 2, 2 }, { .judge = hostile, .name = QStringLiteral("<b>run</b>") });
    showPage();
    QTRY_COMPARE(rows(), 1);
    QVERIFY(detail().contains(QLatin1StringView("<b>run</b>")));
    const auto *differences = child<QLabel>("compareDifferences");
    QCOMPARE(differences->textFormat(), Qt::PlainText);
    QVERIFY(differences->text().contains(QLatin1StringView("grading prompt")));
    QVERIFY(!differences->toolTip().contains(QLatin1StringView("<img")));
}

void TestComparePage::aRemovedRunIsReplaced()
{
    judgeTwice();
    m_work->judge(m_dataset, { 5, 5, 5, 5, 5, 5 }, { .name = QStringLiteral("third") });
    showPage();
    QTRY_VERIFY(rows() > 0);
    m_work->session().runs().remove(m_b.id);
    QTRY_COMPARE(child<ui::ChooserButton>("chooseA")->value(), QStringLiteral("first"));
    QTRY_VERIFY(rows() > 0);
}

void TestComparePage::copiesRows()
{
    judgeTwice();
    showPage();
    QTRY_COMPARE(rows(), 4);
    m_page->activateWindow();
    table()->setFocus();
    QTRY_VERIFY(table()->hasFocus());
    table()->selectAll();
    QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines.at(1), QStringLiteral("2\t2 → 3\t3\tquestion 2\t+1"));
}

void TestComparePage::letsGoOfAClosingProject()
{
    judgeTwice();
    showPage();
    QTRY_COMPARE(rows(), 4);
    const QString before = m_work->project().path();
    QTemporaryDir other;
    test::must(m_work->workbench().openProject(other.filePath(QStringLiteral("other.gavel"))));
    QCOMPARE(rows(), 0);
    QVERIFY(!QFileInfo::exists(before + QStringLiteral("-wal")));
}

void TestComparePage::everyControlHasAName()
{
    judgeTwice();
    showPage();
    for (const char *name : { "compareTable", "compareDetail", "compareChart", "changes", "compareFigures", "swapRuns", "chooseA" }) {
        const auto *widget = child<QWidget>(name);
        QVERIFY2(widget && !widget->accessibleName().isEmpty(), name);
    }
    for (int i = 0; i < 5; ++i)
        QVERIFY(!m_page->findChild<QToolButton *>(QStringLiteral("compareFilter%1").arg(i))->toolTip().isEmpty());
}

GAVEL_TEST(TestComparePage)

#include "tst_comparepage.moc"
