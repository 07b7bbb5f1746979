// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "evaluate/resultspage.h"
#include "jobs/pushjob.h"
#include "jobs/serverbook.h"
#include "jobs/workbench.h"
#include "servers/serverpanel.h"
#include "widgets/banner.h"
#include "widgets/theme.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QComboBox>
#include <QDockWidget>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenuBar>
#include <QMessageBox>
#include <QVBoxLayout>

#include <array>

namespace gavel::ui {

namespace {

QString runCaption(const store::RunInfo &info)
{
    const QString title = info.name.isEmpty() ? jobs::runTitle(info) : QStringLiteral("%1 · %2").arg(jobs::runTitle(info), info.name);
    switch (info.kind) {
    case store::RunInfo::Kind::Judged:
        return title;
    case store::RunInfo::Kind::Imported:
        return MainWindow::tr("%1 (imported)").arg(title);
    case store::RunInfo::Kind::Recorded:
        return MainWindow::tr("%1 (recorded)").arg(title);
    }
    Q_UNREACHABLE();
}

} // namespace

MainWindow::MainWindow(jobs::Workbench &workbench, jobs::ServerBook &servers, QWidget *parent)
    : QMainWindow(parent)
    , m_workbench(workbench)
    , m_servers(servers)
    , m_banner(new Banner)
    , m_runs(new QComboBox)
    , m_project(new QLabel)
    , m_results(new ResultsPage)
{
    setObjectName(QStringLiteral("mainWindow"));
    buildMenus();
    buildCentre();
    buildServerDock();
    restoreWindow();
    connect(&m_workbench, &jobs::Workbench::projectChanged, this, &MainWindow::showProject);
    connect(&m_workbench, &jobs::Workbench::problem, this, &MainWindow::showError);
    connect(m_runs, &QComboBox::currentIndexChanged, this, &MainWindow::showRun);
    showProject();
}

void MainWindow::buildMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addAction(tr("&Open project…"), QKeySequence::Open, this, &MainWindow::chooseProject);
    file->addAction(tr("Look at the &sample"), &m_workbench, &jobs::Workbench::openSample);
    file->addSeparator();
    file->addAction(tr("&Quit"), QKeySequence::Quit, this, &QWidget::close);

    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->addAction(tr("&Refresh servers"), QKeySequence::Refresh, this, [this] { m_servers.refresh(); });
    view->addSeparator();
    auto *themes = new QActionGroup(this);
    const std::array<std::pair<QString, QString>, 2> choices{ { { QStringLiteral("light"), tr("&Light") },
                                                                { QStringLiteral("dark"), tr("&Dark") } } };
    const bool isDark = &Theme::of(palette()) == &Theme::dark();
    for (const auto &[name, text] : choices) {
        QAction *action = view->addAction(text, this, [this, theme = name] { chooseTheme(theme); });
        action->setCheckable(true);
        action->setChecked((name == QLatin1StringView("dark")) == isDark);
        themes->addAction(action);
    }

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addAction(tr("&About Gavel"), this, &MainWindow::showAbout);

    m_project->setContentsMargins(0, 0, 12, 0);
    m_project->setObjectName(QStringLiteral("projectTitle"));
    menuBar()->setCornerWidget(m_project);
}

void MainWindow::buildCentre()
{
    auto *bar = new QWidget;
    auto *barLayout = new QHBoxLayout(bar);
    barLayout->setContentsMargins(14, 8, 14, 8);
    auto *caption = new QLabel(tr("&Run"));
    caption->setBuddy(m_runs);
    caption->setFont(mutedFont(font()));
    m_runs->setObjectName(QStringLiteral("runs"));
    m_runs->setAccessibleName(tr("Shown run"));
    m_runs->setToolTip(tr("The run whose results are shown (Alt+R)"));
    m_runs->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_runs->setMinimumContentsLength(36);
    barLayout->addWidget(caption);
    barLayout->addWidget(m_runs);
    barLayout->addStretch(1);

    auto *centre = new QWidget;
    centre->setAutoFillBackground(true);
    centre->setBackgroundRole(QPalette::Base);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(bar);
    layout->addWidget(m_results, 1);
    setCentralWidget(centre);
}

void MainWindow::buildServerDock()
{
    auto *dock = new QDockWidget(tr("Servers"));
    dock->setObjectName(QStringLiteral("serverDock"));
    dock->setTitleBarWidget(new QWidget);
    dock->setFeatures(QDockWidget::NoDockWidgetFeatures);
    auto *panel = new ServerPanel(m_servers);
    panel->setMinimumWidth(196);
    dock->setWidget(panel);
    addDockWidget(Qt::LeftDockWidgetArea, dock);
    resizeDocks({ dock }, { 208 }, Qt::Horizontal);
}

void MainWindow::open(const QString &project)
{
    const auto opened = m_workbench.openProject(project);
    if (!opened)
        showError(opened.error());
}

void MainWindow::openFirst()
{
    if (m_workbench.settings().lastProject.isEmpty()) {
        m_workbench.openSample();
        return;
    }
    const auto opened = m_workbench.openLast();
    if (!opened)
        showError(opened.error());
}

void MainWindow::chooseProject()
{
    auto *dialog
        = new QFileDialog(this, tr("Open a project"), jobs::Workbench::dataFolder() + QStringLiteral("/projects"), tr("Gavel projects (*.gavel)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::open);
    dialog->open();
}

void MainWindow::chooseTheme(const QString &theme)
{
    m_workbench.settings().theme = theme;
    QApplication::setPalette(paletteFor(theme == QLatin1StringView("dark") ? Theme::dark() : Theme::light()));
    const auto saved = m_workbench.saveSettings();
    if (!saved)
        showError(saved.error());
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

void MainWindow::showProject()
{
    const QString title = m_workbench.projectTitle();
    setWindowTitle(title.isEmpty() ? tr("Gavel") : tr("%1 – Gavel").arg(title));
    const store::Project *project = m_workbench.project();
    m_project->setText(!project ? QString() : project->isReadOnly() ? tr("%1 · read-only").arg(title) : tr("%1 · saved").arg(title));
    // The menu bar measures its corner only when it is given one.
    m_project->adjustSize();
    menuBar()->setCornerWidget(m_project);
    m_project->show();
    m_banner->show(project ? project->notice() : QString());
    const QSignalBlocker quiet(m_runs);
    m_runs->clear();
    const QList<store::RunInfo> runs = m_workbench.runs();
    for (const store::RunInfo &run : runs)
        m_runs->addItem(runCaption(run), run.id);
    m_runs->setEnabled(!runs.isEmpty());
    showRun();
}

void MainWindow::showRun()
{
    const qint64 id = m_runs->currentData().toLongLong();
    const QList<store::RunInfo> runs = m_workbench.runs();
    for (const store::RunInfo &run : runs) {
        if (run.id == id) {
            m_results->showRun(m_workbench.reader(id), run.judge, tr("Distribution of scores"));
            return;
        }
    }
    m_results->showRun(nullptr, {}, {});
}

void MainWindow::showError(const Error &error)
{
    m_banner->show(error.text, Banner::Tone::Error);
}

void MainWindow::restoreWindow()
{
    resize(1280, 800);
    const store::Settings &settings = m_workbench.settings();
    restoreGeometry(settings.windowGeometry);
    restoreState(settings.windowState);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    store::Settings &settings = m_workbench.settings();
    settings.windowGeometry = saveGeometry();
    settings.windowState = saveState();
    // Nothing can be shown any more; the next start then has the old places.
    (void)m_workbench.saveSettings();
    event->accept();
}

} // namespace gavel::ui
