// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/itemreader.h"
#include "eval/promptrenderer.h"
#include "eval/rowledger.h"

#include <chrono>
#include <deque>
#include <vector>

namespace gavel::eval {

/// One request to send: a part of a row and repeat, with its history so far.
struct Work
{
    using Time = std::chrono::microseconds; ///< monotonic, since the run was made

    qint64 pos = 0;
    int repeat = 0;
    int part = 0;
    int attempts = 0; ///< that count against the policy
    int sends = 0;
    int adaptations = 0;
    int lost = 0; ///< requests that found the server unavailable
    int lostAlone = 0; ///< of them, those that the server can be said to have lost for this row's sake
    int lostAsLast = 0; ///< of them, those with no other row left to compare
    Time firstLost{ -1 }; ///< -1: never
    Time lastLost{ -1 };
    Time due{ 0 };
    qint64 sentMs = 0; ///< UTC epoch, of the last attempt
    QString user;
};

/// The requests to send, in order: work that was given back, retries that are due, then new rows
/// (all rows of a repeat before the next one, the parts of a row together), which are read page by
/// page. A server that has to prove itself gets new rows before retries, so that one odd row does not
/// keep all others waiting. Owned by its run.
class WorkQueue
{
public:
    using Time = Work::Time;
    static constexpr int pageSize = 128;

    /// All must outlive the queue.
    WorkQueue(const ItemReader &reader, const PromptRenderer &renderer, const RowLedger &ledger);

    enum class Order { RetriesFirst, NewRowsFirst };
    /// Nullopt if nothing is due. An Error if rows could not be read; the next call tries again.
    Result<std::optional<Work>> take(Time now, bool alsoFresh, Order order = Order::RetriesFirst);
    void giveBack(Work work);
    void retry(Work work, Time due);
    void clear();

    std::optional<Time> nextDue() const;
    qsizetype waiting() const { return static_cast<qsizetype>(m_waiting.size()); }
    /// Nothing is left to take, now or later, unless work is given back.
    bool isDrained() const { return m_ready.empty() && m_waiting.empty() && !hasFresh(); }

private:
    bool hasFresh() const { return m_repeat < m_ledger.repeats(); }
    void advance();
    void skipSettled();
    Result<std::optional<Work>> takeFresh();
    Result<const data::Item *> itemAt(qint64 pos);

    const ItemReader &m_reader;
    const PromptRenderer &m_renderer;
    const RowLedger &m_ledger;

    std::deque<Work> m_ready;
    std::vector<Work> m_waiting; ///< a heap, the earliest first

    qint64 m_pos = 0; ///< the next fresh unit
    int m_repeat = 0;
    int m_part = 0;

    std::vector<data::Item> m_page;
    qint64 m_pageStart = 0;
    QString m_user; ///< of the row at m_userPos
    qint64 m_userPos = -1;
};

} // namespace gavel::eval
