// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/runlog.h"

#include <QPointer>

#include <deque>
#include <map>
#include <tuple>

namespace gavel::test {

/// A RunLog in memory. Commits follow an append through the event loop, unless
/// they are held or made to fail.
class FakeRunLog : public eval::RunLog
{
public:
    /// (pos, repeat, part)
    using Key = std::tuple<qint64, int, QString>;

    /// While held, nothing is committed but by commit().
    void hold(bool held);
    /// Commits up to `count` queued records now; the acknowledgement comes through the event loop.
    void commit(int count = -1);
    /// Commits fail with this error until it is taken back; a retry() is needed then.
    void failWith(std::optional<Error> error) { m_failure = std::move(error); }

    const std::map<Key, eval::ReplyRecord> &stored() const { return m_stored; }
    /// Records that would have replaced one that had not failed.
    int refused() const { return m_refused; }
    int retries() const { return m_retries; }
    qint64 queued() const { return static_cast<qint64>(m_queue.size()); }
    std::optional<eval::RunState> state() const { return m_state; }
    const QStringList &adaptations() const { return m_adaptations; }
    bool allowsInvalid() const { return m_allowsInvalid; }
    /// By server number.
    const QList<std::optional<ServerIdentity>> &identities() const { return m_identities; }
    qint64 count(eval::VerdictState state) const; ///< stored records whose first verdict is in the state

    quint64 append(eval::ReplyRecord record) override;
    void onCommitted(QObject *context, Committed fn) override;
    void retry() override;
    void updateRun(qint64 run, const eval::RunChange &change) override;

private:
    void schedule();
    void acknowledge(std::optional<Error> error);

    QObject m_context;
    std::deque<eval::ReplyRecord> m_queue;
    std::map<Key, eval::ReplyRecord> m_stored;
    std::vector<std::pair<QPointer<QObject>, Committed>> m_listeners;
    std::optional<Error> m_failure;
    std::optional<eval::RunState> m_state;
    QStringList m_adaptations;
    bool m_allowsInvalid = false;
    QList<std::optional<ServerIdentity>> m_identities;
    quint64 m_appended = 0;
    quint64 m_committed = 0;
    int m_refused = 0;
    int m_retries = 0;
    bool m_held = false;
    bool m_scheduled = false;
    bool m_stuck = false; ///< a commit failed and was not retried yet
};

/// Row `pos` has the score `scores[pos]` in the log, 0 standing for an invalid reply.
void judgeRows(FakeRunLog &log, const std::vector<int> &scores);

} // namespace gavel::test
