// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/server.h"
#include "core/stop.h"
#include "eval/concurrency.h"
#include "eval/judge.h"
#include "eval/runidentities.h"
#include "eval/runlog.h"
#include "eval/runreader.h"
#include "store/judges.h"
#include "store/runrows.h"

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
class RunChecks;

/// A server of a run, as it was when it gave its replies.
struct RunServer
{
    QUuid server;
    QString name;
    QUrl url;
    QJsonObject identity; ///< of ServerIdentity; empty until the server has reported it

    friend bool operator==(const RunServer &, const RunServer &) = default;
};

/// The settings of a run that are stored with it.
struct RunOptions
{
    eval::ConcurrencySettings concurrency = {};
    bool isTry = false; ///< not shown, and removed with its judge or its data
    bool allowInvalid = false; ///< the person goes on although none of the first replies could be read

    friend bool operator==(const RunOptions &, const RunOptions &) = default;
};

inline constexpr QLatin1StringView tryKey{ "try" }; ///< for conditions in SQL
inline constexpr QLatin1StringView allowInvalidKey{ "allow_invalid" }; ///< for changes in SQL

QJsonObject toJson(const RunOptions &options);
RunOptions runOptionsFromJson(const QJsonObject &json);

/// A run without its rows and replies.
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
    eval::JudgeDefinition judge; ///< read only with a version; without one it has the criteria and their scales
    QString name;
    QString model;
    QList<RunServer> servers; ///< by server number: one entry for each identity of each server
    int repeats = 1;
    Selection selection;
    RunOptions options;
    eval::RunState state = eval::RunState::Created;
    qint64 rows = 0; ///< read only
    qint64 createdMs = 0;
    std::optional<qint64> startedMs;
    std::optional<qint64> finishedMs;
    QStringList adaptations;
    qint64 probeRequests = 0;
    QByteArray dataDigest; ///< Dataset::digest: rows and mapping
    QString damage; ///< read only; not empty: it can only be removed. Translated.
};

/// The identities that its servers reported, by server number.
eval::RunIdentities identitiesOf(const RunInfo &run);
/// The newest number of each of these servers in the run.
QList<int> serverNosOf(const RunInfo &run, const QList<Server> &servers);

/// Whether nothing has been sent yet.
inline bool isPrepared(const RunInfo &run)
{
    return run.kind == RunInfo::Kind::Judged && run.state == eval::RunState::Created;
}

/// What reading a run with this RunInfo::damage results in.
Error damagedRunError(const QString &damage);

/// A sound judged run that is not finished and whose version still exists.
inline bool canResume(const RunInfo &run)
{
    return run.kind == RunInfo::Kind::Judged && run.judgeVersion && run.state != eval::RunState::Finished && run.damage.isEmpty();
}

/// Stored as running: in another process, or in one that was killed.
inline bool isCutOff(const RunInfo &run)
{
    return canResume(run) && (run.state == eval::RunState::Running || run.state == eval::RunState::Paused);
}

/// A run to store, with its rows and its judge.
struct NewRun
{
    RunInfo info;
    RunRows rows = {};
    std::optional<RunJudge> judge = {}; ///< instead of RunInfo::judgeVersion
};

/// What a run must match to be resumed.
struct RunMatch
{
    QByteArray versionHash;
    QByteArray dataDigest;
    QString model;
    int repeats = 1;
    Selection selection;
};

/// Replies that were kept elsewhere while the project could not be written.
struct SavedReplies
{
    qint64 run = 0;
    QList<eval::ServerChange> servers = {}; ///< that gave them and are not in the run yet
    std::vector<eval::ReplyRecord> replies = {};
};

/// RunStore::all() with any connection.
Result<QList<RunInfo>> storedRuns(const QSqlDatabase &db, RunChecks &checks);

/// The runs of a project. Owned by the project; lives in its thread, unless a function says
/// otherwise.
class RunStore
{
public:
    using Created = std::function<void(Result<RunInfo>)>;

    explicit RunStore(const Access &access);

    /// Oldest first; without runs whose rows are still being written, but with damaged ones.
    Result<QList<RunInfo>> all() const;
    Result<RunInfo> run(qint64 id) const;
    /// The newest judged run that matches, finished or not.
    Result<std::optional<RunInfo>> latestMatching(const RunMatch &match) const;

    /// Stores the run and its rows in steps of the writer, so verdicts of other runs are stored in
    /// between. Once `stop` is true, it is removed again, and `done` gets Cancelled.
    void create(NewRun run, Stop stop, QObject *context, Created done);
    /// The same, but waits: for the command line and workers.
    Result<RunInfo> create(NewRun run);
    Result<RunInfo> create(const RunInfo &info, const RunRows &rows) { return create({ info, rows }); }
    /// A run that comes with its replies (their `run` is set here): all of it or nothing. From any
    /// thread; waits likewise.
    Result<RunInfo> createWith(NewRun run, std::vector<eval::ReplyRecord> replies);
    Result<void> rename(qint64 run, const QString &name);
    /// Removes its replies and verdicts, and pushes of it, too.
    void remove(qint64 run, QObject *context, std::function<void(Result<void>)> done);

    /// Stores imported scores and recorded replies. From any thread; waits while the writer is
    /// behind.
    Result<void> appendReplies(const std::vector<eval::ReplyRecord> &records);

    /// Stores them with their servers: all or, once `stop` is true, none. From any thread; waits.
    Result<void> takeSaved(const std::vector<SavedReplies> &saved, const Stop &stop);

    /// Replaces verdicts of stored replies after they were parsed again; matched by run, position,
    /// repeat and part, other fields of the records are ignored. May wait likewise.
    Result<void> replaceVerdicts(const std::vector<eval::ReplyRecord> &records);

    /// With the project's reading connection: for the project's thread.
    Result<std::unique_ptr<eval::RunReader>> reader(qint64 run) const;

private:
    using WriteOne = Result<void> (ReplyWriter::*)(const eval::ReplyRecord &);
    Result<void> writeEach(const std::vector<eval::ReplyRecord> &records, WriteOne write);

    const Access &m_access;
};

} // namespace gavel::store
