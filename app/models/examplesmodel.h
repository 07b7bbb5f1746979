// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/judge.h"

#include <QAbstractTableModel>

namespace gavel::models {

/// The examples of a judge as a table. Does not change them: edits in the table are emitted as
/// signals.
class ExamplesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { On, Input, Output, Reference, Score, Why };
    static constexpr int columns = 6;
    enum Role {
        PointRole = Qt::UserRole + 1, ///< index into the scale, -1: not on it, or several criteria
        PointCountRole,
        ProblemRole, ///< why the example cannot be used; empty if it can
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setJudge(const eval::JudgeDefinition &judge);
    const eval::JudgeDefinition &judge() const { return m_judge; }
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override;

signals:
    void enabledWanted(int row, bool enabled);
    /// `to` is an index in the list without the row.
    void moveWanted(int from, int to);

private:
    QString score(const eval::Example &example) const;
    QString reason(const eval::Example &example) const;
    QString problem(int row) const;

    eval::JudgeDefinition m_judge;
    QStringList m_problems; ///< by row
    bool m_readOnly = false;
};

} // namespace gavel::models
