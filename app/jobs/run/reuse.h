// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/call.h"
#include "eval/judgeclient.h"
#include "eval/promptrenderer.h"
#include "eval/rowledger.h"
#include "eval/runreader.h"

#include <QHash>
#include <QObject>

namespace gavel::store {
class RunStore;
struct RunInfo;
} // namespace gavel::store

namespace gavel::jobs {

/// Takes over replies of earlier runs: those whose request body is the same to
/// the byte and whose server says that it is the same.
class Reuse : public QObject
{
    Q_OBJECT

public:
    struct Target
    {
        const store::RunInfo &info;
        const eval::RunReader &reader;
        const eval::PromptRenderer &renderer;
        const eval::RowLedger &ledger; ///< what is still to be asked
    };

    /// Everything must outlive it.
    Reuse(store::RunStore &runs, eval::JudgeClient &client, Target target, QObject *parent = nullptr);

    void start();

signals:
    /// How many replies were taken over.
    void finished(const gavel::Result<qint64> &taken);

private:
    void look(const Result<ServerIdentity> &identity);
    void nextPage();
    Result<void> takePage(const std::vector<data::Item> &items, qint64 firstPos);

    store::RunStore &m_runs;
    eval::JudgeClient &m_client;
    Target m_target;
    QHash<QByteArray, qint64> m_replies;
    qint64 m_pos = 0;
    qint64 m_taken = 0;
};

} // namespace gavel::jobs
