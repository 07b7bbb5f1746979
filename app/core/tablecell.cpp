// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tablecell.h"

#include <algorithm>

namespace gavel {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

qsizetype digitsFrom(QStringView text, qsizetype place)
{
    while (place < text.size() && isDigit(text[place]))
        ++place;
    return place;
}

/// A number with a sign, as any spreadsheet reads it: "-1", "+0,5", "-2.5e-3", "-4 %".
bool isNumber(QStringView text)
{
    qsizetype place = digitsFrom(text, 1);
    if (place == 1)
        return false;
    if (place + 1 < text.size() && (text[place] == u'.' || text[place] == u',') && isDigit(text[place + 1]))
        place = digitsFrom(text, place + 1);
    if (place < text.size() && (text[place] == u'e' || text[place] == u'E')) {
        const bool hasSign = place + 1 < text.size() && (text[place + 1] == u'-' || text[place + 1] == u'+');
        const qsizetype exponent = place + (hasSign ? 2 : 1);
        place = digitsFrom(text, exponent) > exponent ? digitsFrom(text, exponent) : place;
    }
    const QStringView rest = text.sliced(place).trimmed();
    return rest.isEmpty() || rest == u"%";
}

/// Programs pass over what is not seen before they look for a formula.
bool isUnseen(QChar c)
{
    return c.isSpace() || c.isNull() || c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
}

bool isFormula(QStringView text)
{
    static constexpr QStringView control = u"\t\r\n";
    static constexpr QStringView sign = u"=+-@＝＋－＠";
    if (!text.isEmpty() && control.contains(text.front()))
        return true;
    const auto first = std::find_if_not(text.cbegin(), text.cend(), isUnseen);
    if (first == text.cend() || !sign.contains(*first))
        return false;
    const QStringView seen = text.sliced(first - text.cbegin());
    return !((seen.front() == u'-' || seen.front() == u'+') && isNumber(seen));
}

/// Also what reads like a guarded cell already, so that givenCell() knows one from the other.
bool needsGuard(QStringView text)
{
    while (text.startsWith(u'\''))
        text = text.sliced(1);
    return isFormula(text);
}

} // namespace

QString inertCell(const QString &text)
{
    return needsGuard(text) ? u'\'' + text : text;
}

QString givenCell(const QString &cell)
{
    return cell.startsWith(u'\'') && needsGuard(QStringView(cell).sliced(1)) ? cell.sliced(1) : cell;
}

QByteArray csvCell(const QString &text)
{
    static constexpr QStringView separators = u",;\t|\"\n\r\u2028\u2029";
    QString cell = inertCell(text);
    const bool isPlain = std::none_of(cell.cbegin(), cell.cend(), [](QChar c) { return separators.contains(c); });
    const bool hasEdge = !cell.isEmpty() && (cell.front().isSpace() || cell.back().isSpace());
    if (!isPlain || hasEdge || cell.size() != text.size())
        cell = u'"' + cell.replace(u'"', QLatin1StringView("\"\"")) + u'"';
    return cell.toUtf8();
}

} // namespace gavel
