// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/verdict.h"

#include <QString>

namespace gavel::jobs {

/// Rows on which a judge was asked and gave no score.
struct Unscored
{
    qint64 invalid = 0;
    qint64 failed = 0;
    qint64 abstained = 0;

    void add(eval::VerdictState state);
    qint64 all() const { return invalid + failed + abstained; }

    friend bool operator==(const Unscored &, const Unscored &) = default;
};

/// "23 labelled rows have no score: the judge's reply could not be read"; empty without such rows.
QString unscoredLabelsText(const Unscored &labelled);
/// Of a run without any score: "all 150 replies could not be read".
QString noScoreReason(const Unscored &rows);

} // namespace gavel::jobs
