// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/evalrun_p.h"

#include <QPointer>

#include <algorithm>

using namespace std::chrono_literals;

namespace gavel::eval {

namespace {

constexpr auto tickInterval = 100ms;
constexpr auto rateWindow = 3s;

std::optional<RunState> storedState(EvalRun::State state)
{
    switch (state) {
    case EvalRun::State::Identifying:
    case EvalRun::State::Running:
        return RunState::Running;
    case EvalRun::State::Paused:
        return RunState::Paused;
    case EvalRun::State::Finished:
        return RunState::Finished;
    case EvalRun::State::Cancelled:
        return RunState::Cancelled;
    case EvalRun::State::Idle:
    case EvalRun::State::Stopping:
        break;
    }
    return {};
}

} // namespace

EvalRun::EvalRun(Plan plan, const ItemReader &reader, RunLog &log, const std::vector<JudgeClient *> &clients, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(plan), reader, log, clients))
{
}

EvalRun::~EvalRun() = default;

void EvalRun::start()
{
    if (d->m_state == State::Idle)
        d->start();
}

void EvalRun::pause()
{
    if (d->m_state != State::Identifying && d->m_state != State::Running && d->m_state != State::Paused)
        return;
    d->m_userPaused = true;
    d->settle();
}

void EvalRun::continuePaused()
{
    if (d->m_state == State::Identifying || d->m_state == State::Running || d->m_state == State::Paused)
        d->continuePaused();
}

void EvalRun::cancel()
{
    if (d->m_state != State::Stopping && d->m_state != State::Finished && d->m_state != State::Cancelled)
        d->cancel();
}

void EvalRun::setConcurrency(const ConcurrencySettings &settings)
{
    d->m_plan.settings.concurrency = settings;
    for (const auto &server : d->m_servers)
        server->setConcurrency(settings);
    d->proceed();
}

void EvalRun::setServer(int no, const Server &edited)
{
    if (no < 0 || no >= static_cast<int>(d->m_servers.size()))
        return;
    JudgingServer &server = *d->m_servers[static_cast<std::size_t>(no)];
    server.client().setServer(edited);
    server.forgetTrouble();
    // No requests before start() or without a loaded judge, and none once the run is ending.
    const bool isUnderWay = d->m_state == State::Identifying || d->m_state == State::Running || d->m_state == State::Paused;
    if (!isUnderWay || d->m_loadProblem)
        return;
    d->identify(server);
    d->proceed();
}

EvalRun::State EvalRun::state() const
{
    return d->m_state;
}

RunProgress EvalRun::progress() const
{
    return d->progress();
}

std::optional<RunPause> EvalRun::pauseReason() const
{
    return d->m_pause;
}

std::optional<RunWait> EvalRun::waiting() const
{
    return d->waiting();
}

const RunningStats &EvalRun::statistics() const
{
    return d->m_ledger.statistics();
}

OtherRows EvalRun::others() const
{
    return d->m_ledger.others();
}

const std::vector<VerdictState> &EvalRun::rowStates() const
{
    return d->m_ledger.rowStates();
}

EvalRun::Private::Private(EvalRun *run, Plan plan, const ItemReader &reader, RunLog &log, const std::vector<JudgeClient *> &clients)
    : m_plan(std::move(plan))
    , q(run)
    , m_reader(reader)
    , m_log(log)
    , m_parser(m_plan.judge)
    , m_ticker(tickInterval, [this] { tick(); })
{
    m_clock.start();
    m_ledger = RowLedger(m_plan.judge, 0, m_plan.settings.repeats);
    for (std::size_t i = 0; i < clients.size(); ++i) {
        const auto no = static_cast<int>(i);
        const int serverNo = m_plan.serverNos.value(no, no);
        m_plan.identities.resize(std::max<qsizetype>(m_plan.identities.size(), serverNo + 1));
        m_servers.push_back(std::make_unique<JudgingServer>(no, serverNo, *clients[i], m_plan.settings.concurrency, m_plan.settings.retry,
                                                            m_plan.identities[serverNo]));
    }
    m_wake.setSingleShot(true);
    m_wake.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_wake, &QTimer::timeout, q, [this] { wake(); });
}

EvalRun::Private::~Private()
{
    for (Flight &flight : m_flights)
        flight.call.cancel();
    for (const auto &server : m_servers)
        server->call.cancel();
}

void EvalRun::Private::start()
{
    m_log.onCommitted(q, [this](quint64 upTo, const std::optional<Error> &error) { onCommitted(upTo, error); });
    if (load() && m_ledger.remaining() > 0) {
        for (const auto &server : m_servers)
            identify(*server);
    }
    proceed();
}

bool EvalRun::Private::load()
{
    Result<PromptRenderer> renderer = PromptRenderer::create(m_plan.judge, m_reader.columns(), m_reader.mapping(), m_plan.model);
    if (!renderer) {
        m_loadProblem = RunPause{ RunPause::Cause::RunError, renderer.error(), 0 };
        return false;
    }
    m_renderer = std::move(*renderer);
    m_ledger = std::move(m_plan.ledger);
    m_ledger.setIdentities(RunIdentities(m_plan.identities));
    m_isReadable = m_plan.settings.allowInvalid || m_ledger.count(VerdictState::Valid) + m_ledger.count(VerdictState::Abstained) > 0;
    if (m_ledger.rows() > 0) {
        m_dirtyFirst = 0;
        m_dirtyLast = m_ledger.rows() - 1;
        m_ticker.touch();
    }
    m_queue.emplace(m_reader, *m_renderer, m_ledger);
    return true;
}

void EvalRun::Private::continuePaused()
{
    if (m_loadProblem)
        return;
    m_userPaused = false;
    m_readError.reset();
    if (std::exchange(m_storeError, std::nullopt))
        m_log.retry();
    if (std::exchange(m_limitReached, false))
        m_requestsAllowedFrom = m_requests;
    if (m_unreadable && m_pause && m_pause->cause == RunPause::Cause::Unreadable) {
        m_unreadable.reset();
        m_isReadable = true;
        m_log.updateRun(m_plan.run, { .allowInvalid = true });
    }
    for (const auto &server : m_servers) {
        server->endHold();
        // Accept only an identity that was shown.
        const bool isShown = m_pause && m_pause->cause == RunPause::Cause::IdentityChanged && m_pause->server == server->no();
        if (server->phase() == JudgingServer::Phase::IdentityChanged && isShown)
            acceptIdentity(*server);
        else if (server->phase() == JudgingServer::Phase::Aside)
            identify(*server);
    }
    proceed();
}

void EvalRun::Private::cancel()
{
    m_cancelling = true;
    m_wake.stop();
    if (m_queue)
        m_queue->clear();
    for (Flight &flight : m_flights) {
        if (std::exchange(flight.server, nullptr))
            flight.call.cancel();
    }
    m_asked = 0;
    for (const auto &server : m_servers) {
        server->call.cancel();
        server->takeHeldFailures();
    }
    // Try once more to store what could not be stored; the records stay in the log if it fails
    // again.
    if (m_storeError && !m_uncommitted.empty())
        m_log.retry();
    enter(EvalRun::State::Stopping);
    if (m_uncommitted.empty())
        QMetaObject::invokeMethod(
            q, [this] { finishCancelling(); }, Qt::QueuedConnection);
}

void EvalRun::Private::finishCancelling()
{
    if (!isOver())
        enter(EvalRun::State::Cancelled, m_storeError ? std::optional(RunPause{ RunPause::Cause::StoreError, m_storeError, 0 }) : std::nullopt);
}

/// To be called after any change of the facts.
void EvalRun::Private::proceed()
{
    settle();
    pump();
}

void EvalRun::Private::settle()
{
    if (isOver() || m_cancelling || (!m_queue && !m_loadProblem))
        return;
    if (!m_loadProblem && m_ledger.remaining() == 0) {
        recordAdaptations();
        enter(EvalRun::State::Finished);
        return;
    }
    if (auto pause = reasonToPause()) {
        enter(EvalRun::State::Paused, std::move(pause));
        return;
    }
    settleServers();
}

std::optional<RunPause> EvalRun::Private::reasonToPause() const
{
    using Cause = RunPause::Cause;
    if (m_loadProblem)
        return m_loadProblem;
    if (m_storeError)
        return RunPause{ Cause::StoreError, m_storeError, 0 };
    if (m_readError)
        return RunPause{ Cause::StoreError, m_readError, 0 };
    if (m_userPaused)
        return RunPause{ Cause::Asked, {}, 0 };
    for (const auto &server : m_servers) {
        if (server->phase() == JudgingServer::Phase::IdentityChanged)
            return RunPause{ Cause::IdentityChanged, {}, server->no(), server->identity(), server->offered() };
    }
    if (m_limitReached)
        return RunPause{ Cause::RequestLimit, {}, 0 };
    if (m_unreadable && !m_queue->isDrained())
        return RunPause{ Cause::Unreadable, m_unreadable, 0 };
    return {};
}

void EvalRun::Private::settleServers()
{
    bool usable = false;
    bool identifying = false;
    bool starting = false;
    const JudgingServer *aside = nullptr;
    for (const auto &server : m_servers) {
        const bool isRecovering = server->isRecovering();
        usable = usable || (server->phase() == JudgingServer::Phase::Usable && !isRecovering);
        identifying = identifying || (server->phase() == JudgingServer::Phase::Identifying && !isRecovering);
        starting = starting || server->isFirstIdentification();
        if (!aside && (isRecovering || server->phase() == JudgingServer::Phase::Aside))
            aside = server.get();
    }
    if (starting || (identifying && !usable))
        enter(EvalRun::State::Identifying);
    else if (usable)
        enter(EvalRun::State::Running);
    else
        enter(EvalRun::State::Paused, RunPause{ RunPause::Cause::RunError, aside ? aside->error() : std::nullopt, aside ? aside->no() : 0 });
}

void EvalRun::Private::enter(EvalRun::State state, std::optional<RunPause> pause)
{
    const bool sameCause = pause.has_value() == m_pause.has_value()
        && (!pause
            || (pause->cause == m_pause->cause && pause->error == m_pause->error && pause->server == m_pause->server
                && pause->offered == m_pause->offered));
    if (state == m_state && sameCause)
        return;
    m_state = state;
    m_pause = std::move(pause);
    if (state == EvalRun::State::Running)
        recordIdentities();
    if (const auto stored = storedState(state); stored && stored != m_storedState) {
        m_storedState = stored;
        m_log.updateRun(m_plan.run, { .state = stored });
    }
    if (isOver()) {
        m_wake.stop();
        for (const auto &server : m_servers)
            server->call.cancel();
    }
    announce(state);
}

/// Through the event loop, so that a listener may do anything, including deleting the run.
void EvalRun::Private::announce(EvalRun::State state)
{
    m_ticker.touch();
    QMetaObject::invokeMethod(
        q,
        [this, state, run = QPointer<EvalRun>(q)] {
            m_ticker.flush();
            if (run)
                emit run->stateChanged(state);
        },
        Qt::QueuedConnection);
}

void EvalRun::Private::tick()
{
    const Time time = now();
    m_samples.emplace_back(time, m_committed);
    while (m_samples.size() > 2 && m_samples.front().first < time - rateWindow)
        m_samples.pop_front();
    const qint64 first = std::exchange(m_dirtyFirst, -1);
    const qint64 last = std::exchange(m_dirtyLast, -1);
    const QPointer<EvalRun> run(q);
    if (first >= 0)
        emit run->rowsChanged(first, last);
    if (run)
        emit run->progressChanged();
}

RunProgress EvalRun::Private::progress() const
{
    RunProgress progress;
    progress.total = m_ledger.rows() * m_ledger.repeats();
    progress.valid = m_ledger.count(VerdictState::Valid);
    progress.invalid = m_ledger.count(VerdictState::Invalid);
    // Rows that failed earlier will be asked again, so they do not count as done until the run has
    // ended without them.
    progress.failed = m_ledger.count(VerdictState::Failed) - (isOver() ? 0 : m_ledger.oldFailures());
    progress.abstained = m_ledger.count(VerdictState::Abstained);
    progress.committed = m_committed;
    progress.inFlight = m_asked + static_cast<qint64>(m_uncommitted.size());
    progress.requests = m_requests;
    progress.retries = m_retries;
    for (const auto &server : m_servers) {
        if (server->phase() == JudgingServer::Phase::Usable)
            progress.concurrency += server->limit();
    }
    if (m_state == EvalRun::State::Running && m_samples.size() > 1) {
        const auto span = std::chrono::duration<double>(m_samples.back().first - m_samples.front().first).count();
        if (span > 0)
            progress.rowsPerSecond = static_cast<double>(m_samples.back().second - m_samples.front().second) / span;
    }
    if (m_firstSent && m_lastCommit > *m_firstSent)
        progress.elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(m_lastCommit - *m_firstSent);
    progress.promptTokens = m_promptTokens;
    progress.completionTokens = m_completionTokens;
    progress.cachedTokens = m_cachedTokens;
    progress.promptLimit = m_promptWatch.limit();
    return progress;
}

std::optional<RunWait> EvalRun::Private::waiting() const
{
    if (isOver() || m_cancelling || (m_state == EvalRun::State::Paused && (!m_pause || m_pause->cause != RunPause::Cause::RunError)))
        return {};
    const auto inMs = [](Time time) { return std::chrono::ceil<std::chrono::milliseconds>(time); };
    const Time time = now();
    std::optional<RunWait> wait;
    for (const auto &server : m_servers) {
        const auto &trouble = server->trouble();
        if (!trouble && server->phase() == JudgingServer::Phase::Aside)
            continue; // out of the run until the person repairs it
        if (!trouble)
            return {};
        const std::optional<Time> next = server->phase() == JudgingServer::Phase::Aside ? server->due : std::optional(server->heldUntil());
        RunWait each{ trouble->error, inMs(time - trouble->since), {} };
        if (next && *next > time)
            each.left = inMs(*next - time);
        if (wait && (!wait->left || (each.left && *wait->left < *each.left)))
            each.left = wait->left;
        each.since = wait ? std::min(each.since, wait->since) : each.since;
        wait = each;
    }
    return wait;
}

} // namespace gavel::eval

#include "moc_evalrun.cpp"
