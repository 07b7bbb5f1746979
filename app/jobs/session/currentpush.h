// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/exchange/pushjob.h"
#include "jobs/session/workbench.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace gavel::jobs {

/// How much of a run a push would send.
struct PushContents
{
    qint64 rows = 0;
    qint64 traces = 0; ///< replies
    qint64 humanScores = 0; ///< rows that people have scored
};

/// The progress of a push.
struct PushProgress
{
    mlflow::RunPublisher::Step step = mlflow::RunPublisher::Step::Idle;
    qint64 done = 0;
    qint64 total = 0;
    double perSecond = 0; ///< traces; 0: not known yet
};

/// The one push of the window: it continues when its dialog is closed, and ends with the project.
/// Owns its job.
class CurrentPush : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Sending, Failed, Done };

    /// `workbench` must outlive it.
    explicit CurrentPush(Workbench &workbench, QObject *parent = nullptr);
    ~CurrentPush() override;

    State state() const { return m_state; }
    /// Of the push in progress or the last one.
    const PushRequest &request() const { return m_request; }
    const PushProgress &progress() const { return m_progress; }
    const Error &error() const { return m_error; } ///< Failed
    const mlflow::Published &published() const { return m_published; } ///< Done

    /// Not while a push is in progress.
    void start(const PushRequest &request);
    /// After a failure or a stop.
    void resume();
    /// Stops at once; resume() can follow.
    void cancel();
    /// Forgets the result of the last push.
    void clear();

    /// The newest push of this run in the project.
    std::optional<mlflow::Push> lastPush(qint64 run) const;
    /// The name of the MLflow run unless another one is given.
    QString defaultRunName(qint64 run) const;
    /// The last experiment in this project; the project's name if there is none.
    QString experiment() const;
    QUuid server() const;

    using Counted = std::function<void(const PushContents &)>;
    /// Counts in a worker.
    void count(qint64 run, QObject *context, Counted done) const;

signals:
    void changed(); ///< state
    void progressed(); ///< at most ten times a second

private:
    void makeJob();
    void send();
    void take(mlflow::RunPublisher::Step step, qint64 done, qint64 total);
    void end(const Result<mlflow::Published> &result);
    void remember();
    void setState(State state);

    Workbench &m_workbench;
    State m_state = State::Idle;
    PushRequest m_request;
    PushProgress m_progress;
    Error m_error;
    mlflow::Published m_published;
    std::unique_ptr<PushJob> m_job;
    QTimer m_tick;
    QElapsedTimer m_since; ///< since the first trace of this attempt
    qint64 m_before = 0; ///< traces that had been sent before
};

} // namespace gavel::jobs
