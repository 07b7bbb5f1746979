// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/adapter.h"

#include "llm/adaptation.h"

namespace gavel::llm {

namespace {

/// A single failure is repeated as it is before anything is left out.
constexpr int failuresBeforeTrial = 2;

} // namespace

Adapter::Adapter(Capabilities &table, const QUuid &server, QString model)
    : m_table(table)
    , m_server(server)
    , m_model(std::move(model))
{
}

ModelCapabilities Adapter::current() const
{
    return m_trial && !m_trial->isProving ? m_trial->steps.constFirst() : learned();
}

ModelCapabilities Adapter::told() const
{
    return m_trial && m_trial->isProving ? m_trial->steps.constFirst() : learned();
}

bool Adapter::learn(const ModelCapabilities &asked, const ModelCapabilities &after)
{
    // What an older request teaches may have been learned from another one already.
    if (learned() == asked)
        m_table.set(m_server, m_model, after);
    return learned() != asked;
}

bool Adapter::refused(const ModelCapabilities &asked, const SentFeatures &sent, const Refusal &refusal)
{
    if (m_trial)
        return refusedOnTrial(asked, sent, refusal);
    if (const auto after = learnFromRefusal(asked, sent, refusal))
        return learn(asked, *after);
    if (!isUnclear(refusal))
        return false;
    if (learned() != asked)
        return true;
    return startTrial(asked, sent, refusal.error.httpStatus);
}

bool Adapter::startTrial(const ModelCapabilities &asked, const SentFeatures &sent, int status)
{
    const bool isFailure = status >= 500 && status != 501;
    if (m_answered == asked || m_hopeless == asked || (isFailure && ++m_failures < failuresBeforeTrial))
        return false;
    Trial trial{ asked, smallerRequests(asked, sent), isFailure, false };
    if (trial.steps.isEmpty())
        return false;
    m_trial = std::move(trial);
    ++m_trials;
    return true;
}

bool Adapter::refusedOnTrial(const ModelCapabilities &asked, const SentFeatures &sent, const Refusal &refusal)
{
    const auto after = learnFromRefusal(asked, sent, refusal);
    if (!after && !isUnclear(refusal))
        return false;
    if (asked != current())
        return true; // sent before the trial, or before its present step
    if (m_trial->isProving) {
        const ModelCapabilities helped = m_trial->steps.constFirst();
        endTrial();
        return learn(asked, helped);
    }
    ++m_trials;
    if (after) {
        m_trial->steps.first() = *after; // another reason, so the first one is gone
        return true;
    }
    m_trial->steps.removeFirst();
    if (!m_trial->steps.isEmpty())
        return true;
    m_hopeless = m_trial->base;
    endTrial();
    return false;
}

bool Adapter::answered(const ModelCapabilities &asked)
{
    m_failures = 0;
    m_answered = asked;
    if (!m_trial || asked != current())
        return false;
    if (m_trial->isProving) {
        endTrial(); // the failures have passed by themselves
        return true;
    }
    if (m_trial->needsProof) {
        m_trial->isProving = true;
        ++m_trials;
        return true;
    }
    const ModelCapabilities base = m_trial->base;
    endTrial();
    return learn(base, asked);
}

void Adapter::endTrial()
{
    m_trial.reset();
    ++m_trials;
}

} // namespace gavel::llm
