// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/completion.h"
#include "core/result.h"
#include "core/server.h"
#include "eval/runstate.h"
#include "eval/verdict.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <optional>

namespace gavel::eval {

/// One reply (or final failure) with the verdicts derived from it.
struct ReplyRecord
{
    qint64 run = 0;
    qint64 pos = 0; ///< position in the run's frozen order, from 0
    int repeat = 0; ///< from 0
    QString part; ///< "verdict", a criterion's name, …
    int serverNo = 0;
    QString raw; ///< null for a failure
    QString reasoning;
    QString finishReason; ///< needed to parse the reply again
    Usage usage;
    qint64 sentMs = 0; ///< UTC epoch
    qint64 latencyMs = 0;
    int attempts = 1;
    QByteArray logprobs; ///< logprobsToJson() or empty
    QByteArray bodyDigest; ///< of the request; see JudgeClient::digest()
    std::optional<Error> error;
    QList<Verdict> verdicts;
};

/// The identity that a server of a run reports.
struct ServerChange
{
    int serverNo = 0;
    ServerIdentity identity;
    /// The number of the same server before it reported this identity; nullopt: its first one, or more of
    /// the same one.
    std::optional<int> follows = {};
};

/// Changes to a run; unset fields stay as they are.
struct RunChange
{
    std::optional<RunState> state = {};
    std::optional<QStringList> adaptations = {};
    QList<ServerChange> servers = {};
    bool allowInvalid = false; ///< true: does not ask again although no reply could be read
};

/// Port: the durable log of a run. append() is cheap and never waits for the disk. append(),
/// updateRun() and retry() may be called from any thread.
class RunLog
{
public:
    using Committed = std::function<void(quint64 upTo, std::optional<Error> error)>;

    virtual ~RunLog() = default;

    /// Queues the record and returns its number, from 1, increasing by 1. A record of the same
    /// (run, pos, repeat, part) replaces a *failed* one only.
    virtual quint64 append(ReplyRecord record) = 0;
    /// `fn` runs in the context's thread after each commit; with an error nothing is lost: the
    /// records stay queued until retry().
    virtual void onCommitted(QObject *context, Committed fn) = 0;
    virtual void retry() = 0;
    /// Queued behind the appended records.
    virtual void updateRun(qint64 run, const RunChange &change) = 0;
};

} // namespace gavel::eval
