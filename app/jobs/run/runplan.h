// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/server.h"
#include "data/dataset.h"
#include "eval/evalrun.h"
#include "eval/preview.h"
#include "eval/promptrenderer.h"
#include "eval/rowledger.h"
#include "store/readersource.h"
#include "store/runs.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace gavel::store {
class Project;
}

namespace gavel::jobs {

/// What to run: judge, data, model, rows and settings.
struct RunRequest
{
    eval::JudgeDefinition judge;
    std::optional<qint64> judgeId; ///< nullopt: the judge of that name, or a new one
    std::optional<qint64> run; ///< resumes exactly this run
    qint64 dataset = 0;
    QList<Server> servers; ///< at least one
    QString model;
    store::RunRows rows;
    eval::RunSettings settings;
    std::optional<int> contextLength; ///< of the model; for the preview
    std::optional<double> requestsPerSecond = {}; ///< of similar earlier runs; for the preview
    bool countJudged = false; ///< the preview counts the rows that this version and model have already judged
    bool onlyNotJudged = false; ///< leaves judged rows out; only for rows of the dataset
    bool numbered = true; ///< false for a Try, whose version gets no number
    bool resume = false; ///< resumes the newest run that matches
    bool reuse = false; ///< reuses replies to the same requests from the same server
};

/// What is known of a run before its rows are read.
struct RunOutline
{
    RunRequest request;
    data::Dataset dataset;
    eval::PromptRenderer renderer;
    store::RunInfo info; ///< of the run to resume, or of the one to store
    bool isResumed = false;
    QList<qint64> like; ///< runs that would give the same verdicts
};

/// A run before it starts: its rows are selected, and nothing is stored.
struct RunPlan
{
    store::RunInfo info;
    std::vector<qint64> items; ///< of a new run, by position
    eval::RowLedger ledger; ///< what has been judged already
    eval::RunPreview preview;
    QStringList warnings = {}; ///< runWarnings()

    bool isDone() const { return ledger.remaining() == 0 && ledger.oldFailures() == 0; }
};

/// Checks judge and template, and finds the run to resume. For the project's thread.
Result<RunOutline> outlineOf(const store::Project &project, RunRequest request);
/// For a worker: reads all rows.
Result<RunPlan> planOf(const RunOutline &outline, const store::ReaderSource &source);

/// Requests per second of the newest finished run of this model on this server; `runs` are newest
/// first.
std::optional<double> rateOf(const QList<store::RunInfo> &runs, const RunRequest &request);

} // namespace gavel::jobs
