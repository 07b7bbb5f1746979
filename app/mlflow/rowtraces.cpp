// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mlflow/rowtraces.h"

#include "mlflow/limits.h"

#include <QJsonDocument>

#include <algorithm>

namespace gavel::mlflow {

namespace {

using eval::VerdictState;

constexpr qsizetype maxClientRequestId = 50;

/// What the row's traces have in common.
struct RowBuilder
{
    const eval::RowDetail &row;
    const TraceContext &context;
    const RowTexts &texts;
    QStringList names;

    bool isSingle() const { return names.size() == 1; }
    const eval::Scale &scaleOf(qsizetype criterion) const
    {
        static const eval::Scale none;
        return criterion < context.judge.criteria.size() ? context.judge.criteria[criterion].scale : none;
    }
    QString nameOf(qsizetype criterion) const { return isSingle() ? names.first() : names[criterion + 1]; }
    QString identity(int repeat) const
    {
        return QStringLiteral("%1\n%2\n%3\n%4").arg(context.mlflowRunId, context.runUuid.toString(QUuid::WithoutBraces)).arg(row.pos).arg(repeat);
    }
    QMap<QString, QString> metadata() const { return { { QStringLiteral("mlflow.assessment.sourceRunId"), context.mlflowRunId } }; }
};

QString tokensJson(const Usage &usage)
{
    return QString::fromUtf8(QJsonDocument(tokenUsage(usage)).toJson(QJsonDocument::Compact));
}

void insertNumber(QMap<QString, QString> &map, const QString &key, const std::optional<double> &value)
{
    if (value)
        map.insert(key, QString::number(*value, 'g', 6));
}

/// Sets why a verdict has no score, as MLflow's error code and message.
void setError(Assessment &assessment, const eval::Verdict &verdict, const std::optional<Error> &error)
{
    assessment.value = QJsonValue();
    switch (verdict.state) {
    case VerdictState::Valid:
        return;
    case VerdictState::Invalid:
        assessment.errorCode = verdict.reason == eval::InvalidReason::CutOff ? QStringLiteral("REPLY_CUT_OFF")
            : verdict.reason == eval::InvalidReason::OffScale                ? QStringLiteral("SCORE_OFF_SCALE")
                                                                             : QStringLiteral("REPLY_NOT_PARSED");
        assessment.errorMessage = QStringLiteral("The judge's reply holds no score of the scale.");
        return;
    case VerdictState::Abstained:
        assessment.errorCode = QStringLiteral("ABSTAINED");
        assessment.errorMessage = QStringLiteral("The judge said that it cannot judge this row.");
        return;
    case VerdictState::Failed:
        assessment.errorCode = QStringLiteral("NO_REPLY");
        assessment.errorMessage = error ? kindName(error->kind) : QStringLiteral("The judge gave no reply.");
        return;
    case VerdictState::Pending:
        assessment.errorCode = QStringLiteral("NOT_JUDGED");
        assessment.errorMessage = QStringLiteral("The row was not judged.");
        return;
    }
    Q_UNREACHABLE();
}

Assessment judgeFeedback(const RowBuilder &builder, const RowRepeat &repeat, qsizetype criterion)
{
    const eval::Verdict &verdict = repeat.verdicts[criterion];
    Assessment feedback;
    feedback.name = builder.nameOf(criterion);
    feedback.id = assessmentIdFor(builder.identity(repeat.repeat) + QStringLiteral("\njudge\n") + feedback.name);
    feedback.sourceId = builder.context.model.isEmpty() ? builder.names.first() : builder.context.model;
    feedback.rationale = verdict.justification;
    feedback.metadata = builder.metadata();
    if (feedback.rationale.isEmpty() && !repeat.explanation.isEmpty()) {
        feedback.rationale = repeat.explanation;
        feedback.metadata.insert(QStringLiteral("gavel.rationale"), QStringLiteral("written after the score"));
    }
    if (!builder.context.judgeVersion.isEmpty())
        feedback.metadata.insert(QStringLiteral("gavel.judge_version"), builder.context.judgeVersion);
    insertNumber(feedback.metadata, QStringLiteral("gavel.expected_score"), verdict.expected);
    insertNumber(feedback.metadata, QStringLiteral("gavel.spread"), verdict.spread);
    insertNumber(feedback.metadata, QStringLiteral("gavel.covered_mass"), verdict.mass);
    if (verdict.state == VerdictState::Valid && verdict.score)
        feedback.value = isNumeric(builder.scaleOf(criterion)) ? QJsonValue(*verdict.score) : QJsonValue(verdict.label);
    else
        setError(feedback, verdict, repeat.error);
    return feedback;
}

Assessment overallFeedback(const RowBuilder &builder, const RowRepeat &repeat)
{
    Assessment feedback;
    feedback.name = builder.names.first();
    feedback.id = assessmentIdFor(builder.identity(repeat.repeat) + QStringLiteral("\noverall"));
    feedback.sourceId = builder.context.model.isEmpty() ? builder.names.first() : builder.context.model;
    feedback.metadata = builder.metadata();
    if (repeat.state == VerdictState::Valid && repeat.overall) {
        feedback.value = *repeat.overall;
    } else {
        eval::Verdict missing;
        missing.state = repeat.state == VerdictState::Valid ? VerdictState::Pending : repeat.state;
        setError(feedback, missing, repeat.error);
    }
    return feedback;
}

/// nullopt for a label of a criterion that the judge does not have, or that is off a numeric scale.
std::optional<Assessment> humanFeedback(const RowBuilder &builder, const eval::LabelDetail &label)
{
    qsizetype criterion = 0;
    Assessment feedback;
    feedback.name = builder.names.first();
    if (!builder.isSingle() && !label.criterion.isEmpty()) {
        const QList<eval::Criterion> &criteria = builder.context.judge.criteria;
        while (criterion < criteria.size() && criteria[criterion].name != label.criterion)
            ++criterion;
        if (criterion == criteria.size())
            return std::nullopt;
        feedback.name = builder.nameOf(criterion);
    }
    const bool isOverall = !builder.isSingle() && label.criterion.isEmpty();
    if (isOverall || isNumeric(builder.scaleOf(criterion))) {
        if (!label.value)
            return std::nullopt;
        feedback.value = *label.value;
    } else {
        feedback.value = label.label;
    }
    feedback.id = assessmentIdFor(builder.identity(0) + QStringLiteral("\nhuman\n") + feedback.name + u'\n' + label.rater);
    feedback.source = Assessment::Source::Human;
    feedback.sourceId = label.rater.isEmpty() ? QStringLiteral("human") : label.rater;
    feedback.rationale = label.reason;
    feedback.metadata = builder.metadata();
    feedback.createdMs = label.atMs;
    return feedback;
}

void addPeople(const RowBuilder &builder, Trace &trace)
{
    for (const eval::LabelDetail &label : builder.row.labels) {
        if (auto feedback = humanFeedback(builder, label))
            trace.assessments.append(*std::move(feedback));
    }
    const QString reference = builder.texts.reference(builder.row.item);
    if (reference.isEmpty())
        return;
    Assessment expectation;
    expectation.name = QStringLiteral("expected_response");
    expectation.id = assessmentIdFor(builder.identity(0) + QStringLiteral("\nreference"));
    expectation.source = Assessment::Source::Human;
    expectation.sourceId = QStringLiteral("dataset");
    expectation.isExpectation = true;
    expectation.value = reference;
    expectation.metadata = builder.metadata();
    trace.assessments.append(std::move(expectation));
}

QString clientRequestId(const RowBuilder &builder, int repeat)
{
    if (builder.context.repeats <= 1)
        return cut(builder.row.item.extId, maxClientRequestId);
    const QString suffix = QStringLiteral("#%1").arg(repeat + 1);
    return cut(builder.row.item.extId, maxClientRequestId - suffix.size()) + suffix;
}

Trace traceOf(const RowBuilder &builder, const RowRepeat &repeat)
{
    const data::Item &item = builder.row.item;
    Trace trace;
    trace.id = traceIdFor(builder.identity(repeat.repeat));
    trace.experimentId = builder.context.experimentId;
    trace.requestMs = repeat.sentMs > 0 ? repeat.sentMs : builder.context.fallbackMs;
    trace.durationMs = repeat.latencyMs;
    trace.ok = repeat.state != VerdictState::Failed;
    trace.clientRequestId = clientRequestId(builder, repeat.repeat);
    trace.requestPreview = cut(builder.texts.input(item), maxPreview);
    trace.responsePreview = cut(builder.texts.output(item), maxPreview);
    trace.metadata = { { QStringLiteral("mlflow.sourceRun"), builder.context.mlflowRunId },
                       { QStringLiteral("mlflow.trace_schema.version"), QStringLiteral("3") },
                       { QStringLiteral("gavel.run"), builder.context.runUuid.toString(QUuid::WithoutBraces) } };
    if (!tokenUsage(repeat.usage).isEmpty())
        trace.metadata.insert(QStringLiteral("mlflow.trace.tokenUsage"), tokensJson(repeat.usage));
    trace.tags = { { QStringLiteral("mlflow.traceName"), builder.names.first() },
                   { QStringLiteral("gavel.row"), QString::number(item.no) },
                   { QStringLiteral("gavel.state"), eval::stateName(repeat.state) } };
    if (!item.segment.isEmpty())
        trace.tags.insert(QStringLiteral("gavel.segment"), item.segment);
    if (!item.cluster.isEmpty())
        trace.tags.insert(QStringLiteral("gavel.cluster"), item.cluster);
    for (qsizetype i = 0; i < repeat.verdicts.size(); ++i)
        trace.assessments.append(judgeFeedback(builder, repeat, i));
    if (!builder.isSingle())
        trace.assessments.append(overallFeedback(builder, repeat));
    return trace;
}

bool isStorable(const RowTrace &made)
{
    const auto isGood = [](const QString &text) { return mlflow::isStorable(text); };
    const QList<Assessment> &assessments = made.trace.assessments;
    const QJsonObject inputs = made.span.inputs.toObject();
    return isGood(made.rowId) && isGood(made.span.outputs.toString())
        && std::all_of(inputs.begin(), inputs.end(), [&isGood](const QJsonValue &text) { return isGood(text.toString()); })
        && std::all_of(assessments.cbegin(), assessments.cend(),
                       [&isGood](const Assessment &assessment) { return isGood(assessment.rationale) && isGood(assessment.value.toString()); });
}

} // namespace

std::vector<RowTrace> tracesOf(const eval::RowDetail &row, const TraceContext &context, const RowTexts &texts)
{
    const RowBuilder builder{ row, context, texts, seriesNames(context.judge) };
    const QList<RowRepeat> repeats = repeatsOf(row, context.judge);
    std::vector<RowTrace> traces;
    for (const RowRepeat &repeat : repeats) {
        RowTrace made;
        made.pos = row.pos;
        made.rowId = row.item.extId;
        made.trace = traceOf(builder, repeat);
        if (traces.empty())
            addPeople(builder, made.trace);
        made.span.traceId = made.trace.id;
        made.span.spanId = spanIdFor(builder.identity(repeat.repeat));
        made.span.name = builder.names.first();
        made.span.startMs = made.trace.requestMs;
        made.span.endMs = made.trace.requestMs + made.trace.durationMs;
        made.span.ok = made.trace.ok;
        if (!made.trace.ok && repeat.error)
            made.span.statusMessage = kindName(repeat.error->kind);
        made.span.inputs = texts.inputs(row.item);
        made.span.outputs = texts.output(row.item);
        made.span.usage = repeat.usage;
        made.textInputs = texts.input(row.item).size();
        made.isStorable = isStorable(made);
        traces.push_back(std::move(made));
    }
    return traces;
}

} // namespace gavel::mlflow
