// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/servers/services.h"
#include "mlflow/runpublisher.h"
#include "store/runs.h"

#include <QObject>

#include <memory>
#include <optional>

namespace gavel::store {
class Project;
}

namespace gavel::jobs {

/// Which run to push, and where to.
struct PushRequest
{
    qint64 run = 0;
    Server mlflow;
    QString experiment;
    QString runName; ///< empty: generated from judge, version and model
};

/// Pushes one run to MLflow. A failed push is resumed where it stopped, and one that left something
/// out offers that again: one of an earlier job from the progress stored in the project; within this
/// job also in a read-only project. Project and services must outlive it.
class PushJob : public QObject
{
    Q_OBJECT

public:
    PushJob(store::Project &project, const Services &services, PushRequest request, QObject *parent = nullptr);
    ~PushJob() override;

    /// May be called again after finished() with an error: resumes.
    void start();
    void cancel();
    const PushRequest &request() const { return m_request; }

signals:
    void progressed(gavel::mlflow::RunPublisher::Step step, qint64 done, qint64 total);
    void finished(const gavel::Result<gavel::mlflow::Published> &result);

private:
    Result<mlflow::PublishPlan> makePlan();
    Result<mlflow::Push> makePush(const store::RunInfo &info) const;

    store::Project &m_project;
    PushRequest m_request;
    std::optional<mlflow::Push> m_push; ///< its progress, if the project cannot store it
    std::unique_ptr<mlflow::Client> m_client;
    std::unique_ptr<mlflow::RunSource> m_source;
    std::unique_ptr<mlflow::RunPublisher> m_publisher;
};

/// "answer_quality v7 · qwen2.5-7b"
QString runTitle(const store::RunInfo &info);

} // namespace gavel::jobs
