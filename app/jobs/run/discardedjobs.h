// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/run/runjob.h"

#include <memory>
#include <vector>

namespace gavel::jobs {

/// Jobs whose run is not wanted, until nothing is under way in them: the run may still be on its way to the file.
class DiscardedJobs
{
public:
    void add(std::unique_ptr<RunJob> job);
    /// At once: the project goes.
    void clear() { m_jobs.clear(); }

private:
    std::vector<std::unique_ptr<RunJob>> m_jobs;
};

} // namespace gavel::jobs
