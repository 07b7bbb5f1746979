// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/call.h"
#include "eval/evalrun.h"
#include "eval/judgeclient.h"
#include "eval/promptrenderer.h"
#include "eval/rowledger.h"
#include "store/runs.h"

#include <QElapsedTimer>
#include <QObject>

namespace gavel::store {
class Project;
}

namespace gavel::jobs {

/// Reuses replies of earlier runs whose request body is byte-identical and whose server reports the
/// same identity. Copies the replies in a worker.
class Reuse : public QObject
{
    Q_OBJECT

public:
    struct Target
    {
        store::RunInfo info;
        eval::PromptRenderer renderer;
        eval::RowLedger ledger; ///< what must still be asked
        int serverNo = 0; ///< number of the client's server in the run
    };

    /// `project` and `client` must outlive it.
    Reuse(store::Project &project, eval::JudgeClient &client, Target target, QObject *parent = nullptr);

    /// Asks the server for its identity first. Waits for a server that is down: outageChanged()
    /// tells.
    void start();
    /// Why it is waiting.
    const std::optional<Error> &outage() const { return m_outage; }
    std::optional<eval::RunWait> waiting() const;

signals:
    void outageChanged();
    /// The number of replies that were reused.
    void finished(const gavel::Result<qint64> &taken);

private:
    void wait(const Error &error);
    void look(const ServerIdentity &identity);

    store::Project &m_project;
    eval::JudgeClient &m_client;
    Target m_target;
    std::optional<Error> m_outage;
    QElapsedTimer m_outageBegan;
    ScopedCall m_identified;
    ScopedCall m_reachable;
    ScopedCall m_read;
};

} // namespace gavel::jobs
