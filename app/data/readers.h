// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "data/rowreader.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace gavel::data {

/// What a person may say about a source file; whatever is left open is found out.
struct ReadOptions
{
    std::optional<SourceKind> kind = {};
    std::optional<char> separator = {};
    std::optional<QString> encoding = {}; ///< one of encodingNames(), or an alias such as "Latin-1"
    std::optional<bool> header = {};
    qint64 maxCellBytes = 16LL << 20; ///< of UTF-8; a longer cell is TooLarge
    qint64 maxLineBytes = 64LL << 20; ///< of one whole row, JSON line or JSON element
};

/// UTF-8, UTF-16LE, UTF-16BE, UTF-32LE, UTF-32BE, Windows-1252 (which covers Latin-1).
QStringList encodingNames();

/// Opens a CSV, TSV, JSON Lines or JSON file (one list of objects). Errors: Io when it
/// cannot be read; BadInput when it is not there, is empty or is something else (a spreadsheet).
Result<std::unique_ptr<RowReader>> openRows(const QString &path, const ReadOptions &options = {});

/// What openRows() would assume, without reading rows.
Result<SourceFormat> detectFormat(const QString &path, const ReadOptions &options = {});

} // namespace gavel::data
