// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/exchange/exportjob.h"

#include <QDialog>

#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace gavel::jobs {
class ShownRun;
}

namespace gavel::ui {

class MutedLabel;

/// Exports a run to a file: its results, its chart, or a recording.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(jobs::ShownRun &shown, qint64 run, QWidget *parent = nullptr);
    ~ExportDialog() override;

    void reject() override;

private:
    void build();
    void chooseFormat();
    void choosePath();
    jobs::ExportFormat format() const;
    QString path() const;
    void refresh();
    void start();
    void end(const Result<qint64> &rows);
    void showFolder();

    jobs::ShownRun &m_shown;
    qint64 m_run;
    std::unique_ptr<jobs::ExportJob> m_job;
    QString m_written;
    QComboBox *m_format;
    MutedLabel *m_hint;
    QCheckBox *m_forExcel;
    QLineEdit *m_path;
    QPushButton *m_browse;
    QProgressBar *m_progress;
    QLabel *m_state;
    QPushButton *m_folder;
    QPushButton *m_close;
    QPushButton *m_export;
};

} // namespace gavel::ui
