// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMainWindow>

class QComboBox;
class QLabel;

namespace gavel {
struct Error;
}

namespace gavel::jobs {
class ServerBook;
class Workbench;
} // namespace gavel::jobs

namespace gavel::ui {

class Banner;
class ResultsPage;

/// The shell: servers on the left, the evaluation of the open project beside them.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(jobs::Workbench &workbench, jobs::ServerBook &servers, QWidget *parent = nullptr);

    void open(const QString &project);
    /// The last project; on the first start the sample.
    void openFirst();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void buildMenus();
    void buildCentre();
    void buildServerDock();
    void chooseProject();
    void chooseTheme(const QString &theme);
    void showAbout();
    void showProject();
    void showRun();
    void showError(const Error &error);
    void restoreWindow();

    jobs::Workbench &m_workbench;
    jobs::ServerBook &m_servers;
    Banner *m_banner;
    QComboBox *m_runs;
    QLabel *m_project;
    ResultsPage *m_results;
};

} // namespace gavel::ui
