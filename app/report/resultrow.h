// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/completion.h"
#include "core/error.h"
#include "eval/judge.h"
#include "eval/runreader.h"
#include "eval/verdict.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace gavel::report {

/// One row and repeat of a run in an export.
struct ResultRow
{
    int repeat = 0;
    eval::VerdictState state = eval::VerdictState::Pending;
    std::optional<double> score; ///< overall; only when valid
    std::optional<double> expected; ///< overall
    QList<eval::Verdict> verdicts; ///< one for each criterion, in the judge's order
    QStringList raws; ///< one for each part, in the order of eval::partNames(); null if there was no reply
    std::optional<Error> error; ///< of the first part that failed
    Usage usage; ///< sums over the parts
    qint64 latencyMs = 0;
    int attempts = 0;
};

/// The repeats of a row in which every part was judged, in order.
QList<ResultRow> resultRows(const eval::RowDetail &row, const eval::JudgeDefinition &judge, const QStringList &parts);

} // namespace gavel::report
