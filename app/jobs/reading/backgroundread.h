// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/runreader.h"
#include "jobs/reading/replayreader.h"
#include "store/project.h"

#include <memory>
#include <type_traits>
#include <utility>

namespace gavel::jobs {

/// Project::read() for one run: `work(const eval::RunReader &, const Stop &)`. With a schedule it
/// reads only what the replay has shown so far.
template <typename Work, typename Done>
Call readInBackground(const store::Project &project, qint64 run, std::shared_ptr<const ReplaySchedule> replay, QObject *context, Work work, Done done)
{
    using Answer = std::invoke_result_t<Work, const eval::RunReader &, const Stop &>;
    return project.read(
        context,
        [run, replay = std::move(replay), work = std::move(work)](const store::ReaderSource &source, const Stop &stop) mutable -> Answer {
            auto reader = source.openReader(run);
            if (!reader)
                return reader.error();
            if (replay)
                return work(ReplayReader(std::move(*reader), replay), stop);
            return work(**reader, stop);
        },
        std::move(done));
}

} // namespace gavel::jobs
