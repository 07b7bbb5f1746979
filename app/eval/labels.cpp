// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/labels.h"

#include "core/jsonwriter.h"
#include "core/number.h"
#include "eval/parsing/blank.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gavel::eval {

namespace {

qsizetype digitsAt(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && text[end] >= u'0' && text[end] <= u'9')
        ++end;
    return end - at;
}

} // namespace

std::optional<double> plainNumber(QStringView text)
{
    qsizetype at = text.startsWith(u'-') ? 1 : 0;
    const qsizetype whole = digitsAt(text, at);
    if (whole == 0 || (whole > 1 && text[at] == u'0'))
        return std::nullopt;
    at += whole;
    if (at < text.size() && text[at] == u'.') {
        const qsizetype fraction = digitsAt(text, at + 1);
        if (fraction == 0)
            return std::nullopt;
        at += 1 + fraction;
    }
    if (at != text.size())
        return std::nullopt;
    return finiteNumber(text);
}

bool isNumeric(const Scale &scale)
{
    return std::all_of(scale.cbegin(), scale.cend(), [](const ScalePoint &point) { return plainNumber(point.label).has_value(); });
}

QString jsonLabel(const Scale &scale, const QString &label)
{
    return isNumeric(scale) && plainNumber(label) ? label : jsonString(label);
}

qsizetype pointOf(const Scale &scale, QStringView text)
{
    const QStringView label = withoutBlanks(text);
    for (qsizetype i = 0; i < scale.size(); ++i) {
        if (scale[i].label == label)
            return i;
    }
    if (const auto number = plainNumber(label))
        return pointOf(scale, *number);
    qsizetype found = -1;
    for (qsizetype i = 0; i < scale.size(); ++i) {
        if (label.compare(scale[i].label, Qt::CaseInsensitive) != 0)
            continue;
        if (found >= 0)
            return -1;
        found = i;
    }
    return found;
}

qsizetype pointOf(const Scale &scale, double number)
{
    for (qsizetype i = 0; i < scale.size(); ++i) {
        const auto value = plainNumber(scale[i].label);
        if (value && *value == number)
            return i;
    }
    return -1;
}

bool startsLongerLabel(const Scale &scale, QStringView text)
{
    return std::any_of(scale.cbegin(), scale.cend(), [text](const ScalePoint &point) {
        return point.label.size() > text.size() && QStringView(point.label).startsWith(text, Qt::CaseInsensitive);
    });
}

QString listed(const QStringList &words)
{
    if (words.size() < 2)
        return words.join(QString());
    return words.first(words.size() - 1).join(", "_L1) + " or "_L1 + words.last();
}

} // namespace gavel::eval
