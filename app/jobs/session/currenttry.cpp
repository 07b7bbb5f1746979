// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/session/currenttry.h"

#include "jobs/servers/savedservers.h"
#include "jobs/session/currentrun.h"
#include "jobs/session/nextrun.h"
#include "jobs/session/workbench.h"
#include "store/project.h"

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
    connect(&next.judge(), &ChosenJudge::chosen, this, [this] {
        clear();
        restore();
    });
    for (const auto signal : { &ChosenData::listChanged, &ChosenData::chosen })
        connect(&next.data(), signal, this, &CurrentTry::follow);
    for (const auto signal : { &ChosenModel::listChanged, &ChosenModel::chosen })
        connect(&next.model(), signal, this, &CurrentTry::follow);
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
    restore();
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
    take(std::make_unique<TryJob>(*m_workbench.project(), m_workbench.services(), std::move(*request), std::move(baseline)));
    m_job->start();
    emit changed();
    return {};
}

void CurrentTry::take(std::unique_ptr<TryJob> job)
{
    m_result.reset();
    m_subject = subject();
    m_job = std::move(job);
    connect(m_job.get(), &TryJob::changed, this, &CurrentTry::changed);
    connect(m_job.get(), &TryJob::finished, this, [this](const Result<void> &result) {
        m_result = result;
        emit ended();
        emit changed();
        // The model may have been changed meanwhile; later, as this may be the end of what is dropped then.
        QMetaObject::invokeMethod(this, &CurrentTry::follow, Qt::QueuedConnection);
    });
}

void CurrentTry::compareWith(const TryBaseline &baseline)
{
    if (isTrying() || !m_job || !m_workbench.project())
        return;
    const auto run = m_workbench.project()->runs().run(m_job->report().run);
    if (run && run->damage.isEmpty() && !run->servers.isEmpty())
        restore(*run, TryReport(m_job->report()), baseline);
}

TrySubject CurrentTry::subject() const
{
    const auto dataset = m_next.data().dataset();
    return { m_next.judge().id().value_or(0), {}, dataset ? dataset->id : 0, m_next.model().model().model };
}

/// A model that is gone with its server leaves what it has judged.
void CurrentTry::follow()
{
    const TrySubject now = subject();
    const bool isOtherModel = !now.model.isEmpty() && now.model != m_subject.model;
    if (now.dataset != m_subject.dataset || (isOtherModel && !isTrying())) {
        clear();
        restore();
    }
    emit changed();
}

/// Shows the last Try of this judge, data and model that the project has.
void CurrentTry::restore()
{
    m_subject = subject();
    if (!m_workbench.project() || m_subject.judge == 0 || m_subject.dataset == 0)
        return;
    TrySubject wanted = m_subject;
    wanted.hash = eval::versionHash(m_next.judge().draft());
    if (const auto run = latestTry(*m_workbench.project(), wanted)) {
        TryReport stored;
        stored.run = run->id;
        restore(*run, std::move(stored), {});
    }
}

void CurrentTry::restore(const store::RunInfo &run, TryReport earlier, std::optional<TryBaseline> baseline)
{
    Server server;
    server.id = run.servers.first().server;
    RunRequest request;
    request.judge = run.judge;
    request.dataset = run.dataset;
    request.servers = { server };
    request.model = run.model;
    take(std::make_unique<TryJob>(*m_workbench.project(), m_workbench.services(), std::move(request), std::move(baseline)));
    m_job->restore(std::move(earlier));
    emit changed();
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
    return m_job && m_job->stage() != TryJob::Stage::Ended && !m_job->report().isStored;
}

bool CurrentTry::isReading() const
{
    return m_job && m_job->stage() != TryJob::Stage::Ended && m_job->report().isStored;
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
