// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/services.h"
#include "mlflow/runpublisher.h"
#include "store/runs.h"

#include <QObject>

#include <memory>

namespace gavel::store {
class Project;
}

namespace gavel::jobs {

struct PushRequest
{
    qint64 run = 0;
    Server mlflow;
    QString experiment;
    QString runName; ///< empty: made from judge, version and model
};

/// Pushes one run to MLflow. A push that failed before goes on where it stood.
class PushJob : public QObject
{
    Q_OBJECT

public:
    PushJob(store::Project &project, const Services &services, PushRequest request, QObject *parent = nullptr);
    ~PushJob() override;

    void start();
    void cancel();

signals:
    void progressed(gavel::mlflow::RunPublisher::Step step, qint64 done, qint64 total);
    void finished(const gavel::Result<gavel::mlflow::Published> &result);

private:
    Result<mlflow::PublishPlan> makePlan();
    Result<mlflow::Push> makePush(const store::RunInfo &info) const;

    store::Project &m_project;
    PushRequest m_request;
    std::unique_ptr<mlflow::Client> m_client;
    std::unique_ptr<eval::RunReader> m_reader;
    std::unique_ptr<mlflow::RunPublisher> m_publisher;
};

/// "answer_quality v7 · qwen2.5-7b"
QString runTitle(const store::RunInfo &info);

} // namespace gavel::jobs
