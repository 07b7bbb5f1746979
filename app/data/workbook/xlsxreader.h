// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "data/readers.h"
#include "data/tableheader.h"
#include "data/workbook/sheetrows.h"
#include "data/workbook/workbook.h"

#include <QCoreApplication>

#include <deque>
#include <memory>

namespace gavel::data {

/// Rows of one sheet of a workbook: the one that is named, else the first visible one with text.
class XlsxReader : public RowReader
{
    Q_DECLARE_TR_FUNCTIONS(gavel::data::XlsxReader)

public:
    /// BadInput when the workbook is damaged or empty, or has no such sheet.
    static Result<std::unique_ptr<RowReader>> create(const QString &path, const ReadOptions &options);

    SourceFormat format() const override { return m_format; }
    QStringList columns() const override { return m_columns; }
    Result<ReadEvent> next() override;
    double progress() const override { return m_rows->progress(); }
    QList<LeftOut> leftOut() const override;

private:
    static constexpr size_t rowsAhead = 50;

    XlsxReader(std::unique_ptr<Workbook> book, const ReadOptions &options);

    Result<void> chooseSheet();
    Result<bool> openSheet(const Workbook::Sheet &sheet);
    void describe(const Workbook::Sheet &sheet);
    void readHeader();
    Result<std::optional<RawRow>> nextRow();
    bool isPassedOver(const RawRow &row);
    void fillMerged(RawRow &row);
    void growColumns(qsizetype size);

    std::unique_ptr<Workbook> m_book;
    ReadOptions m_options;
    std::unique_ptr<SheetRows> m_rows;
    SourceFormat m_format;
    TableHeader m_header;
    QStringList m_columns;
    std::deque<RawRow> m_ahead;
    QList<MergedRows> m_merged; ///< those below, or going on
    QHash<qsizetype, std::pair<qint64, QString>> m_spanning; ///< by column: until which line, with what text
    qint64 m_lastLine = 0; ///< that was looked at
    bool m_isBelowHeader = false;
    QList<LeftOut> m_leftOut;
    std::optional<Error> m_failed;
};

} // namespace gavel::data
