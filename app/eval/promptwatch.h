// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/completion.h"

#include <QString>

#include <map>
#include <optional>

namespace gavel::eval {

/// The fewest tokens that a text can be split into: a word apart from its neighbours is at least one,
/// and so are four characters of a script without spaces. Tokenizers hardly ever do better.
qint64 fewestTokens(QStringView text);

/// Notices that a server cuts prompts to its context without saying so, from the number of tokens
/// that it counted. No false alarm is the aim: servers count in many ways, and some leave out what
/// they had cached. So a count must be impossible for the text, and either a size that contexts have
/// (a multiple of 256) or the same for several texts; or texts of different length must share such a
/// size as the largest count of all.
class PromptWatch
{
public:
    /// True once, when the shortening has been noticed.
    bool sees(const QString &system, const QString &user, const Usage &usage);
    /// The count that no prompt exceeds; nullopt: nothing was noticed.
    std::optional<int> limit() const { return m_limit; }

private:
    struct Count
    {
        int texts = 0;
        qint64 shortest = 0; ///< characters
        qint64 longest = 0;
    };

    bool isImpossible(qint64 counted, const QString &system, const QString &user);
    bool isLargestOfMany(int counted, qint64 length);

    std::optional<int> m_limit;
    QString m_system;
    qint64 m_systemTokens = 0;
    std::map<int, int> m_impossible; ///< how often, by count
    int m_largest = 0;
    Count m_atLargest;
};

} // namespace gavel::eval
