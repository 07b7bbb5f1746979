// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/resultsmodel.h"
#include "models/rowindex.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace gavel::models {

/// Which rows the table shows, in which order. Long runs are arranged in a
/// worker. While a run goes on rows stay where they are: those that would join
/// or move are counted as waiting until arrange().
class RowOrder : public QObject
{
    Q_OBJECT

public:
    using Matches = std::shared_ptr<const std::vector<bool>>; ///< a flag a position

    /// Up to so many rows are arranged at once.
    static constexpr size_t rowsAtOnce = 20'000;

    explicit RowOrder(ResultsModel &model, QObject *parent = nullptr);
    ~RowOrder() override;

    const RowFilter &filter() const { return m_filter; }
    const RowSort &sort() const { return m_sort; }
    bool isFixed() const { return m_fixed.has_value(); }
    bool isFiltered() const { return !m_filter.isEmpty() || m_matches; }

    void setFilter(const RowFilter &filter);
    void setSort(const RowSort &sort);
    /// The rows that a text filter found; null for no text filter.
    void setMatches(Matches matches);
    /// The same text looked for again while rows come: what it finds anew waits.
    void updateMatches(Matches matches);
    /// Shows exactly these rows in this order, whatever filter and sort say; nullopt ends it.
    void setFixed(std::optional<std::vector<qint32>> positions);

    /// For another run in the model: forgets matches, fixed rows and what waits.
    void restart();
    /// Puts every row where it belongs.
    void arrange();
    /// New figures of a range; rows stay where they are.
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
    QFutureWatcher<std::vector<qint32>> m_watcher;
};

} // namespace gavel::models
