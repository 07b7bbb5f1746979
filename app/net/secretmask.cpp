// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/secretmask.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cstring>
#include <iterator>
#include <utility>

namespace gavel::net {

namespace {

constexpr qsizetype partLength = sizeof(std::uint64_t);
constexpr qsizetype shortestWord = 4;
constexpr qsizetype noChance = 12; ///< an answer does not hold so long a secret by chance

constexpr QByteArrayView ellipsis("\xe2\x80\xa6");

std::uint64_t partAt(const char *bytes)
{
    std::uint64_t part = 0;
    std::memcpy(&part, bytes, partLength);
    return part;
}

/// As the string of a JSON text, without the quotes.
QByteArray jsonEscaped(const QString &text)
{
    return QJsonDocument(QJsonArray{ text }).toJson(QJsonDocument::Compact).chopped(2).mid(2);
}

/// The same as writers do that keep to ASCII.
QByteArray asciiJsonEscaped(const QString &text)
{
    QByteArray escaped;
    for (const QChar c : text) {
        if (c.unicode() >= 0x80)
            escaped += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
        else
            escaped += jsonEscaped(QString(c));
    }
    return escaped;
}

bool isWordByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

/// Whether `"error":` is followed by something other than null, false or a number.
bool holdsError(const QByteArray &text)
{
    constexpr QByteArrayView name("\"error\"");
    for (qsizetype at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        qsizetype next = at + name.size();
        const auto skipSpace = [&] {
            while (next < text.size() && QByteArrayView(" \t\r\n").contains(text[next]))
                ++next;
        };
        skipSpace();
        if (next >= text.size() || text[next] != ':')
            continue;
        ++next;
        skipSpace();
        if (next < text.size() && QByteArrayView("\"{[").contains(text[next]))
            return true;
    }
    return false;
}

} // namespace

SecretMask::SecretMask(const QByteArray &secret, const QString &userName)
    : m_length(secret.size())
{
    if (m_length < shortestWord)
        return;
    const QString text = QString::fromUtf8(secret);
    QByteArrayList forms{ secret,
                          jsonEscaped(text),
                          asciiJsonEscaped(text),
                          text.toHtmlEscaped().toUtf8(),
                          secret.toPercentEncoding(),
                          secret.toBase64(QByteArray::OmitTrailingEquals) };
    forms << QByteArray(jsonEscaped(text)).replace('/', "\\/");
    if (!userName.isEmpty())
        forms << (userName.toUtf8() + ':' + secret).toBase64(QByteArray::OmitTrailingEquals);
    // The alphabet of addresses.
    for (const QByteArray &form : QByteArrayList(forms.mid(5)))
        forms << QByteArray(form).replace('+', '-').replace('/', '_');
    for (const QByteArray &form : std::as_const(forms))
        addForm(form.toLower());
    std::sort(m_parts.begin(), m_parts.end());
}

void SecretMask::addForm(const QByteArray &form)
{
    if (form.size() < shortestWord || m_forms.contains(form))
        return;
    m_forms << form;
    m_firstBytes.resize(256);
    for (qsizetype i = 0; i + partLength <= form.size(); ++i) {
        m_parts.push_back(partAt(form.constData() + i));
        m_firstBytes[static_cast<unsigned char>(form[i])] = true;
    }
}

void SecretMask::findWhole(const QByteArray &lower, Stretches &found) const
{
    for (const QByteArray &form : m_forms) {
        for (qsizetype at = lower.indexOf(form); at >= 0; at = lower.indexOf(form, at + form.size()))
            found.push_back({ at, at + form.size() });
    }
}

void SecretMask::findWords(const QByteArray &lower, Stretches &found) const
{
    Stretches whole;
    findWhole(lower, whole);
    std::copy_if(whole.begin(), whole.end(), std::back_inserter(found), [&lower](const Stretch &stretch) {
        const bool begins = stretch.from == 0 || !isWordByte(lower[stretch.from - 1]);
        return begins && (stretch.end == lower.size() || !isWordByte(lower[stretch.end]));
    });
}

void SecretMask::findParts(const QByteArray &lower, Stretches &found) const
{
    if (m_parts.empty())
        return;
    for (qsizetype at = 0; at + partLength <= lower.size(); ++at) {
        const char *place = lower.constData() + at;
        if (m_firstBytes[static_cast<unsigned char>(*place)] && std::binary_search(m_parts.begin(), m_parts.end(), partAt(place)))
            found.push_back({ at, at + partLength });
    }
}

QByteArray SecretMask::without(const QByteArray &text, const Stretches &stretches)
{
    if (stretches.empty())
        return text;
    Stretches sorted = stretches;
    std::sort(sorted.begin(), sorted.end(), [](const Stretch &a, const Stretch &b) { return a.from < b.from; });
    QByteArray masked;
    qsizetype done = 0;
    for (const Stretch &stretch : sorted) {
        if (stretch.from > done || done == 0) {
            masked += text.mid(done, stretch.from - done);
            masked += ellipsis;
        }
        done = std::max(done, stretch.end);
    }
    return masked + text.mid(done);
}

QByteArray SecretMask::error(const QByteArray &text) const
{
    if (isEmpty())
        return text;
    const QByteArray lower = text.toLower();
    Stretches found;
    findWords(lower, found);
    findParts(lower, found);
    return without(text, found);
}

QByteArray SecretMask::answer(const QByteArray &text) const
{
    if (isEmpty())
        return text;
    if (holdsError(text))
        return error(text);
    if (m_length < noChance)
        return text;
    Stretches found;
    findWhole(text.toLower(), found);
    return without(text, found);
}

QByteArray MaskedLines::add(const QByteArray &chunk)
{
    if (m_mask.isEmpty())
        return chunk;
    const qsizetype end = std::max(chunk.lastIndexOf('\n'), chunk.lastIndexOf('\r')) + 1;
    m_line += chunk.first(end);
    const QByteArray complete = end > 0 ? std::exchange(m_line, {}) : QByteArray();
    m_line += chunk.sliced(end);
    return m_mask.answer(complete);
}

QByteArray MaskedLines::rest()
{
    return m_mask.answer(std::exchange(m_line, {}));
}

} // namespace gavel::net
