// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace gavel::jobs {
class Evaluation;
struct ImportReport;
} // namespace gavel::jobs

namespace gavel::ui {

class Banner;
class DatasetList;
class DatasetView;
class ImportView;

/// The datasets of the project, and the import of a file with a live preview.
class DataPage : public QWidget
{
    Q_OBJECT

public:
    explicit DataPage(jobs::Evaluation &evaluation, QWidget *parent = nullptr);

    /// Opens the dialog for a file to import.
    void chooseFile();
    /// Previews a file, as after dropping it.
    void preview(const QString &path);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *buildEmpty();
    QWidget *buildWork();
    QWidget *buildConfirm();
    void connectParts();
    void showRightPart();
    void takeImport(const jobs::ImportReport &report);
    void askToRemove(qint64 dataset);
    void remove();
    void say(const QString &text, bool isError);
    QString lastFolder() const;

    jobs::Evaluation &m_evaluation;
    QStackedWidget *m_parts;
    QWidget *m_empty;
    QWidget *m_work;
    Banner *m_banner;
    QWidget *m_confirm;
    QLabel *m_question;
    QPushButton *m_remove;
    DatasetList *m_list;
    DatasetView *m_view;
    ImportView *m_import;
    qint64 m_removing = 0;
};

} // namespace gavel::ui
