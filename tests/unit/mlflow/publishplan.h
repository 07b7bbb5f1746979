// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mlflow/runpublisher.h"
#include "support/judges.h"

namespace gavel::test {

/// A plan with every field filled in.
inline mlflow::PublishPlan planOf(const eval::JudgeDefinition &judge = plainJudge())
{
    mlflow::PublishPlan plan;
    plan.push.experiment = QStringLiteral("evals");
    plan.push.runName = QStringLiteral("v7 on qa");
    plan.judge = judge;
    plan.judgeVersion = QStringLiteral("v7");
    plan.runUuid = QUuid(QStringLiteral("{12345678-1234-1234-1234-123456789abc}"));
    plan.model = QStringLiteral("judge-model");
    plan.startedMs = 1'764'000'000'000;
    plan.dataset.name = QStringLiteral("qa");
    plan.dataset.digest = QByteArray(64, 'd');
    plan.params = { { QStringLiteral("server"), QStringLiteral("vllm") } };
    plan.tags = { { QStringLiteral("team"), QStringLiteral("blue") } };
    plan.note = QStringLiteral("a note");
    plan.user = QStringLiteral("me");
    plan.backoff = std::chrono::milliseconds(1);
    return plan;
}

} // namespace gavel::test
