// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/stop.h"
#include "jobs/run/trycomparison.h"
#include "store/readersource.h"
#include "store/runs.h"

#include <QHash>
#include <QUuid>

#include <optional>
#include <vector>

namespace gavel::store {
class Project;
}

namespace gavel::jobs {

// What the project has stored for a Try.

/// A run, and the text that judged in it.
struct TriedRun
{
    qint64 id = 0;
    eval::JudgeDefinition judge;
};

/// Items to find: their row number by item id.
using WantedRows = QHash<qint64, qint64>;

/// The runs of a text whose verdicts count as this model's on this data, the newest first.
std::vector<TriedRun> runsOf(const QList<store::RunInfo> &all, const QByteArray &hash, qint64 dataset, const QString &model, const QUuid &server);
/// The verdicts on these items by item id, each from the first of the runs that has it. For a worker.
Result<QHash<qint64, TryVerdict>> storedVerdicts(const store::ReaderSource &source, const std::vector<TriedRun> &runs, WantedRows wanted,
                                                 const Stop &stop);

/// The rows of a Try without verdicts, with their human scores.
Result<std::vector<TryRow>> plannedRows(const store::Project &project, qint64 dataset, const eval::JudgeDefinition &judge,
                                        const std::vector<qint64> &items);

/// What a Try is about.
struct TrySubject
{
    qint64 judge = 0;
    QByteArray hash; ///< of the text as it stands
    qint64 dataset = 0;
    QString model; ///< empty: whichever it was

    friend bool operator==(const TrySubject &, const TrySubject &) = default;
};
/// The newest Try of this text, or else of another text of the judge.
std::optional<store::RunInfo> latestTry(const store::Project &project, const TrySubject &subject);

} // namespace gavel::jobs
