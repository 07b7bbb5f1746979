// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/workbook/xlsxreader.h"

#include "data/leftout.h"
#include "data/tablesniffer.h"

#include <QLocale>

#include <algorithm>

namespace gavel::data {

namespace {

bool isBlankRow(const RawRow &row)
{
    return std::all_of(row.cells.begin(), row.cells.end(), [](const QString &cell) { return QStringView(cell).trimmed().isEmpty(); });
}

} // namespace

XlsxReader::XlsxReader(std::unique_ptr<Workbook> book, const ReadOptions &options)
    : m_book(std::move(book))
    , m_options(options)
{
    m_format.kind = SourceKind::Xlsx;
    for (const Workbook::Sheet &sheet : m_book->sheets()) {
        if (sheet.isVisible)
            m_format.sheets << sheet.name;
    }
}

Result<std::unique_ptr<RowReader>> XlsxReader::create(const QString &path, const ReadOptions &options)
{
    auto book = Workbook::open(path);
    if (!book)
        return book.error();
    std::unique_ptr<XlsxReader> reader(new XlsxReader(std::move(*book), options));
    if (const auto chosen = reader->chooseSheet(); !chosen)
        return chosen.error();
    reader->readHeader();
    return std::unique_ptr<RowReader>(std::move(reader));
}

Result<void> XlsxReader::chooseSheet()
{
    const QList<Workbook::Sheet> &sheets = m_book->sheets();
    const QString wanted = m_options.sheet.trimmed();
    for (const Qt::CaseSensitivity match : { Qt::CaseSensitive, Qt::CaseInsensitive }) {
        const auto named = std::find_if(sheets.begin(), sheets.end(),
                                        [&](const Workbook::Sheet &sheet) { return sheet.name.trimmed().compare(wanted, match) == 0; });
        if (wanted.isEmpty() || named == sheets.end())
            continue;
        const auto opened = openSheet(*named);
        if (!opened)
            return opened.error();
        if (!*opened)
            return badInput(tr("The sheet “%1” of “%2” is empty.").arg(named->name, m_book->fileName()));
        describe(*named);
        return {};
    }
    if (!wanted.isEmpty()) {
        return badInput(tr("“%1” has no sheet “%2”. Its sheets are: %3.")
                            .arg(m_book->fileName(), m_options.sheet, m_format.sheets.join(QLatin1StringView(", "))));
    }
    for (const Workbook::Sheet &sheet : sheets) {
        const auto opened = sheet.isVisible ? openSheet(sheet) : Result<bool>(false);
        if (!opened)
            return opened.error();
        if (*opened) {
            describe(sheet);
            return {};
        }
    }
    return badInput(tr("“%1” is empty: none of its visible sheets has a row.").arg(m_book->fileName()));
}

/// False when the sheet has no text.
Result<bool> XlsxReader::openSheet(const Workbook::Sheet &sheet)
{
    auto rows = SheetRows::open(*m_book, sheet, m_options);
    if (!rows)
        return rows.error();
    m_rows = std::move(*rows);
    m_ahead.clear();
    while (m_ahead.size() < rowsAhead) {
        auto row = m_rows->next();
        // What is wrong further down is told when it is reached.
        if (!row && m_ahead.empty())
            return row.error();
        if (!row)
            m_failed = row.error();
        if (!row || !*row)
            break;
        if (!m_ahead.empty() || !isBlankRow(**row))
            m_ahead.push_back(std::move(**row));
    }
    return !m_ahead.empty();
}

void XlsxReader::describe(const Workbook::Sheet &sheet)
{
    m_format.sheet = sheet.name;
    if (m_options.sheet.isEmpty() && m_format.sheets.size() > 1) {
        m_format.notes << tr("“%1” has %n sheet(s): %2. “%3” is read; say another one to read that.", nullptr,
                             static_cast<int>(m_format.sheets.size()))
                              .arg(m_book->fileName(), m_format.sheets.join(QLatin1StringView(", ")), sheet.name);
    }
    m_merged = mergedRows(*m_book, sheet);
    if (!m_merged.isEmpty()) {
        m_format.notes << tr("%n merged cell(s) of “%1” span several rows; their text is read in each of these rows.", nullptr,
                             static_cast<int>(m_merged.size()))
                              .arg(sheet.name);
    }
}

void XlsxReader::readHeader()
{
    qsizetype width = 0;
    for (const RawRow &row : m_ahead)
        width = std::max(width, row.cells.size());
    std::vector<RawRow> sample(m_ahead.begin(), m_ahead.end());
    for (RawRow &row : sample)
        row.cells.resize(width);
    const bool mayHaveHeader = m_options.header.value_or(true);
    const size_t titles = mayHaveHeader ? headerIndex(sample) : 0;
    if (titles > 0) {
        m_format.titleRows = static_cast<qint64>(titles);
        m_format.titleLine = m_ahead.front().line;
        countLeftOut(m_leftOut, LeftOutReason::TitleRow, m_format.titleLine, m_format.titleRows);
        m_ahead.erase(m_ahead.begin(), m_ahead.begin() + static_cast<std::ptrdiff_t>(titles));
    }
    m_format.header = m_options.header ? *m_options.header : isHeader(m_ahead.front().cells);
    m_format.firstLine = m_ahead.front().line;
    m_lastLine = m_format.firstLine - 1;
    QStringList first = m_ahead.front().cells;
    if (!m_format.header)
        first.resize(width);
    m_header = TableHeader(first, m_format.header);
    m_columns = m_header.names().first(m_header.used());
    m_isBelowHeader = m_format.header;
    if (m_format.header) {
        fillMerged(m_ahead.front());
        m_lastLine = m_ahead.front().line;
        m_ahead.pop_front();
    }
}

Result<std::optional<RawRow>> XlsxReader::nextRow()
{
    if (!m_ahead.empty()) {
        std::optional<RawRow> row(std::move(m_ahead.front()));
        m_ahead.pop_front();
        return row;
    }
    if (m_failed)
        return *m_failed;
    auto row = m_rows->next();
    if (!row)
        m_failed = row.error();
    return row;
}

bool XlsxReader::isPassedOver(const RawRow &row)
{
    // Rows without any cell are not stored.
    if (row.line > m_lastLine + 1)
        countLeftOut(m_leftOut, LeftOutReason::BlankRow, m_lastLine + 1, row.line - m_lastLine - 1);
    m_lastLine = row.line;
    std::optional<LeftOutReason> reason;
    if (isBlankRow(row))
        reason = LeftOutReason::BlankRow;
    else if (m_header.isRuler(row.cells, m_isBelowHeader))
        reason = LeftOutReason::RulerRow;
    else if (m_header.isRepeatedBy(row.cells))
        reason = LeftOutReason::RepeatedHeader;
    m_isBelowHeader = false;
    if (reason)
        countLeftOut(m_leftOut, *reason, row.line);
    return reason.has_value();
}

/// Gives each row of a merged cell the cell's text, which only the first one holds.
void XlsxReader::fillMerged(RawRow &row)
{
    while (!m_merged.isEmpty() && m_merged.first().first <= row.line) {
        const MergedRows merged = m_merged.takeFirst();
        if (merged.first == row.line)
            m_spanning.insert(merged.column, { merged.last, row.cells.value(merged.column) });
    }
    for (auto it = m_spanning.begin(); it != m_spanning.end();) {
        if (it->first < row.line) {
            it = m_spanning.erase(it);
            continue;
        }
        while (row.cells.size() <= it.key() && !it->second.isEmpty())
            row.cells << QString();
        if (it.key() < row.cells.size() && row.cells.at(it.key()).isEmpty())
            row.cells[it.key()] = it->second;
        ++it;
    }
}

void XlsxReader::growColumns(qsizetype size)
{
    while (m_columns.size() < size) {
        QString name = m_columns.size() < m_header.names().size() ? m_header.names().at(m_columns.size())
                                                                  : QStringLiteral("column %1").arg(m_columns.size() + 1);
        while (m_columns.contains(name))
            name += u'\'';
        m_columns << name;
    }
}

Result<ReadEvent> XlsxReader::next()
{
    for (;;) {
        auto row = nextRow();
        if (!row)
            return row.error();
        if (!*row)
            return ReadEvent(EndOfRows{});
        if (isPassedOver(**row))
            continue;
        fillMerged(**row);
        growColumns((*row)->cells.size());
        return ReadEvent(std::move(**row));
    }
}

QList<LeftOut> XlsxReader::leftOut() const
{
    return m_leftOut + m_rows->leftOut();
}

} // namespace gavel::data
