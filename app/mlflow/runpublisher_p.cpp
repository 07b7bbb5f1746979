// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mlflow/runpublisher_p.h"

#include "core/progress.h"
#include "mlflow/limits.h"
#include "mlflow/tr.h"

#include <QCryptographicHash>
#include <QDateTime>

#include <algorithm>
#include <utility>

namespace gavel::mlflow {

namespace {

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

/// What the error means, and what the server itself said.
QString reasonOf(const Error &error)
{
    constexpr qsizetype longest = 200;
    const bool isSaid = error.detail.isEmpty() || error.detail.startsWith(u'<') || error.text.contains(error.detail);
    return isSaid ? error.text : QStringLiteral("%1 (%2)").arg(error.text, cut(error.detail, longest));
}

/// "a, b, c and 12 more".
QString named(const QStringList &names, qint64 count)
{
    constexpr qsizetype most = 10;
    QStringList first = names.first(std::min(most, names.size()));
    for (QString &name : first)
        name = cut(name.simplified(), 60);
    const QString list = first.join(QStringLiteral(", "));
    return count > first.size() ? tr("%1 and %2 more").arg(list).arg(count - first.size()) : list;
}

QString named(const QStringList &names)
{
    return named(names, names.size());
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
        const bool isGone = run ? run->deleted || run->tags.value(QStringLiteral("gavel.push")) != text("key") : Client::isGone(run.error());
        if (isGone)
            return replaceRun();
        if (!run)
            return failed(run.error());
        fn(*run);
    });
}

/// Nothing is written to a run that does not bear the key of this push, whatever a project says.
void RunPublisher::Private::checkRun()
{
    if (!isPlainId(plan.push.mlflowRunId))
        return replaceRun();
    withRun([this](const Run &run) {
        keep("experiment_id", run.experimentId);
        next();
    });
}

/// Once; the experiment comes first, since a deleted one may be restored together with its run.
void RunPublisher::Private::replaceRun()
{
    if (std::exchange(wasReplaced, true))
        return settle(notFound(tr("The MLflow run disappeared while it was filled. Push again.")));
    call = client.findOrCreateExperiment(plan.push.experiment, q, [this](const Result<Experiment> &experiment) {
        if (!running)
            return;
        if (!experiment)
            return settle(experiment.error());
        notices.append(tr("The MLflow run %1 of the earlier push is gone or is not ours, so that everything was sent to a new one.")
                           .arg(plan.push.mlflowRunId.left(40)));
        keep("experiment_id", experiment->id);
        startAnew(Push::State::Abandoned);
    });
}

void RunPublisher::Private::readRun()
{
    const RunContents::Wanted wanted{ plan.repeats, plan.table && !isDone(Step::PutTable), wasDone || !isDone(Step::LogMetrics) };
    const auto tell = [this](const std::pair<qint64, qint64> &read) {
        if (running && step == Step::Reading)
            emit q->progress(step, read.first, read.second);
    };
    const auto read = std::make_shared<std::optional<RunContents>>();
    const auto work = [read, wanted, judge = plan.judge,
                       progress = Progress<std::pair<qint64, qint64>>(q, tell)](const eval::RunReader &run, const Stop &) mutable -> Result<void> {
        auto found = RunContents::read(run, judge, wanted, [&progress](qint64 done, qint64 rows) { progress.report({ done, rows }); });
        return std::move(found).transform([&read](RunContents &&all) { read->emplace(std::move(all)); });
    };
    call = source.read(q, work, [this, read](const Result<void> &result) {
        if (!running)
            return;
        if (!result)
            return failed(result.error());
        contents = std::make_shared<const RunContents>(std::move(**read));
        emit q->progress(step, contents->rows(), contents->rows());
        if (running)
            next();
    });
}

void RunPublisher::Private::compareWithPeople()
{
    if (!contents->hasAgreement())
        return next();
    const auto metrics = std::make_shared<QList<Metric>>();
    const auto work = [metrics, all = contents, atMs = startMs()](const eval::RunReader &, const Stop &stop) -> Result<void> {
        *metrics = all->agreement(atMs, stop);
        return {};
    };
    call = source.read(q, work, [this, metrics](const Result<void> &result) {
        if (!running)
            return;
        if (!result)
            return failed(result.error());
        agreement = *metrics;
        next();
    });
}

bool RunPublisher::Private::haveFiguresChanged()
{
    QCryptographicHash figures(QCryptographicHash::Sha256);
    QList<Metric> metrics = contents->figures().metrics(0);
    metrics.append(agreement);
    for (const Metric &metric : std::as_const(metrics))
        figures.addData(QStringLiteral("%1 %2\n").arg(metric.key).arg(metric.value, 0, 'g', 12).toUtf8());
    const QString now = QString::fromLatin1(figures.result().toHex());
    if (wasDone && text("figures") != now)
        return true;
    keep("figures", now);
    return false;
}

void RunPublisher::Private::findExperiment()
{
    if ((wasDone || !isDone(Step::LogMetrics)) && haveFiguresChanged())
        return startAnew(Push::State::Done);
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

/// The answer of an earlier attempt may have been lost: then there is a run with our key.
void RunPublisher::Private::adoptOrCreateRun()
{
    const QString filter = QStringLiteral("tags.`gavel.push` = '%1'").arg(text("key"));
    call = client.searchRuns(text("experiment_id"), filter, q, [this](const Result<QList<Run>> &found) {
        if (!running)
            return;
        if (!found)
            return failed(found.error());
        const auto ours = std::find_if(found->cbegin(), found->cend(), [this](const Run &run) {
            return !run.deleted && run.tags.value(QStringLiteral("gavel.push")) == text("key");
        });
        if (ours == found->cend()) {
            maybeCreated = false;
            return createRun();
        }
        plan.push.mlflowRunId = ours->id;
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
    const QStringList &names = contents->columns();
    for (const QString &name : names) {
        columns.append(QJsonObject{
            { QStringLiteral("name"), name }, { QStringLiteral("type"), QStringLiteral("string") }, { QStringLiteral("required"), false } });
    }
    input.schema = { { QStringLiteral("mlflow_colspec"), columns } };
    input.profile = { { QStringLiteral("num_rows"), contents->rows() }, { QStringLiteral("num_elements"), contents->rows() * names.size() } };
    return input;
}

void RunPublisher::Private::logInputs()
{
    withRun([this](const Run &run) {
        if (run.datasetInputs > 0)
            return next();
        call = client.logInputs(run.id, datasetInput(), q, [this](const Result<void> &result) {
            if (!running)
                return;
            if (result)
                return next();
            if (attempts.again(result.error(), attempt) || !isRefusal(result.error()))
                return failed(result.error());
            leaveOut(tr("The description of the data was left out, as MLflow refused it: %1").arg(reasonOf(result.error())));
        });
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
    list.removeIf([](const KeyValue &pair) { return pair.value.isEmpty(); });
    DistinctNames keys(maxKey);
    for (KeyValue &pair : list)
        pair.key = keys.add(metricKey(pair.key));
    return list;
}

void RunPublisher::Private::logParams()
{
    sendItems({}, params());
}

void RunPublisher::Private::logMetrics()
{
    QList<Metric> metrics = contents->figures().metrics(startMs());
    metrics.append(agreement);
    DistinctNames keys(maxKey);
    for (Metric &metric : metrics)
        metric.key = keys.add(metric.key);
    sendItems(metrics, {});
}

void RunPublisher::Private::sendItems(const QList<Metric> &metrics, const QList<KeyValue> &params)
{
    items = std::make_unique<ItemSender>(ItemSender::Plan{ plan.push.mlflowRunId, metrics, params, attempts }, client);
    connect(items.get(), &ItemSender::finished, q, [this](const Result<void> &result) { itemsEnded(result); });
    items->start();
}

void RunPublisher::Private::itemsEnded(const Result<void> &result)
{
    if (!running)
        return;
    if (!result && Client::isGone(result.error()))
        return replaceRun();
    if (!result)
        return settle(result.error()); // the sender has already retried
    if (!items->shortened().isEmpty())
        notices.append(tr("This MLflow takes shorter values only, so that these were cut: %1.").arg(named(items->shortened())));
    if (items->leftOut().isEmpty())
        return next();
    leaveOut(tr("Left out, as MLflow refused it: %1. %2").arg(named(items->leftOut()), reasonOf(items->reason())));
}

void RunPublisher::Private::putTable()
{
    withRun([this](const Run &run) {
        call = client.putArtifact(run, QStringLiteral("judge.yaml"), eval::toYaml(plan.judge), q, [this, run](const Result<void> &result) {
            if (!running)
                return;
            if (!result)
                return tableEnded(result.error());
            uploadTable(run);
        });
    });
}

void RunPublisher::Private::uploadTable(const Run &run)
{
    call = client.putArtifact(run, ResultsTable::fileName(), contents->table().json(), q, [this, run](const Result<void> &result) {
        if (!running)
            return;
        if (!result)
            return tableEnded(result.error());
        if (contents->table().isFull())
            notices.append(tr("The results table holds the first %1 rows only.").arg(contents->table().rows()));
        tagTable(run);
    });
}

void RunPublisher::Private::tagTable(const Run &run)
{
    const QString tag = QStringLiteral("mlflow.loggedArtifacts");
    call = client.setTag(run.id, { tag, mergeLoggedArtifacts(run.tags.value(tag), ResultsTable::fileName()) }, q, toNext());
}

/// The artifact store is another than that of the figures, and fails on its own; also by breaking a
/// long upload off.
void RunPublisher::Private::tableEnded(const Error &error)
{
    if (attempts.again(error, attempt))
        return failed(error);
    const bool isBroken = error.kind == Error::Kind::ConnectionLost || error.kind == Error::Kind::Timeout;
    if (!isRefusal(error) && !isBroken && error.kind != Error::Kind::BadRequest && error.kind != Error::Kind::BadReply)
        return settle(error);
    leaveOut(tr("The judge's file and the results table were left out. %1 Push again when the store for artifacts answers.").arg(reasonOf(error)));
}

TraceSender::Plan RunPublisher::Private::tracePlan() const
{
    const auto stored = [this](const char *key) { return plan.push.progress.value(QLatin1StringView(key)).toInteger(); };
    TraceSender::Plan sending;
    sending.context = { plan.judge,
                        plan.judgeVersion,
                        plan.model,
                        plan.runUuid,
                        plan.push.mlflowRunId,
                        text("experiment_id"),
                        plan.repeats,
                        plan.startedMs > 0 ? plan.startedMs : startMs() };
    sending.texts = contents->texts();
    sending.rows = contents->rows();
    sending.firstPos = std::clamp<qint64>(stored("next_pos"), 0, sending.rows);
    sending.again = rowsLeftOut();
    sending.sentBefore = std::max<qint64>(0, stored("traces"));
    sending.spans = plan.spans && !plan.push.progress.value(QLatin1StringView("spans_refused")).toBool();
    sending.concurrency = plan.concurrency;
    sending.attempts = attempts;
    return sending;
}

void RunPublisher::Private::sendTraces()
{
    sender = std::make_unique<TraceSender>(tracePlan(), client, source);
    connect(sender.get(), &TraceSender::traceSent, q, [this] { emit q->progress(step, sender->tracesSent(), contents->figures().traces()); });
    connect(sender.get(), &TraceSender::spansRefused, q, [this](const Error &error) {
        keep("spans_refused", true);
        notices.append(
            client.isBelowPrefix() && error.httpStatus == 404
                ? tr("The rows were sent without their full texts, since their call, /v1/traces, was not found below the path of this address "
                     "(status 404). With --static-prefix, or behind a proxy that adds a path, it lies elsewhere.")
                : tr("The rows were sent without their full texts, since this MLflow takes no spans as JSON (status %1). "
                     "Update it to see them there.")
                      .arg(error.httpStatus));
    });
    connect(sender.get(), &TraceSender::batchDone, q, [this](qint64 nextPos) {
        keep("next_pos", nextPos);
        keep("traces", sender->tracesSent());
        keepRowsLeftOut(sender->leftOut());
        save();
    });
    connect(sender.get(), &TraceSender::finished, q, [this](const Result<void> &result) { tracesEnded(result); });
    sender->start();
}

void RunPublisher::Private::tracesEnded(const Result<void> &result)
{
    if (!running)
        return;
    if (result && sender->leftOutRows().count == 0) {
        tellAboutRows();
        return next();
    }
    if (result) {
        tellAboutRows();
        return leaveOut(tr("Rows left out, as MLflow refused them: %1. %2")
                            .arg(named(sender->leftOutRows().ids, sender->leftOutRows().count), reasonOf(sender->leftOutRows().reason)));
    }
    const Error &error = result.error();
    if (Client::isGone(error))
        return replaceRun();
    const bool isUnknown = error.httpStatus == 404 || error.httpStatus == 405 || error.httpStatus == 501;
    if (!isUnknown || sender->hasTakenAny())
        return settle(error); // the sender has already retried
    leaveOut(client.isBelowPrefix()
                 ? tr("The rows were left out. %1").arg(error.text)
                 : tr("The rows were left out, since this MLflow has no traces of version 3. Update it, or use a database store."));
}

void RunPublisher::Private::tellAboutRows()
{
    if (sender->changedRows() > 0)
        notices.append(tr("%n trace(s) hold characters that databases refuse, such as NUL; a replacement character stands for them in MLflow.",
                          nullptr, static_cast<int>(sender->changedRows())));
    const LeftOutRows &withoutTexts = sender->withoutTexts();
    if (withoutTexts.count > 0)
        notices.append(tr("The full texts of these rows were left out, as MLflow refused them: %1. %2")
                           .arg(named(withoutTexts.ids, withoutTexts.count), reasonOf(withoutTexts.reason)));
}

void RunPublisher::Private::finishRun()
{
    const qint64 endMs = plan.finishedMs > 0 ? plan.finishedMs : QDateTime::currentMSecsSinceEpoch();
    call = client.updateRun(plan.push.mlflowRunId, QStringLiteral("FINISHED"), endMs, q, toNext());
}

} // namespace gavel::mlflow
