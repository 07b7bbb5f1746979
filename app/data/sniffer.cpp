// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/sniffer.h"

#include "data/encodingfinder.h"
#include "data/foreignfile.h"
#include "data/jsonscan.h"
#include "data/jsonsplitter.h"
#include "data/jsontablepieces.h"
#include "data/tablesniffer.h"
#include "data/textsource.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <initializer_list>

namespace gavel::data {

namespace {

struct SnifferText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::data::Sniffer)
};

QByteArrayView firstLine(QByteArrayView text)
{
    const qsizetype end = text.indexOf('\n');
    return (end < 0 ? text : text.first(end)).trimmed();
}

/// The beginning of the file, converted to UTF-8.
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

bool hasSuffix(const QString &name, std::initializer_list<const char *> suffixes)
{
    const QString suffix = QFileInfo(name).suffix().toLower();
    return std::any_of(suffixes.begin(), suffixes.end(), [&](const char *each) { return suffix == QLatin1StringView(each); });
}

bool beginsObject(QByteArrayView text)
{
    const QByteArrayView inside = text.startsWith('{') ? text.sliced(1).trimmed() : QByteArrayView();
    return inside.startsWith('"') || inside.startsWith('}');
}

/// Whether the line is one object, up to a comma behind it.
bool isWholeObject(QByteArrayView line)
{
    const qsizetype length = beginsObject(line) ? jsonValueLength(line) : 0;
    const QByteArrayView rest = line.sliced(length).trimmed();
    return length > 0 && (rest.isEmpty() || rest == ",");
}

/// One object that holds all rows, or objects one after the other.
Result<SourceKind> objectKind(const QString &path, const SourceFormat &format)
{
    auto source = TextSource::open(path, format);
    if (!source)
        return source.error();
    JsonSplitter objects(std::move(*source), JsonSplitter::Mode::Objects, JsonTablePieces::maxBytes);
    const auto first = objects.next();
    const auto second = first && *first ? objects.next() : first;
    if (!second)
        return second.error();
    return *second && (*second)->problem.isEmpty() ? SourceKind::JsonObjects : SourceKind::JsonTable;
}

Result<SourceKind> kindOf(const QString &path, QByteArrayView text, const SourceFormat &format)
{
    const bool json = hasSuffix(path, { "json" });
    const bool lines = hasSuffix(path, { "jsonl", "ndjson", "jsonlines" });
    const QByteArrayView trimmed = text.trimmed();
    if (trimmed.startsWith('[')) {
        const QByteArrayView inside = trimmed.sliced(1).trimmed();
        const bool ofObjects = inside.isEmpty() || inside.startsWith('{') || inside.startsWith(']');
        if (json || ofObjects)
            return SourceKind::JsonArray;
    }
    const QByteArrayView line = firstLine(trimmed);
    if (isWholeObject(line)) {
        const bool isAlone = line.size() == trimmed.size() && text.size() < sampleBytes;
        return isAlone && !lines && JsonTable::isTable(line) ? SourceKind::JsonTable : SourceKind::JsonLines;
    }
    // An object over several lines, or one so long that its end is not in the sample.
    const bool isOpen = line == "{" || (beginsObject(trimmed) && (json || (lines && line.size() < trimmed.size())));
    if (isOpen)
        return objectKind(path, format);
    if (json || lines)
        return SourceKind::JsonLines;
    return hasSuffix(path, { "tsv", "tab" }) ? SourceKind::Tsv : SourceKind::Csv;
}

} // namespace

Result<SourceFormat> sniff(const QString &path, const ReadOptions &options)
{
    const QFileInfo info(path);
    if (!info.exists())
        return badInput(SnifferText::tr("There is no file “%1”.").arg(path));
    if (!info.isFile())
        return badInput(SnifferText::tr("“%1” is not a regular file. Save the rows to a file first.").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return ioError(SnifferText::tr("“%1” cannot be opened: %2").arg(info.fileName(), file.errorString()), file.errorString());
    const QByteArray head = file.peek(4096);
    if (const auto foreign = foreignFile(file, head))
        return *foreign;
    SourceFormat format;
    if (isWorkbook(file, head)) {
        format.kind = SourceKind::Xlsx;
        return format;
    }
    if (options.kind == SourceKind::Xlsx)
        return badInput(SnifferText::tr("“%1” is no XLSX workbook. Choose the kind of file that it is.").arg(info.fileName()));
    if (const auto binary = options.encoding ? std::nullopt : binaryFile(file, head))
        return *binary;
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
        const auto kind = kindOf(path, *text, format);
        if (!kind)
            return kind.error();
        format.kind = *kind;
    }
    if (format.kind == SourceKind::Csv || format.kind == SourceKind::Tsv)
        sniffTable(*text, options, format);
    return format;
}

} // namespace gavel::data
