// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/redaction.h"
#include "mlflow/limits.h"
#include "mlflow/tr.h"
#include "mlflow/wire.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>

#include <limits>

namespace gavel::mlflow {

namespace {

using Kind = Error::Kind;

Error badReply(const char *missing)
{
    return { Kind::BadReply, 200, tr("The answer is not what an MLflow server sends. Check the address."),
             QStringLiteral("no %1 in the reply").arg(QLatin1StringView(missing)) };
}

QJsonObject objectOf(const QByteArray &body)
{
    return QJsonDocument::fromJson(body).object();
}

/// Protobuf's JSON may write 64-bit integers as strings.
qint64 integer(const QJsonValue &value)
{
    return value.isString() ? value.toString().toLongLong() : value.toInteger();
}

double numberOf(const QJsonValue &value)
{
    if (!value.isString())
        return value.toDouble();
    const QString text = value.toString();
    if (text == QLatin1StringView("NaN"))
        return std::numeric_limits<double>::quiet_NaN();
    if (text.endsWith(QLatin1StringView("Infinity")))
        return text.startsWith(u'-') ? -std::numeric_limits<double>::infinity() : std::numeric_limits<double>::infinity();
    return text.toDouble();
}

QMap<QString, QString> mapOfPairs(const QJsonArray &array)
{
    QMap<QString, QString> map;
    for (const auto &entry : array)
        map.insert(entry[QLatin1StringView("key")].toString(), entry[QLatin1StringView("value")].toString());
    return map;
}

QMap<QString, QString> mapOf(const QJsonObject &object)
{
    QMap<QString, QString> map;
    for (auto it = object.begin(); it != object.end(); ++it)
        map.insert(it.key(), it.value().toString());
    return map;
}

qint64 momentOf(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toMSecsSinceEpoch();
}

Run runOf(const QJsonObject &json)
{
    const QJsonObject info = json.value(QLatin1StringView("info")).toObject();
    const QJsonObject data = json.value(QLatin1StringView("data")).toObject();
    Run run;
    run.id = info.value(QLatin1StringView("run_id")).toString();
    run.name = info.value(QLatin1StringView("run_name")).toString();
    run.experimentId = info.value(QLatin1StringView("experiment_id")).toString();
    run.status = info.value(QLatin1StringView("status")).toString();
    run.deleted = info.value(QLatin1StringView("lifecycle_stage")).toString() == QLatin1StringView("deleted");
    run.artifactUri = info.value(QLatin1StringView("artifact_uri")).toString();
    const QJsonArray metrics = data.value(QLatin1StringView("metrics")).toArray();
    for (const auto &metric : metrics) {
        run.metrics.append({ metric[QLatin1StringView("key")].toString(), numberOf(metric[QLatin1StringView("value")]),
                             integer(metric[QLatin1StringView("timestamp")]), integer(metric[QLatin1StringView("step")]) });
    }
    run.params = mapOfPairs(data.value(QLatin1StringView("params")).toArray());
    run.tags = mapOfPairs(data.value(QLatin1StringView("tags")).toArray());
    run.datasetInputs = int(json.value(QLatin1StringView("inputs"))[QLatin1StringView("dataset_inputs")].toArray().size());
    return run;
}

Assessment assessmentOf(const QJsonObject &json)
{
    Assessment assessment;
    assessment.id = json.value(QLatin1StringView("assessment_id")).toString();
    assessment.name = json.value(QLatin1StringView("assessment_name")).toString();
    const QJsonValue source = json.value(QLatin1StringView("source"));
    const QString type = source[QLatin1StringView("source_type")].toString();
    assessment.source = type == QLatin1StringView("HUMAN") ? Assessment::Source::Human
        : type == QLatin1StringView("CODE")                ? Assessment::Source::Code
                                                           : Assessment::Source::LlmJudge;
    assessment.sourceId = source[QLatin1StringView("source_id")].toString();
    assessment.isExpectation = json.contains(QLatin1StringView("expectation"));
    const QJsonObject content = json.value(assessment.isExpectation ? QLatin1StringView("expectation") : QLatin1StringView("feedback")).toObject();
    assessment.value = content.contains(QLatin1StringView("value")) ? content.value(QLatin1StringView("value")) : QJsonValue();
    const QJsonValue error = content.value(QLatin1StringView("error"));
    assessment.errorCode = error[QLatin1StringView("error_code")].toString();
    assessment.errorMessage = error[QLatin1StringView("error_message")].toString();
    assessment.rationale = json.value(QLatin1StringView("rationale")).toString();
    assessment.metadata = mapOf(json.value(QLatin1StringView("metadata")).toObject());
    assessment.createdMs = momentOf(json.value(QLatin1StringView("create_time")));
    return assessment;
}

Trace traceFrom(const QJsonObject &json)
{
    Trace trace;
    trace.id = json.value(QLatin1StringView("trace_id")).toString();
    trace.experimentId
        = json.value(QLatin1StringView("trace_location"))[QLatin1StringView("mlflow_experiment")][QLatin1StringView("experiment_id")].toString();
    trace.requestMs = momentOf(json.value(QLatin1StringView("request_time")));
    QString duration = json.value(QLatin1StringView("execution_duration")).toString();
    duration.chop(1);
    trace.durationMs = qRound64(duration.toDouble() * 1000);
    trace.ok = json.value(QLatin1StringView("state")).toString() == QLatin1StringView("OK");
    trace.clientRequestId = json.value(QLatin1StringView("client_request_id")).toString();
    trace.requestPreview = json.value(QLatin1StringView("request_preview")).toString();
    trace.responsePreview = json.value(QLatin1StringView("response_preview")).toString();
    trace.metadata = mapOf(json.value(QLatin1StringView("trace_metadata")).toObject());
    trace.tags = mapOf(json.value(QLatin1StringView("tags")).toObject());
    const QJsonArray assessments = json.value(QLatin1StringView("assessments")).toArray();
    for (const auto &assessment : assessments)
        trace.assessments.append(assessmentOf(assessment.toObject()));
    return trace;
}

/// The server's message, whatever the shape of the reply.
QString messageOf(const QByteArray &body)
{
    const QJsonObject json = objectOf(body);
    const QJsonValue detail = json.value(QLatin1StringView("detail"));
    QString message = json.value(QLatin1StringView("message")).toString();
    if (message.isEmpty() && detail.isString())
        message = detail.toString();
    if (message.isEmpty() && !detail.isUndefined())
        message = QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
    if (message.isEmpty() && json.isEmpty())
        message = QString::fromUtf8(body);
    return cut(redacted(message.simplified()), 500);
}

struct StatusRow
{
    int status;
    Kind kind;
    const char *text;
};

constexpr StatusRow statusRows[] = {
    { 401, Kind::Auth, QT_TRANSLATE_NOOP("gavel::mlflow", "MLflow asks for a valid user name and password, or token. Enter them for this server.") },
    { 403, Kind::Auth,
      QT_TRANSLATE_NOOP("gavel::mlflow", "MLflow does not permit this. Ask its administrator for the right to edit the experiment.") },
    { 404, Kind::NotFound, QT_TRANSLATE_NOOP("gavel::mlflow", "MLflow does not have this. It may have been deleted.") },
    { 413, Kind::TooLarge, QT_TRANSLATE_NOOP("gavel::mlflow", "MLflow, or a proxy before it, does not take this much data at once.") },
    { 429, Kind::RateLimited, QT_TRANSLATE_NOOP("gavel::mlflow", "MLflow asks for fewer requests. Try again in a moment.") },
    { 500, Kind::ServerError, QT_TRANSLATE_NOOP("gavel::mlflow", "MLflow failed while answering. Its log says why.") },
    { 501, Kind::BadRequest, QT_TRANSLATE_NOOP("gavel::mlflow", "The store behind this MLflow server cannot do this. It needs a database store.") },
    { 502, Kind::ServerError, QT_TRANSLATE_NOOP("gavel::mlflow", "The proxy before MLflow got no answer from it. Check that it is running.") },
    { 503, Kind::ServerBusy, QT_TRANSLATE_NOOP("gavel::mlflow", "MLflow is busy or still starting. Try again in a moment.") },
    { 504, Kind::ServerError, QT_TRANSLATE_NOOP("gavel::mlflow", "MLflow did not answer its proxy in time. Try again in a moment.") },
};

} // namespace

QString errorCode(const QByteArray &body)
{
    return objectOf(body).value(QLatin1StringView("error_code")).toString();
}

bool isUnknownCall(int httpStatus, const QByteArray &body)
{
    if (httpStatus == 405)
        return true;
    const QString code = errorCode(body);
    return httpStatus == 404 && (code.isEmpty() || code == QLatin1StringView("ENDPOINT_NOT_FOUND"));
}

bool isWebPage(const QByteArray &body)
{
    return body.trimmed().startsWith('<');
}

Error errorFromReply(int httpStatus, const QByteArray &body)
{
    const QString message = messageOf(body);
    if (isUnknownCall(httpStatus, body)) {
        return { Kind::BadReply, httpStatus,
                 tr("The server at this address does not have this call of MLflow. Check the address, to which the path of --static-prefix belongs, "
                    "or update MLflow."),
                 isWebPage(body) ? QStringLiteral("an HTML page") : message };
    }
    Error error{ Kind::BadReply, httpStatus, tr("The answer is not what an MLflow server sends. Check the address."), message };
    if (httpStatus == 403 && message.contains(QLatin1StringView("Invalid Host"))) {
        error.kind = Kind::BadRequest;
        error.text = tr("MLflow does not answer under this host name. Start it with --allowed-hosts and this name, or use its IP address.");
        return error;
    }
    if (httpStatus == 503 && message.contains(QLatin1StringView("--no-serve-artifacts"))) {
        error.kind = Kind::BadRequest;
        error.text = tr("This MLflow server does not pass on artifacts. Start it without --no-serve-artifacts.");
        return error;
    }
    for (const StatusRow &row : statusRows) {
        if (row.status == httpStatus) {
            error.kind = row.kind;
            error.text = tr(row.text);
            return error;
        }
    }
    if (httpStatus >= 500) {
        error.kind = Kind::ServerError;
        error.text = tr("MLflow failed while answering. Its log says why.");
    } else if (httpStatus >= 400) {
        error.kind = Kind::BadRequest;
        error.text = message.isEmpty() ? tr("MLflow did not accept the request.") : tr("MLflow did not accept the request: %1").arg(message);
    }
    return error;
}

Result<QString> experimentIdFromReply(const QByteArray &body)
{
    const QString id = objectOf(body).value(QLatin1StringView("experiment_id")).toString();
    if (!isPlainId(id))
        return badReply("experiment_id");
    return id;
}

Result<Experiment> experimentFromReply(const QByteArray &body)
{
    const QJsonObject json = objectOf(body).value(QLatin1StringView("experiment")).toObject();
    Experiment experiment;
    experiment.id = json.value(QLatin1StringView("experiment_id")).toString();
    experiment.name = json.value(QLatin1StringView("name")).toString();
    experiment.artifactLocation = json.value(QLatin1StringView("artifact_location")).toString();
    experiment.deleted = json.value(QLatin1StringView("lifecycle_stage")).toString() == QLatin1StringView("deleted");
    if (!isPlainId(experiment.id))
        return badReply("experiment");
    return experiment;
}

Result<Run> runFromReply(const QByteArray &body)
{
    Run run = runOf(objectOf(body).value(QLatin1StringView("run")).toObject());
    if (!isPlainId(run.id) || !isPlainId(run.experimentId))
        return badReply("run");
    return run;
}

Result<QList<Run>> runsFromReply(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return badReply("runs");
    QList<Run> runs;
    const QJsonArray list = document.object().value(QLatin1StringView("runs")).toArray();
    for (const auto &run : list)
        runs.append(runOf(run.toObject()));
    return runs;
}

Result<TracePage> tracesFromReply(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return badReply("traces");
    TracePage page;
    const QJsonArray list = document.object().value(QLatin1StringView("traces")).toArray();
    for (const auto &trace : list)
        page.traces.append(traceFrom(trace.toObject()));
    page.nextPageToken = document.object().value(QLatin1StringView("next_page_token")).toString();
    return page;
}

} // namespace gavel::mlflow
