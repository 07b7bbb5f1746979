// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/jsontablepieces.h"

#include <algorithm>

namespace gavel::data {

Result<std::unique_ptr<JsonTablePieces>> JsonTablePieces::read(TextSource &source)
{
    std::unique_ptr<JsonTablePieces> pieces(new JsonTablePieces);
    for (;;) {
        const auto more = source.read(pieces->m_text, 1);
        if (!more)
            return more.error();
        if (!*more)
            break;
        if (pieces->m_text.size() > maxBytes) {
            return tooLarge(tr("“%1” is one object of more than %2 MiB. Write its rows as JSON Lines, one object a line, which are read one by one.")
                                .arg(source.fileName())
                                .arg(maxBytes >> 20));
        }
    }
    auto table = JsonTable::find(pieces->m_text, source.fileName());
    if (!table)
        return table.error();
    pieces->m_table.emplace(std::move(*table));
    return pieces;
}

Result<std::optional<JsonPiece>> JsonTablePieces::next()
{
    if (m_next == m_table->rows())
        return std::optional<JsonPiece>();
    const qsizetype offset = m_table->offsetOf(m_next);
    if (offset > m_offset) {
        m_line += std::count(m_text.cbegin() + m_offset, m_text.cbegin() + offset, '\n');
        m_offset = offset;
    }
    return std::optional(JsonPiece{ m_line, m_table->row(m_next++) });
}

double JsonTablePieces::progress() const
{
    return m_table->rows() > 0 ? static_cast<double>(m_next) / static_cast<double>(m_table->rows()) : 1;
}

} // namespace gavel::data
