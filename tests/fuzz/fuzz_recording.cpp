// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/fuzz.h"
#include "fuzz/keptproject.h"

#include "jobs/exchange/recording.h"
#include "store/datasets.h"
#include "store/project.h"
#include "store/runs.h"

#include <QCoreApplication>

#include <memory>

using namespace gavel;

namespace {

/// A project to import into, made anew from time to time, so that it stays small and quick.
class Target
{
public:
    store::Project &project()
    {
        if (m_used++ % 50 == 0) {
            m_project.reset();
            m_kept.put();
            auto opened = store::Project::open(m_kept.path());
            fuzz::insist(opened.has_value(), "the kept project opens");
            m_project = std::move(*opened);
        }
        return *m_project;
    }

private:
    fuzz::KeptProject m_kept;
    std::unique_ptr<store::Project> m_project;
    int m_used = 0;
};

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    static const QCoreApplication application(*argc, *argv);
    return 0;
}

/// A recording is imported whole, or leaves no run.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static Target target;
    store::Project &project = target.project();
    const auto datasets = project.datasets().all();
    fuzz::insist(datasets && !datasets->isEmpty(), "the kept project has data");
    const auto before = project.runs().all();
    const auto run = jobs::importRecording(project, project.readerSource(), fuzz::bytesOf(data, size), datasets->first());
    const auto after = project.runs().all();
    fuzz::insist(before && after && after->size() == before->size() + (run ? 1 : 0), "a refused recording leaves no run");
    fuzz::insist(run || !run.error().text.isEmpty(), "a refusal says why");
    return 0;
}
