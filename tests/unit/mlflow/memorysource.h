// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/workers.h"
#include "mlflow/runsource.h"
#include "support/memoryrun.h"

namespace gavel::test {

/// Reads a run in memory, in workers of its own. The run must outlive it.
class MemorySource final : public mlflow::RunSource
{
public:
    explicit MemorySource(const MemoryRun &run)
        : m_run(run)
    {
    }

    Call read(QObject *context, Work work, Promise<void>::Done done) override
    {
        return m_workers.start(
            context, [this, work = std::move(work)](const Stop &stop) { return work(m_run, stop); }, std::move(done));
    }

private:
    const MemoryRun &m_run;
    Workers m_workers;
};

} // namespace gavel::test
