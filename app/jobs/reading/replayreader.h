// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/judge.h"
#include "eval/runreader.h"

#include <atomic>
#include <memory>
#include <vector>

namespace gavel::jobs {

/// When each row of a stored run was done, and how far its replay has come. Thread-safe for
/// readers; only the replay advances it.
class ReplaySchedule
{
public:
    struct Step
    {
        qint64 dueMs = 0; ///< since the first request
        qint64 pos = 0;
        int repeat = 0;
        eval::VerdictState state = eval::VerdictState::Pending; ///< of the whole row
    };

    /// Pauses of the run are cut out. Rows without a time (imported scores) follow one after
    /// another. For a worker.
    static Result<std::shared_ptr<ReplaySchedule>> read(const eval::RunReader &reader, const eval::JudgeDefinition &judge, int repeats);

    const std::vector<Step> &steps() const { return m_steps; } ///< in the order in which they are shown
    qint64 durationMs() const { return m_steps.empty() ? 0 : m_steps.back().dueMs; }
    qint64 rows() const { return m_rows; }
    int repeats() const { return m_repeats; }

    void setShown(qint64 steps) { m_shown = steps; }
    qint64 shown() const { return m_shown; } ///< number of steps shown so far
    bool hasCome(qint64 pos, int repeat) const;

private:
    ReplaySchedule(std::vector<Step> steps, qint64 rows, int repeats);

    std::vector<Step> m_steps;
    std::vector<qint32> m_places; ///< index of the step, by row and repeat; past the end if there is none
    qint64 m_rows = 0;
    int m_repeats = 1;
    std::atomic<qint64> m_shown{ 0 };
};

/// A run as a replay shows it: rows that have not been shown yet appear unjudged.
class ReplayReader : public eval::RunReader
{
public:
    ReplayReader(std::shared_ptr<const eval::RunReader> reader, std::shared_ptr<const ReplaySchedule> schedule);

    Result<qint64> rowCount() const override { return m_reader->rowCount(); }
    QStringList columns() const override { return m_reader->columns(); }
    data::Mapping mapping() const override { return m_reader->mapping(); }
    Result<std::vector<data::Item>> items(qint64 firstPos, int count) const override { return m_reader->items(firstPos, count); }
    Result<eval::RunIdentities> identities() const override { return m_reader->identities(); }
    Result<void> eachOutcome(const std::function<void(const eval::Outcome &)> &fn) const override;
    Result<void> eachOutcomeIn(qint64 first, qint64 last, const std::function<void(const eval::Outcome &)> &fn) const override;
    Result<std::vector<eval::RowSummary>> summaries(const std::vector<qint64> &positions, int textLimit) const override;
    Result<eval::RowDetail> detail(qint64 pos) const override;
    Result<void> eachDetail(const std::function<bool(const eval::RowDetail &)> &fn) const override;
    Result<std::vector<std::optional<double>>> humanScores(const QString &criterion) const override { return m_reader->humanScores(criterion); }
    Result<eval::PeopleScores> peopleScores(const QString &criterion) const override { return m_reader->peopleScores(criterion); }
    Result<std::vector<QString>> clusters() const override { return m_reader->clusters(); }
    Result<std::vector<eval::ItemKey>> itemKeys() const override { return m_reader->itemKeys(); }
    Result<void> eachLabel(const std::function<void(qint64 pos, const eval::LabelDetail &)> &fn) const override { return m_reader->eachLabel(fn); }

private:
    eval::RowDetail asShown(eval::RowDetail row) const;

    std::shared_ptr<const eval::RunReader> m_reader;
    std::shared_ptr<const ReplaySchedule> m_schedule;
};

} // namespace gavel::jobs
