// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unstoredbanner.h"

#include "mainwindow.h"
#include "support/fulldisk.h"
#include "support/testmain.h"
#include "support/workspace.h"

#include <QDialog>
#include <QPushButton>
#include <QTest>

using namespace gavel;
using test::must;

/// A project that cannot be written when it is left.
class TestUnstoredBanner : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void closingAsksWhileRepliesAreNotStored();
    void closingGoesOnOnceTheyAreStored();
    void closingGoesOnWithoutThem();
    void savedBesideTheyComeBack();
    void anotherProjectWaitsForThem();
    void stayingChangesNothing();

private:
    void fillDisk(bool isFull) const { test::fillDisk(m_work->project(), isFull); }
    QPushButton *button(const char *name) const { return m_window->findChild<QPushButton *>(QString::fromLatin1(name)); }
    ui::UnstoredBanner *banner() const { return m_window->findChild<ui::UnstoredBanner *>(); }
    bool isAsked() const { return banner()->isVisibleTo(m_window.get()); }

    std::unique_ptr<test::Workspace> m_work;
    std::unique_ptr<ui::MainWindow> m_window;
    qint64 m_run = 0;
};

/// One reply waits for a disk that is full.
void TestUnstoredBanner::init()
{
    m_window.reset();
    m_work = std::make_unique<test::Workspace>();
    m_run = m_work->addRun(m_work->rows(4)).id;
    m_window = std::make_unique<ui::MainWindow>(m_work->workbench(), m_work->book());
    m_window->show();
    fillDisk(true);
    m_work->project().log().append(test::longReply(m_run));
}

void TestUnstoredBanner::closingAsksWhileRepliesAreNotStored()
{
    QVERIFY(!m_window->close());
    QVERIFY(isAsked());
    QVERIFY2(banner()->text().startsWith(QLatin1StringView("1 reply")), qPrintable(banner()->text()));
    QVERIFY(button("saveBeside")->isVisibleTo(m_window.get()));
    button("storeAgain")->click(); // still full
    QVERIFY(isAsked());
    QVERIFY(m_window->isVisible());
}

void TestUnstoredBanner::closingGoesOnOnceTheyAreStored()
{
    QVERIFY(!m_window->close());
    fillDisk(false);
    button("storeAgain")->click();
    QVERIFY(!m_window->isVisible());
    QCOMPARE(m_work->storedReplies(m_run), 1);
}

void TestUnstoredBanner::closingGoesOnWithoutThem()
{
    QVERIFY(!m_window->close());
    button("goOnWithout")->click();
    QVERIFY(!m_window->isVisible());
    QCOMPARE(m_work->workbench().unstoredReplies(), 0);
}

void TestUnstoredBanner::savedBesideTheyComeBack()
{
    QVERIFY(!m_window->close());
    button("saveBeside")->click();
    auto *dialog = m_window->findChild<QDialog *>();
    QVERIFY(dialog);
    const QString beside = m_work->path(QStringLiteral("p (replies).jsonl"));
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(!m_window->isVisible());
    QVERIFY(QFile::exists(beside));
    fillDisk(false);
    m_work->workbench().takeReplies(beside);
    QTRY_COMPARE(m_work->storedReplies(m_run), 1);
}

void TestUnstoredBanner::anotherProjectWaitsForThem()
{
    const QString other = m_work->path(QStringLiteral("other.gavel"));
    must(store::Project::open(other)).reset();
    m_window->open(other);
    QVERIFY(isAsked());
    QCOMPARE(m_work->project().path(), m_work->path());
    fillDisk(false);
    button("storeAgain")->click();
    QVERIFY(!isAsked());
    QCOMPARE(m_work->project().path(), other);
}

void TestUnstoredBanner::stayingChangesNothing()
{
    QVERIFY(!m_window->close());
    button("stayHere")->click();
    QVERIFY(!isAsked());
    QVERIFY(m_window->isVisible());
    QCOMPARE(m_work->workbench().unstoredReplies(), 1);
    fillDisk(false);
    must(m_work->workbench().store());
    QCOMPARE(m_work->storedReplies(m_run), 1);
}

GAVEL_TEST(TestUnstoredBanner)
#include "tst_unstoredbanner.moc"
