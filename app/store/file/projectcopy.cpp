// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/file/projectcopy.h"

#include "core/writetarget.h"
#include "store/file/projectfile.h"
#include "store/file/salvage.h"
#include "store/migrations.h"
#include "store/readersource.h"
#include "store/sql.h"
#include "store/words.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QTemporaryFile>
#include <QUrl>

#include <array>
#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

namespace gavel::store {

namespace {

constexpr std::array sideSuffixes{ "-wal", "-shm", "-journal" };

Error copyError(const QString &path, const QString &detail)
{
    return ioError(Words::tr("The copy %1 could not be written. Choose another folder.").arg(QDir::toNativeSeparators(path)), detail);
}

/// False if it is not known to be on the disk.
bool isSynced(const QString &name, int flags)
{
    const int descriptor = ::open(QFile::encodeName(name).constData(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool done = ::fsync(descriptor) == 0;
    return ::close(descriptor) == 0 && done;
}

bool isRenamed(const QString &from, const QString &to)
{
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

Result<void> vacuumInto(const QSqlDatabase &open, const QString &path)
{
    // The project itself stays protected: it is opened for reading.
    if (auto allowed = change(open, QStringLiteral("PRAGMA query_only = OFF")); !allowed)
        return allowed;
    auto copied = change(open, QStringLiteral("VACUUM INTO ?"), { path });
    const auto forbidden = change(open, QStringLiteral("PRAGMA query_only = ON"));
    return copied ? forbidden : copied;
}

/// Only the rows of the tables that Gavel makes.
Result<QStringList> copyData(const ConnectionSpec &spec, const QString &path, const Stop &stop)
{
    const auto connection = Connection::open({ .file = path, .isUri = true });
    if (!connection)
        return connection.error();
    QSqlDatabase &db = (*connection)->database();
    if (const auto made = migrate(db, migrations()); !made)
        return made.error();
    if (const auto unbound = change(db, QStringLiteral("PRAGMA foreign_keys = OFF")); !unbound)
        return unbound.error();
    const QString old
        = QStringLiteral("file:%1?mode=ro%2")
              .arg(QString::fromLatin1(QUrl::toPercentEncoding(spec.file, "/")), spec.immutable ? QStringLiteral("&immutable=1") : QString());
    if (const auto attached = change(db, QStringLiteral("ATTACH ? AS old"), { old }); !attached)
        return attached.error();
    // No transaction around it: in one, SQLite writes no more once it has met a damaged page. The copy
    // is nobody's yet, and is synced when it is whole.
    for (const auto *quick : { "PRAGMA main.journal_mode = MEMORY", "PRAGMA main.synchronous = OFF" }) {
        if (const auto set = change(db, QString::fromLatin1(quick)); !set)
            return set.error();
    }
    return copyTables(db, stop);
}

/// The files that SQLite keeps beside a database, out of the way while another takes its place: a
/// log that is left from a killed program must neither be lost nor be taken for one of the copy.
class SideFiles
{
public:
    explicit SideFiles(const QString &target)
        : m_target(target)
    {
        for (const char *suffix : sideSuffixes)
            (void)isRenamed(m_target + QLatin1StringView(suffix), away(suffix));
    }
    ~SideFiles()
    {
        for (const char *suffix : sideSuffixes) {
            if (m_isReplaced)
                QFile::remove(away(suffix));
            else
                (void)isRenamed(away(suffix), m_target + QLatin1StringView(suffix));
        }
    }
    Q_DISABLE_COPY_MOVE(SideFiles)

    void targetIsReplaced() { m_isReplaced = true; }

private:
    QString away(const char *suffix) const { return m_target + QStringLiteral(".replaced") + QLatin1StringView(suffix); }

    QString m_target;
    bool m_isReplaced = false;
};

Result<void> lockTarget(const QString &target, FileLock &lock)
{
    const QString lockName = target + QStringLiteral(".lock");
    const auto locked = lock.acquire(lockName);
    if (locked == FileLock::Outcome::NotOurs)
        return lockedError(FileLock::notOursText(lockName), lockName);
    if (locked == FileLock::Outcome::HeldElsewhere)
        return lockedError(
            Words::tr("%1 is open in %2. Choose another name.").arg(QDir::toNativeSeparators(target), FileLock::holder(lockName).text()), target);
    return {};
}

} // namespace

Result<QStringList> copyProject(const QSqlDatabase &open, const ConnectionSpec &spec, const QString &path, const Stop &stop)
{
    if (const auto allowed = mayBecomeProject(path, { spec.file }); !allowed)
        return allowed.error();
    const QString target = QFileInfo(path).absoluteFilePath();
    FileLock lock;
    if (const auto locked = lockTarget(target, lock); !locked)
        return locked.error();

    // SQLite fills an empty file; this one has a name that nobody can prepare, and is private.
    QTemporaryFile part(target + QStringLiteral(".XXXXXX.part"));
    if (!part.open())
        return copyError(target, part.errorString());
    part.close();
    const QString name = part.fileName();
    auto copied = spec.dataOnly ? copyData(spec, name, stop) : vacuumInto(open, name).transform([] { return QStringList(); });
    for (const char *suffix : sideSuffixes)
        QFile::remove(name + QLatin1StringView(suffix));
    if (!copied)
        return isCancelled(copied) || copied.error().kind == Error::Kind::DiskFull ? copied : copyError(target, copied.error().detail);
    if (!isSynced(name, O_RDONLY))
        return copyError(target, QStringLiteral("fsync"));
    SideFiles sides(target);
    if (!isRenamed(name, target))
        return copyError(target, QStringLiteral("rename"));
    part.setAutoRemove(false);
    sides.targetIsReplaced();
    (void)isSynced(QFileInfo(target).absolutePath(), O_RDONLY | O_DIRECTORY); // not all file systems can
    return copied;
}

} // namespace gavel::store
