// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "data/readers.h"

#include <QByteArrayView>

#include <vector>

namespace gavel::data {

constexpr qint64 sampleBytes = 256 << 10; ///< so much of a file is looked at

/// Detects separator, header and what stands above it in the beginning of a table (up to
/// `sampleBytes`); whatever `options` specify is taken for granted.
void sniffTable(QByteArrayView text, const ReadOptions &options, SourceFormat &format);

/// The index of the header among the first rows of a table. It is the first one, unless titles or
/// remarks (one filled cell each, or begun by "#") stand above a row that is as wide as the others
/// and names columns.
size_t headerIndex(const std::vector<RawRow> &rows);
/// Whether cells name the columns: they are distinct, not empty (except the first, and trailing
/// ones), short and not numbers, or one of them is the name of a role.
bool isHeader(const QStringList &cells);

/// The separator among , ; tab | that splits the beginning of a file most evenly; a comma for a
/// single column. Quoted separators are ignored.
char sniffSeparator(QByteArrayView text);
/// isHeader() of the first record.
bool sniffHeader(QByteArrayView text, char separator);

} // namespace gavel::data
