// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/runreader.h"
#include "store/project.h"

#include <QtConcurrentRun>

#include <functional>

namespace gavel::jobs {

/// Reads a run in a worker, over a connection of its own.
template <typename T>
QFuture<Result<T>> readInBackground(const store::Project &project, qint64 run, std::function<Result<T>(const eval::RunReader &)> read)
{
    return QtConcurrent::run([source = project.readerSource(), run, read = std::move(read)]() -> Result<T> {
        const auto reader = source.openReader(run);
        if (!reader)
            return reader.error();
        return read(**reader);
    });
}

} // namespace gavel::jobs
