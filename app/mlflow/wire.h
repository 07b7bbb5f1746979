// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/completion.h"
#include "core/result.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

/// MLflow's JSON, pure: structs to request bodies, reply bodies to structs.
namespace gavel::mlflow {

struct KeyValue
{
    QString key;
    QString value;

    friend bool operator==(const KeyValue &, const KeyValue &) = default;
};

/// NaN and infinities are sent as the strings that protobuf JSON wants.
struct Metric
{
    QString key;
    double value = 0;
    qint64 timestampMs = 0; ///< UTC epoch
    qint64 step = 0;

    friend bool operator==(const Metric &, const Metric &) = default;
};

struct Experiment
{
    QString id;
    QString name;
    QString artifactLocation;
    bool deleted = false;
};

struct NewRun
{
    QString experimentId;
    QString name;
    QString user;
    qint64 startMs = 0;
    QList<KeyValue> tags;
};

/// A run as the server returns it; metrics are the latest of each key.
struct Run
{
    QString id;
    QString name;
    QString experimentId;
    QString status; ///< "RUNNING", "FINISHED", …
    QString artifactUri;
    QList<Metric> metrics;
    QMap<QString, QString> params;
    QMap<QString, QString> tags;
    int datasetInputs = 0;
};

struct DatasetInput
{
    QString name; ///< cut to 500
    QString digest; ///< cut to 36
    QString sourceType = QStringLiteral("local");
    QString source;
    QJsonObject schema;
    QJsonObject profile;
    QString context = QStringLiteral("eval");
};

struct Assessment
{
    enum class Source { Human, LlmJudge, Code };

    QString id; ///< empty: the server makes one; ours are fixed, so that a repeat replaces
    QString name; ///< see assessmentName()
    Source source = Source::LlmJudge;
    QString sourceId;
    bool isExpectation = false;
    QJsonValue value; ///< null only together with an error
    QString errorCode; ///< not empty: a feedback with an error
    QString errorMessage;
    QString rationale;
    QMap<QString, QString> metadata;
    qint64 createdMs = 0; ///< 0: now
};

struct Trace
{
    QString id; ///< "tr-" and 32 hexadecimal digits
    QString experimentId;
    qint64 requestMs = 0;
    qint64 durationMs = 0;
    bool ok = true;
    QString clientRequestId;
    QString requestPreview; ///< cut to 1,000 characters
    QString responsePreview;
    QMap<QString, QString> metadata;
    QMap<QString, QString> tags;
    QList<Assessment> assessments;
};

/// One span, always a root here.
struct Span
{
    QString traceId; ///< as in Trace
    QString spanId; ///< 16 hexadecimal digits
    QString name;
    QString type = QStringLiteral("EVALUATOR");
    qint64 startMs = 0;
    qint64 endMs = 0;
    bool ok = true;
    QString statusMessage;
    QJsonValue inputs;
    QJsonValue outputs;
    Usage usage;
};

// Request bodies.
QJsonObject createExperimentBody(const QString &name);
QJsonObject createRunBody(const NewRun &run);
QJsonObject updateRunBody(const QString &runId, const QString &status, qint64 endMs);
QJsonObject logBatchBody(const QString &runId, const QList<Metric> &metrics, const QList<KeyValue> &params, const QList<KeyValue> &tags);
QJsonObject setTagBody(const QString &runId, const KeyValue &tag);
QJsonObject logInputsBody(const QString &runId, const DatasetInput &dataset);
QJsonObject searchRunsBody(const QString &experimentId, const QString &filter, int maxResults);
QJsonObject startTraceBody(const Trace &trace);
QJsonObject linkTracesBody(const QString &runId, const QStringList &traceIds);
QJsonObject searchTracesBody(const QString &experimentId, const QString &filter, int maxResults, const QString &pageToken);
/// ExportTraceServiceRequest in OTLP JSON; values are native (kvlist, array, number), never JSON in a string.
QJsonObject otlpBody(const QList<Span> &spans);
/// MLflow's own form of token counts; empty if the server said nothing.
QJsonObject tokenUsage(const Usage &usage);

/// One log-batch request's share; every batch keeps the server's limits
/// (1,000 metrics, 100 params, 100 tags, 1,000 in all, about 1 MB).
struct Batch
{
    QList<Metric> metrics;
    QList<KeyValue> params;
    QList<KeyValue> tags;
};
QList<Batch> splitBatches(QList<Metric> metrics, QList<KeyValue> params, QList<KeyValue> tags);

// Replies. A body that does not fit is BadReply.
Result<QString> experimentIdFromReply(const QByteArray &body);
Result<Experiment> experimentFromReply(const QByteArray &body);
Result<Run> runFromReply(const QByteArray &body);
Result<QList<Run>> runsFromReply(const QByteArray &body);

struct TracePage
{
    QList<Trace> traces;
    QString nextPageToken;
};
Result<TracePage> tracesFromReply(const QByteArray &body);

/// Turns an error reply of any shape (error_code, FastAPI's detail, plain text,
/// empty) into an Error that says what to do. Never holds a secret: the server's
/// own words go to `detail`, cut to 500 characters.
Error errorFromReply(int httpStatus, const QByteArray &body);
/// "RESOURCE_ALREADY_EXISTS", or empty if the body has no error code.
QString errorCode(const QByteArray &body);

/// Path below the artifact proxy ("7/<run>/artifacts") of an artifact URI like
/// mlflow-artifacts:/7/<run>/artifacts; nullopt if the store is not proxied.
std::optional<QString> proxiedArtifactPath(const QString &artifactUri);

/// The run tag that registers table artifacts, merged with what is there already.
QString mergeLoggedArtifacts(const QString &existing, const QString &path);

/// A name that MLflow accepts for an assessment: no ".", at most 250 characters, not empty.
QString assessmentName(const QString &name);
/// A name that MLflow accepts for a metric or param: others become "_"; at most 250 characters.
QString metricKey(const QString &key);

/// "tr-" and 32 digits out of any text: the same text gives the same id, so that a
/// repeated push merges instead of doubling.
QString traceIdFor(const QString &text);
QString spanIdFor(const QString &text);
QString assessmentIdFor(const QString &text);

/// RFC 3339 in UTC with milliseconds.
QString timestamp(qint64 msSinceEpoch);

} // namespace gavel::mlflow
