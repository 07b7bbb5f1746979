// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/reading/replayreader.h"

#include "eval/promptrenderer.h"

#include <algorithm>
#include <limits>

namespace gavel::jobs {

namespace {

constexpr qint64 longestStillMs = 2000; ///< longest pause without requests that a replay keeps
constexpr qint64 untimedRowMs = 50;
constexpr qint32 never = std::numeric_limits<qint32>::max();

/// One row and repeat: from its first request to its last reply.
struct Stretch
{
    qint64 sentMs = 0;
    qint64 doneMs = 0;
    ReplaySchedule::Step step;
};

void addRow(const eval::RowDetail &row, qsizetype criteria, int repeats, std::vector<Stretch> &stretches)
{
    for (int repeat = 0; repeat < repeats; ++repeat) {
        Stretch stretch;
        stretch.step.pos = row.pos;
        stretch.step.repeat = repeat;
        qsizetype verdicts = 0;
        for (const eval::ReplyDetail &reply : row.replies) {
            if (reply.repeat != repeat || reply.verdicts.isEmpty())
                continue;
            if (verdicts == 0 || reply.sentMs < stretch.sentMs)
                stretch.sentMs = reply.sentMs;
            stretch.doneMs = std::max(stretch.doneMs, reply.sentMs + reply.latencyMs);
            for (const eval::Verdict &verdict : reply.verdicts) {
                stretch.step.state = verdicts == 0 ? verdict.state : eval::combined(stretch.step.state, verdict.state);
                ++verdicts;
            }
        }
        if (verdicts > 0 && verdicts >= criteria)
            stretches.push_back(stretch);
    }
}

/// Shortens the pauses, and moves the start to 0. `stretches` are sorted by sentMs.
void packTimes(std::vector<Stretch> &stretches)
{
    qint64 shift = stretches.front().sentMs;
    qint64 latest = stretches.front().sentMs;
    qint64 before = 0; ///< end of the previous row, for rows without times
    for (Stretch &stretch : stretches) {
        if (stretch.doneMs <= 0) {
            before += untimedRowMs;
            stretch.step.dueMs = before;
            continue;
        }
        if (stretch.sentMs > latest + longestStillMs)
            shift += stretch.sentMs - latest - longestStillMs;
        latest = std::max(latest, stretch.doneMs);
        stretch.step.dueMs = stretch.doneMs - shift;
    }
}

} // namespace

ReplaySchedule::ReplaySchedule(std::vector<Step> steps, qint64 rows, int repeats)
    : m_steps(std::move(steps))
    , m_places(static_cast<std::size_t>(rows * repeats), never)
    , m_rows(rows)
    , m_repeats(repeats)
{
    for (std::size_t place = 0; place < m_steps.size(); ++place)
        m_places[static_cast<std::size_t>(m_steps[place].repeat * m_rows + m_steps[place].pos)] = static_cast<qint32>(place);
}

Result<std::shared_ptr<ReplaySchedule>> ReplaySchedule::read(const eval::RunReader &reader, const eval::JudgeDefinition &judge, int repeats)
{
    const auto rows = reader.rowCount();
    if (!rows)
        return rows.error();
    std::vector<Stretch> stretches;
    stretches.reserve(static_cast<std::size_t>(*rows * repeats));
    const auto read = reader.eachDetail([&](const eval::RowDetail &row) {
        addRow(row, judge.criteria.size(), repeats, stretches);
        return true;
    });
    if (!read)
        return read.error();
    std::stable_sort(stretches.begin(), stretches.end(), [](const Stretch &a, const Stretch &b) { return a.sentMs < b.sentMs; });
    if (!stretches.empty())
        packTimes(stretches);
    std::vector<Step> steps;
    steps.reserve(stretches.size());
    for (const Stretch &stretch : stretches)
        steps.push_back(stretch.step);
    std::stable_sort(steps.begin(), steps.end(), [](const Step &a, const Step &b) { return a.dueMs < b.dueMs; });
    return std::shared_ptr<ReplaySchedule>(new ReplaySchedule(std::move(steps), *rows, repeats));
}

bool ReplaySchedule::hasCome(qint64 pos, int repeat) const
{
    if (pos < 0 || pos >= m_rows || repeat < 0 || repeat >= m_repeats)
        return false;
    return m_places[static_cast<std::size_t>(repeat * m_rows + pos)] < m_shown;
}

ReplayReader::ReplayReader(std::shared_ptr<const eval::RunReader> reader, std::shared_ptr<const ReplaySchedule> schedule)
    : m_reader(std::move(reader))
    , m_schedule(std::move(schedule))
{
}

Result<void> ReplayReader::eachOutcome(const std::function<void(const eval::Outcome &)> &fn) const
{
    return m_reader->eachOutcome([this, &fn](const eval::Outcome &outcome) {
        if (m_schedule->hasCome(outcome.pos, outcome.repeat))
            fn(outcome);
    });
}

Result<void> ReplayReader::eachOutcomeIn(qint64 first, qint64 last, const std::function<void(const eval::Outcome &)> &fn) const
{
    return m_reader->eachOutcomeIn(first, last, [this, &fn](const eval::Outcome &outcome) {
        if (m_schedule->hasCome(outcome.pos, outcome.repeat))
            fn(outcome);
    });
}

Result<std::vector<eval::RowSummary>> ReplayReader::summaries(const std::vector<qint64> &positions, int textLimit) const
{
    auto rows = m_reader->summaries(positions, textLimit);
    if (!rows)
        return rows;
    for (eval::RowSummary &row : *rows) {
        if (m_schedule->hasCome(row.pos, 0))
            continue;
        row.reason.clear();
        row.state = eval::VerdictState::Pending;
        row.verdicts.clear();
    }
    return rows;
}

eval::RowDetail ReplayReader::asShown(eval::RowDetail row) const
{
    row.replies.removeIf([&](const eval::ReplyDetail &reply) { return !m_schedule->hasCome(row.pos, reply.repeat); });
    return row;
}

Result<eval::RowDetail> ReplayReader::detail(qint64 pos) const
{
    auto row = m_reader->detail(pos);
    return row ? Result<eval::RowDetail>(asShown(std::move(*row))) : row;
}

Result<void> ReplayReader::eachDetail(const std::function<bool(const eval::RowDetail &)> &fn) const
{
    return m_reader->eachDetail([this, &fn](const eval::RowDetail &row) { return fn(asShown(row)); });
}

} // namespace gavel::jobs
