// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/runreader.h"
#include "jobs/analysis/comparison.h"

#include <QAbstractTableModel>
#include <QCache>

#include <array>
#include <memory>
#include <optional>

namespace gavel::models {

enum class CompareFilter { Differing, Nearer, Farther, InvalidInOne, All };

/// The rows of two runs as a table; reads pages of 128 rows on demand.
class CompareModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Number, Scores, Human, Input, Moved };
    enum Role {
        PointARole = Qt::UserRole + 1, ///< index into the scale, -1 for none
        PointBRole,
        PointHumanRole,
        PointCountRole,
        TextARole, ///< the score, or a word for its state if there is none
        TextBRole,
        TextHumanRole,
        MovedRole, ///< below 0: B is nearer to people
    };

    explicit CompareModel(QObject *parent = nullptr);

    /// `reader` reads run A; a null comparison empties the table.
    void setComparison(std::shared_ptr<const jobs::Comparison> comparison, std::shared_ptr<const eval::RunReader> reader);
    void setFilter(CompareFilter filter);
    CompareFilter filter() const { return m_filter; }
    /// Shows only rows of one cell of the changes; nullopt shows all again.
    void setCell(std::optional<std::pair<int, int>> cell);
    std::optional<std::pair<int, int>> cell() const { return m_cell; }
    static bool passes(const jobs::ComparedRow &row, CompareFilter filter);
    qint64 countOf(CompareFilter filter) const;

    /// These rows with complete inputs, and a header, for the clipboard.
    Result<QString> rowsAsText(const std::vector<int> &rows) const;

    const jobs::ComparedRow *rowAt(int row) const;
    int rowOfPosition(qint32 posA) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// By number, by distance of either score to the human one, or by how far B moved.
    void sort(int column, Qt::SortOrder order) override;

private:
    void order();
    QVariant text(Column column, int row) const;
    QString input(int row) const;
    QString scoreText(double score, eval::VerdictState state) const;

    std::shared_ptr<const jobs::Comparison> m_comparison;
    std::shared_ptr<const eval::RunReader> m_reader;
    std::vector<quint32> m_order;
    std::array<qint64, 5> m_counts{}; ///< by CompareFilter
    CompareFilter m_filter = CompareFilter::Differing;
    std::optional<std::pair<int, int>> m_cell;
    Column m_sortColumn = Column::Number;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    mutable QCache<int, std::vector<QString>> m_pages;
};

} // namespace gavel::models
