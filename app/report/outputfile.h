// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QStringList>

#include <functional>

class QSaveFile;

namespace gavel::report {

/// Called after each row of a run.
using RowWritten = std::function<void()>;

/// Opens a file for an export, if it may be written: see mayBeWritten(). An existing file is kept
/// until commit.
Result<void> openOutput(QSaveFile &file, const QStringList &kept = {});
/// Why it could not be opened, written or committed.
Error outputError(const QSaveFile &file);

} // namespace gavel::report
