// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mlflow/resultstable.h"
#include "mlflow/runfigures.h"
#include "mlflow/runpublisher.h"
#include "mlflow/tracesender.h"

#include <QTimer>

#include <atomic>

namespace gavel::mlflow {

class RunPublisher::Private
{
public:
    Private(RunPublisher *publisher, PublishPlan &&what, Client &to, const eval::RunReader &from, Outbox *box);
    ~Private();

    void start();
    void cancel();

    RunPublisher *q;
    PublishPlan plan;
    Client &client;
    const eval::RunReader &reader;
    Outbox *outbox;
    Step step = Step::Idle;

private:
    // The machine (runpublisher.cpp)
    void enter(Step next);
    void work();
    void next();
    Step after(Step done) const;
    void failed(const Error &error);
    void settle(const Result<Published> &result);
    void interrupt();

    // What is kept over a restart
    bool isDone(Step which) const;
    void setDone(Step which);
    bool save();
    QString text(const char *key) const { return plan.push.progress.value(QLatin1StringView(key)).toString(); }
    void keep(const char *key, const QJsonValue &value) { plan.push.progress.insert(QLatin1StringView(key), value); }
    qint64 startMs() const { return plan.push.progress.value(QLatin1StringView("start_ms")).toInteger(); }

    // The steps (runpublisher_p.cpp)
    void prepare();
    void readSlice();
    void compareWithPeople();
    void findExperiment();
    void createRun();
    void adoptOrCreateRun();
    void logInputs();
    void logParams();
    void logMetrics();
    void putTable();
    void uploadTable(const Run &run);
    void tagTable(const Run &run);
    void tableLeftOut(const Error &error);
    void sendTraces();
    void tracesEnded(const Result<void> &result);
    void finishRun();
    /// Reads the MLflow run first, since the server appends what it is sent again.
    void withRun(std::function<void(const Run &)> fn);
    std::function<void(Result<void>)> toNext();

    NewRun newRun() const;
    QList<KeyValue> params() const;
    DatasetInput datasetInput() const;

    Attempts attempts;
    int attempt = 1;
    bool running = false;
    bool maybeCreated = false; ///< an earlier try may have made the MLflow run
    QTimer backoff;
    Call call;
    qint64 rows = 0;
    qint64 pos = 0;
    RowTexts texts;
    RunFigures figures;
    ResultsTable table;
    std::vector<std::vector<std::optional<double>>> human; ///< by series, by position
    QList<Metric> agreement;
    std::shared_ptr<std::atomic<bool>> stopWorker = std::make_shared<std::atomic<bool>>(false);
    std::unique_ptr<TraceSender> sender;
    QStringList notices;
};

} // namespace gavel::mlflow
