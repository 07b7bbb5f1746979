// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mlflow/wire.h"
#include "mlflow/limits.h"

#include <QJsonDocument>

#include <cmath>

namespace gavel::mlflow {

namespace {

constexpr qsizetype maxMetricsPerBatch = 1000;
constexpr qsizetype maxPairsPerBatch = 100;
constexpr qsizetype maxBatchCharacters = 250'000; ///< at most four bytes each: below 1 MB

QJsonArray pairs(const QList<KeyValue> &list, qsizetype maxValue)
{
    QJsonArray array;
    for (const KeyValue &pair : list)
        array.append(QJsonObject{ { QStringLiteral("key"), cut(pair.key, maxKey) }, { QStringLiteral("value"), cut(pair.value, maxValue) } });
    return array;
}

/// Protobuf's JSON has no bare NaN or infinity.
QJsonValue number(double value)
{
    if (std::isnan(value))
        return QStringLiteral("NaN");
    if (std::isinf(value))
        return value > 0 ? QStringLiteral("Infinity") : QStringLiteral("-Infinity");
    return value;
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject toObject(const QMap<QString, QString> &map, qsizetype maxValue)
{
    QJsonObject object;
    for (auto it = map.cbegin(); it != map.cend(); ++it)
        object.insert(cut(it.key(), maxKey), cut(it.value(), maxValue));
    return object;
}

QJsonObject experimentLocation(const QString &experimentId)
{
    return { { QStringLiteral("type"), QStringLiteral("MLFLOW_EXPERIMENT") },
             { QStringLiteral("mlflow_experiment"), QJsonObject{ { QStringLiteral("experiment_id"), experimentId } } } };
}

QString sourceName(Assessment::Source source)
{
    switch (source) {
    case Assessment::Source::Human:
        return QStringLiteral("HUMAN");
    case Assessment::Source::LlmJudge:
        return QStringLiteral("LLM_JUDGE");
    case Assessment::Source::Code:
        return QStringLiteral("CODE");
    }
    Q_UNREACHABLE();
}

QJsonObject assessmentBody(const Assessment &assessment, const QString &traceId)
{
    QJsonObject content;
    if (!assessment.value.isUndefined() && (assessment.errorCode.isEmpty() || !assessment.value.isNull()))
        content.insert(QStringLiteral("value"), assessment.value);
    if (!assessment.errorCode.isEmpty()) {
        content.insert(
            QStringLiteral("error"),
            QJsonObject{ { QStringLiteral("error_code"), assessment.errorCode }, { QStringLiteral("error_message"), assessment.errorMessage } });
    }
    QJsonObject body{ { QStringLiteral("assessment_name"), assessmentName(assessment.name) },
                      { QStringLiteral("trace_id"), traceId },
                      { QStringLiteral("source"),
                        QJsonObject{ { QStringLiteral("source_type"), sourceName(assessment.source) },
                                     { QStringLiteral("source_id"), cut(assessment.sourceId, maxKey) } } },
                      { assessment.isExpectation ? QStringLiteral("expectation") : QStringLiteral("feedback"), content } };
    if (!assessment.id.isEmpty())
        body.insert(QStringLiteral("assessment_id"), assessment.id);
    if (!assessment.rationale.isEmpty())
        body.insert(QStringLiteral("rationale"), assessment.rationale);
    if (!assessment.metadata.isEmpty())
        body.insert(QStringLiteral("metadata"), toObject(assessment.metadata, maxTraceTag));
    if (assessment.createdMs > 0) {
        body.insert(QStringLiteral("create_time"), timestamp(assessment.createdMs));
        body.insert(QStringLiteral("last_update_time"), timestamp(assessment.createdMs));
    }
    return body;
}

} // namespace

QJsonObject createExperimentBody(const QString &name)
{
    return { { QStringLiteral("name"), name },
             { QStringLiteral("tags"), pairs({ { QStringLiteral("mlflow.experimentKind"), QStringLiteral("genai_development") } }, maxTagValue) } };
}

QJsonObject createRunBody(const NewRun &run)
{
    return { { QStringLiteral("experiment_id"), run.experimentId },
             { QStringLiteral("run_name"), cut(run.name, maxKey) },
             { QStringLiteral("user_id"), run.user },
             { QStringLiteral("start_time"), run.startMs },
             { QStringLiteral("tags"), pairs(run.tags, maxTagValue) } };
}

QJsonObject updateRunBody(const QString &runId, const QString &status, qint64 endMs)
{
    return { { QStringLiteral("run_id"), runId }, { QStringLiteral("status"), status }, { QStringLiteral("end_time"), endMs } };
}

QJsonObject logBatchBody(const QString &runId, const QList<Metric> &metrics, const QList<KeyValue> &params, const QList<KeyValue> &tags)
{
    QJsonArray values;
    for (const Metric &metric : metrics) {
        values.append(QJsonObject{ { QStringLiteral("key"), metricKey(metric.key) },
                                   { QStringLiteral("value"), number(metric.value) },
                                   { QStringLiteral("timestamp"), metric.timestampMs },
                                   { QStringLiteral("step"), metric.step } });
    }
    return { { QStringLiteral("run_id"), runId },
             { QStringLiteral("metrics"), values },
             { QStringLiteral("params"), pairs(params, maxParamValue) },
             { QStringLiteral("tags"), pairs(tags, maxTagValue) } };
}

QJsonObject setTagBody(const QString &runId, const KeyValue &tag)
{
    return { { QStringLiteral("run_id"), runId },
             { QStringLiteral("key"), cut(tag.key, maxKey) },
             { QStringLiteral("value"), cut(tag.value, maxTagValue) } };
}

QJsonObject logInputsBody(const QString &runId, const DatasetInput &dataset)
{
    const QJsonObject described{ { QStringLiteral("name"), cut(dataset.name, 500) },    { QStringLiteral("digest"), cut(dataset.digest, 36) },
                                 { QStringLiteral("source_type"), dataset.sourceType }, { QStringLiteral("source"), cut(dataset.source, 65535) },
                                 { QStringLiteral("schema"), compact(dataset.schema) }, { QStringLiteral("profile"), compact(dataset.profile) } };
    const QJsonObject input{ { QStringLiteral("tags"), pairs({ { QStringLiteral("mlflow.data.context"), dataset.context } }, maxTagValue) },
                             { QStringLiteral("dataset"), described } };
    return { { QStringLiteral("run_id"), runId }, { QStringLiteral("datasets"), QJsonArray{ input } } };
}

QJsonObject searchRunsBody(const QString &experimentId, const QString &filter, int maxResults)
{
    return { { QStringLiteral("experiment_ids"), QJsonArray{ experimentId } },
             { QStringLiteral("filter"), filter },
             { QStringLiteral("run_view_type"), QStringLiteral("ACTIVE_ONLY") },
             { QStringLiteral("max_results"), maxResults },
             { QStringLiteral("order_by"), QJsonArray{ QStringLiteral("attributes.start_time DESC") } } };
}

QJsonObject startTraceBody(const Trace &trace)
{
    QJsonArray assessments;
    for (const Assessment &assessment : trace.assessments)
        assessments.append(assessmentBody(assessment, trace.id));
    QJsonObject info{ { QStringLiteral("trace_id"), trace.id },
                      { QStringLiteral("trace_location"), experimentLocation(trace.experimentId) },
                      { QStringLiteral("request_time"), timestamp(trace.requestMs) },
                      { QStringLiteral("execution_duration"),
                        QStringLiteral("%1.%2s").arg(trace.durationMs / 1000).arg(trace.durationMs % 1000, 3, 10, QLatin1Char('0')) },
                      { QStringLiteral("state"), trace.ok ? QStringLiteral("OK") : QStringLiteral("ERROR") },
                      { QStringLiteral("request_preview"), cut(trace.requestPreview, maxPreview) },
                      { QStringLiteral("response_preview"), cut(trace.responsePreview, maxPreview) },
                      { QStringLiteral("trace_metadata"), toObject(trace.metadata, maxTraceMetadata) },
                      { QStringLiteral("tags"), toObject(trace.tags, maxTraceTag) } };
    if (!trace.clientRequestId.isEmpty())
        info.insert(QStringLiteral("client_request_id"), cut(trace.clientRequestId, 50));
    if (!assessments.isEmpty())
        info.insert(QStringLiteral("assessments"), assessments);
    return { { QStringLiteral("trace"), QJsonObject{ { QStringLiteral("trace_info"), info } } } };
}

QJsonObject linkTracesBody(const QString &runId, const QStringList &traceIds)
{
    return { { QStringLiteral("trace_ids"), QJsonArray::fromStringList(traceIds) }, { QStringLiteral("run_id"), runId } };
}

QJsonObject searchTracesBody(const QString &experimentId, const QString &filter, int maxResults, const QString &pageToken)
{
    QJsonObject body{ { QStringLiteral("locations"), QJsonArray{ experimentLocation(experimentId) } },
                      { QStringLiteral("filter"), filter },
                      { QStringLiteral("max_results"), maxResults } };
    if (!pageToken.isEmpty())
        body.insert(QStringLiteral("page_token"), pageToken);
    return body;
}

QList<Batch> splitBatches(QList<Metric> metrics, QList<KeyValue> params, QList<KeyValue> tags)
{
    QList<Batch> batches;
    while (!metrics.isEmpty()) {
        const qsizetype count = qMin(metrics.size(), maxMetricsPerBatch);
        batches.append({ metrics.first(count), {}, {} });
        metrics.remove(0, count);
    }
    const auto split = [&batches](const QList<KeyValue> &list, QList<KeyValue> Batch::*member) {
        qsizetype characters = 0;
        bool open = false;
        for (const KeyValue &pair : list) {
            const qsizetype size = qMin(pair.value.size(), maxParamValue) + pair.key.size();
            if (!open || (batches.last().*member).size() == maxPairsPerBatch || characters + size > maxBatchCharacters) {
                batches.append(Batch());
                characters = 0;
                open = true;
            }
            (batches.last().*member).append(pair);
            characters += size;
        }
    };
    split(params, &Batch::params);
    split(tags, &Batch::tags);
    return batches;
}

} // namespace gavel::mlflow
