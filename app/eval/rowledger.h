// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/runidentities.h"
#include "eval/runningstats.h"
#include "eval/verdictreader.h"

#include <array>
#include <map>
#include <unordered_map>
#include <vector>

namespace gavel::eval {

/// The state of a run's rows: a byte for each row and repeat, and more only for rows of which some
/// parts are committed and others are not.
class RowLedger
{
public:
    RowLedger() = default;
    RowLedger(const JudgeDefinition &judge, qint64 rows, int repeats, RunIdentities identities = {});
    /// Adds new servers or identities to the known ones, or what became known of them. A row keeps the
    /// group that it was counted in.
    void setIdentities(RunIdentities identities) { m_identities = std::move(identities); }

    /// Adds a stored verdict, in any order; then call finishRestore().
    void restore(const Outcome &outcome);
    void finishRestore();

    qint64 rows() const { return m_rows; }
    int repeats() const { return m_repeats; }
    int parts() const { return static_cast<int>(m_partNames.size()); }
    const QStringList &partNames() const { return m_partNames; }

    /// Whether it must still be asked; failures of an earlier session count as such.
    bool needs(qint64 pos, int repeat) const;
    bool needs(qint64 pos, int repeat, int part) const;
    /// To be called once the verdicts of a part are durable.
    void commit(qint64 pos, int repeat, int part, const QList<Verdict> &verdicts, int serverNo = 0);

    /// Rows × repeats that still need a request.
    qint64 remaining() const { return m_remaining; }
    /// Rows × repeats in the state, stored failures included.
    qint64 count(VerdictState state) const { return m_counts[static_cast<std::size_t>(state)]; }
    /// Failures of an earlier session that have not been asked again yet.
    qint64 oldFailures() const { return m_oldFailures; }

    /// Statistics of the identity that counts.
    const RunningStats &statistics() const;
    /// Rows × repeats with a verdict, stored failures included, that have a part from another
    /// identity.
    OtherRows others() const;
    const std::vector<VerdictState> &rowStates() const { return m_rowStates; }

private:
    struct OpenRow
    {
        QList<Verdict> verdicts; ///< by criterion; Pending if there is none yet
        QList<int> groups; ///< identity groups, by criterion
        bool counted = false; ///< included in the statistics as an old failure
    };

    std::size_t slotOf(qint64 pos, int repeat) const { return static_cast<std::size_t>(repeat * m_rows + pos); }
    OpenRow &opened(std::size_t slot);
    bool isPartDone(const OpenRow &row, int part) const;
    void setState(std::size_t slot, VerdictState state);
    void settle(std::size_t slot, const QList<Verdict> &verdicts, int group);
    void countOldFailure(std::size_t slot, const OpenRow &row);
    void forgetOldFailure(std::size_t slot, const OpenRow &row);
    void addToGroup(int group, const QList<Verdict> &verdicts, int sign = 1);
    static int groupOf(const OpenRow &row);

    qint64 m_rows = 0;
    int m_repeats = 0;
    QStringList m_partNames;
    QStringList m_criteria;
    RunIdentities m_identities;
    RunningStats m_empty;
    struct Group
    {
        RunningStats statistics;
        qint64 rows = 0; ///< rows × repeats
    };
    std::map<int, Group> m_groups; ///< by RunIdentities::groupOf()
    qint64 m_counted = 0; ///< in all groups
    std::vector<quint8> m_slots; ///< VerdictState, plus the settled bit
    std::vector<VerdictState> m_rowStates;
    std::unordered_map<std::size_t, OpenRow> m_open;
    std::array<qint64, 5> m_counts{};
    qint64 m_remaining = 0;
    qint64 m_oldFailures = 0;
};

/// Everything stored of a run. Reads every outcome, so for 100,000 rows call it in a worker.
Result<RowLedger> storedLedger(const VerdictReader &reader, const JudgeDefinition &judge, qint64 rows, int repeats,
                               const RunIdentities &identities = {});

} // namespace gavel::eval
