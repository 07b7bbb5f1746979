// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/command.h"
#include "cli/context.h"
#include "cli/options.h"
#include "jobs/import/labelimport.h"
#include "store/project.h"

#include <memory>

namespace gavel::cli {

/// `gavel import-labels`: adds people's labels from a file to rows of a project.
class ImportLabelsCommand : public Command
{
    Q_OBJECT

public:
    static Options options();
    ImportLabelsCommand(Options options, const Context &context);
    ~ImportLabelsCommand() override;
    void start() override;

private:
    Result<void> begin();
    Result<eval::JudgeDefinition> judge(qint64 dataset) const;
    void planned(const Result<jobs::LabelPlan> &plan);
    void added(const Result<store::LabelStore::Added> &added);
    void fail(const Error &error);

    Options m_options;
    std::unique_ptr<store::Project> m_project;
    std::unique_ptr<jobs::LabelImport> m_import;
};

} // namespace gavel::cli
