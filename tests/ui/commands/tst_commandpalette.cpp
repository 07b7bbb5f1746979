// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commandpalette.h"

#include "commands/commandsmodel.h"
#include "evaluate/evaluatepage.h"
#include "mainwindow.h"
#include "support/testmain.h"
#include "support/workspace.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTest>

using namespace gavel;

class TestCommandPalette : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void escGivesTheFocusBack_data();
    void escGivesTheFocusBack();
    void typingFiltersAndReturnActs();
    void arrowsChoose();
    void whatCannotBeDoneSaysWhy();
    void judgesDataAndRunsAreThere();
    void recentProjectsAreThere();
    void editsActOnWhatHadTheFocus();
    void aClickBesideClosesIt();
    void fitsIntoASmallWindow();
    void theModelKeepsItsRules();

private:
    template <typename T>
    T *find(const char *name) const
    {
        return m_window->findChild<T *>(QLatin1StringView(name));
    }
    ui::CommandPalette *palette() const { return find<ui::CommandPalette>("commandPalette"); }
    QLineEdit *field() const { return find<QLineEdit>("commandFilter"); }
    QListView *list() const { return find<QListView>("commandList"); }
    void press(const QKeySequence &keys) const { QTest::keySequence(m_window->windowHandle(), keys); }
    void open() const;
    void type(const QString &text) const { QTest::keyClicks(field(), text); }
    QStringList texts() const;
    QModelIndex row(const QString &text) const;

    std::unique_ptr<test::Workspace> m_work;
    std::unique_ptr<ui::MainWindow> m_window;
};

void TestCommandPalette::init()
{
    m_work = std::make_unique<test::Workspace>();
    m_work->open(QStringLiteral("earlier.gavel"));
    m_work->openSample();
    m_window = std::make_unique<ui::MainWindow>(m_work->workbench(), m_work->book());
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestCommandPalette::cleanup()
{
    m_window.reset();
    m_work.reset();
}

void TestCommandPalette::open() const
{
    press(Qt::CTRL | Qt::Key_K);
    QTRY_VERIFY(field()->hasFocus());
}

QStringList TestCommandPalette::texts() const
{
    QStringList all;
    for (int i = 0; i < list()->model()->rowCount(); ++i)
        all << list()->model()->index(i, 0).data().toString();
    return all;
}

QModelIndex TestCommandPalette::row(const QString &text) const
{
    const int row = static_cast<int>(texts().indexOf(text));
    return row < 0 ? QModelIndex() : list()->model()->index(row, 0);
}

void TestCommandPalette::escGivesTheFocusBack_data()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<QByteArray>("widget");
    QTest::newRow("a table") << 2 << QByteArray("resultsTable");
    QTest::newRow("a text") << 1 << QByteArray("gradingPrompt");
    QTest::newRow("a field") << 1 << QByteArray("judgeName");
    QTest::newRow("chat") << 5 << QByteArray("question");
}

void TestCommandPalette::escGivesTheFocusBack()
{
    QFETCH(int, page);
    QFETCH(QByteArray, widget);
    find<QTabBar>("mainTabs")->setCurrentIndex(page);
    auto *before = find<QWidget>(widget.constData());
    QVERIFY2(before, widget.constData());
    before->setFocus();
    QTRY_VERIFY(before->hasFocus());
    open();
    QVERIFY(palette()->isVisible());
    press(Qt::Key_Escape);
    QVERIFY(!palette()->isVisible());
    QVERIFY(before->hasFocus());
    QCOMPARE(find<QTabBar>("mainTabs")->currentIndex(), page);
    // The keys that open it close it.
    open();
    press(Qt::CTRL | Qt::Key_K);
    QVERIFY(!palette()->isVisible());
    QVERIFY(before->hasFocus());
}

void TestCommandPalette::typingFiltersAndReturnActs()
{
    open();
    const auto all = texts().size();
    type(QStringLiteral("TRUST"));
    QVERIFY(texts().size() < all);
    QCOMPARE(texts().constFirst(), QStringLiteral("Trust"));
    QCOMPARE(list()->currentIndex().data(ui::CommandsModel::KeysRole).toString(), QStringLiteral("Alt+5"));
    press(Qt::Key_Return);
    QVERIFY(!palette()->isVisible());
    QCOMPARE(m_window->evaluatePage()->page(), ui::EvaluatePage::Page::Trust);
    QVERIFY(!field()->hasFocus());
    // It opens empty again.
    open();
    QCOMPARE(texts().size(), all);
}

void TestCommandPalette::arrowsChoose()
{
    open();
    type(QStringLiteral("page"));
    QVERIFY(texts().size() >= 2);
    press(Qt::Key_Down);
    QCOMPARE(list()->currentIndex().row(), 1);
    QVERIFY(field()->accessibleDescription().contains(texts().at(1)));
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    QCOMPARE(list()->currentIndex().row(), 0);
    press(Qt::Key_PageDown);
    QCOMPARE(list()->currentIndex().row(), std::min<int>(11, static_cast<int>(texts().size()) - 1));
    QVERIFY(field()->hasFocus());
}

void TestCommandPalette::whatCannotBeDoneSaysWhy()
{
    open();
    for (int i = 0; i < list()->model()->rowCount(); ++i) {
        const QModelIndex index = list()->model()->index(i, 0);
        const QString whyNot = index.data(ui::CommandsModel::WhyNotRole).toString();
        QVERIFY2(whyNot.isEmpty() || (whyNot.size() > 15 && whyNot != QLatin1StringView("Not possible now")), qPrintable(index.data().toString()));
    }
    type(QStringLiteral("stop"));
    QCOMPARE(list()->currentIndex().data().toString(), QStringLiteral("Stop"));
    QCOMPARE(list()->currentIndex().data(ui::CommandsModel::WhyNotRole).toString(), QStringLiteral("No run is in progress."));
    press(Qt::Key_Return);
    QVERIFY(palette()->isVisible());
    QVERIFY(field()->hasFocus());
}

void TestCommandPalette::judgesDataAndRunsAreThere()
{
    jobs::Session &session = m_window->session();
    QVERIFY(session.next().judge().add(test::judgeOf()));
    const auto judges = session.next().judge().all();
    QVERIFY(judges.size() >= 2);
    const auto other = std::ranges::find_if(judges, [&session](const store::JudgeEntry &judge) { return judge.id != session.next().judge().id(); });
    QVERIFY(other != judges.end());
    open();
    for (const store::JudgeEntry &judge : judges)
        QVERIFY(row(judge.name).isValid());
    type(QStringLiteral("judge ") + other->name);
    press(Qt::Key_Return);
    QCOMPARE(session.next().judge().id(), std::optional(other->id));
    QCOMPARE(m_window->evaluatePage()->page(), ui::EvaluatePage::Page::Judge);

    const auto runs = session.runs().all();
    QVERIFY(runs.size() >= 2);
    const auto hidden = std::ranges::find_if(runs, [&session](const store::RunInfo &run) { return run.id != session.shown().id(); });
    open();
    type(hidden->name.isEmpty() ? QStringLiteral("run ") + hidden->model : hidden->name);
    press(Qt::Key_Return);
    QCOMPARE(m_window->evaluatePage()->page(), ui::EvaluatePage::Page::Results);
}

void TestCommandPalette::recentProjectsAreThere()
{
    open();
    type(QStringLiteral("recent earlier"));
    QCOMPARE(texts(), QStringList{ QStringLiteral("earlier") });
    press(Qt::Key_Return);
    QTRY_VERIFY(m_work->workbench().isOpen(m_work->path(QStringLiteral("earlier.gavel"))));
}

void TestCommandPalette::editsActOnWhatHadTheFocus()
{
    find<QTabBar>("mainTabs")->setCurrentIndex(1);
    auto *prompt = find<QPlainTextEdit>("gradingPrompt");
    prompt->setFocus();
    QTRY_VERIFY(prompt->hasFocus());
    open();
    type(QStringLiteral("select all"));
    press(Qt::Key_Return);
    QVERIFY(prompt->hasFocus());
    QCOMPARE(prompt->textCursor().selectedText().size(), prompt->toPlainText().size());
}

void TestCommandPalette::aClickBesideClosesIt()
{
    open();
    find<QWidget>("modelChooser")->setFocus();
    QTRY_VERIFY(!palette()->isVisible());
    QVERIFY(find<QWidget>("modelChooser")->hasFocus());
}

void TestCommandPalette::fitsIntoASmallWindow()
{
    m_window->resize(800, 600);
    QTRY_COMPARE(m_window->width(), 800);
    open();
    QVERIFY(m_window->rect().contains(palette()->geometry()));
    m_window->resize(1280, 800);
    QTRY_COMPARE(m_window->width(), 1280);
    QTRY_COMPARE(palette()->geometry().center().x(), m_window->rect().center().x());
}

void TestCommandPalette::theModelKeepsItsRules()
{
    ui::CommandsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setCommands({ { QStringLiteral("one"), {}, {}, {}, {} }, { QStringLiteral("two"), {}, {}, QStringLiteral("why"), {} } });
    QCOMPARE(model.rowCount(), 2);
    model.filter(QStringLiteral("tw"));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.command(0).whyNot, QStringLiteral("why"));
}

GAVEL_TEST(TestCommandPalette)

#include "tst_commandpalette.moc"
