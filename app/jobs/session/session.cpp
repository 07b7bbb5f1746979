// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/session/session.h"

#include "jobs/servers/savedservers.h"

#include <utility>

namespace gavel::jobs {

Session::Session(Workbench &workbench, SavedServers &servers, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_servers(servers)
    , m_runs(workbench)
    , m_next(workbench, servers, m_runs)
    , m_current(workbench, m_next, m_runs)
    , m_try(workbench, m_next, m_current)
    , m_shown(workbench, m_runs, m_current)
{
    connect(&m_runs, &StoredRuns::problem, this, &Session::problem);
    connect(&m_next.judge(), &ChosenJudge::problem, this, &Session::problem);
    connect(&m_next.data(), &ChosenData::problem, this, &Session::problem);
    connect(&m_next.data(), &ChosenData::imported, &m_runs, &StoredRuns::reload);
    connect(&m_next.model(), &ChosenModel::problem, this, &Session::problem);
    connect(&m_shown, &ShownRun::problem, this, &Session::problem);
    for (const auto signal : { &CurrentRun::stateChanged, &CurrentRun::progressed })
        connect(&m_current, signal, this, &Session::askWhenWaitingChanges);
}

/// So that a server's light never says something else than the run that waits for it.
void Session::askWhenWaitingChanges()
{
    const bool isWaiting = m_current.isRunning() && m_current.job()->waiting();
    if (std::exchange(m_isWaiting, isWaiting) != isWaiting)
        m_servers.refreshOld({}, {});
}

void Session::close()
{
    if (const auto stored = m_next.judge().storeDraft(); !stored)
        emit problem(stored.error());
    m_current.close();
}

} // namespace gavel::jobs

#include "moc_session.cpp"
