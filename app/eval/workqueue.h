// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/promptrenderer.h"
#include "eval/rowledger.h"
#include "eval/runreader.h"

#include <chrono>
#include <deque>
#include <vector>

namespace gavel::eval {

/// One request to make: a part of a row and repeat, with what has become of it so far.
struct Work
{
    using Time = std::chrono::microseconds; ///< monotonic, since the run was made

    qint64 pos = 0;
    int repeat = 0;
    int part = 0;
    int attempts = 0; ///< that count against the policy
    int sends = 0;
    int adaptations = 0;
    bool lostBefore = false; ///< its attempts ran out once, taken for an outage of the server
    Time firstFailed{ -1 }; ///< by losing its connection or the like; -1: not yet
    Time due{ 0 };
    qint64 sentMs = 0; ///< UTC epoch, of the last attempt
    QString user;
};

/// What is to be asked, in order: work that was given back, retries that are
/// due, then fresh rows (all rows of a repeat before the next one, the parts of
/// a row together), which are read a page at a time.
class WorkQueue
{
public:
    using Time = Work::Time;
    static constexpr int pageSize = 128;

    /// All must outlive the queue.
    WorkQueue(const RunReader &reader, const PromptRenderer &renderer, const RowLedger &ledger);

    /// Nothing if nothing is due now. An Error if rows could not be read; the
    /// next call tries again.
    Result<std::optional<Work>> take(Time now, bool alsoFresh);
    void giveBack(Work work);
    void retry(Work work, Time due);
    void clear();

    std::optional<Time> nextDue() const;
    qsizetype waiting() const { return static_cast<qsizetype>(m_waiting.size()); }
    /// Nothing is left to take, now or later, unless something is given back.
    bool isDrained() const { return m_ready.empty() && m_waiting.empty() && m_repeat >= m_ledger.repeats(); }

private:
    void advance();
    void skipSettled();
    Result<std::optional<Work>> takeFresh();
    Result<const data::Item *> itemAt(qint64 pos);

    const RunReader &m_reader;
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
