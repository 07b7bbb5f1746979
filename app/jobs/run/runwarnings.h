// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "data/dataset.h"
#include "eval/judge.h"

#include <QStringList>

namespace gavel::store {
class ReaderSource;
}

namespace gavel::jobs {

/// Why the agreement of this judge with people would say nothing, though the run is possible: it is
/// shown what they gave, or counts otherwise than they did. Each is a sentence that says what to do. For a worker: reads all
/// labels.
Result<QStringList> runWarnings(const store::ReaderSource &source, const eval::JudgeDefinition &judge, const data::Dataset &dataset);

} // namespace gavel::jobs
