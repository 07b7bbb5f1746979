// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "chat/chatpage.h"
#include "closequestion.h"
#include "commands/commandpalette.h"
#include "evaluate/data/datapage.h"
#include "evaluate/results/exportdialog.h"
#include "evaluate/results/resultspage.h"
#include "evaluate/run/runactions.h"
#include "habits/panes.h"
#include "jobs/servers/savedservers.h"
#include "jobs/session/currentpush.h"
#include "jobs/session/session.h"
#include "longrunnotice.h"
#include "mlflow/pushdialog.h"
#include "mlflow/pushstatus.h"
#include "servers/serverpanel.h"
#include "start/startpage.h"
#include "unstoredbanner.h"
#include "widgets/banner.h"
#include "widgets/droppedfile.h"
#include "widgets/filedialogs.h"
#include "widgets/fittingbar.h"
#include "widgets/pagetabs.h"
#include "widgets/plaintext.h"
#include "widgets/rule.h"
#include "widgets/sectionhead.h"
#include "widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QJsonObject>
#include <QLabel>
#include <QLocale>
#include <QMenuBar>
#include <QMetaEnum>
#include <QStackedWidget>
#include <QStatusBar>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace gavel::ui {

namespace {
constexpr QLatin1StringView pageKey{ "pages" };
constexpr QLatin1StringView serversKey{ "servers" };
} // namespace

MainWindow::MainWindow(jobs::Workbench &workbench, jobs::SavedServers &servers, QWidget *parent)
    : QMainWindow(parent)
    , m_workbench(workbench)
    , m_servers(servers)
    , m_session(std::make_unique<jobs::Session>(workbench, servers))
    , m_push(std::make_unique<jobs::CurrentPush>(workbench))
    , m_banner(new Banner)
    , m_unstored(new UnstoredBanner(workbench))
    , m_closing(new CloseQuestion(m_session->current()))
    , m_project(plainLabel())
    , m_status(plainLabel())
    , m_pushStatus(new PushStatus(*m_push))
    , m_centre(new QStackedWidget)
    , m_start(new StartPage)
    , m_tabs(new PageTabs)
    , m_pages(new QStackedWidget)
    , m_evaluate(new EvaluatePage(*m_session))
    , m_chat(new ChatPage(workbench, m_session->next().model()))
    , m_panel(new ServerPanel(servers))
    , m_palette(new CommandPalette(this))
    , m_panes(new Panes(this, [this] { return panes(); }))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    buildCentre();
    buildServerDock();
    buildMenus();
    buildStatusBar();
    restoreWindow();
    new LongRunNotice(m_session->current(), this);
    connect(&m_workbench, &jobs::Workbench::projectChanged, this, &MainWindow::showProject);
    connect(&m_workbench, &jobs::Workbench::recentChanged, this, [this] { m_start->setRecent(m_workbench.recentProjects()); });
    connect(&m_session->next().data(), &jobs::ChosenData::listChanged, this, &MainWindow::showStartOrWork);
    connect(&m_session->next().judge(), &jobs::ChosenJudge::listChanged, this, &MainWindow::showStartOrWork);
    connect(m_session.get(), &jobs::Session::problem, this, &MainWindow::showError);
    connect(&m_workbench, &jobs::Workbench::problem, this, &MainWindow::showError);
    connect(&m_workbench, &jobs::Workbench::copySaved, this, &MainWindow::tellCopy);
    connect(&m_workbench, &jobs::Workbench::repliesTaken, this, [this](qint64 replies) {
        m_session->runs().reload();
        say(tr("%n reply(s) were taken in.", nullptr, static_cast<int>(replies)));
    });
    connect(m_evaluate->actions().push(), &QAction::triggered, this, &MainWindow::pushShownRun);
    connect(m_evaluate->actions().exportResults(), &QAction::triggered, this, &MainWindow::exportShownRun);
    connect(m_start, &StartPage::sampleWanted, this, &MainWindow::openSample);
    connect(m_evaluate, &EvaluatePage::sampleWanted, this, &MainWindow::openSample);
    connect(m_start, &StartPage::fileDropped, this, &MainWindow::importData);
    connect(m_start, &StartPage::dataWanted, this, [this] {
        importData({});
        m_evaluate->dataPage()->chooseFile();
    });
    connect(m_start, &StartPage::projectWanted, this, &MainWindow::open);
    connect(m_start, &StartPage::serverWanted, m_panel, &ServerPanel::addServer);
    connect(m_chat, &ChatPage::serverWanted, m_panel, &ServerPanel::addServer);
    connect(m_evaluate, &EvaluatePage::serverWanted, m_panel, &ServerPanel::addServer);
    connectServers();
    showProject();
}

// The pages are deleted first: they use the session.
MainWindow::~MainWindow()
{
    m_session->close(); // what it still stores, it tells pages that are there
    delete takeCentralWidget();
    delete m_panel;
}

void MainWindow::buildCentre()
{
    m_tabs->setObjectName(QStringLiteral("mainTabs"));
    m_tabs->setAccessibleName(tr("Pages"));
    for (const QString &name : { tr("Data"), tr("Judge"), tr("Results"), tr("Compare"), tr("Trust"), tr("Chat") }) {
        const int tab = m_tabs->addTab(name);
        setPlainToolTip(m_tabs, tab, tr("%1 (Alt+%2)").arg(name).arg(tab + 1));
    }
    m_tabs->setLineBefore(chatTab);
    m_pages->addWidget(m_evaluate);
    m_pages->addWidget(m_chat);
    connect(m_tabs, &QTabBar::currentChanged, this, &MainWindow::showTab);
    // The current one leads back from what stands in the page's place: the start, the table of runs.
    connect(m_tabs, &QTabBar::tabBarClicked, this, [this](int tab) {
        if (tab >= 0 && tab == m_tabs->currentIndex())
            showTab(tab);
    });
    connect(m_evaluate, &EvaluatePage::pageChanged, this, &MainWindow::markTab);

    auto *tabRow = new FittingBar;
    tabRow->line()->setContentsMargins(14, 6, 14, 0);
    tabRow->line()->setSpacing(12);
    tabRow->addOptional(new SectionHead(tr("Evaluate")));
    tabRow->line()->addWidget(m_tabs);
    tabRow->line()->addStretch(1);
    m_centre->setAutoFillBackground(true);
    m_centre->setBackgroundRole(QPalette::Base);
    m_centre->addWidget(m_start);
    m_centre->addWidget(m_pages);

    auto *centre = new QWidget;
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_unstored);
    layout->addWidget(m_closing);
    layout->addWidget(tabRow);
    layout->addWidget(new Rule);
    layout->addWidget(m_centre, 1);
    setCentralWidget(centre);
}

void MainWindow::buildStatusBar()
{
    m_status->setContentsMargins(12, 0, 12, 0);
    statusBar()->addWidget(m_status, 1);
    statusBar()->addPermanentWidget(m_pushStatus);
    statusBar()->setSizeGripEnabled(false);
    connect(m_pushStatus, &QToolButton::clicked, m_evaluate->actions().push(), &QAction::trigger);
    for (const auto signal : { &jobs::CurrentPush::changed, &jobs::CurrentPush::progressed })
        connect(m_push.get(), signal, this, &MainWindow::showStatusBar);
    showStatusBar();
}

void MainWindow::say(const QString &text)
{
    m_status->setText(text);
    showStatusBar();
}

/// It takes no room while it has nothing to say.
void MainWindow::showStatusBar()
{
    statusBar()->setVisible(!m_status->text().isEmpty() || !m_pushStatus->isHidden());
}

void MainWindow::buildServerDock()
{
    m_serverDock = new QDockWidget(tr("Servers"));
    m_serverDock->setObjectName(QStringLiteral("serverDock"));
    m_serverDock->setTitleBarWidget(new QWidget);
    m_serverDock->setFeatures(QDockWidget::NoDockWidgetFeatures);
    m_panel->setMinimumWidth(196);
    m_serverDock->setWidget(m_panel);
    addDockWidget(Qt::LeftDockWidgetArea, m_serverDock);
    resizeDocks({ m_serverDock }, { 208 }, Qt::Horizontal);
}

/// If they are wanted, and there is room for them beside the pages.
void MainWindow::showServers()
{
    const int beside = m_panel->minimumWidth() + style()->pixelMetric(QStyle::PM_DockWidgetSeparatorExtent, nullptr, this);
    m_serverDock->setVisible(m_showServers->isChecked() && width() >= minimumSizeHint().width() + beside);
}

void MainWindow::chooseServers(bool isWanted)
{
    m_workbench.views().setValue(serversKey, isWanted);
    showServers();
}

QSize MainWindow::minimumSizeHint() const
{
    const QSize whole = QMainWindow::minimumSizeHint();
    return { std::max(centralWidget() ? centralWidget()->minimumSizeHint().width() : 0, menuBar()->minimumSizeHint().width()), whole.height() };
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    showServers();
}

void MainWindow::connectServers()
{
    jobs::ChosenModel &chosen = m_session->next().model();
    const auto markModel = [this, &chosen] { m_panel->setChosenModel(chosen.model().server, chosen.model().model); };
    connect(&chosen, &jobs::ChosenModel::chosen, m_panel, markModel);
    connect(m_panel, &ServerPanel::modelChosen, &chosen, [&chosen](const QUuid &server, const QString &model) {
        const QList<jobs::ModelRef> models = chosen.all();
        const auto wanted = [&](const jobs::ModelRef &ref) { return ref.server == server && ref.model == model; };
        if (const auto found = std::ranges::find_if(models, wanted); found != models.end())
            chosen.choose(*found);
    });
    markModel();
}

void MainWindow::open(const QString &project)
{
    const auto opened = leaveFor([this, project] { return m_workbench.openExisting(project); });
    if (m_workbench.project())
        return;
    openFirst();
    showError(opened.error());
}

/// Every way to another project: shows the error, or asks about what could not be stored and then
/// tries again.
Result<void> MainWindow::leaveFor(const Opening &open, bool evenSo)
{
    auto opened = open();
    if (opened)
        m_unstored->show({});
    else if (!evenSo && m_workbench.project() && !m_workbench.store())
        m_unstored->ask(opened.error(), [this, open](bool unstoredToo) { (void)leaveFor(open, unstoredToo); });
    else
        showError(opened.error());
    return opened;
}

void MainWindow::openFirst()
{
    const auto opened = m_workbench.openLast();
    if (!opened)
        showError(opened.error());
}

void MainWindow::openSample()
{
    (void)leaveFor([this] { return m_workbench.openSample(); });
}

void MainWindow::newProject()
{
    const FileQuestion question{ tr("New project"), jobs::Workbench::projectsFolder(), tr("Gavel projects (*.gavel)"), QStringLiteral("gavel") };
    askWhereToSave(this, question, [this](const QString &path) { (void)leaveFor([this, path] { return m_workbench.openProject(path); }); });
}

void MainWindow::chooseProject()
{
    const FileQuestion question{ tr("Open a project"), jobs::Workbench::projectsFolder(), tr("Gavel projects (*.gavel)") };
    askForFile(this, question, [this](const QString &path) { open(path); });
}

void MainWindow::saveCopy()
{
    const QString name = tr("%1 (copy).gavel").arg(m_workbench.projectTitle());
    const FileQuestion question{ tr("Save a copy"), jobs::Workbench::projectsFolder(), tr("Gavel projects (*.gavel)"), QStringLiteral("gavel"),
                                 name };
    askWhereToSave(this, question, [this](const QString &path) { m_workbench.saveCopy(path); });
}

void MainWindow::tellCopy(const QString &path, const QStringList &leftOut)
{
    say(tr("A copy was saved as %1.").arg(QDir::toNativeSeparators(path)));
    if (!leftOut.isEmpty())
        m_banner->show(tr("Not everything could be read. In the copy some are missing of these: %1.").arg(QLocale().createSeparatedList(leftOut)),
                       Banner::Tone::Warning);
}

void MainWindow::nameProject()
{
    const FileQuestion question{ tr("Name this project"), jobs::Workbench::projectsFolder(), tr("Gavel projects (*.gavel)"),
                                 QStringLiteral("gavel") };
    askWhereToSave(this, question, [this](const QString &path) {
        if (const auto named = m_workbench.name(path); !named)
            showError(named.error());
    });
}

/// Replies that were saved beside a project which could not be written.
void MainWindow::takeReplies()
{
    const FileQuestion question{ tr("Take in saved replies"), {}, tr("Replies (*.jsonl)") };
    askForFile(this, question, [this](const QString &path) { m_workbench.takeReplies(path); });
}

/// Shows the Data page with the preview of that file; an empty path only shows the page.
void MainWindow::importData(const QString &path)
{
    showPage(EvaluatePage::Page::Data);
    if (!path.isEmpty())
        m_evaluate->dataPage()->preview(path);
}

void MainWindow::pushShownRun()
{
    const auto run = m_session->shown().info();
    if (!run || findChild<PushDialog *>())
        return;
    auto *dialog = new PushDialog(*m_push, m_servers, m_session->current(), run->id, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::exportShownRun()
{
    const auto run = m_session->shown().info();
    if (!run)
        return;
    auto *dialog = new ExportDialog(m_session->shown(), run->id, m_evaluate->resultsPage()->rowsToExport(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::chooseTheme(const QString &theme)
{
    m_workbench.settings().theme = theme;
    // Without a palette of its own the application uses the desktop's.
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
    say({});
    m_start->setRecent(m_workbench.recentProjects());
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
    // The menu bar measures its corner widget only when it is set.
    m_project->adjustSize();
    menuBar()->setCornerWidget(m_project);
    m_project->show();
    m_banner->show(project ? project->notice() : QString(), project && project->isAtRisk() ? Banner::Tone::Error : Banner::Tone::Warning);
}

/// Other code in this process may have closed the project's file, which drops SQLite's locks.
void MainWindow::checkLocks()
{
    if (m_workbench.project() && m_workbench.project()->checkLocks())
        showTitle();
}

/// The page on which this project was left; its results when it is opened for the first time.
void MainWindow::restorePage()
{
    const QString page = m_workbench.views().value(pageKey).toObject().value(pageOwner()).toString();
    bool isKnown = false;
    const int value = QMetaEnum::fromType<EvaluatePage::Page>().keyToValue(page.toLatin1().constData(), &isKnown);
    const auto usual = m_session->shown().info() ? EvaluatePage::Page::Results : EvaluatePage::Page::Data;
    m_evaluate->showPage(isKnown ? static_cast<EvaluatePage::Page>(value) : usual);
}

void MainWindow::rememberPage()
{
    QJsonObject pages = m_workbench.views().value(pageKey).toObject();
    pages.insert(pageOwner(), QString::fromLatin1(QMetaEnum::fromType<EvaluatePage::Page>().valueToKey(static_cast<int>(m_evaluate->page()))));
    m_workbench.views().setValue(pageKey, pages);
}

QString MainWindow::pageOwner() const
{
    return m_workbench.project() ? m_workbench.project()->path() : QString();
}

/// The focus stays in the tab bar when tabs are switched by keyboard.
void MainWindow::showTab(int tab)
{
    if (tab == chatTab) {
        m_pages->setCurrentWidget(m_chat);
    } else {
        m_pages->setCurrentWidget(m_evaluate);
        m_evaluate->switchTo(static_cast<EvaluatePage::Page>(tab));
    }
    showCentre(m_pages);
    markTab();
    if (!m_tabs->hasFocus())
        m_pages->currentWidget()->setFocus();
}

void MainWindow::stepTab(int by)
{
    showTab((m_tabs->currentIndex() + by + m_tabs->count()) % m_tabs->count());
}

QList<QWidget *> MainWindow::panes() const
{
    QList<QWidget *> all{ m_panel, m_unstored, m_closing };
    if (m_centre->currentWidget() == m_start)
        all << m_start;
    else if (isChatShown())
        all << m_chat;
    else
        all << m_evaluate->parts();
    return all;
}

void MainWindow::showPage(EvaluatePage::Page page)
{
    showEvaluate();
    m_evaluate->showPage(page);
}

void MainWindow::showEvaluate()
{
    m_pages->setCurrentWidget(m_evaluate);
    showCentre(m_pages);
    markTab();
}

void MainWindow::showCentre(QWidget *widget)
{
    m_centre->setCurrentWidget(widget);
    m_tabs->setMarked(widget == m_pages);
}

bool MainWindow::isChatShown() const
{
    return m_pages->currentWidget() == m_chat;
}

void MainWindow::markTab()
{
    const QSignalBlocker quiet(m_tabs);
    m_tabs->setCurrentIndex(isChatShown() ? chatTab : static_cast<int>(m_evaluate->page()));
}

/// Chat, and a file that is being imported, can be used before there is anything to evaluate.
void MainWindow::showStartOrWork()
{
    const bool isEmpty = m_session->next().data().all().isEmpty() && m_session->next().judge().all().isEmpty();
    if (!isEmpty || isChatShown())
        showCentre(m_pages);
    else if (m_evaluate->page() != EvaluatePage::Page::Data || !m_centre->isVisible())
        showCentre(m_start);
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
    m_showServers->setChecked(m_workbench.views().value(serversKey).toBool(true));
    showServers();
}

bool MainWindow::event(QEvent *event)
{
    // Unblocked: one of our dialogs was closed.
    if (event->type() == QEvent::WindowUnblocked || event->type() == QEvent::WindowActivate)
        checkLocks();
    const bool done = QMainWindow::event(event);
    if (event->type() == QEvent::LayoutRequest) {
        setMinimumSize(minimumSizeHint());
        showServers();
    }
    return done;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (const auto stored = m_workbench.store(); !stored && !m_closesEvenSo) {
        m_unstored->ask(stored.error(), [this](bool evenSo) {
            m_closesEvenSo = evenSo;
            close();
        });
        event->ignore();
        return;
    }
    if (!m_closing->isAnswered()) {
        event->ignore();
        return;
    }
    store::Settings &settings = m_workbench.settings();
    settings.windowGeometry = saveGeometry();
    settings.windowState = saveState();
    rememberPage();
    // No error can be shown any more; the next start then uses the old states.
    (void)m_workbench.saveSettings();
    m_session->close();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFile(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = droppedFile(*event->mimeData());
    if (isProjectFile(path))
        open(path);
    else if (!path.isEmpty())
        importData(path);
}

} // namespace gavel::ui

#include "moc_mainwindow.cpp"
