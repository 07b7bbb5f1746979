// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/session/storedruns.h"

#include "jobs/session/workbench.h"
#include "store/project.h"

#include <algorithm>

namespace gavel::jobs {

StoredRuns::StoredRuns(Workbench &workbench, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
{
    connect(&workbench, &Workbench::projectAboutToChange, this, [this] {
        m_all.clear();
        emit changed();
    });
    connect(&workbench, &Workbench::projectChanged, this, &StoredRuns::reload);
    load();
}

void StoredRuns::load()
{
    m_all.clear();
    if (!m_workbench.project())
        return;
    auto runs = m_workbench.project()->runs().all();
    if (!runs) {
        emit problem(runs.error());
        return;
    }
    m_all = std::move(*runs);
    // In a read-only project, runs left by previews of older versions cannot be removed.
    const bool isReadOnly = m_workbench.isReadOnly();
    m_all.removeIf([isReadOnly](const store::RunInfo &run) { return run.options.isTry || (isReadOnly && store::isPrepared(run)); });
    std::ranges::reverse(m_all);
}

void StoredRuns::reload()
{
    load();
    emit changed();
}

std::optional<store::RunInfo> StoredRuns::find(std::optional<qint64> run) const
{
    const auto found = std::ranges::find_if(m_all, [run](const store::RunInfo &each) { return run && each.id == *run; });
    return found == m_all.end() ? std::nullopt : std::optional(*found);
}

void StoredRuns::rename(qint64 run, const QString &name)
{
    if (const auto renamed = m_workbench.project()->runs().rename(run, name); !renamed)
        emit problem(renamed.error());
    reload();
}

void StoredRuns::remove(qint64 run)
{
    emit aboutToRemove(run);
    m_workbench.project()->runs().remove(run, this, [this](const Result<void> &removed) {
        if (!removed)
            emit problem(removed.error());
        reload();
    });
}

} // namespace gavel::jobs

#include "moc_storedruns.cpp"
