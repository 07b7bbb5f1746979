// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/compare/comparepage.h"
#include "evaluate/evaluatepage.h"
#include "evaluate/runs/runstable.h"
#include "evaluate/shown/differslabel.h"
#include "mainwindow.h"
#include "support/testmain.h"
#include "support/workspace.h"
#include "widgets/chooserbutton.h"

#include <QAction>
#include <QApplication>
#include <QMenuBar>
#include <QStatusBar>
#include <QTabBar>
#include <QTest>
#include <QTranslator>
#include <QWheelEvent>

using namespace gavel;

/// The frame of the window as a person uses it.
class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void allPagesAreInOneLine();
    void altAndADigitShowPages();
    void theWheelOverTabsDoesNothing();
    void aboveTheStartPageNoTabIsMarked();
    void oneHeaderNamesTheRunOfThreePages();
    void theHeaderBelongsToTheRunNotToTheChoice();
    void theTableOfRunsTakesThePagesPlace();
    void aPairIsComparedByRow();
    void silentStatusBarTakesNoRoom();
    void fitsInto800_data();
    void fitsInto800();

private:
    void open();
    void judgeTwice();
    template <typename T>
    T *find(const char *name) const
    {
        return m_window->findChild<T *>(QLatin1StringView(name));
    }
    QTabBar *tabs() const { return find<QTabBar>("mainTabs"); }
    void click(int tab) const { QTest::mouseClick(tabs(), Qt::LeftButton, {}, tabs()->tabRect(tab).center() + QPoint(8, 0)); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers) const { QTest::keyClick(m_window.get(), key, modifiers); }
    bool isShown(const char *page) const { return find<QWidget>(page)->isVisible(); }
    bool areRunsShown() const { return isShown("runsPage"); }
    QString header() const
    {
        const auto *chooser = find<ui::ChooserButton>("runChooser");
        return chooser->isVisible() ? QStringLiteral("%1 %2").arg(chooser->value(), chooser->note()) : QString();
    }

    std::unique_ptr<test::Workspace> m_work;
    std::unique_ptr<ui::MainWindow> m_window;
    data::Dataset m_data;
    store::RunInfo m_first;
    store::RunInfo m_second;
};

void TestMainWindow::init()
{
    m_work = std::make_unique<test::Workspace>();
    m_work->open();
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_work.reset();
}

void TestMainWindow::judgeTwice()
{
    m_data = m_work->rows(6);
    m_first = m_work->judge(m_data, { 1, 2, 3, 4, 5, 5 }, { .name = QStringLiteral("first") });
    m_second = m_work->judge(m_data, { 1, 3, 1, 0, 4, 5 }, { .name = QStringLiteral("second") });
}

void TestMainWindow::open()
{
    m_work->closeSession();
    m_window = std::make_unique<ui::MainWindow>(m_work->workbench(), m_work->book());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestMainWindow::allPagesAreInOneLine()
{
    judgeTwice();
    open();
    const auto bars = m_window->findChildren<QTabBar *>();
    QCOMPARE(std::ranges::count_if(bars, [](const QTabBar *bar) { return bar->isVisible(); }), 1);
    QCOMPARE(tabs()->count(), 6);
    const std::array pages{ "dataPage", "judgepage", "resultsPage", "comparepage", "trustpage", "chatPage" };
    for (const int tab : { 4, 0, 5, 1, 2, 3 }) {
        click(tab);
        QCOMPARE(tabs()->currentIndex(), tab);
        for (int i = 0; i < tabs()->count(); ++i)
            QVERIFY2(isShown(pages[static_cast<std::size_t>(i)]) == (i == tab), pages[static_cast<std::size_t>(i)]);
    }
}

void TestMainWindow::altAndADigitShowPages()
{
    judgeTwice();
    open();
    for (int i = 5; i >= 0; --i) {
        press(static_cast<Qt::Key>(Qt::Key_1 + i), Qt::AltModifier);
        QCOMPARE(tabs()->currentIndex(), i);
        QVERIFY(!tabs()->hasFocus());
    }
    // By keyboard the focus stays in the tabs.
    tabs()->setFocus();
    QTest::keyClick(tabs(), Qt::Key_Right);
    QCOMPARE(tabs()->currentIndex(), 1);
    QVERIFY(tabs()->hasFocus());
}

void TestMainWindow::theWheelOverTabsDoesNothing()
{
    judgeTwice();
    open();
    click(2);
    const QPoint place = tabs()->tabRect(2).center();
    QWheelEvent wheel(place, tabs()->mapToGlobal(place), {}, { 0, -120 }, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(tabs(), &wheel);
    QCOMPARE(tabs()->currentIndex(), 2);
    QVERIFY(!wheel.isAccepted());
}

void TestMainWindow::aboveTheStartPageNoTabIsMarked()
{
    open();
    QVERIFY(isShown("startPage"));
    click(tabs()->currentIndex());
    QVERIFY(!isShown("startPage"));
    QVERIFY(isShown("dataPage"));
}

void TestMainWindow::oneHeaderNamesTheRunOfThreePages()
{
    judgeTwice();
    open();
    for (int tab = 0; tab < 6; ++tab) {
        click(tab);
        const bool isAboutARun = tab >= 2 && tab <= 4;
        QCOMPARE(!header().isEmpty(), isAboutARun);
        QVERIFY(!isAboutARun || header().contains(QLatin1StringView("second")));
    }
    QCOMPARE(m_window->findChildren<ui::ChooserButton *>(QStringLiteral("runChooser")).size(), 1);
    QVERIFY(find<ui::ChooserButton>("chooseA")->value() == QLatin1StringView("first"));
}

/// Scores from a file, then other data: figures of the one must not stand below the name of the other.
void TestMainWindow::theHeaderBelongsToTheRunNotToTheChoice()
{
    store::RunInfo imported;
    m_data = m_work->rows(4);
    imported.kind = store::RunInfo::Kind::Imported;
    imported.dataset = m_data.id;
    imported.dataDigest = m_data.digest;
    imported.judge = test::judgeOf();
    m_work->judge(m_work->addRun(imported), { 1, 2, 3, 4 });
    open();
    m_window->session().next().data().takeImported(m_work->rows(9).id);
    press(Qt::Key_5, Qt::AltModifier);
    QVERIFY(isShown("trustpage"));
    QVERIFY(header().startsWith(QLatin1StringView("imported scores")));
    QVERIFY(find<ui::DiffersLabel>("runDiffers")->isVisible());
    QCOMPARE(find<ui::DiffersLabel>("runDiffers")->text(), QStringLiteral("other data"));
    press(Qt::Key_6, Qt::AltModifier);
    QCOMPARE(header(), QString());
    QVERIFY(!m_window->statusBar()->isVisible());
}

void TestMainWindow::theTableOfRunsTakesThePagesPlace()
{
    judgeTwice();
    open();
    press(Qt::Key_5, Qt::AltModifier);
    QTest::mouseClick(find<ui::ChooserButton>("runChooser"), Qt::LeftButton);
    QVERIFY(areRunsShown());
    QVERIFY(!isShown("trustpage"));
    auto *table = find<ui::RunsTable>("runsTable");
    QTRY_VERIFY(table->hasFocus());
    QTest::keyClick(table, Qt::Key_Escape);
    QVERIFY(!areRunsShown());
    QVERIFY(isShown("trustpage"));
    // From a page of the next run, it comes over the results.
    press(Qt::Key_1, Qt::AltModifier);
    press(Qt::Key_R, Qt::ControlModifier);
    QVERIFY(areRunsShown());
    QCOMPARE(tabs()->currentIndex(), 2);
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Return);
    QVERIFY(!areRunsShown());
    QVERIFY(isShown("resultsPage"));
    QVERIFY(header().contains(QLatin1StringView("first")));
    // Another tab closes it, and so does the last run that goes.
    press(Qt::Key_R, Qt::ControlModifier);
    click(3);
    QVERIFY(!areRunsShown());
    QVERIFY(isShown("comparepage"));
    press(Qt::Key_R, Qt::ControlModifier);
    m_window->session().runs().remove(m_first.id); // the shown one
    QTRY_COMPARE(m_window->session().runs().all().size(), 1);
    QVERIFY(areRunsShown());
    m_window->session().runs().remove(m_second.id);
    QTRY_VERIFY(!areRunsShown());
    QTRY_COMPARE(header(), QString());
}

void TestMainWindow::aPairIsComparedByRow()
{
    judgeTwice();
    const auto third = m_work->judge(m_data, { 5, 5, 5, 5, 5, 5 }, { .name = QStringLiteral("third") });
    open();
    press(Qt::Key_R, Qt::ControlModifier);
    auto *table = find<ui::RunsTable>("runsTable");
    QTRY_VERIFY(table->hasFocus());
    table->choose(m_first.id);
    const QModelIndex newest = table->model()->index(0, 0);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(newest).center());
    QTest::keyClick(table, Qt::Key_C);
    QVERIFY(isShown("comparepage"));
    QCOMPARE(tabs()->currentIndex(), 3);
    QCOMPARE(m_window->session().shown().id(), std::optional(third.id));
    QCOMPARE(find<ui::ChooserButton>("chooseA")->value(), QStringLiteral("first"));
}

void TestMainWindow::silentStatusBarTakesNoRoom()
{
    judgeTwice();
    open();
    QVERIFY(!m_window->statusBar()->isVisible());
    const QString copy = m_work->path(QStringLiteral("copy.gavel"));
    m_work->workbench().saveCopy(copy);
    QTRY_VERIFY(m_window->statusBar()->isVisible());
}

void TestMainWindow::fitsInto800_data()
{
    QTest::addColumn<QString>("language");
    for (const char *language : { "en", "de", "ru" })
        QTest::newRow(language) << QString::fromLatin1(language);
}

/// Half of a wide screen, a projector, or 1280 pixels at 150 %.
void TestMainWindow::fitsInto800()
{
    QFETCH(QString, language);
    QTranslator translator;
    const QString folder = QCoreApplication::applicationDirPath() + QStringLiteral("/../../translations");
    QVERIFY(translator.load(QStringLiteral("%1/gavel_%2.qm").arg(folder, language)));
    QApplication::installTranslator(&translator);
    m_work->openSample();
    m_work->addServer(QStringLiteral("a server with a long name"), QUrl(QStringLiteral("http://127.0.0.1:9")));
    open();
    const auto tooWide = [this] {
        QStringList names;
        const auto widgets = m_window->findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            if (widget->minimumSizeHint().width() > 700)
                names << QStringLiteral("%1 %2: %3")
                             .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName())
                             .arg(widget->minimumSizeHint().width());
        }
        return names.join(u'\n');
    };
    for (int tab = 0; tab < tabs()->count(); ++tab) {
        tabs()->setCurrentIndex(tab);
        QVERIFY2(m_window->minimumSizeHint().width() <= 800, qPrintable(u'\n' + tooWide()));
        QVERIFY(m_window->minimumSizeHint().height() <= 600);
    }
    tabs()->setCurrentIndex(2);
    press(Qt::Key_R, Qt::ControlModifier);
    QVERIFY(areRunsShown());
    auto *table = find<ui::RunsTable>("runsTable");
    table->selectAll();
    QVERIFY2(m_window->minimumSizeHint().width() <= 800, qPrintable(u'\n' + tooWide()));
    m_window->resize(800, 600);
    QTRY_COMPARE(m_window->width(), 800);
    QCOMPARE(m_window->height(), 600);
    // The server panel gives way, and comes back with the room.
    QVERIFY(!find<QWidget>("serverDock")->isVisible());
    for (int tab = 0; tab < tabs()->count(); ++tab) {
        tabs()->setCurrentIndex(tab);
        QCOMPARE(m_window->centralWidget()->width(), 800);
    }
    m_window->resize(1280, 800);
    QTRY_VERIFY(find<QWidget>("serverDock")->isVisible());
    press(Qt::Key_B, Qt::ControlModifier);
    QVERIFY(!find<QWidget>("serverDock")->isVisible());
    press(Qt::Key_B, Qt::ControlModifier);
    QVERIFY(find<QWidget>("serverDock")->isVisible());
    QApplication::removeTranslator(&translator);
}

GAVEL_TEST(TestMainWindow)

#include "tst_mainwindow.moc"
