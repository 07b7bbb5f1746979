// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/file/sqlitelocks.h"

#include "store/file/projectfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QList>

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace gavel::store {

namespace {

// From SQLite's file format: the bytes of a shared lock on the file, and the byte of the -shm that
// every connection in WAL mode locks.
constexpr qint64 sharedFirst = 0x40000002;
constexpr qint64 sharedLength = 510;
constexpr qint64 deadManSwitch = 128;

/// A line of /proc/locks for this process: "3: POSIX  ADVISORY  READ 123 fe:01:456 128 128".
struct ListedLock
{
    QByteArray file;
    qint64 first = 0;
    qint64 last = 0;
};

/// nullopt if the system has no such list.
std::optional<QList<ListedLock>> locksOfThisProcess()
{
    QFile list(QStringLiteral("/proc/locks"));
    if (!list.open(QIODevice::ReadOnly))
        return std::nullopt;
    enum Field { Kind = 1, Process = 4, File = 5, First = 6, Last = 7, Fields = 8 };
    const QByteArray process = QByteArray::number(QCoreApplication::applicationPid());
    QList<ListedLock> locks;
    const QList<QByteArray> lines = list.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> fields = line.simplified().split(' ');
        if (fields.size() != Fields || fields[Kind] != "POSIX" || fields[Process] != process)
            continue;
        locks << ListedLock{ fields[File], fields[First].toLongLong(),
                             fields[Last] == "EOF" ? std::numeric_limits<qint64>::max() : fields[Last].toLongLong() };
    }
    return locks;
}

} // namespace

SqliteLocks::SqliteLocks(const QString &file)
{
    const auto rangeOf = [](const QString &path, qint64 first, qint64 length) -> std::optional<Range> {
        const auto identity = FileIdentity::of(path);
        return identity ? std::optional(Range{ path, identity->device, identity->inode, first, length }) : std::nullopt;
    };
    const auto wal = rangeOf(file + QStringLiteral("-wal"), 0, 0);
    const auto locks = locksOfThisProcess();
    if (!wal || !locks)
        return;
    std::vector<Range> ranges;
    for (auto range : { rangeOf(file, sharedFirst, sharedLength), rangeOf(file + QStringLiteral("-shm"), deadManSwitch, 1) }) {
        // By the inode only: some file systems list another device than stat() returns.
        const auto found = std::ranges::find_if(*locks, [&range](const ListedLock &lock) {
            return range && lock.file.endsWith(':' + QByteArray::number(range->inode)) && lock.first <= range->first
                && lock.last >= range->first + range->length - 1;
        });
        if (found == locks->end())
            return;
        range->listed = found->file;
        ranges.push_back(*range);
    }
    m_ranges = std::move(ranges);
    m_wal = *wal;
}

SqliteLocks::~SqliteLocks()
{
    release();
}

SqliteLocks::SqliteLocks(SqliteLocks &&other) noexcept
    : m_ranges(std::exchange(other.m_ranges, {}))
    , m_wal(std::move(other.m_wal))
{
}

SqliteLocks &SqliteLocks::operator=(SqliteLocks &&other) noexcept
{
    if (this != &other) {
        release();
        m_ranges = std::exchange(other.m_ranges, {});
        m_wal = std::move(other.m_wal);
    }
    return *this;
}

void SqliteLocks::release()
{
    for (const Range &range : m_ranges) {
        if (range.descriptor >= 0)
            ::close(range.descriptor);
    }
    m_ranges.clear();
}

SqliteLocks::State SqliteLocks::check()
{
    if (m_ranges.empty())
        return State::Unknown;
    const auto locks = locksOfThisProcess();
    if (!locks)
        return State::Unknown;
    bool isGone = false;
    for (Range &range : m_ranges) {
        const bool isListed = std::ranges::any_of(*locks, [&range](const ListedLock &lock) {
            return lock.file == range.listed && lock.first <= range.first && lock.last >= range.first + range.length - 1;
        });
        if (isListed)
            continue;
        isGone = true;
        if (!take(range))
            return State::Lost;
    }
    // Only after taking the locks: from now on no process removes it.
    if (!isWalInPlace())
        return State::Lost;
    return isGone ? State::TakenAgain : State::Held;
}

/// SQLite believes that it still has the locks and would not take them again while any connection
/// of this process is open; but the kernel does not care through which descriptor a process locks.
bool SqliteLocks::take(Range &range)
{
    const auto now = FileIdentity::of(range.path);
    if (!now || now->device != range.device || now->inode != range.inode)
        return false;
    if (range.descriptor < 0)
        range.descriptor = ::open(QFile::encodeName(range.path).constData(), O_RDONLY | O_CLOEXEC);
    if (range.descriptor < 0)
        return false;
    struct flock lock = {};
    lock.l_type = F_RDLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = range.first;
    lock.l_len = range.length;
    return ::fcntl(range.descriptor, F_SETLK, &lock) == 0;
}

bool SqliteLocks::isWalInPlace() const
{
    const auto now = FileIdentity::of(m_wal.path);
    return now && now->device == m_wal.device && now->inode == m_wal.inode;
}

} // namespace gavel::store
