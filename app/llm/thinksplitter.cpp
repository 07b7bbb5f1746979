// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/thinksplitter.h"

namespace gavel::llm {

namespace {

const QLatin1StringView opening("<think>");
const QLatin1StringView closing("</think>");

qsizetype leadingSpace(const QString &text)
{
    qsizetype at = 0;
    while (at < text.size() && text.at(at).isSpace())
        ++at;
    return at;
}

/// How many characters at the end of `text` could be the start of `tag`.
qsizetype possibleTag(const QString &text, QLatin1StringView tag)
{
    for (qsizetype length = qMin(text.size(), tag.size() - 1); length > 0; --length) {
        if (QStringView(text).last(length) == tag.first(length))
            return length;
    }
    return 0;
}

} // namespace

ThinkSplitter::Parts ThinkSplitter::feed(const QString &delta)
{
    if (m_state == State::Content)
        return { delta, {} };
    m_held += delta;
    if (m_state == State::Inside)
        return inside();
    if (m_state == State::Gap)
        return afterGap();

    const QStringView rest = QStringView(m_held).sliced(leadingSpace(m_held));
    if (rest.startsWith(opening)) {
        m_held = rest.sliced(opening.size()).toString();
        m_state = State::Inside;
        return inside();
    }
    if (rest.size() < opening.size() && opening.startsWith(rest))
        return {};
    m_state = State::Content;
    return { std::exchange(m_held, {}), {} };
}

ThinkSplitter::Parts ThinkSplitter::inside()
{
    const qsizetype end = m_held.indexOf(closing);
    if (end < 0) {
        const qsizetype keep = possibleTag(m_held, closing);
        Parts parts{ {}, m_held.chopped(keep) };
        m_held = m_held.last(keep);
        return parts;
    }
    const QString thought = m_held.first(end);
    m_held = m_held.sliced(end + closing.size());
    m_state = State::Gap;
    Parts parts = afterGap();
    parts.reasoning = thought;
    return parts;
}

ThinkSplitter::Parts ThinkSplitter::afterGap()
{
    m_held = m_held.sliced(leadingSpace(m_held));
    if (m_held.isEmpty())
        return {};
    m_state = State::Content;
    return { std::exchange(m_held, {}), {} };
}

ThinkSplitter::Parts ThinkSplitter::finish()
{
    const bool thinking = m_state == State::Inside;
    m_state = State::Content;
    QString rest = std::exchange(m_held, {});
    return thinking ? Parts{ {}, std::move(rest) } : Parts{ std::move(rest), {} };
}

ThinkSplitter::Parts splitThinking(const QString &text)
{
    const QStringView trimmed = QStringView(text).trimmed();
    if (!trimmed.startsWith(opening)) {
        const qsizetype end = text.indexOf(closing);
        const bool likeJson = trimmed.startsWith(u'{') || trimmed.startsWith(u'[') || trimmed.startsWith(u'"') || trimmed.startsWith(u'`');
        if (end < 0 || likeJson)
            return { text, {} };
        return { text.sliced(end + closing.size()).trimmed(), text.first(end).trimmed() };
    }
    ThinkSplitter splitter;
    ThinkSplitter::Parts parts = splitter.feed(text);
    const ThinkSplitter::Parts rest = splitter.finish();
    parts.content += rest.content;
    parts.reasoning += rest.reasoning;
    return parts;
}

} // namespace gavel::llm
