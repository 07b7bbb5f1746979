// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/visibletext.h"

#include <QStringList>

#include <algorithm>

namespace gavel {

namespace {

constexpr char16_t deleteCharacter = 0x7f;

/// Joiners (U+200C, U+200D) and the marks of direction (U+200E, U+200F) are part of ordinary texts.
bool isTreacherous(char32_t c)
{
    struct Range
    {
        char32_t first;
        char32_t last;
    };
    static constexpr Range ranges[] = {
        { 0x00, 0x08 },     { 0x0b, 0x1f },     { 0x7f, 0x9f },     { 0xad, 0xad },     { 0x180e, 0x180e }, { 0x200b, 0x200b },
        { 0x2028, 0x202e }, { 0x2060, 0x206f }, { 0xfeff, 0xfeff }, { 0xfff9, 0xfffb }, { 0xd800, 0xdfff }, { 0xe0000, 0xe0fff },
    };
    return std::ranges::any_of(ranges, [c](const Range &range) { return c >= range.first && c <= range.last; });
}

QString visible(char32_t c)
{
    constexpr char16_t pictures = 0x2400;
    if (c < 0x20)
        return QChar(static_cast<char16_t>(pictures + c));
    if (c == deleteCharacter)
        return QStringLiteral("␡");
    return QStringLiteral("<U+%1>").arg(QString::number(c, 16).toUpper(), 4, u'0');
}

QString escaped(char32_t c)
{
    QString text;
    const QString units = c > 0xffff ? QString::fromUcs4(&c, 1) : QString(QChar(static_cast<char16_t>(c)));
    for (const QChar unit : units)
        text += QStringLiteral("\\u%1").arg(unit.unicode(), 4, 16, QLatin1Char('0'));
    return text;
}

/// `text` with `write(c)` in the place of each character that `replaces` names; it also gets the
/// code unit that follows.
template <typename Replaces, typename Write>
QString rewritten(const QString &text, Replaces replaces, Write write)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t c = isPair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode();
        const qsizetype next = i + (isPair ? 2 : 1);
        if (replaces(c, next < text.size() ? text[next] : QChar()))
            result += write(c);
        else
            result += QStringView(text).sliced(i, next - i);
        i = next - 1;
    }
    return result;
}

} // namespace

QString visibleText(const QString &text)
{
    const auto replaces = [](char32_t c, QChar next) { return isTreacherous(c) && !(c == u'\r' && next == u'\n'); };
    return rewritten(text, replaces, visible);
}

QString visibleJson(const QString &json)
{
    // A serialised text has control characters of ASCII only between its values.
    const auto replaces = [](char32_t c, QChar) { return c >= deleteCharacter && isTreacherous(c); };
    return rewritten(json, replaces, escaped);
}

} // namespace gavel
