// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/chatpage.h"
#include "evaluate/data/datapage.h"
#include "evaluate/run/runactions.h"
#include "help/aboutdialog.h"
#include "help/shortcutsdialog.h"
#include "jobs/run/replay.h"
#include "jobs/servers/savedservers.h"
#include "jobs/session/session.h"
#include "jobs/session/workbench.h"
#include "mainwindow.h"
#include "servers/serverpanel.h"
#include "settings/settingsdialog.h"
#include "widgets/pagetabs.h"
#include "widgets/theme.h"

#include <QActionGroup>
#include <QLabel>
#include <QLocale>
#include <QMenuBar>
#include <QStackedWidget>

#include <array>

namespace gavel::ui {

void MainWindow::buildMenus()
{
    buildFileMenu();
    buildViewMenu();
    buildRunMenu();
    buildHelpMenu();
    m_project->setContentsMargins(0, 2, 12, 0); // aligned with the menus
    m_project->setObjectName(QStringLiteral("projectTitle"));
    menuBar()->setCornerWidget(m_project);
}

void MainWindow::buildFileMenu()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addAction(tr("&New project…"), QKeySequence::New, this, &MainWindow::newProject);
    file->addAction(tr("&Open project…"), QKeySequence::Open, this, &MainWindow::chooseProject);
    file->addAction(tr("Look at the &sample"), this, &MainWindow::openSample);
    file->addSeparator();
    QAction *name = file->addAction(tr("Na&me this project…"), this, &MainWindow::nameProject);
    name->setObjectName(QStringLiteral("nameProject"));
    QAction *copy = file->addAction(tr("Save a &copy…"), this, &MainWindow::saveCopy);
    copy->setObjectName(QStringLiteral("saveCopy"));
    const auto follow = [this, name, copy] {
        name->setEnabled(m_workbench.isUntitled() && !m_workbench.isReadOnly() && !m_session->current().isRunning()
                         && !m_session->currentTry().isTrying());
        copy->setEnabled(m_workbench.project());
    };
    connect(file, &QMenu::aboutToShow, name, follow);
    connect(&m_workbench, &jobs::Workbench::projectChanged, copy, follow);
    follow();
    file->addSeparator();
    file->addAction(tr("&Import a file…"), QKeySequence(Qt::CTRL | Qt::Key_I), this, [this] {
        importData({});
        m_evaluate->dataPage()->chooseFile();
    });
    QAction *labels = file->addAction(tr("Import &labels…"), this, [this] {
        importData({});
        m_evaluate->dataPage()->chooseLabels();
    });
    labels->setObjectName(QStringLiteral("importLabelsAction"));
    connect(file, &QMenu::aboutToShow, labels,
            [this, labels] { labels->setEnabled(m_session->next().data().dataset() && !m_workbench.isReadOnly()); });
    QAction *take = file->addAction(tr("Take in saved &replies…"), this, &MainWindow::takeReplies);
    connect(file, &QMenu::aboutToShow, take, [this, take] {
        // A run in progress numbers its servers itself.
        take->setEnabled(!m_workbench.isReadOnly() && !m_session->current().isRunning() && !m_session->currentTry().isTrying());
    });
    file->addActions({ m_evaluate->actions().exportResults(), m_evaluate->actions().push() });
    file->addSeparator();
    file->addAction(tr("Se&ttings…"), QKeySequence(Qt::CTRL | Qt::Key_Comma), this, &MainWindow::showSettings);
    file->addSeparator();
    file->addAction(tr("&Quit"), QKeySequence::Quit, this, &QWidget::close);
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
    view->addSeparator();
    QAction *runs = view->addAction(tr("Table of r&uns"), QKeySequence(Qt::CTRL | Qt::Key_R), this, [this] {
        if (m_pages->currentWidget() == m_evaluate)
            m_evaluate->toggleRuns();
        else
            m_evaluate->openRuns();
        showEvaluate();
    });
    runs->setObjectName(QStringLiteral("tableOfRuns"));
    const auto follow = [this, runs] { runs->setEnabled(m_session->shown().id().has_value()); };
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
    connect(&actions, &RunActions::updated, atATime, [this, atATime] { atATime->setEnabled(m_session->current().isRunning()); });
    atATime->setEnabled(false);
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
    help->addAction(tr("&Keyboard shortcuts"), QKeySequence::HelpContents, this, &MainWindow::showShortcuts);
    help->addAction(tr("&About Gavel"), this, &MainWindow::showAbout);
}

void MainWindow::showAbout()
{
    auto *dialog = new AboutDialog(m_workbench.project() ? m_workbench.project()->path() : QString(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
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
