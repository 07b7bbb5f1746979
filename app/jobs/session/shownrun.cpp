// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/session/shownrun.h"

#include "jobs/reading/replayreader.h"
#include "jobs/run/replay.h"
#include "jobs/session/currentrun.h"
#include "jobs/session/storedruns.h"
#include "jobs/session/workbench.h"
#include "store/project.h"

namespace gavel::jobs {

namespace {
constexpr QLatin1StringView runChoice{ "run" };
}

ShownRun::ShownRun(Workbench &workbench, StoredRuns &runs, CurrentRun &current, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_runs(runs)
    , m_current(current)
{
    connect(&runs, &StoredRuns::changed, this, &ShownRun::follow);
    connect(&runs, &StoredRuns::aboutToRemove, this, [this](qint64 run) {
        if (run == m_id)
            letGo();
    });
    connect(&workbench, &Workbench::projectAboutToChange, this, &ShownRun::letGo);
    connect(&current, &CurrentRun::started, this, &ShownRun::stopReplay);
    connect(&current, &CurrentRun::stored, this, &ShownRun::show);
    connect(&current, &CurrentRun::rowsChanged, this, [this](qint64 run, qint64 first, qint64 last) {
        if (run == m_id)
            emit rowsChanged(first, last);
    });
    follow();
}

ShownRun::~ShownRun() = default;

std::optional<store::RunInfo> ShownRun::info() const
{
    return m_runs.find(m_id);
}

bool ShownRun::isMoving() const
{
    return m_replay || (m_id && m_current.isRunning(*m_id));
}

void ShownRun::show(qint64 run)
{
    if (m_id == run && m_reader)
        return;
    take(run);
    m_workbench.keepChoice(runChoice, run);
    emit changed();
}

/// After a change of project or list: shows the current run, else the remembered one, else the
/// newest.
void ShownRun::follow()
{
    const auto before = m_id;
    take(m_id ? m_id : std::optional(m_workbench.choice(runChoice).toInteger()));
    if (m_id != before)
        emit changed();
}

void ShownRun::take(std::optional<qint64> run)
{
    const QList<store::RunInfo> &all = m_runs.all();
    m_id = m_runs.find(run) ? run : all.isEmpty() ? std::nullopt : std::optional(all.first().id);
    if (m_replay && m_replay->info().id != m_id)
        stopReplay();
    m_reader = m_id ? m_workbench.reader(*m_id) : nullptr;
    if (m_reader && replaySchedule())
        m_reader = std::make_shared<ReplayReader>(m_reader, replaySchedule());
}

/// Releases the run: it must not be read any more before it is removed.
void ShownRun::letGo()
{
    m_replay.reset();
    m_reader.reset();
    m_id.reset();
    emit changed();
}

Result<void> ShownRun::startReplay(qint64 run)
{
    if (m_current.isRunning())
        return badInput(tr("A run is in progress. Stop it, or wait for its end."));
    const auto found = m_runs.find(run);
    if (!found)
        return badInput(tr("This run is not in the project any more."));
    stopReplay();
    m_replay = std::make_unique<Replay>(*m_workbench.project(), *found);
    connect(m_replay.get(), &Replay::begun, this, [this, run] {
        take(run);
        emit changed();
        emit replayProgressed();
    });
    connect(m_replay.get(), &Replay::rowsChanged, this, &ShownRun::rowsChanged);
    connect(m_replay.get(), &Replay::progressChanged, this, &ShownRun::replayProgressed);
    connect(m_replay.get(), &Replay::finished, this, &ShownRun::endReplay);
    m_replay->start();
    show(run);
    emit replayStarted();
    return {};
}

void ShownRun::stopReplay()
{
    if (m_replay)
        m_replay->stop();
}

std::shared_ptr<const ReplaySchedule> ShownRun::replaySchedule() const
{
    return m_replay ? m_replay->schedule() : nullptr;
}

/// All rows have been shown: the schedule no longer hides anything, so the reader may stay.
void ShownRun::endReplay(const Result<void> &result)
{
    m_replay.release()->deleteLater();
    if (!result)
        emit problem(result.error());
    emit replayEnded();
}

} // namespace gavel::jobs

#include "moc_shownrun.cpp"
