// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "data/readers.h"
#include "data/workbook/workbook.h"

#include <QCoreApplication>
#include <QXmlStreamReader>

#include <memory>
#include <optional>

namespace gavel::data {

/// The rows of one sheet as they are stored, from top to bottom, also those without text; empty
/// cells at the end of a row are left out.
class SheetRows
{
    Q_DECLARE_TR_FUNCTIONS(gavel::data::SheetRows)

public:
    /// `book` must outlive the rows.
    static Result<std::unique_ptr<SheetRows>> open(const Workbook &book, const Workbook::Sheet &sheet, const ReadOptions &options);

    /// nullopt at the end. TooLarge beyond the limits for columns, cells and rows; BadInput when the
    /// sheet is damaged.
    Result<std::optional<RawRow>> next();
    /// Cells with an error, formulas without a value.
    const QList<LeftOut> &leftOut() const { return m_leftOut; }
    /// Fraction of the sheet read so far, 0 to 1.
    double progress() const;

private:
    SheetRows(const Workbook &book, Workbook::Sheet sheet, std::unique_ptr<ZipEntry> device, const ReadOptions &options);

    struct Cell
    {
        QString type;
        qint64 style = 0;
        QString value;
        bool hasFormula = false;
    };

    Result<RawRow> readRow();
    Result<void> readCell(RawRow &row, qsizetype &column, qint64 &bytes);
    void readContent(Cell &cell);
    Result<QString> textOf(const Cell &cell, qint64 line);
    Result<void> put(RawRow &row, qsizetype column, const QString &text, qint64 &bytes) const;

    const Workbook &m_book;
    Workbook::Sheet m_sheet;
    std::unique_ptr<ZipEntry> m_device;
    ReadOptions m_options;
    QXmlStreamReader m_xml;
    qint64 m_line = 0; ///< of the last row
    bool m_isInside = false; ///< the rows
    bool m_isAtEnd = false;
    QList<LeftOut> m_leftOut;
};

/// The column that a cell's place names, from 0 ("C7" is 2); -1 for none.
qsizetype columnOfPlace(QStringView place);

/// Cells that span several rows of one column.
struct MergedRows
{
    qsizetype column = 0;
    qint64 first = 0; ///< lines, from 1
    qint64 last = 0;
};

/// The cells of a sheet that are merged over several rows, ordered by their first line.
QList<MergedRows> mergedRows(const Workbook &book, const Workbook::Sheet &sheet);

} // namespace gavel::data
