// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/editmenu.h"

#include "mainwindow.h"
#include "support/testmain.h"
#include "support/workspace.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace gavel;

class TestEditMenu : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aFieldIsEdited();
    void whatIsImpossibleIsGreyed();
    void aTableIsCopiedAndSelected();
    void undoInTheEditorIsTheEditors();
    void findGoesToThePage_data();
    void findGoesToThePage();
    void keysOfFieldsStayTheirs();
    void itActsOnWhatHadTheFocusBeforeTheMenu();

private:
    template <typename T>
    T *find(const char *name) const
    {
        return m_window->findChild<T *>(QLatin1StringView(name));
    }
    void showTab(int tab) const { find<QTabBar>("mainTabs")->setCurrentIndex(tab); }
    static void focus(QWidget *widget)
    {
        widget->setFocus();
        test::mustBecome([widget] { return widget->hasFocus(); }, "The widget has the focus.");
    }
    /// Whatever keys a test pressed before.
    static void select(const QTableView *table, int row)
    {
        table->selectionModel()->setCurrentIndex(table->model()->index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    QMenu *menu() const;
    QAction *action(const char *text) const;
    bool isPossible(const char *text) const;
    void choose(const char *text) const;

    std::unique_ptr<test::Workspace> m_work;
    std::unique_ptr<ui::MainWindow> m_window;
};

void TestEditMenu::init()
{
    m_work = std::make_unique<test::Workspace>();
    m_work->openSample();
    m_window = std::make_unique<ui::MainWindow>(m_work->workbench(), m_work->book());
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QApplication::clipboard()->clear();
}

void TestEditMenu::cleanup()
{
    m_window.reset();
    m_work.reset();
}

QMenu *TestEditMenu::menu() const
{
    const auto entries = m_window->menuBar()->actions();
    const auto found = std::ranges::find_if(entries, [](const QAction *entry) { return entry->text() == QLatin1StringView("&Edit"); });
    return found == entries.end() ? nullptr : (*found)->menu();
}

QAction *TestEditMenu::action(const char *text) const
{
    const auto actions = menu()->actions();
    const auto found = std::ranges::find_if(
        actions, [text](const QAction *action) { return action->text().remove(u'&').section(u'\t', 0, 0) == QLatin1StringView(text); });
    return found == actions.end() ? nullptr : *found;
}

bool TestEditMenu::isPossible(const char *text) const
{
    emit menu()->aboutToShow();
    return action(text)->isEnabled();
}

void TestEditMenu::choose(const char *text) const
{
    QVERIFY2(isPossible(text), text);
    action(text)->trigger();
}

void TestEditMenu::aFieldIsEdited()
{
    showTab(5);
    auto *question = find<QPlainTextEdit>("question");
    focus(question);
    QTest::keyClicks(question, QStringLiteral("one two"));
    choose("Select all");
    choose("Copy");
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("one two"));
    choose("Cut");
    QCOMPARE(question->toPlainText(), QString());
    choose("Paste");
    QCOMPARE(question->toPlainText(), QStringLiteral("one two"));
    choose("Undo");
    QCOMPARE(question->toPlainText(), QString());
    choose("Redo");
    QCOMPARE(question->toPlainText(), QStringLiteral("one two"));
    QVERIFY(question->hasFocus());
}

void TestEditMenu::whatIsImpossibleIsGreyed()
{
    showTab(5);
    auto *question = find<QPlainTextEdit>("question");
    focus(question);
    for (const char *text : { "Undo", "Redo", "Cut", "Copy", "Select all", "Paste" })
        QVERIFY2(!isPossible(text), text);
    QVERIFY(!action("Cut")->toolTip().isEmpty());
    QApplication::clipboard()->setText(QStringLiteral("x"));
    QVERIFY(isPossible("Paste"));
    // A table cannot be pasted into.
    showTab(2);
    focus(find<QTableView>("resultsTable"));
    for (const char *text : { "Cut", "Paste", "Redo", "Undo" })
        QVERIFY2(!isPossible(text), text);
}

void TestEditMenu::aTableIsCopiedAndSelected()
{
    showTab(2);
    auto *table = find<QTableView>("resultsTable");
    focus(table);
    QTRY_VERIFY(table->model()->rowCount() > 2);
    choose("Select all");
    QCOMPARE(QApplication::keyboardModifiers(), Qt::NoModifier); // Ctrl was not pressed
    QCOMPARE(table->selectionModel()->selectedRows().size(), table->model()->rowCount());
    select(table, 1);
    choose("Copy");
    const QString copied = QApplication::clipboard()->text();
    QVERIFY2(copied.startsWith(QLatin1StringView("#\t")), qPrintable(copied));
    QVERIFY(copied.contains(QLatin1StringView("\n2\t")) && !copied.contains(QLatin1StringView("\n3\t")));
    showTab(0);
    auto *rows = find<QTableView>("datasetTable");
    QTRY_VERIFY(rows->model()->rowCount() > 2);
    focus(rows);
    select(rows, 2);
    QApplication::clipboard()->clear();
    choose("Copy");
    QTRY_VERIFY(QApplication::clipboard()->text().contains(u'\n'));
}

void TestEditMenu::undoInTheEditorIsTheEditors()
{
    showTab(1);
    auto *prompt = find<QPlainTextEdit>("gradingPrompt");
    focus(prompt);
    const QString before = prompt->toPlainText();
    QVERIFY(!isPossible("Undo"));
    QTest::keyClicks(prompt, QStringLiteral("x"));
    QVERIFY(prompt->toPlainText() != before);
    choose("Undo");
    QCOMPARE(prompt->toPlainText(), before);
    QVERIFY(!isPossible("Undo"));
    QTest::keySequence(m_window->windowHandle(), QKeySequence::Undo); // nor by the field itself
    QCOMPARE(prompt->toPlainText(), before);
    choose("Redo");
    QVERIFY(prompt->toPlainText() != before);
    QVERIFY(!isPossible("Redo"));
}

void TestEditMenu::findGoesToThePage_data()
{
    QTest::addColumn<int>("tab");
    QTest::addColumn<bool>("isPossible");
    QTest::newRow("Data") << 0 << true;
    QTest::newRow("Judge") << 1 << false;
    QTest::newRow("Results") << 2 << true;
}

void TestEditMenu::findGoesToThePage()
{
    QFETCH(int, tab);
    QFETCH(bool, isPossible);
    showTab(tab);
    // From the bar above the page, too.
    focus(find<QWidget>("modelChooser"));
    QCOMPARE(this->isPossible("Find"), isPossible);
    if (!isPossible)
        return;
    choose("Find");
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
}

/// Entries with live keys would make those of the fields ambiguous.
void TestEditMenu::keysOfFieldsStayTheirs()
{
    const auto actions = menu()->actions();
    for (const QAction *action : actions)
        QVERIFY(action->shortcut().isEmpty());
    QVERIFY(action("Copy")->text().endsWith(QLatin1StringView("\tCtrl+C")));
    showTab(2);
    auto *table = find<QTableView>("resultsTable");
    QTRY_VERIFY(table->model()->rowCount() > 2);
    focus(table);
    select(table, 0);
    QTest::keySequence(m_window->windowHandle(), QKeySequence::Copy);
    QTRY_VERIFY(!QApplication::clipboard()->text().isEmpty());
}

void TestEditMenu::itActsOnWhatHadTheFocusBeforeTheMenu()
{
    showTab(5);
    auto *question = find<QPlainTextEdit>("question");
    focus(question);
    QTest::keyClicks(question, QStringLiteral("text"));
    m_window->menuBar()->setFocus(); // as Alt does
    choose("Select all");
    QCOMPARE(question->textCursor().selectedText(), QStringLiteral("text"));
}

GAVEL_TEST(TestEditMenu)

#include "tst_editmenu.moc"
