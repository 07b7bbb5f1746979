// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/runreader.h"
#include "models/rowindex.h"

#include <QStringList>

namespace gavel::models {

/// A row for the clipboard, with the scores shown in the table.
struct CopiedRow
{
    qint64 position = 0;
    QString score;
    QString human;
};

/// Rows as lines of tab-separated cells, after a line of `titles`: number, score, human score,
/// input, output, reason, uncut.
Result<QString> rowsAsText(const eval::RunReader &reader, const std::vector<CopiedRow> &rows, const QStringList &titles, bool withReason);

} // namespace gavel::models
