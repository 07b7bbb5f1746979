// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/judge.h"
#include "eval/runreader.h"
#include "models/rowindex.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QHash>

#include <memory>
#include <optional>

namespace gavel::models {

/// The rows of one run as a table; reads pages of 128 rows on demand.
class ResultsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Number, Score, Human, Input, Output, Reason };
    enum Role {
        PositionRole = Qt::UserRole + 1, ///< position in the run
        PointRole, ///< index into the scale, -1 for none
        PointCountRole,
        StateRole, ///< eval::VerdictState as int
        DiffersRole, ///< judge and people differ
    };

    explicit ResultsModel(QObject *parent = nullptr);

    /// Shows a run; a null reader empties the table.
    void setRun(std::shared_ptr<const eval::RunReader> reader, eval::JudgeDefinition judge, std::vector<CompactRow> rows);
    /// The positions to show, in order.
    void setOrder(std::vector<qint32> order);
    /// Another reader of the same run.
    void setReader(std::shared_ptr<const eval::RunReader> reader) { m_reader = std::move(reader); }
    /// New values for the positions from `first` on, after a commit or a label.
    void updateRows(qint64 first, const std::vector<CompactRow> &part);
    /// Hides everything that reveals the judge's verdict or other people's scores.
    void setBlind(bool blind);
    /// The score given in blind labelling to a row: a scale value, or nullopt after an undo.
    void setOwnScore(qint64 position, std::optional<double> score);

    const std::vector<CompactRow> &rows() const { return m_rows; }
    const std::vector<qint32> &order() const { return m_order; }
    qint64 positionAt(int row) const;
    int rowOfPosition(qint64 position) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const eval::RowSummary *summary(int row) const;
    std::pair<int, int> rowsOf(qint64 first, qint64 last) const;
    QVariant text(Column column, int row) const;
    QVariant pointData(Column column, qint32 position, int role) const;
    std::optional<double> human(qint32 position) const;

    std::shared_ptr<const eval::RunReader> m_reader;
    eval::JudgeDefinition m_judge;
    eval::Scale m_scale;
    std::vector<CompactRow> m_rows;
    std::vector<qint32> m_order;
    bool m_blind = false;
    QHash<qint64, double> m_own; ///< by position
    mutable QCache<int, std::vector<eval::RowSummary>> m_pages;
};

} // namespace gavel::models
