// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/file/projectmagic.h"

#include "core/projectname.h"
#include "store/migrations.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace gavel::store {

bool isProject(const QString &path)
{
    if (isProjectName(path))
        return true;
    constexpr QByteArrayView database("SQLite format 3\0", 16);
    constexpr qsizetype idAt = 68;
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray head = file.read(idAt + qsizetype(sizeof(quint32)));
    return head.startsWith(database) && head.size() == idAt + qsizetype(sizeof(quint32))
        && qFromBigEndian<quint32>(head.constData() + idAt) == applicationId;
}

} // namespace gavel::store
