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

/// MLflow's JSON, pure: values to request bodies, reply bodies to values.
namespace gavel::mlflow {

struct KeyValue
{
    QString key;
    QString value;

    friend bool operator==(const KeyValue &, const KeyValue &) = default;
};

/// NaN and infinities are sent as strings, as protobuf JSON requires.
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

/// A run to create; `startMs` since the UTC epoch.
struct NewRun
{
    QString experimentId;
    QString name;
    QString user;
    qint64 startMs = 0;
    QList<KeyValue> tags;
};

/// A run as the server returns it; metrics have the latest value of each key.
struct Run
{
    QString id;
    QString name;
    QString experimentId;
    QString status; ///< "RUNNING", "FINISHED", …
    bool deleted = false;
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

/// One score, expectation or error of a trace.
struct Assessment
{
    enum class Source { Human, LlmJudge, Code };

    QString id; ///< empty: the server makes one; ours are fixed, so that a repeat replaces it
    QString name; ///< must be valid: see assessmentName()
    Source source = Source::LlmJudge;
    QString sourceId;
    bool isExpectation = false;
    QJsonValue value; ///< null only together with an error
    QString errorCode; ///< if set: a feedback with an error
    QString errorMessage;
    QString rationale;
    QMap<QString, QString> metadata;
    qint64 createdMs = 0; ///< 0: now
};

/// A trace with its assessments; `requestMs` since the UTC epoch.
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

/// One span; always a root span.
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
/// MLflow's form of token counts; empty if the server reported none.
QJsonObject tokenUsage(const Usage &usage);

/// The contents of one log-batch request; every batch is within the server's limits (1,000 metrics,
/// 100 params, 100 tags, 1,000 in all, about 1 MB).
struct Batch
{
    QList<Metric> metrics;
    QList<KeyValue> params;
    QList<KeyValue> tags;

    qsizetype size() const { return metrics.size() + params.size() + tags.size(); }
};
QList<Batch> splitBatches(QList<Metric> metrics, QList<KeyValue> params, QList<KeyValue> tags);

// Replies. BadReply for an unexpected body.
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

/// Turns an error reply of any shape (error_code, FastAPI's detail, plain text, empty) into an
/// Error that says what to do. Never contains a secret: the server's message is in `detail`, cut to
/// 500 characters.
Error errorFromReply(int httpStatus, const QByteArray &body);
/// "RESOURCE_ALREADY_EXISTS" and the like, or empty if the body has no error code.
QString errorCode(const QByteArray &body);
/// Whether a reply says that the server has no such call, rather than no such thing.
bool isUnknownCall(int httpStatus, const QByteArray &body);
/// Whether an answer is a web page, such as one to sign in at.
bool isWebPage(const QByteArray &body);

/// Path below the artifact proxy ("7/<run>/artifacts") of an artifact URI like
/// mlflow-artifacts:/7/<run>/artifacts; nullopt if the store is not proxied.
std::optional<QString> proxiedArtifactPath(const QString &artifactUri);

/// The run tag that registers table artifacts, with `path` added to the existing value.
QString mergeLoggedArtifacts(const QString &existing, const QString &path);

/// A name that MLflow accepts for an assessment: no ".", at most 250 characters, not empty.
QString assessmentName(const QString &name);
/// A name that MLflow accepts for a metric or param: letters and digits of every script stay, other
/// characters become "_"; at most 250 characters.
QString metricKey(const QString &key);

/// Whether this can be the id of a run or an experiment: letters, digits, "-" and "_".
bool isPlainId(QStringView id);

/// Whether every database behind MLflow takes this text: it holds no NUL and no half of a surrogate pair.
bool isStorable(const QString &text);
/// The same with U+FFFD in their place; of JSON, in all its texts and keys.
QString storable(const QString &text);
QJsonValue storable(const QJsonValue &value);
QJsonArray storable(const QJsonArray &array);
QJsonObject storable(const QJsonObject &object);

/// "tr-" and 32 digits derived from a text: the same text gives the same id, so that a repeated
/// push merges instead of duplicating.
QString traceIdFor(const QString &text);
QString spanIdFor(const QString &text);
QString assessmentIdFor(const QString &text);

/// RFC 3339 in UTC with milliseconds.
QString timestamp(qint64 msSinceEpoch);

} // namespace gavel::mlflow
