// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/workers.h"
#include "store/readersource.h"

#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace gavel::eval {
class RunLog;
}
namespace gavel::llm {
class ChatLog;
}
namespace gavel::mlflow {
class Outbox;
}

namespace gavel::store {

class DatasetStore;
class JudgeStore;
class LabelStore;
class RunStore;
class Writer;

enum class OpenMode {
    ReadWrite, ///< created if it does not exist; read-only with a notice if it is in use
    ReadOnly,
};

/// How to open a project file.
struct OpenOptions
{
    OpenMode mode = OpenMode::ReadWrite;
    /// For the command line: Error::Kind::Locked, naming the holder, instead of opening read-only.
    bool failIfLocked = false;
    bool mustExist = false; ///< NotFound instead of a new project
    bool isDamaged = false; ///< Project::lookThrough() says so: read-only
    /// Overrides the detection of a network file system; nullopt: ask the system.
    std::optional<bool> networkFileSystem = {};
};

/// Something about how the file was opened that the person should know.
struct Notice
{
    enum class Kind {
        OpenElsewhere,
        ReadOnlyFile,
        NetworkFileSystem,
        NewerMinor,
        NoWriteAheadLog,
        NotLockable,
        LockNotOurs,
        LocksLost,
        ForeignSchema,
        Damaged
    };
    Kind kind = Kind::OpenElsewhere;
    QString text; ///< translated
};

/// One open project file. Lives in the thread that opened it, and has one writer thread. Everything
/// is stored as it happens.
///
/// Functions of a project or its parts that write wait for their own commit, which a slow disk may
/// delay, unless they take a callback or are documented otherwise; use the latter for frequent
/// actions of a person. All writes are committed in order, including those queued when the project
/// is closed. In a read-only project they return Error::Kind::ReadOnly.
class Project
{
public:
    /// Kinds of error: BadInput (not a project, and never changed), NewerFile, Locked, ReadOnly,
    /// DiskFull, Io.
    static Result<std::unique_ptr<Project>> open(const QString &path, const OpenOptions &options = {});
    /// A private project that is removed when it is closed.
    static Result<std::unique_ptr<Project>> openTemporary();
    /// Stops the workers and waits for them, stores queued writes, checkpoints, and releases the
    /// file. Calls in progress get Cancelled afterwards.
    ~Project();
    Q_DISABLE_COPY_MOVE(Project)

    QString path() const;
    QString name() const; ///< of the file, without folder and suffix
    bool isReadOnly() const;
    bool isTemporary() const;
    const QList<Notice> &notices() const;
    /// The texts of all notices for a banner, or empty.
    QString notice() const;

    /// Error::Kind::Io if the file was removed or replaced by another one. One stat call; the
    /// writer checks this before every commit.
    Result<void> checkAlive() const;
    /// Whether its pages are still to be looked through for damage, since that takes long.
    bool isUnchecked() const;
    /// Does so in a worker. `done` gets what damage was found, or an empty text; then it is not done
    /// again in this place.
    Call lookThrough(QObject *context, std::function<void(const Result<QString> &)> done);
    /// Checks whether other programs are still prevented from removing the -wal (see SqliteLocks),
    /// and takes the locks again if not. Cheap; true if isAtRisk() has changed.
    bool checkLocks();
    /// Writes may be lost, since another program removed the -wal; there is a notice.
    bool isAtRisk() const;
    /// BadInput if `path` is one of this project's files. Only SQLite may open them: closing a
    /// descriptor drops all locks of this process.
    Result<void> checkIsForeign(const QString &path) const;
    /// Writes a compacted copy to one file, atomically; replaces an existing one. Takes time
    /// proportional to the file's size; in other threads use ReaderSource::saveCopy(). Of a damaged
    /// project what cannot be read is left out: returns what is not complete, as words.
    Result<QStringList> saveCopy(const QString &path) const;

    DatasetStore &datasets() const;
    JudgeStore &judges() const;
    RunStore &runs() const;
    LabelStore &labels() const;
    eval::RunLog &log() const;
    llm::ChatLog &chats() const;
    mlflow::Outbox &outbox() const;
    Writer &writer() const;
    /// For reading in other threads.
    ReaderSource readerSource() const;
    /// How to read in the background: `work(const ReaderSource &, const Stop &)` runs in a worker,
    /// and `done` gets its Result. See Workers::start().
    template <typename Work, typename Done>
    Call read(QObject *context, Work work, Done done) const
    {
        return workers().start(
            context, [source = readerSource(), work = std::move(work)](const Stop &stop) mutable { return work(source.stoppedBy(stop), stop); },
            std::move(done));
    }
    Workers &workers() const;

    /// Settings stored in the project, by key; Undefined if there is none.
    QJsonValue setting(const QString &key) const;
    /// An undefined value removes the key.
    Result<void> setSetting(const QString &key, const QJsonValue &value);
    /// The same without waiting: setting() returns the value at once, readers in other threads see
    /// it after the commit. An error is passed to onWriteFailed().
    void keepSetting(const QString &key, const QJsonValue &value);
    /// Tries once more to store what could not be stored (settings, replies), and waits for it.
    Result<void> storeAll();
    /// Reports failed writes that have no callback of their own.
    void onWriteFailed(QObject *context, std::function<void(const Error &)> tell);

private:
    Project();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gavel::store
