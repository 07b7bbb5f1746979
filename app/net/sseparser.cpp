// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/sseparser.h"

#include <QCoreApplication>

#include <utility>

namespace gavel::net {

namespace {

qsizetype lineEnd(QByteArrayView bytes)
{
    // A stream has LF only or CRLF, so the first CR is usually right before the first LF.
    const qsizetype lf = bytes.indexOf('\n');
    const qsizetype cr = (lf < 0 ? bytes : bytes.first(lf)).indexOf('\r');
    return cr < 0 ? lf : cr;
}

} // namespace

Result<QList<SseEvent>> SseParser::feed(QByteArrayView bytes)
{
    QList<SseEvent> events;
    while (!bytes.isEmpty() && !m_tooLarge) {
        if (m_afterCr && bytes.front() == '\n') {
            m_afterCr = false;
            bytes = bytes.sliced(1);
            continue;
        }
        m_afterCr = false;
        const qsizetype end = lineEnd(bytes);
        if (m_rest.size() + (end < 0 ? bytes.size() : end) > maxLineBytes) {
            m_tooLarge = true;
            break;
        }
        if (end < 0) {
            m_rest.append(bytes);
            break;
        }
        m_afterCr = bytes[end] == '\r';
        if (m_rest.isEmpty()) {
            takeLine(bytes.first(end), events);
        } else {
            m_rest.append(bytes.first(end));
            takeLine(m_rest, events);
            m_rest.clear();
        }
        bytes = bytes.sliced(end + 1);
    }
    if (m_tooLarge)
        return Error{ Error::Kind::TooLarge, 200,
                      QCoreApplication::translate("gavel::net::SseParser",
                                                  "The server's stream is not cut into events of a sensible size. Check the address."),
                      QStringLiteral("an SSE line or event exceeds its limit") };
    return events;
}

QList<SseEvent> SseParser::finish()
{
    QList<SseEvent> events;
    if (!m_tooLarge) {
        if (!m_rest.isEmpty())
            takeLine(std::exchange(m_rest, {}), events);
        if (isWhole())
            endEvent(events);
    }
    *this = SseParser();
    return events;
}

/// Whether the data so far can be an event by itself.
bool SseParser::isWhole() const
{
    return m_data == "[DONE]\n" || (m_data.startsWith('{') && m_data.endsWith("}\n"));
}

void SseParser::endEvent(QList<SseEvent> &events)
{
    if (!m_data.isEmpty()) {
        m_data.chop(1);
        events.append({ m_event, m_data });
    }
    m_event.clear();
    m_data.clear();
}

void SseParser::takeLine(QByteArrayView line, QList<SseEvent> &events)
{
    line = withoutBom(line);
    if (line.isEmpty())
        return endEvent(events);
    const qsizetype colon = line.indexOf(':');
    if (colon == 0)
        return; // a comment
    const QByteArrayView field = colon < 0 ? line : line.first(colon);
    QByteArrayView value = colon < 0 ? QByteArrayView() : line.sliced(colon + 1);
    if (!value.isEmpty() && value.front() == ' ')
        value = value.sliced(1);
    // No JSON goes on with an object after its closing brace: the blank line between is missing.
    const bool begins = field == "event" || (field == "data" && (value.startsWith('{') || value.startsWith("[DONE]")));
    if (begins && isWhole())
        endEvent(events);
    if (field == "data")
        takeData(value);
    else if (field == "event")
        m_event = value.toByteArray();
}

void SseParser::takeData(QByteArrayView value)
{
    if (m_data.size() + value.size() >= maxEventBytes) {
        m_tooLarge = true;
        return;
    }
    m_data.append(value).append('\n');
}

QByteArrayView SseParser::withoutBom(QByteArrayView line)
{
    if (m_atStart && line.startsWith("\xEF\xBB\xBF"))
        line = line.sliced(3);
    m_atStart = false;
    return line;
}

} // namespace gavel::net
