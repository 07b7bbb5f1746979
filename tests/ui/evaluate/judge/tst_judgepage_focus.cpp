// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/judge/judgepage.h"

#include "evaluate/run/runactions.h"
#include "support/testmain.h"
#include "support/tryrows.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTest>

using namespace gavel;

/// Where the focus is after an edit, and where Tab takes it.
class TestJudgePageFocus : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void undoKeepsTheFocusAndRedoWorks();
    void undoOfACriterionKeepsTheFocus();
    void tabGoesThroughAnExample();
    void tabGoesDownThePage();
    void anAddedCriterionIsNamedAtOnce();
    void removingAnExampleKeepsTheFocus();

private:
    template <typename T>
    T *find(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    const eval::JudgeDefinition &draft() const { return m_work->session().next().judge().draft(); }
    bool hasFocusInside() const { return QApplication::focusWidget() && m_page->isAncestorOf(QApplication::focusWidget()); }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(QApplication::focusWidget(), key, modifiers); }
    void usePreset(const QString &name) const;

    std::unique_ptr<test::Workspace> m_work;
    std::unique_ptr<ui::RunActions> m_actions;
    std::unique_ptr<QWidget> m_window;
    ui::JudgePage *m_page = nullptr;
};

/// In a window with something before the page: where a lost focus would go.
void TestJudgePageFocus::init()
{
    m_work = std::make_unique<test::Workspace>();
    m_work->session().next().model().choose(m_work->judgedBy(test::peoplesJudge));
    test::tryRows(*m_work, 60, 60);
    QVERIFY(m_work->session().next().judge().add(test::judgeOf()));
    jobs::Session &session = m_work->session();
    m_actions = std::make_unique<ui::RunActions>(session.current(), session.currentTry(), session.shown());
    m_window = std::make_unique<QWidget>();
    auto *before = new QLineEdit(m_window.get());
    before->setGeometry(0, 0, 200, 20);
    m_page = new ui::JudgePage(session.next(), session.currentTry(), { m_actions->tryEdits(), m_actions->run() }, m_window.get());
    m_page->setGeometry(0, 30, 1084, 660);
    m_window->resize(1084, 700);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestJudgePageFocus::cleanup()
{
    m_window.reset();
    m_actions.reset();
    m_work.reset();
}

void TestJudgePageFocus::usePreset(const QString &name) const
{
    const auto actions = m_page->findChildren<QAction *>();
    for (QAction *action : actions) {
        if (action->text() == name) {
            action->trigger();
            return;
        }
    }
    QFAIL("no such preset");
}

void TestJudgePageFocus::undoKeepsTheFocusAndRedoWorks()
{
    usePreset(QStringLiteral("1 to 10"));
    QCOMPARE(draft().criteria.first().scale.size(), 10);
    QTRY_VERIFY(find<QLineEdit>("pointMeaning6")->isVisible());
    find<QLineEdit>("pointMeaning6")->setFocus();
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(draft().criteria.first().scale.size(), 5);
    QVERIFY(hasFocusInside());
    QCOMPARE(QApplication::focusWidget(), m_page->findChild<QAbstractButton *>(QStringLiteral("pointMenu4")));
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(draft().criteria.first().scale.size(), 10);
    QVERIFY(hasFocusInside());
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(draft().criteria.first().scale.size(), 5);
}

void TestJudgePageFocus::undoOfACriterionKeepsTheFocus()
{
    find<QAbstractButton>("splitCriteria")->click();
    find<QLineEdit>("criterionName1")->setFocus();
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(draft().criteria.size(), 1);
    QVERIFY(hasFocusInside());
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(draft().criteria.size(), 2);
    QVERIFY(hasFocusInside());
}

void TestJudgePageFocus::tabGoesThroughAnExample()
{
    find<QAbstractButton>("addExample")->click();
    QCoreApplication::processEvents();
    QStringList order;
    for (int i = 0; i < 5; ++i) {
        order << QApplication::focusWidget()->objectName();
        press(Qt::Key_Tab);
    }
    QCOMPARE(order,
             (QStringList{ QStringLiteral("exampleInput"), QStringLiteral("exampleOutput"), QStringLiteral("exampleReference"),
                           QStringLiteral("exampleScore0"), QStringLiteral("exampleWhy0") }));
}

void TestJudgePageFocus::tabGoesDownThePage()
{
    find<QAbstractButton>("splitCriteria")->click();
    find<QAbstractButton>("addCriterion")->click();
    find<QAbstractButton>("addExample")->click();
    for (const char *fold : { "criterionScaleFold0", "criterionScaleFold1", "criterionScaleFold2" })
        find<QAbstractButton>(fold)->setChecked(true);
    QCoreApplication::processEvents();
    const QWidget *content = find<QScrollArea>("judgeEditor")->widget();
    find<QLineEdit>("judgeName")->setFocus();
    int last = -1;
    int visited = 0;
    for (; content->isAncestorOf(QApplication::focusWidget()); ++visited) {
        const QWidget *focus = QApplication::focusWidget();
        // Fields in one line differ in height.
        const int bottom = focus->mapTo(content, QPoint(0, focus->height())).y();
        QVERIFY2(bottom > last - 40, qPrintable(focus->objectName()));
        last = std::max(last, bottom);
        press(Qt::Key_Tab);
    }
    QVERIFY2(visited > 60, qPrintable(QString::number(visited)));
}

void TestJudgePageFocus::anAddedCriterionIsNamedAtOnce()
{
    find<QAbstractButton>("splitCriteria")->click();
    find<QAbstractButton>("addCriterion")->setFocus();
    find<QAbstractButton>("addCriterion")->click();
    QCOMPARE(QApplication::focusWidget(), find<QLineEdit>("criterionName2"));
    QVERIFY(eval::problems(draft()).isEmpty());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("tone"));
    QCOMPARE(draft().criteria.last().name, QStringLiteral("tone"));
    find<QAbstractButton>("addCriterion")->click();
    find<QAbstractButton>("addCriterion")->click();
    QVERIFY(eval::problems(draft()).isEmpty());
}

void TestJudgePageFocus::removingAnExampleKeepsTheFocus()
{
    find<QAbstractButton>("addExample")->click();
    find<QAbstractButton>("deleteExample")->setFocus();
    find<QAbstractButton>("deleteExample")->click();
    QVERIFY(draft().examples.isEmpty());
    QVERIFY(hasFocusInside());
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(draft().examples.size(), 1);
}

GAVEL_TEST(TestJudgePageFocus)

#include "tst_judgepage_focus.moc"
