// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/tablesniffer.h"

#include "core/number.h"
#include "data/mapping.h"

#include <QByteArrayList>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <cctype>
#include <optional>
#include <vector>

namespace gavel::data {

namespace {

constexpr size_t sampleRecords = 50;
constexpr size_t mostTitles = 20; ///< so far down a header is looked for
constexpr qsizetype longestName = 100;

/// Splits text into records like a CSV reader, without its checks.
class Records
{
public:
    Records(QByteArrayView text, char separator)
        : m_text(text)
        , m_separator(separator)
        , m_newline(text.contains('\n') ? '\n' : '\r')
    {
    }

    /// The first records; the last one of the sample is left out when it may be cut off.
    std::vector<RawRow> first(size_t limit)
    {
        for (; m_pos < m_text.size() && m_found.size() < limit; ++m_pos)
            take(m_text[m_pos]);
        if (m_text.size() < sampleBytes && m_found.size() < limit)
            endRecord();
        return std::move(m_found);
    }

private:
    void take(char c)
    {
        if (c == '"') {
            takeQuote();
        } else if (!m_quoted && c == m_separator) {
            m_record.cells << QString::fromUtf8(std::exchange(m_cell, {}));
        } else if (!m_quoted && (c == '\n' || c == '\r')) {
            endRecord();
            countLine(c);
            m_record.line = m_line;
        } else {
            m_cell += c;
            countLine(c);
        }
    }

    void takeQuote()
    {
        if (m_quoted && m_pos + 1 < m_text.size() && m_text[m_pos + 1] == '"')
            m_cell += m_text[++m_pos];
        else if (m_quoted || m_cell.isEmpty())
            m_quoted = !m_quoted;
        else
            m_cell += '"';
    }

    void countLine(char c) { m_line += c == m_newline ? 1 : 0; }

    void endRecord()
    {
        if (!m_record.cells.isEmpty() || !m_cell.isEmpty()) {
            m_record.cells << QString::fromUtf8(std::exchange(m_cell, {}));
            m_found.push_back(std::exchange(m_record, {}));
        }
    }

    QByteArrayView m_text;
    char m_separator;
    char m_newline;
    qsizetype m_pos = 0;
    qint64 m_line = 1;
    bool m_quoted = false;
    QByteArray m_cell;
    RawRow m_record{ 1, {} };
    std::vector<RawRow> m_found;
};

std::vector<RawRow> recordsOf(QByteArrayView text, char separator)
{
    return Records(text, separator).first(sampleRecords);
}

qsizetype filledCells(const RawRow &record)
{
    return std::count_if(record.cells.begin(), record.cells.end(), [](const QString &cell) { return !QStringView(cell).trimmed().isEmpty(); });
}

QStringList namesOf(const QStringList &cells)
{
    QStringList names;
    for (const QString &cell : cells)
        names << cell.trimmed();
    // Spreadsheets write empty columns behind the last one in use.
    while (names.size() > 1 && names.last().isEmpty())
        names.removeLast();
    return names;
}

bool namesRoles(const QStringList &names)
{
    const Mapping guessed = guessRoles(names);
    return std::any_of(guessed.begin(), guessed.end(), [](const ColumnRole &role) { return role.role != Role::None; });
}

/// The number of cells that most of the records have, the larger of equals.
qsizetype usualCells(const std::vector<RawRow> &records)
{
    QMap<qsizetype, int> counts;
    for (const RawRow &record : records)
        ++counts[record.cells.size()];
    qsizetype usual = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() >= counts.value(usual))
            usual = it.key();
    }
    return usual;
}

/// The separator that a first line "sep=;" names, as spreadsheets write and read it.
std::optional<char> namedSeparator(QByteArrayView line)
{
    while (line.endsWith('\r') || line.endsWith('\n'))
        line.chop(1);
    if (line.startsWith('"'))
        line = line.sliced(1);
    if (line.size() < 5 || line.first(4).compare("sep=", Qt::CaseInsensitive) != 0)
        return std::nullopt;
    const char c = line[4];
    const QByteArrayView rest = line.sliced(5);
    const bool isSign = (c == '\t' || (c >= ' ' && c < '\x7F')) && !std::isalnum(static_cast<uchar>(c)) && c != '"';
    const bool isAlone
        = std::all_of(rest.begin(), rest.end(), [c](char other) { return other == '"' || other == c || other == ',' || other == ';'; });
    return isSign && isAlone ? std::optional(c) : std::nullopt;
}

qsizetype lineEnd(QByteArrayView text)
{
    const qsizetype newline = text.indexOf('\n');
    const qsizetype end = newline >= 0 ? newline : text.indexOf('\r');
    return end < 0 ? text.size() : end + 1;
}

void takeTitles(const std::vector<RawRow> &records, SourceFormat &format)
{
    const size_t header = headerIndex(records);
    if (header == 0)
        return;
    format.firstLine += records[header].line - 1;
    format.titleRows = static_cast<qint64>(header);
    format.titleLine = format.firstLine - (records[header].line - records.front().line);
}

} // namespace

bool isHeader(const QStringList &cells)
{
    const QStringList names = namesOf(cells);
    if (namesRoles(names))
        return true;
    if (names.size() == 1 && cells.size() > 1)
        return false;
    for (qsizetype i = 0; i < names.size(); ++i) {
        // The index column of a data frame has no name.
        const bool unnamed = names.at(i).isEmpty() && i > 0;
        if (finiteNumber(names.at(i)) || unnamed || names.at(i).size() > longestName || names.at(i).contains(u'\n'))
            return false;
    }
    return QSet<QString>(names.begin(), names.end()).size() == names.size();
}

size_t headerIndex(const std::vector<RawRow> &records)
{
    const qsizetype usual = usualCells(records);
    if (usual < 2)
        return 0;
    bool setOff = false; // by a blank line, or by being as wide as the rows
    for (size_t i = 0; i < records.size() && i <= mostTitles; ++i) {
        const RawRow &record = records[i];
        setOff = setOff || (i > 0 && record.line > records[i - 1].line + 1);
        const bool isRemark = record.cells.first().startsWith(u'#') && record.cells.size() != usual;
        if (filledCells(record) > 1 && !isRemark) {
            const bool isBelow = i > 0 && record.cells.size() == usual && isHeader(record.cells) && (setOff || namesRoles(namesOf(record.cells)));
            return isBelow ? i : 0;
        }
        if (namesRoles(namesOf(record.cells)))
            return 0;
        setOff = setOff || isRemark || record.cells.size() == usual;
    }
    return 0;
}

char sniffSeparator(QByteArrayView text)
{
    char best = ',';
    double bestShare = 0;
    qsizetype bestCells = 1;
    for (const char separator : { ',', ';', '\t', '|' }) {
        auto records = recordsOf(text, separator);
        records.erase(records.begin(), records.begin() + static_cast<std::ptrdiff_t>(headerIndex(records)));
        if (records.empty() || records.front().cells.size() < 2)
            continue;
        const qsizetype cells = records.front().cells.size();
        const auto even = std::count_if(records.begin(), records.end(), [cells](const RawRow &record) { return record.cells.size() == cells; });
        const double share = static_cast<double>(even) / static_cast<double>(records.size());
        if (share > bestShare || (share == bestShare && cells > bestCells)) {
            best = separator;
            bestShare = share;
            bestCells = cells;
        }
    }
    return best;
}

bool sniffHeader(QByteArrayView text, char separator)
{
    const auto records = Records(text, separator).first(1);
    return records.empty() || isHeader(records.front().cells);
}

void sniffTable(QByteArrayView text, const ReadOptions &options, SourceFormat &format)
{
    const auto named = namedSeparator(text.first(lineEnd(text)));
    if (named) {
        text = text.sliced(lineEnd(text));
        format.firstLine = 2;
    }
    if (options.separator)
        format.separator = *options.separator;
    else if (named)
        format.separator = *named;
    else
        format.separator = format.kind == SourceKind::Tsv ? '\t' : sniffSeparator(text);
    format.kind = format.separator == '\t' ? SourceKind::Tsv : SourceKind::Csv;
    const auto records = recordsOf(text, format.separator);
    if (options.header.value_or(true))
        takeTitles(records, format);
    const size_t first = static_cast<size_t>(format.titleRows);
    format.header = options.header ? *options.header : records.empty() || isHeader(records.at(first).cells);
}

} // namespace gavel::data
