// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <optional>

namespace gavel {

/// All texts become numbers here. What a program wrote (YAML, options, headers, JSON strings) is
/// read by finiteNumber(), what a person or a spreadsheet wrote into a cell by cellNumber().

/// A decimal number with a point, from end to end, with an optional sign, exponent and surrounding
/// space: "4", "+4", "-0.5", "1e3". nullopt for everything else, also for "nan", "inf", "1e999" and
/// "4,0".
std::optional<double> finiteNumber(QStringView text);

/// The number in a cell of a table: as finiteNumber(), and also with a decimal comma ("4,0", ",5"),
/// a typographic minus, or the digits and separators of another script ("４．５", "٤٫٥"). nullopt
/// for words: empty cells, "nan", "n/a", "85 %", "4/5", "½", "1,234,567", "1.234,5". Also for
/// "1,234", which can be 1.234 or 1234.
std::optional<double> cellNumber(QStringView cell);
/// The same where the values lie between `low` and `high`: of two possible readings the one on this
/// range, nullopt if both are; a number outside the range is returned too.
std::optional<double> cellNumber(QStringView cell, double low, double high);

/// A cell with which tables say that there is no value: empty, "nan", "NA", "n/a", "#N/A", "null",
/// "None", "-" and the like, in any case. Only where a number or a label is wanted: in a text, "none"
/// is a word.
bool isMissingCell(QStringView cell);
/// "inf", "-Infinity", "∞" or a number beyond what can be computed with ("1e999").
bool isInfiniteCell(QStringView cell);

} // namespace gavel
