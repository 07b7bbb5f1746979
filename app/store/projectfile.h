// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QString>

#include <optional>

namespace gavel::store {

/// One name for one file, whichever links lead to it: canonical where it exists,
/// else its name in the canonical folder.
QString canonicalPath(const QString &path);
bool isSameFile(const QString &a, const QString &b);

/// Io when what SQLite would write into beside that file (its -wal, -journal or
/// -shm) is a link or anything but a plain file: it came with a foreign project.
Result<void> checkSideFiles(const QString &file);

/// Which file is connected, so that another in its place is noticed.
struct FileIdentity
{
    QString path;
    quint64 device = 0;
    quint64 inode = 0;

    static std::optional<FileIdentity> of(const QString &path);
    /// Io if the path now leads to nothing or to another file.
    Result<void> check() const;
};

/// Who has a project open.
struct LockHolder
{
    qint64 pid = 0;
    QString host;
    QString program;

    QString text() const; ///< "gavel, process 123 on host"
};

/// An exclusive flock() on a file of its own beside the project. The kernel
/// drops it when the process dies, so it is never stale. What lies under its
/// name and was not made by a lock is neither followed, written nor removed.
class FileLock
{
public:
    enum class Outcome {
        Acquired,
        HeldElsewhere,
        Unsupported,
        NotWritable,
        NotOurs, ///< a link, or something that no lock has made; see notOursText()
    };

    FileLock() = default;
    /// Removes the lock file while it still holds it.
    ~FileLock();
    FileLock(FileLock &&other) noexcept;
    FileLock &operator=(FileLock &&other) noexcept;
    Q_DISABLE_COPY(FileLock)

    Outcome acquire(const QString &path);
    void release();
    bool isHeld() const { return m_descriptor >= 0; }

    static LockHolder holder(const QString &path);
    static QString notOursText(const QString &path);

private:
    Outcome open(const QByteArray &name, int &descriptor) const;

    int m_descriptor = -1;
    QString m_path;
};

/// NFS, SMB, FUSE and their like, where a shared -wal cannot be relied on.
bool isOnNetworkFileSystem(const QString &path);
/// The file, or its folder, does not take writes (also by intention: no write permission for anybody).
bool isWriteProtected(const QString &path);

} // namespace gavel::store
