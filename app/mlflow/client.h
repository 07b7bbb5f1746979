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

/// One MLflow tracking server. Every call is one attempt; the caller retries, since only it knows
/// what may be repeated. `http` must outlive the client, whose destructor cancels its calls.
class Client : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Done = std::function<void(Result<T>)>;

    Client(net::HttpClient &http, Server server, QObject *parent = nullptr);
    ~Client() override;

    const Server &server() const { return m_server; }
    /// The number of requests at a time; more are queued.
    void setConcurrency(int limit);

    /// GET /health.
    Call health(QObject *context, Done<void> done);
    /// GET /version: "3.17.2".
    Call version(QObject *context, Done<QString> done);

    /// The active experiment of this name, created if needed. A deleted one is a BadInput error
    /// that says to restore it or to choose another name.
    Call findOrCreateExperiment(const QString &name, QObject *context, Done<Experiment> done);

    Call createRun(const NewRun &run, QObject *context, Done<Run> done);
    Call getRun(const QString &runId, QObject *context, Done<Run> done);
    /// Active runs, newest first; `filter` in MLflow's syntax, `tags.x = 'y'`.
    Call searchRuns(const QString &experimentId, const QString &filter, QObject *context, Done<QList<Run>> done);
    /// One request with a batch of splitBatches(). The server takes all of it or nothing, and
    /// appends metrics, so read back before repeating this after a lost answer: see ItemSender.
    Call logBatch(const QString &runId, const Batch &batch, QObject *context, Done<void> done);
    Call setTag(const QString &runId, const KeyValue &tag, QObject *context, Done<void> done);
    Call logInputs(const QString &runId, const DatasetInput &dataset, QObject *context, Done<void> done);
    /// `status`: "FINISHED", "FAILED", "KILLED".
    Call updateRun(const QString &runId, const QString &status, qint64 endMs, QObject *context, Done<void> done);
    /// Through the artifact proxy if the run's store is proxied, else through the server's upload
    /// route (at most 10 MB), else an error that explains it.
    Call putArtifact(const Run &run, const QString &path, const QByteArray &data, QObject *context, Done<void> done);
    /// The bytes of an artifact, in the same two ways.
    Call getArtifact(const Run &run, const QString &path, QObject *context, Done<QByteArray> done);

    /// StartTraceV3 with assessments. The same id again merges.
    Call startTrace(const Trace &trace, QObject *context, Done<void> done);
    /// OTLP JSON. Servers before April 2026 refuse it, and file-based stores have no spans:
    /// spansUnknown() is true for their errors. Any other refusal is about one of these spans.
    Call exportSpans(const QString &experimentId, const QList<Span> &spans, QObject *context, Done<void> done);
    static bool spansUnknown(const Error &error);
    /// In batches of a hundred, one request after the other.
    Call linkTraces(const QString &runId, const QStringList &traceIds, QObject *context, Done<void> done);
    /// One page; `filter` like `attributes.run_id = '…'`.
    Call searchTraces(const QString &experimentId, const QString &filter, int maxResults, const QString &pageToken, QObject *context,
                      Done<TracePage> done);

    /// The server does not have, or no longer has, what was asked for.
    static bool isGone(const Error &error);
    /// The address has a path; calls that are not found may lie outside of it.
    bool isBelowPrefix() const;

    /// Pages of MLflow's web interface.
    QString runPage(const QString &experimentId, const QString &runId) const;
    QString evaluationPage(const QString &experimentId, const QString &runId) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
    Server m_server;
};

} // namespace gavel::mlflow
