// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/server.h"
#include "eval/judge.h"
#include "eval/runlog.h"
#include "eval/runreader.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QStringList>
#include <QUrl>
#include <QUuid>

#include <memory>
#include <optional>
#include <vector>

class QSqlDatabase;

namespace gavel::store {

struct Access;
class ReplyWriter;

struct RunServer
{
    QUuid server;
    QString name;
    QUrl url;
    QJsonObject identity; ///< of ServerIdentity; empty until the server has said who it is

    friend bool operator==(const RunServer &, const RunServer &) = default;
};

struct RunInfo
{
    enum class Kind { Judged, Imported, Recorded };

    qint64 id = 0;
    QUuid uuid;
    Kind kind = Kind::Judged;
    qint64 dataset = 0;
    std::optional<qint64> judgeVersion; ///< an imported run may have none
    std::optional<int> versionNumber; ///< read only
    QByteArray versionHash; ///< read only
    eval::JudgeDefinition judge; ///< read only, unless there is no version: then it names criteria and scales
    QString name;
    QString model;
    QList<RunServer> servers; ///< by server number
    int repeats = 1;
    QJsonObject selection; ///< how the rows were chosen; compared as a whole
    QJsonObject settings; ///< concurrency, limits, …
    QString state = QStringLiteral("created"); ///< "created", "running", "paused", "finished", "cancelled"
    qint64 rows = 0; ///< read only
    qint64 createdMs = 0;
    std::optional<qint64> startedMs;
    std::optional<qint64> finishedMs;
    QStringList adaptations;
    qint64 probeRequests = 0;
    QByteArray dataDigest; ///< Dataset::digest: rows and mapping
    QJsonObject record; ///< everything else that updateRun() was told
};

/// In RunInfo::settings of a Try: a run that is shown nowhere and goes with its judge and its data.
inline constexpr QLatin1StringView trySetting{ "try" };
inline bool isTry(const RunInfo &run)
{
    return run.settings.value(trySetting).toBool();
}

/// Only made for a preview, and never started.
inline bool isPrepared(const RunInfo &run)
{
    return run.kind == RunInfo::Kind::Judged && run.state == QLatin1StringView("created");
}

/// Judged, by a version that is still there, and not to its end.
inline bool canGoOn(const RunInfo &run)
{
    return run.kind == RunInfo::Kind::Judged && run.judgeVersion && run.state != QLatin1StringView("finished");
}

/// Stored as one that goes on: by another program, or its own has died.
inline bool isCutOff(const RunInfo &run)
{
    return canGoOn(run) && (run.state == QLatin1StringView("running") || run.state == QLatin1StringView("paused"));
}

/// Which rows a run judges, in their frozen order.
struct RunRows
{
    std::vector<qint64> items = {}; ///< item ids; empty: the rows of the dataset in order
    std::vector<qint64> seconds = {}; ///< for pairwise judging, aligned with `items`
    qint64 limit = 0; ///< of the dataset's rows only the first; 0: all
    qint64 sample = 0; ///< that many drawn at random, kept in order; 0: all
    quint64 seed = 1;
    std::vector<qint64> without = {}; ///< of the dataset's rows not these item ids; sorted
    /// Instead of `items`: the newest text of the rows at `positions` of another run.
    std::optional<qint64> run = {};
    std::vector<qint64> positions = {};
};

/// What a run is looked for by, to go on with it.
struct RunMatch
{
    QByteArray versionHash;
    QByteArray dataDigest;
    QString model;
    int repeats = 1;
    QJsonObject selection;
};

class RunStore
{
public:
    using Created = std::function<void(Result<RunInfo>)>;

    explicit RunStore(const Access &access);

    /// Oldest first; runs whose rows are still being written are not among them.
    Result<QList<RunInfo>> all() const;
    Result<RunInfo> run(qint64 id) const;
    /// The newest judged run that matches, finished or not.
    Result<std::optional<RunInfo>> latestMatching(const RunMatch &match) const;

    /// Stores the run and its rows; steps of the writer, so verdicts of other runs go on meanwhile.
    void create(const RunInfo &info, const RunRows &rows, QObject *context, Created done);
    /// The same, waiting for it: for the command line and workers.
    Result<RunInfo> create(const RunInfo &info, const RunRows &rows);
    Result<void> rename(qint64 run, const QString &name);
    /// With all its replies and verdicts. Pushes of it are forgotten too.
    void remove(qint64 run, QObject *context, std::function<void(Result<void>)> done);

    /// Imported scores and recorded replies. From any thread; waits while the writer is behind.
    Result<void> appendReplies(const std::vector<eval::ReplyRecord> &records);

    /// Gives stored replies the verdicts of `records`, after they were parsed again; by run,
    /// position, repeat and part, everything else in the records is ignored. Waits likewise.
    Result<void> replaceVerdicts(const std::vector<eval::ReplyRecord> &records);

    /// On the project's own reading connection: for the thread of the project.
    Result<std::unique_ptr<eval::RunReader>> reader(qint64 run) const;

    /// Replies that may be used again: ids by body digest, of runs with this version
    /// and model whose server had exactly this identity.
    Result<QHash<QByteArray, qint64>> reusable(const QByteArray &versionHash, const QString &model, const ServerIdentity &identity) const;
    Result<eval::ReplyRecord> reply(qint64 id) const; ///< with its verdicts

private:
    using WriteOne = Result<void> (ReplyWriter::*)(const eval::ReplyRecord &);
    Result<void> writeEach(const std::vector<eval::ReplyRecord> &records, WriteOne write);

    const Access &m_access;
};

} // namespace gavel::store
