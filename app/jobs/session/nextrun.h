// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "eval/judge.h"
#include "jobs/run/runjob.h"
#include "jobs/session/chosendata.h"
#include "jobs/session/chosenjudge.h"
#include "jobs/session/chosenmodel.h"

namespace gavel::jobs {

class StoredRuns;

/// The next run: owns the chosen judge, data and model.
class NextRun
{
public:
    /// All must outlive it.
    NextRun(Workbench &workbench, SavedServers &servers, const StoredRuns &runs);
    Q_DISABLE_COPY_MOVE(NextRun)

    ChosenJudge &judge() { return m_judge; }
    const ChosenJudge &judge() const { return m_judge; }
    ChosenData &data() { return m_data; }
    const ChosenData &data() const { return m_data; }
    ChosenModel &model() { return m_model; }
    const ChosenModel &model() const { return m_model; }
    Workbench &workbench() const { return m_workbench; }

    /// What a run cannot be planned without, as a sentence that says what to do: judge or data; empty if both are there.
    QString missingPlan() const;
    /// The same, and the model.
    QString missing() const;
    /// BadInput names what is missing: judge, data or model.
    Result<RunRequest> request(const store::RunRows &rows, const eval::RunSettings &settings) const;
    /// To resume a stored run that is incomplete; BadInput if its servers were removed.
    Result<RunRequest> resumeRequest(qint64 run) const;
    /// A row of the chosen data as an example, graded with its label if that is on the scale.
    Result<eval::Example> exampleOf(const data::Item &item) const;

private:
    Workbench &m_workbench;
    const StoredRuns &m_runs;
    ChosenJudge m_judge;
    ChosenData m_data;
    ChosenModel m_model;
};

} // namespace gavel::jobs
