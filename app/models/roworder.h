// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/call.h"
#include "core/workers.h"
#include "models/resultsmodel.h"
#include "models/rowindex.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace gavel::models {

/// Which rows the table shows, and in which order. Long runs are sorted in a worker. While a run is
/// in progress rows keep their places: rows that would be added or moved count as waiting until
/// arrange().
class RowOrder : public QObject
{
    Q_OBJECT

public:
    using Matches = std::shared_ptr<const std::vector<bool>>; ///< one flag for each position

    /// Up to this many rows are sorted at once.
    static constexpr size_t rowsAtOnce = 20'000;

    explicit RowOrder(ResultsModel &model, QObject *parent = nullptr);

    const RowFilter &filter() const { return m_filter; }
    const RowSort &sort() const { return m_sort; }
    bool isFixed() const { return m_fixed.has_value(); }
    bool isFiltered() const { return !m_filter.isEmpty() || m_matches; }

    void setFilter(const RowFilter &filter);
    void setSort(const RowSort &sort);
    /// The rows that a text filter found; null for no text filter.
    void setMatches(Matches matches);
    /// Result of the same search after more rows arrived: new matches count as waiting.
    void updateMatches(Matches matches);
    /// Shows exactly these rows in this order, regardless of filter and sorting; nullopt ends it.
    void setFixed(std::optional<std::vector<qint32>> positions);

    /// For another run in the model: forgets matches, fixed rows and waiting rows.
    void restart();
    /// Filters and sorts all rows.
    void arrange();
    /// New values of a range; rows keep their places.
    void takeRows(qint64 first, std::vector<CompactRow> part);
    int waiting() const { return m_waiting; }

signals:
    void arranged();
    void waitingChanged();

private:
    void apply(std::vector<qint32> order);
    bool belongs(qint64 position, const CompactRow &row) const;
    void wait(size_t position);
    void forgetWaiting();

    ResultsModel &m_model;
    RowFilter m_filter;
    RowSort m_sort;
    Matches m_matches;
    std::optional<std::vector<qint32>> m_fixed;
    std::vector<bool> m_isShown;
    std::vector<bool> m_isWaiting;
    int m_waiting = 0;
    Workers m_workers;
    ScopedCall m_ordering;
};

} // namespace gavel::models
