// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/layouts/jsondocument.h"

#include "data/jsonpieces.h"
#include "data/textsource.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <simdjson.h>

#include <algorithm>
#include <string_view>

namespace gavel::data {

namespace {

struct JsonDocumentText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::data::JsonDocument)
};

constexpr qint64 lookedAt = 64 << 10;

/// The file can be one JSON object: it begins like one, and its first line is not an object of its
/// own that others follow.
bool mayBeDocument(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    QFile file(path);
    if (suffix == QLatin1StringView("jsonl") || suffix == QLatin1StringView("ndjson") || !file.open(QIODevice::ReadOnly))
        return false;
    QByteArray head = file.read(lookedAt);
    if (head.startsWith("\xEF\xBB\xBF"))
        head.remove(0, 3);
    head = head.trimmed();
    if (!head.startsWith('{'))
        return false;
    const qsizetype end = head.indexOf('\n');
    return end < 0 || !QJsonDocument::fromJson(head.first(end)).isObject();
}

std::string_view view(const QByteArray &key)
{
    return { key.constData(), static_cast<std::size_t>(key.size()) };
}

} // namespace

JsonDocument::JsonDocument(const ReadOptions &options)
    : m_row(options.maxCellBytes)
{
}

Result<std::unique_ptr<RowReader>> JsonDocument::open(const QString &path, const ReadOptions &options, const std::vector<Place> &places)
{
    if (!mayBeDocument(path))
        return std::unique_ptr<RowReader>();
    ReadOptions asList = options;
    asList.kind = SourceKind::JsonArray;
    const auto format = detectFormat(path, asList);
    if (!format)
        return format.error();
    auto source = TextSource::open(path, *format);
    if (!source)
        return source.error();
    std::unique_ptr<JsonDocument> reader(new JsonDocument(options));
    reader->m_format = *format;
    while (true) {
        const auto more = (*source)->read(reader->m_text, 1);
        if (!more)
            return more.error();
        if (!*more)
            break;
        if (reader->m_text.size() > maxBytes)
            return std::unique_ptr<RowReader>();
    }
    reader->m_size = reader->m_text.size();
    reader->m_text.append(JsonPiece::padding, ' ');
    const bool found = std::any_of(places.begin(), places.end(), [&reader](const Place &place) { return reader->findRecords(place); });
    return found ? std::unique_ptr<RowReader>(std::move(reader)) : std::unique_ptr<RowReader>();
}

/// Notes where the records are; false when there is no list of objects at this place.
bool JsonDocument::findRecords(const Place &place)
{
    using namespace simdjson;
    ondemand::parser parser;
    ondemand::document document;
    const auto size = static_cast<std::size_t>(m_size);
    if (parser.iterate(m_text.constData(), size, static_cast<std::size_t>(m_text.size())).get(document) != SUCCESS)
        return false;
    for (const QByteArray &key : place.beside) {
        ondemand::value value;
        if (document.find_field_unordered(view(key)).get(value) != SUCCESS)
            return false;
        document.rewind();
    }
    ondemand::value at;
    if (document.find_field_unordered(view(place.keys.first())).get(at) != SUCCESS)
        return false;
    for (qsizetype i = 1; i < place.keys.size(); ++i) {
        ondemand::value inner;
        if (at.find_field_unordered(view(place.keys.at(i))).get(inner) != SUCCESS)
            return false;
        at = inner;
    }
    ondemand::array list;
    if (at.get_array().get(list) != SUCCESS)
        return false;
    m_records.clear();
    m_isBroken = false;
    for (auto element : list) {
        std::string_view text;
        m_isBroken = to_json_string(element).get(text) != SUCCESS;
        if (m_isBroken)
            break;
        m_records.emplace_back(text.data() - m_text.constData(), static_cast<qsizetype>(text.size()));
    }
    return !m_records.empty() && m_text.at(m_records.front().first) == '{';
}

Result<ReadEvent> JsonDocument::next()
{
    if (m_next >= m_records.size() && m_isBroken)
        return badInput(JsonDocumentText::tr("The JSON breaks off after the record in line %1. Write the file again.").arg(m_line));
    if (m_next >= m_records.size())
        return ReadEvent(EndOfRows{});
    const auto [offset, length] = m_records[m_next++];
    m_line += QByteArrayView(m_text).sliced(m_counted, offset - m_counted).count('\n');
    m_counted = offset;
    return m_row.parse(QByteArrayView(m_text).sliced(offset, length), m_line);
}

double JsonDocument::progress() const
{
    return m_records.empty() ? 1 : static_cast<double>(m_next) / static_cast<double>(m_records.size());
}

} // namespace gavel::data
