// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/command.h"
#include "cli/context.h"
#include "cli/options.h"
#include "jobs/exchange/exportjob.h"
#include "store/project.h"

#include <memory>

namespace gavel::cli {

/// `gavel export`: writes a stored run, or people's labels, to a file.
class ExportCommand : public Command
{
    Q_OBJECT

public:
    static Options options();
    ExportCommand(Options options, const Context &context);
    ~ExportCommand() override;
    void start() override;

private:
    Result<void> begin();
    Result<void> checkFormat() const;
    Result<void> chooseRows();
    bool isOfLabels() const { return m_options.has(QStringLiteral("labels")); }

    Options m_options;
    std::unique_ptr<store::Project> m_project;
    jobs::ExportRequest m_request;
    std::unique_ptr<jobs::ExportJob> m_job;
};

} // namespace gavel::cli
