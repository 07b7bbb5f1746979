// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/evalrun_p.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace gavel::eval {

namespace {

constexpr int mostAdaptations = 8;
/// Requests made in one turn of the event loop: a fan-out to hundreds must not stop the window.
constexpr int sendsPerTurn = 32;
/// Rows that may wait for another attempt before no fresh ones are begun.
constexpr qsizetype fewestWaiting = 64;

} // namespace

void EvalRun::Private::pump()
{
    if (m_state != EvalRun::State::Running)
        return;
    int sends = 0;
    Sent last = Sent::Yes;
    while (last == Sent::Yes) {
        last = Sent::Nothing;
        // One for each in turn, so that servers share the rows however few there are.
        for (const auto &lane : m_lanes) {
            if (m_state != EvalRun::State::Running || !lane->canSend(now()))
                continue;
            const Sent sent = sendNext(*lane);
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
        failSuspects();
    armWake();
}

EvalRun::Private::Sent EvalRun::Private::sendNext(ServerLane &lane)
{
    int limits = 0;
    for (const auto &each : m_lanes)
        limits += each->limit();
    const bool alsoFresh = m_queue->waiting() < std::max<qsizetype>(fewestWaiting, 2 * limits);
    Result<std::optional<Work>> taken = m_queue->take(now(), alsoFresh);
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
    send(lane, std::move(**taken));
    return Sent::Yes;
}

void EvalRun::Private::send(ServerLane &lane, Work work)
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
    flight.lane = &lane;
    flight.sent = now();
    if (!m_firstSent)
        m_firstSent = flight.sent;
    work.sentMs = QDateTime::currentMSecsSinceEpoch();
    ++m_requests;
    if (work.sends++ > 0)
        ++m_retries;
    flight.work = std::move(work);
    ++m_asked;
    lane.sent();
    flight.bodyDigest = lane.client().bodyDigest(request);
    flight.call = lane.client().ask(request, q, [this, place](const JudgeOutcome &outcome) { onAnswer(place, outcome); });
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
    if (outcome.reply)
        accept(*flight.lane, flight, outcome);
    else
        reject(*flight.lane, flight, outcome);
    pump();
}

void EvalRun::Private::accept(ServerLane &lane, const Flight &flight, const JudgeOutcome &outcome)
{
    const Completion &completion = *outcome.reply;
    const Work &work = flight.work;
    ReplyRecord record = recordOf(lane.no(), work);
    record.attempts = work.attempts + 1;
    record.raw = completion.content.isNull() ? QStringLiteral("") : completion.content; // null would mean a failure
    record.reasoning = completion.reasoning;
    record.usage = completion.usage;
    record.latencyMs = completion.latency.count();
    record.finishReason = completion.finishReason;
    record.logprobs = logprobsToJson(completion.logprobs);
    record.bodyDigest = flight.bodyDigest;
    record.verdicts = m_parser.parse(completion, work.part, outcome.maskedLogprobs);
    append(std::move(record), &lane, work.part);

    if (lane.isProbing() || outcome.adapted)
        recordAdaptations();
    lane.succeeded(now(), flight.sent, lane.inFlight() >= lane.limit());
    if (lane.hasSuspects())
        failSuspectsOf(lane);
}

void EvalRun::Private::retryLater(ServerLane &lane, Work &work, Time from)
{
    const Time due = from + lane.retryDelay(work);
    m_queue->retry(std::move(work), due);
}

void EvalRun::Private::reject(ServerLane &lane, Flight &flight, const JudgeOutcome &outcome)
{
    const Error &error = outcome.reply.error();
    Work &work = flight.work;
    if (outcome.adapted && ++work.adaptations <= mostAdaptations) {
        recordAdaptations();
        lane.released();
        m_queue->giveBack(std::move(work));
        return;
    }
    const Time time = now();
    switch (lane.failed(work, error, time, flight.sent)) {
    case ServerLane::Next::Retry:
        lane.released();
        retryLater(lane, work, time);
        return;
    case ServerLane::Next::GiveBack:
        lane.released();
        giveBack(lane, std::move(work));
        return;
    case ServerLane::Next::Hold:
        lane.released();
        lane.hold(std::move(work), error);
        return;
    case ServerLane::Next::SetAside:
        lane.released();
        giveBack(lane, std::move(work));
        setLaneAside(lane);
        settle();
        return;
    case ServerLane::Next::Fail:
        break;
    }
    appendFailure(&lane, lane.no(), work, error);
    if (lane.hasSuspects() && error.kind == Error::Kind::BadRequest)
        failSuspectsOf(lane); // the first rows did not all say the same
}

/// As if it had never been sent; what a run error cut short costs no attempt.
void EvalRun::Private::giveBack(ServerLane &lane, Work work)
{
    if (lane.phase() == ServerLane::Phase::Aside) {
        work.attempts = 0;
        work.firstFailed = Time(-1);
    }
    m_queue->giveBack(std::move(work));
}

void EvalRun::Private::failSuspectsOf(ServerLane &lane)
{
    for (const ServerLane::Suspect &suspect : lane.takeSuspects())
        appendFailure(nullptr, lane.no(), suspect.work, suspect.error);
}

/// Nothing else is left that could tell whether the rows or the server were to blame.
void EvalRun::Private::failSuspects()
{
    for (const auto &lane : m_lanes)
        failSuspectsOf(*lane);
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

void EvalRun::Private::appendFailure(ServerLane *lane, int serverNo, const Work &work, const Error &error)
{
    ReplyRecord record = recordOf(serverNo, work);
    record.attempts = std::max(1, work.attempts);
    record.error = error;
    record.verdicts = m_parser.failed(work.part);
    append(std::move(record), lane, work.part);
}

void EvalRun::Private::append(ReplyRecord record, ServerLane *lane, int part)
{
    Uncommitted entry;
    entry.pos = record.pos;
    entry.repeat = record.repeat;
    entry.part = part;
    entry.lane = lane;
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
    m_ledger.commit(entry.pos, entry.repeat, entry.part, entry.verdicts);
    m_committed += before - m_ledger.remaining();
    if (entry.lane)
        entry.lane->released();
    m_promptTokens += entry.usage.promptTokens.value_or(0);
    m_completionTokens += entry.usage.completionTokens.value_or(0);
    m_cachedTokens += entry.usage.cachedTokens.value_or(0);
    m_dirtyFirst = m_dirtyFirst < 0 ? entry.pos : std::min(m_dirtyFirst, entry.pos);
    m_dirtyLast = std::max(m_dirtyLast, entry.pos);
}

/// For the earliest thing that waits: a retry, a server on hold, a server to look for.
void EvalRun::Private::armWake()
{
    std::optional<Time> next = m_queue && m_state == EvalRun::State::Running ? m_queue->nextDue() : std::nullopt;
    const auto consider = [&next](Time due) { next = next ? std::min(*next, due) : due; };
    const Time time = now();
    for (const auto &lane : m_lanes) {
        if (lane->due)
            consider(*lane->due);
        if (lane->heldUntil() > time && lane->phase() == ServerLane::Phase::Usable)
            consider(lane->heldUntil());
    }
    if (next == m_wakeAt && (!next || m_wake.isActive()))
        return;
    m_wakeAt = next;
    if (!next) {
        m_wake.stop();
        return;
    }
    m_wake.start(std::chrono::ceil<std::chrono::milliseconds>(std::max(*next - time, Time(0))));
}

void EvalRun::Private::wake()
{
    if (m_cancelling || isOver())
        return;
    for (const auto &lane : m_lanes) {
        if (!lane->due || *lane->due > now())
            continue;
        lane->due.reset();
        if (lane->phase() == ServerLane::Phase::Identifying)
            identify(*lane);
        else if (lane->phase() == ServerLane::Phase::Aside)
            listenFor(*lane);
    }
    proceed();
    armWake();
}

void EvalRun::Private::identify(ServerLane &lane)
{
    lane.call.cancel();
    lane.beginIdentifying();
    lane.call = lane.client().identify(q, [this, &lane](const Result<ServerIdentity> &answer) { onIdentified(lane, answer); });
}

void EvalRun::Private::onIdentified(ServerLane &lane, const Result<ServerIdentity> &answer)
{
    // A cancelled call has been replaced by another, or the run is ending.
    if (m_cancelling || isOver() || (!answer && answer.error().kind == Error::Kind::Cancelled))
        return;
    lane.due = lane.identified(answer, now());
    if (lane.phase() == ServerLane::Phase::Aside)
        setLaneAside(lane);
    if (m_state == EvalRun::State::Running)
        recordIdentities();
    proceed();
    armWake();
}

/// The lane already knows why: its rows go back to the others, and where the
/// server may come back by itself we listen for it.
void EvalRun::Private::setLaneAside(ServerLane &lane)
{
    for (ServerLane::Suspect &suspect : lane.takeSuspects())
        giveBack(lane, std::move(suspect.work));
    if (!lane.error() || !isOutage(*lane.error()))
        return;
    const std::chrono::milliseconds delay = lane.revivalDelay();
    if (delay.count() > 0)
        lane.due = now() + delay;
    else
        listenFor(lane);
}

void EvalRun::Private::listenFor(ServerLane &lane)
{
    lane.call.cancel();
    lane.call = lane.client().whenReachable(q, [this, &lane](const Result<void> &reachable) {
        if (m_cancelling || isOver() || lane.phase() != ServerLane::Phase::Aside)
            return;
        if (reachable) {
            identify(lane);
        } else if (reachable.error().kind != Error::Kind::Cancelled) {
            lane.setAside(reachable.error());
        }
        proceed();
    });
}

void EvalRun::Private::recordIdentities()
{
    QJsonArray identities;
    for (const auto &lane : m_lanes)
        identities.append(lane->identity() ? QJsonValue(toJson(*lane->identity())) : QJsonValue());
    if (m_storedIdentities == identities)
        return;
    m_storedIdentities = identities;
    m_log.updateRun(m_plan.run, { { QStringLiteral("identities"), identities } });
}

void EvalRun::Private::recordAdaptations()
{
    QStringList adaptations;
    for (const auto &lane : m_lanes) {
        const QStringList learned = lane->client().adaptations();
        for (const QString &line : learned) {
            if (!adaptations.contains(line))
                adaptations.append(line);
        }
    }
    if (adaptations == m_storedAdaptations)
        return;
    m_storedAdaptations = adaptations;
    m_log.updateRun(m_plan.run, { { QStringLiteral("adaptations"), QJsonArray::fromStringList(adaptations) } });
}

} // namespace gavel::eval
