// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/call.h"
#include "jobs/run/runjob.h"
#include "jobs/run/trycomparison.h"
#include "stats/agreementreport.h"

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace gavel::jobs {

/// The text that a Try compares an edited one with.
struct TryBaseline
{
    eval::JudgeDefinition judge;
    QString caption; ///< "v7", "the last Try"
};

/// The results of a Try, so far or at its end.
struct TryReport
{
    qint64 run = 0; ///< once it is stored
    eval::JudgeDefinition judge; ///< the text that was tried
    QByteArray hash; ///< its version hash
    std::optional<TryBaseline> baseline;
    QString model;
    qint64 labelledRows = 0; ///< of the dataset
    bool isRandom = false; ///< too few labels: rows were drawn at random
    std::vector<TryRow> rows;
    std::optional<TryComparison> comparison; ///< at the end only
    std::optional<stats::AgreementReport> agreement; ///< of the tried text with people, at the end only
    eval::RunPreview preview;
    QStringList warnings = {}; ///< see RunJob::warnings()
    eval::RunProgress progress; ///< of the run of the tried text
    qint64 invalid = 0; ///< invalid rows of the tried text
    qint64 failed = 0;
    qint64 abstained = 0;
    qint64 done = 0;
    double seconds = 0;
    bool isComplete = false;
    bool isCancelled = false; ///< or cut off: some rows have no verdict
    bool isStored = false; ///< shown again, or compared anew: nothing was sent
};

/// A small run after an edit: judges the edited text on the labelled rows and compares it with
/// another text of the judge, whose verdicts are taken from stored runs of the same model and data
/// where there are any. Owns the jobs of its stages; lives in the project's thread.
class TryJob : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 mostRows = 100;
    static constexpr qint64 fewestLabels = 10; ///< with fewer labels rows are drawn at random
    static constexpr qint64 randomRows = 30;

    enum class Stage { Preparing, JudgingBefore, Judging, Comparing, Ended };
    Q_ENUM(Stage)

    /// `draft` contains judge, data, model and servers; the rows are selected here.
    TryJob(store::Project &project, const Services &services, RunRequest draft, std::optional<TryBaseline> baseline, QObject *parent = nullptr);
    /// Its runs end with it: one that is stored as running would keep its data from being removed.
    ~TryJob() override;

    void start();
    /// Instead of start(): shows a Try that is stored, for which `draft` has its judge, data, model and server. Nothing is
    /// sent, also if verdicts of the other text are missing. Of `earlier` only the run needs to be known.
    void restore(TryReport earlier);
    /// Verdicts so far stay in the report; finished() follows.
    void cancel();
    /// Continues after a pause.
    void continuePaused();
    /// Takes over edits of the saved servers, as RunJob::takeServers().
    void takeServers(const QList<Server> &saved);

    Stage stage() const { return m_stage; }
    const TryReport &report() const { return m_report; }
    /// Rows done in this stage; stageTotal() includes those still to do.
    qint64 stageDone() const;
    qint64 stageTotal() const;
    std::optional<eval::RunPause> pauseReason() const;
    /// All data of one tried row, with its reply.
    Result<eval::RowDetail> detail(qint64 pos) const;

signals:
    /// Stage, rows or progress have changed.
    void changed();
    /// Exactly once.
    void finished(const gavel::Result<void> &result);

private:
    struct Figures
    {
        TryComparison comparison;
        stats::AgreementReport agreement;
        QStringList warnings; ///< of a stored Try
    };

    Result<void> chooseRows();
    void draftReady();
    Result<void> readStored();
    void lookUpBefore();
    void takeStored(const QHash<qint64, TryVerdict> &stored);
    void judgeBefore(const std::vector<qint64> &items);
    void openReader(std::unique_ptr<eval::RunReader> &reader, qint64 run);
    void judgeDraft();
    void readRows(qint64 first, qint64 last);
    void readBefore(qint64 first, qint64 last);
    void count();
    void compare();
    static Result<Figures> figuresOf(const TryReport &report, const data::Dataset &dataset, const store::ReaderSource &source, const Stop &stop);
    void compared(const Result<Figures> &figures);
    void draftEnded(const Result<RunReport> &report);
    void setStage(Stage stage);
    void end(const Result<void> &result);

    store::Project &m_project;
    const Services &m_services;
    RunRequest m_request;
    TryReport m_report;
    Stage m_stage = Stage::Preparing;
    std::unique_ptr<RunJob> m_draft;
    std::unique_ptr<RunJob> m_before;
    std::unique_ptr<eval::RunReader> m_reader;
    std::unique_ptr<eval::RunReader> m_beforeReader;
    std::vector<std::size_t> m_missing; ///< rows of the report that the other text has to judge, by position
    ScopedCall m_work; ///< looks up what is stored, or compares
    QElapsedTimer m_clock;
    bool m_cancelled = false;
};

} // namespace gavel::jobs
