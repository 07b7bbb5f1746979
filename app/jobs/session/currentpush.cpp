// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/session/currentpush.h"

#include "jobs/reading/backgroundread.h"
#include "mlflow/outbox.h"

#include <QSet>

#include <algorithm>

namespace gavel::jobs {

namespace {

constexpr std::chrono::milliseconds tick{ 100 };
constexpr qint64 rateAfterMs = 500;
constexpr QLatin1StringView pushKey{ "push" };
constexpr QLatin1StringView experimentKey{ "experiment" };
constexpr QLatin1StringView pushServerKey{ "server" };

Result<PushContents> contentsOf(const eval::RunReader &reader)
{
    PushContents contents;
    const auto rows = reader.rowCount();
    if (!rows)
        return rows.error();
    contents.rows = *rows;
    QSet<std::pair<qint64, int>> replies;
    const auto read = reader.eachOutcome([&replies](const eval::Outcome &outcome) { replies.insert({ outcome.pos, outcome.repeat }); });
    if (!read)
        return read.error();
    contents.traces = replies.size();
    const auto human = reader.humanScores(QString());
    if (!human)
        return human.error();
    contents.humanScores = std::count_if(human->begin(), human->end(), [](const auto &score) { return score.has_value(); });
    return contents;
}

} // namespace

CurrentPush::CurrentPush(Workbench &workbench, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
{
    m_tick.setInterval(tick);
    m_tick.setSingleShot(true);
    connect(&m_tick, &QTimer::timeout, this, &CurrentPush::progressed);
    connect(&workbench, &Workbench::projectAboutToChange, this, &CurrentPush::clear);
}

CurrentPush::~CurrentPush() = default;

void CurrentPush::start(const PushRequest &request)
{
    store::Project *project = m_workbench.project();
    if (m_state == State::Sending || !project)
        return;
    m_request = request;
    remember();
    makeJob();
    send();
}

void CurrentPush::makeJob()
{
    m_job = std::make_unique<PushJob>(*m_workbench.project(), m_workbench.services(), m_request);
    connect(m_job.get(), &PushJob::progressed, this, &CurrentPush::take);
    connect(m_job.get(), &PushJob::finished, this, &CurrentPush::end);
}

void CurrentPush::resume()
{
    if (m_state != State::Failed || !m_workbench.project())
        return;
    const Server *server = m_workbench.settings().server(m_request.mlflow.id);
    const bool isRepaired = server && *server != m_request.mlflow;
    if (isRepaired)
        m_request.mlflow = *server;
    // A read-only project cannot store the progress; the job has it.
    if (isRepaired || !m_workbench.project()->isReadOnly())
        makeJob();
    send();
}

void CurrentPush::send()
{
    m_progress = {};
    m_since.invalidate();
    setState(State::Sending);
    m_job->start();
}

void CurrentPush::cancel()
{
    if (m_job && m_state == State::Sending)
        m_job->cancel();
}

void CurrentPush::clear()
{
    m_job.reset();
    m_tick.stop();
    m_progress = {};
    if (m_state != State::Idle)
        setState(State::Idle);
}

void CurrentPush::take(mlflow::RunPublisher::Step step, qint64 done, qint64 total)
{
    m_progress.step = step;
    m_progress.done = done;
    m_progress.total = total;
    if (step == mlflow::RunPublisher::Step::SendTraces && total > 1) {
        if (!m_since.isValid()) {
            m_since.start();
            m_before = done;
        }
        const qint64 elapsed = m_since.elapsed();
        m_progress.perSecond = elapsed < rateAfterMs ? 0 : static_cast<double>(done - m_before) * 1000.0 / static_cast<double>(elapsed);
    }
    if (!m_tick.isActive())
        m_tick.start();
}

void CurrentPush::end(const Result<mlflow::Published> &result)
{
    m_tick.stop();
    if (result) {
        m_published = *result;
        // The job is still inside its own signal.
        m_job.release()->deleteLater();
    } else {
        m_error = result.error();
    }
    setState(result ? State::Done : State::Failed);
}

void CurrentPush::setState(State state)
{
    m_state = state;
    emit changed();
}

std::optional<mlflow::Push> CurrentPush::lastPush(qint64 run) const
{
    if (!m_workbench.project())
        return {};
    std::optional<mlflow::Push> last;
    const auto all = m_workbench.project()->outbox().pushes();
    for (const mlflow::Push &push : all.value_or(QList<mlflow::Push>())) {
        if (push.run == run && push.state != mlflow::Push::State::Abandoned)
            last = push;
    }
    return last;
}

QString CurrentPush::defaultRunName(qint64 run) const
{
    const auto info = m_workbench.project() ? m_workbench.project()->runs().run(run) : Result<store::RunInfo>(store::RunInfo());
    return info ? runTitle(*info) : QString();
}

QString CurrentPush::experiment() const
{
    if (!m_workbench.project())
        return {};
    const QString kept = m_workbench.project()->setting(pushKey).toObject().value(experimentKey).toString();
    return kept.isEmpty() ? m_workbench.projectTitle() : kept;
}

QUuid CurrentPush::server() const
{
    if (!m_workbench.project())
        return {};
    const QString kept = m_workbench.project()->setting(pushKey).toObject().value(pushServerKey).toString();
    return QUuid::fromString(kept);
}

void CurrentPush::remember()
{
    store::Project *project = m_workbench.project();
    if (project->isReadOnly())
        return;
    project->keepSetting(
        pushKey, QJsonObject{ { experimentKey, m_request.experiment }, { pushServerKey, m_request.mlflow.id.toString(QUuid::WithoutBraces) } });
}

void CurrentPush::count(qint64 run, QObject *context, Counted done) const
{
    if (!m_workbench.project())
        return;
    readInBackground(
        *m_workbench.project(), run, nullptr, context, [](const eval::RunReader &reader, const Stop &) { return contentsOf(reader); },
        [done = std::move(done)](const Result<PushContents> &contents) {
            // A read error is reported by the push itself.
            if (!isCancelled(contents))
                done(contents.value_or(PushContents()));
        });
}

} // namespace gavel::jobs

#include "moc_currentpush.cpp"
