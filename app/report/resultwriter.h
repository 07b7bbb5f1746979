// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "eval/judge.h"
#include "eval/runreader.h"
#include "report/outputfile.h"

#include <QString>

#include <optional>

namespace gavel::report {

enum class ResultFormat { JsonLines, Csv };

/// A byte order mark at the start of a CSV file tells Excel that it is UTF-8, else it shows umlauts
/// wrongly; most other programs take the mark for a part of the first column's name.
enum class Encoding { Utf8, Utf8WithMark };

/// By file name suffix: .jsonl, .ndjson and .json, or .csv.
std::optional<ResultFormat> resultFormatForPath(const QString &path);

/// Writes the judged rows of a run, one object or line for each row and repeat, in the data's
/// order; returns their number. The file is written atomically. Rows with a pending part are left
/// out. Errors: Io, DiskFull, ReadOnly, or the reader's own.
///
/// Fields: id, repeat (from 0), state, score, scores, expected_score, spread, covered_mass,
/// distribution, justification, raw, error, prompt_tokens, completion_tokens, cached_tokens,
/// latency_ms, attempts, row. Tokens, latency and attempts are sums over the row's requests. A
/// judge with one nameless criterion has an empty `scores`; `distribution` is an object by label.
/// With several criteria `score` and `expected_score` are the overall ones, and spread,
/// covered_mass, distribution and justification are objects by criterion; `raw` is an object by
/// part when a row takes several requests. CSV has the same in dotted columns.
Result<qint64> writeResults(const eval::RunReader &reader, const eval::JudgeDefinition &judge, const QString &path, ResultFormat format,
                            const RowWritten &tell = {}, Encoding encoding = Encoding::Utf8);

} // namespace gavel::report
