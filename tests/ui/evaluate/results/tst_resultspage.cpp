// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/results/resultspage.h"

#include "evaluate/results/exportdialog.h"
#include "evaluate/results/rowdetailview.h"
#include "evaluate/run/runactions.h"
#include "support/fakejudge.h"
#include "support/testmain.h"
#include "support/workspace.h"
#include "widgets/chip.h"
#include "widgets/distributionchart.h"
#include "widgets/emptystate.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
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
    void cleanup();
    void showsRowsAndTheFirstInFull();
    void aBarFiltersAndTheChipShowsAllAgain();
    void arrowKeysMoveTheDetail();
    void headersSort();
    void textFilterNarrows();
    void copiesRowsWithTheirHeader();
    void offersShownAndSelectedRowsForAnExport();
    void anEmptyFilterOffersAllRows();
    void statesWhatIsMissing();
    void followsTheClosedProject();
    void outlinesTheRunBefore();
    void aRunFillsThePageWithoutMovingRows();
    void hostileTextStaysText();
    void longTextsAreCut();
    void labelsByKey();
    void blindHidesTheVerdict();
    void barsAreReachedByKeyboard();
    void keysOfTheRussianLayoutCommandToo();
    void asksForANameOnce();
    void labellingContinuesAtItsRow();
    void everyControlHasAName();
    void aReadOnlyProjectSaysWhyLabellingIsOff();

private:
    template <typename T>
    T *find(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    QTableView *table() const { return find<QTableView>("resultsTable"); }
    ui::RowDetailView *detailView() const { return m_page->findChild<ui::RowDetailView *>(); }
    static QString question(int pos) { return QStringLiteral("question %1.").arg(pos); }
    QString detail() const { return detailView()->toPlainText(); }
    ui::DistributionChart *chart() const { return m_page->findChild<ui::DistributionChart *>(); }
    int rows() const { return table()->model()->rowCount(); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const { QTest::keyClick(table(), static_cast<Qt::Key>(key), modifiers); }
    void makePage();
    QList<store::LabelRecord> labels() const
    {
        QList<qint64> items;
        for (qint64 id = 1; id <= 10; ++id)
            items << id;
        return test::must(m_work->project().labels().current(items));
    }

    std::unique_ptr<test::Workspace> m_work;
    std::unique_ptr<jobs::Session> m_session;
    std::unique_ptr<ui::RunActions> m_actions;
    std::unique_ptr<ui::ResultsPage> m_page;
    data::Dataset m_data;
    store::RunInfo m_run;
};

void TestResultsPage::init()
{
    m_work = std::make_unique<test::Workspace>();
    m_data = m_work->rows(5, test::byPosition());
    m_run = m_work->addRun(m_data);
    m_work->judge(m_run, { 1, 1, 3, 0, 5 });
    m_work->label(m_data, QStringLiteral("Bea"), { 4 });
    m_work->settings().raterName = QStringLiteral("Ada");
    makePage();
}

void TestResultsPage::makePage()
{
    m_page.reset();
    m_session = std::make_unique<jobs::Session>(m_work->workbench(), m_work->book());
    m_actions = std::make_unique<ui::RunActions>(m_session->current(), m_session->currentTry(), m_session->shown());
    m_page = std::make_unique<ui::ResultsPage>(m_session->shown(), m_session->next(), *m_actions);
    m_page->resize(1066, 640);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    QApplication::setActiveWindow(m_page.get());
    table()->setFocus();
}

void TestResultsPage::cleanup()
{
    m_page.reset();
    m_actions.reset();
    m_session.reset();
    m_work.reset();
}

void TestResultsPage::showsRowsAndTheFirstInFull()
{
    QCOMPARE(rows(), 5);
    QVERIFY(detail().contains(question(0)));
    QVERIFY(detail().contains(QLatin1StringView("Bea")));
    QVERIFY(find<QLabel>("distributionFigures")->text().contains(QLatin1StringView("4")));
    QVERIFY(find<QLabel>("rowCounts")->text().contains(QLatin1StringView("5")));
    // Twelve rows fit beside the detail.
    QVERIFY(table()->viewport()->height() >= 12 * 26);
}

void TestResultsPage::aBarFiltersAndTheChipShowsAllAgain()
{
    emit chart()->pointClicked(0);
    QCOMPARE(rows(), 2);
    emit chart()->pointClicked(0);
    QCOMPARE(rows(), 5);
    emit chart()->pointClicked(4);
    QCOMPARE(rows(), 1);
    QVERIFY(detail().contains(question(4)));
    QTest::mouseClick(find<ui::Chip>("pointChip"), Qt::LeftButton);
    QCOMPARE(rows(), 5);
    // The row stays the current one.
    QVERIFY(detail().contains(question(4)));
    QCOMPARE(chart()->distribution().invalid.count, 1);
    QCOMPARE(chart()->distribution().shown().size(), 6); // it has a bar of its own
    emit chart()->invalidClicked();
    QCOMPARE(rows(), 1);
    QVERIFY(detail().contains(question(3)));
    emit chart()->pointClicked(0);
    QCOMPARE(rows(), 2);
    emit chart()->pointClicked(0);
    QCOMPARE(rows(), 5);
}

void TestResultsPage::arrowKeysMoveTheDetail()
{
    press(Qt::Key_Down);
    QVERIFY(detail().contains(question(1)));
    // What the detail shows is the row that is marked, whatever keys lead there.
    const auto isOn = [this](int row) {
        const QModelIndexList marked = table()->selectionModel()->selectedRows();
        return marked.size() == 1 && marked[0].row() == row && detail().contains(question(row));
    };
    press(Qt::Key_End, Qt::ControlModifier);
    QVERIFY(isOn(4));
    press(Qt::Key_Up, Qt::ControlModifier);
    QVERIFY(isOn(3));
    press(Qt::Key_Home);
    QVERIFY(isOn(0));
    press(Qt::Key_Up, Qt::ControlModifier);
    QVERIFY(isOn(0));
    press(Qt::Key_End);
    QVERIFY(isOn(4));
    press(Qt::Key_Home, Qt::ControlModifier);
    QVERIFY(isOn(0));
}

void TestResultsPage::headersSort()
{
    QHeaderView *header = table()->horizontalHeader();
    const auto click = [header](int section) {
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(header->sectionViewportPosition(section) + 12, header->height() / 2));
    };
    click(1);
    QCOMPARE(cell(2, 1), QStringLiteral("3"));
    click(1);
    QCOMPARE(cell(0, 1), QStringLiteral("5"));
    click(3); // texts do not sort, so the arrow stays with what does
    QCOMPARE(cell(0, 1), QStringLiteral("5"));
    QCOMPARE(header->sortIndicatorSection(), 1);
    QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
    click(0);
    QCOMPARE(cell(0, 0), QStringLiteral("1"));
}

void TestResultsPage::textFilterNarrows()
{
    auto *field = find<QLineEdit>("textFilter");
    press(Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("answer 3"));
    QTRY_COMPARE(rows(), 1);
    QVERIFY(detail().contains(question(3)));
    QTest::keyClick(field, Qt::Key_Escape);
    QTRY_COMPARE(rows(), 5);
    QVERIFY(table()->hasFocus());
}

void TestResultsPage::copiesRowsWithTheirHeader()
{
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 6);
    QVERIFY(lines[0].contains(QLatin1StringView("score\thuman")));
    QCOMPARE(lines[1].split(u'\t'),
             (QStringList{ QStringLiteral("1"), QStringLiteral("1"), QStringLiteral("4"), QStringLiteral("question 0."), QStringLiteral("answer 0."),
                           QStringLiteral("because of 1") }));
}

void TestResultsPage::offersShownAndSelectedRowsForAnExport()
{
    QVERIFY(!m_page->rowsToExport().shown);
    QCOMPARE(m_page->rowsToExport().selected, std::vector<qint64>{ 0 });
    emit chart()->pointClicked(0);
    QCOMPARE(m_page->rowsToExport().shown, std::optional(std::vector<qint64>{ 0, 1 }));
    emit chart()->pointClicked(0);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(m_page->rowsToExport().selected, (std::vector<qint64>{ 1, 2 }));
}

void TestResultsPage::anEmptyFilterOffersAllRows()
{
    emit chart()->pointClicked(1);
    QCOMPARE(rows(), 0);
    auto *empty = find<ui::EmptyState>("noRows");
    QVERIFY(empty->isVisible());
    QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(rows(), 5);
    QVERIFY(!empty->isVisible());
}

void TestResultsPage::statesWhatIsMissing()
{
    cleanup();
    m_work = std::make_unique<test::Workspace>();
    m_work->open();
    makePage();
    QVERIFY(find<ui::EmptyState>("noRun")->isVisible());
    QVERIFY(!table()->isVisible());
}

void TestResultsPage::followsTheClosedProject()
{
    const std::weak_ptr<const eval::RunReader> reader = m_session->shown().reader();
    QVERIFY(!reader.expired());
    QVERIFY(m_work->workbench().openProject(m_work->path() + QStringLiteral(".other.gavel")));
    QVERIFY(reader.expired());
    QCOMPARE(rows(), 0);
}

void TestResultsPage::outlinesTheRunBefore()
{
    QVERIFY(!chart()->distribution().outlineName);
    const auto later = m_work->addRun(m_data, { .judge = test::judgeOf(eval::Method::ScoreThenReason) });
    m_work->judge(later, { 2, 2, 2, 2, 2 });
    m_session->runs().reload();
    m_session->shown().show(later.id);
    QTRY_VERIFY(chart()->distribution().outlineName);
    QCOMPARE(*chart()->distribution().outlineName, QStringLiteral("v1"));
    QVERIFY(chart()->accessibleDescription().endsWith(QLatin1StringView("dashed outline: v1")));
    // Imported scores have no text of a judge, so the outline has the name of its model.
    store::RunInfo imported;
    imported.kind = store::RunInfo::Kind::Imported;
    imported.dataset = m_data.id;
    imported.dataDigest = m_data.digest;
    imported.model = QStringLiteral("by hand");
    imported.judge = test::judgeOf();
    imported.state = eval::RunState::Finished;
    const auto byHand = m_work->judge(m_work->addRun(imported), { 1, 2, 3, 4, 5 });
    m_session->runs().reload();
    m_session->shown().show(byHand.id);
    QTRY_COMPARE(chart()->distribution().outlineName, std::optional(later.model));
}

void TestResultsPage::aRunFillsThePageWithoutMovingRows()
{
    m_session->next().model().choose(m_work->judgedBy([](const eval::JudgeRequest &request, qint64 number) {
        if (number >= 3)
            return test::FakeJudge::hanging();
        return test::FakeJudge::graded(request, number % 2 == 0 ? QStringLiteral("5") : QStringLiteral("2"));
    }));
    auto request = m_session->next().request({}, {});
    QVERIFY2(request, request ? "" : qPrintable(request.error().text));
    const QSignalSpy ready(&m_session->current(), &jobs::CurrentRun::previewReady);
    m_session->current().prepare(std::move(*request));
    QTRY_COMPARE(ready.size(), 1);
    m_session->current().start();
    QVERIFY(m_session->current().isRunning());
    QTRY_VERIFY(m_session->shown().isMoving());
    QTRY_COMPARE(rows(), 5);
    // With a filter in force new rows wait for a click, but where no row is that could move.
    emit chart()->pointClicked(4);
    auto *waiting = find<QPushButton>("waitingRows");
    QTRY_VERIFY(rows() > 0);
    QTRY_VERIFY(rows() == 2 || waiting->isVisible());
    if (rows() == 1)
        QTest::mouseClick(waiting, Qt::LeftButton);
    QCOMPARE(rows(), 2);
    QVERIFY(!waiting->isVisible());
    QTRY_VERIFY(find<QLabel>("distributionFigures")->text().contains(QLatin1StringView("3")));
    QVERIFY(!m_actions->resume()->isEnabled());
    m_session->current().job()->cancel();
    QTRY_VERIFY(!m_session->current().isRunning());
    QTRY_VERIFY(m_actions->resume()->isEnabled());
}

void TestResultsPage::hostileTextStaysText()
{
    eval::RowDetail row;
    row.item.cells = { QStringLiteral("<img src='http://127.0.0.1:9/x'><b>bold</b> \u202Eabc") };
    const data::Mapping mapping{ { data::Role::Input, {}, {} } };
    detailView()->showRow(row, mapping, test::judgeOf(), {});
    QVERIFY(detail().contains(QLatin1StringView("<b>bold</b>")));
}

void TestResultsPage::longTextsAreCut()
{
    eval::RowDetail row;
    row.item.id = 77;
    row.item.cells = { QString(100'000, u'x') };
    const data::Mapping mapping{ { data::Role::Input, {}, {} } };
    detailView()->showRow(row, mapping, test::judgeOf(), {});
    QVERIFY(detail().size() < 30'000);
    emit detailView()->anchorClicked(QUrl(QStringLiteral("cell0")));
    QVERIFY(detail().size() > 100'000);
}

void TestResultsPage::labelsByKey()
{
    QSignalSpy changed(&m_session->shown(), &jobs::ShownRun::labelsChanged);
    press(Qt::Key_2);
    QCOMPARE(changed.size(), 0);
    press(Qt::Key_L);
    QVERIFY(find<QWidget>("labelBar")->isVisible());
    press(Qt::Key_2);
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(detail().contains(question(1)));
    press(Qt::Key_Return);
    QVERIFY(detail().contains(question(2)));
    QTRY_COMPARE(cell(1, 2), QStringLiteral("1"));
    press(Qt::Key_S);
    press(Qt::Key_R);
    auto *reason = find<QLineEdit>("labelReason");
    QTRY_VERIFY(reason->hasFocus());
    QTest::keyClicks(reason, QStringLiteral("3 is not it"));
    QTest::keyClick(reason, Qt::Key_Return);
    QVERIFY(table()->hasFocus());
    press(Qt::Key_5);
    QTRY_COMPARE(changed.size(), 3);
    QList<store::LabelRecord> mine = labels();
    mine.removeIf([](const store::LabelRecord &label) { return label.rater != QLatin1StringView("Ada"); });
    QCOMPARE(mine.size(), 3);
    QCOMPARE(mine[0].label.value_or(QString()), QStringLiteral("2"));
    QVERIFY(mine[0].seen);
    QCOMPARE(mine[0].source, QStringLiteral("free"));
    QCOMPARE(mine[1].label.value_or(QString()), QStringLiteral("1"));
    QCOMPARE(mine[2].item, 4);
    QCOMPARE(mine[2].label.value_or(QString()), QStringLiteral("5"));
    QCOMPARE(mine[2].reason, QStringLiteral("3 is not it"));
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(detail().contains(question(3)));
    QTRY_COMPARE(cell(3, 2), QString());
    press(Qt::Key_L);
    QVERIFY(!find<QWidget>("labelBar")->isVisible());
}

void TestResultsPage::blindHidesTheVerdict()
{
    QVERIFY(detail().contains(QLatin1StringView("because of 1")));
    press(Qt::Key_L);
    press(Qt::Key_B);
    QVERIFY(!detail().contains(QLatin1StringView("because of")));
    QVERIFY(!detail().contains(QLatin1StringView("Bea")));
    QCOMPARE(cell(0, 1), QString());
    QCOMPARE(cell(0, 2), QString());
    QCOMPARE(cell(0, 5), QString());
    press(Qt::Key_Return);
    QVERIFY(detail().contains(question(0)));
    const QSignalSpy changed(&m_session->shown(), &jobs::ShownRun::labelsChanged);
    press(Qt::Key_3);
    QTRY_COMPARE(changed.size(), 1);
    QList<store::LabelRecord> mine = labels();
    mine.removeIf([](const store::LabelRecord &label) { return label.rater != QLatin1StringView("Ada"); });
    QCOMPARE(mine.size(), 1);
    QVERIFY(!mine[0].seen);
    QCOMPARE(cell(0, 2), QStringLiteral("3"));
    press(Qt::Key_L);
    QTRY_COMPARE(cell(0, 2), QStringLiteral("3.5"));
    QCOMPARE(cell(0, 1), QStringLiteral("1"));
}

void TestResultsPage::barsAreReachedByKeyboard()
{
    QTest::keyClick(chart(), Qt::Key_Right);
    QTest::keyClick(chart(), Qt::Key_Right);
    QTest::keyClick(chart(), Qt::Key_Space);
    QCOMPARE(rows(), 1);
    QCOMPARE(cell(0, 1), QStringLiteral("3"));
    QTest::keyClick(chart(), Qt::Key_Space);
    QCOMPARE(rows(), 5);
}

/// The letters in the places of L and B.
void TestResultsPage::keysOfTheRussianLayoutCommandToo()
{
    const auto type = [this](int key) {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, QString(QChar(key)).toLower());
        QApplication::sendEvent(table(), &event);
    };
    type(0x0414);
    QVERIFY(find<QWidget>("labelBar")->isVisible());
    type(0x0418);
    QVERIFY(!detail().contains(QLatin1StringView("because of")));
}

void TestResultsPage::asksForANameOnce()
{
    m_work->settings().raterName.clear();
    press(Qt::Key_L);
    auto *name = find<QLineEdit>("raterName");
    QTRY_VERIFY(name->hasFocus());
    QTest::keyClicks(name, QStringLiteral("Grace"));
    QTest::keyClick(name, Qt::Key_Return);
    QVERIFY(!name->isVisible());
    QVERIFY(table()->hasFocus());
    QCOMPARE(m_work->settings().raterName, QStringLiteral("Grace"));
}

void TestResultsPage::labellingContinuesAtItsRow()
{
    emit chart()->pointClicked(0);
    press(Qt::Key_L);
    press(Qt::Key_1);
    QCOMPARE(table()->currentIndex().row(), 1);
    m_work->settings().preferences.remove(QStringLiteral("results_filter"));
    makePage();
    QCOMPARE(rows(), 5);
    press(Qt::Key_L);
    QCOMPARE(rows(), 2);
    QVERIFY(detail().contains(question(1)));
    QVERIFY(find<QLabel>("labelProgress")->text().startsWith(QLatin1StringView("2")));
}

void TestResultsPage::everyControlHasAName()
{
    press(Qt::Key_L);
    for (const QAbstractButton *button : m_page->findChildren<QAbstractButton *>()) {
        const bool isOurs = !button->objectName().startsWith(QLatin1StringView("qt_")) && button->isVisible();
        QVERIFY2(!isOurs || !button->accessibleName().isEmpty() || !button->text().isEmpty(), qPrintable(button->objectName()));
        QVERIFY2(!isOurs || !button->toolTip().isEmpty() || !qobject_cast<const QToolButton *>(button), qPrintable(button->objectName()));
    }
    for (const QWidget *widget : std::initializer_list<QWidget *>{ table(), detailView(), chart(), find<QWidget>("textFilter") })
        QVERIFY(!widget->accessibleName().isEmpty());
}

void TestResultsPage::aReadOnlyProjectSaysWhyLabellingIsOff()
{
    m_page.reset();
    m_actions.reset();
    m_session.reset();
    const QString path = m_work->path();
    // A second window over the same file may only read.
    const auto first = std::move(m_work);
    m_work = std::make_unique<test::Workspace>();
    QVERIFY(m_work->workbench().openProject(path));
    QVERIFY(m_work->project().isReadOnly());
    makePage();
    auto *button = find<QToolButton>("labelButton");
    QVERIFY(!button->isEnabled());
    QVERIFY(button->toolTip().contains(QLatin1StringView("read-only")));
    press(Qt::Key_L);
    QVERIFY(!find<QWidget>("labelBar")->isVisible());
    cleanup();
}

GAVEL_TEST(TestResultsPage)

#include "tst_resultspage.moc"
