// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/workroom.h"

#include <QFile>

namespace gavel::test {

/// An evaluation over a real project in a temporary folder, with no server.
class DataFixture
{
public:
    DataFixture() { WorkRoom::must(m_room.workbench.openProject(m_room.path())); }

    jobs::Evaluation &evaluation() { return m_evaluation; }
    jobs::Workbench &workbench() { return m_room.workbench; }
    store::Project &project() { return m_room.project(); }
    QString path(const QString &name) const { return m_room.path(name); }

    QString write(const QString &name, const QByteArray &text) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
    }

private:
    WorkRoom m_room;
    jobs::Evaluation m_evaluation{ m_room.workbench, m_room.book };
};

} // namespace gavel::test
