// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/judge.h"
#include "jobs/run/trycomparison.h"

#include <QAbstractTableModel>

#include <vector>

namespace gavel::models {

/// The rows that an edit changed: the score before, the score now, the human score, and what was judged.
class TryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Number, Before, After, Human, Change, Input, Output };
    static constexpr int columns = static_cast<int>(Column::Output) + 1;
    enum Role {
        PositionRole = Qt::UserRole + 1, ///< in the Try's run
        RowNumberRole, ///< of the dataset
        PointRole, ///< index into the values of the scale, -1 for none
        PointCountRole,
        ChangeRole, ///< jobs::TryRow::Change as int
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Shows the changed rows, or all of them if there is no other text to compare with.
    void setRows(const std::vector<jobs::TryRow> &rows, const eval::JudgeDefinition &judge, bool onlyChanged);
    const jobs::TryRow &row(int index) const { return m_rows[static_cast<std::size_t>(index)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString verdictText(const jobs::TryVerdict &verdict) const;
    int pointOf(std::optional<double> score) const;
    std::optional<double> scoreAt(const QModelIndex &index) const;
    QString text(const QModelIndex &index) const;

    std::vector<jobs::TryRow> m_rows;
    std::vector<double> m_values;
    eval::JudgeDefinition m_judge;
    bool m_compares = true;
};

} // namespace gavel::models
