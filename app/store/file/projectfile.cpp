// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/file/projectfile.h"

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

namespace {

constexpr qsizetype longestHolder = 1024;

/// Do not follow links, and do not wait for the other end of a pipe.
constexpr int plainFlags = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY;

bool isPlain(const struct stat &info)
{
    // 0: the holder has just removed it.
    return S_ISREG(info.st_mode) && info.st_nlink <= 1;
}

bool isSame(const struct stat &a, const struct stat &b)
{
    return a.st_ino == b.st_ino && a.st_dev == b.st_dev;
}

/// The first bytes; one more than any lock file has.
QByteArray beginningOf(int descriptor)
{
    QByteArray bytes(longestHolder + 1, Qt::Uninitialized);
    const auto size = ::pread(descriptor, bytes.data(), static_cast<size_t>(bytes.size()), 0);
    bytes.resize(std::max<qsizetype>(0, size));
    return bytes;
}

/// The descriptor, and whether the file was created here.
std::pair<int, bool> openOrMake(const QByteArray &name)
{
    for (;;) {
        int descriptor = ::open(name.constData(), O_RDWR | O_CREAT | O_EXCL | plainFlags, 0644);
        if (descriptor >= 0 || errno != EEXIST)
            return { descriptor, descriptor >= 0 };
        descriptor = ::open(name.constData(), O_RDWR | plainFlags);
        // Another user's file: reading is enough to see whether it is locked.
        if (descriptor < 0 && errno == EACCES)
            descriptor = ::open(name.constData(), O_RDONLY | plainFlags);
        if (descriptor >= 0 || errno != ENOENT) // else the holder has just removed it
            return { descriptor, false };
    }
}

QByteArray holderText()
{
    return QByteArray::number(qint64(::getpid())) + '\n' + QSysInfo::machineHostName().toUtf8() + '\n' + QCoreApplication::applicationName().toUtf8()
        + '\n';
}

/// Process, host and program from a lock file; nullopt for any other text.
std::optional<QList<QByteArray>> holderLines(const QByteArray &text)
{
    if (text.size() > longestHolder || !text.endsWith('\n'))
        return std::nullopt;
    QList<QByteArray> lines = text.split('\n');
    lines.removeLast();
    bool isNumber = false;
    const qint64 pid = lines.value(0).toLongLong(&isNumber);
    if (lines.size() != 3 || !isNumber || pid <= 0)
        return std::nullopt;
    return lines;
}

} // namespace

QString canonicalPath(const QString &path)
{
    if (path.isEmpty())
        return {};
    QFileInfo info(path);
    // A link to a missing file stands for its target; a cycle of links for itself.
    for (int links = 0; links < 40 && !info.exists() && info.isSymLink(); ++links)
        info = QFileInfo(info.symLinkTarget());
    if (info.exists())
        return info.canonicalFilePath();
    const QString absolute = QDir::cleanPath(info.absoluteFilePath());
    const QFileInfo folder(QFileInfo(absolute).absolutePath());
    if (folder.filePath() == absolute)
        return absolute;
    return QDir(canonicalPath(folder.filePath())).filePath(QFileInfo(absolute).fileName());
}

bool isSameFile(const QString &a, const QString &b)
{
    return a == b || canonicalPath(a) == canonicalPath(b);
}

Result<void> checkSideFiles(const QString &file)
{
    for (const auto suffix : { "-wal", "-journal", "-shm" }) {
        const QString side = file + QLatin1StringView(suffix);
        struct stat info = {};
        if (::lstat(QFile::encodeName(side).constData(), &info) == 0 && !isPlain(info))
            return ioError(Words::tr("%1 lies beside the project, but is a link or no plain file. Move it away, then open the project again.")
                               .arg(QDir::toNativeSeparators(side)),
                           side);
    }
    return {};
}

Result<void> moveProject(const QString &from, const QString &to)
{
    const std::array names{ "-wal", "-journal", "" };
    QFile moving;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto suffix = QLatin1StringView(names[i]);
        moving.setFileName(from + suffix);
        if (moving.rename(to + suffix) || (!suffix.isEmpty() && !moving.exists()))
            continue;
        const QString reason = moving.errorString();
        while (i-- > 0)
            QFile::rename(to + QLatin1StringView(names[i]), from + QLatin1StringView(names[i]));
        return ioError(Words::tr("The project cannot be moved to %1. Choose another folder.").arg(QDir::toNativeSeparators(to)), reason);
    }
    QFile::remove(from + QStringLiteral("-shm")); // made anew from the -wal
    return {};
}

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
        return ioError(Words::tr("The project file %1 is gone. Put it back, or save a copy of what is open.").arg(QDir::toNativeSeparators(path)),
                       path);
    if (now->device != device || now->inode != inode)
        return ioError(Words::tr("Another file has taken the place of %1. Save a copy of what is open, then open the new one.")
                           .arg(QDir::toNativeSeparators(path)),
                       path);
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
        int descriptor = -1;
        if (const Outcome outcome = open(name, descriptor); outcome != Outcome::Acquired)
            return outcome;
        // The previous holder may have removed the file between our open and our lock.
        struct stat locked = {};
        struct stat named = {};
        if (::fstat(descriptor, &locked) != 0 || ::lstat(name.constData(), &named) != 0 || !isSame(locked, named)) {
            ::close(descriptor);
            continue;
        }
        m_descriptor = descriptor;
        m_path = path;
        break;
    }
    const QByteArray who = holderText();
    // The holder's name is optional; the lock is valid without it.
    if (::ftruncate(m_descriptor, 0) != 0 || ::write(m_descriptor, who.constData(), static_cast<size_t>(who.size())) < 0)
        qWarning("The holder of a project could not be written into its lock file.");
    return Outcome::Acquired;
}

FileLock::Outcome FileLock::keep()
{
    struct stat locked = {};
    struct stat named = {};
    if (!isHeld() || ::fstat(m_descriptor, &locked) != 0)
        return Outcome::Unsupported;
    if (::lstat(QFile::encodeName(m_path).constData(), &named) == 0 && isSame(locked, named))
        return Outcome::Acquired;
    FileLock again;
    const Outcome outcome = again.acquire(m_path);
    if (outcome == Outcome::Acquired)
        *this = std::move(again);
    return outcome;
}

/// Opens and locks; `descriptor` is open for Acquired only.
FileLock::Outcome FileLock::open(const QByteArray &name, int &descriptor) const
{
    const auto [opened, isMade] = openOrMake(name);
    if (opened < 0) {
        struct stat named = {};
        const bool isStrange = ::lstat(name.constData(), &named) == 0 && !isPlain(named);
        return isStrange ? Outcome::NotOurs : Outcome::NotWritable;
    }
    struct stat info = {};
    auto outcome = ::fstat(opened, &info) == 0 && isPlain(info) ? Outcome::Acquired : Outcome::NotOurs;
    if (outcome == Outcome::Acquired && ::flock(opened, LOCK_EX | LOCK_NB) != 0)
        outcome = errno == EWOULDBLOCK ? Outcome::HeldElsewhere : Outcome::Unsupported;
    // Created here, it is ours even if the file system reports another owner; else it may be left
    // from a killed program.
    if (outcome == Outcome::Acquired && !isMade) {
        const QByteArray text = beginningOf(opened);
        if (info.st_uid != ::geteuid() || (!text.isEmpty() && !holderLines(text)))
            outcome = Outcome::NotOurs;
    }
    if (outcome == Outcome::Acquired)
        descriptor = opened;
    else
        ::close(opened);
    return outcome;
}

void FileLock::release()
{
    if (m_descriptor < 0)
        return;
    const QByteArray name = QFile::encodeName(m_path);
    struct stat locked = {};
    struct stat named = {};
    if (::fstat(m_descriptor, &locked) == 0 && ::lstat(name.constData(), &named) == 0 && isSame(locked, named))
        ::unlink(name.constData());
    ::close(std::exchange(m_descriptor, -1));
}

LockHolder FileLock::holder(const QString &path)
{
    LockHolder holder{ 0, Words::tr("an unknown computer"), Words::tr("another program") };
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | plainFlags);
    if (descriptor < 0)
        return holder;
    struct stat info = {};
    const bool isReadable = ::fstat(descriptor, &info) == 0 && isPlain(info);
    const auto lines = holderLines(isReadable ? beginningOf(descriptor) : QByteArray());
    ::close(descriptor);
    if (!lines)
        return holder;
    holder.pid = lines->at(0).toLongLong();
    if (!lines->at(1).isEmpty())
        holder.host = QString::fromUtf8(lines->at(1));
    if (!lines->at(2).isEmpty())
        holder.program = QString::fromUtf8(lines->at(2));
    return holder;
}

QString FileLock::notOursText(const QString &path)
{
    return Words::tr("%1 has the name of the project's lock file, but Gavel has not made it. Move it away, then try again.")
        .arg(QDir::toNativeSeparators(path));
}

void makePrivateFile(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_EXCL | plainFlags, 0600);
    if (descriptor >= 0)
        ::close(descriptor);
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
    // Root can write everything; a file without write permission for anyone is still meant to be
    // protected.
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
