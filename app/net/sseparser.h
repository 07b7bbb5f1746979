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
    QByteArray event; ///< empty if the server sent none, which stands for "message"
    QByteArray data; ///< several data lines are joined by LF

    friend bool operator==(const SseEvent &, const SseEvent &) = default;
};

/// Splits a byte stream into server-sent events (WHATWG HTML, section 9.2.6). The bytes may be
/// split anywhere, also inside a CRLF or a UTF-8 sequence. Streams whose events have no blank line
/// between them are understood if each event is one line with a JSON object or [DONE].
class SseParser
{
public:
    static constexpr qsizetype maxLineBytes = 1024 * 1024;
    static constexpr qsizetype maxEventBytes = 8 * maxLineBytes;

    /// The events that these bytes complete, in order. TooLarge when a line or an event exceeds its
    /// limit; the parser then refuses all further bytes.
    Result<QList<SseEvent>> feed(QByteArrayView bytes);

    /// Ends the stream and resets the parser. The last event may lack its closing blank line, or
    /// even the end of its line, if it is a JSON object or [DONE]; anything else that is incomplete
    /// is dropped, as the specification requires.
    QList<SseEvent> finish();

private:
    void takeLine(QByteArrayView line, QList<SseEvent> &events);
    void takeData(QByteArrayView value);
    void endEvent(QList<SseEvent> &events);
    bool isWhole() const;
    QByteArrayView withoutBom(QByteArrayView line);

    QByteArray m_rest; ///< an incomplete line
    QByteArray m_event;
    QByteArray m_data; ///< all data lines so far, each followed by LF
    bool m_atStart = true;
    bool m_afterCr = false;
    bool m_tooLarge = false;
};

} // namespace gavel::net
