// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mlflow/resultstable.h"
#include "mlflow/wire.h"

#include <QUuid>

#include <vector>

namespace gavel::mlflow {

/// What all traces of one push share.
struct TraceContext
{
    eval::JudgeDefinition judge;
    QString judgeVersion;
    QString model;
    QUuid runUuid;
    QString mlflowRunId;
    QString experimentId;
    int repeats = 1;
    qint64 fallbackMs = 0; ///< time of rows that were never sent (imported runs)
};

struct RowTrace
{
    Trace trace;
    Span span;

    qsizetype textSize() const { return span.outputs.toString().size() + textInputs; }
    qsizetype textInputs = 0; ///< characters
};

/// The traces of one row, one a repeat, with assessments: the judge's score or its
/// error for every criterion and, for several, the overall score; on the first
/// repeat also every human label and the reference as an expectation.
/// All ids are made from run, row, repeat, criterion and rater: a repeat of the push merges.
std::vector<RowTrace> tracesOf(const eval::RowDetail &row, const TraceContext &context, const RowTexts &texts);

} // namespace gavel::mlflow
