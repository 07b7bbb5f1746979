// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/rowledger.h"

#include "eval/promptrenderer.h"

#include <algorithm>

namespace gavel::eval {

namespace {

constexpr quint8 settledBit = 0x80;
constexpr int mixedGroup = -1; ///< parts of several identities: counts nowhere

VerdictState worst(const QList<Verdict> &verdicts)
{
    VerdictState state = verdicts.first().state;
    for (const Verdict &verdict : verdicts)
        state = combined(state, verdict.state);
    return state;
}

bool anyIn(const QList<Verdict> &verdicts, VerdictState state)
{
    return std::any_of(verdicts.cbegin(), verdicts.cend(), [state](const Verdict &verdict) { return verdict.state == state; });
}

} // namespace

RowLedger::RowLedger(const JudgeDefinition &judge, qint64 rows, int repeats, RunIdentities identities)
    : m_rows(rows)
    , m_repeats(repeats)
    , m_partNames(eval::partNames(judge))
    , m_identities(std::move(identities))
    , m_empty(judge)
    , m_slots(static_cast<std::size_t>(rows * repeats), 0)
    , m_rowStates(static_cast<std::size_t>(rows), VerdictState::Pending)
    , m_remaining(rows * repeats)
{
    for (const Criterion &criterion : judge.criteria)
        m_criteria.append(criterion.name);
}

void RowLedger::restore(const Outcome &outcome)
{
    const bool known = outcome.pos >= 0 && outcome.pos < m_rows && outcome.repeat >= 0 && outcome.repeat < m_repeats;
    const qsizetype criterion = m_criteria.indexOf(outcome.criterion);
    if (!known || criterion < 0 || outcome.state == VerdictState::Pending)
        return;
    const std::size_t slot = slotOf(outcome.pos, outcome.repeat);
    if (m_slots[slot] & settledBit)
        return;
    Verdict verdict;
    verdict.criterion = outcome.criterion;
    verdict.state = outcome.state;
    verdict.label = outcome.label;
    verdict.score = outcome.score;
    verdict.expected = outcome.expected;
    if (m_criteria.size() == 1 && verdict.state != VerdictState::Failed) {
        settle(slot, { verdict }, m_identities.groupOf(outcome.serverNo));
        return;
    }
    OpenRow &row = opened(slot);
    row.verdicts[criterion] = verdict;
    row.groups[criterion] = m_identities.groupOf(outcome.serverNo);
    if (!anyIn(row.verdicts, VerdictState::Pending) && !anyIn(row.verdicts, VerdictState::Failed)) {
        settle(slot, row.verdicts, groupOf(row));
        m_open.erase(slot);
    }
}

void RowLedger::finishRestore()
{
    for (auto &[slot, row] : m_open) {
        if (anyIn(row.verdicts, VerdictState::Pending))
            continue;
        row.counted = true;
        countOldFailure(slot, row);
    }
}

bool RowLedger::needs(qint64 pos, int repeat) const
{
    return !(m_slots[slotOf(pos, repeat)] & settledBit);
}

bool RowLedger::needs(qint64 pos, int repeat, int part) const
{
    if (!needs(pos, repeat))
        return false;
    if (m_open.empty())
        return true;
    const auto row = m_open.find(slotOf(pos, repeat));
    return row == m_open.end() || !isPartDone(row->second, part);
}

void RowLedger::commit(qint64 pos, int repeat, int part, const QList<Verdict> &verdicts, int serverNo)
{
    const std::size_t slot = slotOf(pos, repeat);
    if (m_slots[slot] & settledBit)
        return;
    const int group = m_identities.groupOf(serverNo);
    if (parts() == 1 && m_open.empty()) {
        settle(slot, verdicts, group);
        return;
    }
    OpenRow &row = opened(slot);
    if (std::exchange(row.counted, false))
        forgetOldFailure(slot, row);
    if (parts() == 1) {
        row.verdicts = verdicts;
        row.groups.fill(group);
    } else {
        row.verdicts[part] = verdicts.first();
        row.groups[part] = group;
    }
    if (!anyIn(row.verdicts, VerdictState::Pending)) {
        settle(slot, row.verdicts, groupOf(row));
        m_open.erase(slot);
    }
}

RowLedger::OpenRow &RowLedger::opened(std::size_t slot)
{
    OpenRow &row = m_open[slot];
    if (row.verdicts.isEmpty()) {
        row.verdicts.resize(m_criteria.size());
        row.groups.resize(m_criteria.size());
        for (qsizetype i = 0; i < m_criteria.size(); ++i)
            row.verdicts[i].criterion = m_criteria[i];
    }
    return row;
}

bool RowLedger::isPartDone(const OpenRow &row, int part) const
{
    // A reasoned reply contains all criteria, so if one is missing it must be asked again.
    if (parts() == 1)
        return !anyIn(row.verdicts, VerdictState::Pending) && !anyIn(row.verdicts, VerdictState::Failed);
    const VerdictState state = row.verdicts[part].state;
    return state != VerdictState::Pending && state != VerdictState::Failed;
}

void RowLedger::setState(std::size_t slot, VerdictState state)
{
    if (slot < m_rowStates.size())
        m_rowStates[slot] = state; // the slots of the first repeat come first
}

int RowLedger::groupOf(const OpenRow &row)
{
    const int first = row.groups.constFirst();
    return std::ranges::all_of(row.groups, [first](int group) { return group == first; }) ? first : mixedGroup;
}

const RunningStats &RowLedger::statistics() const
{
    const auto group = m_groups.find(m_identities.countedGroup());
    return group == m_groups.end() ? m_empty : group->second.statistics;
}

OtherRows RowLedger::others() const
{
    const auto group = m_groups.find(m_identities.countedGroup());
    return { m_counted - (group == m_groups.end() ? 0 : group->second.rows), m_identities.others() };
}

void RowLedger::addToGroup(int group, const QList<Verdict> &verdicts, int sign)
{
    Group &counted = m_groups.try_emplace(group, Group{ m_empty }).first->second;
    counted.statistics.add(verdicts, sign);
    counted.rows += sign;
    m_counted += sign;
}

void RowLedger::settle(std::size_t slot, const QList<Verdict> &verdicts, int group)
{
    const VerdictState state = worst(verdicts);
    m_slots[slot] = static_cast<quint8>(state) | settledBit;
    ++m_counts[static_cast<std::size_t>(state)];
    --m_remaining;
    setState(slot, state);
    addToGroup(group, verdicts);
}

void RowLedger::countOldFailure(std::size_t slot, const OpenRow &row)
{
    ++m_oldFailures;
    ++m_counts[static_cast<std::size_t>(VerdictState::Failed)];
    setState(slot, VerdictState::Failed);
    addToGroup(groupOf(row), row.verdicts);
}

void RowLedger::forgetOldFailure(std::size_t slot, const OpenRow &row)
{
    --m_oldFailures;
    --m_counts[static_cast<std::size_t>(VerdictState::Failed)];
    setState(slot, VerdictState::Pending);
    addToGroup(groupOf(row), row.verdicts, -1);
}

Result<RowLedger> storedLedger(const VerdictReader &reader, const JudgeDefinition &judge, qint64 rows, int repeats, const RunIdentities &identities)
{
    RowLedger ledger(judge, rows, repeats, identities);
    const Result<void> read = reader.eachOutcome([&ledger](const Outcome &outcome) { ledger.restore(outcome); });
    if (!read)
        return read.error();
    ledger.finishRestore();
    return ledger;
}

} // namespace gavel::eval
