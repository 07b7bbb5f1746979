// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace gavel::jobs {
class NextRun;
class ShownRun;
struct ImportReport;
} // namespace gavel::jobs

namespace gavel::ui {

class Banner;
class DatasetList;
class DatasetView;
class ImportView;
class LabelStrip;

/// The datasets of the project, and the import of a file with a live preview.
class DataPage : public QWidget
{
    Q_OBJECT

public:
    DataPage(jobs::NextRun &next, jobs::ShownRun &shown, QWidget *parent = nullptr);

    /// Opens the dialog for a file to import.
    void chooseFile();
    /// The same for a file with labels of the chosen data.
    void chooseLabels();
    /// Shows what of such a file matches.
    void previewLabels(const QString &path);
    /// Shows the preview of a file, for example after it was dropped.
    void preview(const QString &path);

signals:
    void sampleWanted();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *buildEmpty();
    QWidget *buildWork();
    QWidget *buildConfirm();
    void connectParts();
    void showRightPart();
    void leaveImport();
    void returnToImport();
    void takeImport(const jobs::ImportReport &report);
    void askToRemove(qint64 dataset);
    void remove();
    void say(const QString &text, bool isError);
    QString lastFolder() const;

    jobs::NextRun &m_next;
    jobs::ShownRun &m_shown;
    QStackedWidget *m_parts;
    QWidget *m_empty;
    QWidget *m_work;
    Banner *m_banner;
    QWidget *m_confirm;
    QLabel *m_question;
    QPushButton *m_remove;
    QPushButton *m_keep;
    QPushButton *m_back; ///< to the import that was left
    DatasetList *m_list;
    DatasetView *m_view;
    ImportView *m_import;
    LabelStrip *m_labels;
    qint64 m_removing = 0;
    bool m_isError = false; ///< what the banner says
};

} // namespace gavel::ui
