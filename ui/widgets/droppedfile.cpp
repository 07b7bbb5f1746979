// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/droppedfile.h"

#include "core/projectname.h"

#include <QMimeData>
#include <QUrl>

namespace gavel::ui {

QString droppedFile(const QMimeData &mime)
{
    const QList<QUrl> urls = mime.urls();
    return urls.size() == 1 ? urls.constFirst().toLocalFile() : QString();
}

QString droppedData(const QMimeData &mime)
{
    const QString path = droppedFile(mime);
    return isProjectFile(path) ? QString() : path;
}

bool isProjectFile(const QString &path)
{
    return isProjectName(path);
}

} // namespace gavel::ui
