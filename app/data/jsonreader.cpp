// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/jsonreader.h"

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

JsonReader::JsonReader(std::unique_ptr<TextSource> source, const SourceFormat &format, const ReadOptions &options)
    : m_format(format)
    , m_splitter(std::move(source), format.kind == SourceKind::JsonLines ? JsonSplitter::Mode::Lines : JsonSplitter::Mode::Elements,
                 options.maxLineBytes)
    , m_row(options.maxCellBytes)
{
}

Result<std::unique_ptr<RowReader>> JsonReader::create(std::unique_ptr<TextSource> source, const SourceFormat &format, const ReadOptions &options)
{
    std::unique_ptr<JsonReader> reader(new JsonReader(std::move(source), format, options));
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
    // An end or an error stays: reading does not go on behind it.
    auto &front = m_ahead.front();
    if (!front || std::holds_alternative<EndOfRows>(*front))
        return front;
    auto event = std::move(front);
    m_ahead.pop_front();
    return event;
}

Result<ReadEvent> JsonReader::produce()
{
    const auto piece = m_splitter.next();
    if (!piece)
        return piece.error();
    if (!*piece)
        return ReadEvent(EndOfRows{});
    if (!(*piece)->problem.isEmpty())
        return ReadEvent(BadLine{ (*piece)->line, (*piece)->problem });
    return m_row.parse((*piece)->text, (*piece)->line);
}

} // namespace gavel::data
