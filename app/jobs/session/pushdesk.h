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

/// How much of a run would be sent.
struct PushContents
{
    qint64 rows = 0;
    qint64 traces = 0; ///< replies
    qint64 humanScores = 0; ///< rows that people have scored
};

/// How far a push is.
struct PushProgress
{
    mlflow::RunPublisher::Step step = mlflow::RunPublisher::Step::Idle;
    qint64 done = 0;
    qint64 total = 0;
    double perSecond = 0; ///< traces; 0: not known yet
};

/// The one push of the window: it goes on while no dialog shows it, and ends with the project.
class PushDesk : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Sending, Failed, Done };

    /// `workbench` must outlive it.
    explicit PushDesk(Workbench &workbench, QObject *parent = nullptr);
    ~PushDesk() override;

    State state() const { return m_state; }
    /// Of what is being sent, or was sent last.
    const PushRequest &request() const { return m_request; }
    const PushProgress &progress() const { return m_progress; }
    const Error &error() const { return m_error; } ///< Failed
    const mlflow::Published &published() const { return m_published; } ///< Done

    /// Not while one is sending.
    void start(const PushRequest &request);
    /// After a failure or a stop.
    void goOn();
    /// Stops at once; goOn() can follow.
    void cancel();
    /// What was said of the last push is not wanted any more.
    void clear();

    /// The newest push of this run that the project remembers.
    std::optional<mlflow::Push> lastPush(qint64 run) const;
    /// The name that a run gets when none is given.
    QString defaultRunName(qint64 run) const;
    /// The experiment and the server used last in this project; without one, its name.
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
    QElapsedTimer m_since; ///< the first trace of this try
    qint64 m_before = 0; ///< traces that were there already
};

} // namespace gavel::jobs
