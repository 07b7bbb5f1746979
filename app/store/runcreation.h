// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/rowselection.h"
#include "store/runs.h"

namespace gavel::store {

QString runKindName(RunInfo::Kind kind); ///< "judged", "imported", "recorded"
std::optional<RunInfo::Kind> runKindNamed(QStringView name);

/// Stores a new run and its rows in steps of the writer (see Writer::Step), and its judge with the
/// last one. Until then it is in no list, and it is discarded if the program is killed.
class RunCreation
{
public:
    enum class Visibility {
        WhenComplete,
        Never, ///< until other code makes it visible
    };

    explicit RunCreation(NewRun run, Visibility visibility = Visibility::WhenComplete)
        : m_info(std::move(run.info))
        , m_judge(std::move(run.judge))
        , m_seconds(std::move(run.rows.seconds))
        , m_rows(m_info.dataset, std::move(run.rows))
        , m_visibility(visibility)
    {
    }

    /// True when the run is complete.
    Result<bool> step(QSqlDatabase &db);
    qint64 id() const { return m_info.id; }

private:
    enum class Phase { Begin, Select, Insert, Complete };

    Result<void> begin(QSqlDatabase &db);
    Result<void> insertServers(QSqlDatabase &db);
    Result<void> insertRows(QSqlDatabase &db);
    Result<void> complete(QSqlDatabase &db);

    RunInfo m_info;
    std::optional<RunJudge> m_judge;
    std::vector<qint64> m_seconds;
    RowSelection m_rows;
    Visibility m_visibility;
    Phase m_phase = Phase::Begin;
    std::size_t m_inserted = 0;
};

} // namespace gavel::store
