// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "data/dataset.h"
#include "jobs/run/discardedjobs.h"
#include "jobs/run/runjob.h"
#include "jobs/session/chosenmodel.h"
#include "jobs/session/workbench.h"
#include "store/judges.h"
#include "store/runs.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace gavel::jobs {

class Replay;
class ReplaySchedule;
class ServerBook;

/// What the evaluation of the open project works on: the chosen judge with its
/// draft, the chosen data and model, the run that is shown, and the run that is
/// going on. The choices are kept in the project.
class Evaluation : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    Evaluation(Workbench &workbench, ServerBook &servers, QObject *parent = nullptr);
    ~Evaluation() override;

    Workbench &workbench() const { return m_workbench; }
    ServerBook &servers() const { return m_servers; }
    store::Project *project() const { return m_workbench.project(); }
    bool isReadOnly() const;

    // The judge
    const QList<store::JudgeEntry> &judges() const { return m_judges; }
    std::optional<qint64> judgeId() const { return m_judge; }
    /// What the editor holds; with no judge chosen, an empty definition.
    const eval::JudgeDefinition &draft() const { return m_draft; }
    /// "answer_quality v7", "answer_quality v7 + edits"; empty without a judge.
    QString judgeCaption() const;
    /// The draft is not the latest numbered version.
    bool hasEdits() const;
    std::optional<store::JudgeVersion> latestVersion() const { return m_latest; }
    void chooseJudge(qint64 judge);
    /// Adds a judge and chooses it.
    Result<void> addJudge(const eval::JudgeDefinition &draft);
    Result<void> removeJudge(qint64 judge);
    /// Takes an edit; it is stored a moment later, or by storeDraft().
    void setDraft(const eval::JudgeDefinition &draft);
    Result<void> storeDraft();
    /// Numbers the draft as a version.
    Result<void> keepVersion();

    // The data
    const QList<data::Dataset> &datasets() const { return m_datasets; }
    std::optional<data::Dataset> dataset() const;
    void chooseDataset(qint64 dataset);
    Result<void> renameDataset(qint64 dataset, const QString &name);
    Result<void> removeDataset(qint64 dataset);
    /// After an import: reads the datasets and runs anew and chooses this one.
    void datasetImported(qint64 dataset);

    // The model
    QList<ModelRef> models() const { return servedModels(m_servers); }
    ModelRef model() const { return m_model.model(); }
    void chooseModel(const ModelRef &model) { m_model.choose(model); }
    std::optional<Server> serverOf(const ModelRef &model) const { return jobs::serverOf(m_servers, model); }

    // The shown run
    const QList<store::RunInfo> &runs() const { return m_runs; } ///< newest first
    std::optional<store::RunInfo> shownRun() const;
    void showRun(qint64 run);
    std::shared_ptr<const eval::RunReader> reader() const { return m_reader; } ///< of the shown run
    void renameRun(qint64 run, const QString &name);
    void removeRun(qint64 run);
    void reloadRuns();
    /// A label was given or taken back: agreement must be counted again.
    void labelsWereChanged() { emit labelsChanged(); }

    // The run that is going on, from its preview to its end
    /// BadInput says what is missing: judge, data, model.
    Result<RunRequest> request(const store::RunRows &rows, const eval::RunSettings &settings) const;
    /// Checks and previews; previewReady() or runEnded() with an error follows.
    void prepareRun(RunRequest request);
    /// Goes on with a stored run that is not complete.
    void prepareResume(qint64 run);
    void startRun();
    /// After previewReady(): the run is not wanted.
    void discardPreparedRun();
    /// Null when none is prepared or going on.
    RunJob *runJob() const { return m_run.get(); }
    bool isRunning() const { return m_run && m_started; }
    void pauseRun()
    {
        if (isRunning())
            m_run->pause();
    }
    /// After any pause; accepts the new identity where the server serves another model.
    void goOnWithRun();
    /// What is judged stays, and the run can go on later. One that is only prepared is discarded.
    void stopRun();
    void setRunConcurrency(const eval::ConcurrencySettings &settings);
    /// Judged, by a version that is still there, and not to its end.
    static bool canGoOn(const store::RunInfo &run) { return store::canGoOn(run); }
    /// The newest run that was cut off by the end of the window; forgotten once one is prepared or it is dismissed.
    std::optional<store::RunInfo> interruptedRun() const;
    void dismissInterruptedRun();
    /// The window closes: stores the draft and lets go of the run, which is then an interrupted one.
    void close();

    // The replay of a stored run
    /// Shows the run as it came in; BadInput while a run goes on. Needs no server.
    Result<void> startReplay(qint64 run);
    void stopReplay();
    /// Null when none goes on.
    Replay *replay() const { return m_replay.get(); }
    /// For readers in workers: wrap them in a ReplayReader while this is not null.
    std::shared_ptr<const ReplaySchedule> replaySchedule() const;

signals:
    void projectChanged(); ///< everything is new
    void judgesChanged();
    void judgeChosen(); ///< another judge, or another text not from the editor
    void draftChanged();
    void datasetsChanged();
    void datasetChosen();
    void modelsChanged();
    void modelChosen();
    void runsChanged();
    void shownRunChanged();
    void labelsChanged();

    void previewReady();
    void runStarted();
    void runStateChanged();
    void runProgressed();
    void runRowsChanged(qint64 first, qint64 last);
    /// After the last commit, or with what kept it from starting.
    void runEnded(const gavel::Result<gavel::jobs::RunReport> &report);
    void interruptedRunChanged();
    void replayStarted();
    void replayProgressed();
    void replayEnded();
    void problem(const gavel::Error &error);

private:
    void load();
    void loadJudges();
    void takeJudge(std::optional<qint64> judge);
    void loadLatest();
    void loadDatasets();
    void takeRun(qint64 run);
    void dropReader();
    void remember(const QString &key, const QJsonValue &value);
    QJsonValue remembered(const QString &key) const;
    void takeJob(RunRequest request);
    void endJob(const Result<RunReport> &report);
    QList<store::RunInfo> startedRuns() const;
    void sweepPrepared();
    void findInterrupted();
    void dropRun();
    void endReplay(const Result<void> &result);
    void report(const Result<void> &result);

    Workbench &m_workbench;
    ServerBook &m_servers;
    QList<store::JudgeEntry> m_judges;
    std::optional<qint64> m_judge;
    eval::JudgeDefinition m_draft;
    std::optional<store::JudgeVersion> m_latest;
    QTimer m_saveDraft;
    bool m_draftIsStored = true;
    QList<data::Dataset> m_datasets;
    std::optional<qint64> m_dataset;
    ChosenModel m_model;
    QList<store::RunInfo> m_runs;
    std::optional<qint64> m_shownRun;
    std::shared_ptr<const eval::RunReader> m_reader;
    std::unique_ptr<RunJob> m_run;
    bool m_started = false;
    DiscardedJobs m_discarded;
    std::optional<qint64> m_interrupted;
    std::unique_ptr<Replay> m_replay;
};

} // namespace gavel::jobs
