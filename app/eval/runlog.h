// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/completion.h"
#include "core/result.h"
#include "eval/verdict.h"

#include <QJsonObject>
#include <QObject>

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
    QByteArray bodyDigest; ///< SHA-256 of the request body, for reuse
    std::optional<Error> error;
    QList<Verdict> verdicts;
};

/// Port: the durable log of a run. append() is cheap and never blocks on the disk.
class RunLog
{
public:
    using Committed = std::function<void(quint64 upTo, std::optional<Error> error)>;

    virtual ~RunLog() = default;

    /// Queues the record and gives its number, from 1, rising by 1. A record of
    /// the same (run, pos, repeat, part) replaces a *failed* one only.
    virtual quint64 append(ReplyRecord record) = 0;
    /// `fn` runs in the context's thread after each commit; with an error
    /// nothing was lost: the records stay queued until retry().
    virtual void onCommitted(QObject *context, Committed fn) = 0;
    virtual void retry() = 0;
    /// Queued behind the appended records: state ("running", "paused", "finished",
    /// "cancelled"), adaptations, identities, counts.
    virtual void updateRun(qint64 run, const QJsonObject &changes) = 0;
};

} // namespace gavel::eval
