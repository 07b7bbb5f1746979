// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/command.h"
#include "cli/context.h"
#include "cli/judgeoptions.h"
#include "cli/output.h"
#include "jobs/import/importjob.h"
#include "jobs/run/runjob.h"
#include "store/project.h"

#include <QTimer>

#include <memory>

namespace gavel::jobs {
class ExportJob;
struct ModelChoice;
} // namespace gavel::jobs

namespace gavel::cli {

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
    void import(const Result<Server> &server);
    void imported(const Result<jobs::ImportReport> &report);
    void askServer();
    void prepareRun(const Result<jobs::ModelChoice> &choice);
    void preview();
    void stateChanged(eval::EvalRun::State state);
    void paused();
    void showProgress();
    void judged(const Result<jobs::RunReport> &report);
    void writeOut();
    void summarize();
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
    QTimer m_patience;
    ProgressLine m_progress;
    std::optional<Error> m_gaveUp;
    bool m_interrupted = false;
};

} // namespace gavel::cli
