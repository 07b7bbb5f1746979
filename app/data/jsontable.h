// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QStringList>

#include <optional>
#include <vector>

namespace gavel::data {

/// The rows in one JSON object, in any of the layouts that data frames and data services write:
/// lists of columns and data, a list of rows among other members ({"data": […]}), rows in a
/// wrapper ({"rows": [{"row": {…}}]}), one object a column, one object a row, one list a column.
/// Holds views of the text, about 16 bytes a cell.
class JsonTable
{
public:
    /// BadInput, saying how the rows should be written, when there are none. `text` must outlive
    /// the table; `fileName` is for messages.
    static Result<JsonTable> find(QByteArrayView text, const QString &fileName);

    /// Whether the text is an object in one of the layouts (and not just one row).
    static bool isTable(QByteArrayView text);

    size_t rows() const { return m_count; }
    /// A row as an object. 64 bytes after it are readable; valid until the next call.
    QByteArrayView row(size_t index);
    /// Where the row begins in the text.
    qsizetype offsetOf(size_t index) const;
    /// Translated sentences on what was taken for the rows.
    const QStringList &notes() const { return m_notes; }

private:
    struct Column
    {
        QByteArray key; ///< with quotes
        std::vector<QByteArrayView> cells; ///< an empty one is missing
    };
    class Finder;

    explicit JsonTable(QByteArrayView text)
        : m_text(text)
    {
    }

    QByteArrayView m_text;
    std::vector<Column> m_columns; ///< either these
    std::vector<QByteArrayView> m_objects; ///< or these
    std::vector<QByteArray> m_indexNames; ///< with quotes; empty when they only count the rows
    size_t m_count = 0;
    QStringList m_notes;
    QByteArray m_row;
};

} // namespace gavel::data
