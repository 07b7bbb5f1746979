// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "eval/judge.h"

#include <QString>

namespace gavel::jobs {

/// BadInput with line and column for an invalid judge, Io if the file cannot be read.
Result<eval::JudgeDefinition> readJudgeFile(const QString &path);
/// Writes atomically. Io if that fails.
Result<void> writeJudgeFile(const QString &path, const eval::JudgeDefinition &judge);

} // namespace gavel::jobs
