// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rowcopy.h"

#include "core/pastedline.h"

#include <algorithm>
#include <limits>

namespace gavel::models {

namespace {
constexpr size_t pageRows = 64;
}

Result<QString> rowsAsText(const eval::RunReader &reader, const std::vector<CopiedRow> &rows, const QStringList &titles, bool withReason)
{
    QString text = pastedLine(titles);
    for (size_t first = 0; first < rows.size(); first += pageRows) {
        const size_t end = std::min(rows.size(), first + pageRows);
        std::vector<qint64> positions;
        for (size_t i = first; i < end; ++i)
            positions.push_back(rows[i].position);
        const auto page = reader.summaries(positions, std::numeric_limits<int>::max());
        if (!page)
            return page.error();
        for (size_t i = first; i < end; ++i) {
            const eval::RowSummary &row = (*page)[i - first];
            text += pastedLine({ QString::number(row.no), rows[i].score, rows[i].human, row.input, row.output, withReason ? row.reason : QString() });
        }
    }
    return text;
}

} // namespace gavel::models
