// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "evaluate/data/importformat.h"
#include "evaluate/data/rolememory.h"
#include "jobs/import/importjob.h"
#include "jobs/import/importpreview.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTableView;

namespace gavel::jobs {
class NextRun;
}

namespace gavel::models {
class PreviewModel;
}

namespace gavel::ui {

class Banner;
class ImportColumn;
class ImportIssues;
class LineSplitter;
class MutedLabel;
class RoleHeader;
class RowTextView;

/// The import of a file: its detected format, its first rows with the roles of the columns, its
/// problems, and the import itself.
class ImportView : public QWidget
{
    Q_OBJECT

public:
    explicit ImportView(const jobs::NextRun &next, QWidget *parent = nullptr);
    ~ImportView() override;

    void open(const QString &path);
    bool isImporting() const { return m_job != nullptr; }
    /// A file is shown, or was when the person left.
    bool isOpen() const;
    QString fileName() const;
    /// After the person came back.
    void goOn();
    /// The project is closing: it must not be read or written any more.
    void drop();

signals:
    void closed();
    void otherFileWanted();
    void imported(const gavel::jobs::ImportReport &report);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildTable();
    void buildLayout();
    QWidget *buildSide();
    void connectParts();
    void readAgain();
    void takeHead(const Result<jobs::PreviewHead> &head);
    void takeReport(const jobs::ScanReport &report);
    void scanSoon();
    void scan();
    data::BuildOptions build() const;
    void showCurrentCell();
    void addField(const QString &field);
    QStringList fieldsOf(int column) const;
    void chooseRole(int section);
    void dropIds();
    void refresh();
    QString blocker() const;
    QString sentence() const;
    void import();
    void cancel();
    void showProgress(double share, qint64 rows);
    void endImport(const Result<jobs::ImportReport> &report);
    void setBusy(bool busy);

    const jobs::NextRun &m_next;
    std::unique_ptr<jobs::ImportPreview> m_preview;
    std::unique_ptr<jobs::ImportJob> m_job;
    std::optional<Error> m_error; ///< the file cannot be read, or the import failed
    bool m_isRead = false;
    QString m_layout; ///< name of the recognised layout
    QStringList m_fields; ///< nested fields that became columns
    NamedRoles m_chosen; ///< to give once the file is read again
    bool m_isRemembered = false; ///< the roles are those of an earlier file
    jobs::ScanReport m_report;
    QTimer m_scanSoon;
    QElapsedTimer m_since;
    models::PreviewModel *m_model;
    QLineEdit *m_name;
    MutedLabel *m_place;
    QPushButton *m_other;
    QPushButton *m_cancel;
    QPushButton *m_import;
    ImportFormat *m_format;
    Banner *m_banner;
    QLabel *m_sentence;
    QProgressBar *m_progress;
    MutedLabel *m_progressText;
    QTableView *m_table;
    RoleHeader *m_header;
    ImportColumn *m_column;
    ImportIssues *m_issues;
    RowTextView *m_row;
    LineSplitter *m_body;
};

} // namespace gavel::ui
