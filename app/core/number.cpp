// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/number.h"

#include <QString>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace gavel {

namespace {

/// What pandas reads as missing, R, SQL and spreadsheets write so, and people put there by hand.
constexpr std::array missingWords{ ""_L1,       "nan"_L1,     "-nan"_L1,    "na"_L1,       "n/a"_L1, "#n/a"_L1,   "#na"_L1,       "#n/a n/a"_L1,
                                   "<na>"_L1,   "nat"_L1,     "null"_L1,    "none"_L1,     "nil"_L1, "#null!"_L1, "undefined"_L1, "#ind"_L1,
                                   "1.#ind"_L1, "-1.#ind"_L1, "1.#qnan"_L1, "-1.#qnan"_L1, "-"_L1,   "--"_L1,     "."_L1,         "?"_L1 };

constexpr qsizetype longestCell = 64; // no number has more characters, whatever wrote it

/// The digits, signs and separators of other scripts as ASCII: "４．５" and "٤٫٥" are "4.5".
QString inAscii(QStringView text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar character : text) {
        switch (character.unicode()) {
        case u'\u2212': // minus sign
        case u'\uFF0D':
            plain += u'-';
            break;
        case u'\uFF0B':
            plain += u'+';
            break;
        case u'\uFF0E':
            plain += u'.';
            break;
        case u'\uFF0C':
        case u'\u066B': // Arabic decimal separator
            plain += u',';
            break;
        default:
            plain += character.isDigit() ? QLatin1Char(static_cast<char>('0' + character.digitValue())) : character;
        }
    }
    return plain;
}

bool isDigitAt(const QString &text, qsizetype at)
{
    return at >= 0 && at < text.size() && text[at] >= u'0' && text[at] <= u'9';
}

/// "1,234": a digit that is not 0, up to two more, a comma and three digits. Some write 1.234 so,
/// others 1234.
bool canBeThousands(const QString &text, qsizetype comma)
{
    const qsizetype first = text.startsWith(u'-') || text.startsWith(u'+') ? 1 : 0;
    const qsizetype before = comma - first;
    return before >= 1 && before <= 3 && text[first] != u'0' && text.size() - comma == 4;
}

/// What a cell can mean.
struct Readings
{
    std::optional<double> decimal;
    std::optional<double> thousands; ///< only where this is as likely
};

Readings readingsOf(QStringView cell)
{
    const QStringView trimmed = cell.trimmed();
    if (trimmed.size() > longestCell)
        return {};
    QString text = inAscii(trimmed);
    const qsizetype comma = text.indexOf(u',');
    if (comma < 0)
        return { finiteNumber(text), {} };
    if (text.contains(u'.') || !isDigitAt(text, comma + 1))
        return {};
    Readings readings;
    if (canBeThousands(text, comma))
        readings.thousands = finiteNumber(QString(text).remove(comma, 1));
    text[comma] = u'.'; // a second comma is left and no number
    readings.decimal = finiteNumber(text);
    return readings;
}

} // namespace

std::optional<double> finiteNumber(QStringView text)
{
    bool ok = false;
    const double number = text.trimmed().toDouble(&ok);
    return ok && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<double> cellNumber(QStringView cell)
{
    const Readings readings = readingsOf(cell);
    return readings.thousands ? std::nullopt : readings.decimal;
}

std::optional<double> cellNumber(QStringView cell, double low, double high)
{
    const Readings readings = readingsOf(cell);
    if (!readings.thousands)
        return readings.decimal;
    const auto isBetween = [low, high](double number) { return number >= low && number <= high; };
    if (isBetween(*readings.thousands))
        return isBetween(*readings.decimal) ? std::nullopt : readings.thousands;
    return readings.decimal;
}

bool isMissingCell(QStringView cell)
{
    const QStringView text = cell.trimmed();
    if (text == u"\u2013" || text == u"\u2014") // dashes
        return true;
    return std::any_of(missingWords.begin(), missingWords.end(),
                       [text](QLatin1StringView word) { return text.compare(word, Qt::CaseInsensitive) == 0; });
}

bool isInfiniteCell(QStringView cell)
{
    QStringView text = cell.trimmed();
    if (text.size() > longestCell)
        return false;
    if (text.startsWith(u'-') || text.startsWith(u'+') || text.startsWith(u'\u2212'))
        text = text.mid(1);
    return text == u"\u221e" || text.compare("infinity"_L1, Qt::CaseInsensitive) == 0 || std::isinf(text.toDouble());
}

} // namespace gavel
