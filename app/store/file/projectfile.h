// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QString>

#include <optional>

namespace gavel::store {

/// One name for one file, even if several links lead to it: the canonical path if it exists, else
/// its name in the canonical folder.
QString canonicalPath(const QString &path);
bool isSameFile(const QString &a, const QString &b);

/// Io if a file that SQLite would write next to that file (its -wal, -journal or -shm) is a link or
/// not a regular file: it came with somebody else's project.
Result<void> checkSideFiles(const QString &file);

/// Renames a project that is not open, with what a killed program left beside it; never replaces a
/// file. After an error everything is where it was.
Result<void> moveProject(const QString &from, const QString &to);

/// Identifies a file, so that another one in its place is noticed.
struct FileIdentity
{
    QString path;
    quint64 device = 0;
    quint64 inode = 0;

    static std::optional<FileIdentity> of(const QString &path);
    /// Io if the file at the path was removed or replaced.
    Result<void> check() const;
};

/// The process that has a project open.
struct LockHolder
{
    qint64 pid = 0;
    QString host;
    QString program;

    QString text() const; ///< "gavel, process 123 on host"
};

/// An exclusive flock() on a separate file next to the project. The kernel releases it when the
/// process ends, so it never gets stale. A file of that name that was not created by a lock is not
/// followed, written or removed.
class FileLock
{
public:
    enum class Outcome {
        Acquired,
        HeldElsewhere,
        Unsupported,
        NotWritable,
        NotOurs, ///< a link, or a file that no lock has created; see notOursText()
    };

    FileLock() = default;
    /// Removes the lock file while it is still locked.
    ~FileLock();
    FileLock(FileLock &&other) noexcept;
    FileLock &operator=(FileLock &&other) noexcept;
    Q_DISABLE_COPY(FileLock)

    Outcome acquire(const QString &path);
    /// Takes the lock again if another program has removed its file. HeldElsewhere or NotOurs: in
    /// the meantime something else has taken its place.
    Outcome keep();
    void release();
    bool isHeld() const { return m_descriptor >= 0; }

    static LockHolder holder(const QString &path);
    static QString notOursText(const QString &path);

private:
    Outcome open(const QByteArray &name, int &descriptor) const;

    int m_descriptor = -1;
    QString m_path;
};

/// Creates an empty file that only its owner may read, unless there is one already; so that SQLite
/// does not create it for everyone. Errors are left to the one who opens it.
void makePrivateFile(const QString &path);

/// NFS, SMB, FUSE and the like, where a shared -wal is not reliable.
bool isOnNetworkFileSystem(const QString &path);
/// Whether the file or its folder is not writable; a file without write permission for anyone
/// counts even for root.
bool isWriteProtected(const QString &path);

} // namespace gavel::store
