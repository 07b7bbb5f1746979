// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/runs.h"

namespace gavel::store {

QString runKindName(RunInfo::Kind kind); ///< "judged", "imported", "recorded"
RunInfo::Kind runKindFrom(QStringView name);

/// Stores a new run and its rows in steps of the writer (see Writer::Step).
/// Until the last step it is in no list, and after a death it is discarded.
class RunCreation
{
public:
    enum class Sight {
        WhenComplete,
        Never, ///< until somebody else brings it into sight
    };

    RunCreation(RunInfo info, RunRows rows, Sight sight = Sight::WhenComplete)
        : m_info(std::move(info))
        , m_rows(std::move(rows))
        , m_sight(sight)
    {
    }

    /// True when the run is complete.
    Result<bool> step(QSqlDatabase &db);
    qint64 id() const { return m_info.id; }

private:
    enum class Phase { Begin, Collect, Look, Insert, Complete };

    Result<void> begin(QSqlDatabase &db);
    Result<void> insertServers(QSqlDatabase &db);
    Result<void> collect(QSqlDatabase &db);
    Result<void> lookUpPositions(QSqlDatabase &db);
    Result<void> insertRows(QSqlDatabase &db);
    Result<void> complete(QSqlDatabase &db);
    void drawSample();

    RunInfo m_info;
    RunRows m_rows;
    Sight m_sight;
    Phase m_phase = Phase::Begin;
    qint64 m_lastNo = 0; ///< of the rows collected so far
    std::size_t m_lookedUp = 0; ///< of RunRows::positions
    std::size_t m_inserted = 0;
};

} // namespace gavel::store
