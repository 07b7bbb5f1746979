// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/jsonreader.h"

#include "data/jsonsplitter.h"
#include "data/jsontablepieces.h"

namespace gavel::data {

namespace {

constexpr qsizetype charactersAhead = 4 << 20;

qsizetype lengthOf(const Result<ReadEvent> &event)
{
    const auto *row = event ? std::get_if<RawRow>(&*event) : nullptr;
    qsizetype length = 0;
    if (row) {
        for (const QString &cell : row->cells)
            length += cell.size();
    }
    return length;
}

} // namespace

JsonReader::JsonReader(std::unique_ptr<JsonPieces> pieces, const SourceFormat &format, const ReadOptions &options)
    : m_format(format)
    , m_pieces(std::move(pieces))
    , m_row(options.maxCellBytes)
{
}

Result<std::unique_ptr<RowReader>> JsonReader::create(std::unique_ptr<TextSource> source, const SourceFormat &format, const ReadOptions &options)
{
    SourceFormat found = format;
    std::unique_ptr<JsonPieces> pieces;
    if (format.kind == SourceKind::JsonTable) {
        auto table = JsonTablePieces::read(*source);
        if (!table)
            return table.error();
        found.notes << (*table)->notes();
        pieces = std::move(*table);
    } else {
        const auto mode = format.kind == SourceKind::JsonLines ? JsonSplitter::Mode::Lines
            : format.kind == SourceKind::JsonArray             ? JsonSplitter::Mode::Elements
                                                               : JsonSplitter::Mode::Objects;
        pieces = std::make_unique<JsonSplitter>(std::move(source), mode, options.maxLineBytes);
    }
    std::unique_ptr<JsonReader> reader(new JsonReader(std::move(pieces), found, options));
    for (qsizetype length = 0; reader->m_ahead.size() < rowsAhead && length < charactersAhead;) {
        auto event = reader->produce();
        length += lengthOf(event);
        const bool last = !event || std::holds_alternative<EndOfRows>(*event);
        reader->m_ahead.push_back(std::move(event));
        if (last)
            break;
    }
    return std::unique_ptr<RowReader>(std::move(reader));
}

Result<ReadEvent> JsonReader::next()
{
    if (m_ahead.empty())
        m_ahead.push_back(produce());
    // An end or an error stays in the queue: nothing is read after it.
    auto &front = m_ahead.front();
    if (!front || std::holds_alternative<EndOfRows>(*front))
        return front;
    auto event = std::move(front);
    m_ahead.pop_front();
    return event;
}

Result<ReadEvent> JsonReader::produce()
{
    const auto piece = m_pieces->next();
    if (!piece)
        return piece.error();
    if (!*piece)
        return ReadEvent(EndOfRows{});
    if (!(*piece)->problem.isEmpty())
        return ReadEvent(BadLine{ (*piece)->line, (*piece)->problem });
    return m_row.parse((*piece)->text, (*piece)->line);
}

} // namespace gavel::data
