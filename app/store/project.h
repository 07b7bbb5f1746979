// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "store/readersource.h"

#include <QJsonValue>
#include <QList>
#include <QString>

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
    ReadWrite, ///< made if it does not exist; read-only with a notice when it cannot be had alone
    ReadOnly,
};

struct OpenOptions
{
    OpenMode mode = OpenMode::ReadWrite;
    /// For the command line: Error::Kind::Locked, naming the holder, instead of a read-only window.
    bool failIfLocked = false;
    /// What the file system is taken for; nullopt asks the system.
    std::optional<bool> networkFileSystem = {};
};

/// Something about how the file was opened that a person should see.
struct Notice
{
    enum class Kind { OpenElsewhere, ReadOnlyFile, NetworkFileSystem, NewerMinor, NoWriteAheadLog, NotLockable, LockNotOurs, LocksLost };
    Kind kind = Kind::OpenElsewhere;
    QString text; ///< translated
};

/// One open project file. Lives in the thread that opened it; there is one
/// writer thread behind it. Everything is stored as it happens.
///
/// All functions of a project and its parts that write wait for their own
/// commit (well under a millisecond; behind one import chunk at most some
/// twenty), except where a callback is taken. On a read-only project they give
/// Error::Kind::ReadOnly.
class Project
{
public:
    /// Kinds of error: BadInput (not a project: never touched), NewerFile, Locked, ReadOnly, DiskFull, Io.
    static Result<std::unique_ptr<Project>> open(const QString &path, const OpenOptions &options = {});
    /// A private project that is removed with this object.
    static Result<std::unique_ptr<Project>> openTemporary();
    /// Stores what is queued, checkpoints, and lets go of the file. Readers in
    /// other threads must be gone, or the -wal file stays beside it.
    ~Project();
    Q_DISABLE_COPY_MOVE(Project)

    QString path() const;
    QString name() const; ///< of the file, without folder and suffix
    bool isReadOnly() const;
    bool isTemporary() const;
    const QList<Notice> &notices() const;
    /// The banner: the texts of all notices, or empty.
    QString notice() const;

    /// Error::Kind::Io once the file has vanished or was replaced by another.
    /// One stat call; the writer asks by itself before every commit.
    Result<void> checkAlive() const;
    /// Looks whether other programs are still kept from taking the -wal away (see SqliteLocks), and
    /// takes the locks again if not. Cheap; true if isAtRisk() is another than before.
    bool checkLocks();
    /// What is written may be lost, since another program took the -wal; a notice says so.
    bool isAtRisk() const;
    /// BadInput if `path` is one of this project's files. Nothing but SQLite may open them:
    /// closing one drops all its locks in this process.
    Result<void> checkIsForeign(const QString &path) const;
    /// A compacted copy in one file, complete or not there at all; replaces an
    /// existing one. Takes time with the file's size: see ReaderSource::saveCopy() for other threads.
    Result<void> saveCopy(const QString &path) const;

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

    /// Settings that travel with the project, by key; Undefined if there is none.
    QJsonValue setting(const QString &key) const;
    /// An undefined value removes the key.
    Result<void> setSetting(const QString &key, const QJsonValue &value);

private:
    Project();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gavel::store
