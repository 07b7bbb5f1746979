// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/readers.h"

#include "data/csvreader.h"
#include "data/jsonreader.h"
#include "data/sniffer.h"
#include "data/textsource.h"
#include "data/workbook/xlsxreader.h"

#include <QCoreApplication>

#include <limits>

namespace gavel::data {

namespace {

struct ReadersText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::data::Readers)
};

QString leftOutText(const LeftOut &entry)
{
    const int count = static_cast<int>(qMin<qint64>(entry.count, std::numeric_limits<int>::max()));
    switch (entry.reason) {
    case LeftOutReason::BlankRow:
        return ReadersText::tr("%n blank row(s) left out; the first is in line %1.", nullptr, count).arg(entry.firstLine);
    case LeftOutReason::TitleRow:
        return ReadersText::tr("%n line(s) above the header left out; the first is line %1.", nullptr, count).arg(entry.firstLine);
    case LeftOutReason::RulerRow:
        return ReadersText::tr("%n row(s) of dashes left out; the first is in line %1.", nullptr, count).arg(entry.firstLine);
    case LeftOutReason::RepeatedHeader:
        return ReadersText::tr("%n row(s) that repeat the header left out; the first is in line %1.", nullptr, count).arg(entry.firstLine);
    case LeftOutReason::ErrorCell:
        return ReadersText::tr("%n cell(s) with an error such as #N/A read as empty; the first is in row %1.", nullptr, count).arg(entry.firstLine);
    case LeftOutReason::FormulaWithoutValue:
        return ReadersText::tr("%n formula(s) without a stored value read as empty; the first is in row %1. Open the file in a spreadsheet and save "
                               "it there.",
                               nullptr, count)
            .arg(entry.firstLine);
    case LeftOutReason::DoubleKey:
        return ReadersText::tr("%n row(s) have a key twice, of which the last value counts; the first is in line %1.", nullptr, count)
            .arg(entry.firstLine);
    }
    Q_UNREACHABLE();
}

} // namespace

QStringList leftOutTexts(const QList<LeftOut> &leftOut)
{
    QStringList texts;
    for (const LeftOut &entry : leftOut)
        texts << leftOutText(entry);
    return texts;
}

Result<SourceFormat> detectFormat(const QString &path, const ReadOptions &options)
{
    const auto format = sniff(path, options);
    if (!format || format->kind != SourceKind::Xlsx)
        return format;
    return XlsxReader::create(path, options).transform([](const auto &reader) { return reader->format(); });
}

Result<std::unique_ptr<RowReader>> openRows(const QString &path, const ReadOptions &options)
{
    const auto format = sniff(path, options);
    if (!format)
        return format.error();
    if (format->kind == SourceKind::Xlsx)
        return XlsxReader::create(path, options);
    auto source = TextSource::open(path, *format);
    if (!source)
        return source.error();
    if (format->kind == SourceKind::Csv || format->kind == SourceKind::Tsv)
        return CsvReader::create(std::move(*source), *format, options);
    return JsonReader::create(std::move(*source), *format, options);
}

} // namespace gavel::data
