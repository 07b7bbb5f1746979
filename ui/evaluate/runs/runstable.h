// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

#include <optional>
#include <vector>

namespace gavel::models {
class RunsModel;
class RunsOrder;
} // namespace gavel::models

namespace gavel::ui {

/// The table of runs. A click on a check mark, or Space, chooses a run in addition to the others.
class RunsTable : public QTableView
{
    Q_OBJECT

public:
    RunsTable(models::RunsModel &model, models::RunsOrder &order, QWidget *parent = nullptr);

    /// In the order of the table.
    std::vector<qint64> chosen() const;
    std::optional<qint64> current() const;
    /// False if the run is not in sight.
    bool choose(qint64 run);
    void editNote(qint64 run);

signals:
    void chosenChanged();
    void showWanted(qint64 run);
    void compareWanted();
    void deleteWanted();

protected:
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index, const QEvent *event) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setWidths();
    void copyRows() const;

    models::RunsModel &m_runs;
    models::RunsOrder &m_order;
};

} // namespace gavel::ui
