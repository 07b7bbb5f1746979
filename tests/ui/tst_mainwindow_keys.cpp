// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "evaluate/evaluatepage.h"
#include "evaluate/run/runactions.h"
#include "start/startpage.h"
#include "support/testmain.h"
#include "support/tryrows.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDesktopServices>
#include <QFile>
#include <QMenu>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QUrl>

using namespace gavel;

/// Keys of the whole window.
class TestMainWindowKeys : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_work = std::make_unique<test::Workspace>(); }
    void cleanup();
    void startKeysWork();
    void startKeysWorkInANewProject();
    void pagesCanBeReachedFromTheStart();
    void withoutDataCommandsSayWhyNot();
    void tryWorksFromTheBar();
    void ctrlTabGoesFromPageToPage_data();
    void ctrlTabGoesFromPageToPage();
    void f6GoesFromPaneToPane();
    void recentProjectsAreInTheMenu();
    void theFolderIsShown();

private:
    void show();
    template <typename T>
    T *find(const char *name) const
    {
        return m_window->findChild<T *>(QString::fromLatin1(name));
    }
    void press(const QKeySequence &keys) const { QTest::keySequence(m_window->windowHandle(), keys); }
    bool cardHasFocus() const { return QApplication::focusWidget() == find<QWidget>("sampleCard"); }

    std::unique_ptr<test::Workspace> m_work;
    std::unique_ptr<ui::MainWindow> m_window;
};

void TestMainWindowKeys::show()
{
    m_window = std::make_unique<ui::MainWindow>(m_work->workbench(), m_work->book());
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestMainWindowKeys::cleanup()
{
    m_window.reset();
    m_work.reset();
}

void TestMainWindowKeys::startKeysWork()
{
    m_work->open();
    show();
    QTRY_VERIFY(cardHasFocus());
    QSignalSpy wanted(find<ui::StartPage>("startPage"), &ui::StartPage::serverWanted);
    press(Qt::Key_C);
    QCOMPARE(wanted.size(), 1);
}

void TestMainWindowKeys::startKeysWorkInANewProject()
{
    test::Workspace &work = *m_work;
    work.openSample();
    show();
    QVERIFY(work.workbench().openProject(work.path(QStringLiteral("new.gavel"))));
    QVERIFY(find<QWidget>("startPage")->isVisible());
    QVERIFY(cardHasFocus());
}

void TestMainWindowKeys::pagesCanBeReachedFromTheStart()
{
    test::Workspace &work = *m_work;
    work.open();
    show();
    QVERIFY(find<QWidget>("startPage")->isVisible());
    press(Qt::ALT | Qt::Key_2);
    QVERIFY(!find<QWidget>("startPage")->isVisible());
    QVERIFY(find<QAbstractButton>("newJudge")->isVisible());
}

void TestMainWindowKeys::withoutDataCommandsSayWhyNot()
{
    test::Workspace &work = *m_work;
    work.open();
    show();
    const ui::RunActions &actions = m_window->evaluatePage()->actions();
    for (const QAction *action : { actions.tryEdits(), actions.run(), actions.push(), actions.exportResults() }) {
        QVERIFY2(!action->isEnabled(), qPrintable(action->text()));
        QVERIFY2(action->toolTip().size() > 20 && !action->toolTip().contains(u'('), qPrintable(action->toolTip()));
    }
    for (const QAction *action : { actions.pause(), actions.stop(), actions.resume(), actions.replay() }) {
        QVERIFY2(!action->isEnabled(), qPrintable(action->text()));
        QVERIFY2(action->toolTip().startsWith(QLatin1StringView("No run is")), qPrintable(action->toolTip()));
    }
    QVERIFY(!find<QAbstractButton>("tryButton")->isEnabled());
    QVERIFY(!find<QAbstractButton>("runButton")->isEnabled());
    work.openSample();
    QTRY_VERIFY(actions.run()->isEnabled());
    QVERIFY(actions.exportResults()->isEnabled());
}

void TestMainWindowKeys::tryWorksFromTheBar()
{
    test::Workspace &work = *m_work;
    test::tryRows(work, 40, 40);
    QVERIFY(work.session().next().judge().add(test::judgeOf()));
    QVERIFY(work.session().next().judge().storeDraft());
    const jobs::ModelRef model = work.judgedBy(test::peoplesJudge);
    work.closeSession();
    show();
    m_window->session().next().model().choose(model);
    m_window->evaluatePage()->showPage(ui::EvaluatePage::Page::Judge);
    find<QWidget>("modelChooser")->setFocus();
    QSignalSpy tried(m_window->evaluatePage()->actions().tryEdits(), &QAction::triggered);
    press(Qt::CTRL | Qt::Key_Return);
    QCOMPARE(tried.size(), 1);
    QTRY_VERIFY(m_window->session().currentTry().result());
}

void TestMainWindowKeys::ctrlTabGoesFromPageToPage_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<QByteArray>("focus");
    QTest::newRow("from a table") << 2 << QByteArray("resultsTable");
    QTest::newRow("from a text") << 1 << QByteArray("gradingPrompt");
    QTest::newRow("from Chat") << 5 << QByteArray("question");
}

void TestMainWindowKeys::ctrlTabGoesFromPageToPage()
{
    QFETCH(int, from);
    QFETCH(QByteArray, focus);
    m_work->openSample();
    show();
    auto *tabs = find<QTabBar>("mainTabs");
    tabs->setCurrentIndex(from);
    find<QWidget>(focus.constData())->setFocus();
    press(Qt::CTRL | Qt::Key_Tab);
    QCOMPARE(tabs->currentIndex(), (from + 1) % 6);
    QVERIFY(!find<QWidget>(focus.constData())->hasFocus());
    for (int i = 0; i < 2; ++i)
        QTest::keyClick(m_window->windowHandle(), Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier); // as X11 says it
    QCOMPARE(tabs->currentIndex(), (from + 5) % 6);
}

void TestMainWindowKeys::f6GoesFromPaneToPane()
{
    m_work->openSample();
    show();
    press(Qt::ALT | Qt::Key_3);
    auto *table = find<QWidget>("resultsTable");
    QTRY_VERIFY(table->hasFocus());
    const auto isIn = [this](const char *name) { return find<QWidget>(name)->isAncestorOf(QApplication::focusWidget()); };
    press(Qt::Key_F6);
    QVERIFY(isIn("resultsPage"));
    QVERIFY(!table->hasFocus());
    press(Qt::SHIFT | Qt::Key_F6);
    QVERIFY(table->hasFocus());
    // Around, past the servers and the bar, and back to where it was.
    bool wasInServers = false;
    bool wasInBar = false;
    bool wasInHeader = false;
    int steps = 0;
    do {
        press(Qt::Key_F6);
        wasInServers = wasInServers || isIn("serverDock");
        wasInBar = wasInBar || isIn("runBar");
        wasInHeader = wasInHeader || isIn("shownHeader");
    } while (!table->hasFocus() && ++steps < 20);
    QVERIFY(table->hasFocus());
    QVERIFY(wasInServers && wasInBar && wasInHeader);
}

void TestMainWindowKeys::recentProjectsAreInTheMenu()
{
    m_work->open(QStringLiteral("earlier.gavel"));
    m_work->open(QStringLiteral("gone.gavel"));
    m_work->open(QStringLiteral("now.gavel"));
    QVERIFY(QFile::remove(m_work->path(QStringLiteral("gone.gavel"))));
    show();
    const auto menus = m_window->findChildren<QMenu *>();
    const auto menu = std::ranges::find_if(menus, [](const QMenu *each) { return each->title() == QLatin1StringView("Open &recent"); });
    QVERIFY(menu != menus.end());
    emit(*menu)->aboutToShow();
    const auto entries = (*menu)->actions();
    QCOMPARE(entries.at(0)->text(), QStringLiteral("gone"));
    QVERIFY(!entries.at(0)->isEnabled());
    QVERIFY(entries.at(0)->toolTip().contains(QLatin1StringView("not there any more")));
    QCOMPARE(entries.at(1)->text(), QStringLiteral("earlier"));
    // Also below the cards, without the one that is gone.
    auto *recent = find<QAbstractButton>("recentProject1");
    QVERIFY(recent->isVisible());
    QCOMPARE(recent->text(), QStringLiteral("earlier"));
    QVERIFY(!find<QAbstractButton>("recentProject2")->isVisible());
    entries.at(1)->trigger();
    QVERIFY(m_work->workbench().isOpen(m_work->path(QStringLiteral("earlier.gavel"))));
    QCOMPARE(find<QAbstractButton>("recentProject1")->text(), QStringLiteral("now"));
    emit(*menu)->aboutToShow();
    find<QAction>("clearRecent")->trigger();
    emit(*menu)->aboutToHide();
    QVERIFY(!(*menu)->menuAction()->isEnabled());
}

/// Takes what would be opened by the desktop.
class Opened : public QObject
{
    Q_OBJECT

public:
    Opened() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "take"); }
    ~Opened() override { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }
    const QList<QUrl> &urls() const { return m_urls; }

public slots:
    void take(const QUrl &url) { m_urls << url; }

private:
    QList<QUrl> m_urls;
};

void TestMainWindowKeys::theFolderIsShown()
{
    m_work->open();
    show();
    const Opened opened;
    find<QAction>("showInFolder")->trigger();
    QCOMPARE(opened.urls(), QList<QUrl>{ QUrl::fromLocalFile(m_work->folder()) });
}

GAVEL_TEST(TestMainWindowKeys)

#include "tst_mainwindow_keys.moc"
