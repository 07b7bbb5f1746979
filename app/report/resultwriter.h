// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "eval/judge.h"
#include "eval/runreader.h"
#include "report/rowfile.h"

namespace gavel::report {

/// Writes the judged rows of a run, one object or line for each row and repeat, in the data's
/// order; returns their number. The file is written atomically. Rows with a pending part are left
/// out, and so are those that the target does not want. Errors: Io, DiskFull, ReadOnly, or the reader's own.
///
/// Fields: id, repeat (from 0), state, score, scores, expected_score, spread, covered_mass,
/// distribution, justification, raw, error, prompt_tokens, completion_tokens, cached_tokens,
/// latency_ms, attempts, row. Tokens, latency and attempts are sums over the row's requests. A
/// judge with one nameless criterion has an empty `scores`; `distribution` is an object by label.
/// With several criteria `score` and `expected_score` are the overall ones, and spread,
/// covered_mass, distribution and justification are objects by criterion; `raw` is an object by
/// part when a row takes several requests. CSV has the same in dotted columns.
Result<qint64> writeResults(const eval::RunReader &reader, const eval::JudgeDefinition &judge, const RowTarget &target, const RowWritten &tell = {});

} // namespace gavel::report
