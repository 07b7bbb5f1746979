// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/command.h"
#include "cli/context.h"
#include "cli/options.h"
#include "eval/judge.h"
#include "jobs/import/importjob.h"
#include "jobs/run/runjob.h"
#include "jobs/servers/modelchoice.h"
#include "store/project.h"

#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace gavel::cli {

/// Measures the overhead of a run: three alternating pairs of a bare network loop and a complete
/// run into a temporary project, with the same request bodies.
class BenchCommand : public Command
{
    Q_OBJECT

public:
    static Options options();
    BenchCommand(Options options, const Context &context);
    ~BenchCommand() override;
    void start() override;
    void interrupt() override;

private:
    Result<void> readOptions();
    Result<void> writeRows() const;
    void import(const Result<Server> &server);
    void choose(const Result<jobs::ImportReport> &report);
    Result<void> renderBodies();
    void bare();
    void whole();
    void judged(const Result<jobs::RunReport> &report);
    void show();
    void fail(const Error &error);
    QString dataFile() const;

    Options m_options;
    const Context &m_context;
    QTemporaryDir m_folder;
    eval::JudgeDefinition m_judge;
    qint64 m_rows = 2000;
    int m_concurrency = 24;
    Server m_server;
    std::unique_ptr<store::Project> m_project;
    std::unique_ptr<jobs::ImportJob> m_import;
    data::Dataset m_dataset;
    jobs::ModelChoice m_choice;
    std::unique_ptr<jobs::RunJob> m_run;
    QList<QByteArray> m_bodies;
    std::vector<double> m_bare;
    std::vector<double> m_whole;
    qint64 m_cpuBefore = 0;
    std::vector<double> m_cpu;
};

} // namespace gavel::cli
