// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/theme.h"

#include <QMainWindow>

class QComboBox;
class QLabel;

namespace gavel::jobs {
class ServerBook;
class Workbench;
}

namespace gavel::ui {

class Banner;
class ResultsPage;

/// The shell: servers on the left, the evaluation of the open project beside them.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(jobs::Workbench &workbench, jobs::ServerBook &servers, QWidget *parent = nullptr);

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildMenus();
    void buildCentre();
    void buildServerDock();
    void openProject();
    void showProject();
    void showRun();
    void chooseTheme(ThemeChoice choice);
    void restoreWindow();

    jobs::Workbench &m_workbench;
    jobs::ServerBook &m_servers;
    Banner *m_banner;
    QComboBox *m_runs;
    QLabel *m_project;
    ResultsPage *m_results;
};

} // namespace gavel::ui
