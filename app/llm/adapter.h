// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/capabilities.h"
#include "llm/requestbody.h"
#include "llm/wire.h"

#include <QList>

#include <optional>

namespace gavel::llm {

/// Finds out what one model of a server takes, from its refusals and answers. What a refusal names is
/// left out from then on. If it names nothing, smaller requests are tried one after another, and only
/// the one that helped is remembered; a failure (500) must come again with the larger request, since
/// it may have passed by itself.
class Adapter
{
public:
    /// The table must outlive it.
    Adapter(Capabilities &table, const QUuid &server, QString model);

    /// For the next request: what was learned, or what is on trial.
    ModelCapabilities current() const;
    /// What to tell the person: also what has helped once.
    ModelCapabilities told() const;
    /// Increases whenever current() changes.
    quint64 revision() const { return m_table.revision() + m_trials; }

    /// After a request made for `asked` that had `sent` was refused. True if asking again would send
    /// a different request.
    bool refused(const ModelCapabilities &asked, const SentFeatures &sent, const Refusal &refusal);
    /// After a request made for `asked` was answered. True if something was learned from that.
    bool answered(const ModelCapabilities &asked);
    /// Learns `after` from an answer to a request made for `asked`. True if asking again would send a
    /// different request.
    bool learn(const ModelCapabilities &asked, const ModelCapabilities &after);

private:
    struct Trial
    {
        ModelCapabilities base;
        QList<ModelCapabilities> steps;
        bool needsProof = false;
        bool isProving = false; ///< the first step has helped; the base is asked once more
    };

    ModelCapabilities learned() const { return m_table.of(m_server, m_model); }
    bool refusedOnTrial(const ModelCapabilities &asked, const SentFeatures &sent, const Refusal &refusal);
    bool startTrial(const ModelCapabilities &asked, const SentFeatures &sent, int status);
    void endTrial();

    Capabilities &m_table;
    QUuid m_server;
    QString m_model;
    std::optional<Trial> m_trial;
    quint64 m_trials = 0;
    std::optional<ModelCapabilities> m_answered; ///< of the last answer: refusals have other reasons
    std::optional<ModelCapabilities> m_hopeless; ///< nothing smaller helped
    int m_failures = 0; ///< 500s since the last answer
};

} // namespace gavel::llm
