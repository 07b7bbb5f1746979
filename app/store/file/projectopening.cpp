// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/file/projectopening.h"

#include "store/cleanup.h"
#include "store/file/schema.h"
#include "store/migrations.h"
#include "store/rowvalues.h"
#include "store/words.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

#include <utility>

namespace gavel::store {

namespace {

constexpr int knownMajor = schemaVersion / 1000;
/// Larger files are looked through in the background: it takes some 4 ms a megabyte.
constexpr qint64 checkedAtOnce = 4 * 1024 * 1024;
/// Larger ones are not looked through: closing the project waits for it.
constexpr qint64 mostChecked = 64 * 1024 * 1024;
constexpr QLatin1StringView placeKey{ "checked_at" };

struct Stamp
{
    quint32 application = 0;
    int version = 0;
};

Result<Stamp> readStamp(const QSqlDatabase &db)
{
    const auto application = scalar(db, QStringLiteral("PRAGMA application_id"));
    if (!application)
        return application.error();
    const auto version = scalar(db, QStringLiteral("PRAGMA user_version"));
    if (!version)
        return version.error();
    return Stamp{ static_cast<quint32>(application->toInt()), version->toInt() };
}

QString shown(const QString &file)
{
    return QDir::toNativeSeparators(file);
}

Error notAProject(const QString &file)
{
    return badInput(Words::tr("%1 is not a Gavel project. Import it as data, or choose a .gavel file.").arg(shown(file)), file);
}

Result<void> checkStamp(const Stamp &stamp, const QString &file)
{
    if (stamp.application != applicationId)
        return notAProject(file);
    if (stamp.version / 1000 > knownMajor)
        return Error{ Error::Kind::NewerFile, 0, Words::tr("%1 was written by a newer Gavel. Update Gavel to open it.").arg(shown(file)),
                      QStringLiteral("version %1").arg(stamp.version) };
    return {};
}

bool hasWriteAheadLog(const QString &file)
{
    return QFileInfo(file + QStringLiteral("-wal")).size() > 0;
}

Result<Stamp> stampOf(const ConnectionSpec &spec)
{
    const auto connection = Connection::open(spec);
    return connection ? readStamp((*connection)->database()) : Result<Stamp>(connection.error());
}

/// Examines the file without locks and without changing it or creating files next to it.
Result<Stamp> probe(const QString &file)
{
    auto stamp = stampOf({ file, true, true });
    // A full disk cuts a checkpoint short: the file is whole only together with its log.
    if (!stamp && stamp.error().kind == Error::Kind::Io && hasWriteAheadLog(file))
        stamp = stampOf({ file, true });
    if (!stamp) {
        if (stamp.error().kind == Error::Kind::BadInput)
            return notAProject(file);
        return stamp.error();
    }
    if (const auto checked = checkStamp(*stamp, file); !checked)
        return checked.error();
    return *stamp;
}

/// Names this file on this machine, without telling either: a copy of the file has another.
QString placeOf(const FileIdentity &file)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QSysInfo::machineUniqueId());
    hash.addData(QByteArray::number(file.device) + ' ' + QByteArray::number(file.inode));
    return QString::fromLatin1(hash.result().toHex());
}

QString placeText(const QString &place)
{
    return settingText(QJsonValue(place));
}

/// Without it the pages are looked through again.
void rememberPlace(QSqlDatabase &db, const QString &place)
{
    (void)change(
        db,
        QStringLiteral("INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE value <> "
                       "excluded.value"),
        { QString(placeKey), placeText(place) });
}

QString foreignText(const QStringList &parts)
{
    constexpr qsizetype shownParts = 3;
    const QString list = parts.mid(0, shownParts).join(QLatin1StringView(", "));
    return Words::tr("This project holds what Gavel has not made (%1), so it is open for reading only. Save a copy to go on: the copy has all data, "
                     "without that.")
        .arg(parts.size() > shownParts ? Words::tr("%1 and others").arg(list) : list);
}

class Opening
{
public:
    Opening(const QString &path, const OpenOptions &options)
        : m_file(canonicalPath(path))
        , m_options(options)
    {
    }

    Result<OpenedFile> open();

private:
    Result<void> checkExisting(bool exists);
    Result<bool> takeLock(bool exists);
    Result<bool> openWritable();
    Result<bool> isTrustworthy(QSqlDatabase &db, const Stamp &stamp);
    Result<bool> checkPages(QSqlDatabase &db);
    Result<void> checkForReading(const QSqlDatabase &db, const Stamp &stamp);
    Result<bool> readOnlyForDamage();
    Result<bool> readOnlyFor(Notice::Kind kind, const QString &text);
    Result<void> chooseJournal(QSqlDatabase &db);
    Result<void> openForReading(bool isLive);
    void notice(Notice::Kind kind, const QString &text) { m_opened.notices << Notice{ kind, text }; }

    QString m_file;
    OpenOptions m_options;
    bool m_isNew = false;
    OpenedFile m_opened;
};

Result<OpenedFile> Opening::open()
{
    const QFileInfo info(m_file);
    const bool exists = info.exists();
    if (const auto checked = checkExisting(exists); !checked)
        return checked.error();
    if (const auto checked = checkSideFiles(m_file); !checked)
        return checked.error();
    m_opened.writer = std::make_unique<Writer>();

    bool wantsWriting = m_options.mode == OpenMode::ReadWrite;
    if (wantsWriting && exists && isWriteProtected(m_file)) {
        wantsWriting = false;
        notice(Notice::Kind::ReadOnlyFile, Words::tr("This file or its folder is read-only. Save a copy elsewhere to change it."));
    }
    bool isElsewhere = false;
    if (wantsWriting) {
        const auto locked = takeLock(exists);
        if (!locked)
            return locked.error();
        isElsewhere = !*locked;
    }
    if (wantsWriting && !isElsewhere) {
        const auto opened = openWritable();
        if (!opened)
            return opened.error();
        if (*opened)
            return std::move(m_opened);
    }
    if (const auto opened = openForReading(isElsewhere); !opened)
        return opened.error();
    return std::move(m_opened);
}

Result<void> Opening::checkExisting(bool exists)
{
    const QFileInfo info(m_file);
    const bool isEmpty = !exists || (info.isFile() && info.size() == 0);
    if (!exists && (m_options.mustExist || m_options.mode == OpenMode::ReadOnly))
        return notFound(Words::tr("There is no project %1 any more. Was it moved or renamed?").arg(shown(m_file)), m_file);
    if (isEmpty && m_options.mode == OpenMode::ReadOnly)
        return notFound(Words::tr("The project %1 is empty.").arg(shown(m_file)), m_file);
    m_isNew = isEmpty;
    if (isEmpty)
        return {};
    if (!info.isFile())
        return notAProject(m_file);
    if (!info.isReadable())
        return ioError(Words::tr("%1 cannot be read. Check its permissions.").arg(shown(m_file)), m_file);
    const auto stamp = probe(m_file);
    if (!stamp)
        return stamp.error();
    return {};
}

/// False: it is in use, and can only be read.
Result<bool> Opening::takeLock(bool exists)
{
    const QString name = m_file + QStringLiteral(".lock");
    switch (m_opened.lock->acquire(name)) {
    case FileLock::Outcome::Acquired:
        return true;
    case FileLock::Outcome::HeldElsewhere: {
        const QString holder = FileLock::holder(name).text();
        if (m_options.failIfLocked || !exists)
            return lockedError(Words::tr("%1 is open in %2. Close it there first.").arg(shown(m_file), holder), holder);
        notice(Notice::Kind::OpenElsewhere, Words::tr("Open for reading: %1 is changing this project.").arg(holder));
        return false;
    }
    case FileLock::Outcome::Unsupported:
        notice(Notice::Kind::NotLockable, Words::tr("This file system has no locks. Do not open the project twice at a time."));
        return true;
    case FileLock::Outcome::NotOurs:
        if (m_options.failIfLocked || !exists)
            return lockedError(FileLock::notOursText(name), name);
        notice(Notice::Kind::LockNotOurs, Words::tr("Open for reading: %1").arg(FileLock::notOursText(name)));
        return false;
    case FileLock::Outcome::NotWritable:
        break;
    }
    return ioError(Words::tr("A project cannot be made in %1. Choose another folder.").arg(shown(QFileInfo(m_file).absolutePath())), name);
}

/// False: the file has a newer minor version and is only read.
Result<bool> Opening::openWritable()
{
    const ConnectionSpec spec{ m_file };
    if (m_isNew)
        makePrivateFile(m_file);
    const auto connection = Connection::open(spec);
    if (!connection)
        return connection.error();
    QSqlDatabase &db = (*connection)->database();
    const auto stamp = readStamp(db);
    if (!stamp)
        return stamp.error();
    if (QFileInfo(m_file).size() > 0) {
        // Checked again, now including the -wal and without other writers.
        if (const auto checked = checkStamp(*stamp, m_file); !checked)
            return checked.error();
        if (stamp->version > schemaVersion) {
            m_opened.lock->release();
            return false;
        }
        if (const auto trustworthy = isTrustworthy(db, *stamp); !trustworthy || !*trustworthy)
            return trustworthy;
    }
    if (stamp->version < schemaVersion) {
        if (const auto migrated = migrate(db, migrations()); !migrated)
            return migrated.error();
    }
    if (const auto chosen = chooseJournal(db); !chosen)
        return chosen.error();
    auto left = leftovers(db);
    if (!left)
        return left.error();
    m_opened.leftovers = std::move(*left);

    const auto identity = FileIdentity::of(m_file);
    if (!identity)
        return FileIdentity{ m_file }.check().error();
    m_opened.identity = *identity;
    if (!m_opened.isUnchecked)
        rememberPlace(db, placeOf(*identity));
    if (const auto started = m_opened.writer->start(spec, *identity, m_opened.lock); !started)
        return started.error();
    m_opened.readSpec = { m_file, true, false };
    auto reader = Connection::open(m_opened.readSpec);
    if (!reader)
        return reader.error();
    m_opened.reader = std::move(*reader);
    return true;
}

/// False: it is only read. Before anything is written, since a trigger would run with it.
Result<bool> Opening::isTrustworthy(QSqlDatabase &db, const Stamp &stamp)
{
    const auto added = addedToSchema(db, stamp.version);
    if (!added)
        return added.error();
    if (!added->isEmpty())
        return readOnlyFor(Notice::Kind::ForeignSchema, foreignText(*added));
    return m_options.isDamaged ? readOnlyForDamage() : checkPages(db);
}

/// Once in every place of the file.
Result<bool> Opening::checkPages(QSqlDatabase &db)
{
    const auto identity = FileIdentity::of(m_file);
    const auto known = scalar(db, QStringLiteral("SELECT value FROM setting WHERE key = ?"), { QString(placeKey) });
    const bool isKnown = known && identity && known->toString() == placeText(placeOf(*identity));
    const qint64 size = QFileInfo(m_file).size();
    if (isKnown || size > mostChecked)
        return true;
    // A command has no window that would have to wait.
    m_opened.isUnchecked = size > checkedAtOnce && !m_options.failIfLocked;
    if (m_opened.isUnchecked)
        return true;
    const auto damage = damageIn(db);
    if (!damage)
        return damage.error();
    return damage->isEmpty() ? Result<bool>(true) : readOnlyForDamage();
}

Result<bool> Opening::readOnlyForDamage()
{
    return readOnlyFor(Notice::Kind::Damaged,
                       Words::tr("The project file is damaged, so it is open for reading only. Go back to an earlier copy; File ▸ Save a copy may "
                                 "still succeed."));
}

Result<bool> Opening::readOnlyFor(Notice::Kind kind, const QString &text)
{
    if (m_options.failIfLocked)
        return gavel::readOnlyError(text, m_file);
    notice(kind, text);
    m_opened.readSpec.dataOnly = true;
    m_opened.lock->release();
    return false;
}

Result<void> Opening::chooseJournal(QSqlDatabase &db)
{
    if (m_options.networkFileSystem.value_or(isOnNetworkFileSystem(m_file))) {
        notice(Notice::Kind::NetworkFileSystem,
               Words::tr("This project lies on a network file system, where it is slower and less safe. A local folder is better."));
        return change(db, QStringLiteral("PRAGMA journal_mode = DELETE"));
    }
    const auto mode = scalar(db, QStringLiteral("PRAGMA journal_mode = WAL"));
    if (mode && mode->toString() == QLatin1StringView("wal"))
        return {};
    notice(Notice::Kind::NoWriteAheadLog, Words::tr("The file system refuses SQLite's write-ahead log, so the project is slower here."));
    return change(db, QStringLiteral("PRAGMA journal_mode = DELETE"));
}

Result<void> Opening::openForReading(bool isLive)
{
    m_opened.isReadOnly = true;
    const auto identity = FileIdentity::of(m_file);
    if (!identity)
        return FileIdentity{ m_file }.check();
    m_opened.identity = *identity;
    const bool isImmutable = !isLive && isWriteProtected(m_file) && !hasWriteAheadLog(m_file);
    m_opened.readSpec = { m_file, true, isImmutable, m_opened.readSpec.dataOnly };
    auto reader = Connection::open(m_opened.readSpec);
    if (!reader)
        return reader.error();
    const auto stamp = readStamp((*reader)->database());
    if (!stamp) {
        if (hasWriteAheadLog(m_file))
            return gavel::readOnlyError(
                Words::tr("The project was not closed, and its rest in %1 cannot be taken in here. Copy both files to a folder that can be "
                          "written to.")
                    .arg(shown(m_file + QStringLiteral("-wal"))),
                stamp.error().detail);
        return stamp.error();
    }
    if (auto checked = checkForReading((*reader)->database(), *stamp); !checked)
        return checked;
    m_opened.reader = std::move(*reader);
    return {};
}

Result<void> Opening::checkForReading(const QSqlDatabase &db, const Stamp &stamp)
{
    if (auto checked = checkStamp(stamp, m_file); !checked)
        return checked;
    if (stamp.version > schemaVersion)
        notice(Notice::Kind::NewerMinor, Words::tr("A newer Gavel wrote this project, so it is open for reading only. Update Gavel to change it."));
    else if (stamp.version < schemaVersion)
        return gavel::readOnlyError(
            Words::tr("An older Gavel wrote this project, and it cannot be brought up to date here. Copy it to a folder that can be written to."),
            m_file);
    const auto added = addedToSchema(db, stamp.version);
    if (!added)
        return added.error();
    // A newer Gavel may have made them, and reading runs none of them.
    const bool isForeign = !added->isEmpty() && stamp.version == schemaVersion;
    if (isForeign && !std::exchange(m_opened.readSpec.dataOnly, true))
        notice(Notice::Kind::ForeignSchema, foreignText(*added));
    return {};
}

} // namespace

Result<OpenedFile> openProjectFile(const QString &path, const OpenOptions &options)
{
    return Opening(path, options).open();
}

Result<void> rememberChecked(QSqlDatabase &db, const FileIdentity &file)
{
    rememberPlace(db, placeOf(file));
    return {};
}

void removeReaderLeftovers(const QString &file)
{
    if (isWriteProtected(file) || hasWriteAheadLog(file) || !QFileInfo::exists(file + QStringLiteral("-wal")))
        return;
    FileLock lock;
    if (lock.acquire(file + QStringLiteral(".lock")) != FileLock::Outcome::Acquired)
        return;
    QFile::remove(file + QStringLiteral("-wal"));
    QFile::remove(file + QStringLiteral("-shm"));
}

} // namespace gavel::store
