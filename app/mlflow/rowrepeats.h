// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/judge.h"
#include "eval/runreader.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace gavel::mlflow {

/// All replies of one row and repeat, combined.
struct RowRepeat
{
    int repeat = 0; ///< from 0
    QList<eval::Verdict> verdicts; ///< aligned with the judge's criteria (one for a judge without criteria)
    std::optional<double> overall; ///< of several criteria: only if all that count are valid
    eval::VerdictState state = eval::VerdictState::Pending; ///< the worst of the criteria
    Usage usage; ///< summed over the parts
    qint64 sentMs = 0; ///< of the first part
    qint64 latencyMs = 0; ///< summed over the parts
    bool isOther = false; ///< part of it is from another identity: see RunIdentities::isOther()
    std::optional<Error> error;
    QString explanation; ///< written after the score, on request
};

/// The judged repeats of a row, by repeat; a row without replies has none.
QList<RowRepeat> repeatsOf(const eval::RowDetail &row, const eval::JudgeDefinition &judge);

/// Names of the judge's scores in MLflow: the overall score first, then the criteria if there are
/// several. All different.
QStringList seriesNames(const eval::JudgeDefinition &judge);

/// The same names as parts of metric keys, in the same order: all different there too.
QStringList seriesKeys(const eval::JudgeDefinition &judge);

/// Whether every label of the scale is just its number.
bool isNumeric(const eval::Scale &scale);

} // namespace gavel::mlflow
