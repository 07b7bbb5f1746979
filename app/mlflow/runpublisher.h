// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "data/dataset.h"
#include "eval/judge.h"
#include "eval/runreader.h"
#include "mlflow/client.h"
#include "mlflow/outbox.h"

#include <QObject>
#include <QStringList>
#include <QUuid>

#include <chrono>
#include <memory>

namespace gavel::mlflow {

/// What is pushed, and how.
struct PublishPlan
{
    Push push; ///< id (if it is in an outbox), experiment, run name, and progress of an earlier try
    eval::JudgeDefinition judge;
    QString judgeVersion; ///< "v7"
    QUuid runUuid; ///< of our run; part of the trace ids
    QString model; ///< the judge's model, as served
    qint64 startedMs = 0; ///< of our run, UTC epoch; 0: unknown
    qint64 finishedMs = 0; ///< likewise; 0: MLflow's run ends with the push
    data::Dataset dataset; ///< name, source and digest; its columns come from the reader
    int repeats = 1;
    QList<KeyValue> params; ///< beside those made from the judge: server, concurrency, …
    QList<KeyValue> tags;
    QString note; ///< mlflow.note.content
    QString user;

    bool table = true; ///< eval_results_table.json
    bool traces = true; ///< one a row and repeat, with assessments
    bool spans = true; ///< OTLP JSON; dropped with a notice where the server refuses it
    int concurrency = 8; ///< trace requests at a time
    int retries = 3; ///< attempts a request
    std::chrono::milliseconds backoff{ 500 }; ///< × 2ⁿ between attempts
};

struct Published
{
    QString experimentId;
    QString runId;
    QString runPage; ///< the run in MLflow's web interface
    QString evaluationPage; ///< its rows (traces) there
    qint64 traces = 0;
    QStringList notices; ///< translated: what was left out, and why
};

/// Sends one run to MLflow, step by step. After a failure start() on a publisher
/// made with the failed push goes on where it stood: every step reads back before
/// it repeats what the server would append, and trace, span and assessment ids are
/// made from MLflow's run, our run, row, repeat and criterion, so that nothing is
/// doubled. Another push of the same run makes another MLflow run with traces of its own.
///
/// Runs in the thread of `reader`; rows are read in slices of a few milliseconds.
/// One trace a row and repeat: its client request id is the row's id, with
/// "#<repeat from 1>" appended where there are repeats. Human labels are attached
/// to the trace of the first repeat only, so that each counts once.
class RunPublisher : public QObject
{
    Q_OBJECT

public:
    enum class Step { Idle, Reading, Agreement, FindExperiment, CreateRun, LogInputs, LogParams, LogMetrics, PutTable, SendTraces, Finish, Done };
    Q_ENUM(Step)

    /// `client`, `reader` and `outbox` (may be null) must outlive the publisher.
    RunPublisher(PublishPlan plan, Client &client, const eval::RunReader &reader, Outbox *outbox = nullptr, QObject *parent = nullptr);
    ~RunPublisher() override;

    void start();
    /// Stops at once; finished() follows with Cancelled. The push can be resumed.
    void cancel();

    Step step() const;
    /// With its progress so far; what an outbox holds.
    const Push &push() const;

signals:
    /// `done` of `total`: rows in Reading, traces in SendTraces, else 0 of 1.
    void progress(gavel::mlflow::RunPublisher::Step step, qint64 done, qint64 total);
    /// Exactly once after start(), through the event loop.
    void finished(const gavel::Result<gavel::mlflow::Published> &result);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace gavel::mlflow
