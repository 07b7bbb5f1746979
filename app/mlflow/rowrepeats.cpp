// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mlflow/rowrepeats.h"

#include "core/number.h"
#include "core/tokensum.h"
#include "mlflow/limits.h"
#include "mlflow/wire.h"

#include <algorithm>
#include <map>

namespace gavel::mlflow {

namespace {

using eval::VerdictState;

/// Index of the verdict's criterion; -1 if the judge no longer has it.
qsizetype placeOf(const eval::JudgeDefinition &judge, const QString &criterion)
{
    if (judge.criteria.size() <= 1)
        return 0;
    for (qsizetype i = 0; i < judge.criteria.size(); ++i) {
        if (judge.criteria[i].name == criterion)
            return i;
    }
    return -1;
}

/// The reply of an extra part (an explanation, a swapped order) is not a verdict of its own.
bool isJudgingPart(const eval::JudgeDefinition &judge, const QString &part)
{
    return part == QLatin1StringView("verdict")
        || std::any_of(judge.criteria.cbegin(), judge.criteria.cend(), [&part](const eval::Criterion &criterion) { return criterion.name == part; });
}

void addReply(RowRepeat &repeat, const eval::ReplyDetail &reply, const eval::JudgeDefinition &judge)
{
    repeat.sentMs = repeat.sentMs == 0 ? reply.sentMs : std::min(repeat.sentMs, reply.sentMs);
    repeat.latencyMs += reply.latencyMs;
    addUsage(repeat.usage, reply.usage);
    repeat.isOther = repeat.isOther || reply.isOther;
    if (reply.error)
        repeat.error = reply.error;
    for (const eval::Verdict &verdict : reply.verdicts) {
        if (const qsizetype place = placeOf(judge, verdict.criterion); place >= 0)
            repeat.verdicts[place] = verdict;
    }
    if (!reply.error || !reply.verdicts.isEmpty())
        return;
    for (qsizetype i = 0; i < repeat.verdicts.size(); ++i) {
        const bool asked = reply.part == QLatin1StringView("verdict") || judge.criteria[i].name == reply.part;
        if (asked && repeat.verdicts[i].state == VerdictState::Pending)
            repeat.verdicts[i].state = VerdictState::Failed;
    }
}

void finish(RowRepeat &repeat, const eval::JudgeDefinition &judge)
{
    repeat.state = VerdictState::Valid;
    QList<std::optional<double>> scores;
    for (qsizetype i = 0; i < repeat.verdicts.size(); ++i) {
        if (judge.criteria.size() > 1)
            repeat.verdicts[i].criterion = judge.criteria[i].name;
        repeat.state = eval::combined(repeat.state, repeat.verdicts[i].state);
        scores.append(repeat.verdicts[i].score);
    }
    repeat.overall = judge.criteria.isEmpty() ? scores.first() : eval::overallScore(judge, scores);
}

} // namespace

QList<RowRepeat> repeatsOf(const eval::RowDetail &row, const eval::JudgeDefinition &judge)
{
    std::map<int, RowRepeat> repeats;
    for (const eval::ReplyDetail &reply : row.replies) {
        if (!isJudgingPart(judge, reply.part))
            continue;
        RowRepeat &repeat = repeats[reply.repeat];
        repeat.repeat = reply.repeat;
        if (repeat.verdicts.isEmpty())
            repeat.verdicts.resize(qMax<qsizetype>(1, judge.criteria.size()));
        addReply(repeat, reply, judge);
    }
    for (const eval::ReplyDetail &reply : row.replies) {
        const auto found = repeats.find(reply.repeat);
        if (found != repeats.end() && reply.part == QLatin1StringView("explanation"))
            found->second.explanation = reply.raw;
    }
    QList<RowRepeat> list;
    for (auto &[number, repeat] : repeats) {
        finish(repeat, judge);
        list.append(std::move(repeat));
    }
    return list;
}

QStringList seriesNames(const eval::JudgeDefinition &judge)
{
    QString overall = assessmentName(judge.name);
    if (judge.criteria.size() <= 1)
        return { overall };
    DistinctNames names(maxKey);
    QStringList list;
    for (const eval::Criterion &criterion : judge.criteria)
        list.append(names.add(assessmentName(criterion.name)));
    if (names.contains(overall))
        overall = cut(overall, maxKey - 8) + QStringLiteral("_overall");
    list.prepend(names.add(overall));
    return list;
}

QStringList seriesKeys(const eval::JudgeDefinition &judge)
{
    DistinctNames keys(maxSeriesKey);
    QStringList list = seriesNames(judge);
    for (QString &name : list)
        name = keys.add(metricKey(name));
    return list;
}

bool isNumeric(const eval::Scale &scale)
{
    return std::all_of(scale.cbegin(), scale.cend(), [](const eval::ScalePoint &point) { return finiteNumber(point.label) == point.value; });
}

} // namespace gavel::mlflow
