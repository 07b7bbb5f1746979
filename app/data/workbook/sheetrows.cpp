// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/workbook/sheetrows.h"

#include "data/leftout.h"
#include "data/tableheader.h"
#include "data/workbook/xmlpart.h"

#include <QRegularExpression>

#include <algorithm>

namespace gavel::data {

namespace {

constexpr qint64 lastLine = 10'000'000;
constexpr qint64 searchedForMerged = 1LL << 30; ///< larger sheets are read without a look at merged cells
constexpr qint64 blockBytes = 64 << 10;
constexpr qsizetype mergedTail = 16 << 20; ///< of the part behind the rows
constexpr qsizetype mostMerged = 100'000;

} // namespace

qsizetype columnOfPlace(QStringView place)
{
    qsizetype column = 0;
    for (qsizetype i = 0; i < place.size(); ++i) {
        const char16_t c = place.at(i).toUpper().unicode();
        if (c < u'A' || c > u'Z')
            break;
        column = column * 26 + (c - u'A') + 1;
        if (column > lastLine)
            return -1;
    }
    return column - 1;
}

SheetRows::SheetRows(const Workbook &book, Workbook::Sheet sheet, std::unique_ptr<ZipEntry> device, const ReadOptions &options)
    : m_book(book)
    , m_sheet(std::move(sheet))
    , m_device(std::move(device))
    , m_options(options)
    , m_xml(m_device.get())
{
}

Result<std::unique_ptr<SheetRows>> SheetRows::open(const Workbook &book, const Workbook::Sheet &sheet, const ReadOptions &options)
{
    auto device = book.openSheet(sheet);
    if (!device)
        return device.error();
    return std::unique_ptr<SheetRows>(new SheetRows(book, sheet, std::move(*device), options));
}

Result<std::optional<RawRow>> SheetRows::next()
{
    if (!m_isInside && !m_isAtEnd) {
        m_isAtEnd = !nextChild(m_xml);
        while (!m_isAtEnd && !m_isInside) {
            m_isAtEnd = !nextChild(m_xml);
            m_isInside = !m_isAtEnd && m_xml.name() == u"sheetData";
            if (!m_isAtEnd && !m_isInside)
                skipElement(m_xml);
        }
    }
    while (!m_isAtEnd && nextChild(m_xml)) {
        if (m_xml.name() == u"row")
            return readRow().transform([](const RawRow &row) { return std::optional(row); });
        skipElement(m_xml);
    }
    m_isAtEnd = true;
    if (m_xml.hasError())
        return m_book.damaged(m_sheet.part, m_xml, *m_device);
    return std::optional<RawRow>();
}

Result<RawRow> SheetRows::readRow()
{
    const qint64 said = attributeOf(m_xml, u"r").toLongLong();
    m_line = said > m_line && said <= lastLine ? said : m_line + 1;
    RawRow row{ m_line, {} };
    qsizetype column = -1;
    qint64 bytes = 0;
    while (nextChild(m_xml)) {
        if (m_xml.name() != u"c") {
            skipElement(m_xml);
            continue;
        }
        if (const auto read = readCell(row, column, bytes); !read)
            return read.error();
    }
    if (m_xml.hasError())
        return m_book.damaged(m_sheet.part, m_xml, *m_device);
    return row;
}

/// `column`: of the cell before; `bytes`: of the row so far.
Result<void> SheetRows::readCell(RawRow &row, qsizetype &column, qint64 &bytes)
{
    const qsizetype said = columnOfPlace(attributeOf(m_xml, u"r"));
    column = said > column ? said : column + 1;
    Cell cell{ attributeOf(m_xml, u"t"), attributeOf(m_xml, u"s").toLongLong(), {} };
    readContent(cell);
    if (m_xml.hasError())
        return {};
    const auto text = textOf(cell, row.line);
    if (!text)
        return text.error();
    return put(row, column, *text, bytes);
}

void SheetRows::readContent(Cell &cell)
{
    while (nextChild(m_xml)) {
        if (m_xml.name() == u"v") {
            cell.value = elementText(m_xml);
        } else if (m_xml.name() == u"is") {
            cell.value = withoutXmlEscapes(richText(m_xml));
        } else {
            cell.hasFormula = cell.hasFormula || m_xml.name() == u"f";
            skipElement(m_xml);
        }
    }
}

Result<QString> SheetRows::textOf(const Cell &cell, qint64 line)
{
    if (cell.type == QLatin1StringView("e")) {
        countLeftOut(m_leftOut, LeftOutReason::ErrorCell, line);
        return QString();
    }
    if (cell.type == QLatin1StringView("str"))
        return withoutXmlEscapes(cell.value);
    if (cell.type == QLatin1StringView("inlineStr") || cell.type == QLatin1StringView("d"))
        return cell.value;
    if (cell.value.isEmpty()) {
        if (cell.hasFormula)
            countLeftOut(m_leftOut, LeftOutReason::FormulaWithoutValue, line);
        return QString();
    }
    if (cell.type == QLatin1StringView("s")) {
        bool isNumber = false;
        const auto text = m_book.sharedText(cell.value.toLongLong(&isNumber));
        if (isNumber && text)
            return *text;
        return badInput(tr("“%1” is damaged: a cell in row %2 refers to a text that is not there. Open it in a spreadsheet and save it again.")
                            .arg(m_book.fileName())
                            .arg(line));
    }
    if (cell.type == QLatin1StringView("b"))
        return cell.value == u'1' ? QStringLiteral("true") : QStringLiteral("false");
    return sheetNumber(cell.value, m_book.kindOfStyle(cell.style), m_book.counts1904());
}

Result<void> SheetRows::put(RawRow &row, qsizetype column, const QString &text, qint64 &bytes) const
{
    if (text.isEmpty())
        return {};
    const qint64 size = text.size(); // at least so many bytes
    bytes += size;
    if (size > m_options.maxCellBytes || bytes > m_options.maxLineBytes)
        return tooLarge(tr("Row %1 of “%2” is larger than %3 MiB.").arg(row.line).arg(m_book.fileName()).arg(m_options.maxCellBytes >> 20));
    if (column >= maxColumns)
        return tooLarge(tr("Row %1 of “%2” has more than %3 columns.").arg(row.line).arg(m_book.fileName()).arg(maxColumns));
    while (row.cells.size() <= column)
        row.cells << QString();
    row.cells[column] = text;
    return {};
}

double SheetRows::progress() const
{
    const qint64 size = m_book.sizeOf(m_sheet);
    return m_isAtEnd || size <= 0 ? 1 : std::min(1.0, static_cast<double>(m_xml.characterOffset()) / static_cast<double>(size));
}

QList<MergedRows> mergedRows(const Workbook &book, const Workbook::Sheet &sheet)
{
    QList<MergedRows> found;
    if (book.sizeOf(sheet) > searchedForMerged)
        return found;
    const auto device = book.openSheet(sheet);
    if (!device)
        return found;
    // They are listed behind the rows, so only the end is of interest.
    QByteArray tail;
    for (QByteArray block = (*device)->read(blockBytes); !block.isEmpty(); block = (*device)->read(blockBytes)) {
        tail += block;
        if (tail.size() > 2 * mergedTail)
            tail = tail.last(mergedTail);
    }
    static const QRegularExpression reference(QStringLiteral("mergeCell [^>]*ref=\"\\$?([A-Z]+)\\$?([0-9]+):\\$?[A-Z]+\\$?([0-9]+)\""));
    const qsizetype begin = tail.lastIndexOf("sheetData>");
    auto matches = reference.globalMatch(QString::fromUtf8(begin < 0 ? QByteArray() : tail.sliced(begin)));
    while (matches.hasNext() && found.size() < mostMerged) {
        const auto match = matches.next();
        const MergedRows merged{ columnOfPlace(match.capturedView(1)), match.capturedView(2).toLongLong(), match.capturedView(3).toLongLong() };
        if (merged.column >= 0 && merged.column < maxColumns && merged.last > merged.first)
            found << merged;
    }
    std::stable_sort(found.begin(), found.end(), [](const MergedRows &a, const MergedRows &b) { return a.first < b.first; });
    return found;
}

} // namespace gavel::data
