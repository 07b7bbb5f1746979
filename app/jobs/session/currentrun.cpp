// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/session/currentrun.h"

#include "jobs/servers/savedservers.h"
#include "jobs/session/nextrun.h"
#include "jobs/session/storedruns.h"
#include "jobs/session/workbench.h"

#include <algorithm>

namespace gavel::jobs {

CurrentRun::CurrentRun(Workbench &workbench, NextRun &next, StoredRuns &runs, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_next(next)
    , m_runs(runs)
{
    connect(&workbench, &Workbench::projectAboutToChange, this, &CurrentRun::close);
    connect(&workbench, &Workbench::repliesLeft, this, &CurrentRun::close);
    connect(&workbench, &Workbench::projectChanged, this, &CurrentRun::load);
    // Queued: the secret of an edited server is set after its address.
    connect(
        &next.model().servers(), &SavedServers::changed, this,
        [this] {
            if (isRunning())
                m_job->takeServers(m_next.model().servers().servers());
        },
        Qt::QueuedConnection);
    load();
}

CurrentRun::~CurrentRun() = default;

/// A run stored as running may belong to another process, unless the file is locked by this one.
void CurrentRun::load()
{
    const QList<store::RunInfo> &runs = m_runs.all();
    const auto found = std::ranges::find_if(runs, &store::isCutOff);
    m_interrupted = m_workbench.isReadOnly() || found == runs.end() ? std::nullopt : std::optional(found->id);
    emit cleared();
}

void CurrentRun::prepare(RunRequest request)
{
    const auto stored = m_workbench.isReadOnly() ? Result<void>() : m_next.judge().storeDraft();
    if (stored)
        take(std::move(request));
    else
        emit ended(stored.error());
}

void CurrentRun::prepareResume(qint64 run)
{
    auto request = m_next.resumeRequest(run);
    if (request)
        take(std::move(*request));
    else
        emit ended(request.error());
}

void CurrentRun::take(RunRequest request)
{
    if (isRunning()) {
        emit ended(badInput(tr("A run is in progress. Stop it, or wait for its end.")));
        return;
    }
    discard();
    m_job = std::make_unique<RunJob>(*m_workbench.project(), m_workbench.services(), std::move(request));
    connect(m_job.get(), &RunJob::ready, this, &CurrentRun::previewReady);
    connect(m_job.get(), &RunJob::stored, this, &CurrentRun::takeStored);
    connect(m_job.get(), &RunJob::stateChanged, this, &CurrentRun::stateChanged);
    connect(m_job.get(), &RunJob::progressChanged, this, &CurrentRun::progressed);
    connect(m_job.get(), &RunJob::rowsChanged, this, [this](qint64 first, qint64 last) { emit rowsChanged(m_job->info().id, first, last); });
    connect(m_job.get(), &RunJob::finished, this, &CurrentRun::end);
    m_job->prepare();
}

void CurrentRun::start()
{
    if (!m_job || m_isStarted)
        return;
    m_isStarted = true;
    if (m_interrupted == m_job->info().id)
        dismissInterrupted();
    m_job->start();
    emit started();
}

void CurrentRun::takeStored()
{
    m_next.judge().reloadVersions();
    m_runs.reload();
    emit stored(m_job->info().id);
}

void CurrentRun::discard()
{
    if (m_job && !m_isStarted)
        m_job.reset();
}

void CurrentRun::end(const Result<RunReport> &report)
{
    // The job is still inside its own signal.
    m_job.release()->deleteLater();
    m_isStarted = false;
    m_runs.reload();
    emit ended(report);
}

void CurrentRun::pause()
{
    if (isRunning())
        m_job->pause();
}

void CurrentRun::continuePaused()
{
    if (!isRunning())
        return;
    m_job->takeServers(m_next.model().servers().servers());
    m_job->continuePaused();
}

void CurrentRun::stop()
{
    if (isRunning())
        m_job->cancel();
    else
        discard();
}

void CurrentRun::setConcurrency(const eval::ConcurrencySettings &settings)
{
    if (isRunning())
        m_job->setConcurrency(settings);
}

std::optional<store::RunInfo> CurrentRun::interrupted() const
{
    return m_runs.find(m_interrupted);
}

void CurrentRun::dismissInterrupted()
{
    if (std::exchange(m_interrupted, std::nullopt))
        emit interruptedChanged();
}

/// At once: the project is being closed. Replies so far are stored, and the run stays in the state
/// Running.
void CurrentRun::close()
{
    m_job.reset();
    m_isStarted = false;
    m_interrupted.reset();
    emit cleared();
}

} // namespace gavel::jobs

#include "moc_currentrun.cpp"
