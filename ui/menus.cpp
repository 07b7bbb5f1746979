// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/chatpage.h"
#include "evaluate/evaluatepage.h"
#include "help/aboutdialog.h"
#include "help/shortcutsdialog.h"
#include "jobs/evaluation.h"
#include "jobs/serverbook.h"
#include "jobs/workbench.h"
#include "mainwindow.h"
#include "servers/serverpanel.h"
#include "settings/settingsdialog.h"
#include "widgets/pagetabs.h"
#include "widgets/theme.h"

#include <QActionGroup>
#include <QLabel>
#include <QMenuBar>

#include <array>

namespace gavel::ui {

void MainWindow::buildMenus()
{
    buildFileMenu();
    buildViewMenu();
    buildRunMenu();
    buildHelpMenu();
    m_project->setContentsMargins(0, 0, 12, 0);
    m_project->setObjectName(QStringLiteral("projectTitle"));
    menuBar()->setCornerWidget(m_project);
}

void MainWindow::buildFileMenu()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addAction(tr("&New project…"), QKeySequence::New, this, &MainWindow::newProject);
    file->addAction(tr("&Open project…"), QKeySequence::Open, this, &MainWindow::chooseProject);
    file->addAction(tr("Look at the &sample"), &m_workbench, &jobs::Workbench::openSample);
    file->addSeparator();
    file->addAction(tr("&Push to MLflow…"), QKeySequence(Qt::CTRL | Qt::Key_P), this, &MainWindow::pushShownRun);
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
        view->addAction(names[static_cast<size_t>(i)], QKeySequence(QStringLiteral("Alt+%1").arg(i + 1)), this, [this, i] {
            m_tabs->setCurrentIndex(0);
            m_evaluate->showPage(static_cast<EvaluatePage::Page>(i));
        });
    }
    view->addAction(tr("C&hat"), QKeySequence(Qt::ALT | Qt::Key_6), this, [this] {
        m_tabs->setCurrentIndex(1);
        m_chat->setFocus();
    });
    view->addSeparator();
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
    QMenu *run = menuBar()->addMenu(tr("&Run"));
    run->addAction(tr("&Try"), this, [this] { m_evaluate->tryEdits(); });
    run->addAction(tr("&Run…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return), this, [this] { m_evaluate->askForRun(); });
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

/// Beside the work: it stays open while its keys are tried.
void MainWindow::showShortcuts()
{
    if (!m_shortcuts) {
        m_shortcuts = new ShortcutsDialog(this);
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
