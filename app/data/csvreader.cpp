// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/csvreader.h"

#include "data/leftout.h"

#include <QUtf8StringView>

#include <csv.h>

#include <algorithm>
#include <cstring>

namespace gavel::data {

namespace {

constexpr size_t cellBlockBytes = 16 << 10;
constexpr qint64 maxReplayedBytes = 256LL << 20;

int noSpace(unsigned char)
{
    return 0; // RFC 4180: spaces are part of the cell
}

} // namespace

CsvReader::CsvReader(std::unique_ptr<TextSource> source, const SourceFormat &format, const ReadOptions &options)
    : m_source(std::move(source))
    , m_format(format)
    , m_options(options)
    , m_skipLine(format.firstLine > 1)
{
    if (format.titleRows > 0)
        countLeftOut(m_leftOut, LeftOutReason::TitleRow, format.titleLine, format.titleRows);
    resetParser();
}

CsvReader::~CsvReader()
{
    csv_free(m_parser.get());
}

Result<std::unique_ptr<RowReader>> CsvReader::create(std::unique_ptr<TextSource> source, const SourceFormat &format, const ReadOptions &options)
{
    std::unique_ptr<CsvReader> reader(new CsvReader(std::move(source), format, options));
    if (const auto header = reader->readHeader(); !header)
        return header.error();
    return std::unique_ptr<RowReader>(std::move(reader));
}

void CsvReader::resetParser()
{
    if (m_parser)
        csv_free(m_parser.get());
    else
        m_parser = std::make_unique<csv_parser>();
    csv_init(m_parser.get(), CSV_STRICT | CSV_STRICT_FINI);
    csv_set_delim(m_parser.get(), static_cast<unsigned char>(m_format.separator));
    csv_set_space_func(m_parser.get(), noSpace);
}

Result<void> CsvReader::readHeader()
{
    auto first = next();
    if (!first)
        return first.error();
    if (const auto *bad = std::get_if<BadLine>(&*first)) {
        return badInput(tr("The first row of “%1” cannot be read (line %2): %3").arg(m_source->fileName()).arg(bad->line).arg(bad->reason));
    }
    const auto *row = std::get_if<RawRow>(&*first);
    if (!row)
        return badInput(tr("“%1” is empty.").arg(m_source->fileName()));
    if (row->cells.size() > maxColumns) {
        return tooLarge(
            tr("Line %1 of “%2” has more than %3 columns. Check the separator.").arg(row->line).arg(m_source->fileName()).arg(maxColumns));
    }
    m_header = TableHeader(row->cells, m_format.header);
    m_columns = m_header.names().first(m_header.used());
    m_isBelowHeader = m_format.header;
    fitEarlyRows();
    if (!m_format.header)
        m_ready.push_front(*row);
    return {};
}

Result<ReadEvent> CsvReader::next()
{
    while (m_ready.empty()) {
        if (m_failed)
            return *m_failed;
        if (m_finished)
            return ReadEvent(EndOfRows{});
        if (const auto advanced = advance(); !advanced)
            m_failed = advanced.error();
    }
    // Copies the row (its cells are shared): GCC 12 warns wrongly about moving a variant out of a
    // deque.
    const ReadEvent event = m_ready.front();
    m_ready.pop_front();
    return event;
}

/// Feeds one line, or reports the end.
Result<void> CsvReader::advance()
{
    if (m_pos == m_buffer.size()) {
        if (const auto filled = fill(); !filled)
            return filled.error();
    }
    if (m_pos < m_buffer.size())
        return feedLine();
    finish();
    return {};
}

Result<void> CsvReader::fill()
{
    if (!m_inRow)
        m_keep = m_lineStart = m_pos;
    m_buffer.remove(0, m_keep);
    m_pos -= m_keep;
    m_lineStart -= m_keep;
    m_keep = 0;
    while (!m_sourceEnded && m_pos == m_buffer.size()) {
        const auto more = m_source->read(m_buffer, m_line);
        if (!more)
            return more.error();
        m_sourceEnded = !*more;
    }
    if (!m_newlineKnown) {
        // Old files end lines with a bare carriage return.
        const qsizetype cr = m_buffer.indexOf('\r');
        m_newline = cr >= 0 && !m_buffer.contains('\n') && cr + 1 < m_buffer.size() ? '\r' : '\n';
        m_newlineKnown = true;
    }
    return {};
}

/// Feeds the parser up to the end of the current line or of the buffer.
Result<void> CsvReader::feedLine()
{
    const char *begin = m_buffer.constData() + m_pos;
    const auto left = static_cast<size_t>(m_buffer.size() - m_pos);
    const auto *newline = static_cast<const char *>(std::memchr(begin, m_newline, left));
    const size_t size = newline ? static_cast<size_t>(newline - begin) + 1 : left;
    if (!m_skipLine) {
        if (!m_inRow) {
            m_rowLine = m_cellLine = m_line;
            m_keep = m_lineStart;
            m_rowBytes = 0;
        }
        // libcsv adds one block at a time; doubling keeps large cells linear.
        csv_set_blk_size(m_parser.get(), std::max(cellBlockBytes, m_parser->entry_size));
        const size_t done = csv_parse(m_parser.get(), begin, size, onCell, onRow, this);
        m_rowBytes += static_cast<qint64>(size);
        if (done < size && csv_error(m_parser.get()) != CSV_EPARSE)
            return tooLarge(tr("There is not enough memory for the row in line %1 of “%2”.").arg(m_rowLine).arg(m_source->fileName()));
        if (const auto checked = checkLimits(); !checked)
            return checked.error();
        if (done < size) {
            badQuote(false);
            return {};
        }
        // A first byte that is no line end has begun a row.
        if (!m_inRow && m_parser->pstate != 0)
            m_inRow = true;
    }
    m_pos += static_cast<qsizetype>(size);
    if (newline) {
        ++m_line;
        m_lineStart = m_pos;
        m_skipLine = m_line < m_format.firstLine;
    }
    return {};
}

Result<void> CsvReader::checkLimits() const
{
    const qint64 mib = m_options.maxCellBytes >> 20;
    if (m_cellTooLarge || static_cast<qint64>(m_parser->entry_pos) > m_options.maxCellBytes) {
        return tooLarge(tr("The cell that begins in line %1 of “%2” is larger than %3 MiB. A closing quote may be missing there.")
                            .arg(m_cellLine)
                            .arg(m_source->fileName())
                            .arg(mib));
    }
    if (m_inRow && m_rowBytes > m_options.maxLineBytes) {
        return tooLarge(tr("The row that begins in line %1 of “%2” is larger than %3 MiB. A closing quote may be missing there.")
                            .arg(m_rowLine)
                            .arg(m_source->fileName())
                            .arg(m_options.maxLineBytes >> 20));
    }
    return {};
}

void CsvReader::finish()
{
    if (m_inRow && !m_skipLine && csv_fini(m_parser.get(), onCell, onRow, this) != 0) {
        badQuote(true);
        return;
    }
    m_finished = true;
}

/// The parser stopped at a quote (or at the end of the file inside one).
void CsvReader::badQuote(bool atEnd)
{
    const bool quoted = m_parser->quoted != 0;
    QString reason;
    if (atEnd)
        reason = tr("The quote that opens here is never closed.");
    else if (!quoted)
        reason = tr("There is a quote inside a cell that is not quoted. Put the cell in quotes and double the quotes in it.");
    else if (m_cellLine == m_line)
        reason = tr("A quote inside a quoted cell is not doubled, or a closing quote is missing.");
    else
        reason = tr("The quote that opens here is not closed, or a quote in line %1 is not doubled.").arg(m_line);
    m_ready.push_back(BadLine{ quoted ? m_cellLine : m_line, reason });
    recover();
}

/// Continues at the line after the one in which the bad cell began.
void CsvReader::recover()
{
    resetParser();
    m_inRow = false;
    clearRow();
    const qsizetype newline = m_buffer.indexOf(m_newline, m_keep);
    if (newline < 0) {
        m_pos = m_lineStart = m_buffer.size();
        m_skipLine = true;
        return;
    }
    m_replayed += qMax<qsizetype>(0, m_pos - newline);
    if (m_replayed > maxReplayedBytes) {
        m_ready.push_back(BadLine{ m_cellLine + 1, tr("The quotes of this file do not match. The rest of it is not read.") });
        m_finished = true;
        return;
    }
    m_pos = m_lineStart = newline + 1;
    m_line = m_cellLine + 1;
}

QString CsvReader::cellProblem(QByteArrayView bytes) const
{
    if (std::memchr(bytes.data(), '\0', static_cast<size_t>(bytes.size())))
        return tr("There is a NUL byte in this row. The file is damaged, or its encoding is another one.");
    if (m_format.encoding == QLatin1StringView("UTF-8") && !QUtf8StringView(bytes.data(), bytes.size()).isValidUtf8())
        return tr("This row is not valid UTF-8. Choose the right encoding, or save the file as UTF-8.");
    return {};
}

void CsvReader::addCell(const char *bytes, qsizetype size)
{
    if (!m_inRow) {
        // A bare carriage return ended a row within this line.
        m_inRow = true;
        m_rowLine = m_cellLine = m_line;
    }
    m_cellTooLarge = m_cellTooLarge || size > m_options.maxCellBytes;
    ++m_cellCount;
    if (m_problem.isEmpty() && size > 0) {
        m_problem = cellProblem(QByteArrayView(bytes, size));
        m_problemLine = m_cellLine;
    }
    const bool blank = QByteArrayView(bytes, size).trimmed().isEmpty();
    m_hasText = m_hasText || !blank;
    const qsizetype limit = m_columns.isEmpty() ? maxColumns + 1 : m_header.names().size();
    m_hasTextBeyond = m_hasTextBeyond || (!blank && m_cellCount > limit);
    if (m_problem.isEmpty() && !m_cellTooLarge && m_cells.size() < limit)
        m_cells << QString::fromUtf8(bytes, size);
    if (!m_cellTooLarge) {
        m_cellLine = m_line;
        m_keep = m_lineStart;
    }
}

/// Why the row is none, if it is none.
std::optional<LeftOutReason> CsvReader::reasonToPass() const
{
    if (!m_hasText)
        return LeftOutReason::BlankRow;
    if (m_columns.isEmpty())
        return std::nullopt;
    if (m_header.isRuler(m_cells, m_isBelowHeader))
        return LeftOutReason::RulerRow;
    return m_header.isRepeatedBy(m_cells) ? std::optional(LeftOutReason::RepeatedHeader) : std::nullopt;
}

/// Gives the row as many cells as there are columns, if it can. Empty ones behind the last column count
/// as little as columns without a name there. A row that begins in the header's line, behind a bare
/// carriage return, may have more cells than were to be kept.
bool CsvReader::fitColumns()
{
    return m_columns.isEmpty() || (m_cellCount >= m_header.used() && !m_hasTextBeyond && fit(m_cells));
}

void CsvReader::endRow()
{
    m_inRow = false;
    if (!m_problem.isEmpty()) {
        m_ready.push_back(BadLine{ m_problemLine, m_problem });
    } else if (const auto passed = reasonToPass()) {
        countLeftOut(m_leftOut, *passed, m_rowLine);
    } else if (!fitColumns()) {
        QString reason = tr("%1 cells were expected, %2 found.").arg(m_columns.size()).arg(m_cellCount);
        if (m_line > m_rowLine)
            reason += u' ' + tr("The row runs to line %1: a closing quote may be missing.").arg(m_line);
        m_ready.push_back(BadLine{ m_rowLine, reason });
    } else {
        takeRow();
    }
    m_isBelowHeader = false;
    clearRow();
}

/// Drops empty cells behind the last column, and makes columns without a name of those that hold
/// something. False for a cell beyond the header.
bool CsvReader::fit(QStringList &cells)
{
    while (cells.size() > m_columns.size() && cells.last().trimmed().isEmpty())
        cells.removeLast();
    if (cells.size() > m_header.names().size())
        return false;
    while (cells.size() > m_columns.size())
        m_columns << m_header.names().at(m_columns.size());
    return true;
}

/// Rows that a bare carriage return ended before the header was known.
void CsvReader::fitEarlyRows()
{
    for (ReadEvent &event : m_ready) {
        auto *row = std::get_if<RawRow>(&event);
        const qsizetype found = row ? row->cells.size() : 0;
        if (!row || (found >= m_header.used() && fit(row->cells)))
            continue;
        event = BadLine{ row->line, tr("%1 cells were expected, %2 found.").arg(m_columns.size()).arg(found) };
    }
}

void CsvReader::takeRow()
{
    m_ready.push_back(RawRow{ m_rowLine, std::exchange(m_cells, {}) });
    m_cells.reserve(m_columns.size());
}

void CsvReader::clearRow()
{
    m_cells.clear();
    m_cellCount = 0;
    m_hasText = false;
    m_hasTextBeyond = false;
    m_problem.clear();
}

void CsvReader::onCell(void *bytes, size_t size, void *self)
{
    static_cast<CsvReader *>(self)->addCell(static_cast<const char *>(bytes), static_cast<qsizetype>(size));
}

void CsvReader::onRow(int, void *self)
{
    static_cast<CsvReader *>(self)->endRow();
}

} // namespace gavel::data
