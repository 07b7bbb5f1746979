// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mlflow/runpublisher_p.h"

#include "core/whendone.h"
#include "stats/agreementreport.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QtConcurrentRun>

#include <algorithm>

namespace gavel::mlflow {

namespace {

constexpr qint64 sliceMs = 8;
constexpr int sliceRows = 100;

QList<Metric> agreementMetrics(const std::vector<AgreementInput> &inputs, qint64 timestampMs, const std::shared_ptr<std::atomic<bool>> &stop)
{
    QList<Metric> metrics;
    for (const AgreementInput &input : inputs) {
        const auto report = stats::agreementReport(input.judge, input.human, input.labels, input.clusters, 1, [stop] { return stop->load(); });
        metrics.append(RunFigures::metrics(input.name, report, timestampMs));
    }
    return metrics;
}

QString yesNo(bool value)
{
    return value ? QStringLiteral("true") : QStringLiteral("false");
}

QString thinkingName(const eval::Thinking &thinking)
{
    switch (thinking.mode) {
    case eval::Thinking::Mode::Off:
        return QStringLiteral("off");
    case eval::Thinking::Mode::On:
        return QStringLiteral("on");
    case eval::Thinking::Mode::Budget:
        return QString::number(thinking.tokens);
    }
    Q_UNREACHABLE();
}

} // namespace

std::function<void(Result<void>)> RunPublisher::Private::toNext()
{
    return [this](const Result<void> &result) {
        if (!running)
            return;
        if (!result)
            return failed(result.error());
        next();
    };
}

void RunPublisher::Private::withRun(std::function<void(const Run &)> fn)
{
    call = client.getRun(plan.push.mlflowRunId, q, [this, fn = std::move(fn)](const Result<Run> &run) {
        if (!running)
            return;
        if (!run)
            return failed(run.error());
        fn(*run);
    });
}

void RunPublisher::Private::prepare()
{
    const Result<qint64> count = reader.rowCount();
    if (!count)
        return failed(count.error());
    rows = *count;
    human.clear();
    const qsizetype series = seriesNames(plan.judge).size();
    for (qsizetype i = 0; i < series; ++i) {
        const QString criterion = i == 0 ? QString() : plan.judge.criteria[i - 1].name;
        const auto scores = reader.humanScores(criterion);
        if (!scores)
            return failed(scores.error());
        human.push_back(*scores);
    }
    readSlice();
}

void RunPublisher::Private::readSlice()
{
    if (!running)
        return;
    QElapsedTimer clock;
    clock.start();
    for (int row = 0; row < sliceRows && pos < rows && clock.elapsed() < sliceMs; ++row, ++pos) {
        const Result<eval::RowDetail> detail = reader.detail(pos);
        if (!detail)
            return failed(detail.error());
        const QList<RowRepeat> repeats = repeatsOf(*detail, plan.judge);
        figures.add(pos, repeats);
        const auto place = std::size_t(pos);
        if (plan.table && !isDone(Step::PutTable))
            table.add(*detail, repeats, place < human.front().size() ? human.front()[place] : std::nullopt);
    }
    emit q->progress(step, pos, rows);
    if (!running)
        return;
    if (pos < rows) {
        QTimer::singleShot(0, q, [this] { readSlice(); });
        return;
    }
    next();
}

void RunPublisher::Private::compareWithPeople()
{
    const auto clusters = reader.clusters();
    if (!clusters)
        return failed(clusters.error());
    std::vector<AgreementInput> inputs;
    for (std::size_t i = 0; i < human.size() && !isDone(Step::LogMetrics); ++i) {
        AgreementInput input = figures.agreementInput(qsizetype(i), human[i], *clusters);
        if (!input.judge.empty() && !input.labels.empty())
            inputs.push_back(std::move(input));
    }
    if (inputs.empty())
        return next();
    whenDone(QtConcurrent::run(agreementMetrics, std::move(inputs), startMs(), stopWorker), q, [this](const QList<Metric> &metrics) {
        if (!running)
            return;
        agreement = metrics;
        next();
    });
}

void RunPublisher::Private::findExperiment()
{
    if (!text("experiment_id").isEmpty() && !plan.push.mlflowRunId.isEmpty())
        return next();
    call = client.findOrCreateExperiment(plan.push.experiment, q, [this](const Result<Experiment> &experiment) {
        if (!running)
            return;
        if (!experiment)
            return failed(experiment.error());
        keep("experiment_id", experiment->id);
        next();
    });
}

void RunPublisher::Private::createRun()
{
    if (!plan.push.mlflowRunId.isEmpty())
        return next();
    if (maybeCreated)
        return adoptOrCreateRun();
    call = client.createRun(newRun(), q, [this](const Result<Run> &run) {
        if (!running)
            return;
        if (!run)
            return failed(run.error());
        plan.push.mlflowRunId = run->id;
        next();
    });
}

/// The answer of an earlier try may have been lost: the run then bears our key.
void RunPublisher::Private::adoptOrCreateRun()
{
    const QString filter = QStringLiteral("tags.`gavel.push` = '%1'").arg(text("key"));
    call = client.searchRuns(text("experiment_id"), filter, q, [this](const Result<QList<Run>> &found) {
        if (!running)
            return;
        if (!found)
            return failed(found.error());
        if (found->isEmpty()) {
            maybeCreated = false;
            return createRun();
        }
        plan.push.mlflowRunId = found->first().id;
        next();
    });
}

NewRun RunPublisher::Private::newRun() const
{
    NewRun run;
    run.experimentId = text("experiment_id");
    run.name = plan.push.runName;
    run.user = plan.user;
    run.startMs = plan.startedMs > 0 ? plan.startedMs : startMs();
    run.tags = { { QStringLiteral("mlflow.runName"), plan.push.runName },
                 { QStringLiteral("mlflow.run.isEval"), QStringLiteral("true") },
                 { QStringLiteral("mlflow.source.name"), QStringLiteral("gavel") },
                 { QStringLiteral("mlflow.source.type"), QStringLiteral("LOCAL") },
                 { QStringLiteral("gavel.push"), text("key") },
                 { QStringLiteral("gavel.run"), plan.runUuid.toString(QUuid::WithoutBraces) } };
    if (!plan.user.isEmpty())
        run.tags.append({ QStringLiteral("mlflow.user"), plan.user });
    if (!plan.note.isEmpty())
        run.tags.append({ QStringLiteral("mlflow.note.content"), plan.note });
    run.tags.append(plan.tags);
    return run;
}

DatasetInput RunPublisher::Private::datasetInput() const
{
    DatasetInput input;
    input.name = plan.dataset.name.isEmpty() ? QStringLiteral("dataset") : plan.dataset.name;
    input.digest = QString::fromLatin1(plan.dataset.digest);
    if (input.digest.isEmpty())
        input.digest = plan.runUuid.toString(QUuid::Id128);
    input.source = plan.dataset.source;
    QJsonArray columns;
    const QStringList names = reader.columns();
    for (const QString &name : names) {
        columns.append(QJsonObject{
            { QStringLiteral("name"), name }, { QStringLiteral("type"), QStringLiteral("string") }, { QStringLiteral("required"), false } });
    }
    input.schema = { { QStringLiteral("mlflow_colspec"), columns } };
    input.profile = { { QStringLiteral("num_rows"), rows }, { QStringLiteral("num_elements"), rows * names.size() } };
    return input;
}

void RunPublisher::Private::logInputs()
{
    withRun([this](const Run &run) {
        if (run.datasetInputs > 0)
            return next();
        call = client.logInputs(run.id, datasetInput(), q, toNext());
    });
}

QList<KeyValue> RunPublisher::Private::params() const
{
    const eval::JudgeDefinition &judge = plan.judge;
    QStringList criteria;
    for (const eval::Criterion &criterion : judge.criteria) {
        if (!criterion.name.isEmpty())
            criteria.append(criterion.name);
    }
    QList<KeyValue> list{ { QStringLiteral("judge.name"), judge.name },
                          { QStringLiteral("judge.version"), plan.judgeVersion },
                          { QStringLiteral("judge.hash"), QString::fromLatin1(eval::versionHash(judge)) },
                          { QStringLiteral("judge.model"), plan.model },
                          { QStringLiteral("judge.method"), eval::methodName(judge.method) },
                          { QStringLiteral("judge.criteria"), criteria.join(QStringLiteral(", ")) },
                          { QStringLiteral("judge.definition"), judge.definition },
                          { QStringLiteral("judge.thinking"), thinkingName(judge.thinking) },
                          { QStringLiteral("judge.allow_abstain"), yesNo(judge.allowAbstain) },
                          { QStringLiteral("sampling.temperature"), QString::number(judge.sampling.temperature) },
                          { QStringLiteral("sampling.max_tokens"), QString::number(judge.sampling.maxTokens) },
                          { QStringLiteral("dataset.name"), plan.dataset.name },
                          { QStringLiteral("dataset.digest"), QString::fromLatin1(plan.dataset.digest) },
                          { QStringLiteral("repeats"), QString::number(plan.repeats) } };
    if (judge.sampling.seed)
        list.append({ QStringLiteral("sampling.seed"), QString::number(*judge.sampling.seed) });
    if (judge.sampling.topP)
        list.append({ QStringLiteral("sampling.top_p"), QString::number(*judge.sampling.topP) });
    list.append(plan.params);
    for (KeyValue &pair : list)
        pair.key = metricKey(pair.key);
    list.removeIf([](const KeyValue &pair) { return pair.value.isEmpty(); });
    return list;
}

void RunPublisher::Private::logParams()
{
    withRun([this](const Run &run) {
        QList<KeyValue> missing = params();
        missing.removeIf([&run](const KeyValue &pair) { return run.params.contains(pair.key); });
        call = client.logBatch(run.id, {}, missing, {}, q, toNext());
    });
}

void RunPublisher::Private::logMetrics()
{
    withRun([this](const Run &run) {
        QList<Metric> missing = figures.metrics(startMs());
        missing.append(agreement);
        missing.removeIf([&run](const Metric &metric) {
            return std::any_of(run.metrics.cbegin(), run.metrics.cend(),
                               [&metric](const Metric &there) { return there.key == metric.key && there.step == metric.step; });
        });
        call = client.logBatch(run.id, missing, {}, {}, q, toNext());
    });
}

void RunPublisher::Private::putTable()
{
    withRun([this](const Run &run) {
        call = client.putArtifact(run, QStringLiteral("judge.yaml"), eval::toYaml(plan.judge), q, [this, run](const Result<void> &result) {
            if (!running)
                return;
            if (!result)
                return tableLeftOut(result.error());
            uploadTable(run);
        });
    });
}

void RunPublisher::Private::uploadTable(const Run &run)
{
    call = client.putArtifact(run, ResultsTable::fileName(), table.json(), q, [this, run](const Result<void> &result) {
        if (!running)
            return;
        if (!result)
            return tableLeftOut(result.error());
        if (table.isFull())
            notices.append(tr("The results table holds the first %1 rows only.").arg(table.rows()));
        tagTable(run);
    });
}

void RunPublisher::Private::tagTable(const Run &run)
{
    const QString tag = QStringLiteral("mlflow.loggedArtifacts");
    call = client.setTag(run.id, { tag, mergeLoggedArtifacts(run.tags.value(tag), ResultsTable::fileName()) }, q, toNext());
}

/// A store out of reach costs the table only; anything else ends the push.
void RunPublisher::Private::tableLeftOut(const Error &error)
{
    if (error.kind != Error::Kind::BadRequest && error.kind != Error::Kind::TooLarge)
        return failed(error);
    notices.append(tr("The results table was left out. %1").arg(error.text));
    next();
}

void RunPublisher::Private::sendTraces()
{
    TraceSender::Plan sending;
    sending.context = { plan.judge,
                        plan.judgeVersion,
                        plan.model,
                        plan.runUuid,
                        plan.push.mlflowRunId,
                        text("experiment_id"),
                        plan.repeats,
                        plan.startedMs > 0 ? plan.startedMs : startMs() };
    sending.texts = texts;
    sending.rows = rows;
    sending.firstPos = plan.push.progress.value(QLatin1StringView("next_pos")).toInteger();
    sending.sentBefore = plan.push.progress.value(QLatin1StringView("traces")).toInteger();
    sending.spans = plan.spans && !plan.push.progress.value(QLatin1StringView("spans_refused")).toBool();
    sending.concurrency = plan.concurrency;
    sending.attempts = attempts;
    sender = std::make_unique<TraceSender>(std::move(sending), client, reader);
    connect(sender.get(), &TraceSender::traceSent, q, [this] { emit q->progress(step, sender->tracesSent(), figures.traces()); });
    connect(sender.get(), &TraceSender::spansRefused, q, [this](const Error &error) {
        keep("spans_refused", true);
        notices.append(tr("The rows were sent without their full texts, since this MLflow takes no spans as JSON (status %1). "
                          "Update it to see them there.")
                           .arg(error.httpStatus));
    });
    connect(sender.get(), &TraceSender::batchDone, q, [this](qint64 nextPos) {
        keep("next_pos", nextPos);
        keep("traces", sender->tracesSent());
        save();
    });
    connect(sender.get(), &TraceSender::finished, q, [this](const Result<void> &result) { tracesEnded(result); });
    sender->start();
}

void RunPublisher::Private::tracesEnded(const Result<void> &result)
{
    if (!running)
        return;
    if (result)
        return next();
    const int status = result.error().httpStatus;
    const bool unknown = status == 404 || status == 405 || status == 501;
    if (!unknown || sender->tracesSent() > 0)
        return settle(result.error()); // the sender has made its own attempts
    notices.append(tr("The rows were left out, since this MLflow has no traces of version 3. Update it, or use a database store."));
    next();
}

void RunPublisher::Private::finishRun()
{
    const qint64 endMs = plan.finishedMs > 0 ? plan.finishedMs : QDateTime::currentMSecsSinceEpoch();
    call = client.updateRun(plan.push.mlflowRunId, QStringLiteral("FINISHED"), endMs, q, toNext());
}

} // namespace gavel::mlflow
