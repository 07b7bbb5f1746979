// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "chat/chatpage.h"
#include "evaluate/data/datapage.h"
#include "evaluate/evaluatepage.h"
#include "evaluate/results/exportdialog.h"
#include "jobs/servers/serverbook.h"
#include "jobs/session/evaluation.h"
#include "jobs/session/pushdesk.h"
#include "jobs/session/workbench.h"
#include "mlflow/pushdialog.h"
#include "mlflow/pushstatus.h"
#include "servers/serverpanel.h"
#include "start/startpage.h"
#include "widgets/banner.h"
#include "widgets/filedialogs.h"
#include "widgets/pagetabs.h"
#include "widgets/plaintext.h"
#include "widgets/rule.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QJsonObject>
#include <QLabel>
#include <QLocale>
#include <QMenuBar>
#include <QMetaEnum>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace gavel::ui {

namespace {
constexpr QLatin1StringView pageKey{ "pages" };
}

MainWindow::MainWindow(jobs::Workbench &workbench, jobs::ServerBook &servers, QWidget *parent)
    : QMainWindow(parent)
    , m_workbench(workbench)
    , m_servers(servers)
    , m_evaluation(std::make_unique<jobs::Evaluation>(workbench, servers))
    , m_push(std::make_unique<jobs::PushDesk>(workbench))
    , m_banner(new Banner)
    , m_project(plainLabel())
    , m_status(plainLabel())
    , m_centre(new QStackedWidget)
    , m_start(new StartPage)
    , m_tabs(new PageTabs(PageTabs::Look::Tabs))
    , m_pages(new QStackedWidget)
    , m_evaluate(new EvaluatePage(*m_evaluation))
    , m_chat(new ChatPage(*m_evaluation))
    , m_panel(new ServerPanel(servers))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    buildCentre();
    buildServerDock();
    buildMenus();
    m_status->setContentsMargins(12, 0, 12, 0);
    statusBar()->addWidget(m_status, 1);
    auto *push = new PushStatus(*m_push);
    statusBar()->addPermanentWidget(push);
    connect(push, &QToolButton::clicked, this, &MainWindow::pushShownRun);
    statusBar()->setSizeGripEnabled(false);
    restoreWindow();
    using jobs::Evaluation;
    connect(m_evaluation.get(), &Evaluation::projectChanged, this, &MainWindow::showProject);
    for (const auto signal : { &Evaluation::shownRunChanged, &Evaluation::runsChanged, &Evaluation::datasetsChanged, &Evaluation::labelsChanged })
        connect(m_evaluation.get(), signal, this, &MainWindow::showStatus);
    connect(m_evaluation.get(), &Evaluation::datasetsChanged, this, &MainWindow::showStartOrWork);
    connect(m_evaluation.get(), &Evaluation::judgesChanged, this, &MainWindow::showStartOrWork);
    connect(m_evaluation.get(), &Evaluation::problem, this, &MainWindow::showError);
    connect(&m_workbench, &jobs::Workbench::problem, this, &MainWindow::showError);
    connect(m_evaluate, &EvaluatePage::pushWanted, this, &MainWindow::pushShownRun);
    connect(m_evaluate, &EvaluatePage::exportWanted, this, &MainWindow::exportShownRun);
    connect(m_start, &StartPage::sampleWanted, &m_workbench, &jobs::Workbench::openSample);
    connect(m_start, &StartPage::fileDropped, this, &MainWindow::importData);
    connect(m_start, &StartPage::dataWanted, this, [this] {
        importData({});
        m_evaluate->dataPage()->chooseFile();
    });
    connect(m_start, &StartPage::serverWanted, m_panel, &ServerPanel::addServer);
    connect(m_chat, &ChatPage::serverWanted, m_panel, &ServerPanel::addServer);
    connect(m_evaluate, &EvaluatePage::serverWanted, m_panel, &ServerPanel::addServer);
    connectServers();
    showProject();
}

// The pages go first: they read what the evaluation holds.
MainWindow::~MainWindow()
{
    delete takeCentralWidget();
    delete m_panel;
}

void MainWindow::buildCentre()
{
    m_tabs->setObjectName(QStringLiteral("mainTabs"));
    m_tabs->setAccessibleName(tr("Evaluate or chat"));
    m_tabs->addTab(tr("Evaluate"));
    m_tabs->addTab(tr("Chat"));
    m_pages->addWidget(m_evaluate);
    m_pages->addWidget(m_chat);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &QTabBar::currentChanged, this, &MainWindow::showTab);

    auto *tabRow = new QHBoxLayout;
    tabRow->setContentsMargins(14, 8, 14, 0);
    tabRow->addWidget(m_tabs);
    tabRow->addStretch(1);
    m_centre->setAutoFillBackground(true);
    m_centre->setBackgroundRole(QPalette::Base);
    m_centre->addWidget(m_start);
    m_centre->addWidget(m_pages);

    auto *centre = new QWidget;
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addLayout(tabRow);
    layout->addWidget(new Rule);
    layout->addWidget(m_centre, 1);
    setCentralWidget(centre);
}

void MainWindow::buildServerDock()
{
    auto *dock = new QDockWidget(tr("Servers"));
    dock->setObjectName(QStringLiteral("serverDock"));
    dock->setTitleBarWidget(new QWidget);
    dock->setFeatures(QDockWidget::NoDockWidgetFeatures);
    m_panel->setMinimumWidth(196);
    dock->setWidget(m_panel);
    addDockWidget(Qt::LeftDockWidgetArea, dock);
    resizeDocks({ dock }, { 208 }, Qt::Horizontal);
}

void MainWindow::connectServers()
{
    const auto markModel = [this] { m_panel->setChosenModel(m_evaluation->model().server, m_evaluation->model().model); };
    connect(m_evaluation.get(), &jobs::Evaluation::modelChosen, m_panel, markModel);
    connect(m_panel, &ServerPanel::modelChosen, m_evaluation.get(), [this](const QUuid &server, const QString &model) {
        const QList<jobs::ModelRef> models = m_evaluation->models();
        const auto wanted = [&](const jobs::ModelRef &ref) { return ref.server == server && ref.model == model; };
        if (const auto found = std::ranges::find_if(models, wanted); found != models.end())
            m_evaluation->chooseModel(*found);
    });
    markModel();
}

void MainWindow::open(const QString &project)
{
    const auto opened = m_workbench.openProject(project);
    if (!opened)
        showError(opened.error());
}

void MainWindow::openFirst()
{
    const auto opened = m_workbench.openLast();
    if (!opened)
        showError(opened.error());
}

void MainWindow::newProject()
{
    const FileQuestion question{ tr("New project"), jobs::Workbench::projectsFolder(), tr("Gavel projects (*.gavel)"), QStringLiteral("gavel") };
    askWhereToSave(this, question, [this](const QString &path) { open(path); });
}

void MainWindow::chooseProject()
{
    const FileQuestion question{ tr("Open a project"), jobs::Workbench::projectsFolder(), tr("Gavel projects (*.gavel)") };
    askForFile(this, question, [this](const QString &path) { open(path); });
}

/// Shows the Data page with the preview of that file; an empty path only shows the page.
void MainWindow::importData(const QString &path)
{
    m_tabs->setCurrentIndex(0);
    m_centre->setCurrentWidget(m_pages);
    m_evaluate->showPage(EvaluatePage::Page::Data);
    if (!path.isEmpty())
        m_evaluate->dataPage()->preview(path);
}

void MainWindow::pushShownRun()
{
    const auto run = m_evaluation->shownRun();
    if (!run || findChild<PushDialog *>())
        return;
    auto *dialog = new PushDialog(*m_evaluation, *m_push, run->id, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::exportShownRun()
{
    const auto run = m_evaluation->shownRun();
    if (!run)
        return;
    auto *dialog = new ExportDialog(*m_evaluation, run->id, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::chooseTheme(const QString &theme)
{
    m_workbench.settings().theme = theme;
    // Without a colour of its own the application has the desktop's.
    if (theme.isEmpty())
        QApplication::setPalette(QPalette());
    const bool isDark = theme.isEmpty() ? &Theme::of(QApplication::palette()) == &Theme::dark() : theme == QLatin1StringView("dark");
    QApplication::setPalette(paletteFor(isDark ? Theme::dark() : Theme::light()));
    const auto saved = m_workbench.saveSettings();
    if (!saved)
        showError(saved.error());
}

void MainWindow::showProject()
{
    showTitle();
    showStatus();
    showStartOrWork();
    restorePage();
}

void MainWindow::showTitle()
{
    const QString title = m_workbench.projectTitle();
    setWindowTitle(title.isEmpty() ? tr("Gavel") : tr("%1 – Gavel").arg(title));
    const store::Project *project = m_workbench.project();
    QString state;
    if (project)
        state = project->isReadOnly() ? tr("%1 · read-only") : project->isAtRisk() ? tr("%1 · at risk") : tr("%1 · saved");
    m_project->setText(state.isEmpty() ? state : state.arg(title));
    // The menu bar measures its corner only when it is given one.
    m_project->adjustSize();
    menuBar()->setCornerWidget(m_project);
    m_project->show();
    m_banner->show(project ? project->notice() : QString(), project && project->isAtRisk() ? Banner::Tone::Error : Banner::Tone::Warning);
}

/// Another part of this process may have closed the project's file, and dropped SQLite's locks by it.
void MainWindow::checkLocks()
{
    if (m_workbench.project() && m_workbench.project()->checkLocks())
        showTitle();
}

/// The page on which this project was left; its results, when it is opened for the first time.
void MainWindow::restorePage()
{
    const QString page = m_workbench.settings().preferences.value(pageKey).toObject().value(pageOwner()).toString();
    bool isKnown = false;
    const int value = QMetaEnum::fromType<EvaluatePage::Page>().keyToValue(page.toLatin1().constData(), &isKnown);
    const auto usual = m_evaluation->shownRun() ? EvaluatePage::Page::Results : EvaluatePage::Page::Data;
    m_evaluate->showPage(isKnown ? static_cast<EvaluatePage::Page>(value) : usual);
}

void MainWindow::rememberPage()
{
    QJsonObject pages = m_workbench.settings().preferences.value(pageKey).toObject();
    pages.insert(pageOwner(), QString::fromLatin1(QMetaEnum::fromType<EvaluatePage::Page>().valueToKey(static_cast<int>(m_evaluate->page()))));
    m_workbench.settings().preferences.insert(pageKey, pages);
}

QString MainWindow::pageOwner() const
{
    return m_workbench.project() ? m_workbench.project()->path() : QString();
}

/// Chat is there before there is anything to evaluate.
void MainWindow::showTab(int tab)
{
    if (tab != 0)
        m_leftStart = m_centre->currentWidget() == m_start;
    m_centre->setCurrentWidget(tab == 0 && std::exchange(m_leftStart, false) ? static_cast<QWidget *>(m_start) : m_pages);
}

void MainWindow::showStartOrWork()
{
    const bool isEmpty = m_evaluation->datasets().isEmpty() && m_evaluation->judges().isEmpty();
    m_leftStart = m_leftStart && isEmpty;
    if (!isEmpty || m_tabs->currentIndex() != 0)
        m_centre->setCurrentWidget(m_pages);
    else if (m_evaluate->page() != EvaluatePage::Page::Data || !m_centre->isVisible())
        m_centre->setCurrentWidget(m_start);
}

void MainWindow::showStatus()
{
    const auto run = m_evaluation->shownRun();
    m_status->setText(run ? tr("%n row(s) in this run", nullptr, static_cast<int>(run->rows)) : QString());
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

bool MainWindow::event(QEvent *event)
{
    // Unblocked: a dialog of ours was closed.
    if (event->type() == QEvent::WindowUnblocked || event->type() == QEvent::WindowActivate)
        checkLocks();
    return QMainWindow::event(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    store::Settings &settings = m_workbench.settings();
    settings.windowGeometry = saveGeometry();
    settings.windowState = saveState();
    rememberPage();
    // Nothing can be shown any more; the next start then has the old places.
    (void)m_workbench.saveSettings();
    // A run needs no question: what was answered is stored, and the next start offers to go on.
    m_evaluation->close();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().constFirst().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = event->mimeData()->urls().constFirst().toLocalFile();
    if (path.endsWith(QLatin1StringView(".gavel")))
        open(path);
    else
        importData(path);
}

} // namespace gavel::ui

#include "moc_mainwindow.cpp"
