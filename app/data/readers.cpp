// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/readers.h"

#include "data/csvreader.h"
#include "data/jsonreader.h"
#include "data/sniffer.h"
#include "data/textsource.h"

namespace gavel::data {

Result<SourceFormat> detectFormat(const QString &path, const ReadOptions &options)
{
    return sniff(path, options);
}

Result<std::unique_ptr<RowReader>> openRows(const QString &path, const ReadOptions &options)
{
    const auto format = sniff(path, options);
    if (!format)
        return format.error();
    auto source = TextSource::open(path, *format);
    if (!source)
        return source.error();
    if (format->kind == SourceKind::Csv || format->kind == SourceKind::Tsv)
        return CsvReader::create(std::move(*source), *format, options);
    return JsonReader::create(std::move(*source), *format, options);
}

} // namespace gavel::data
