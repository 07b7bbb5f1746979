// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/evalrun_p.h"

#include <QJsonArray>
#include <QJsonObject>

namespace gavel::eval {

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
