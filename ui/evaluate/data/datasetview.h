// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/reading/datasetrows.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QSpinBox;
class QTableView;

namespace gavel::jobs {
class ChosenData;
class NextRun;
struct ImportReport;
class ShownRun;
} // namespace gavel::jobs

namespace gavel::models {
class DatasetRowsModel;
}

namespace gavel::ui {

class MutedLabel;
class RoleHeader;
class RoleStrip;
class RowTextView;

/// The rows of the chosen dataset: a table, the current row in full, and a search.
class DatasetView : public QWidget
{
    Q_OBJECT

public:
    DatasetView(jobs::NextRun &next, jobs::ShownRun &shown, QWidget *parent = nullptr);
    ~DatasetView() override;

    /// The project is closing: it must not be read any more.
    void drop();
    /// Moves the focus to the field.
    void startFind();
    void startGoTo();

signals:
    void failed(const QString &text);
    /// The rows have other roles now, and may be another dataset.
    void rolesChanged(const gavel::jobs::ImportReport &report);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildTable();
    void buildLayout();
    void connectParts();
    void chooseRole(int section);
    void showDataset();
    void showFigures();
    void showCurrentRow();
    void search();
    void clearFind();
    void takeFound(const Result<std::vector<qint64>> &found);
    void goTo(int number);
    void copy();
    void takeCopy(const Result<QString> &text);

    jobs::ChosenData &m_data;
    jobs::ShownRun &m_shown;
    models::DatasetRowsModel *m_model;
    QTimer m_searchSoon;
    ScopedCall m_search;
    ScopedCall m_copy;
    QLabel *m_name;
    MutedLabel *m_figures;
    MutedLabel *m_state;
    QLineEdit *m_find;
    QSpinBox *m_goTo;
    QTableView *m_table;
    RoleHeader *m_header;
    RowTextView *m_row;
    RoleStrip *m_roles;
};

} // namespace gavel::ui
