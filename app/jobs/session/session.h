// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/session/currentrun.h"
#include "jobs/session/currenttry.h"
#include "jobs/session/nextrun.h"
#include "jobs/session/shownrun.h"
#include "jobs/session/storedruns.h"
#include "jobs/session/workbench.h"

#include <QObject>

namespace gavel::jobs {

/// Creates and owns what the window works on in the open project. Pages take the parts that they
/// use.
class Session : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    Session(Workbench &workbench, SavedServers &servers, QObject *parent = nullptr);

    Workbench &workbench() const { return m_workbench; }
    StoredRuns &runs() { return m_runs; }
    NextRun &next() { return m_next; }
    CurrentRun &current() { return m_current; }
    CurrentTry &currentTry() { return m_try; }
    ShownRun &shown() { return m_shown; }

    /// The window closes: stores the draft and releases the run.
    void close();

signals:
    /// From any part.
    void problem(const gavel::Error &error);

private:
    void askWhenWaitingChanges();

    // The order of these is the order in which they are told of another project.
    Workbench &m_workbench;
    SavedServers &m_servers;
    bool m_isWaiting = false; ///< the run in progress, for a server
    StoredRuns m_runs;
    NextRun m_next;
    CurrentRun m_current;
    CurrentTry m_try;
    ShownRun m_shown;
};

} // namespace gavel::jobs
