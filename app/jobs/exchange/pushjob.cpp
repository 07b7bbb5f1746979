// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/exchange/pushjob.h"

#include "jobs/reading/backgroundread.h"
#include "mlflow/outbox.h"
#include "store/datasets.h"

#include <QDateTime>

namespace gavel::jobs {

QString runTitle(const store::RunInfo &info)
{
    QString title = info.judge.name;
    if (info.versionNumber)
        title += QStringLiteral(" v%1").arg(*info.versionNumber);
    return info.model.isEmpty() ? title : QStringLiteral("%1 · %2").arg(title, info.model);
}

namespace {

class ProjectRun final : public mlflow::RunSource
{
public:
    ProjectRun(const store::Project &project, qint64 run)
        : m_project(project)
        , m_run(run)
    {
    }

    Call read(QObject *context, Work work, Promise<void>::Done done) override
    {
        return readInBackground(m_project, m_run, nullptr, context, std::move(work), std::move(done));
    }

private:
    const store::Project &m_project;
    qint64 m_run;
};

} // namespace

PushJob::PushJob(store::Project &project, const Services &services, PushRequest request, QObject *parent)
    : QObject(parent)
    , m_project(project)
    , m_request(std::move(request))
    , m_client(services.mlflowClient(m_request.mlflow))
    , m_source(std::make_unique<ProjectRun>(project, m_request.run))
{
}

PushJob::~PushJob() = default;

Result<mlflow::Push> PushJob::makePush(const store::RunInfo &info) const
{
    if (m_push)
        return *m_push;
    const auto known = m_project.outbox().pushes();
    if (!known)
        return known.error();
    mlflow::Push push;
    push.run = info.id;
    push.server = m_request.mlflow.id;
    push.url = m_request.mlflow.baseUrl.toString();
    push.experiment = m_request.experiment;
    push.runName = m_request.runName.isEmpty() ? runTitle(info) : m_request.runName;
    push.createdMs = QDateTime::currentMSecsSinceEpoch();
    std::optional<mlflow::Push> newest;
    for (const mlflow::Push &other : *known) {
        const bool same = other.run == push.run && other.url == push.url && other.experiment == push.experiment && other.runName == push.runName;
        if (same)
            newest = other;
    }
    if (newest && newest->isOpen())
        return *newest;
    if (m_project.isReadOnly())
        return push;
    const auto id = m_project.outbox().add(push);
    if (!id)
        return id.error();
    push.id = *id;
    return push;
}

namespace {

/// All names together, by which runs can be filtered, and of several servers each by its number.
QList<mlflow::KeyValue> serverParams(const QList<store::RunServer> &servers)
{
    QStringList names;
    QStringList places;
    for (const store::RunServer &server : servers) {
        const QString place = server.server.toString() + server.url.toString();
        if (server.server.isNull() || !places.contains(place))
            names << server.name;
        places << place;
    }
    QList<mlflow::KeyValue> params{ { QStringLiteral("server"), names.join(QLatin1StringView(", ")) } };
    for (qsizetype i = 0; i < names.size() && names.size() > 1; ++i)
        params.append({ QStringLiteral("server.%1").arg(i + 1), names.at(i) });
    return params;
}

} // namespace

Result<mlflow::PublishPlan> PushJob::makePlan()
{
    const auto info = m_project.runs().run(m_request.run);
    if (!info)
        return info.error();
    const auto dataset = m_project.datasets().dataset(info->dataset);
    if (!dataset)
        return dataset.error();
    const auto push = makePush(*info);
    if (!push)
        return push.error();
    mlflow::PublishPlan plan;
    plan.push = *push;
    plan.judge = info->judge;
    plan.judgeVersion = info->versionNumber ? QStringLiteral("v%1").arg(*info->versionNumber) : QString();
    plan.runUuid = info->uuid;
    plan.model = info->model;
    plan.startedMs = info->startedMs.value_or(info->createdMs);
    plan.finishedMs = info->finishedMs.value_or(0);
    plan.dataset = *dataset;
    plan.repeats = info->repeats;
    plan.params = serverParams(info->servers);
    if (!info->adaptations.isEmpty())
        plan.params.append({ QStringLiteral("adaptations"), info->adaptations.join(QLatin1StringView("; ")) });
    plan.user = qEnvironmentVariable("USER");
    return plan;
}

void PushJob::start()
{
    m_publisher.reset();
    auto plan = makePlan();
    if (!plan) {
        QMetaObject::invokeMethod(
            this, [this, error = plan.error()] { emit finished(error); }, Qt::QueuedConnection);
        return;
    }
    mlflow::Outbox *outbox = m_project.isReadOnly() ? nullptr : &m_project.outbox();
    m_publisher = std::make_unique<mlflow::RunPublisher>(std::move(*plan), *m_client, *m_source, outbox);
    connect(m_publisher.get(), &mlflow::RunPublisher::progress, this, &PushJob::progressed);
    connect(m_publisher.get(), &mlflow::RunPublisher::finished, this, [this](const Result<mlflow::Published> &result) {
        m_push = m_publisher->push();
        emit finished(result);
    });
    m_publisher->start();
}

void PushJob::cancel()
{
    if (m_publisher)
        m_publisher->cancel();
}

} // namespace gavel::jobs

#include "moc_pushjob.cpp"
