// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/run/storedtry.h"
#include "jobs/run/tryjob.h"

#include <QObject>

#include <memory>
#include <optional>

namespace gavel::jobs {

class CurrentRun;
class NextRun;
class Workbench;

/// The Try of the window: one at a time, and none while a run is in progress. Its result is kept
/// until the next Try, or another judge, data or model; then the last one stored of those takes its
/// place. Owns its job.
class CurrentTry : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    CurrentTry(Workbench &workbench, NextRun &next, CurrentRun &current, QObject *parent = nullptr);
    ~CurrentTry() override;

    NextRun &next() const { return m_next; }
    /// Why a Try cannot start now; empty if it can.
    QString refusal() const;
    /// Judges the labelled rows with the draft. BadInput says what is missing or wrong.
    Result<void> start(std::optional<TryBaseline> baseline);
    /// Compares the last Try with another text, as far as its verdicts are stored: nothing is sent.
    void compareWith(const TryBaseline &baseline);
    /// Verdicts so far stay in the report.
    void stop();
    /// Continues after a pause.
    void continuePaused();

    bool isTrying() const;
    /// A stored Try is being read.
    bool isReading() const;
    /// The Try in progress or the last one; null if there was none.
    const TryJob *job() const { return m_job.get(); }
    const TryReport *report() const { return m_job ? &m_job->report() : nullptr; }
    /// The result of the last Try.
    const std::optional<Result<void>> &result() const { return m_result; }

signals:
    /// Stage, rows, progress, or whether a Try can start.
    void changed();
    void ended();
    /// Another judge, data, model or project: the result is gone.
    void cleared();

private:
    TrySubject subject() const;
    void clear();
    void follow();
    void restore();
    void restore(const store::RunInfo &run, TryReport earlier, std::optional<TryBaseline> baseline);
    void take(std::unique_ptr<TryJob> job);

    Workbench &m_workbench;
    NextRun &m_next;
    CurrentRun &m_current;
    TrySubject m_subject; ///< of the job
    std::unique_ptr<TryJob> m_job;
    std::optional<Result<void>> m_result;
};

} // namespace gavel::jobs
