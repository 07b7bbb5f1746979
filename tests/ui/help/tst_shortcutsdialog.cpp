// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "help/shortcutsdialog.h"

#include "mainwindow.h"
#include "support/testmain.h"
#include "support/workspace.h"

#include <QMenuBar>
#include <QTest>
#include <QTreeWidget>

using namespace gavel;

class TestShortcutsDialog : public QObject
{
    Q_OBJECT

private slots:
    void everyKeyCanBeRead();
};

void TestShortcutsDialog::everyKeyCanBeRead()
{
    test::Workspace work;
    work.openSample();
    const ui::MainWindow window(work.workbench(), work.book());
    ui::ShortcutsDialog dialog(*window.menuBar());
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    const auto *list = dialog.findChild<QTreeWidget *>(QStringLiteral("shortcutList"));
    QStringList keys;
    for (int i = 0; i < list->topLevelItemCount(); ++i) {
        for (int j = 0; j < list->topLevelItem(i)->childCount(); ++j) {
            const QString text = list->topLevelItem(i)->child(j)->text(0);
            QVERIFY2(list->fontMetrics().horizontalAdvance(text) < list->columnWidth(0), qPrintable(text));
            keys << text;
        }
    }
    const QString all = keys.join(u'\n');
    for (const char *key :
         { "Ctrl+I", "Ctrl+E", "Ctrl+P",   "Ctrl+Shift+P",   "Ctrl+Shift+K", "Ctrl+Shift+S", "Ctrl+G", "Ctrl+F", "Ctrl+.", "Ctrl+Shift+Return",
           "Alt+5",  "Ctrl+K", "Ctrl+Tab", "Ctrl+Shift+Tab", "F6",           "Shift+F6",     "Ctrl+A", "Ctrl+X", "N, F2",  "Shift+F5" })
        QVERIFY2(all.contains(QLatin1StringView(key)), key);
    QVERIFY(keys.contains(QStringLiteral("R")));
}

GAVEL_TEST(TestShortcutsDialog)

#include "tst_shortcutsdialog.moc"
