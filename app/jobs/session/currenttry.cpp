// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/session/currenttry.h"

#include "jobs/servers/savedservers.h"
#include "jobs/session/currentrun.h"
#include "jobs/session/nextrun.h"
#include "jobs/session/workbench.h"

namespace gavel::jobs {

CurrentTry::CurrentTry(Workbench &workbench, NextRun &next, CurrentRun &current, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_next(next)
    , m_current(current)
{
    connect(&workbench, &Workbench::projectAboutToChange, this, &CurrentTry::clear);
    connect(&workbench, &Workbench::repliesLeft, this, &CurrentTry::clear);
    connect(&workbench, &Workbench::projectChanged, this, &CurrentTry::changed);
    connect(&next.judge(), &ChosenJudge::chosen, this, &CurrentTry::clear);
    for (const auto signal : { &ChosenData::listChanged, &ChosenData::chosen })
        connect(&next.data(), signal, this, &CurrentTry::changed);
    for (const auto signal : { &ChosenModel::listChanged, &ChosenModel::chosen })
        connect(&next.model(), signal, this, &CurrentTry::changed);
    connect(&current, &CurrentRun::started, this, &CurrentTry::changed);
    connect(&current, &CurrentRun::ended, this, &CurrentTry::changed);
    // Queued: the secret of an edited server is set after its address.
    connect(
        &next.model().servers(), &SavedServers::changed, this,
        [this] {
            if (m_job)
                m_job->takeServers(m_next.model().servers().servers());
        },
        Qt::QueuedConnection);
}

CurrentTry::~CurrentTry() = default;

QString CurrentTry::refusal() const
{
    if (m_workbench.isReadOnly())
        return tr("This project is read-only, so nothing can be tried in it. Save a copy and open that.");
    if (m_current.isRunning())
        return tr("A run is in progress. Stop it, or wait for its end.");
    if (isTrying())
        return tr("A Try is in progress. Stop it, or wait for its end.");
    return m_next.missing();
}

Result<void> CurrentTry::start(std::optional<TryBaseline> baseline)
{
    if (const QString why = refusal(); !why.isEmpty())
        return badInput(why);
    const auto problems = eval::problems(m_next.judge().draft());
    if (m_next.judge().id() && !problems.isEmpty())
        return badInput(problems.first().text);
    auto request = m_next.judge().storeDraft().and_then([this] { return m_next.request({}, {}); });
    if (!request)
        return request.error();
    m_result.reset();
    m_job = std::make_unique<TryJob>(*m_workbench.project(), m_workbench.services(), std::move(*request), std::move(baseline));
    connect(m_job.get(), &TryJob::changed, this, &CurrentTry::changed);
    connect(m_job.get(), &TryJob::finished, this, [this](const Result<void> &result) {
        m_result = result;
        emit ended();
        emit changed();
    });
    m_job->start();
    emit changed();
    return {};
}

void CurrentTry::stop()
{
    if (m_job)
        m_job->cancel();
}

void CurrentTry::continuePaused()
{
    if (m_job)
        m_job->continuePaused();
}

bool CurrentTry::isTrying() const
{
    return m_job && m_job->stage() != TryJob::Stage::Ended;
}

void CurrentTry::clear()
{
    m_job.reset();
    m_result.reset();
    emit cleared();
    emit changed();
}

} // namespace gavel::jobs

#include "moc_currenttry.cpp"
