// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/judge.h"
#include "eval/runlog.h"
#include "eval/runreader.h"

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
    const QList<QJsonObject> &updates() const { return m_updates; }
    /// The last value written under `key`.
    QJsonValue lastUpdate(QLatin1StringView key) const;
    qint64 count(eval::VerdictState state) const; ///< stored records whose first verdict is in the state

    quint64 append(eval::ReplyRecord record) override;
    void onCommitted(QObject *context, Committed fn) override;
    void retry() override;
    void updateRun(qint64 run, const QJsonObject &changes) override;

private:
    void schedule();
    void acknowledge(std::optional<Error> error);

    QObject m_context;
    std::deque<eval::ReplyRecord> m_queue;
    std::map<Key, eval::ReplyRecord> m_stored;
    std::vector<std::pair<QPointer<QObject>, Committed>> m_listeners;
    std::optional<Error> m_failure;
    QList<QJsonObject> m_updates;
    quint64 m_appended = 0;
    quint64 m_committed = 0;
    int m_refused = 0;
    int m_retries = 0;
    bool m_held = false;
    bool m_scheduled = false;
    bool m_stuck = false; ///< a commit failed and nobody has retried yet
};

/// Row `pos` has the score `scores[pos]` in the log, 0 standing for an invalid reply.
void judgeRows(FakeRunLog &log, const std::vector<int> &scores);

/// A RunReader over made-up rows ("question 17", "answer 17") and the outcomes
/// in a FakeRunLog.
class FakeRunReader : public eval::RunReader
{
public:
    explicit FakeRunReader(qint64 rows, const FakeRunLog *log = nullptr)
        : m_rows(rows)
        , m_log(log)
    {
    }

    void failItems(std::optional<Error> error) { m_itemError = std::move(error); }
    void failOutcomes(std::optional<Error> error) { m_outcomeError = std::move(error); }
    int itemReads() const { return m_itemReads; }

    static QString question(qint64 pos) { return QStringLiteral("question %1.").arg(pos); }

    qint64 run() const override { return 1; }
    Result<qint64> rowCount() const override { return m_rows; }
    QStringList columns() const override;
    data::Mapping mapping() const override;
    Result<std::vector<data::Item>> items(qint64 firstPos, int count) const override;
    Result<void> eachOutcome(const std::function<void(const eval::Outcome &)> &fn) const override;
    Result<std::vector<eval::RowSummary>> summaries(const std::vector<qint64> &positions, int textLimit) const override;
    Result<eval::RowDetail> detail(qint64 pos) const override;
    Result<void> eachDetail(const std::function<bool(const eval::RowDetail &)> &fn) const override;
    Result<std::vector<std::optional<double>>> humanScores(const QString &criterion) const override;
    Result<std::vector<QString>> clusters() const override;

private:
    data::Item item(qint64 pos) const;

    qint64 m_rows = 0;
    const FakeRunLog *m_log = nullptr;
    std::optional<Error> m_itemError;
    std::optional<Error> m_outcomeError;
    mutable int m_itemReads = 0;
};

} // namespace gavel::test
