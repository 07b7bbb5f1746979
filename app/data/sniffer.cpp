// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/sniffer.h"

#include "data/mapping.h"
#include "data/textsource.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSet>
#include <QUtf8StringView>

#include <algorithm>
#include <array>
#include <vector>

namespace gavel::data {

namespace {

struct SnifferText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::data::Sniffer)
};

constexpr qint64 sampleBytes = 256 << 10;
constexpr qint64 encodingBytes = 64 << 20; ///< how far a file is searched for bytes that are no UTF-8
constexpr int sampleRecords = 50;

QByteArrayView firstLine(QByteArrayView text)
{
    const qsizetype end = text.indexOf('\n');
    return (end < 0 ? text : text.first(end)).trimmed();
}

/// The records of a sample, split at a separator; the last one is left out when it may be cut.
std::vector<QByteArrayList> records(QByteArrayView text, char separator, int limit)
{
    std::vector<QByteArrayList> result;
    QByteArrayList cells;
    QByteArray cell;
    bool quoted = false;
    const auto endRecord = [&] {
        if (!cells.isEmpty() || !cell.isEmpty())
            result.push_back(std::exchange(cells, {}) << std::exchange(cell, {}));
    };
    for (qsizetype i = 0; i < text.size() && result.size() < static_cast<size_t>(limit); ++i) {
        const char c = text[i];
        if (c == '"') {
            if (quoted && i + 1 < text.size() && text[i + 1] == '"')
                cell += text[++i];
            else if (quoted || cell.isEmpty())
                quoted = !quoted;
            else
                cell += c;
        } else if (!quoted && c == separator) {
            cells << std::exchange(cell, {});
        } else if (!quoted && (c == '\n' || c == '\r')) {
            endRecord();
        } else {
            cell += c;
        }
    }
    if (text.size() < sampleBytes && result.size() < static_cast<size_t>(limit))
        endRecord();
    return result;
}

/// Valid UTF-8 sequences of several bytes, and bytes that belong to none.
struct Utf8Count
{
    qint64 valid = 0;
    qint64 invalid = 0;
};

Utf8Count countUtf8(QByteArrayView bytes)
{
    Utf8Count count;
    for (qsizetype i = 0; i < bytes.size();) {
        const auto lead = static_cast<uchar>(bytes[i]);
        if (lead < 0x80) {
            ++i;
            continue;
        }
        const qsizetype length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        if (i + length <= bytes.size() && QUtf8StringView(bytes.data() + i, length).isValidUtf8()) {
            ++count.valid;
            i += length;
        } else {
            ++count.invalid;
            ++i;
        }
    }
    return count;
}

/// Length of the block without a sequence that the block's end cuts in two.
qsizetype wholeSequences(QByteArrayView block)
{
    for (qsizetype back = 1; back <= qMin<qsizetype>(3, block.size()); ++back) {
        const auto byte = static_cast<uchar>(block[block.size() - back]);
        if (byte >= 0xC0) {
            const qsizetype length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
            return length > back ? block.size() - back : block.size();
        }
        if (byte < 0x80)
            break;
    }
    return block.size();
}

/// UTF-8 unless there are more broken bytes than good sequences: a single damaged
/// byte must become an error at its place, not turn a whole file into nonsense.
QString encodingOf(QFile &file)
{
    file.seek(0);
    Utf8Count total;
    QByteArray rest;
    for (qint64 done = 0; done < encodingBytes;) {
        const QByteArray read = file.read(1 << 20);
        if (read.isEmpty())
            break;
        done += read.size();
        const QByteArray block = rest + read;
        const qsizetype whole = file.atEnd() ? block.size() : wholeSequences(block);
        rest = block.sliced(whole);
        const QByteArrayView text = QByteArrayView(block).first(whole);
        if (QUtf8StringView(text.data(), text.size()).isValidUtf8()) {
            total.valid += std::count_if(text.begin(), text.end(), [](char c) { return static_cast<uchar>(c) >= 0xC0; });
            continue;
        }
        const Utf8Count count = countUtf8(text);
        total.valid += count.valid;
        total.invalid += count.invalid;
        break;
    }
    return total.invalid == 0 || total.valid > total.invalid ? QStringLiteral("UTF-8") : QStringLiteral("Windows-1252");
}

/// UTF-16 of mostly Latin text has a zero in every other byte.
std::optional<QString> wideWithoutMark(QByteArrayView head)
{
    qsizetype zeros[2] = { 0, 0 };
    for (qsizetype i = 0; i < head.size(); ++i)
        zeros[i % 2] += head[i] == '\0' ? 1 : 0;
    const qsizetype most = head.size() / 5;
    if (head.size() >= 4 && zeros[1] > most && zeros[0] * 8 < zeros[1])
        return QStringLiteral("UTF-16LE");
    if (head.size() >= 4 && zeros[0] > most && zeros[1] * 8 < zeros[0])
        return QStringLiteral("UTF-16BE");
    return std::nullopt;
}

std::optional<QString> canonicalEncoding(const QString &name, QByteArrayView head)
{
    const QString upper = name.toUpper().remove(u'-').remove(u'_').remove(u' ');
    if (upper == QLatin1StringView("UTF16") || upper == QLatin1StringView("UTF32"))
        return upper.first(3) + u'-' + upper.mid(3) + QLatin1StringView(head.startsWith('\xFE') || head.startsWith('\0') ? "BE" : "LE");
    if (upper == QLatin1StringView("LATIN1") || upper == QLatin1StringView("ISO88591") || upper == QLatin1StringView("CP1252"))
        return QStringLiteral("Windows-1252");
    for (const QString &known : encodingNames()) {
        if (known.toUpper().remove(u'-') == upper)
            return known;
    }
    return std::nullopt;
}

Result<void> findEncoding(QFile &file, QByteArrayView head, const ReadOptions &options, SourceFormat &format)
{
    if (options.encoding) {
        const auto known = canonicalEncoding(*options.encoding, head);
        if (!known)
            return badInput(SnifferText::tr("There is no encoding “%1”. Choose one of %2.")
                                .arg(*options.encoding, encodingNames().join(QLatin1StringView(", "))));
        format.encoding = *known;
        const QByteArray mark = byteOrderMark(*known);
        format.byteOrderMark = !mark.isEmpty() && head.startsWith(mark);
        return {};
    }
    // UTF-32LE begins with the mark of UTF-16LE, so it is looked for first.
    for (const char *name : { "UTF-8", "UTF-32LE", "UTF-32BE", "UTF-16LE", "UTF-16BE" }) {
        const QString encoding = QString::fromLatin1(name);
        if (head.startsWith(byteOrderMark(encoding))) {
            format.encoding = encoding;
            format.byteOrderMark = true;
            return {};
        }
    }
    const auto wide = wideWithoutMark(head);
    format.encoding = wide ? *wide : encodingOf(file);
    return {};
}

struct Foreign
{
    QByteArrayView magic;
    const char *text = nullptr;
};

constexpr std::array foreigns{
    Foreign{ "PK\x03\x04",
             QT_TRANSLATE_NOOP("gavel::data::Sniffer", "“%1” is a spreadsheet or an archive. Save the sheet as CSV, or unpack it first.") },
    Foreign{ "\x1F\x8B", QT_TRANSLATE_NOOP("gavel::data::Sniffer", "“%1” is compressed. Unpack it first.") },
    Foreign{ "\x28\xB5\x2F\xFD", QT_TRANSLATE_NOOP("gavel::data::Sniffer", "“%1” is compressed. Unpack it first.") },
    Foreign{ "PAR1", QT_TRANSLATE_NOOP("gavel::data::Sniffer", "“%1” is a Parquet file. Convert it to CSV or JSON Lines first.") },
    Foreign{ "SQLite format 3", QT_TRANSLATE_NOOP("gavel::data::Sniffer", "“%1” is a database, not a table of rows.") },
    Foreign{ "\xD0\xCF\x11\xE0", QT_TRANSLATE_NOOP("gavel::data::Sniffer", "“%1” is an old spreadsheet. Save the sheet as CSV.") },
    Foreign{ "%PDF", QT_TRANSLATE_NOOP("gavel::data::Sniffer", "“%1” is a PDF file, not a table of rows.") },
};

/// The beginning of the file as UTF-8 text.
Result<QByteArray> sample(const QString &path, const SourceFormat &format)
{
    auto source = TextSource::open(path, format);
    if (!source)
        return source.error();
    QByteArray text;
    while (text.size() < sampleBytes) {
        const auto more = (*source)->read(text, 1 + text.count('\n'));
        if (!more)
            return more.error();
        if (!*more)
            break;
    }
    return text;
}

Result<SourceKind> kindOf(const QString &name, QByteArrayView text)
{
    const QString suffix = QFileInfo(name).suffix().toLower();
    const bool json = suffix == QLatin1StringView("json");
    const bool lines = suffix == QLatin1StringView("jsonl") || suffix == QLatin1StringView("ndjson");
    const QByteArrayView trimmed = text.trimmed();
    if (trimmed.startsWith('[')) {
        const QByteArrayView inside = trimmed.sliced(1).trimmed();
        const bool ofObjects = inside.isEmpty() || inside.startsWith('{') || inside.startsWith(']');
        if (json || ofObjects)
            return SourceKind::JsonArray;
    }
    if (trimmed.startsWith('{')) {
        const QByteArrayView line = firstLine(trimmed);
        const bool whole = QJsonDocument::fromJson(line.toByteArray()).isObject();
        if (whole)
            return SourceKind::JsonLines;
        if (json && line.size() < trimmed.size()) {
            return badInput(
                SnifferText::tr("“%1” holds one object over several lines. Rows are read from a list ([…]), or from one object a line.").arg(name));
        }
    }
    if (json || lines)
        return SourceKind::JsonLines;
    return suffix == QLatin1StringView("tsv") || suffix == QLatin1StringView("tab") ? SourceKind::Tsv : SourceKind::Csv;
}

void describeTable(QByteArrayView text, const ReadOptions &options, SourceFormat &format)
{
    if (options.separator)
        format.separator = *options.separator;
    else
        format.separator = format.kind == SourceKind::Tsv ? '\t' : sniffSeparator(text);
    format.kind = format.separator == '\t' ? SourceKind::Tsv : SourceKind::Csv;
    format.header = options.header ? *options.header : sniffHeader(text, format.separator);
}

} // namespace

QStringList encodingNames()
{
    return { QStringLiteral("UTF-8"),    QStringLiteral("UTF-16LE"), QStringLiteral("UTF-16BE"),
             QStringLiteral("UTF-32LE"), QStringLiteral("UTF-32BE"), QStringLiteral("Windows-1252") };
}

char sniffSeparator(QByteArrayView text)
{
    char best = ',';
    double bestShare = 0;
    qsizetype bestCells = 1;
    for (const char separator : { ',', ';', '\t', '|' }) {
        const auto rows = records(text, separator, sampleRecords);
        if (rows.empty() || rows.front().size() < 2)
            continue;
        const qsizetype cells = rows.front().size();
        const auto even = std::count_if(rows.begin(), rows.end(), [cells](const QByteArrayList &row) { return row.size() == cells; });
        const double share = static_cast<double>(even) / static_cast<double>(rows.size());
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
    const auto rows = records(text, separator, 1);
    if (rows.empty())
        return true;
    QStringList names;
    for (const QByteArray &cell : rows.front())
        names << QString::fromUtf8(cell).trimmed();
    const Mapping guessed = guessRoles(names);
    if (std::any_of(guessed.begin(), guessed.end(), [](const ColumnRole &role) { return role.role != Role::None; }))
        return true;
    for (qsizetype i = 0; i < names.size(); ++i) {
        bool number = false;
        names.at(i).toDouble(&number);
        // A data frame's index column has no name.
        const bool unnamed = names.at(i).isEmpty() && i > 0;
        if (number || unnamed || names.at(i).size() > 100 || names.at(i).contains(u'\n'))
            return false;
    }
    return QSet<QString>(names.begin(), names.end()).size() == names.size();
}

Result<SourceFormat> sniff(const QString &path, const ReadOptions &options)
{
    const QFileInfo info(path);
    if (!info.exists())
        return badInput(SnifferText::tr("There is no file “%1”.").arg(path));
    if (!info.isFile())
        return badInput(SnifferText::tr("“%1” is not a regular file. Save the rows to a file first.").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ Error::Kind::Io, 0, SnifferText::tr("“%1” cannot be opened: %2").arg(info.fileName(), file.errorString()), file.errorString() };
    const QByteArray head = file.peek(4096);
    for (const Foreign &foreign : foreigns) {
        if (head.startsWith(foreign.magic))
            return badInput(SnifferText::tr(foreign.text).arg(info.fileName()));
    }
    SourceFormat format;
    if (const auto found = findEncoding(file, head, options, format); !found)
        return found.error();
    const auto text = sample(path, format);
    if (!text)
        return text.error();
    if (text->size() < sampleBytes && text->trimmed().isEmpty())
        return badInput(SnifferText::tr("“%1” is empty.").arg(info.fileName()));

    if (options.kind) {
        format.kind = *options.kind;
    } else {
        const auto kind = kindOf(info.fileName(), *text);
        if (!kind)
            return kind.error();
        format.kind = *kind;
    }
    if (format.kind == SourceKind::Csv || format.kind == SourceKind::Tsv)
        describeTable(*text, options, format);
    return format;
}

} // namespace gavel::data
