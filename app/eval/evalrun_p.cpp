// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/evalrun_p.h"

#include <QDateTime>

#include <algorithm>

namespace gavel::eval {

namespace {

/// Requests sent in one turn of the event loop, so that a fan-out to hundreds does not block the
/// window.
constexpr int sendsPerTurn = 32;
/// With this many rows waiting for another attempt no new ones are started.
constexpr qsizetype fewestWaiting = 64;
/// A server that has not answered yet is asked for these few in turn.
constexpr qsizetype waitingForTheFirst = 3;
constexpr int mostShown = 300; ///< characters of a reply

} // namespace

bool EvalRun::Private::maySend() const
{
    const bool isRecovering = m_state == EvalRun::State::Paused && m_queue && m_pause && m_pause->cause == RunPause::Cause::RunError;
    return m_state == EvalRun::State::Running || isRecovering;
}

void EvalRun::Private::pump()
{
    if (!maySend())
        return;
    const Time time = m_pumpedAt = now();
    int sends = 0;
    Sent last = Sent::Yes;
    while (last == Sent::Yes) {
        last = Sent::Nothing;
        // One request for each in turn, so that even a few rows are shared among the servers.
        for (const auto &server : m_servers) {
            if (!maySend() || !server->canSend(time))
                continue;
            const Sent sent = sendNext(*server, time);
            if (sent == Sent::Stop) {
                settle();
                return;
            }
            if (sent == Sent::Yes) {
                last = Sent::Yes;
                ++sends;
            }
        }
        if (sends >= sendsPerTurn && last == Sent::Yes) {
            if (!std::exchange(m_pumpPosted, true)) {
                QMetaObject::invokeMethod(
                    q,
                    [this] {
                        m_pumpPosted = false;
                        pump();
                    },
                    Qt::QueuedConnection);
            }
            break;
        }
    }
    if (m_asked == 0 && m_uncommitted.empty() && m_queue->isDrained())
        failHeld();
    armWake();
}

EvalRun::Private::Sent EvalRun::Private::sendNext(JudgingServer &server, Time time)
{
    int limits = 0;
    for (const auto &each : m_servers)
        limits += each->limit();
    const qsizetype mayWait = server.isProbing() ? waitingForTheFirst : std::max<qsizetype>(fewestWaiting, 2 * limits);
    const auto order = server.isProbing() ? WorkQueue::Order::NewRowsFirst : WorkQueue::Order::RetriesFirst;
    Result<std::optional<Work>> taken = m_queue->take(time, m_queue->waiting() < mayWait, order);
    if (!taken) {
        m_readError = taken.error();
        return Sent::Stop;
    }
    if (!taken->has_value())
        return Sent::Nothing;
    const auto &limit = m_plan.settings.requestLimit;
    if (limit && m_requests - m_requestsAllowedFrom >= *limit) {
        m_queue->giveBack(std::move(**taken));
        m_limitReached = true;
        return Sent::Stop;
    }
    send(server, std::move(**taken));
    return Sent::Yes;
}

void EvalRun::Private::send(JudgingServer &server, Work work)
{
    std::size_t place = m_flights.size();
    if (m_freePlaces.empty()) {
        m_flights.emplace_back();
    } else {
        place = m_freePlaces.back();
        m_freePlaces.pop_back();
    }
    Flight &flight = m_flights[place];
    const JudgeRequest request{ m_renderer->prefixes()[static_cast<std::size_t>(work.part)], work.user, work.repeat };
    flight.server = &server;
    flight.serverNo = server.serverNo();
    flight.sent = now();
    if (!m_firstSent)
        m_firstSent = flight.sent;
    work.sentMs = QDateTime::currentMSecsSinceEpoch();
    ++m_requests;
    if (work.sends++ > 0)
        ++m_retries;
    flight.work = std::move(work);
    ++m_asked;
    server.sent();
    flight.bodyDigest = server.client().bodyDigest(request);
    flight.call = server.client().ask(request, q, [this, place](const JudgeOutcome &outcome) { onAnswer(place, outcome); });
    m_ticker.touch();
}

void EvalRun::Private::onAnswer(std::size_t place, const JudgeOutcome &outcome)
{
    if (m_cancelling)
        return;
    Flight flight = std::move(m_flights[place]);
    m_flights[place] = Flight();
    m_freePlaces.push_back(place);
    --m_asked;
    JudgingServer &server = *flight.server;
    if (outcome.reply)
        accept(server, flight, outcome);
    else
        reject(server, flight, outcome);
    if (server.trouble())
        m_ticker.touch();
    if (m_unreadable || m_state == EvalRun::State::Paused)
        settle(); // it may just have proved that it works again
    pump();
}

void EvalRun::Private::accept(JudgingServer &server, const Flight &flight, const JudgeOutcome &outcome)
{
    const Completion &completion = *outcome.reply;
    const Work &work = flight.work;
    ReplyRecord record = recordOf(flight.serverNo, work);
    record.attempts = work.attempts + 1;
    record.raw = completion.content.isNull() ? QStringLiteral("") : completion.content; // null would mean a failure
    record.reasoning = completion.reasoning;
    record.usage = completion.usage;
    record.latencyMs = completion.latency.count();
    record.finishReason = completion.finishReason;
    record.logprobs = logprobsToJson(completion.logprobs);
    record.bodyDigest = flight.bodyDigest;
    record.verdicts = m_parser.parse(completion, work.part, outcome.maskedLogprobs);
    look(completion, work, record.verdicts);
    append(std::move(record), &server, work.part);

    if (server.isProbing() || outcome.adapted)
        recordAdaptations();
    server.succeeded(now(), flight.sent, server.inFlight() >= server.limit());
    if (server.hasHeldFailures())
        failHeldOf(server);
}

/// Whether the whole run would be in vain: nothing can be read, or the server cuts the prompts.
void EvalRun::Private::look(const Completion &completion, const Work &work, const QList<Verdict> &verdicts)
{
    const PromptPrefix &prefix = *m_renderer->prefixes()[static_cast<std::size_t>(work.part)];
    if (m_promptWatch.sees(prefix.system, work.user, completion.usage)) {
        recordAdaptations();
        m_ticker.touch();
    }
    if (m_isReadable)
        return;
    m_isReadable = std::ranges::any_of(verdicts, [](const Verdict &verdict) { return verdict.state != VerdictState::Invalid; });
    if (m_isReadable || ++m_unreadableReplies != firstReplies)
        return;
    const QString shown = completion.content.isEmpty() ? completion.reasoning : completion.content;
    m_unreadable = errorFromJson({ { QStringLiteral("kind"), kindName(Error::Kind::BadReply) } });
    m_unreadable->detail = shown.left(mostShown);
}

void EvalRun::Private::reject(JudgingServer &server, Flight &flight, const JudgeOutcome &outcome)
{
    const Error &error = outcome.reply.error();
    Work &work = flight.work;
    if (outcome.adapted && ++work.adaptations <= mostAdaptations) {
        recordAdaptations();
        server.released();
        m_queue->giveBack(std::move(work));
        return;
    }
    const Time time = now();
    const bool isLast = m_asked == 0 && m_queue->isDrained();
    switch (server.failed(work, error, time, flight.sent, isLast)) {
    case JudgingServer::Next::Retry: {
        server.released();
        const Time due = time + server.retryDelay(work);
        m_queue->retry(std::move(work), due);
        return;
    }
    case JudgingServer::Next::Postpone: {
        server.released();
        const Time due = time + server.lostDelay(work);
        m_queue->retry(std::move(work), due);
        return;
    }
    case JudgingServer::Next::GiveBack:
        server.released();
        giveBack(server, std::move(work));
        return;
    case JudgingServer::Next::Hold:
        server.released();
        server.hold(std::move(work), error);
        return;
    case JudgingServer::Next::SetAside:
        server.released();
        giveBack(server, std::move(work));
        setServerAside(server);
        settle();
        return;
    case JudgingServer::Next::Fail:
        break;
    }
    appendFailure(&server, flight.serverNo, work, error);
    if (server.hasHeldFailures() && error.kind == Error::Kind::BadRequest)
        failHeldOf(server); // the first rows did not all say the same
}

/// As if it had never been sent: an attempt that a run error interrupted is not counted.
void EvalRun::Private::giveBack(JudgingServer &server, Work work)
{
    if (server.phase() == JudgingServer::Phase::Aside)
        work.attempts = 0;
    if (work.lost > 0)
        m_queue->retry(std::move(work), now()); // behind those that may be answered
    else
        m_queue->giveBack(std::move(work));
}

void EvalRun::Private::failHeldOf(JudgingServer &server)
{
    for (const JudgingServer::HeldFailure &held : server.takeHeldFailures())
        appendFailure(nullptr, server.serverNo(), held.work, held.error);
}

/// Called when nothing is left that could tell whether the rows or the server caused the failures.
void EvalRun::Private::failHeld()
{
    for (const auto &server : m_servers)
        failHeldOf(*server);
}

ReplyRecord EvalRun::Private::recordOf(int serverNo, const Work &work) const
{
    ReplyRecord record;
    record.run = m_plan.run;
    record.pos = work.pos;
    record.repeat = work.repeat;
    record.part = m_ledger.partNames().at(work.part);
    record.serverNo = serverNo;
    record.sentMs = work.sentMs;
    return record;
}

void EvalRun::Private::appendFailure(JudgingServer *server, int serverNo, const Work &work, const Error &error)
{
    ReplyRecord record = recordOf(serverNo, work);
    record.attempts = std::max(1, work.attempts);
    record.error = error;
    record.verdicts = m_parser.failed(work.part);
    append(std::move(record), server, work.part);
}

void EvalRun::Private::append(ReplyRecord record, JudgingServer *server, int part)
{
    Uncommitted entry;
    entry.pos = record.pos;
    entry.repeat = record.repeat;
    entry.part = part;
    entry.serverNo = record.serverNo;
    entry.server = server;
    entry.usage = record.usage;
    entry.verdicts = record.verdicts;
    entry.number = m_log.append(std::move(record));
    m_uncommitted.push_back(std::move(entry));
}

void EvalRun::Private::onCommitted(quint64 upTo, const std::optional<Error> &error)
{
    bool any = false;
    while (!m_uncommitted.empty() && m_uncommitted.front().number <= upTo) {
        markCommitted(m_uncommitted.front());
        m_uncommitted.pop_front();
        any = true;
    }
    if (any) {
        m_lastCommit = now();
        m_ticker.touch();
    }
    if (error && !m_uncommitted.empty()) {
        m_storeError = error;
        if (m_cancelling)
            finishCancelling();
        else
            settle();
        return;
    }
    if (m_cancelling) {
        if (m_uncommitted.empty()) {
            m_storeError.reset();
            finishCancelling();
        }
        return;
    }
    if (any)
        proceed();
}

void EvalRun::Private::markCommitted(const Uncommitted &entry)
{
    const qint64 before = m_ledger.remaining();
    m_ledger.commit(entry.pos, entry.repeat, entry.part, entry.verdicts, entry.serverNo);
    m_committed += before - m_ledger.remaining();
    if (entry.server)
        entry.server->released();
    m_promptTokens += entry.usage.promptTokens.value_or(0);
    m_completionTokens += entry.usage.completionTokens.value_or(0);
    m_cachedTokens += entry.usage.cachedTokens.value_or(0);
    m_dirtyFirst = m_dirtyFirst < 0 ? entry.pos : std::min(m_dirtyFirst, entry.pos);
    m_dirtyLast = std::max(m_dirtyLast, entry.pos);
}

/// For the earliest due time: a retry, a server on hold, a server to poll.
void EvalRun::Private::armWake()
{
    std::optional<Time> next;
    const auto consider = [&next](Time due) { next = next ? std::min(*next, due) : due; };
    const bool mayBeSent = maySend();
    // What was due at the last pump() waits for an answer, not for a time.
    const auto considerLater = [&](Time due) {
        if (mayBeSent && due > m_pumpedAt)
            consider(due);
    };
    if (const auto due = m_queue ? m_queue->nextDue() : std::nullopt)
        considerLater(*due);
    for (const auto &server : m_servers) {
        if (server->due)
            consider(*server->due);
        if (server->phase() == JudgingServer::Phase::Usable)
            considerLater(server->heldUntil());
    }
    if (next == m_wakeAt && (!next || m_wake.isActive()))
        return;
    m_wakeAt = next;
    if (!next) {
        m_wake.stop();
        return;
    }
    m_wake.start(std::chrono::ceil<std::chrono::milliseconds>(std::max(*next - now(), Time(0))));
}

void EvalRun::Private::wake()
{
    if (m_cancelling || isOver())
        return;
    for (const auto &server : m_servers) {
        if (!server->due || *server->due > now())
            continue;
        server->due.reset();
        if (server->phase() == JudgingServer::Phase::Identifying)
            identify(*server);
        else if (server->phase() == JudgingServer::Phase::Aside)
            listenFor(*server);
    }
    proceed();
    armWake();
}

void EvalRun::Private::identify(JudgingServer &server)
{
    server.call.cancel();
    server.beginIdentifying();
    server.call = server.client().identify(q, [this, &server](const Result<ServerIdentity> &answer) { onIdentified(server, answer); });
}

void EvalRun::Private::onIdentified(JudgingServer &server, const Result<ServerIdentity> &answer)
{
    // The cancelled call was replaced by another one, or the run is ending.
    if (m_cancelling || isOver() || (!answer && answer.error().kind == Error::Kind::Cancelled))
        return;
    server.due = server.identified(answer, now());
    if (server.phase() == JudgingServer::Phase::Aside)
        setServerAside(server);
    if (m_state == EvalRun::State::Running)
        recordIdentities();
    proceed();
    armWake();
}

/// The reason is known already: the rows go back to the queue for other servers, and the server is
/// polled if it may recover.
void EvalRun::Private::setServerAside(JudgingServer &server)
{
    for (JudgingServer::HeldFailure &held : server.takeHeldFailures())
        giveBack(server, std::move(held.work));
    if (!server.error() || !isOutage(*server.error()))
        return;
    const std::chrono::milliseconds delay = server.revivalDelay();
    if (delay.count() > 0)
        server.due = now() + delay;
    else
        listenFor(server);
}

void EvalRun::Private::listenFor(JudgingServer &server)
{
    server.call.cancel();
    server.call = server.client().whenReachable(q, [this, &server](const Result<void> &reachable) {
        if (m_cancelling || isOver() || server.phase() != JudgingServer::Phase::Aside)
            return;
        if (reachable) {
            identify(server);
        } else if (reachable.error().kind != Error::Kind::Cancelled) {
            server.setAside(reachable.error(), now());
        }
        proceed();
    });
}

/// Records the first identity of each server, and what became known of it later.
void EvalRun::Private::recordIdentities()
{
    RunChange change;
    for (const auto &server : m_servers) {
        auto &known = m_plan.identities[server->serverNo()];
        if (!server->identity() || known == server->identity())
            continue;
        known = server->identity();
        change.servers << ServerChange{ server->serverNo(), *known };
    }
    if (change.servers.isEmpty())
        return;
    m_ledger.setIdentities(RunIdentities(m_plan.identities));
    m_log.updateRun(m_plan.run, change);
}

/// Replies received so far keep the identity that gave them.
void EvalRun::Private::acceptIdentity(JudgingServer &server)
{
    const int before = server.serverNo();
    server.acceptIdentity(static_cast<int>(m_plan.identities.size()));
    m_plan.identities << server.identity();
    m_ledger.setIdentities(RunIdentities(m_plan.identities));
    m_log.updateRun(m_plan.run, { .servers = { { server.serverNo(), *server.identity(), before } } });
}

void EvalRun::Private::recordAdaptations()
{
    QStringList adaptations;
    if (const auto limit = m_promptWatch.limit())
        adaptations << QStringLiteral("prompts shortened by the server to %1 tokens").arg(*limit);
    for (const auto &server : m_servers) {
        const QStringList learned = server->client().adaptations();
        for (const QString &line : learned) {
            if (!adaptations.contains(line))
                adaptations.append(line);
        }
    }
    if (adaptations == m_storedAdaptations)
        return;
    m_storedAdaptations = adaptations;
    m_log.updateRun(m_plan.run, { .adaptations = adaptations });
}

} // namespace gavel::eval
