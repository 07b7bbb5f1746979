// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/session/evaluation.h"
#include "jobs/session/sampleproject.h"
#include "support/serverroom.h"

#include <QTemporaryDir>
#include <QTest>

namespace gavel::test {

/// The services of the window with the sample project open in a folder of its own.
struct SampleWorkshop
{
    QTemporaryDir folder;
    ServerRoom room;
    jobs::Workbench workbench{ room.services, room.settings, room.save };
    std::unique_ptr<jobs::Evaluation> evaluation;

    QString path() const { return folder.filePath(QStringLiteral("sample.gavel")); }

    bool open()
    {
        jobs::SampleProject sample(QStringLiteral(GAVEL_SOURCE_DIR "/resources/sample"), path());
        bool made = false;
        QObject::connect(&sample, &jobs::SampleProject::finished, &sample, [&made](const Result<QString> &result) { made = result.has_value(); });
        sample.start();
        return QTest::qWaitFor([&made] { return made; }, 30'000) && workbench.openProject(path());
    }

    /// Without a window, which makes its own.
    bool openWithEvaluation()
    {
        if (!open())
            return false;
        evaluation = std::make_unique<jobs::Evaluation>(workbench, room.book);
        return evaluation->shownRun().has_value();
    }
};

} // namespace gavel::test
