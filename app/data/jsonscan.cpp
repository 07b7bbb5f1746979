// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/jsonscan.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QString>

#include <algorithm>
#include <cctype>

namespace gavel::data {

namespace {

qsizetype quotedLength(QByteArrayView text)
{
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            return i + 1;
    }
    return 0;
}

qsizetype nestedLength(QByteArrayView text)
{
    qsizetype depth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"') {
            const qsizetype length = quotedLength(text.sliced(i));
            if (length == 0)
                return 0;
            i += length - 1;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if ((c == '}' || c == ']') && --depth == 0) {
            return i + 1;
        }
    }
    return 0;
}

/// Walks over the parts of an object or list.
class JsonParts
{
public:
    JsonParts(QByteArrayView text, char open, char close)
        : m_text(text.trimmed())
        , m_close(close)
        , m_isWhole(m_text.size() > 1 && m_text.front() == open && m_text.back() == close)
    {
    }

    bool isWhole() const { return m_isWhole; }
    bool isEmpty()
    {
        skipSpace();
        return m_pos == m_text.size() - 1;
    }
    /// The next value, or an empty view when there is none here.
    QByteArrayView value()
    {
        skipSpace();
        const qsizetype length = jsonValueLength(m_text.sliced(m_pos));
        const QByteArrayView found = m_text.sliced(m_pos, length);
        m_pos += length;
        return found.trimmed();
    }
    bool skip(char c)
    {
        skipSpace();
        if (m_pos >= m_text.size() || m_text[m_pos] != c)
            return false;
        ++m_pos;
        return true;
    }
    bool ends() { return skip(m_close) && m_pos == m_text.size(); }

private:
    void skipSpace()
    {
        while (m_pos < m_text.size() && std::isspace(static_cast<uchar>(m_text[m_pos])))
            ++m_pos;
    }

    QByteArrayView m_text;
    char m_close;
    bool m_isWhole;
    qsizetype m_pos = 1;
};

} // namespace

qsizetype jsonValueLength(QByteArrayView text)
{
    if (text.isEmpty())
        return 0;
    if (text.front() == '"')
        return quotedLength(text);
    if (text.front() == '{' || text.front() == '[')
        return nestedLength(text);
    const auto isEnd = [](char c) { return c == ',' || c == ']' || c == '}' || c == ':'; };
    return std::find_if(text.begin(), text.end(), isEnd) - text.begin();
}

std::optional<std::vector<JsonMember>> jsonMembers(QByteArrayView object)
{
    JsonParts parts(object, '{', '}');
    std::vector<JsonMember> members;
    if (!parts.isWhole())
        return std::nullopt;
    if (parts.isEmpty())
        return members;
    do {
        const QByteArrayView key = parts.value();
        if (!key.startsWith('"') || !parts.skip(':'))
            return std::nullopt;
        const QByteArrayView value = parts.value();
        if (value.isEmpty())
            return std::nullopt;
        members.push_back({ key, value });
    } while (parts.skip(','));
    return parts.ends() ? std::optional(std::move(members)) : std::nullopt;
}

std::optional<std::vector<QByteArrayView>> jsonElements(QByteArrayView list)
{
    JsonParts parts(list, '[', ']');
    std::vector<QByteArrayView> elements;
    if (!parts.isWhole())
        return std::nullopt;
    if (parts.isEmpty())
        return elements;
    do {
        const QByteArrayView value = parts.value();
        if (value.isEmpty())
            return std::nullopt;
        elements.push_back(value);
    } while (parts.skip(','));
    return parts.ends() ? std::optional(std::move(elements)) : std::nullopt;
}

QString jsonText(QByteArrayView quoted)
{
    const QByteArray list = '[' + quoted.toByteArray() + ']';
    return QJsonDocument::fromJson(list).array().at(0).toString();
}

} // namespace gavel::data
