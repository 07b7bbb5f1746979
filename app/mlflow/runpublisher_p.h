// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mlflow/itemsender.h"
#include "mlflow/runcontents.h"
#include "mlflow/runpublisher.h"
#include "mlflow/tracesender.h"

#include <QTimer>

#include <optional>
#include <set>
#include <vector>

namespace gavel::mlflow {

class RunPublisher::Private
{
public:
    Private(RunPublisher *publisher, PublishPlan &&what, Client &to, RunSource &from, Outbox *box);
    ~Private();

    void start();
    void cancel();

    RunPublisher *q;
    PublishPlan plan;
    Client &client;
    RunSource &source;
    Outbox *outbox;
    Step step = Step::Idle;

private:
    // The state machine (runpublisher.cpp)
    void enter(Step next);
    void work();
    void next();
    Step after(Step done) const;
    void failed(const Error &error);
    void settle(const Result<Published> &result);
    void interrupt();
    Published published() const;
    /// Without what was refused: the step counts as not done, so that the same push offers it again.
    void leaveOut(const QString &notice);
    void begin();
    /// Ends this push with `state` and continues with a new one of the same names.
    void startAnew(Push::State state);

    // What is stored across restarts
    bool isDone(Step which) const;
    void setDone(Step which);
    bool save();
    QString text(const char *key) const { return plan.push.progress.value(QLatin1StringView(key)).toString(); }
    void keep(const char *key, const QJsonValue &value) { plan.push.progress.insert(QLatin1StringView(key), value); }
    std::vector<qint64> rowsLeftOut() const;
    void keepRowsLeftOut(const std::set<qint64> &rows);
    qint64 startMs() const { return plan.push.progress.value(QLatin1StringView("start_ms")).toInteger(); }

    // The steps (runpublisher_p.cpp)
    void checkRun();
    void replaceRun();
    void readRun();
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
    void tableEnded(const Error &error);
    void sendItems(const QList<Metric> &metrics, const QList<KeyValue> &params);
    void itemsEnded(const Result<void> &result);
    void sendTraces();
    TraceSender::Plan tracePlan() const;
    void tracesEnded(const Result<void> &result);
    void tellAboutRows();
    void finishRun();
    /// Whether the push was done before, but the labels or verdicts have changed since.
    bool haveFiguresChanged();
    /// Reads the MLflow run first, since the server would append repeated values.
    void withRun(std::function<void(const Run &)> fn);
    std::function<void(Result<void>)> toNext();

    NewRun newRun() const;
    QList<KeyValue> params() const;
    DatasetInput datasetInput() const;

    Attempts attempts;
    int attempt = 1;
    bool running = false;
    bool maybeCreated = false; ///< an earlier attempt may have created the MLflow run
    bool wasDone = false; ///< all but what was left out
    bool wasReplaced = false;
    bool leavesOut = false;
    QTimer backoff;
    Call call;
    std::shared_ptr<const RunContents> contents; ///< since the step Reading
    QList<Metric> agreement;
    std::unique_ptr<TraceSender> sender;
    std::unique_ptr<ItemSender> items;
    QStringList notices;
};

} // namespace gavel::mlflow
