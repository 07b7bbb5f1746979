// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/analysis/runfiguresjob.h"

#include "jobs/session/currentrun.h"
#include "jobs/session/shownrun.h"
#include "jobs/session/storedruns.h"
#include "jobs/session/workbench.h"
#include "store/project.h"

#include <algorithm>
#include <chrono>

namespace gavel::jobs {

namespace {
constexpr std::chrono::milliseconds pauseBetween{ 1000 }; ///< between two readings of a run that goes on
}

RunFiguresJob::RunFiguresJob(ShownRun &shown, QObject *parent)
    : QObject(parent)
    , m_shown(shown)
{
    m_again.setSingleShot(true);
    m_again.setInterval(pauseBetween);
    connect(&m_again, &QTimer::timeout, this, &RunFiguresJob::readNext);
    connect(&shown.workbench(), &Workbench::projectAboutToChange, this, &RunFiguresJob::forget);
    connect(&shown.runs(), &StoredRuns::changed, this, &RunFiguresJob::follow);
    connect(&shown.runs(), &StoredRuns::aboutToRemove, this, [this](qint64 run) {
        if (run == m_reading)
            stopReading();
        m_known.remove(run);
    });
    connect(&shown.current(), &CurrentRun::rowsChanged, this, [this](qint64 run) {
        m_known[run].isStale = true;
        if (m_isActive && !m_again.isActive())
            m_again.start();
    });
    connect(&shown, &ShownRun::labelsChanged, this, &RunFiguresJob::readAgain);
    connect(&shown.workbench(), &Workbench::repliesTaken, this, &RunFiguresJob::readAgain);
}

void RunFiguresJob::readAgain()
{
    for (Known &known : m_known)
        known.isStale = true;
    if (m_isActive && !m_again.isActive())
        m_again.start();
}

void RunFiguresJob::setActive(bool active)
{
    m_isActive = active;
    if (active)
        readNext();
    else
        stopReading();
}

void RunFiguresJob::stopReading()
{
    if (m_call.isActive())
        m_known[m_reading].isStale = true;
    m_call.cancel();
}

void RunFiguresJob::forget()
{
    m_call.cancel();
    m_again.stop();
    m_known.clear();
}

/// The list was read again: a run was added, removed, or has ended.
void RunFiguresJob::follow()
{
    m_known.removeIf([this](const std::pair<const qint64 &, Known &> &entry) { return !m_shown.runs().find(entry.first); });
    readNext();
}

std::optional<store::RunInfo> RunFiguresJob::nextToRead() const
{
    const QList<store::RunInfo> &all = m_shown.runs().all();
    const auto isUnread = [this](const store::RunInfo &run) { return !m_known.contains(run.id); };
    const auto isStale = [this](const store::RunInfo &run) { return m_known.value(run.id).isStale; };
    auto found = std::ranges::find_if(all, isUnread);
    if (found == all.end())
        found = std::ranges::find_if(all, isStale);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

void RunFiguresJob::readNext()
{
    if (!m_isActive || m_call.isActive() || !m_shown.workbench().project())
        return;
    const auto run = nextToRead();
    if (!run)
        return;
    m_reading = run->id;
    m_known[m_reading].isStale = false; // what arrives from now on makes it stale again
    m_call = ScopedCall(m_shown.workbench().project()->read(
        this, [run = *run](const store::ReaderSource &source, const Stop &stop) { return measureRun(source, run, stop); },
        [this, id = run->id](const Result<RunFigures> &figures) { take(id, figures); }));
}

void RunFiguresJob::take(qint64 run, const Result<RunFigures> &figures)
{
    if (isCancelled(figures))
        return;
    if (m_shown.runs().find(run)) {
        m_known[run].figures = figures ? std::optional(*figures) : std::nullopt;
        emit measured(run);
    }
    // A run that goes on would be read without a pause.
    const auto next = nextToRead();
    if (next && m_shown.current().isRunning(next->id))
        m_again.start();
    else
        readNext();
}

} // namespace gavel::jobs

#include "moc_runfiguresjob.cpp"
