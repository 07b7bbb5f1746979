// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/session/currentpush.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace gavel::jobs {
class CurrentRun;
class SavedServers;
class Workbench;
} // namespace gavel::jobs

namespace gavel::ui {

class MutedLabel;
class PublishedView;

/// Pushes a run to MLflow: the server and experiment, what to send, and the progress. The push
/// belongs to CurrentPush and continues when the dialog is closed.
class PushDialog : public QDialog
{
    Q_OBJECT

public:
    /// Shows the push in progress, if there is one, else offers to push `run`.
    PushDialog(jobs::CurrentPush &push, jobs::SavedServers &servers, jobs::CurrentRun &current, qint64 run, QWidget *parent = nullptr);

    void done(int result) override;

private:
    void buildFields();
    void buildLayout();
    QFormLayout *buildForm();
    QWidget *buildContents();
    QWidget *buildButtons();
    void load();
    void showEarlier();
    void showServers();
    void showServerState();
    void showCounts(const jobs::PushContents &contents);
    void showState();
    void fit();
    void showProgress();
    void showButton();
    QString whatIsMissing() const;
    QUuid chosenServer() const;
    jobs::PushRequest typed() const;
    bool isSameAsFailed() const;
    void push();
    void addServer();
    void repairServer();

    jobs::CurrentPush &m_currentPush;
    jobs::SavedServers &m_servers;
    jobs::CurrentRun &m_current;
    qint64 m_run;
    QLabel *m_title;
    QWidget *m_fields = nullptr;
    QComboBox *m_server;
    QPushButton *m_add;
    QLabel *m_serverNote;
    QPushButton *m_repair;
    QLineEdit *m_experiment;
    QLineEdit *m_runName;
    MutedLabel *m_figures;
    MutedLabel *m_table;
    MutedLabel *m_traces;
    MutedLabel *m_earlier;
    QLabel *m_step;
    QProgressBar *m_bar;
    QLabel *m_error;
    PublishedView *m_published;
    QPushButton *m_push;
    QPushButton *m_stop;
    QPushButton *m_close;
};

} // namespace gavel::ui
