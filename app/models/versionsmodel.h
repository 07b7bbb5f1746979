// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/analysis/runfigures.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace gavel::models {

/// A version of a judge as the table shows it.
struct VersionRow
{
    store::JudgeVersion version;
    QString change; ///< what it changed of the version before it, in words
    QString note;
    std::optional<jobs::RunFigures> figures = {};
};

/// The versions of a judge, one a row: when, what changed, and how they agree with people.
class VersionsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Version, When, Change, Kappa, Mean, Note };
    static constexpr int columns = static_cast<int>(Column::Note) + 1;

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<VersionRow> rows);
    /// Row of a version; -1 if there is none.
    int rowOf(qint64 version) const;
    const VersionRow &row(int index) const { return m_rows[static_cast<std::size_t>(index)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QString text(const VersionRow &row, Column column);

    std::vector<VersionRow> m_rows;
};

} // namespace gavel::models
