// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonwriter.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <QMap>

#include <cmath>

namespace gavel {

namespace {

constexpr char hexDigits[] = "0123456789abcdef";

/// The second letter of a two-character escape, 'u' for \u00xx, 0 for a plain character.
constexpr char escapeOf(char16_t c)
{
    switch (c) {
    case u'"':
        return '"';
    case u'\\':
        return '\\';
    case u'\n':
        return 'n';
    case u'\r':
        return 'r';
    case u'\t':
        return 't';
    default:
        return c < 0x20 ? 'u' : '\0';
    }
}

/// Whether JSON allows the character unescaped.
bool isPlain(char16_t c)
{
    return c >= 0x20 && c < 0x80 && c != '"' && c != '\\';
}

bool isPair(QStringView text, qsizetype at)
{
    return text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
}

/// Bytes that the character at `at` takes when escaped.
qsizetype escapedSize(char16_t c, bool pair)
{
    if (c < 0x80) {
        const char escape = escapeOf(c);
        return escape == '\0' ? 1 : escape == 'u' ? 6 : 2;
    }
    return c < 0x800 ? 2 : pair ? 4 : 3;
}

char *writeWide(char *to, char32_t c)
{
    if (c < 0x800) {
        *to++ = char(0xc0 | (c >> 6));
    } else {
        if (c < 0x10000) {
            *to++ = char(0xe0 | (c >> 12));
        } else {
            *to++ = char(0xf0 | (c >> 18));
            *to++ = char(0x80 | ((c >> 12) & 0x3f));
        }
        *to++ = char(0x80 | ((c >> 6) & 0x3f));
    }
    *to++ = char(0x80 | (c & 0x3f));
    return to;
}

char *writeNarrow(char *to, char16_t c)
{
    const char escape = escapeOf(c);
    if (escape == '\0') {
        *to++ = char(c);
        return to;
    }
    *to++ = '\\';
    *to++ = escape;
    if (escape == 'u') {
        *to++ = '0';
        *to++ = '0';
        *to++ = hexDigits[c >> 4];
        *to++ = hexDigits[c & 0xf];
    }
    return to;
}

void appendCanonical(JsonWriter &writer, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return writer.value(nullptr);
    case QJsonValue::Bool:
        return writer.value(value.toBool());
    case QJsonValue::Double:
        // A 64-bit integer would lose digits if it were converted to a double.
        if (const qint64 integer = value.toInteger(0); integer != 0)
            return writer.value(integer);
        return writer.value(value.toDouble());
    case QJsonValue::String:
        return writer.value(value.toString());
    case QJsonValue::Array: {
        writer.beginArray();
        const QJsonArray array = value.toArray();
        for (const auto &entry : array)
            appendCanonical(writer, entry);
        return writer.endArray();
    }
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        QMap<QByteArray, QString> keys; // QJsonObject sorts by UTF-16 units
        for (auto it = object.begin(); it != object.end(); ++it)
            keys.insert(it.key().toUtf8(), it.key());
        writer.beginObject();
        for (const QString &key : std::as_const(keys)) {
            writer.key(key);
            appendCanonical(writer, object.value(key));
        }
        return writer.endObject();
    }
    }
}

} // namespace

void JsonWriter::key(QAnyStringView name)
{
    value(name);
    m_out += ':';
    m_isFirst = true;
}

void JsonWriter::value(QAnyStringView text)
{
    beginText();
    text.visit([this](auto view) {
        if constexpr (std::is_same_v<decltype(view), QStringView>)
            appendJsonEscaped(m_out, view);
        else
            appendJsonEscaped(m_out, view.toString());
    });
    endText();
}

void JsonWriter::value(double number)
{
    if (!std::isfinite(number))
        return value(nullptr);
    raw(shortestNumber(number));
}

void JsonWriter::value(qint64 number)
{
    raw(QByteArray::number(number));
}

void JsonWriter::value(std::nullptr_t)
{
    raw("null");
}

void JsonWriter::raw(QByteArrayView json)
{
    separate();
    m_out += json;
    m_isFirst = false;
}

void JsonWriter::text(QStringView piece)
{
    appendJsonEscaped(m_out, piece);
}

void JsonWriter::separate()
{
    if (!m_isFirst)
        m_out += ',';
}

void JsonWriter::open(char bracket)
{
    separate();
    m_out += bracket;
    m_isFirst = true;
}

void JsonWriter::close(char bracket)
{
    m_out += bracket;
    m_isFirst = false;
}

void appendJsonEscaped(QByteArray &out, QStringView text)
{
    // Two passes, so that a cell of many megabytes takes no more memory than it needs.
    qsizetype size = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isPlain(text[i].unicode())) {
            ++size;
            continue;
        }
        const bool pair = isPair(text, i);
        size += escapedSize(text[i].unicode(), pair);
        i += pair;
    }
    const qsizetype before = out.size();
    out.resize(before + size);
    char *to = out.data() + before;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (isPlain(c)) {
            *to++ = static_cast<char>(c);
        } else if (c < 0x80) {
            to = writeNarrow(to, c);
        } else if (isPair(text, i)) {
            to = writeWide(to, QChar::surrogateToUcs4(text[i], text[i + 1]));
            ++i;
        } else {
            to = writeWide(to, text[i].isSurrogate() ? char16_t(QChar::ReplacementCharacter) : c);
        }
    }
    Q_ASSERT(to == out.constData() + out.size());
}

QString jsonString(QStringView text)
{
    QByteArray out;
    JsonWriter(out).value(text);
    return QString::fromUtf8(out);
}

QByteArray shortestNumber(double value)
{
    constexpr double exactIntegers = 9007199254740992.0;
    if (value == std::floor(value) && std::abs(value) < exactIntegers)
        return QByteArray::number(static_cast<qint64>(value));
    return QByteArray::number(value, 'g', QLocale::FloatingPointShortest);
}

QByteArray canonicalText(const QJsonValue &value)
{
    QByteArray out;
    JsonWriter writer(out);
    appendCanonical(writer, value);
    return out;
}

} // namespace gavel
