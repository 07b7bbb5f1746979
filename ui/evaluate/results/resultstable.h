// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/rowcopy.h"
#include "models/rowindex.h"

#include <QTableView>

namespace gavel::models {
class ResultsModel;
}

namespace gavel::ui {

/// The judged rows: sorted by clicks on the header, copied with it, navigated by keyboard. Sections
/// have fixed sizes, which keeps it fast with a hundred thousand rows.
class ResultsTable : public QTableView
{
    Q_OBJECT

public:
    explicit ResultsTable(models::ResultsModel &model, QWidget *parent = nullptr);

    qint64 currentPosition() const;
    /// Selects the row and scrolls to it; does nothing for other numbers.
    void goTo(int row);
    /// The arrow in the header.
    void setSort(const models::RowSort &sort);
    /// What Ctrl+C copies: the selected rows, in the order of the table.
    std::vector<models::CopiedRow> selectedRows() const;
    QStringList titles() const;

signals:
    void sortWanted(const gavel::models::RowSort &sort);
    void currentPositionChanged(qint64 position);
    void copyWanted();
    void headerChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void giveBackWidth();
    void sortBy(int column);

    models::ResultsModel &m_model;
    models::RowSort m_sort;
};

} // namespace gavel::ui
