// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/session/pushdesk.h"

#include "core/whendone.h"
#include "mlflow/outbox.h"
#include "store/readersource.h"

#include <QSet>
#include <QtConcurrentRun>

#include <algorithm>

namespace gavel::jobs {

namespace {

constexpr std::chrono::milliseconds tick{ 100 };
constexpr qint64 rateAfterMs = 500;
constexpr QLatin1StringView pushKey{ "push" };
constexpr QLatin1StringView experimentKey{ "experiment" };
constexpr QLatin1StringView pushServerKey{ "server" };

PushContents contentsOf(const store::ReaderSource &source, qint64 run)
{
    PushContents contents;
    const auto reader = source.openReader(run);
    if (!reader)
        return contents;
    contents.rows = (*reader)->rowCount().value_or(0);
    QSet<std::pair<qint64, int>> replies;
    // What cannot be read is said by the push itself.
    (void)(*reader)->eachOutcome([&replies](const eval::Outcome &outcome) { replies.insert({ outcome.pos, outcome.repeat }); });
    contents.traces = replies.size();
    const auto human = (*reader)->humanScores(QString());
    if (human)
        contents.humanScores = std::count_if(human->begin(), human->end(), [](const auto &score) { return score.has_value(); });
    return contents;
}

} // namespace

PushDesk::PushDesk(Workbench &workbench, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
{
    m_tick.setInterval(tick);
    m_tick.setSingleShot(true);
    connect(&m_tick, &QTimer::timeout, this, &PushDesk::progressed);
    connect(&workbench, &Workbench::projectAboutToChange, this, &PushDesk::clear);
}

PushDesk::~PushDesk() = default;

void PushDesk::start(const PushRequest &request)
{
    store::Project *project = m_workbench.project();
    if (m_state == State::Sending || !project)
        return;
    m_request = request;
    remember();
    makeJob();
    send();
}

void PushDesk::makeJob()
{
    m_job = std::make_unique<PushJob>(*m_workbench.project(), m_workbench.services(), m_request);
    connect(m_job.get(), &PushJob::progressed, this, &PushDesk::take);
    connect(m_job.get(), &PushJob::finished, this, &PushDesk::end);
}

void PushDesk::goOn()
{
    if (m_state != State::Failed || !m_workbench.project())
        return;
    const Server *server = m_workbench.settings().server(m_request.mlflow.id);
    const bool isRepaired = server && *server != m_request.mlflow;
    if (isRepaired)
        m_request.mlflow = *server;
    // A read-only project cannot remember how far it got; its job does.
    if (isRepaired || !m_workbench.project()->isReadOnly())
        makeJob();
    send();
}

void PushDesk::send()
{
    m_progress = {};
    m_since.invalidate();
    setState(State::Sending);
    m_job->start();
}

void PushDesk::cancel()
{
    if (m_job && m_state == State::Sending)
        m_job->cancel();
}

void PushDesk::clear()
{
    m_job.reset();
    m_tick.stop();
    m_progress = {};
    if (m_state != State::Idle)
        setState(State::Idle);
}

void PushDesk::take(mlflow::RunPublisher::Step step, qint64 done, qint64 total)
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

void PushDesk::end(const Result<mlflow::Published> &result)
{
    m_tick.stop();
    if (result) {
        m_published = *result;
        // The job is still in its own signal.
        m_job.release()->deleteLater();
    } else {
        m_error = result.error();
    }
    setState(result ? State::Done : State::Failed);
}

void PushDesk::setState(State state)
{
    m_state = state;
    emit changed();
}

std::optional<mlflow::Push> PushDesk::lastPush(qint64 run) const
{
    if (!m_workbench.project())
        return {};
    std::optional<mlflow::Push> last;
    const auto all = m_workbench.project()->outbox().pushes();
    for (const mlflow::Push &push : all.value_or(QList<mlflow::Push>())) {
        if (push.run == run)
            last = push;
    }
    return last;
}

QString PushDesk::defaultRunName(qint64 run) const
{
    const auto info = m_workbench.project() ? m_workbench.project()->runs().run(run) : Result<store::RunInfo>(store::RunInfo());
    return info ? runTitle(*info) : QString();
}

QString PushDesk::experiment() const
{
    if (!m_workbench.project())
        return {};
    const QString kept = m_workbench.project()->setting(pushKey).toObject().value(experimentKey).toString();
    return kept.isEmpty() ? m_workbench.projectTitle() : kept;
}

QUuid PushDesk::server() const
{
    if (!m_workbench.project())
        return {};
    const QString kept = m_workbench.project()->setting(pushKey).toObject().value(pushServerKey).toString();
    return QUuid::fromString(kept);
}

void PushDesk::remember()
{
    store::Project *project = m_workbench.project();
    if (project->isReadOnly())
        return;
    // A convenience: the push itself says what is wrong with the file.
    (void)project->setSetting(
        pushKey, QJsonObject{ { experimentKey, m_request.experiment }, { pushServerKey, m_request.mlflow.id.toString(QUuid::WithoutBraces) } });
}

void PushDesk::count(qint64 run, QObject *context, Counted done) const
{
    if (!m_workbench.project())
        return;
    whenDone(QtConcurrent::run(contentsOf, m_workbench.project()->readerSource(), run), context, std::move(done));
}

} // namespace gavel::jobs

#include "moc_pushdesk.cpp"
