// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QStringList>

namespace gavel {

/// Whether a file may be made or replaced. Not one of `kept` (the project, what is read), under
/// whatever name or link; no file beside a project that belongs to it; no project or other database;
/// no folder, device or pipe. To be asked before any work whose result goes there, and again when it
/// is written. BadInput or Io names the file.
Result<void> mayBeWritten(const QString &path, const QStringList &kept = {});

/// The same for a project: another project, which is not open, may be replaced by it.
Result<void> mayBecomeProject(const QString &path, const QStringList &kept = {});

} // namespace gavel
