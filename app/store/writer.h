// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "eval/runlog.h"
#include "store/projectfile.h"
#include "store/readersource.h"

#include <functional>
#include <memory>
#include <vector>

class QSqlDatabase;

namespace gavel::store {

/// The one thread that writes to a project. It commits whatever is queued as
/// soon as it is idle, without a timer, in this order of precedence: single
/// writes, records of runs, one step of bulk work. Records wake it at the end of
/// the present turn of the event loop in the thread that made the writer.
///
/// append(), updateRun(), retry(), run(), runBulk() and runSteps() may be
/// called from any thread; functions with a context from the context's thread only.
class Writer final : public eval::RunLog
{
public:
    /// Runs in the writer's thread inside a transaction of its own; an Error rolls it back.
    using Write = std::function<Result<void>(QSqlDatabase &)>;
    /// As Write, called again in a new transaction until it gives true. Keep one
    /// call under 2,000 rows or 4 MB, so that verdicts are not held up.
    using Step = std::function<Result<bool>(QSqlDatabase &)>;
    using Done = std::function<void(Result<void>)>;

    /// A writer of a read-only project: every write fails with ReadOnly.
    Writer();
    ~Writer() override;
    Q_DISABLE_COPY_MOVE(Writer)

    /// Opens the writing connection in the thread and waits for it. Every commit first asks `identity`.
    Result<void> start(const ConnectionSpec &spec, const FileIdentity &identity);

    // eval::RunLog
    quint64 append(eval::ReplyRecord record) override;
    void onCommitted(QObject *context, Committed fn) override;
    void retry() override;
    void updateRun(qint64 run, const QJsonObject &changes) override;

    /// `done` runs in the context's thread after the commit, never inside the
    /// call, and not at all once the context has died; the write happens anyway.
    void post(Write write, QObject *context, Done done);
    void postSteps(Step step, QObject *context, Done done);
    /// Nobody waits, nobody is told.
    void postSteps(Step step);

    /// Waits for the commit.
    Result<void> run(const Write &write);
    Result<void> runSteps(const Step &step);
    /// For workers: queues behind the records, and waits only while two writes
    /// are queued already. The error is that of an earlier write of the same `owner`.
    Result<void> queueBulk(const std::shared_ptr<Result<void>> &owner, Write write);
    /// Waits for everything that queueBulk() has queued for any owner.
    void drainBulk();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace gavel::store
