// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/evalrun.h"
#include "support/fakejudge.h"
#include "support/fakerunlog.h"
#include "support/judges.h"
#include "support/memoryrun.h"
#include "support/must.h"

#include <QSignalSpy>
#include <QtTest>

namespace gavel::test {

/// A run over made-up rows, with retries that do not wait.
struct RunFixture
{
    explicit RunFixture(qint64 rowCount)
        : rows(rowCount)
    {
        plan.run = 1;
        plan.judge = judgeOf();
        plan.model = QStringLiteral("judge");
        plan.settings.concurrency.fixed = 8;
        plan.settings.retry.base = std::chrono::milliseconds(0);
        plan.settings.retry.lastRow = std::chrono::milliseconds(0);
    }

    /// A new run over what the log holds by now, as after a restart.
    eval::EvalRun &make()
    {
        reader = std::make_unique<MemoryRun>(rows, &log);
        std::vector<eval::JudgeClient *> clients;
        for (FakeJudge *each : std::as_const(judges))
            clients.push_back(each);
        plan.ledger = must(eval::storedLedger(*reader, plan.judge, rows, plan.settings.repeats, eval::RunIdentities(plan.identities)));
        run = std::make_unique<eval::EvalRun>(plan, *reader, log, clients);
        return *run;
    }

    eval::EvalRun &start()
    {
        make().start();
        return *run;
    }

    std::optional<eval::RunPause::Cause> cause() const
    {
        const auto pause = run->pauseReason();
        return pause ? std::optional(pause->cause) : std::nullopt;
    }
    std::optional<Error::Kind> errorKind() const
    {
        const auto pause = run->pauseReason();
        return pause && pause->error ? std::optional(pause->error->kind) : std::nullopt;
    }
    /// How often each row was asked, by position.
    static std::map<QString, int> asked(const FakeJudge &judge)
    {
        std::map<QString, int> counts;
        for (const FakeJudge::Seen &seen : judge.seen())
            ++counts[seen.user];
        return counts;
    }
    static bool isAbout(const eval::JudgeRequest &request, qint64 pos) { return request.user.contains(MemoryRun::question(pos)); }

    qint64 rows = 0;
    eval::EvalRun::Plan plan;
    FakeJudge judge;
    QList<FakeJudge *> judges{ &judge };
    FakeRunLog log;
    std::unique_ptr<MemoryRun> reader;
    std::unique_ptr<eval::EvalRun> run;
};

} // namespace gavel::test
