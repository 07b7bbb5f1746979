// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/run/runjob.h"

#include "store/project.h"
#include "store/writer.h"

#include <algorithm>

namespace gavel::jobs {

QList<qsizetype> takeEdits(QList<Server> &used, const QList<Server> &saved)
{
    QList<qsizetype> edited;
    for (qsizetype no = 0; no < used.size(); ++no) {
        const auto known = std::ranges::find(saved, used[no].id, &Server::id);
        if (known == saved.end() || (isReachedAlike(*known, used[no]) && known->silence == used[no].silence))
            continue;
        used[no] = *known;
        edited << no;
    }
    return edited;
}

RunJob::RunJob(store::Project &project, const Services &services, RunRequest request, QObject *parent)
    : QObject(parent)
    , m_project(project)
    , m_services(services)
    , m_request(std::move(request))
{
}

RunJob::~RunJob()
{
    *m_isStopped = true;
    // EvalRun first, since it uses clients and reader.
    m_run.reset();
}

void RunJob::prepare()
{
    auto outline = outlineOf(m_project, m_request);
    if (!outline) {
        end(outline.error());
        return;
    }
    m_renderer = outline->renderer;
    m_report.info = outline->info;
    m_report.resumed = outline->isResumed;
    m_work = ScopedCall(m_project.read(
        this, [outline = std::move(*outline)](const store::ReaderSource &source, const Stop &) { return planOf(outline, source); },
        [this](Result<RunPlan> plan) { planned(std::move(plan)); }));
}

void RunJob::planned(Result<RunPlan> plan)
{
    if (m_ended)
        return;
    if (!plan) {
        end(plan.error());
        return;
    }
    m_plan = std::move(*plan);
    m_report.info = m_plan.info;
    m_report.nothingToDo = m_report.resumed && m_plan.isDone();
    if (m_report.nothingToDo)
        end(finalReport());
    else
        emit ready();
}

void RunJob::start()
{
    if (m_ended || std::exchange(m_isStarted, true))
        return;
    if (!m_report.resumed) {
        store();
        return;
    }
    const auto version = m_project.judges().version(*m_plan.info.judgeVersion);
    const auto numbered = version ? m_project.judges().storeVersion(version->judge, version->definition, m_request.numbered)
                                  : Result<store::JudgeVersion>(version.error());
    opened(numbered.transform([this](const store::JudgeVersion &) { return m_plan.info; }));
}

void RunJob::store()
{
    m_plan.info.options = { m_request.settings.concurrency, !m_request.numbered, m_request.settings.allowInvalid };
    store::NewRun run{ m_plan.info,
                       { .items = std::exchange(m_plan.items, {}) },
                       store::RunJudge{ m_request.judgeId, m_request.judge, m_request.numbered } };
    m_project.runs().create(
        std::move(run), [isStopped = m_isStopped] { return isStopped->load(); }, this, [this](const Result<store::RunInfo> &info) { opened(info); });
}

void RunJob::opened(const Result<store::RunInfo> &info)
{
    auto reader = info ? m_project.runs().reader(info->id) : Result<std::unique_ptr<eval::RunReader>>(info.error());
    if (!reader) {
        end(reader.error());
        return;
    }
    m_reader = std::move(*reader);
    m_report.info = *info;
    m_isStored = true;
    for (const Server &server : std::as_const(m_request.servers))
        m_clients.push_back(m_services.judgeClient(server, m_request.model));
    emit stored();
    if (m_request.reuse)
        reuseReplies();
    else
        startEvalRun();
}

/// In a worker: reading 100,000 stored verdicts takes a while.
void RunJob::readLedger(std::function<void()> then)
{
    const auto work = [info = m_report.info, judge = m_request.judge](const store::ReaderSource &source, const Stop &) {
        const auto reader = source.openReader(info.id);
        return reader ? eval::storedLedger(**reader, judge, info.rows, info.repeats, store::identitiesOf(info))
                      : Result<eval::RowLedger>(reader.error());
    };
    m_work = ScopedCall(m_project.read(this, work, [this, then = std::move(then)](Result<eval::RowLedger> ledger) {
        if (ledger)
            m_plan.ledger = std::move(*ledger);
        if (ledger)
            then();
        else
            end(ledger.error());
    }));
}

void RunJob::setOptions(const eval::ConcurrencySettings &concurrency, std::optional<qint64> requestLimit, bool reuse)
{
    m_request.settings.concurrency = concurrency;
    m_request.settings.requestLimit = requestLimit;
    m_request.reuse = reuse;
}

void RunJob::reuseReplies()
{
    const int serverNo = store::serverNosOf(m_report.info, m_request.servers).constFirst();
    m_reuse = std::make_unique<Reuse>(m_project, *m_clients.front(), Reuse::Target{ m_report.info, *m_renderer, m_plan.ledger, serverNo });
    connect(m_reuse.get(), &Reuse::finished, this, [this](const Result<qint64> &taken) {
        if (!taken) {
            end(taken.error());
            return;
        }
        m_report.reused = *taken;
        if (m_report.reused > 0 && !m_ended)
            readLedger([this] { startEvalRun(); });
        else
            startEvalRun();
    });
    connect(m_reuse.get(), &Reuse::outageChanged, this, [this] { emit stateChanged(state()); });
    m_reuse->start();
}

void RunJob::startEvalRun()
{
    if (m_ended)
        return;
    eval::EvalRun::Plan plan;
    plan.run = m_report.info.id;
    plan.judge = m_request.judge;
    plan.model = m_request.model;
    plan.settings = m_request.settings;
    plan.settings.allowInvalid = m_request.settings.allowInvalid || m_report.info.options.allowInvalid;
    if (plan.settings.allowInvalid && !m_report.info.options.allowInvalid)
        m_project.log().updateRun(m_report.info.id, { .allowInvalid = true });
    plan.identities = store::identitiesOf(m_report.info).byServerNo();
    plan.serverNos = store::serverNosOf(m_report.info, m_request.servers);
    plan.ledger = std::move(m_plan.ledger);
    std::vector<eval::JudgeClient *> clients;
    for (const auto &client : m_clients)
        clients.push_back(client.get());
    m_run = std::make_unique<eval::EvalRun>(std::move(plan), *m_reader, m_project.log(), clients);
    connect(m_run.get(), &eval::EvalRun::stateChanged, this, &RunJob::onState);
    connect(m_run.get(), &eval::EvalRun::progressChanged, this, &RunJob::progressChanged);
    connect(m_run.get(), &eval::EvalRun::rowsChanged, this, &RunJob::rowsChanged);
    m_run->start();
}

void RunJob::onState(eval::EvalRun::State state)
{
    emit stateChanged(state);
    if (state != eval::EvalRun::State::Finished && state != eval::EvalRun::State::Cancelled)
        return;
    // Bulk steps are run after the records, so the final state of the run is in the file by then.
    m_project.writer().postSteps([](QSqlDatabase &) { return Result<bool>(true); }, this, [this](const Result<void> &) { end(finalReport()); });
}

RunReport RunJob::finalReport()
{
    RunReport report = m_report;
    if (const auto info = m_project.runs().run(m_report.info.id))
        report.info = *info;
    if (m_run) {
        report.progress = m_run->progress();
        report.statistics = m_run->statistics();
        report.others = m_run->others();
        return report;
    }
    const eval::RowLedger &ledger = m_plan.ledger;
    report.statistics = ledger.statistics();
    report.others = ledger.others();
    report.progress.total = ledger.rows() * ledger.repeats();
    report.progress.valid = ledger.count(eval::VerdictState::Valid);
    report.progress.invalid = ledger.count(eval::VerdictState::Invalid);
    report.progress.failed = ledger.count(eval::VerdictState::Failed);
    report.progress.abstained = ledger.count(eval::VerdictState::Abstained);
    return report;
}

void RunJob::end(Result<RunReport> report)
{
    if (std::exchange(m_ended, true))
        return;
    QMetaObject::invokeMethod(
        this, [this, report = std::move(report)] { emit finished(report); }, Qt::QueuedConnection);
}

void RunJob::pause()
{
    if (m_run)
        m_run->pause();
}

void RunJob::continuePaused()
{
    if (m_run)
        m_run->continuePaused();
    else if (m_reuse && m_reuse->outage())
        m_reuse->start();
}

void RunJob::cancel()
{
    if (m_run) {
        m_run->cancel();
        return;
    }
    if (isBeingStored()) {
        *m_isStopped = true; // the writer reports when it has dropped the rest
        return;
    }
    m_work.cancel();
    m_reuse.reset();
    if (m_isStored)
        m_project.log().updateRun(m_report.info.id, { .state = eval::RunState::Cancelled });
    end(m_isStored ? Result<RunReport>(finalReport()) : Result<RunReport>(cancelledError()));
}

void RunJob::setConcurrency(const eval::ConcurrencySettings &settings)
{
    m_request.settings.concurrency = settings;
    if (m_run)
        m_run->setConcurrency(settings);
}

void RunJob::takeServers(const QList<Server> &saved)
{
    const QList<qsizetype> edited = takeEdits(m_request.servers, saved);
    for (const qsizetype no : edited) {
        if (m_run)
            m_run->setServer(static_cast<int>(no), m_request.servers[no]);
        else if (no < static_cast<qsizetype>(m_clients.size()))
            m_clients[static_cast<std::size_t>(no)]->setServer(m_request.servers[no]);
    }
}

eval::EvalRun::State RunJob::state() const
{
    const bool isWaiting = !m_run && m_reuse && m_reuse->outage();
    return m_run ? m_run->state() : isWaiting ? eval::EvalRun::State::Paused : eval::EvalRun::State::Idle;
}

eval::RunProgress RunJob::progress() const
{
    return m_run ? m_run->progress() : eval::RunProgress();
}

std::optional<eval::RunPause> RunJob::pauseReason() const
{
    if (!m_run && m_reuse && m_reuse->outage())
        return eval::RunPause{ .cause = eval::RunPause::Cause::RunError, .error = m_reuse->outage() };
    return m_run ? m_run->pauseReason() : std::nullopt;
}

std::optional<eval::RunWait> RunJob::waiting() const
{
    return m_run ? m_run->waiting() : m_reuse ? m_reuse->waiting() : std::nullopt;
}

} // namespace gavel::jobs

#include "moc_runjob.cpp"
