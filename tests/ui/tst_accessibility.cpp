// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accessibilitywalk.h"
#include "mainwindow.h"
#include "support/judgehandler.h"
#include "support/testmain.h"
#include "support/workspace.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace gavel;

/// Walks the real window, its pages and the dialogs of its menus. A new page is found by its
/// tab, a new dialog by its menu entry that ends with "…".
class TestAccessibility : public QObject
{
    Q_OBJECT

private slots:
    void theWalkFindsWhatIsWrong();
    void theFirstStart();
    void everyPageOfTheSample();
    void everyDialogOfTheMenus();

private:
    static void report(const test::AccessibilityWalk &walk);
    static QList<QAction *> actionsOf(const QWidget *menu);
};

void TestAccessibility::report(const test::AccessibilityWalk &walk)
{
    for (const QString &line : walk.dump())
        qInfo().noquote() << line;
    QVERIFY2(walk.findings().isEmpty(), qPrintable(u'\n' + walk.findings().join(u'\n')));
    QVERIFY(walk.controls() > 0);
}

void TestAccessibility::theWalkFindsWhatIsWrong()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    layout->addWidget(new QLineEdit);
    auto *good = new QLineEdit;
    good->setAccessibleName(QStringLiteral("Name"));
    layout->addWidget(good);
    auto *mouseOnly = new QCheckBox(QStringLiteral("Only by mouse"));
    mouseOnly->setFocusPolicy(Qt::ClickFocus);
    layout->addWidget(mouseOnly);
    layout->addWidget(new QPushButton(QStringLiteral("Open")));
    layout->addWidget(new QPushButton(QStringLiteral("Open")));
    auto *table = new QTableWidget(1, 1);
    table->setAccessibleName(QStringLiteral("Rows"));
    layout->addWidget(table);
    window.show();
    test::AccessibilityWalk walk;
    walk.visit(&window, QStringLiteral("window"));
    QCOMPARE(walk.controls(), 6);
    const auto found = [&walk](QLatin1StringView what) {
        return std::count_if(walk.findings().cbegin(), walk.findings().cend(), [what](const QString &line) { return line.contains(what); });
    };
    QCOMPARE(found(QLatin1StringView("has no name")), 1);
    QCOMPARE(found(QLatin1StringView("cannot be reached")), 1);
    QCOMPARE(found(QLatin1StringView("same name")), 1);
    QCOMPARE(found(QLatin1StringView("keeps Tab")), 1);
    QCOMPARE(walk.findings().size(), 4);
}

void TestAccessibility::theFirstStart()
{
    test::Workspace work;
    QVERIFY(work.workbench().openProject(work.path(QStringLiteral("empty.gavel"))));
    ui::MainWindow window(work.workbench(), work.book());
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    test::AccessibilityWalk walk;
    walk.visit(&window, QStringLiteral("first start"));
    report(walk);
}

void TestAccessibility::everyPageOfTheSample()
{
    test::FakeServer server;
    QVERIFY(server.start());
    server.scriptDefault({ test::judgeHandler() });
    test::Workspace work;
    work.openSample();
    const QUuid id = work.addServer(QStringLiteral("vLLM"), server.url());
    QTRY_COMPARE(work.book().status(id).state, ServerState::Usable);
    ui::MainWindow window(work.workbench(), work.book());
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    test::AccessibilityWalk walk;
    walk.visit(&window, QStringLiteral("window"));
    report(walk);
}

QList<QAction *> TestAccessibility::actionsOf(const QWidget *menu)
{
    QList<QAction *> all;
    const auto actions = menu->actions();
    for (QAction *action : actions) {
        if (action->menu())
            all << actionsOf(action->menu());
        else
            all << action;
    }
    return all;
}

void TestAccessibility::everyDialogOfTheMenus()
{
    test::Workspace work;
    work.openSample();
    ui::MainWindow window(work.workbench(), work.book());
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    test::AccessibilityWalk walk;
    const auto look = [&](const QString &place) {
        const auto dialogs = window.findChildren<QDialog *>();
        for (QDialog *dialog : dialogs) {
            if (!dialog->isVisible())
                continue;
            // Qt's own are Qt's to name.
            if (!qobject_cast<QFileDialog *>(dialog) && !qobject_cast<QMessageBox *>(dialog))
                walk.visit(dialog, place);
            dialog->close();
        }
    };
    const auto actions = actionsOf(window.menuBar()) + window.findChildren<QAction *>();
    QSet<QAction *> triggered;
    for (QAction *action : actions) {
        const bool opens = action->text().endsWith(u'…') && action->isEnabled();
        if (!opens || triggered.contains(action))
            continue;
        triggered.insert(action);
        action->trigger();
        look(action->text().remove(u'&'));
    }
    report(walk);
}

GAVEL_TEST(TestAccessibility)

#include "tst_accessibility.moc"
