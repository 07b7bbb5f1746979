// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "data/readers.h"
#include "data/tableheader.h"
#include "data/textsource.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QStringList>

#include <deque>
#include <memory>
#include <optional>

struct csv_parser;

namespace gavel::data {

/// Reads rows of a CSV or TSV file by RFC 4180, parsed by libcsv. The parser does not know lines,
/// so it is fed line by line; the text since the line in which the current cell began is kept, so
/// that reading can continue after a cell with unbalanced quotes.
class CsvReader : public RowReader
{
    Q_DECLARE_TR_FUNCTIONS(gavel::data::CsvReader)

public:
    /// Reads the header. BadInput when the header itself cannot be read.
    static Result<std::unique_ptr<RowReader>> create(std::unique_ptr<TextSource> source, const SourceFormat &format, const ReadOptions &options);
    ~CsvReader() override;

    SourceFormat format() const override { return m_format; }
    QStringList columns() const override { return m_columns; }
    Result<ReadEvent> next() override;
    double progress() const override { return m_source->progress(); }
    QList<LeftOut> leftOut() const override { return m_leftOut; }

private:
    CsvReader(std::unique_ptr<TextSource> source, const SourceFormat &format, const ReadOptions &options);

    Result<void> readHeader();
    Result<void> advance();
    void resetParser();
    Result<void> fill();
    Result<void> feedLine();
    Result<void> checkLimits() const;
    void finish();
    void recover();
    void badQuote(bool atEnd);
    void addCell(const char *bytes, qsizetype size);
    void endRow();
    std::optional<LeftOutReason> reasonToPass() const;
    bool fitColumns();
    void takeRow();
    bool fit(QStringList &cells);
    void fitEarlyRows();
    void clearRow();
    QString cellProblem(QByteArrayView bytes) const;

    static void onCell(void *bytes, size_t size, void *self);
    static void onRow(int terminator, void *self);

    std::unique_ptr<TextSource> m_source;
    SourceFormat m_format;
    ReadOptions m_options;
    std::unique_ptr<csv_parser> m_parser;
    TableHeader m_header;
    QStringList m_columns; ///< of m_header.names(), as far as they are in use
    QList<LeftOut> m_leftOut;
    std::deque<ReadEvent> m_ready;

    QByteArray m_buffer;
    qsizetype m_pos = 0; ///< first byte not fed yet
    qsizetype m_lineStart = 0; ///< of the line being fed
    qsizetype m_keep = 0; ///< start of the line in which the current cell began
    qint64 m_line = 1; ///< of m_pos
    qint64 m_cellLine = 1;
    qint64 m_rowLine = 1;
    qint64 m_rowBytes = 0;
    qint64 m_replayed = 0; ///< bytes read twice after unbalanced quotes
    char m_newline = '\n';
    bool m_newlineKnown = false;
    bool m_inRow = false;
    bool m_skipLine = false;
    bool m_isBelowHeader = false;
    bool m_sourceEnded = false;
    bool m_finished = false;

    QStringList m_cells;
    qsizetype m_cellCount = 0;
    bool m_hasText = false;
    bool m_hasTextBeyond = false; ///< the last column
    QString m_problem; ///< the first problem of the row
    qint64 m_problemLine = 0;
    bool m_cellTooLarge = false;
    std::optional<Error> m_failed; ///< reading does not continue after it
};

} // namespace gavel::data
