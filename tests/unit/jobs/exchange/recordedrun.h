// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/completion.h"
#include "core/error.h"
#include "core/server.h"
#include "eval/judge.h"
#include "eval/runlog.h"
#include "eval/runreader.h"
#include "support/must.h"
#include "support/workspace.h"

#include <QString>
#include <QStringList>

namespace gavel::test {

inline eval::ReplyRecord reply(qint64 run, qint64 pos, int repeat, const QString &part, const QString &raw)
{
    eval::ReplyRecord record;
    record.run = run;
    record.pos = pos;
    record.repeat = repeat;
    record.part = part;
    record.raw = raw;
    record.finishReason = QStringLiteral("stop");
    record.usage = { 100, 7, 64 };
    record.sentMs = 1'760'000'000'000 + 1000 * pos + repeat;
    record.latencyMs = 40 + pos;
    record.attempts = 1 + repeat;
    return record;
}

inline eval::Verdict valid(const QString &criterion, int score)
{
    eval::Verdict verdict;
    verdict.criterion = criterion;
    verdict.state = eval::VerdictState::Valid;
    verdict.label = QString::number(score);
    verdict.score = score;
    return verdict;
}

inline QString shown(const eval::ReplyDetail &reply)
{
    QStringList verdicts;
    for (const eval::Verdict &verdict : reply.verdicts)
        verdicts << QStringLiteral("%1=%2 %3").arg(verdict.criterion, verdict.label, eval::stateName(verdict.state));
    const auto number = [](const std::optional<int> &count) { return count ? QString::number(*count) : QStringLiteral("-"); };
    const QStringList usage{ number(reply.usage.promptTokens), number(reply.usage.completionTokens), number(reply.usage.cachedTokens) };
    return QStringList{ QString::number(reply.repeat),
                        reply.part,
                        reply.raw,
                        reply.reasoning,
                        reply.finishReason,
                        QString::fromUtf8(reply.logprobs),
                        usage.join(u'/'),
                        QString::number(reply.sentMs),
                        QString::number(reply.latencyMs),
                        QString::number(reply.attempts),
                        reply.error
                            ? QStringLiteral("%1 %2 %3").arg(kindName(reply.error->kind)).arg(reply.error->httpStatus).arg(reply.error->detail)
                            : QString(),
                        verdicts.join(u',') }
        .join(u'|');
}

/// A run of two repeats.
inline store::RunInfo recordedRun(Workspace &work, const data::Dataset &dataset, const eval::JudgeDefinition &judge, const QString &root)
{
    const auto entry = must(work.project().judges().create(judge));
    store::RunInfo info;
    info.dataset = dataset.id;
    info.dataDigest = dataset.digest;
    info.judgeVersion = must(work.project().judges().storeVersion(entry.id, judge, true)).id;
    info.name = QStringLiteral("noon");
    info.model = QStringLiteral("small");
    info.repeats = 2;
    info.state = eval::RunState::Finished;
    info.startedMs = 1'760'000'000'000;
    info.finishedMs = 1'760'000'009'000;
    info.adaptations = { QStringLiteral("max_tokens renamed") };
    ServerIdentity identity;
    identity.modelId = QStringLiteral("small");
    identity.root = root;
    identity.contextLength = 4096;
    info.servers = { { QUuid::createUuid(), QStringLiteral("lab"), QUrl(QStringLiteral("http://127.0.0.1:9")), toJson(identity) } };
    return must(work.project().runs().create(info, {}));
}

/// Everything of every reply, by row id.
inline QStringList told(const store::Project &project, const store::RunInfo &info)
{
    QStringList lines;
    const auto reader = must(project.runs().reader(info.id));
    must(reader->eachDetail([&lines](const eval::RowDetail &row) {
        for (const eval::ReplyDetail &each : row.replies)
            lines << row.item.extId + u'|' + shown(each);
        return true;
    }));
    return lines;
}

} // namespace gavel::test
