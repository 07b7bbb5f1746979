// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mlflow/runpublisher_p.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QMetaEnum>

namespace gavel::mlflow {

namespace {

QString stepName(RunPublisher::Step step)
{
    return QString::fromLatin1(QMetaEnum::fromType<RunPublisher::Step>().valueToKey(int(step)));
}

} // namespace

RunPublisher::RunPublisher(PublishPlan plan, Client &client, const eval::RunReader &reader, Outbox *outbox, QObject *parent)
    : QObject(parent)
    , d(new Private(this, std::move(plan), client, reader, outbox))
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

RunPublisher::Private::Private(RunPublisher *publisher, PublishPlan &&what, Client &to, const eval::RunReader &from, Outbox *box)
    : q(publisher)
    , plan(std::move(what))
    , client(to)
    , reader(from)
    , outbox(box)
    , attempts{ plan.retries, plan.backoff }
    , texts(from.columns(), from.mapping())
    , figures(plan.judge)
    , table(plan.judge, texts, plan.repeats)
{
    backoff.setSingleShot(true);
    connect(&backoff, &QTimer::timeout, q, [this] { work(); });
}

RunPublisher::Private::~Private()
{
    interrupt();
}

/// Stops whatever is under way, without a word.
void RunPublisher::Private::interrupt()
{
    running = false;
    *stopWorker = true;
    backoff.stop();
    call.cancel();
    if (sender)
        sender->stop();
}

void RunPublisher::Private::start()
{
    if (running || step == Step::Done)
        return;
    running = true;
    if (text("key").isEmpty()) {
        keep("key", QUuid::createUuid().toString(QUuid::WithoutBraces));
        keep("start_ms", QDateTime::currentMSecsSinceEpoch());
    } else {
        maybeCreated = true;
    }
    plan.push.state = Push::State::Sending;
    plan.push.error.reset();
    if (!save())
        return;
    client.setConcurrency(plan.concurrency);
    enter(Step::Reading);
}

void RunPublisher::Private::cancel()
{
    if (!running)
        return;
    settle(Error{ Error::Kind::Cancelled, 0, QCoreApplication::translate("gavel::Error", "Cancelled."), {} });
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
        Published published;
        published.experimentId = text("experiment_id");
        published.runId = plan.push.mlflowRunId;
        published.runPage = client.runPage(published.experimentId, published.runId);
        published.evaluationPage = client.evaluationPage(published.experimentId, published.runId);
        published.traces = plan.push.progress.value(QLatin1StringView("traces")).toInteger();
        published.notices = notices;
        return settle(published);
    }
    emit q->progress(step, 0, 1);
    if (running)
        work();
}

void RunPublisher::Private::work()
{
    switch (step) {
    case Step::Reading:
        return prepare();
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

/// The step is done: keeps that and goes on.
void RunPublisher::Private::next()
{
    setDone(step);
    if (!save())
        return;
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
    plan.push.state = result ? Push::State::Done : Push::State::Failed;
    plan.push.error.reset();
    if (!result)
        plan.push.error = result.error();
    if (outbox && plan.push.id != 0) {
        // A failure to note the end changes nothing about it: a repeat finds all steps done.
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

/// False if the push had to end because its progress cannot be kept.
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
