// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "habits/controlhabits.h"

#include "evaluate/data/datapage.h"
#include "evaluate/evaluatepage.h"
#include "evaluate/run/runactions.h"
#include "mainwindow.h"
#include "servers/serverdialog.h"
#include "settings/settingsdialog.h"
#include "support/testmain.h"
#include "support/workspace.h"
#include "widgets/banner.h"
#include "window.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>
#include <QWindow>
#include <qtestspontaneevent.h>

#include <algorithm>

using namespace gavel;

/// Wheel and Return as the window system brings them, on every page and in the dialogs.
class TestControlHabits : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::prepareApplication(QStringLiteral("light")); }
    void init();
    void cleanup();
    void pagesLeaveTheirControlsAlone_data();
    void pagesLeaveTheirControlsAlone();
    void theRunPreviewLeavesItsControlsAlone();
    void theImportLeavesItsControlsAlone();
    void dialogsLeaveTheirControlsAlone();
    void aControlWithTheFocusTakesTheWheel();
    void aLongTextScrollsToItsEndAndThenThePage();
    void returnPressesTheFocusedButton();
    void textsOfTheEditorLeaveNothingToScroll();

private:
    ui::EvaluatePage &evaluate() const { return *m_window->evaluatePage(); }
    template <typename T>
    T *find(const char *name) const
    {
        return m_window->findChild<T *>(QString::fromLatin1(name));
    }
    static void bringIntoView(QWidget *control);
    static void turnWheel(QWidget *over, int delta);
    static QVariant stateOf(const QWidget *control);
    static int scrollOverAll(QWidget *window);
    void twoCriteria() const;

    std::unique_ptr<test::Workspace> m_work;
    std::unique_ptr<ui::MainWindow> m_window;
};

void TestControlHabits::init()
{
    m_work = std::make_unique<test::Workspace>();
    m_work->openSample();
    m_window = std::make_unique<ui::MainWindow>(m_work->workbench(), m_work->book());
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestControlHabits::cleanup()
{
    m_window.reset();
    m_work.reset();
}

/// A real event: Qt gives a control with wheel focus the focus before such a one only.
void TestControlHabits::turnWheel(QWidget *over, int delta)
{
    QWindow *window = over->window()->windowHandle();
    const QPoint place = over->mapTo(over->window(), QPoint(std::min(20, over->width() / 2), std::min(12, over->height() / 2)));
    const QWidget *hit = over->window()->childAt(place);
    QVERIFY2(hit && (hit == over || over->isAncestorOf(hit)), qPrintable(over->objectName()));
    QWheelEvent wheel(place, window->mapToGlobal(place), {}, QPoint(0, delta), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&wheel);
    qApp->notify(window, &wheel);
}

/// What the wheel could change; invalid for what it may move.
QVariant TestControlHabits::stateOf(const QWidget *control)
{
    if (const auto *box = qobject_cast<const QAbstractSpinBox *>(control))
        return box->text();
    if (const auto *box = qobject_cast<const QComboBox *>(control))
        return box->currentIndex();
    if (const auto *tabs = qobject_cast<const QTabBar *>(control))
        return tabs->currentIndex();
    if (const auto *slider = qobject_cast<const QAbstractSlider *>(control); slider && !qobject_cast<const QScrollBar *>(control))
        return slider->value();
    const auto *area = qobject_cast<const QAbstractScrollArea *>(control);
    if (!area || qobject_cast<const QScrollArea *>(area))
        return {};
    for (const QWidget *outer = area->parentWidget(); outer && !outer->isWindow(); outer = outer->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(outer))
            return area->verticalScrollBar()->value();
    }
    return {};
}

void TestControlHabits::bringIntoView(QWidget *control)
{
    for (QWidget *outer = control->parentWidget(); outer; outer = outer->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(outer))
            area->ensureWidgetVisible(control, 50, control->height() > area->viewport()->height() ? 0 : 50);
    }
}

/// Returns how many controls were tried.
int TestControlHabits::scrollOverAll(QWidget *window)
{
    int tried = 0;
    const auto widgets = window->findChildren<QWidget *>();
    for (QWidget *control : widgets) {
        if (!control->isVisible() || control->window() != window || !stateOf(control).isValid())
            continue;
        if (QWidget *focus = QApplication::focusWidget())
            focus->clearFocus();
        if (auto *area = qobject_cast<QAbstractScrollArea *>(control))
            area->verticalScrollBar()->setValue(0);
        for (const int delta : { -120, 120, -120 }) {
            bringIntoView(control);
            const QVariant before = stateOf(control);
            turnWheel(control, delta);
            if (stateOf(control) != before || control->hasFocus())
                QTest::qFail(qPrintable(QStringLiteral("The wheel changed %1 “%2”")
                                            .arg(QLatin1StringView(control->metaObject()->className()), control->objectName())),
                             __FILE__, __LINE__);
        }
        ++tried;
    }
    return tried;
}

void TestControlHabits::twoCriteria() const
{
    evaluate().showPage(ui::EvaluatePage::Page::Judge);
    find<QAbstractButton>("splitCriteria")->click();
}

void TestControlHabits::pagesLeaveTheirControlsAlone_data()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<int>("atLeast");
    QTest::newRow("data") << 0 << 2;
    QTest::newRow("judge") << 1 << 15;
    QTest::newRow("results") << 2 << 2;
    QTest::newRow("compare") << 3 << 1;
    QTest::newRow("trust") << 4 << 1;
    QTest::newRow("chat") << 5 << 1;
}

void TestControlHabits::pagesLeaveTheirControlsAlone()
{
    QFETCH(int, page);
    QFETCH(int, atLeast);
    if (page == 5) {
        find<QTabBar>("mainTabs")->setCurrentIndex(5);
        find<QAbstractButton>("optionsFold")->setChecked(true);
    } else {
        evaluate().showPage(static_cast<ui::EvaluatePage::Page>(page));
    }
    if (page == 1) {
        twoCriteria();
        const auto folds = evaluate().findChildren<QToolButton *>();
        for (QToolButton *fold : folds) {
            if (fold->isCheckable() && fold->arrowType() != Qt::NoArrow)
                fold->setChecked(true);
        }
        find<QAbstractButton>("showVersions")->click();
        find<QAbstractButton>("addExample")->click();
    }
    QCoreApplication::processEvents();
    const int tried = scrollOverAll(m_window.get());
    QVERIFY2(tried >= atLeast, qPrintable(QString::number(tried)));
}

void TestControlHabits::theRunPreviewLeavesItsControlsAlone()
{
    evaluate().actions().run()->trigger();
    QTRY_VERIFY(find<QComboBox>("runRows")->isVisible());
    QVERIFY(scrollOverAll(m_window.get()) >= 5);
}

void TestControlHabits::theImportLeavesItsControlsAlone()
{
    evaluate().showPage(ui::EvaluatePage::Page::Data);
    evaluate().dataPage()->preview(m_work->write(QStringLiteral("rows.csv"), "id,question,answer,human_ann\n1,a,b,3\n2,c,d,4\n"));
    QTRY_VERIFY(find<QPushButton>("importButton")->isEnabled());
    QVERIFY(scrollOverAll(m_window.get()) >= 5);
}

void TestControlHabits::dialogsLeaveTheirControlsAlone()
{
    const auto look = [](QDialog &dialog) {
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        const auto folds = dialog.findChildren<QAbstractButton *>();
        for (QAbstractButton *fold : folds) {
            if (fold->isCheckable())
                fold->setChecked(true);
        }
        QVERIFY(scrollOverAll(&dialog) >= 2);
    };
    ui::SettingsDialog settings(m_work->workbench(), m_window.get());
    look(settings);
    ui::ServerDialog server(m_work->book(), {}, m_window.get());
    look(server);
}

void TestControlHabits::aControlWithTheFocusTakesTheWheel()
{
    twoCriteria();
    auto *weight = find<QDoubleSpinBox>("criterionWeight0");
    QTRY_VERIFY(weight->isVisible());
    bringIntoView(weight);
    weight->setFocus(Qt::MouseFocusReason);
    turnWheel(weight, 120);
    QCOMPARE(weight->value(), 1.5);
}

void TestControlHabits::aLongTextScrollsToItsEndAndThenThePage()
{
    evaluate().showPage(ui::EvaluatePage::Page::Judge);
    auto *prompt = find<QPlainTextEdit>("gradingPrompt");
    auto *page = find<QScrollArea>("judgeEditor");
    prompt->setPlainText(QStringLiteral("line\n").repeated(80));
    QTRY_VERIFY(prompt->verticalScrollBar()->maximum() > 10);
    prompt->clearFocus();
    prompt->verticalScrollBar()->setValue(0);
    page->verticalScrollBar()->setValue(0);
    turnWheel(prompt, -120);
    QCOMPARE(prompt->verticalScrollBar()->value(), 0);
    QVERIFY(page->verticalScrollBar()->value() > 0);
    page->verticalScrollBar()->setValue(0);
    prompt->setFocus();
    QVERIFY(prompt->hasFocus());
    turnWheel(prompt, -120);
    QVERIFY(prompt->verticalScrollBar()->value() > 0);
    QCOMPARE(page->verticalScrollBar()->value(), 0);
    prompt->verticalScrollBar()->setValue(prompt->verticalScrollBar()->maximum());
    turnWheel(prompt, -120);
    QVERIFY(page->verticalScrollBar()->value() > 0);
}

void TestControlHabits::returnPressesTheFocusedButton()
{
    evaluate().showPage(ui::EvaluatePage::Page::Data);
    auto *list = find<QWidget>("datasetList");
    auto *question = find<QWidget>("removeQuestion");
    const auto ask = [&] {
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Delete);
        QVERIFY(question->isVisible());
    };
    // The answer that destroys nothing is chosen beforehand, as in every question.
    ask();
    QCOMPARE(QApplication::focusWidget(), find<QPushButton>("keepDataset"));
    QTest::keyClick(m_window->windowHandle(), Qt::Key_Return);
    QVERIFY(!question->isVisible());
    QVERIFY(!m_work->workbench().project()->datasets().all()->isEmpty());
    ask();
    find<QPushButton>("removeDataset")->setFocus();
    QTest::keyClick(m_window->windowHandle(), Qt::Key_Return);
    QVERIFY(!question->isVisible());
    QVERIFY(find<ui::Banner>("dataBanner")->text().contains(QLatin1StringView("Runs use this dataset")));
}

void TestControlHabits::textsOfTheEditorLeaveNothingToScroll()
{
    evaluate().showPage(ui::EvaluatePage::Page::Judge);
    QCoreApplication::processEvents();
    auto *prompt = find<QPlainTextEdit>("gradingPrompt");
    QString text;
    for (int lines = 1; lines <= 12; ++lines) {
        prompt->setPlainText(text);
        const auto edits = find<QWidget>("judgeEditor")->findChildren<QPlainTextEdit *>();
        for (const QPlainTextEdit *edit : edits) {
            if (edit->isVisible() && edit->verticalScrollBarPolicy() == Qt::ScrollBarAlwaysOff)
                QVERIFY2(edit->verticalScrollBar()->maximum() == 0, qPrintable(edit->objectName()));
        }
        text += QStringLiteral("\nline");
    }
}

GAVEL_TEST(TestControlHabits)

#include "tst_controlhabits.moc"
