// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "evaluate/evaluatepage.h"

#include <QMainWindow>
#include <QPointer>

#include <functional>
#include <memory>

class QAction;
class QDockWidget;
class QLabel;
class QMenu;
class QStackedWidget;

namespace gavel {
struct Error;
}

namespace gavel::jobs {
class CurrentPush;
class SavedServers;
class Session;
class Workbench;
} // namespace gavel::jobs

namespace gavel::ui {

class Banner;
class CloseQuestion;
class CommandPalette;
class ChatPage;
class PageTabs;
class Panes;
class PushStatus;
class ServerPanel;
class ShortcutsDialog;
class StartPage;
class UnstoredBanner;

/// The main window: servers on the left; Evaluate and Chat next to them; the start page until there
/// is something to show.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(jobs::Workbench &workbench, jobs::SavedServers &servers, QWidget *parent = nullptr);
    ~MainWindow() override;

    void open(const QString &project);
    /// Opens the project of the last start, or shows the start page on the first one.
    void openFirst();
    void openSample();

    EvaluatePage *evaluatePage() const { return m_evaluate; }
    ChatPage *chatPage() const { return m_chat; }
    jobs::Session &session() const { return *m_session; }

    /// Without the server panel, which gives way in a narrow window.
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildMenus();
    void buildFileMenu();
    void addProjectEntries(QMenu *file);
    void buildEditMenu();
    void buildViewMenu();
    void fillMoveTo(QMenu *menu);
    void buildRunMenu();
    void fillAtATime(QMenu *menu);
    void buildHelpMenu();
    void buildCentre();
    void buildStatusBar();
    void say(const QString &text);
    void showStatusBar();
    void buildServerDock();
    void showServers();
    void chooseServers(bool isWanted);
    void connectServers();
    void newProject();
    using Opening = std::function<Result<void>()>;
    Result<void> leaveFor(const Opening &open, bool evenSo = false);
    void takeReplies();
    void chooseProject();
    void saveCopy();
    void tellCopy(const QString &path, const QStringList &leftOut);
    void nameProject();
    void importData(const QString &path);
    void pushShownRun();
    void exportShownRun();
    void chooseTheme(const QString &theme);
    void showAbout();
    void showShortcuts();
    void showCommands();
    void showInFolder();
    QString whyNotNamed() const;
    QString whyNotWhileJudging() const;
    void showSettings();
    void showProject();
    void showTitle();
    void checkLocks();
    void restorePage();
    void rememberPage();
    QString pageOwner() const;
    void showTab(int tab);
    void stepTab(int by);
    QList<QWidget *> panes() const;
    void showPage(EvaluatePage::Page page);
    void showEvaluate();
    void showCentre(QWidget *widget);
    void markTab();
    bool isChatShown() const;
    void showStartOrWork();
    void showError(const Error &error);
    void restoreWindow();

    jobs::Workbench &m_workbench;
    jobs::SavedServers &m_servers;
    std::unique_ptr<jobs::Session> m_session;
    std::unique_ptr<jobs::CurrentPush> m_push;
    Banner *m_banner;
    UnstoredBanner *m_unstored;
    CloseQuestion *m_closing;
    QLabel *m_project;
    QLabel *m_status;
    PushStatus *m_pushStatus;
    QStackedWidget *m_centre; ///< start page or work pages
    StartPage *m_start;
    PageTabs *m_tabs;
    QStackedWidget *m_pages;
    static constexpr int chatTab = 5; ///< after the pages of an evaluation

    EvaluatePage *m_evaluate;
    ChatPage *m_chat;
    ServerPanel *m_panel;
    CommandPalette *m_palette;
    Panes *m_panes;
    QDockWidget *m_serverDock = nullptr;
    QAction *m_showServers = nullptr;
    QPointer<ShortcutsDialog> m_shortcuts;
    bool m_closesEvenSo = false; ///< what cannot be stored was given up
};

} // namespace gavel::ui
