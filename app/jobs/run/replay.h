// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/call.h"
#include "eval/evalrun.h"
#include "jobs/reading/replayreader.h"
#include "store/runs.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>

namespace gavel::store {
class Project;
}

namespace gavel::jobs {

/// Shows a stored run again at the pace at which it was judged, or faster. Needs no server and
/// writes nothing to the project.
class Replay : public QObject
{
    Q_OBJECT

public:
    /// `project` must outlive it.
    Replay(store::Project &project, store::RunInfo run, QObject *parent = nullptr);

    /// Reads the timings; begun(), or finished() with an error, follows.
    void start();
    /// Multiple of the recorded pace; 0: as fast as the screen can show it.
    void setSpeed(double speed);
    double speed() const { return m_speed; }
    void setPaused(bool isPaused);
    bool isPaused() const { return m_isPaused; }
    /// Shows the rest at once and finishes.
    void stop();

    const store::RunInfo &info() const { return m_info; }
    /// Null until begun().
    std::shared_ptr<const ReplaySchedule> schedule() const { return m_schedule; }
    bool hasEnded() const { return m_ended; }
    eval::RunProgress progress() const;
    /// Time until the last row, at this speed.
    std::chrono::milliseconds left() const;

signals:
    void begun();
    void progressChanged();
    /// Like EvalRun::rowsChanged(): positions first to last, at most ten times a second.
    void rowsChanged(qint64 first, qint64 last);
    void finished(const gavel::Result<void> &result);

private:
    void begin(const Result<std::shared_ptr<ReplaySchedule>> &read);
    void tick();
    void showUpTo(qint64 step);
    void end();

    store::Project &m_project;
    store::RunInfo m_info;
    std::shared_ptr<ReplaySchedule> m_schedule;
    ScopedCall m_read;
    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_speed = 1;
    double m_nowMs = 0; ///< in the recording's time
    bool m_isPaused = false;
    bool m_ended = false;
    eval::RunProgress m_progress;
};

} // namespace gavel::jobs
