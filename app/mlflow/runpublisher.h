// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "data/dataset.h"
#include "eval/judge.h"
#include "mlflow/client.h"
#include "mlflow/outbox.h"
#include "mlflow/runsource.h"

#include <QObject>
#include <QStringList>
#include <QUuid>

#include <chrono>
#include <memory>

namespace gavel::mlflow {

/// What to push, and how.
struct PublishPlan
{
    Push push; ///< id (if it is in an outbox), experiment, run name, and progress of an earlier attempt
    eval::JudgeDefinition judge;
    QString judgeVersion; ///< "v7"
    QUuid runUuid; ///< of our run; part of the trace ids
    QString model; ///< the judge's model, as served
    qint64 startedMs = 0; ///< of our run, UTC epoch; 0: unknown
    qint64 finishedMs = 0; ///< likewise; 0: MLflow's run ends when the push ends
    data::Dataset dataset; ///< name, source and digest; the columns come from the reader
    int repeats = 1;
    QList<KeyValue> params; ///< in addition to those of the judge: server, concurrency, …
    QList<KeyValue> tags;
    QString note; ///< mlflow.note.content
    QString user;

    bool table = true; ///< eval_results_table.json
    bool traces = true; ///< one for each row and repeat, with assessments
    bool spans = true; ///< OTLP JSON; left out with a notice if the server refuses it
    int concurrency = 8; ///< trace requests at a time
    int retries = 3; ///< attempts for each request
    std::chrono::milliseconds backoff{ 500 }; ///< × 2ⁿ between attempts
};

/// Where a push ended up.
struct Published
{
    QString experimentId;
    QString runId;
    QString runPage; ///< the run in MLflow's web interface
    QString evaluationPage; ///< its rows (traces) there
    qint64 traces = 0;
    qint64 rowsLeftOut = 0; ///< that MLflow did not take
    QStringList rowIdsLeftOut; ///< the first thousand
    QStringList notices; ///< translated: what was left out or replaced, and why
};

/// Sends one run to MLflow, step by step. What the server refuses, be it a figure, a file or a row,
/// is left out with a notice, and the rest follows; an error ends the push only if it concerns
/// everything. To resume a failed push, or to offer again what was left out, call start() on a
/// publisher made with that push: every step reads back before it repeats anything that the server
/// would append, and trace, span and assessment ids are derived from MLflow's run, our run, row,
/// repeat and criterion, so that nothing is duplicated. A push whose MLflow run is gone, or does not
/// bear its tag, is abandoned: another takes its place and makes another MLflow run. Another push of
/// the same run makes another MLflow run with its own traces.
///
/// Rows are read in workers. One trace for each row and repeat: its client request id is the row's
/// id, with "#<repeat from 1>" appended if there are repeats. Human labels are attached to the
/// trace of the first repeat only, so that each counts once.
class RunPublisher : public QObject
{
    Q_OBJECT

public:
    enum class Step {
        Idle,
        CheckRun, ///< of an earlier attempt
        Reading,
        Agreement,
        FindExperiment,
        CreateRun,
        LogInputs,
        LogParams,
        LogMetrics,
        PutTable,
        SendTraces,
        Finish,
        Done
    };
    Q_ENUM(Step)

    /// `client`, `source` and `outbox` (may be null) must outlive the publisher.
    RunPublisher(PublishPlan plan, Client &client, RunSource &source, Outbox *outbox = nullptr, QObject *parent = nullptr);
    ~RunPublisher() override;

    void start();
    /// Stops at once; finished() follows with Cancelled. The push can be resumed.
    void cancel();

    Step step() const;
    /// With its progress so far; this is what an outbox stores.
    const Push &push() const;

signals:
    /// `done` of `total`: rows in Reading, traces in SendTraces, else 0 of 1.
    void progress(gavel::mlflow::RunPublisher::Step step, qint64 done, qint64 total);
    /// Exactly once after start(), from the event loop.
    void finished(const gavel::Result<gavel::mlflow::Published> &result);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace gavel::mlflow
