// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/lenientjson.h"

#include "core/jsonwriter.h"
#include "core/number.h"

#include <array>
#include <cctype>
#include <cmath>

namespace gavel::llm {

namespace {

/// The length of a number that JSON does not have ("-Infinity", "nan") at the start; 0 if there is
/// none.
qsizetype nonFiniteAt(QByteArrayView bytes)
{
    static constexpr std::array<QByteArrayView, 3> words{ "infinity", "inf", "nan" };
    const qsizetype sign = !bytes.isEmpty() && (bytes.front() == '-' || bytes.front() == '+') ? 1 : 0;
    for (const QByteArrayView word : words) {
        const QByteArrayView found = bytes.sliced(sign, qMin(word.size(), bytes.size() - sign));
        if (found.compare(word, Qt::CaseInsensitive) == 0)
            return sign + word.size();
    }
    return 0;
}

/// The same with null for every number outside of strings that is not finite.
QByteArray withoutNonFinite(QByteArrayView bytes)
{
    QByteArray out;
    out.reserve(bytes.size());
    bool inString = false;
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        const char c = bytes[at];
        if (inString) {
            out += c;
            if (c == '\\' && at + 1 < bytes.size())
                out += bytes[++at];
            inString = c != '"';
            continue;
        }
        inString = c == '"';
        const bool mayBegin = c == '-' || c == '+' || c == 'I' || c == 'i' || c == 'N' || c == 'n';
        const qsizetype length = mayBegin ? nonFiniteAt(bytes.sliced(at)) : 0;
        if (length == 0) {
            out += c;
            continue;
        }
        out += "null";
        at += length - 1;
    }
    return out;
}

} // namespace

QJsonDocument lenientJson(const QByteArray &body)
{
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error == QJsonParseError::NoError)
        return document;
    QByteArray mended = body;
    if (mended.startsWith("\xEF\xBB\xBF"))
        mended.remove(0, 3);
    if (const QString text = QString::fromUtf8(mended); text.contains(QChar::ReplacementCharacter))
        mended = text.toUtf8();
    return QJsonDocument::fromJson(withoutNonFinite(mended));
}

QString scalarText(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::fromLatin1(shortestNumber(value.toDouble()));
    if (value.isBool())
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    return value.toString();
}

std::optional<double> numberIn(const QJsonValue &value)
{
    if (value.isString())
        return finiteNumber(value.toString());
    return value.isDouble() && std::isfinite(value.toDouble()) ? std::optional(value.toDouble()) : std::nullopt;
}

QString wellFormed(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text.at(i).isSurrogate())
            continue;
        if (text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            ++i;
        else
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

} // namespace gavel::llm
