// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/command.h"
#include "cli/context.h"
#include "cli/judgeoptions.h"
#include "cli/output.h"
#include "core/call.h"
#include "jobs/import/importjob.h"
#include "jobs/run/runjob.h"
#include "store/project.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QTimer>

#include <memory>

namespace gavel::jobs {
class ExportJob;
struct ModelChoice;
} // namespace gavel::jobs

namespace gavel::cli {

/// `gavel judge`: imports a file if needed, then runs or resumes a judge over it.
class JudgeCommand : public Command
{
    Q_OBJECT

public:
    static Options options() { return judgeCommandOptions(); }
    JudgeCommand(Options options, const Context &context);
    ~JudgeCommand() override;

    void start() override;
    void interrupt() override;

private:
    Result<void> readJudge();
    Result<void> openProject();
    Result<void> mayWriteOut() const;
    void import(const Result<Server> &server);
    void imported(const Result<jobs::ImportReport> &report);
    void askServer();
    void askAgain(const Error &error);
    void prepareRun(const Result<jobs::ModelChoice> &choice);
    void preview();
    void stateChanged(eval::EvalRun::State state);
    void paused();
    void watchWait();
    void tellWait(const eval::RunWait &wait);
    void tellShortened(const eval::RunProgress &progress);
    void showProgress();
    void judged(const Result<jobs::RunReport> &report);
    void writeOut();
    void summarize();
    void tellUnstored();
    void fail(const Error &error);
    void giveUp(const Error &error);
    ExitStatus outcome() const;

    Options m_given;
    const Context &m_context;
    JudgeOptions m_options;
    eval::JudgeDefinition m_judge;
    Server m_server;
    std::unique_ptr<store::Project> m_project;
    jobs::ImportReport m_imported;
    std::unique_ptr<jobs::ImportJob> m_import;
    std::unique_ptr<jobs::RunJob> m_run;
    std::unique_ptr<jobs::ExportJob> m_export;
    std::optional<jobs::RunReport> m_report;
    ScopedCall m_asking; ///< which model the server has
    QTimer m_askAgain;
    QElapsedTimer m_askedSince;
    std::chrono::milliseconds m_askPause{ 500 };
    QTimer m_patience;
    QElapsedTimer m_toldWait;
    QDateTime m_toldUntil;
    bool m_isWaitTold = false;
    bool m_isShortenedTold = false;
    ProgressLine m_progress;
    std::optional<Error> m_gaveUp;
    std::optional<Error> m_unstored; ///< why replies are not in the project
    bool m_interrupted = false;
};

} // namespace gavel::cli
