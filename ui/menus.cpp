// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/chatpage.h"
#include "evaluate/data/datapage.h"
#include "evaluate/evaluatepage.h"
#include "help/aboutdialog.h"
#include "help/shortcutsdialog.h"
#include "jobs/run/replay.h"
#include "jobs/servers/serverbook.h"
#include "jobs/session/evaluation.h"
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

#include <array>

namespace gavel::ui {

void MainWindow::buildMenus()
{
    buildFileMenu();
    buildViewMenu();
    buildRunMenu();
    buildHelpMenu();
    m_project->setContentsMargins(0, 2, 12, 0); // on the line of the menus
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
    file->addAction(tr("&Export results…"), QKeySequence(Qt::CTRL | Qt::Key_E), this, &MainWindow::exportShownRun);
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
    QMenu *menu = menuBar()->addMenu(tr("&Run"));
    menu->setObjectName(QStringLiteral("runMenu"));
    jobs::Evaluation *evaluation = m_evaluation.get();
    QAction *tryEdits = menu->addAction(tr("&Try"), this, [this] { m_evaluate->tryEdits(); });
    QAction *run = menu->addAction(tr("&Run…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return), this, [this] {
        m_tabs->setCurrentIndex(0);
        m_evaluate->askForRun();
    });
    menu->addSeparator();
    QAction *pause = menu->addAction(tr("&Pause"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), this, [this] { m_evaluate->pauseOrGoOn(); });
    QAction *stop = menu->addAction(tr("&Stop"), QKeySequence(Qt::CTRL | Qt::Key_Period), this, [this] { m_evaluate->stopRun(); });
    QMenu *atATime = menu->addMenu(tr("Requests &at a time"));
    fillAtATime(atATime);
    menu->addSeparator();
    QAction *resume = menu->addAction(tr("Go on &with this run…"), this, [this, evaluation] {
        m_tabs->setCurrentIndex(0);
        m_evaluate->askToResume(evaluation->shownRun()->id);
    });
    QAction *replay = menu->addAction(tr("R&eplay this run"), this, &MainWindow::replayShownRun);
    const QList<std::pair<QAction *, QString>> names{ { tryEdits, QStringLiteral("tryAction") },     { run, QStringLiteral("runAction") },
                                                      { pause, QStringLiteral("pauseAction") },      { stop, QStringLiteral("stopAction") },
                                                      { resume, QStringLiteral("resumeRunAction") }, { replay, QStringLiteral("replayAction") } };
    for (const auto &[action, name] : names)
        action->setObjectName(name);
    const auto update = [=] {
        const bool isRunning = evaluation->isRunning();
        const jobs::Replay *shown = evaluation->replay();
        const bool isPaused = shown ? shown->isPaused() : isRunning && evaluation->runJob()->state() == eval::EvalRun::State::Paused;
        const bool mayRun = !isRunning && !evaluation->isReadOnly();
        const auto current = evaluation->shownRun();
        tryEdits->setEnabled(mayRun);
        run->setEnabled(mayRun);
        pause->setText(isPaused ? tr("&Go on") : tr("&Pause"));
        pause->setEnabled(isRunning || shown);
        stop->setEnabled(isRunning || shown);
        atATime->setEnabled(isRunning);
        resume->setEnabled(mayRun && current && jobs::Evaluation::canGoOn(*current));
        replay->setEnabled(!isRunning && current && current->rows > 0);
    };
    using jobs::Evaluation;
    for (const auto signal : { &Evaluation::projectChanged, &Evaluation::runStarted, &Evaluation::runStateChanged, &Evaluation::runsChanged,
                               &Evaluation::shownRunChanged, &Evaluation::replayStarted, &Evaluation::replayEnded })
        connect(evaluation, signal, run, update);
    connect(evaluation, &Evaluation::runEnded, run, update);
    connect(menu, &QMenu::aboutToShow, run, update); // the pause of a replay
    update();
}

void MainWindow::fillAtATime(QMenu *menu)
{
    menu->setObjectName(QStringLiteral("atATimeMenu"));
    menu->addAction(tr("As many as the server &bears"), this, [this] { m_evaluation->setRunConcurrency({}); });
    menu->addSeparator();
    for (const int fixed : { 1, 2, 4, 8, 16, 32, 64, 128, 256 })
        menu->addAction(QLocale().toString(fixed), this, [this, fixed] { m_evaluation->setRunConcurrency({ .fixed = fixed }); });
}

void MainWindow::replayShownRun()
{
    const auto run = m_evaluation->shownRun();
    const auto started = run ? m_evaluation->startReplay(run->id) : Result<void>();
    if (!started) {
        showError(started.error());
        return;
    }
    m_tabs->setCurrentIndex(0);
    m_evaluate->showPage(EvaluatePage::Page::Results);
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
