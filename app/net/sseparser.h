// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace gavel::net {

struct SseEvent
{
    QByteArray event; ///< empty when the server named none, which stands for "message"
    QByteArray data; ///< several data lines are joined by LF

    friend bool operator==(const SseEvent &, const SseEvent &) = default;
};

/// Cuts a byte stream into server-sent events (WHATWG HTML, section 9.2.6).
/// The bytes may be split anywhere, also inside a CRLF or a UTF-8 sequence.
class SseParser
{
public:
    static constexpr qsizetype maxLineBytes = 1024 * 1024;
    static constexpr qsizetype maxEventBytes = 8 * maxLineBytes;

    /// The events that these bytes complete, in order. TooLarge when a line or
    /// an event outgrows its limit; the parser then refuses everything further.
    Result<QList<SseEvent>> feed(QByteArrayView bytes);

    /// Ends the stream and makes the parser new. An event without its closing
    /// blank line is dropped, as the specification asks; false says that one was.
    bool finish();

private:
    void takeLine(QByteArrayView line, QList<SseEvent> &events);
    void takeData(QByteArrayView value);
    QByteArrayView withoutBom(QByteArrayView line);

    QByteArray m_rest; ///< the beginning of a line whose end has not come yet
    QByteArray m_event;
    QByteArray m_data; ///< every data line so far, each with a LF behind it
    bool m_atStart = true;
    bool m_afterCr = false;
    bool m_tooLarge = false;
};

} // namespace gavel::net
