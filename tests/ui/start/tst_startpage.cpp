// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "start/startpage.h"
#include "support/testmain.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

using namespace gavel;

class TestStartPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keysAndButtons_data();
    void keysAndButtons();
    void tabGoesThroughTheCards();
    void takesADroppedFile();
    void leavesProjectsToTheWindow();
    void saysHowToStartAModel();
    void recentProjectsCanBeOpened();

private:
    QAbstractButton *card(const char *name) const { return m_page->findChild<QAbstractButton *>(QString::fromLatin1(name)); }
    bool drop(const QString &path);

    std::unique_ptr<ui::StartPage> m_page;
};

void TestStartPage::init()
{
    m_page = std::make_unique<ui::StartPage>();
    m_page->resize(1066, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->activateWindow();
}

void TestStartPage::keysAndButtons_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<int>("which");
    QTest::newRow("sample") << QByteArray("sampleCard") << Qt::Key_S << 0;
    QTest::newRow("data") << QByteArray("dataCard") << Qt::Key_O << 1;
    QTest::newRow("server") << QByteArray("serverCard") << Qt::Key_C << 2;
}

void TestStartPage::keysAndButtons()
{
    QFETCH(QByteArray, name);
    QFETCH(Qt::Key, key);
    QFETCH(int, which);
    QSignalSpy sample(m_page.get(), &ui::StartPage::sampleWanted);
    QSignalSpy data(m_page.get(), &ui::StartPage::dataWanted);
    QSignalSpy server(m_page.get(), &ui::StartPage::serverWanted);
    const auto counts = [&] { return QList<qsizetype>{ sample.size(), data.size(), server.size() }; };
    QList<qsizetype> expected{ 0, 0, 0 };
    QTest::mouseClick(card(name.constData()), Qt::LeftButton);
    expected[which] = 1;
    QCOMPARE(counts(), expected);
    // From whichever card has the focus.
    QTest::keyClick(card("serverCard"), key);
    expected[which] = 2;
    QCOMPARE(counts(), expected);
    QTest::keyClick(card("serverCard"), key, Qt::ControlModifier);
    QCOMPARE(counts(), expected);
    QTest::keyClick(card(name.constData()), Qt::Key_Return);
    expected[which] = 3;
    QCOMPARE(counts(), expected);
}

void TestStartPage::tabGoesThroughTheCards()
{
    card("sampleCard")->setFocus();
    QTRY_VERIFY(card("sampleCard")->hasFocus());
    QTest::keyClick(card("sampleCard"), Qt::Key_Tab);
    QVERIFY(card("dataCard")->hasFocus());
    QTest::keyClick(card("dataCard"), Qt::Key_Tab);
    QVERIFY(card("serverCard")->hasFocus());
}

bool TestStartPage::drop(const QString &path)
{
    QMimeData mime;
    mime.setUrls({ QUrl::fromLocalFile(path) });
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_page.get(), &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent event(QPointF(10, 10), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_page.get(), &event);
    return event.isAccepted();
}

void TestStartPage::takesADroppedFile()
{
    QSignalSpy dropped(m_page.get(), &ui::StartPage::fileDropped);
    QVERIFY(drop(QStringLiteral("/data/rows.csv")));
    QCOMPARE(dropped.size(), 1);
    QCOMPARE(dropped.first().first().toString(), QStringLiteral("/data/rows.csv"));
}

void TestStartPage::leavesProjectsToTheWindow()
{
    QSignalSpy dropped(m_page.get(), &ui::StartPage::fileDropped);
    QVERIFY(!drop(QStringLiteral("/data/course.gavel")));
    QCOMPARE(dropped.size(), 0);
}

void TestStartPage::saysHowToStartAModel()
{
    auto *steps = m_page->findChild<QWidget *>(QStringLiteral("modelSteps"));
    QVERIFY(!steps->isVisible());
    QTest::mouseClick(card("modelHint"), Qt::LeftButton);
    QVERIFY(steps->isVisible());
    QTest::mouseClick(card("copyCommand"), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("packaging/quickstart.sh"));
}

void TestStartPage::recentProjectsCanBeOpened()
{
    const auto *recent = m_page->findChild<QWidget *>(QStringLiteral("recentProjects"));
    QVERIFY(!recent->isVisible());
    QList<jobs::Workbench::Recent> projects{ { QStringLiteral("/a/one.gavel"), QStringLiteral("one"), true },
                                             { QStringLiteral("/a/gone.gavel"), QStringLiteral("gone"), false },
                                             { QStringLiteral("/b/two & three.gavel"), QStringLiteral("two & three"), true } };
    m_page->setRecent(projects);
    QVERIFY(recent->isVisible());
    const auto shown = [recent] {
        const auto buttons = recent->findChildren<QAbstractButton *>();
        return std::ranges::count_if(buttons, [](const QAbstractButton *button) { return button->isVisible(); });
    };
    QCOMPARE(shown(), 2);
    QSignalSpy wanted(m_page.get(), &ui::StartPage::projectWanted);
    card("recentProject2")->setFocus();
    QTest::keyClick(card("recentProject2"), Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toString(), QStringLiteral("/b/two & three.gavel"));
    QTest::mouseClick(card("recentProject1"), Qt::LeftButton);
    QCOMPARE(wanted.last().first().toString(), QStringLiteral("/a/one.gavel"));
    // Only the last few have room.
    for (int i = 0; i < 8; ++i)
        projects << jobs::Workbench::Recent{ QStringLiteral("/c/%1.gavel").arg(i), QString::number(i), true };
    m_page->setRecent(projects);
    QCOMPARE(shown(), 5);
    QVERIFY(m_page->minimumSizeHint().height() < 500);
    m_page->setRecent({});
    QVERIFY(!recent->isVisible());
}

GAVEL_TEST(TestStartPage)

#include "tst_startpage.moc"
