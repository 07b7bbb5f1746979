// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/projectfile.h"

#include "store/words.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace gavel::store {

std::optional<FileIdentity> FileIdentity::of(const QString &path)
{
    struct stat info = {};
    if (::stat(QFile::encodeName(path).constData(), &info) != 0)
        return std::nullopt;
    return FileIdentity{ path, info.st_dev, info.st_ino };
}

Result<void> FileIdentity::check() const
{
    const auto now = of(path);
    if (!now)
        return Error{ Error::Kind::Io, 0,
                      Words::tr("The project file %1 is gone. Put it back, or save a copy of what is open.").arg(QDir::toNativeSeparators(path)),
                      path };
    if (now->device != device || now->inode != inode)
        return Error{ Error::Kind::Io, 0,
                      Words::tr("Another file has taken the place of %1. Save a copy of what is open, then open the new one.")
                          .arg(QDir::toNativeSeparators(path)),
                      path };
    return {};
}

QString LockHolder::text() const
{
    return Words::tr("%1, process %2 on %3").arg(program, QString::number(pid), host);
}

FileLock::~FileLock()
{
    release();
}

FileLock::FileLock(FileLock &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_path(std::move(other.m_path))
{
}

FileLock &FileLock::operator=(FileLock &&other) noexcept
{
    if (this != &other) {
        release();
        m_descriptor = std::exchange(other.m_descriptor, -1);
        m_path = std::move(other.m_path);
    }
    return *this;
}

FileLock::Outcome FileLock::acquire(const QString &path)
{
    release();
    const QByteArray name = QFile::encodeName(path);
    for (;;) {
        const int descriptor = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
        if (descriptor < 0)
            return Outcome::NotWritable;
        if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            const int reason = errno;
            ::close(descriptor);
            return reason == EWOULDBLOCK ? Outcome::HeldElsewhere : Outcome::Unsupported;
        }
        // The holder before us may have removed the file between our open and our lock.
        struct stat locked = {};
        struct stat named = {};
        const bool same = ::fstat(descriptor, &locked) == 0 && ::stat(name.constData(), &named) == 0 && locked.st_ino == named.st_ino
            && locked.st_dev == named.st_dev;
        if (!same) {
            ::close(descriptor);
            continue;
        }
        m_descriptor = descriptor;
        m_path = path;
        break;
    }
    const QByteArray who = QByteArray::number(qint64(::getpid())) + '\n' + QSysInfo::machineHostName().toUtf8() + '\n'
        + QCoreApplication::applicationName().toUtf8() + '\n';
    // Who holds it is a courtesy; the lock stands without it.
    if (::ftruncate(m_descriptor, 0) != 0 || ::write(m_descriptor, who.constData(), static_cast<size_t>(who.size())) < 0)
        qWarning("The holder of a project could not be written into its lock file.");
    return Outcome::Acquired;
}

void FileLock::release()
{
    if (m_descriptor < 0)
        return;
    ::unlink(QFile::encodeName(m_path).constData());
    ::close(std::exchange(m_descriptor, -1));
}

LockHolder FileLock::holder(const QString &path)
{
    LockHolder holder{ 0, Words::tr("an unknown computer"), Words::tr("another program") };
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return holder;
    const QList<QByteArray> lines = file.read(1024).split('\n');
    holder.pid = lines.value(0).toLongLong();
    if (!lines.value(1).isEmpty())
        holder.host = QString::fromUtf8(lines[1]);
    if (!lines.value(2).isEmpty())
        holder.program = QString::fromUtf8(lines[2]);
    return holder;
}

bool isOnNetworkFileSystem(const QString &path)
{
    // The magic numbers of statfs(2): NFS, SMB, CIFS, SMB2, NCP, AFS, Coda, FUSE, 9P, Ceph, Lustre.
    static constexpr std::array<quint32, 11> kinds{ 0x6969,     0x517b,     0xff534d42, 0xfe534d42, 0x564c,    0x5346414f,
                                                    0x73757245, 0x65735546, 0x01021997, 0x00c36400, 0x0bd00bd0 };
    struct statfs info = {};
    const QString folder = QFileInfo(path).absolutePath();
    if (::statfs(QFile::encodeName(folder).constData(), &info) != 0)
        return false;
    const auto magic = static_cast<quint32>(info.f_type);
    return std::find(kinds.begin(), kinds.end(), magic) != kinds.end();
}

bool isWriteProtected(const QString &path)
{
    // The root user may write everything; that nobody may is still meant.
    const auto isProtected = [](const QString &name) {
        struct stat info = {};
        const QByteArray encoded = QFile::encodeName(name);
        if (::stat(encoded.constData(), &info) != 0)
            return false;
        return (info.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) == 0 || ::access(encoded.constData(), W_OK) != 0;
    };
    return isProtected(path) || isProtected(QFileInfo(path).absolutePath());
}

} // namespace gavel::store
