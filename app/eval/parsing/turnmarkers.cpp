// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/parsing/turnmarkers.h"

#include "eval/parsing/blank.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace gavel::eval {

namespace {

constexpr qsizetype longestMarker = 40;
constexpr auto opening = "<think>"_L1;
constexpr auto closing = "</think>"_L1;

constexpr std::array plainMarkers{ "</s>"_L1, "<s>"_L1, "<eos>"_L1, "<bos>"_L1, "<pad>"_L1, "<end_of_turn>"_L1, "<start_of_turn>"_L1, "[/INST]"_L1 };
constexpr std::array roleNames{ "assistant"_L1, "model"_L1, "final"_L1 };

bool isBar(QChar c)
{
    return c == u'|' || c == u'\uFF5C';
}

/// "<|im_end|>", also with the wide bars that some vocabularies have.
bool isBarred(QStringView text)
{
    if (text.size() < 5 || text.size() > longestMarker || text.front() != u'<' || text.back() != u'>' || !isBar(text[1])
        || !isBar(text[text.size() - 2]))
        return false;
    const QStringView name = text.sliced(2, text.size() - 4);
    return std::none_of(name.begin(), name.end(), [](QChar c) { return c.isSpace() || isBar(c) || c == u'<' || c == u'>'; });
}

qsizetype markerAtStart(QStringView text)
{
    for (const QLatin1StringView marker : plainMarkers) {
        if (text.startsWith(marker))
            return marker.size();
    }
    const qsizetype end = text.first(std::min(text.size(), longestMarker)).indexOf(u'>') + 1;
    return end > 0 && isBarred(text.first(end)) ? end : 0;
}

qsizetype markerAtEnd(QStringView text)
{
    for (const QLatin1StringView marker : plainMarkers) {
        if (text.endsWith(marker))
            return marker.size();
    }
    const QStringView tail = text.last(std::min(text.size(), longestMarker));
    const qsizetype begin = tail.lastIndexOf(u'<');
    return begin >= 0 && isBarred(tail.sliced(begin)) ? tail.size() - begin : 0;
}

/// A template writes the name of the role behind its marker.
qsizetype roleAtStart(QStringView text)
{
    for (const QLatin1StringView role : roleNames) {
        if (text.startsWith(role) && (text.size() == role.size() || !text[role.size()].isLetterOrNumber()))
            return role.size();
    }
    return 0;
}

QStringView thoughtIn(QStringView text)
{
    const qsizetype begin = text.indexOf(opening);
    if (begin < 0)
        return {};
    const QStringView rest = text.sliced(begin + opening.size());
    const qsizetype end = rest.indexOf(closing);
    return end < 0 ? rest : rest.first(end);
}

} // namespace

qsizetype answerStart(QStringView reply)
{
    qsizetype at = 0;
    for (bool again = true; again;) {
        while (at < reply.size() && isBlank(reply[at]))
            ++at;
        const qsizetype marker = markerAtStart(reply.sliced(at));
        at += marker;
        if (marker > 0)
            at += roleAtStart(reply.sliced(at));
        again = marker > 0;
    }
    if (!reply.sliced(at).startsWith(opening))
        return at;
    const qsizetype end = reply.indexOf(closing, at);
    return end < 0 ? reply.size() : end + closing.size();
}

qsizetype answerEnd(QStringView reply)
{
    QStringView text = reply;
    for (bool again = true; again;) {
        while (!text.isEmpty() && isBlank(text.back()))
            text.chop(1);
        const qsizetype marker = markerAtEnd(text);
        text.chop(marker);
        again = marker > 0;
    }
    return text.size();
}

bool isOnlyReasoning(const Completion &reply)
{
    const QStringView text = QStringView(reply.content).first(answerEnd(reply.content));
    const bool hasThought = !withoutBlanks(reply.reasoning).isEmpty() || !withoutBlanks(thoughtIn(text)).isEmpty();
    return hasThought && answerStart(text) >= text.size();
}

} // namespace gavel::eval
