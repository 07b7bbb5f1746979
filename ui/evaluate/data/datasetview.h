// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/reading/datasetrows.h"

#include <QFutureSynchronizer>
#include <QFutureWatcher>
#include <QTimer>
#include <QWidget>

#include <memory>

class QLabel;
class QLineEdit;
class QSpinBox;
class QTableView;

namespace gavel::jobs {
class Evaluation;
}

namespace gavel::models {
class DatasetRowsModel;
}

namespace gavel::ui {

class MutedLabel;
class RoleHeader;
class RowTextView;

/// The rows of the chosen dataset: a table, the current row in full, search.
class DatasetView : public QWidget
{
    Q_OBJECT

public:
    explicit DatasetView(jobs::Evaluation &evaluation, QWidget *parent = nullptr);
    ~DatasetView() override;

    /// The project is closing: nothing may read it any more.
    void drop();

signals:
    void failed(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildTable();
    void buildLayout();
    void connectParts();
    void showDataset();
    void showFigures();
    void showCurrentRow();
    void search();
    void takeFound();
    void goTo(int number);
    void copy();
    template <typename T>
    void watch(QFutureWatcher<T> &watcher, const QFuture<T> &future);
    void takeCopy();

    jobs::Evaluation &m_evaluation;
    models::DatasetRowsModel *m_model;
    QTimer m_searchSoon;
    QFutureWatcher<Result<std::vector<qint64>>> m_search;
    QFutureWatcher<Result<QString>> m_copy;
    std::unique_ptr<QFutureSynchronizer<void>> m_readers; ///< its end cancels them and waits for them to notice
    QLabel *m_name;
    MutedLabel *m_figures;
    MutedLabel *m_state;
    QLineEdit *m_find;
    QSpinBox *m_goTo;
    QTableView *m_table;
    RoleHeader *m_header;
    RowTextView *m_row;
};

} // namespace gavel::ui
