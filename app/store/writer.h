// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "eval/runlog.h"
#include "store/file/projectfile.h"
#include "store/readersource.h"

#include <QHash>
#include <QList>

#include <functional>
#include <memory>
#include <vector>

class QSqlDatabase;

namespace gavel::store {

/// What a project could not store.
struct Unstored
{
    std::vector<eval::ReplyRecord> replies = {};
    QHash<qint64, QList<eval::ServerChange>> servers = {}; ///< by run; its replies may have such a number
};

/// The one thread that writes to a project. It commits whatever is queued as soon as it is idle,
/// without a timer, in this order: single writes, records of runs, one step of bulk work. Records
/// wake it at the end of the current turn of the event loop in the thread that created the writer.
///
/// append(), updateRun(), retry(), run(), runBulk() and runSteps() may be called from any thread;
/// functions with a context only from the context's thread.
class Writer final : public eval::RunLog
{
public:
    /// Runs in the writer's thread in a separate transaction; an Error rolls it back.
    using Write = std::function<Result<void>(QSqlDatabase &)>;
    /// As Write, but called again in a new transaction until it returns true. One call should stay
    /// below 2,000 rows or 4 MB, so that verdicts are not delayed.
    using Step = std::function<Result<bool>(QSqlDatabase &)>;
    using Done = std::function<void(Result<void>)>;

    /// The writer of a read-only project: every write fails with ReadOnly.
    Writer();
    ~Writer() override;
    Q_DISABLE_COPY_MOVE(Writer)

    /// Opens the writing connection in the thread and waits for it. Every commit first checks
    /// `identity`, and that `lock` is still held; it is taken again if its file was removed.
    Result<void> start(const ConnectionSpec &spec, const FileIdentity &identity, std::shared_ptr<FileLock> lock = {});

    // eval::RunLog
    quint64 append(eval::ReplyRecord record) override;
    void onCommitted(QObject *context, Committed fn) override;
    void retry() override;
    void updateRun(qint64 run, const eval::RunChange &change) override;

    /// Tries once more to store what has been appended, and waits for it: the error, if some could
    /// not be stored.
    Result<void> storeRecords();
    /// Replies that are not committed yet.
    qint64 uncommitted() const;
    /// After storeRecords() failed: what it could not store.
    Unstored unstored() const;
    /// After storeRecords() failed: drops them, since they were stored elsewhere or are not wanted.
    void dropUnstored();

    /// `done` runs in the context's thread after the commit, never inside the call, and not at all
    /// if the context was destroyed; the write happens anyway.
    void post(Write write, QObject *context, Done done);
    void postSteps(Step step, QObject *context, Done done);
    /// Without waiting or reporting.
    void postSteps(Step step);

    /// Waits for the commit.
    Result<void> run(const Write &write);
    Result<void> runSteps(const Step &step);
    /// For workers: queues after the records, and waits only while two writes are queued. Returns
    /// the error of an earlier write of the same `owner`.
    Result<void> queueBulk(const std::shared_ptr<Result<void>> &owner, Write write);
    /// Waits for everything queued by queueBulk() for any owner.
    void drainBulk();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace gavel::store
