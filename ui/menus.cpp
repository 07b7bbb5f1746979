// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/chatpage.h"
#include "commands/allcommands.h"
#include "commands/commandpalette.h"
#include "commands/editmenu.h"
#include "commands/recentmenu.h"
#include "evaluate/data/datapage.h"
#include "evaluate/run/runactions.h"
#include "habits/panes.h"
#include "help/aboutdialog.h"
#include "help/shortcutsdialog.h"
#include "jobs/run/replay.h"
#include "jobs/servers/savedservers.h"
#include "jobs/session/session.h"
#include "jobs/session/workbench.h"
#include "mainwindow.h"
#include "servers/serverpanel.h"
#include "settings/settingsdialog.h"
#include "widgets/actionbutton.h"
#include "widgets/pagetabs.h"
#include "widgets/theme.h"

#include <QActionGroup>
#include <QDesktopServices>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMenuBar>
#include <QStackedWidget>
#include <QUrl>

#include <array>

namespace gavel::ui {

void MainWindow::buildMenus()
{
    buildFileMenu();
    buildEditMenu();
    buildViewMenu();
    buildRunMenu();
    buildHelpMenu();
    const auto menus = menuBar()->findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
    for (QMenu *menu : menus)
        tellReasons(menu);
    m_project->setContentsMargins(0, 2, 12, 0); // aligned with the menus
    m_project->setObjectName(QStringLiteral("projectTitle"));
    menuBar()->setCornerWidget(m_project);
}

void MainWindow::buildFileMenu()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addAction(tr("&New project…"), QKeySequence::New, this, &MainWindow::newProject);
    file->addAction(tr("&Open project…"), QKeySequence::Open, this, &MainWindow::chooseProject);
    fillWithRecent(file->addMenu(tr("Open &recent")), m_workbench, [this](const QString &path) { open(path); });
    file->addAction(tr("Look at the &sample"), this, &MainWindow::openSample);
    file->addSeparator();
    addProjectEntries(file);
    file->addSeparator();
    file->addAction(tr("&Import a file…"), QKeySequence(Qt::CTRL | Qt::Key_I), this, [this] {
        importData({});
        m_evaluate->dataPage()->chooseFile();
    });
    QAction *labels = file->addAction(tr("Import la&bels…"), this, [this] {
        importData({});
        m_evaluate->dataPage()->chooseLabels();
    });
    labels->setObjectName(QStringLiteral("importLabelsAction"));
    connect(file, &QMenu::aboutToShow, labels, [this, labels] {
        enableAction(labels,
                     m_workbench.isReadOnly()                  ? tr("The project is open for reading only.")
                         : !m_session->next().data().dataset() ? tr("There is no data whose rows could be labelled.")
                                                               : QString());
    });
    QAction *take = file->addAction(tr("Take in saved rep&lies…"), this, &MainWindow::takeReplies);
    connect(file, &QMenu::aboutToShow, take, [this, take] {
        // A run in progress numbers its servers itself.
        enableAction(take, m_workbench.isReadOnly() ? tr("The project is open for reading only.") : whyNotWhileJudging());
    });
    file->addActions({ m_evaluate->actions().exportResults(), m_evaluate->actions().push() });
    file->addSeparator();
    file->addAction(tr("Se&ttings…"), QKeySequence(Qt::CTRL | Qt::Key_Comma), this, &MainWindow::showSettings);
    file->addSeparator();
    file->addAction(tr("&Quit"), QKeySequence::Quit, this, &QWidget::close);
}

void MainWindow::addProjectEntries(QMenu *file)
{
    QAction *name = file->addAction(tr("Na&me this project…"), this, &MainWindow::nameProject);
    name->setObjectName(QStringLiteral("nameProject"));
    QAction *copy = file->addAction(tr("Save a &copy…"), this, &MainWindow::saveCopy);
    copy->setObjectName(QStringLiteral("saveCopy"));
    QAction *folder = file->addAction(tr("Show in &folder"), this, &MainWindow::showInFolder);
    folder->setObjectName(QStringLiteral("showInFolder"));
    const auto follow = [this, name, copy, folder] {
        const QString noProject = m_workbench.project() ? QString() : tr("No project is open.");
        enableAction(name, noProject.isEmpty() ? whyNotNamed() : noProject);
        enableAction(copy, noProject);
        enableAction(folder, noProject);
    };
    connect(file, &QMenu::aboutToShow, name, follow);
    connect(&m_workbench, &jobs::Workbench::projectChanged, copy, follow);
    follow();
}

QString MainWindow::whyNotNamed() const
{
    if (!m_workbench.isUntitled())
        return tr("The project has a name and a place. Save a copy under another one.");
    if (m_workbench.isReadOnly())
        return tr("The project is open for reading only.");
    return whyNotWhileJudging();
}

QString MainWindow::whyNotWhileJudging() const
{
    const bool isJudging = m_session->current().isRunning() || m_session->currentTry().isTrying();
    return isJudging ? tr("Rows are being judged. Stop that, or wait for its end.") : QString();
}

void MainWindow::showInFolder()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_workbench.project()->path()).absolutePath()));
}

void MainWindow::buildEditMenu()
{
    new EditMenu(menuBar()->addMenu(tr("&Edit")), this);
}

void MainWindow::buildViewMenu()
{
    QMenu *view = menuBar()->addMenu(tr("&View"));
    const std::array names{ tr("&Data"), tr("&Judge"), tr("&Results"), tr("&Compare"), tr("&Trust") };
    for (int i = 0; i < static_cast<int>(names.size()); ++i) {
        view->addAction(names[static_cast<size_t>(i)], QKeySequence(QStringLiteral("Alt+%1").arg(i + 1)), this,
                        [this, i] { showPage(static_cast<EvaluatePage::Page>(i)); });
    }
    view->addAction(tr("C&hat"), QKeySequence(Qt::ALT | Qt::Key_6), this, [this] {
        showTab(chatTab);
        m_chat->setFocus();
    });
    fillMoveTo(view->addMenu(tr("&Move to")));
    view->addSeparator();
    QAction *runs = view->addAction(tr("Table of r&uns"), QKeySequence(Qt::CTRL | Qt::Key_R), this, [this] {
        if (m_pages->currentWidget() == m_evaluate)
            m_evaluate->toggleRuns();
        else
            m_evaluate->openRuns();
        showEvaluate();
    });
    runs->setObjectName(QStringLiteral("tableOfRuns"));
    const auto follow = [this, runs] { enableAction(runs, m_session->shown().id() ? QString() : tr("There is no run yet.")); };
    connect(&m_session->shown(), &jobs::ShownRun::changed, runs, follow);
    follow();
    m_showServers = view->addAction(tr("&Servers"), QKeySequence(Qt::CTRL | Qt::Key_B), this, &MainWindow::chooseServers);
    m_showServers->setObjectName(QStringLiteral("showServers"));
    m_showServers->setCheckable(true);
    m_showServers->setChecked(true);
    view->addAction(m_panel->addServerAction());
    view->addAction(tr("Re&fresh servers"), QKeySequence::Refresh, this, [this] { m_servers.refresh(); });
    view->addSeparator();
    auto *themes = new QActionGroup(this);
    const std::array<std::pair<QString, QString>, 2> choices{ { { QStringLiteral("light"), tr("&Light") },
                                                                { QStringLiteral("dark"), tr("Dar&k") } } };
    for (const auto &[name, text] : choices) {
        QAction *action = view->addAction(text, this, [this, theme = name] { chooseTheme(theme); });
        action->setCheckable(true);
        themes->addAction(action);
        connect(view, &QMenu::aboutToShow, action, [this, action, isDark = name == QLatin1StringView("dark")] {
            action->setChecked((&Theme::of(palette()) == &Theme::dark()) == isDark);
        });
    }
}

void MainWindow::fillMoveTo(QMenu *menu)
{
    menu->addAction(tr("&Next page"), QKeySequence(Qt::CTRL | Qt::Key_Tab), this, [this] { stepTab(1); });
    menu->addAction(tr("&Previous page"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab), this, [this] { stepTab(-1); });
    menu->addAction(tr("Next pan&e"), QKeySequence(Qt::Key_F6), m_panes, &Panes::next);
    menu->addAction(tr("Previous p&ane"), QKeySequence(Qt::SHIFT | Qt::Key_F6), m_panes, &Panes::previous);
}

void MainWindow::buildRunMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Run"));
    menu->setObjectName(QStringLiteral("runMenu"));
    const RunActions &actions = m_evaluate->actions();
    menu->addActions({ actions.tryEdits(), actions.run() });
    menu->addSeparator();
    menu->addActions({ actions.pause(), actions.stop() });
    QMenu *atATime = menu->addMenu(tr("Requests &at a time"));
    fillAtATime(atATime);
    menu->addSeparator();
    menu->addActions({ actions.resume(), actions.replay() });
    // From Chat, too.
    for (QAction *action : { actions.run(), actions.resume(), actions.replay() })
        connect(action, &QAction::triggered, this, &MainWindow::showEvaluate);
    const auto follow
        = [this, atATime] { enableAction(atATime->menuAction(), m_session->current().isRunning() ? QString() : tr("No run is in progress.")); };
    connect(&actions, &RunActions::updated, atATime, follow);
    follow();
}

void MainWindow::fillAtATime(QMenu *menu)
{
    menu->setObjectName(QStringLiteral("atATimeMenu"));
    menu->addAction(tr("As many as the server can &take"), this, [this] { m_session->current().setConcurrency({}); });
    menu->addSeparator();
    for (const int fixed : { 1, 2, 4, 8, 16, 32, 64, 128, 256 })
        menu->addAction(QLocale().toString(fixed), this, [this, fixed] { m_session->current().setConcurrency({ .fixed = fixed }); });
}

void MainWindow::buildHelpMenu()
{
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    QAction *all = help->addAction(tr("All &commands"), QKeySequence(Qt::CTRL | Qt::Key_K), this, &MainWindow::showCommands);
    all->setObjectName(QStringLiteral("allCommands"));
    help->addAction(tr("&Keyboard shortcuts"), QKeySequence::HelpContents, this, &MainWindow::showShortcuts);
    help->addAction(tr("&About Gavel"), this, &MainWindow::showAbout);
}

void MainWindow::showAbout()
{
    auto *dialog = new AboutDialog(m_workbench.project() ? m_workbench.project()->path() : QString(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showCommands()
{
    const auto page = [this](EvaluatePage::Page wanted) { return [this, wanted] { showPage(wanted); }; };
    using Page = EvaluatePage::Page;
    const ChoiceShown shown{ page(Page::Judge), page(Page::Data),
                             [this] {
                                 if (m_panel->isVisible())
                                     m_panel->setFocus();
                             },
                             page(Page::Results) };
    m_palette->open(menuCommands(*menuBar()) + choiceCommands(*m_session, shown));
}

/// Not modal: it stays open while its shortcuts are tried.
void MainWindow::showShortcuts()
{
    if (!m_shortcuts) {
        m_shortcuts = new ShortcutsDialog(*menuBar(), this);
        m_shortcuts->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_shortcuts->show();
    m_shortcuts->raise();
    m_shortcuts->activateWindow();
}

void MainWindow::showSettings()
{
    auto *dialog = new SettingsDialog(m_workbench, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::themeChosen, this, &MainWindow::chooseTheme);
    dialog->open();
}

} // namespace gavel::ui
