// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/stop.h"
#include "eval/runreader.h"
#include "stats/intervals.h"
#include "store/readersource.h"
#include "store/runs.h"

#include <optional>

namespace gavel::jobs {

/// What tells one run from another in a table of runs.
struct RunFigures
{
    qint64 judged = 0; ///< rows with any verdict
    qint64 invalid = 0; ///< of those, rows without a readable reply
    std::optional<double> mean = {}; ///< of the valid rows' scores
    qint64 labelled = 0; ///< rows with a score of the judge's and of people's
    stats::Estimate kappa = {}; ///< weighted κ over them, as on the page of agreement; only with enough labels
    std::optional<qint64> tokens = {};
};

/// On the first of the judge's criteria, as the other pages do unless told otherwise. For a worker.
Result<RunFigures> measureRun(const store::ReaderSource &source, const store::RunInfo &run, const Stop &stop);

} // namespace gavel::jobs
