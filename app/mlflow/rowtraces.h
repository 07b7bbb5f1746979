// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mlflow/resultstable.h"
#include "mlflow/wire.h"

#include <QUuid>

#include <vector>

namespace gavel::mlflow {

/// What all traces of one push have in common.
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

/// The trace of one repeat, and its span.
struct RowTrace
{
    qint64 pos = 0; ///< of the row
    QString rowId;
    Trace trace;
    Span span;
    bool isStorable = true; ///< false: it holds characters that are replaced on the wire

    qsizetype textSize() const { return span.outputs.toString().size() + textInputs; }
    qsizetype textInputs = 0; ///< characters
};

/// The traces of one row, one for each repeat, with assessments: the judge's score or its error for
/// every criterion and, if there are several, the overall score; on the first repeat also every
/// human label and the reference as an expectation. All ids are derived from run, row, repeat,
/// criterion and rater, so that a repeated push merges.
std::vector<RowTrace> tracesOf(const eval::RowDetail &row, const TraceContext &context, const RowTexts &texts);

} // namespace gavel::mlflow
