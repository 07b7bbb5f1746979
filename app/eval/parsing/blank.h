// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace gavel::eval {

/// Space of any kind, and characters that show nothing: byte order mark, zero-width space and
/// joiners, direction marks.
inline bool isBlank(QChar c)
{
    const char16_t code = c.unicode();
    if (code < 0x80)
        return code == u' ' || (code >= u'\t' && code <= u'\r');
    return c.isSpace() || (code >= 0x200B && code <= 0x200F) || (code >= 0x2060 && code <= 0x2064) || code == 0xFEFF || code == 0x00AD;
}

inline QStringView withoutBlanks(QStringView text)
{
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

} // namespace gavel::eval
