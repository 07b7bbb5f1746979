// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "store/datasets.h"
#include "store/project.h"
#include "store/runs.h"

#include <QString>

#include <memory>

namespace gavel::cli {

class Options;

/// The project of --project, which must exist.
Result<std::unique_ptr<store::Project>> openExisting(const Options &options, const store::OpenOptions &how);
/// A run of the project by its UUID, or the newest one for "latest". BadInput lists the runs there
/// are.
Result<store::RunInfo> findRun(const store::Project &project, const QString &asked);
/// The data of that name; the only one of the project if the name is empty. BadInput lists what there
/// is.
Result<data::Dataset> findDataset(const store::Project &project, const QString &name);

} // namespace gavel::cli
