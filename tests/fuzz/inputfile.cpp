// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/fuzz.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <unistd.h>

namespace fuzz {

InputFile::InputFile(const char *suffix)
{
    const QString folder = QFileInfo(QStringLiteral("/dev/shm")).isWritable() ? QStringLiteral("/dev/shm") : QDir::tempPath();
    m_path = QStringLiteral("%1/gavel-fuzz-%2%3").arg(folder).arg(getpid()).arg(QLatin1StringView(suffix));
}

InputFile::~InputFile()
{
    QFile::remove(m_path);
}

QString InputFile::write(const QByteArray &bytes) const
{
    QFile file(m_path);
    insist(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size(), "the input can be written");
    return m_path;
}

} // namespace fuzz
