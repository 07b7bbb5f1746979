// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "closequestion.h"

#include "mainwindow.h"
#include "store/judges.h"
#include "support/testmain.h"
#include "support/workspace.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace gavel;
using test::must;

/// A run in progress while the window is closed.
class TestCloseQuestion : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void withoutARunNothingIsAsked();
    void aRunIsNotInterruptedUnasked();
    void theAnswerInterruptsIt();
    void theEndOfTheRunEndsTheQuestion();
    void aPausedRunIsNotAskedAbout();

private:
    jobs::CurrentRun &current() const { return m_window->session().current(); }
    ui::CloseQuestion *question() const { return m_window->findChild<ui::CloseQuestion *>(); }
    QPushButton *button(const char *name) const { return question()->findChild<QPushButton *>(QLatin1StringView(name)); }
    void start() const;

    std::unique_ptr<test::Workspace> m_work;
    std::unique_ptr<ui::MainWindow> m_window;
    jobs::ModelRef m_model;
};

void TestCloseQuestion::init()
{
    m_work = std::make_unique<test::Workspace>();
    m_work->open();
    must(m_work->project().judges().create(test::judgeOf()));
    m_work->rows(4);
    m_model = m_work->judgedBy([](const eval::JudgeRequest &request, qint64 number) {
        return number < 2 ? test::FakeJudge::graded(request, QStringLiteral("4")) : test::FakeJudge::hanging();
    });
    m_window = std::make_unique<ui::MainWindow>(m_work->workbench(), m_work->book());
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestCloseQuestion::cleanup()
{
    m_window.reset();
    m_work.reset();
}

void TestCloseQuestion::start() const
{
    jobs::Session &session = m_window->session();
    session.next().model().choose(m_model);
    const QSignalSpy ready(&session.current(), &jobs::CurrentRun::previewReady);
    session.current().prepare(must(session.next().request({}, {})));
    QTRY_COMPARE(ready.size(), 1);
    session.current().start();
    QTRY_VERIFY(current().isRunning() && current().job()->progress().done() == 2);
}

void TestCloseQuestion::withoutARunNothingIsAsked()
{
    m_window->close();
    QVERIFY(!m_window->isVisible());
}

void TestCloseQuestion::aRunIsNotInterruptedUnasked()
{
    start();
    auto *before = m_window->findChild<QWidget *>(QStringLiteral("modelChooser"));
    before->setFocus();
    m_window->close();
    QVERIFY(m_window->isVisible());
    QVERIFY(question()->isVisible());
    QVERIFY2(question()->text().contains(QLatin1StringView("2 of 4 row")), qPrintable(question()->text()));
    QVERIFY(question()->text().contains(QLatin1StringView("can go on later")));
    // What a key presses first keeps it running.
    QTRY_VERIFY(button("keepRunning")->hasFocus());
    QTest::keyClick(button("keepRunning"), Qt::Key_Space);
    QVERIFY(!question()->isVisible());
    QVERIFY(current().isRunning());
    QVERIFY(before->hasFocus());
    m_window->close();
    QVERIFY(question()->isVisible());
    QTest::keyClick(button("keepRunning"), Qt::Key_Escape);
    QVERIFY(!question()->isVisible());
    QVERIFY(m_window->isVisible());
    QVERIFY(current().isRunning());
}

void TestCloseQuestion::theAnswerInterruptsIt()
{
    start();
    const qint64 run = current().job()->info().id;
    m_window->close();
    QVERIFY(m_window->isVisible());
    QTest::mouseClick(button("interruptAndClose"), Qt::LeftButton);
    QVERIFY(!m_window->isVisible());
    m_window.reset();
    m_work->open();
    QVERIFY(store::isCutOff(must(m_work->project().runs().run(run))));
    QCOMPARE(m_work->storedReplies(run), 2);
}

void TestCloseQuestion::theEndOfTheRunEndsTheQuestion()
{
    start();
    m_window->close();
    QVERIFY(question()->isVisible());
    current().stop();
    QTRY_VERIFY(!current().isRunning());
    QVERIFY(!question()->isVisible());
    m_window->close();
    QVERIFY(!m_window->isVisible());
}

void TestCloseQuestion::aPausedRunIsNotAskedAbout()
{
    start();
    current().pause();
    QTRY_VERIFY(current().isPaused());
    m_window->close();
    QVERIFY(!m_window->isVisible());
}

GAVEL_TEST(TestCloseQuestion)

#include "tst_closequestion.moc"
