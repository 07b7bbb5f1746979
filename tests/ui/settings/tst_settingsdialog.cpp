// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "habits/keynames.h"
#include "help/aboutdialog.h"
#include "help/shortcutsdialog.h"
#include "jobs/servers/preferences.h"
#include "mainwindow.h"
#include "settings/settingsdialog.h"
#include "support/testmain.h"
#include "support/workspace.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>

using namespace gavel;
using namespace gavel::test;

/// Settings, About and the list of keys.
class TestSettingsDialog : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatIsKept();
    void keepsWhatIsChosen();
    void saysWhenItCannotBeKept();
    void theCeilingIsUsed();
    void aboutSaysVersionAndLicences();
    void keysAreFiltered();
    void everyKeyOfAMenuIsListed();

private:
    template <typename T>
    static T *find(const QWidget &dialog, const char *name)
    {
        return dialog.findChild<T *>(QString::fromLatin1(name));
    }
};

void TestSettingsDialog::showsWhatIsKept()
{
    Workspace work;
    work.settings().language = QStringLiteral("en");
    work.settings().theme = QStringLiteral("dark");
    work.settings().raterName = QStringLiteral("anna");
    const ui::SettingsDialog dialog(work.workbench());
    QCOMPARE(find<QComboBox>(dialog, "language")->currentData().toString(), QStringLiteral("en"));
    QCOMPARE(find<QComboBox>(dialog, "theme")->currentData().toString(), QStringLiteral("dark"));
    QCOMPARE(find<QLineEdit>(dialog, "raterName")->text(), QStringLiteral("anna"));
    QCOMPARE(find<QSpinBox>(dialog, "ceiling")->value(), remoteConcurrency);
}

void TestSettingsDialog::keepsWhatIsChosen()
{
    Workspace work;
    ui::SettingsDialog dialog(work.workbench());
    dialog.show();
    QSignalSpy theme(&dialog, &ui::SettingsDialog::themeChosen);
    QTest::keyClicks(find<QComboBox>(dialog, "language"), QStringLiteral("Eng"));
    QCOMPARE(work.settings().language, QStringLiteral("en"));
    QTest::keyClick(find<QComboBox>(dialog, "theme"), Qt::Key_End);
    QCOMPARE(theme.last().first().toString(), QStringLiteral("dark"));
    QTest::keyClicks(find<QLineEdit>(dialog, "raterName"), QStringLiteral("ben "));
    QTest::keyClick(find<QLineEdit>(dialog, "raterName"), Qt::Key_Tab);
    emit find<QLineEdit>(dialog, "raterName")->editingFinished();
    QCOMPARE(work.settings().raterName, QStringLiteral("ben"));
    QTest::keyClick(find<QSpinBox>(dialog, "ceiling"), Qt::Key_Up);
    QCOMPARE(jobs::remoteCeiling(work.settings()), remoteConcurrency + 1);
    QVERIFY(!find<QLabel>(dialog, "settingsProblem")->isVisible());
}

void TestSettingsDialog::saysWhenItCannotBeKept()
{
    Workspace work;
    jobs::Workbench full(work.services(), work.settings(), [] { return Error{ Error::Kind::Io, 0, QStringLiteral("The disk is full."), {} }; });
    ui::SettingsDialog dialog(full);
    dialog.show();
    QTest::keyClick(find<QSpinBox>(dialog, "ceiling"), Qt::Key_Up);
    QVERIFY(find<QLabel>(dialog, "settingsProblem")->isVisible());
    QCOMPARE(find<QLabel>(dialog, "settingsProblem")->text(), QStringLiteral("The disk is full."));
}

void TestSettingsDialog::theCeilingIsUsed()
{
    store::Settings settings;
    QCOMPARE(jobs::remoteCeiling(settings), remoteConcurrency);
    settings.preferences.insert(jobs::remoteCeilingKey, 40);
    QCOMPARE(jobs::remoteCeiling(settings), 40);
    settings.preferences.insert(jobs::remoteCeilingKey, -3);
    QCOMPARE(jobs::remoteCeiling(settings), 1);
}

void TestSettingsDialog::aboutSaysVersionAndLicences()
{
    QCoreApplication::setApplicationVersion(QStringLiteral("1.2.3"));
    const ui::AboutDialog dialog(QStringLiteral("/data/course.gavel"));
    QCOMPARE(find<QLabel>(dialog, "aboutVersion")->text(), QStringLiteral("Gavel 1.2.3"));
    QCOMPARE(find<QLabel>(dialog, "projectPath")->text(), QStringLiteral("/data/course.gavel"));
    QString all;
    const auto labels = dialog.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        all += label->text() + QLatin1Char('\n');
    for (const char *part : { "General Public License", "Qt 6", "SQLite", "QtKeychain", "yaml-cpp", "simdjson", "libcsv", "Boost" })
        QVERIFY2(all.contains(QLatin1StringView(part)), part);
}

void TestSettingsDialog::keysAreFiltered()
{
    Workspace work;
    const ui::MainWindow window(work.workbench(), work.book());
    ui::ShortcutsDialog dialog(*window.menuBar());
    dialog.show();
    auto *keys = find<QTreeWidget>(dialog, "shortcutList");
    const auto shown = [keys] {
        int count = 0;
        for (int i = 0; i < keys->topLevelItemCount(); ++i) {
            for (int j = 0; j < keys->topLevelItem(i)->childCount(); ++j)
                count += !keys->topLevelItem(i)->child(j)->isHidden();
        }
        return count;
    };
    const int all = shown();
    QVERIFY(all > 20);
    QTest::keyClicks(find<QLineEdit>(dialog, "shortcutFilter"), QStringLiteral("conversation"));
    QVERIFY(shown() > 1 && shown() < all);
    QTest::keyClick(find<QLineEdit>(dialog, "shortcutFilter"), Qt::Key_Backspace, Qt::ControlModifier);
    QCOMPARE(shown(), all);
}

void TestSettingsDialog::everyKeyOfAMenuIsListed()
{
    Workspace work;
    const ui::MainWindow window(work.workbench(), work.book());
    ui::ShortcutsDialog dialog(*window.menuBar());
    const auto *keys = find<QTreeWidget>(dialog, "shortcutList");
    int listed = 0;
    const auto actions = window.findChildren<QAction *>();
    for (const QAction *action : actions) {
        const bool isInMenu
            = std::ranges::any_of(action->associatedObjects(), [](const QObject *place) { return qobject_cast<const QMenu *>(place); });
        if (!isInMenu || action->shortcut().isEmpty())
            continue;
        const auto found = keys->findItems(ui::keyNames(action->shortcut().toString()), Qt::MatchExactly | Qt::MatchRecursive);
        QVERIFY2(!found.isEmpty(), qPrintable(action->text()));
        ++listed;
    }
    QVERIFY(listed > 15);
}

GAVEL_TEST(TestSettingsDialog)

#include "tst_settingsdialog.moc"
