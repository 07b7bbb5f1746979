// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/parsing/jsonscan.h"

#include "eval/parsing/blank.h"

using namespace Qt::StringLiterals;

namespace gavel::eval {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isHex(QChar c)
{
    return isDigit(c) || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

QChar simpleEscape(QChar c)
{
    switch (c.unicode()) {
    case u'b':
        return u'\b';
    case u'f':
        return u'\f';
    case u'n':
        return u'\n';
    case u'r':
        return u'\r';
    case u't':
        return u'\t';
    default:
        return c; // quote, backslash, slash
    }
}

} // namespace

void JsonScanner::skipSpace()
{
    while (!atEnd() && isBlank(m_text[m_at]))
        ++m_at;
}

bool JsonScanner::skipString()
{
    if (current() != u'"')
        return false;
    for (++m_at; !atEnd(); ++m_at) {
        const QChar c = m_text[m_at];
        if (c == u'"') {
            ++m_at;
            return true;
        }
        if (c.unicode() < 0x20)
            return false;
        if (c != u'\\')
            continue;
        ++m_at;
        if (atEnd())
            return false;
        if (m_text[m_at] == u'u') {
            for (int i = 0; i < 4; ++i) {
                ++m_at;
                if (atEnd() || !isHex(m_text[m_at]))
                    return false;
            }
        } else if (!u"\"\\/bfnrt"_s.contains(m_text[m_at])) {
            return false;
        }
    }
    return false;
}

bool JsonScanner::skipNumber()
{
    if (current() == u'-')
        ++m_at;
    if (!isDigit(current()))
        return false;
    if (current() == u'0')
        ++m_at;
    else
        while (isDigit(current()))
            ++m_at;
    if (current() == u'.') {
        ++m_at;
        if (!isDigit(current()))
            return false;
        while (isDigit(current()))
            ++m_at;
    }
    if (current() == u'e' || current() == u'E') {
        ++m_at;
        if (current() == u'+' || current() == u'-')
            ++m_at;
        if (!isDigit(current()))
            return false;
        while (isDigit(current()))
            ++m_at;
    }
    return true;
}

bool JsonScanner::skipWord(QLatin1StringView word)
{
    for (const char c : word) {
        if (current() != QLatin1Char(c))
            return false;
        ++m_at;
    }
    return true;
}

bool JsonScanner::skipScalar(JsonType &type)
{
    switch (current().unicode()) {
    case u'"':
        type = JsonType::String;
        return skipString();
    case u't':
        type = JsonType::True;
        return skipWord("true"_L1);
    case u'f':
        type = JsonType::False;
        return skipWord("false"_L1);
    case u'n':
        type = JsonType::Null;
        return skipWord("null"_L1);
    default:
        type = JsonType::Number;
        return skipNumber();
    }
}

bool JsonScanner::readKey(JsonSlice &key)
{
    skipSpace();
    key.type = JsonType::String;
    key.start = m_at;
    if (!skipString())
        return false;
    key.end = m_at;
    skipSpace();
    if (current() != u':')
        return false;
    ++m_at;
    return true;
}

/// Enters an object or array, up to where its first value begins or it closes.
bool JsonScanner::open(Found &found)
{
    const bool isObject = current() == u'{';
    m_open.push_back(isObject ? JsonType::Object : JsonType::Array);
    const bool outermost = m_open.size() == 1;
    ++m_at;
    skipSpace();
    if (current() == (isObject ? u'}' : u']'))
        return closeOrContinue(found);
    if (!isObject)
        return true;
    JsonSlice key;
    if (!readKey(key))
        return false;
    if (outermost)
        m_member.key = key;
    return true;
}

/// After a value: closes what ends here, then stops before the next value, or at the end with
/// nothing open.
bool JsonScanner::closeOrContinue(Found &found)
{
    while (!m_open.empty()) {
        skipSpace();
        const bool isObject = m_open.back() == JsonType::Object;
        if (current() == (isObject ? u'}' : u']')) {
            ++m_at;
            m_open.pop_back();
            if (m_open.size() == 1)
                m_member.value.end = m_at;
        } else if (current() == u',') {
            ++m_at;
            JsonSlice key;
            if (isObject && !readKey(key))
                return false;
            if (m_open.size() == 1 && isObject) {
                if (found.members.size() < maxMembers)
                    found.members.push_back(m_member);
                else
                    found.tooManyMembers = true;
                m_member.key = key;
            }
            return true;
        } else {
            return false;
        }
    }
    return true;
}

/// One value: a scalar with what follows it, or the opening of a container.
bool JsonScanner::step(Found &found)
{
    skipSpace();
    const bool isContainer = current() == u'{' || current() == u'[';
    JsonType type = current() == u'{' ? JsonType::Object : JsonType::Array;
    const bool ofOutermost = m_open.size() == 1;
    if (ofOutermost)
        m_member.value.start = m_at;
    if (isContainer) {
        if (ofOutermost)
            m_member.value.type = type;
        return open(found);
    }
    if (!skipScalar(type))
        return false;
    if (ofOutermost) {
        m_member.value.type = type;
        m_member.value.end = m_at;
    }
    return closeOrContinue(found);
}

JsonScanner::Found JsonScanner::valueAt(qsizetype start)
{
    Found found;
    m_open.clear();
    m_member = {};
    m_at = start;
    skipSpace();
    found.value.start = m_at;
    const bool isObject = current() == u'{';
    if (isObject || current() == u'[')
        found.value.type = isObject ? JsonType::Object : JsonType::Array;
    bool good = true;
    if (isObject || current() == u'[') {
        good = step(found);
        while (good && !m_open.empty())
            good = step(found);
    } else {
        good = skipScalar(found.value.type);
    }
    found.stoppedAt = m_at;
    found.value.end = m_at;
    found.status = good ? Status::Complete : atEnd() ? Status::Unclosed : Status::Broken;
    // The last member of the outermost object has no comma after it.
    if (good && isObject && m_member.key.length() > 0) {
        if (found.members.size() < maxMembers)
            found.members.push_back(m_member);
        else
            found.tooManyMembers = true;
    }
    return found;
}

QString jsonText(QStringView text, const JsonSlice &slice)
{
    const QStringView inner = text.mid(slice.start + 1, slice.length() - 2);
    if (!inner.contains(u'\\'))
        return inner.toString();
    QString out;
    out.reserve(inner.size());
    for (qsizetype i = 0; i < inner.size(); ++i) {
        if (inner[i] != u'\\') {
            out += inner[i];
            continue;
        }
        ++i;
        if (inner[i] == u'u') {
            out += QChar(inner.mid(i + 1, 4).toUShort(nullptr, 16));
            i += 4;
        } else {
            out += simpleEscape(inner[i]);
        }
    }
    return out;
}

} // namespace gavel::eval
