// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "store/runrows.h"

class QSqlDatabase;

namespace gavel::store {

/// Draws without replacement and keeps the order; the same on every machine.
std::vector<qint64> sampleOf(std::vector<qint64> items, std::size_t wanted, quint64 seed);

/// Finds the rows of a run in steps: the same for its preview and for the run.
class RowSelection
{
public:
    RowSelection(qint64 dataset, RunRows rows)
        : m_dataset(dataset)
        , m_rows(std::move(rows))
    {
    }

    /// True when all are found; BadInput if there are none.
    Result<bool> step(const QSqlDatabase &db);
    const std::vector<qint64> &items() const { return m_rows.items; } ///< ids
    std::vector<qint64> takeItems() { return std::move(m_rows.items); }

private:
    Result<bool> collect(const QSqlDatabase &db);
    Result<bool> lookUpPositions(const QSqlDatabase &db);
    Result<bool> checkAny(const QString &text) const;
    void drawSample();

    qint64 m_dataset = 0;
    RunRows m_rows;
    bool m_isCollecting = false;
    qint64 m_lastNo = 0; ///< of the rows collected so far
    std::size_t m_lookedUp = 0; ///< index in RunRows::positions
};

} // namespace gavel::store
