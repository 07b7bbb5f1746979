// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/call.h"
#include "core/server.h"
#include "mlflow/wire.h"

#include <QObject>

#include <functional>
#include <memory>

namespace gavel::net {
class HttpClient;
}

namespace gavel::mlflow {

/// One MLflow tracking server. Every call is one attempt; retries belong to the
/// caller, who knows what may be repeated. `http` must outlive the client, whose
/// destructor cancels its calls.
class Client : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Done = std::function<void(Result<T>)>;

    Client(net::HttpClient &http, Server server, QObject *parent = nullptr);
    ~Client() override;

    const Server &server() const { return m_server; }
    /// Requests at a time; more wait.
    void setConcurrency(int limit);

    /// GET /health.
    Call health(QObject *context, Done<void> done);
    /// GET /version: "3.17.2".
    Call version(QObject *context, Done<QString> done);

    /// An active experiment of this name. A deleted one is a BadInput error that
    /// says to restore it or to choose another name.
    Call findOrCreateExperiment(const QString &name, QObject *context, Done<Experiment> done);

    Call createRun(const NewRun &run, QObject *context, Done<Run> done);
    Call getRun(const QString &runId, QObject *context, Done<Run> done);
    /// Active runs, newest first; `filter` in MLflow's language, `tags.x = 'y'`.
    Call searchRuns(const QString &experimentId, const QString &filter, QObject *context, Done<QList<Run>> done);
    /// In as many requests as the server's limits need, one after the other. Metrics are
    /// appended by the server, so a repeat after a lost answer must read back first.
    Call logBatch(const QString &runId, const QList<Metric> &metrics, const QList<KeyValue> &params, const QList<KeyValue> &tags, QObject *context,
                  Done<void> done);
    Call setTag(const QString &runId, const KeyValue &tag, QObject *context, Done<void> done);
    Call logInputs(const QString &runId, const DatasetInput &dataset, QObject *context, Done<void> done);
    /// `status`: "FINISHED", "FAILED", "KILLED".
    Call updateRun(const QString &runId, const QString &status, qint64 endMs, QObject *context, Done<void> done);
    /// Through the artifact proxy where the run's store is proxied, else through the
    /// server's upload route (at most 10 MB), else an error that says so.
    Call putArtifact(const Run &run, const QString &path, const QByteArray &data, QObject *context, Done<void> done);
    /// The bytes of an artifact, the same two ways.
    Call getArtifact(const Run &run, const QString &path, QObject *context, Done<QByteArray> done);

    /// StartTraceV3, assessments inside. The same id again merges.
    Call startTrace(const Trace &trace, QObject *context, Done<void> done);
    /// OTLP JSON. Servers before April 2026 refuse it, file-backed stores have no spans:
    /// spansRefused() is true of their errors, and everything else goes on without spans.
    Call exportSpans(const QString &experimentId, const QList<Span> &spans, QObject *context, Done<void> done);
    static bool spansRefused(const Error &error);
    /// In hundreds, one request after the other.
    Call linkTraces(const QString &runId, const QStringList &traceIds, QObject *context, Done<void> done);
    /// One page; `filter` like `attributes.run_id = '…'`.
    Call searchTraces(const QString &experimentId, const QString &filter, int maxResults, const QString &pageToken, QObject *context,
                      Done<TracePage> done);

    /// Pages of the server's own interface.
    QString runPage(const QString &experimentId, const QString &runId) const;
    QString evaluationPage(const QString &experimentId, const QString &runId) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
    Server m_server;
};

} // namespace gavel::mlflow
