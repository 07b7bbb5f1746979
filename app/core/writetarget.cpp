// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/writetarget.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <sys/stat.h>

namespace gavel {

namespace {

struct WriteText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::WriteTarget)
};

/// What a project's own files are called after its name.
constexpr std::array sideFiles{ "-wal", "-shm", "-journal", ".lock" };

/// Where a write arrives: links followed, also that of a file that is not there yet.
QString placeOf(const QString &path)
{
    constexpr int mostLinks = 40;
    QFileInfo file(path);
    for (int links = 0; links < mostLinks && file.isSymLink(); ++links)
        file.setFile(file.symLinkTarget());
    const QString folder = QFileInfo(file.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? QDir::cleanPath(file.absoluteFilePath()) : QDir(folder).filePath(file.fileName());
}

bool isSameFile(const QString &place, const QString &other)
{
    struct stat one = {};
    struct stat two = {};
    const bool areThere = ::stat(QFile::encodeName(place).constData(), &one) == 0 && ::stat(QFile::encodeName(other).constData(), &two) == 0;
    return areThere ? one.st_dev == two.st_dev && one.st_ino == two.st_ino : place == other;
}

bool isDatabase(const QString &path)
{
    constexpr QByteArrayView magic("SQLite format 3");
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) && file.read(magic.size()) == magic;
}

bool isBesideDatabase(const QString &place)
{
    return std::any_of(sideFiles.cbegin(), sideFiles.cend(), [&place](const char *end) {
        const QLatin1StringView suffix(end);
        return place.endsWith(suffix) && isDatabase(place.chopped(suffix.size()));
    });
}

bool isKept(const QString &place, const QString &kept)
{
    const QString own = placeOf(kept);
    return isSameFile(place, own)
        || std::any_of(sideFiles.cbegin(), sideFiles.cend(), [&](const char *end) { return isSameFile(place, own + QLatin1StringView(end)); });
}

Error ofAProject(const QString &place, const QString &name)
{
    return badInput(WriteText::tr("“%1” is a project or belongs to one, and would be lost. Choose another name.").arg(name), place);
}

} // namespace

Result<void> mayBecomeProject(const QString &path, const QStringList &kept)
{
    const QString place = placeOf(path);
    const QString name = QFileInfo(path).fileName();
    if (const QFileInfo target(place); target.exists() && !target.isFile())
        return ioError(WriteText::tr("“%1” is not a regular file. Choose another name.").arg(name), place);
    for (const QString &file : kept) {
        if (!file.isEmpty() && isKept(place, file))
            return badInput(WriteText::tr("“%1” is in use here, and would be lost. Choose another name.").arg(name), place);
    }
    if (isBesideDatabase(place))
        return ofAProject(place, name);
    return {};
}

Result<void> mayBeWritten(const QString &path, const QStringList &kept)
{
    const auto allowed = mayBecomeProject(path, kept);
    if (!allowed)
        return allowed;
    const QString place = placeOf(path);
    if (isDatabase(place))
        return ofAProject(place, QFileInfo(path).fileName());
    return {};
}

} // namespace gavel
