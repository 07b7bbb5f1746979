// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/keptproject.h"

#include "fuzz/fuzz.h"
#include "store/project.h"

#include <QDir>
#include <QFile>

namespace fuzz {

using namespace gavel;

namespace {

QString shared()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QDir(memory).exists() ? memory : QDir::tempPath()) + QStringLiteral("/gavel-fuzz-XXXXXX");
}

} // namespace

KeptProject::KeptProject()
    : m_folder(shared())
{
    insist(m_folder.isValid() && QFile::copy(QStringLiteral(GAVEL_KEPT_PROJECT), path()), "the kept project can be copied");
    QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner);
    insist(store::Project::open(path()).has_value(), "the kept project opens");
    QFile file(path());
    insist(file.open(QIODevice::ReadOnly), "it can be read");
    m_bytes = file.readAll();
}

void KeptProject::put() const
{
    const QDir folder(m_folder.path());
    const QStringList beside = folder.entryList(QDir::Files | QDir::Hidden);
    for (const QString &name : beside)
        QFile::remove(folder.filePath(name));
    QFile file(path());
    insist(file.open(QIODevice::WriteOnly) && file.write(m_bytes) == m_bytes.size(), "the copy can be written");
}

} // namespace fuzz
