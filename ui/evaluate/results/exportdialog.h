// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/exchange/exportjob.h"

#include <QDialog>

#include <memory>
#include <optional>
#include <vector>

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

/// Positions of the shown run, in ascending order, that may be exported instead of all.
struct RowsToExport
{
    std::optional<std::vector<qint64>> shown = {}; ///< by the filter; nullopt: there is none
    std::vector<qint64> selected = {};
};

/// Exports a run to a file: its results, the labels of its rows, its chart, or a recording.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(jobs::ShownRun &shown, qint64 run, RowsToExport rows = {}, QWidget *parent = nullptr);
    ~ExportDialog() override;

    void reject() override;

private:
    enum class RowChoice { All, Shown, Selected };

    void build();
    void fillRows();
    void nameControls();
    void chooseFormat();
    void choosePath();
    std::optional<std::vector<qint64>> positions() const;
    QString path() const;
    void refresh();
    void start();
    void end(const Result<qint64> &rows);
    void showFolder();

    jobs::ShownRun &m_shown;
    qint64 m_run;
    RowsToExport m_rowsToExport;
    QString m_name; ///< of the file, as it is proposed for results
    std::unique_ptr<jobs::ExportJob> m_job;
    QString m_written;
    QComboBox *m_format;
    QComboBox *m_rows;
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
