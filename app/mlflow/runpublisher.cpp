// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mlflow/runpublisher_p.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QMetaEnum>

#include <algorithm>

namespace gavel::mlflow {

namespace {

QString stepName(RunPublisher::Step step)
{
    return QString::fromLatin1(QMetaEnum::fromType<RunPublisher::Step>().valueToKey(int(step)));
}

} // namespace

RunPublisher::RunPublisher(PublishPlan plan, Client &client, RunSource &source, Outbox *outbox, QObject *parent)
    : QObject(parent)
    , d(new Private(this, std::move(plan), client, source, outbox))
{
}

RunPublisher::~RunPublisher() = default;

void RunPublisher::start()
{
    d->start();
}

void RunPublisher::cancel()
{
    d->cancel();
}

RunPublisher::Step RunPublisher::step() const
{
    return d->step;
}

const Push &RunPublisher::push() const
{
    return d->plan.push;
}

RunPublisher::Private::Private(RunPublisher *publisher, PublishPlan &&what, Client &to, RunSource &from, Outbox *box)
    : q(publisher)
    , plan(std::move(what))
    , client(to)
    , source(from)
    , outbox(box)
    , attempts{ plan.retries, plan.backoff }
{
    backoff.setSingleShot(true);
    connect(&backoff, &QTimer::timeout, q, [this] { work(); });
}

RunPublisher::Private::~Private()
{
    interrupt();
}

/// Stops what is in progress without emitting finished().
void RunPublisher::Private::interrupt()
{
    running = false;
    backoff.stop();
    call.cancel();
    if (sender)
        sender->stop();
    if (items)
        items->stop();
}

/// A new push: its key finds the MLflow run again.
void RunPublisher::Private::begin()
{
    keep("key", QUuid::createUuid().toString(QUuid::WithoutBraces));
    keep("start_ms", QDateTime::currentMSecsSinceEpoch());
}

void RunPublisher::Private::start()
{
    if (running || step == Step::Done)
        return;
    running = true;
    leavesOut = false;
    wasReplaced = false;
    notices.clear();
    wasDone = plan.push.state == Push::State::Done;
    maybeCreated = !text("key").isEmpty();
    if (!maybeCreated)
        begin();
    plan.push.state = Push::State::Sending;
    plan.push.error.reset();
    if (!save())
        return;
    client.setConcurrency(plan.concurrency);
    enter(plan.push.mlflowRunId.isEmpty() ? Step::Reading : Step::CheckRun);
}

void RunPublisher::Private::startAnew(Push::State state)
{
    const QString experiment = text("experiment_id");
    plan.push.state = state;
    if (outbox && plan.push.id != 0) {
        if (const auto marked = outbox->update(plan.push); !marked)
            return settle(marked.error());
    }
    plan.push.id = 0;
    plan.push.mlflowRunId.clear();
    plan.push.progress = {};
    plan.push.state = Push::State::Sending;
    plan.push.createdMs = QDateTime::currentMSecsSinceEpoch();
    maybeCreated = false;
    wasDone = false;
    begin();
    keep("experiment_id", experiment);
    if (save())
        enter(Step::Reading);
}

void RunPublisher::Private::cancel()
{
    if (!running)
        return;
    settle(cancelledError(QCoreApplication::translate("gavel::Error", "Cancelled.")));
}

RunPublisher::Step RunPublisher::Private::after(Step done) const
{
    const auto wanted = [this](Step candidate) {
        switch (candidate) {
        case Step::LogInputs:
        case Step::LogParams:
        case Step::LogMetrics:
            return !isDone(candidate);
        case Step::PutTable:
            return plan.table && !isDone(candidate);
        case Step::SendTraces:
            return plan.traces && !isDone(candidate);
        default:
            return true;
        }
    };
    Step candidate = done;
    do
        candidate = Step(int(candidate) + 1);
    while (!wanted(candidate));
    return candidate;
}

void RunPublisher::Private::enter(Step which)
{
    step = which;
    attempt = 1;
    if (step == Step::Done) {
        keep("left_out", leavesOut);
        return settle(published());
    }
    emit q->progress(step, 0, 1);
    if (running)
        work();
}

Published RunPublisher::Private::published() const
{
    Published published;
    published.experimentId = text("experiment_id");
    published.runId = plan.push.mlflowRunId;
    published.runPage = client.runPage(published.experimentId, published.runId);
    published.evaluationPage = client.evaluationPage(published.experimentId, published.runId);
    published.traces = plan.push.progress.value(QLatin1StringView("traces")).toInteger();
    if (sender) {
        published.rowsLeftOut = sender->leftOutRows().count;
        published.rowIdsLeftOut = sender->leftOutRows().ids;
    }
    published.notices = notices;
    return published;
}

void RunPublisher::Private::work()
{
    switch (step) {
    case Step::CheckRun:
        return checkRun();
    case Step::Reading:
        return readRun();
    case Step::Agreement:
        return compareWithPeople();
    case Step::FindExperiment:
        return findExperiment();
    case Step::CreateRun:
        return createRun();
    case Step::LogInputs:
        return logInputs();
    case Step::LogParams:
        return logParams();
    case Step::LogMetrics:
        return logMetrics();
    case Step::PutTable:
        return putTable();
    case Step::SendTraces:
        return sendTraces();
    case Step::Finish:
        return finishRun();
    case Step::Idle:
    case Step::Done:
        return;
    }
}

/// The step is done: stores that and continues.
void RunPublisher::Private::next()
{
    setDone(step);
    if (!save())
        return;
    enter(after(step));
}

void RunPublisher::Private::leaveOut(const QString &notice)
{
    leavesOut = true;
    notices.append(notice);
    if (save())
        enter(after(step));
}

void RunPublisher::Private::failed(const Error &error)
{
    if (!running)
        return;
    if (!attempts.again(error, attempt))
        return settle(error);
    backoff.start(attempts.delay(error, attempt));
    ++attempt;
    maybeCreated = true;
}

void RunPublisher::Private::settle(const Result<Published> &result)
{
    interrupt();
    // What was done stays done, though something is still left out.
    plan.push.state = result || wasDone ? Push::State::Done : Push::State::Failed;
    plan.push.error.reset();
    if (plan.push.state == Push::State::Failed)
        plan.push.error = result.error();
    if (outbox && plan.push.id != 0) {
        // Failing to store the end does no harm: a repeat finds all steps done.
        const Result<void> noted = outbox->update(plan.push);
        Q_UNUSED(noted)
    }
    QMetaObject::invokeMethod(
        q, [publisher = q, result] { emit publisher->finished(result); }, Qt::QueuedConnection);
}

bool RunPublisher::Private::isDone(Step which) const
{
    return plan.push.progress.value(QLatin1StringView("done")).toArray().contains(stepName(which));
}

void RunPublisher::Private::setDone(Step which)
{
    QJsonArray done = plan.push.progress.value(QLatin1StringView("done")).toArray();
    if (which < Step::LogInputs || done.contains(stepName(which)))
        return;
    done.append(stepName(which));
    keep("done", done);
}

std::vector<qint64> RunPublisher::Private::rowsLeftOut() const
{
    std::vector<qint64> rows;
    const QJsonArray ranges = plan.push.progress.value(QLatin1StringView("rows_left_out")).toArray();
    const qint64 last = contents->rows() - 1;
    for (const auto &range : ranges) {
        const qint64 next = rows.empty() ? 0 : rows.back() + 1;
        for (qint64 pos = std::max(next, range[0].toInteger()); pos <= std::min(last, range[1].toInteger()); ++pos)
            rows.push_back(pos);
    }
    return rows;
}

/// As ranges, since a server may refuse all of them.
void RunPublisher::Private::keepRowsLeftOut(const std::set<qint64> &rows)
{
    QJsonArray ranges;
    for (auto row = rows.cbegin(); row != rows.cend();) {
        const qint64 first = *row;
        qint64 last = first;
        for (++row; row != rows.cend() && *row == last + 1; ++row)
            ++last;
        ranges.append(QJsonArray{ first, last });
    }
    keep("rows_left_out", ranges);
}

/// False if the push had to end because its progress cannot be stored.
bool RunPublisher::Private::save()
{
    if (!outbox)
        return true;
    if (plan.push.id == 0) {
        const Result<qint64> id = outbox->add(plan.push);
        if (!id) {
            settle(id.error());
            return false;
        }
        plan.push.id = *id;
        return true;
    }
    const Result<void> kept = outbox->update(plan.push);
    if (!kept) {
        settle(kept.error());
        return false;
    }
    return true;
}

} // namespace gavel::mlflow

#include "moc_runpublisher.cpp"
