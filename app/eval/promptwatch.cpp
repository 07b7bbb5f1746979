// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/promptwatch.h"

#include <algorithm>

namespace gavel::eval {

namespace {

/// No server runs with less, so a smaller count is one that leaves out what was cached.
constexpr int smallestContext = 256;
constexpr int contextStep = 256;
constexpr int enoughTexts = 3;
constexpr double differentLength = 1.1;
constexpr qint64 perToken = 4; ///< characters of a script without spaces
constexpr std::size_t mostCounts = 64;
constexpr char16_t firstDense = 0x2e80; ///< spares all others the look into Qt's tables

bool isWithoutSpaces(QChar c)
{
    switch (c.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Yi:
        return true;
    default:
        return false;
    }
}

} // namespace

qint64 fewestTokens(QStringView text)
{
    qint64 tokens = 0;
    bool isWord = false;
    qint64 dense = 0;
    const auto end = [&] {
        tokens += std::max<qint64>(isWord ? 1 : 0, dense / perToken);
        isWord = false;
        dense = 0;
    };
    for (const QChar c : text) {
        if (c.isSpace())
            end();
        else if (c.unicode() >= firstDense && isWithoutSpaces(c))
            ++dense;
        else
            isWord = isWord || c.isLetterOrNumber();
    }
    end();
    return tokens;
}

bool PromptWatch::sees(const QString &system, const QString &user, const Usage &usage)
{
    if (m_limit || !usage.promptTokens)
        return false;
    const int counted = *usage.promptTokens;
    // What other prompts exceeded is no limit.
    if (counted < smallestContext || counted < m_largest)
        return false;
    const qint64 length = system.size() + user.size();
    const bool isSize = counted % contextStep == 0;
    // Some servers leave what they had cached out of the count.
    const qint64 atMost = qint64(counted) + std::max(0, usage.cachedTokens.value_or(0));
    bool isCut = isImpossible(atMost, system, user);
    if (isCut && !isSize) {
        if (m_impossible.size() >= mostCounts)
            m_impossible.clear();
        isCut = ++m_impossible[counted] >= enoughTexts;
    }
    if (isLargestOfMany(counted, length) && isSize)
        isCut = true;
    if (isCut)
        m_limit = counted;
    return isCut;
}

bool PromptWatch::isImpossible(qint64 counted, const QString &system, const QString &user)
{
    // A token of a single character and a space after each: no text has more words than that.
    if (counted >= (system.size() + user.size() + 1) / 2)
        return false;
    if (m_system != system || m_systemTokens == 0) {
        m_system = system;
        m_systemTokens = fewestTokens(system);
    }
    return counted < m_systemTokens + fewestTokens(user);
}

/// Texts that differ in length reach the largest count alike.
bool PromptWatch::isLargestOfMany(int counted, qint64 length)
{
    if (counted > m_largest) {
        m_largest = counted;
        m_atLargest = {};
    }
    if (counted < m_largest)
        return false;
    m_atLargest.shortest = m_atLargest.texts == 0 ? length : std::min(m_atLargest.shortest, length);
    m_atLargest.longest = std::max(m_atLargest.longest, length);
    ++m_atLargest.texts;
    return m_atLargest.texts >= enoughTexts
        && static_cast<double>(m_atLargest.longest) >= differentLength * static_cast<double>(m_atLargest.shortest);
}

} // namespace gavel::eval
