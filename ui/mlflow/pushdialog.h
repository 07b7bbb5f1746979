// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/session/pushdesk.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace gavel::jobs {
class Evaluation;
}

namespace gavel::ui {

class MutedLabel;
class PublishedView;

/// Sends a run to MLflow: which server and experiment, what is sent, how far it is. The push
/// belongs to the desk and goes on when the dialog is closed.
class PushDialog : public QDialog
{
    Q_OBJECT

public:
    /// Shows the push that is under way, if there is one, else offers to push `run`.
    PushDialog(jobs::Evaluation &evaluation, jobs::PushDesk &desk, qint64 run, QWidget *parent = nullptr);

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

    jobs::Evaluation &m_evaluation;
    jobs::PushDesk &m_desk;
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
