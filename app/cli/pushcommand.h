// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/command.h"
#include "cli/context.h"
#include "cli/options.h"
#include "cli/output.h"
#include "jobs/exchange/pushjob.h"
#include "store/project.h"

#include <memory>

namespace gavel::cli {

/// `gavel push`: pushes a stored run to MLflow.
class PushCommand : public Command
{
    Q_OBJECT

public:
    static Options options();
    PushCommand(Options options, const Context &context);
    void start() override;
    void interrupt() override;

private:
    Result<void> openProject();
    void push(const Result<Server> &server);
    void addEnvironmentSecret(Server &server) const;
    void pushed(const Result<mlflow::Published> &result);
    void fail(const Error &error);

    Options m_options;
    const Context &m_context;
    std::unique_ptr<store::Project> m_project;
    store::RunInfo m_run;
    std::unique_ptr<jobs::PushJob> m_job;
    ProgressLine m_progress;
};

} // namespace gavel::cli
