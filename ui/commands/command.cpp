// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/command.h"

#include <QStringList>

#include <algorithm>
#include <optional>
#include <utility>

namespace gavel::ui {

namespace {

QString plainLetters(const QString &text)
{
    QString letters = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    letters.removeIf([](QChar c) { return c.isMark(); });
    return letters.replace(u'ß', QStringLiteral("ss"));
}

bool hasWordWith(const QString &text, const QString &start)
{
    return text.startsWith(start) || text.contains(u' ' + start);
}

/// Smaller is nearer; nullopt if a word is missing.
std::optional<int> distance(const Command &command, const QStringList &words)
{
    const QString text = plainLetters(command.text);
    const QString all = QStringLiteral("%1 %2 %3").arg(text, plainLetters(command.place), plainLetters(command.keys));
    if (!std::ranges::all_of(words, [&all](const QString &word) { return all.contains(word); }))
        return {};
    if (words.isEmpty() || text.startsWith(words.constFirst()))
        return 0;
    if (std::ranges::all_of(words, [&text](const QString &word) { return hasWordWith(text, word); }))
        return 1;
    return std::ranges::all_of(words, [&text](const QString &word) { return text.contains(word); }) ? 2 : 3;
}

} // namespace

QList<int> matching(const QList<Command> &commands, const QString &typed)
{
    const QStringList words = plainLetters(typed).split(u' ', Qt::SkipEmptyParts);
    QList<std::pair<int, int>> found;
    for (int i = 0; i < static_cast<int>(commands.size()); ++i) {
        if (const auto far = distance(commands[i], words))
            found.emplaceBack(*far, i);
    }
    std::ranges::sort(found);
    QList<int> numbers;
    for (const auto &[far, number] : std::as_const(found))
        numbers << number;
    return numbers;
}

} // namespace gavel::ui
