// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/session/evaluation.h"
#include "support/must.h"
#include "support/serverroom.h"

#include <QTemporaryDir>

namespace gavel::test {

/// Everything behind a window: real services, and projects in a folder of their
/// own. Fixtures say who judges by `services.judgeClient`.
struct WorkRoom : ServerRoom
{
    QTemporaryDir folder;
    jobs::Workbench workbench{ services, settings, save };

    QString path(const QString &name = QStringLiteral("p.gavel")) const { return folder.filePath(name); }
    store::Project &project() const { return *workbench.project(); }

    template <typename Given>
    static auto must(Given &&result)
    {
        return test::must(std::forward<Given>(result));
    }
};

} // namespace gavel::test
