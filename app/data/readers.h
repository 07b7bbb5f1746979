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

/// What a person may specify about a source file; the rest is detected.
struct ReadOptions
{
    std::optional<SourceKind> kind = {};
    std::optional<char> separator = {};
    std::optional<QString> encoding = {}; ///< one of encodingNames(), or an alias such as "Latin-1"
    std::optional<bool> header = {};
    QString sheet = {}; ///< of a workbook; empty: the first visible one that is not empty
    QStringList fields = {}; ///< nested fields that Table makes columns of ("outputs.answer")
    bool asItStands = false; ///< Table recognises no layout and makes no columns
    qint64 maxCellBytes = 16LL << 20; ///< of UTF-8; a longer cell is TooLarge
    qint64 maxLineBytes = 64LL << 20; ///< of one whole row, JSON line or JSON element
};

/// The encodings to choose from, the usual ones first; Windows-1252 covers Latin-1, GB18030 covers
/// GBK. Others that ICU knows are read as well when they are named.
QStringList encodingNames();

/// Opens a CSV, TSV, JSON Lines or JSON file (one list of objects). Errors: Io when it cannot be
/// read; BadInput when it does not exist, is empty or has another format (a spreadsheet).
Result<std::unique_ptr<RowReader>> openRows(const QString &path, const ReadOptions &options = {});

/// One translated sentence an entry ("2 blank rows are left out, the first in line 7.").
QStringList leftOutTexts(const QList<LeftOut> &leftOut);

/// What openRows() would assume, without reading rows.
Result<SourceFormat> detectFormat(const QString &path, const ReadOptions &options = {});

} // namespace gavel::data
