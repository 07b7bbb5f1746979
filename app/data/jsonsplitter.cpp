// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/jsonsplitter.h"

namespace gavel::data {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

} // namespace

JsonSplitter::JsonSplitter(std::unique_ptr<TextSource> source, Mode mode, qint64 maxBytes)
    : m_source(std::move(source))
    , m_mode(mode)
    , m_maxBytes(maxBytes)
{
}

Result<std::optional<JsonSplitter::Piece>> JsonSplitter::next()
{
    return m_mode == Mode::Lines ? nextLine() : m_mode == Mode::Elements ? nextElement() : nextObject();
}

/// Reads more text after the current piece; false at the end.
Result<bool> JsonSplitter::fill()
{
    if (m_ended)
        return false;
    m_buffer.remove(0, m_start);
    m_scan -= m_start;
    m_start = 0;
    if (m_buffer.size() > m_maxBytes) {
        const QString text = m_mode == Mode::Lines
            ? tr("Line %1 of “%2” is longer than %3 MiB.")
            : tr("The element that begins in line %1 of “%2” is longer than %3 MiB. A quote or bracket may be missing.");
        return tooLarge(text.arg(m_pieceLine).arg(fileName()).arg(m_maxBytes >> 20));
    }
    const qsizetype before = m_buffer.size();
    while (!m_ended && m_buffer.size() == before) {
        const auto more = m_source->read(m_buffer, m_line);
        if (!more)
            return more.error();
        m_ended = !*more;
    }
    m_buffer.reserve(m_buffer.size() + JsonPiece::padding);
    return m_buffer.size() > before;
}

JsonSplitter::Piece JsonSplitter::piece(qsizetype end) const
{
    return Piece{ m_pieceLine, QByteArrayView(m_buffer).sliced(m_start, end - m_start).trimmed(), {} };
}

Result<std::optional<JsonSplitter::Piece>> JsonSplitter::nextLine()
{
    for (;;) {
        m_pieceLine = m_line;
        qsizetype newline = m_buffer.indexOf('\n', m_scan);
        while (newline < 0) {
            m_scan = m_buffer.size();
            const auto more = fill();
            if (!more)
                return more.error();
            if (!*more)
                break;
            newline = m_buffer.indexOf('\n', m_scan);
        }
        const bool last = newline < 0;
        const qsizetype end = last ? m_buffer.size() : newline;
        const Piece line = piece(end);
        m_start = m_scan = last ? end : end + 1;
        m_line += last ? 0 : 1;
        if (!line.text.isEmpty())
            return std::optional(line);
        if (last)
            return std::optional<Piece>();
    }
}

Result<std::optional<JsonSplitter::Piece>> JsonSplitter::nextElement()
{
    for (;;) {
        if (m_place == Place::End)
            return std::optional<Piece>();
        if (auto found = scan())
            return found;
        if (m_place == Place::BeforeList && m_scan < m_buffer.size()) {
            return badInput(tr("“%1” does not begin with a list ([…]), see line %2.").arg(fileName()).arg(m_line));
        }
        if (m_place != Place::InElement)
            m_start = m_scan;
        const auto more = fill();
        if (!more)
            return more.error();
        if (*more)
            continue;
        const Place place = std::exchange(m_place, Place::End);
        if (place == Place::BeforeElement)
            return std::optional(Piece{ m_line, {}, tr("The file ends before the end of its list. It may be cut off.") });
        if (place == Place::InElement)
            return std::optional(Piece{ m_pieceLine, {}, tr("The file ends inside the element that begins here.") });
        if (place == Place::BeforeList)
            return badInput(tr("“%1” is empty.").arg(fileName()));
        return std::optional<Piece>();
    }
}

/// An object that ends with its last bracket; what stands between objects is a problem, up to the
/// line end.
Result<std::optional<JsonSplitter::Piece>> JsonSplitter::nextObject()
{
    m_start = m_scan;
    bool more = true;
    while (more && !skipSpace()) {
        m_start = m_scan;
        const auto filled = fill();
        if (!filled)
            return filled.error();
        more = *filled;
    }
    if (!more)
        return std::optional<Piece>();
    m_start = m_scan;
    m_pieceLine = m_line;
    const bool isObject = m_buffer.at(m_scan) == '{';
    m_depth = 0;
    m_inString = m_escaped = false;
    while (more && !(isObject ? objectEnds() : lineEnds())) {
        const auto filled = fill();
        if (!filled)
            return filled.error();
        more = *filled;
    }
    if (isObject && !more)
        return std::optional(Piece{ m_pieceLine, {}, tr("The file ends inside the object that begins here.") });
    if (!isObject)
        return std::optional(Piece{ m_pieceLine, {}, tr("There is text between the objects. Write a list ([…]), or one object a line.") });
    return std::optional(piece(m_scan));
}

/// Moves behind the last bracket of the object; false when the buffer ends before it.
bool JsonSplitter::objectEnds()
{
    while (m_scan < m_buffer.size()) {
        const char c = m_buffer.at(m_scan++);
        if (c == '\n')
            ++m_line;
        if (m_inString) {
            m_inString = m_escaped || c != '"';
            m_escaped = !m_escaped && c == '\\';
        } else if (c == '"') {
            m_inString = true;
        } else if (c == '{' || c == '[') {
            ++m_depth;
        } else if ((c == '}' || c == ']') && --m_depth == 0) {
            return true;
        }
    }
    return false;
}

/// Moves to the end of the line; false when the buffer ends before it.
bool JsonSplitter::lineEnds()
{
    const qsizetype newline = m_buffer.indexOf('\n', m_scan);
    m_scan = newline < 0 ? m_buffer.size() : newline;
    return newline >= 0;
}

/// Skips white space; false at the end of the buffer.
bool JsonSplitter::skipSpace()
{
    for (; m_scan < m_buffer.size() && isSpace(m_buffer.at(m_scan)); ++m_scan)
        m_line += m_buffer.at(m_scan) == '\n' ? 1 : 0;
    return m_scan < m_buffer.size();
}

/// The next piece in the buffer; nullopt when more text is needed (or there is no list).
std::optional<JsonSplitter::Piece> JsonSplitter::scan()
{
    for (;;) {
        if (m_place == Place::InElement) {
            if (!elementEnds())
                return std::nullopt;
            const Piece found = piece(m_scan);
            m_afterComma = m_buffer.at(m_scan) == ',';
            m_place = m_afterComma ? Place::BeforeElement : Place::AfterList;
            m_start = ++m_scan;
            return found;
        }
        if (!skipSpace())
            return std::nullopt;
        const char c = m_buffer.at(m_scan);
        if (m_place == Place::BeforeList) {
            if (c != '[')
                return std::nullopt;
            ++m_scan;
            m_place = Place::BeforeElement;
        } else if (m_place == Place::AfterList) {
            m_place = Place::End;
            return Piece{ m_line, {}, tr("There is text behind the end of the list. It is not read.") };
        } else if (c == ',' || c == ']') {
            ++m_scan;
            const bool missing = c == ',' || m_afterComma;
            m_afterComma = c == ',';
            if (c == ']')
                m_place = Place::AfterList;
            if (missing)
                return Piece{ m_line, {}, tr("An element is missing at this comma.") };
        } else {
            m_place = Place::InElement;
            m_start = m_scan;
            m_pieceLine = m_line;
        }
    }
}

/// Moves to the comma or bracket after the element; false when the buffer ends before it.
bool JsonSplitter::elementEnds()
{
    const char *bytes = m_buffer.constData();
    for (; m_scan < m_buffer.size(); ++m_scan) {
        const char c = bytes[m_scan];
        if (c == '\n')
            ++m_line;
        if (m_inString) {
            if (m_escaped)
                m_escaped = false;
            else if (c == '\\')
                m_escaped = true;
            else if (c == '"')
                m_inString = false;
        } else if (c == '"') {
            m_inString = true;
        } else if (c == '{' || c == '[') {
            ++m_depth;
        } else if (m_depth > 0) {
            if (c == '}' || c == ']')
                --m_depth;
        } else if (c == ',' || c == ']') {
            return true;
        }
    }
    return false;
}

} // namespace gavel::data
