// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/readersource.h"

#include "store/projectfile.h"
#include "store/runreadersql.h"
#include "store/sql.h"
#include "store/words.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace gavel::store {

namespace {

Error copyError(const QString &path, const QString &detail)
{
    return { Error::Kind::Io, 0, Words::tr("The copy %1 could not be written. Choose another folder.").arg(QDir::toNativeSeparators(path)), detail };
}

} // namespace

Result<std::unique_ptr<eval::RunReader>> ReaderSource::openReader(qint64 run) const
{
    auto connection = Connection::open(m_spec);
    if (!connection)
        return connection.error();
    return RunReaderSql::create(std::move(*connection), run);
}

Result<void> ReaderSource::eachItem(qint64 dataset, qint64 firstNo, const std::function<bool(const data::Item &)> &fn) const
{
    const auto connection = Connection::open(m_spec);
    if (!connection)
        return connection.error();
    auto found = query((*connection)->database(),
                       QStringLiteral("SELECT i.id, i.no, i.ext_id, i.cluster, i.segment, i.cells FROM item i WHERE i.dataset = ? AND i.no >= ? "
                                      "AND NOT EXISTS (SELECT 1 FROM item n WHERE n.dataset = i.dataset AND n.no = i.no AND n.rev > i.rev) "
                                      "ORDER BY i.no"),
                       { dataset, firstNo });
    if (!found)
        return found.error();
    while (found->next()) {
        const data::Item item{ found->value(0).toLongLong(), found->value(1).toLongLong(), found->value(2).toString(),
                               found->value(3).toString(),   found->value(4).toString(),   cellsFromJson(found->value(5).toString()) };
        if (!fn(item))
            break;
    }
    return {};
}

Result<void> ReaderSource::saveCopy(const QString &path) const
{
    const auto connection = Connection::open(m_spec);
    if (!connection)
        return connection.error();
    return saveCopy((*connection)->database(), path);
}

Result<void> ReaderSource::saveCopy(const QSqlDatabase &open, const QString &path) const
{
    const QString target = QFileInfo(path).absoluteFilePath();
    if (isSameFile(target, m_spec.file))
        return Error{ Error::Kind::BadInput, 0, Words::tr("A copy cannot replace the project that it is made of. Choose another name."), target };
    FileLock lock;
    const QString lockName = target + QStringLiteral(".lock");
    const auto locked = lock.acquire(lockName);
    if (locked == FileLock::Outcome::NotOurs)
        return Error{ Error::Kind::Locked, 0, FileLock::notOursText(lockName), lockName };
    if (locked == FileLock::Outcome::HeldElsewhere)
        return Error{ Error::Kind::Locked, 0,
                      Words::tr("%1 is open in %2. Choose another name.").arg(QDir::toNativeSeparators(target), FileLock::holder(lockName).text()),
                      target };

    const QString part = target + QStringLiteral(".part");
    QFile::remove(part);
    if (const auto copied = change(open, QStringLiteral("VACUUM INTO ?"), { part }); !copied) {
        QFile::remove(part);
        if (copied.error().kind == Error::Kind::DiskFull)
            return copied;
        return copyError(target, copied.error().detail);
    }
    // What a killed program may have left of the file that is replaced.
    for (const auto suffix : { "-wal", "-shm", "-journal" })
        QFile::remove(target + QLatin1StringView(suffix));
    if (std::rename(QFile::encodeName(part).constData(), QFile::encodeName(target).constData()) != 0) {
        QFile::remove(part);
        return copyError(target, QStringLiteral("rename"));
    }
    return {};
}

} // namespace gavel::store
