// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/runreader.h"
#include "jobs/reading/replayreader.h"
#include "store/project.h"

#include <QtConcurrentRun>

#include <functional>

namespace gavel::jobs {

/// Reads a run in a worker, over a connection of its own. With a schedule: as
/// far as the replay has come.
template <typename T>
QFuture<Result<T>> readInBackground(const store::Project &project, qint64 run, std::function<Result<T>(const eval::RunReader &)> read,
                                    std::shared_ptr<const ReplaySchedule> replay = {})
{
    return QtConcurrent::run([source = project.readerSource(), run, read = std::move(read), replay = std::move(replay)]() -> Result<T> {
        auto reader = source.openReader(run);
        if (!reader)
            return reader.error();
        if (replay)
            return read(ReplayReader(std::move(*reader), replay));
        return read(**reader);
    });
}

} // namespace gavel::jobs
