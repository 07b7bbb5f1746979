// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/runreader.h"
#include "models/rowindex.h"

#include <QStringList>

namespace gavel::models {

/// A row for the clipboard, with what the table shows without its texts.
struct CopiedRow
{
    qint64 position = 0;
    QString score;
    QString human;
};

/// Rows as lines of cells between tabs, below a line of `titles`: number, score,
/// human score, input, output, reason, uncut. Tabs and line breaks in a text
/// become spaces.
Result<QString> rowsAsText(const eval::RunReader &reader, const std::vector<CopiedRow> &rows, const QStringList &titles, bool withReason);

} // namespace gavel::models
