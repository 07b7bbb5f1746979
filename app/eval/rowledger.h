// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/runningstats.h"
#include "eval/runreader.h"

#include <array>
#include <unordered_map>
#include <vector>

namespace gavel::eval {

/// What a run knows of its rows: a byte for each row and repeat, and more only
/// for rows of which some parts are committed and others are not.
class RowLedger
{
public:
    RowLedger() = default;
    RowLedger(const JudgeDefinition &judge, qint64 rows, int repeats);

    /// Takes in what is already stored, in any order; then finishRestore().
    void restore(const Outcome &outcome);
    void finishRestore();

    qint64 rows() const { return m_rows; }
    int repeats() const { return m_repeats; }
    int parts() const { return static_cast<int>(m_partNames.size()); }
    const QStringList &partNames() const { return m_partNames; }

    /// Still to be asked; failed in an earlier session counts as such.
    bool needs(qint64 pos, int repeat) const;
    bool needs(qint64 pos, int repeat, int part) const;
    /// The verdicts of a part are durable.
    void commit(qint64 pos, int repeat, int part, const QList<Verdict> &verdicts);

    /// Rows × repeats that still need something.
    qint64 remaining() const { return m_remaining; }
    /// Rows × repeats in the state, stored failures included.
    qint64 count(VerdictState state) const { return m_counts[static_cast<std::size_t>(state)]; }
    /// Failures of an earlier session that have not been asked again yet.
    qint64 oldFailures() const { return m_oldFailures; }

    const RunningStats &statistics() const { return m_statistics; }
    const std::vector<VerdictState> &rowStates() const { return m_rowStates; }

private:
    struct OpenRow
    {
        QList<Verdict> verdicts; ///< by criterion; Pending where there is none yet
        bool counted = false; ///< as an old failure, in the statistics
    };

    std::size_t slotOf(qint64 pos, int repeat) const { return static_cast<std::size_t>(repeat * m_rows + pos); }
    OpenRow &opened(std::size_t slot);
    bool isPartDone(const OpenRow &row, int part) const;
    void setState(std::size_t slot, VerdictState state);
    void settle(std::size_t slot, const QList<Verdict> &verdicts);
    void countOldFailure(std::size_t slot, const QList<Verdict> &verdicts);
    void forgetOldFailure(std::size_t slot, const QList<Verdict> &verdicts);

    qint64 m_rows = 0;
    int m_repeats = 0;
    QStringList m_partNames;
    QStringList m_criteria;
    RunningStats m_statistics;
    std::vector<quint8> m_slots; ///< VerdictState, plus the settled bit
    std::vector<VerdictState> m_rowStates;
    std::unordered_map<std::size_t, OpenRow> m_open;
    std::array<qint64, 5> m_counts{};
    qint64 m_remaining = 0;
    qint64 m_oldFailures = 0;
};

/// What is stored of a run; reads every outcome, so at 100,000 rows it belongs in a worker.
Result<RowLedger> storedLedger(const RunReader &reader, const JudgeDefinition &judge, int repeats);

} // namespace gavel::eval
