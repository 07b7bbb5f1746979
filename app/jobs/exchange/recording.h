// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "eval/runreader.h"
#include "report/outputfile.h"
#include "store/runs.h"

#include <QByteArray>
#include <QString>

namespace gavel::store {
class Project;
class ReaderSource;
} // namespace gavel::store

namespace gavel::jobs {

/// Writes a run as JSON Lines: first a line about the run (judge, model, server identity, times),
/// then one line for each reply with row id, raw text, logprobs and timing. Verdicts are left out,
/// since they are parsed again. Returns the number of rows; for a worker.
Result<qint64> writeRecording(const eval::RunReader &reader, const store::RunInfo &info, const QString &path, const report::RowWritten &written = {});

/// Imports a recording as a run of kind Recorded over a dataset that has the row ids of the
/// recording: all of it, or nothing. BadInput names the line. For a worker.
Result<store::RunInfo> importRecording(store::Project &project, const store::ReaderSource &source, const QByteArray &recording,
                                       const data::Dataset &dataset);

} // namespace gavel::jobs
