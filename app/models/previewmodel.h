// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "data/rowreader.h"
#include "models/columnroles.h"

#include <QAbstractTableModel>

#include <vector>

namespace gavel::models {

/// The first rows of a file to import, and the roles of its columns. The first column is the line
/// in the file.
class PreviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit PreviewModel(QObject *parent = nullptr);

    /// Shows rows with guessed roles.
    void setRows(const QStringList &columns, std::vector<data::RawRow> rows, const data::Mapping &guessed);
    void clear() { setRows({}, {}, {}); }

    const QStringList &columns() const { return m_columns; }
    const data::Mapping &mapping() const { return m_mapping; }
    bool isGuessed(int column) const { return column >= 0 && column < m_guessed.size() && m_guessed.at(column); }
    /// `column` counts from 0 in the file. A role that only one column can have is removed from the
    /// other one.
    void setRole(int column, const data::ColumnRole &role);
    /// The complete cell, up to the limit of the preview.
    QString cell(int row, int column) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void mappingChanged();

private:
    QStringList m_columns;
    std::vector<data::RawRow> m_rows;
    data::Mapping m_mapping;
    QList<bool> m_guessed;
};

} // namespace gavel::models
