// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QFile>
#include <QProcess>

#include <utility>

#include <sys/stat.h>

namespace gavel::test {

/// The standing locks of this process on a project in WAL mode, as the kernel lists them: one on
/// the file, one on its -shm. 0 where it has none, or the system keeps no list.
inline int heldLocks(const QString &project)
{
    QFile list(QStringLiteral("/proc/locks"));
    if (!list.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = list.readAll().split('\n');
    int held = 0;
    for (const auto &[suffix, byte] : { std::pair{ "", 0x40000002 }, std::pair{ "-shm", 128 } }) {
        struct stat info = {};
        if (::stat(QFile::encodeName(project + QLatin1StringView(suffix)).constData(), &info) != 0)
            continue;
        for (const QByteArray &line : lines) {
            const QList<QByteArray> fields = line.simplified().split(' ');
            const bool isOurs = fields.value(1) == "POSIX" && fields.value(4).toLongLong() == QCoreApplication::applicationPid();
            const bool isOfFile = fields.value(5).endsWith(':' + QByteArray::number(quint64(info.st_ino)));
            held += isOurs && isOfFile && fields.value(6).toLongLong() <= byte && fields.value(7).toLongLong() >= byte ? 1 : 0;
        }
    }
    return held;
}

/// What any part of this process does that looks into the files.
inline void dropLocks(const QString &project)
{
    for (const auto suffix : { "", "-shm" }) {
        QFile file(project + QLatin1StringView(suffix));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s", qPrintable(file.errorString()));
    }
}

/// Another program reads the project and closes it, which takes the -wal away unless it is locked.
inline bool readElsewhere(const QString &project)
{
    QProcess python;
    python.start(
        QStringLiteral("python3"),
        { QStringLiteral("-c"),
          QStringLiteral("import sqlite3, sys\nc = sqlite3.connect(sys.argv[1])\nc.execute('SELECT count(*) FROM setting').fetchall()\nc.close()"),
          project });
    return python.waitForFinished() && python.exitCode() == 0;
}

} // namespace gavel::test
