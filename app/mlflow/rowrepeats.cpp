// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mlflow/rowrepeats.h"

#include "mlflow/wire.h"

#include <algorithm>
#include <map>

namespace gavel::mlflow {

namespace {

using eval::VerdictState;

void addTokens(std::optional<int> &sum, const std::optional<int> &more)
{
    if (more)
        sum = sum.value_or(0) + *more;
}

/// Where the verdict belongs among the criteria; -1 for one that the judge no longer has.
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

/// A reply of an extra part (an explanation, a swapped order) is no verdict of its own.
bool isJudgingPart(const eval::JudgeDefinition &judge, const QString &part)
{
    return part == QLatin1StringView("verdict")
        || std::any_of(judge.criteria.cbegin(), judge.criteria.cend(), [&part](const eval::Criterion &criterion) { return criterion.name == part; });
}

void addReply(RowRepeat &repeat, const eval::ReplyDetail &reply, const eval::JudgeDefinition &judge)
{
    repeat.sentMs = repeat.sentMs == 0 ? reply.sentMs : std::min(repeat.sentMs, reply.sentMs);
    repeat.latencyMs += reply.latencyMs;
    addTokens(repeat.usage.promptTokens, reply.usage.promptTokens);
    addTokens(repeat.usage.completionTokens, reply.usage.completionTokens);
    addTokens(repeat.usage.cachedTokens, reply.usage.cachedTokens);
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
    QStringList names{ assessmentName(judge.name) };
    if (judge.criteria.size() <= 1)
        return names;
    for (const eval::Criterion &criterion : judge.criteria) {
        QString name = assessmentName(criterion.name);
        while (names.mid(1).contains(name))
            name.append(u'_');
        names.append(name);
    }
    while (names.lastIndexOf(names.first()) > 0)
        names.first().append(QStringLiteral("_overall"));
    return names;
}

bool isNumeric(const eval::Scale &scale)
{
    return std::all_of(scale.cbegin(), scale.cend(), [](const eval::ScalePoint &point) {
        bool isNumber = false;
        const double value = point.label.toDouble(&isNumber);
        return isNumber && value == point.value;
    });
}

} // namespace gavel::mlflow
