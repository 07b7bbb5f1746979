// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/jsontext.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <QMap>

#include <cmath>

using namespace Qt::StringLiterals;

namespace gavel::eval {

namespace {

void appendEscaped(QString &out, QChar c)
{
    switch (c.unicode()) {
    case u'"':
        out += "\\\""_L1;
        return;
    case u'\\':
        out += "\\\\"_L1;
        return;
    case u'\n':
        out += "\\n"_L1;
        return;
    case u'\r':
        out += "\\r"_L1;
        return;
    case u'\t':
        out += "\\t"_L1;
        return;
    default:
        if (c.unicode() < 0x20)
            out += u"\\u%1"_s.arg(uint(c.unicode()), 4, 16, QLatin1Char('0'));
        else
            out += c;
    }
}

void appendCanonical(QByteArray &out, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        out += "null";
        break;
    case QJsonValue::Bool:
        out += value.toBool() ? "true" : "false";
        break;
    case QJsonValue::Double:
        // An integer of 64 bits would lose digits on its way through a double.
        if (const qint64 integer = value.toInteger(0); integer != 0)
            out += QByteArray::number(integer);
        else
            out += shortestNumber(value.toDouble()).toLatin1();
        break;
    case QJsonValue::String:
        out += jsonString(value.toString()).toUtf8();
        break;
    case QJsonValue::Array: {
        out += '[';
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            if (i > 0)
                out += ',';
            appendCanonical(out, array.at(i));
        }
        out += ']';
        break;
    }
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        QMap<QByteArray, QJsonValue> sorted; // QJsonObject sorts by UTF-16 units
        for (auto it = object.begin(); it != object.end(); ++it)
            sorted.insert(jsonString(it.key()).toUtf8(), it.value());
        out += '{';
        for (auto it = sorted.cbegin(); it != sorted.cend(); ++it) {
            if (it != sorted.cbegin())
                out += ',';
            out += it.key();
            out += ':';
            appendCanonical(out, it.value());
        }
        out += '}';
        break;
    }
    }
}

} // namespace

QString shortestNumber(double value)
{
    constexpr double exactIntegers = 9007199254740992.0;
    if (value == std::floor(value) && std::abs(value) < exactIntegers)
        return QString::number(static_cast<qint64>(value));
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

QString jsonString(QStringView text)
{
    QString out;
    out.reserve(text.size() + 2);
    out += u'"';
    for (const QChar c : text)
        appendEscaped(out, c);
    out += u'"';
    return out;
}

QByteArray canonicalText(const QJsonValue &value)
{
    QByteArray out;
    appendCanonical(out, value);
    return out;
}

} // namespace gavel::eval
