// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAnyStringView>
#include <QByteArray>
#include <QJsonValue>
#include <QString>

#include <concepts>
#include <cstddef>
#include <optional>

namespace gavel {

/// Appends compact UTF-8 JSON to a buffer, with keys in the order they are written. A lone
/// surrogate becomes U+FFFD, a number that is not finite null.
class JsonWriter
{
public:
    explicit JsonWriter(QByteArray &out)
        : m_out(out)
    {
    }

    void beginObject() { open('{'); }
    void endObject() { close('}'); }
    void beginArray() { open('['); }
    void endArray() { close(']'); }

    void key(QAnyStringView name);

    void value(QAnyStringView text);
    void value(double number);
    void value(qint64 number);
    void value(int number) { value(qint64(number)); }
    void value(std::nullptr_t);
    template <std::same_as<bool> Bool>
    void value(Bool truth)
    {
        raw(truth ? "true" : "false");
    }
    template <typename T>
    void value(const std::optional<T> &given)
    {
        given ? value(*given) : value(nullptr);
    }

    template <typename T>
    void member(QAnyStringView name, const T &given)
    {
        key(name);
        value(given);
    }

    /// A value that is JSON already.
    void raw(QByteArrayView json);

    /// A string written in pieces.
    void beginText() { open('"'); }
    void text(QStringView piece);
    void endText() { close('"'); }

private:
    void separate();
    void open(char bracket);
    void close(char bracket);

    QByteArray &m_out;
    bool m_isFirst = true; ///< of its object or list, or after its key
};

/// Appends the escaped text without the quotes around it.
void appendJsonEscaped(QByteArray &out, QStringView text);

/// A JSON string with its quotes; escapes only what JSON demands.
QString jsonString(QStringView text);

/// The shortest decimal text that reads back as the same finite number ("4", "0.5", "1e+21").
QByteArray shortestNumber(double value);

/// Compact JSON with the keys of each object sorted by their UTF-8 bytes.
QByteArray canonicalText(const QJsonValue &value);

} // namespace gavel
