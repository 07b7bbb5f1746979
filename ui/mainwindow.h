// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMainWindow>
#include <QPointer>

#include <memory>

class QLabel;
class QMenu;
class QStackedWidget;

namespace gavel {
struct Error;
}

namespace gavel::jobs {
class Evaluation;
class PushDesk;
class ServerBook;
class Workbench;
} // namespace gavel::jobs

namespace gavel::ui {

class Banner;
class ChatPage;
class EvaluatePage;
class PageTabs;
class ServerPanel;
class ShortcutsDialog;
class StartPage;

/// The shell: servers on the left; Evaluate and Chat beside them; the start page
/// until there is something to show.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(jobs::Workbench &workbench, jobs::ServerBook &servers, QWidget *parent = nullptr);
    ~MainWindow() override;

    void open(const QString &project);
    /// The project of the last start; the start page on the first one.
    void openFirst();

    EvaluatePage *evaluatePage() const { return m_evaluate; }
    ChatPage *chatPage() const { return m_chat; }

protected:
    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildMenus();
    void buildFileMenu();
    void buildViewMenu();
    void buildRunMenu();
    void fillAtATime(QMenu *menu);
    void replayShownRun();
    void buildHelpMenu();
    void buildCentre();
    void buildServerDock();
    void connectServers();
    void newProject();
    void chooseProject();
    void importData(const QString &path);
    void pushShownRun();
    void exportShownRun();
    void chooseTheme(const QString &theme);
    void showAbout();
    void showShortcuts();
    void showSettings();
    void showProject();
    void showTitle();
    void checkLocks();
    void restorePage();
    void rememberPage();
    QString pageOwner() const;
    void showStatus();
    void showTab(int tab);
    void showStartOrWork();
    void showError(const Error &error);
    void restoreWindow();

    jobs::Workbench &m_workbench;
    jobs::ServerBook &m_servers;
    std::unique_ptr<jobs::Evaluation> m_evaluation;
    std::unique_ptr<jobs::PushDesk> m_push;
    Banner *m_banner;
    QLabel *m_project;
    QLabel *m_status;
    QStackedWidget *m_centre; ///< start page or the work
    StartPage *m_start;
    PageTabs *m_tabs;
    QStackedWidget *m_pages;
    EvaluatePage *m_evaluate;
    ChatPage *m_chat;
    ServerPanel *m_panel;
    QPointer<ShortcutsDialog> m_shortcuts;
    bool m_leftStart = false; ///< for Chat
};

} // namespace gavel::ui
