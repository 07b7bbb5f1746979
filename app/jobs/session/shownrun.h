// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "eval/runreader.h"
#include "store/runs.h"

#include <QObject>

#include <memory>
#include <optional>

namespace gavel::jobs {

class CurrentRun;
class Replay;
class ReplaySchedule;
class StoredRuns;
class Workbench;

/// The run that Results, Trust and Compare show, whether it is stored, in progress, or replayed.
/// The choice is stored in the project. Owns its reader and its replay.
class ShownRun : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it. Switches to the current run when one starts.
    ShownRun(Workbench &workbench, StoredRuns &runs, CurrentRun &current, QObject *parent = nullptr);
    ~ShownRun() override;

    std::optional<store::RunInfo> info() const;
    std::optional<qint64> id() const { return m_id; }
    /// Null if no run is shown.
    std::shared_ptr<const eval::RunReader> reader() const { return m_reader; }
    StoredRuns &runs() const { return m_runs; }
    CurrentRun &current() const { return m_current; }
    Workbench &workbench() const { return m_workbench; }
    /// Whether it is being judged or replayed, so that rows still arrive.
    bool isMoving() const;

    void show(qint64 run);

    /// Shows the rows again as they arrived; BadInput while a run is in progress. Needs no server.
    Result<void> startReplay(qint64 run);
    void stopReplay();
    /// Null when there is none.
    Replay *replay() const { return m_replay.get(); }
    /// For readers in workers: wrap them in a ReplayReader while this is not null.
    std::shared_ptr<const ReplaySchedule> replaySchedule() const;

    /// Labels were given or undone, at this position or anywhere.
    void labelsWereChanged(std::optional<qint64> position = {}) { emit labelsChanged(position); }

signals:
    void changed(); ///< another run, or none
    void rowsChanged(qint64 first, qint64 last);
    void labelsChanged(std::optional<qint64> position);
    void replayStarted();
    void replayProgressed();
    void replayEnded();
    void problem(const gavel::Error &error);

private:
    void take(std::optional<qint64> run);
    void letGo();
    void follow();
    void endReplay(const Result<void> &result);

    Workbench &m_workbench;
    StoredRuns &m_runs;
    CurrentRun &m_current;
    std::optional<qint64> m_id;
    std::shared_ptr<const eval::RunReader> m_reader;
    std::unique_ptr<Replay> m_replay;
};

} // namespace gavel::jobs
