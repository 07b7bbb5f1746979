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
#include <QSignalSpy>
#include <QTest>

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

GAVEL_TEST(TestMainWindowKeys)

#include "tst_mainwindow_keys.moc"
