// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/datapage.h"
#include "evaluate/evaluatepage.h"
#include "evaluate/exportdialog.h"
#include "jobs/evaluation.h"
#include "jobs/serverbook.h"
#include "jobs/workbench.h"
#include "mainwindow.h"
#include "servers/serverpanel.h"
#include "widgets/pagetabs.h"
#include "widgets/theme.h"

#include <QActionGroup>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>

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
    file->addAction(tr("&Import a file…"), QKeySequence(Qt::CTRL | Qt::Key_I), this, [this] {
        importData({});
        m_evaluate->dataPage()->chooseFile();
    });
    file->addAction(tr("&Export results…"), QKeySequence(Qt::CTRL | Qt::Key_E), this, [this] {
        const auto run = m_evaluation->shownRun();
        if (!run)
            return;
        auto *dialog = new ExportDialog(*m_evaluation, run->id, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    file->addAction(tr("&Push to MLflow…"), QKeySequence(Qt::CTRL | Qt::Key_P), this, &MainWindow::pushShownRun);
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
    view->addAction(tr("C&hat"), QKeySequence(Qt::ALT | Qt::Key_6), this, [this] { m_tabs->setCurrentIndex(1); });
    view->addSeparator();
    view->addAction(tr("Re&fresh servers"), QKeySequence::Refresh, this, [this] { m_servers.refresh(); });
    view->addSeparator();
    auto *themes = new QActionGroup(this);
    const std::array<std::pair<QString, QString>, 2> choices{ { { QStringLiteral("light"), tr("&Light") },
                                                                { QStringLiteral("dark"), tr("Dar&k") } } };
    const bool isDark = &Theme::of(palette()) == &Theme::dark();
    for (const auto &[name, text] : choices) {
        QAction *action = view->addAction(text, this, [this, theme = name] { chooseTheme(theme); });
        action->setCheckable(true);
        action->setChecked((name == QLatin1StringView("dark")) == isDark);
        themes->addAction(action);
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
    help->addAction(tr("&About Gavel"), this, &MainWindow::showAbout);
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Gavel"),
                                tr("Gavel %1\n\nA workbench for LLM judges.\nFree software under the GNU GPL, version 3 or later.")
                                    .arg(QCoreApplication::applicationVersion()),
                                QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace gavel::ui
