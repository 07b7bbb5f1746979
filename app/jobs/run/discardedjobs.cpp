// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/run/discardedjobs.h"

#include <algorithm>

namespace gavel::jobs {

void DiscardedJobs::add(std::unique_ptr<RunJob> job)
{
    QObject::connect(job.get(), &RunJob::discarded, job.get(), [this, gone = job.get()] {
        const auto found = std::ranges::find(m_jobs, gone, &std::unique_ptr<RunJob>::get);
        if (found == m_jobs.end())
            return;
        found->release()->deleteLater();
        m_jobs.erase(found);
    });
    job->discard();
    m_jobs.push_back(std::move(job));
}

} // namespace gavel::jobs
