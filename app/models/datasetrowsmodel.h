// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "data/dataset.h"
#include "jobs/reading/datasetrows.h"
#include "models/columnroles.h"

#include <QAbstractTableModel>
#include <QCache>

#include <optional>
#include <vector>

namespace gavel::models {

/// The rows of one dataset as a table; reads small pages on demand. The first column is the row's
/// number.
class DatasetRowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit DatasetRowsModel(QObject *parent = nullptr);

    /// A null source empties the table.
    void setDataset(const data::Dataset &dataset, jobs::RowSource source);
    /// Shows other roles above the columns.
    void setMapping(const data::Mapping &mapping);
    /// Shows only these rows, in this order; nullopt shows all.
    void setFilter(std::optional<std::vector<qint64>> numbers);
    bool isFiltered() const { return m_filter.has_value(); }

    const data::Dataset &dataset() const { return m_dataset; }
    /// The number of the row, from 1; 0 if there is none.
    qint64 numberAt(int row) const;
    /// The place of a row in the view, or -1.
    int rowOf(qint64 number) const;
    /// The complete row, read again.
    Result<data::Item> item(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    using Page = std::vector<QStringList>; ///< cells, cut

    const QStringList &cells(int row) const;
    Page *readPage(int page) const;

    data::Dataset m_dataset;
    jobs::RowSource m_source;
    std::optional<std::vector<qint64>> m_filter;
    mutable QCache<int, Page> m_pages;
};

} // namespace gavel::models
