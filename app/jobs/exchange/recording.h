// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "eval/runreader.h"
#include "store/runs.h"

#include <QString>

namespace gavel::store {
class Project;
}

namespace gavel::jobs {

/// A recorded run as JSON Lines: first a line about the run (judge, model,
/// server identity, times), then one line a reply with row id, raw text,
/// logprobs and timing. Verdicts are not in it: they are parsed again.
Result<qint64> writeRecording(const eval::RunReader &reader, const store::RunInfo &info, const QString &path);

/// Reads a recording into the project as a run of kind Recorded over a dataset
/// whose row ids are those of the recording. BadInput names the line.
Result<store::RunInfo> importRecording(store::Project &project, const QByteArray &recording, const data::Dataset &dataset);

} // namespace gavel::jobs
