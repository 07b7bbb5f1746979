// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/linediff.h"

#include <QStringList>

#include <dtl/dtl.hpp>

#include <algorithm>

namespace gavel::models {

namespace {

constexpr qsizetype mostPairs = 4'000'000; ///< pairs of lines; comparing more could take seconds

DiffLine::Kind kindOf(dtl::edit_t type)
{
    return type == dtl::SES_COMMON ? DiffLine::Kind::Same : type == dtl::SES_DELETE ? DiffLine::Kind::Removed : DiffLine::Kind::Added;
}

/// Words, and the white space between them.
QStringList wordsOf(const QString &text)
{
    QStringList words;
    qsizetype start = 0;
    for (qsizetype i = 1; i <= text.size(); ++i) {
        if (i < text.size() && text[i].isSpace() == text[i - 1].isSpace())
            continue;
        words << text.sliced(start, i - start);
        start = i;
    }
    return words;
}

std::vector<DiffLine> fullDiff(const QStringList &before, const QStringList &after)
{
    std::vector<DiffLine> lines;
    if (before.size() * after.size() > mostPairs) {
        for (const QString &line : before)
            lines.push_back({ DiffLine::Kind::Removed, line });
        for (const QString &line : after)
            lines.push_back({ DiffLine::Kind::Added, line });
        return lines;
    }
    dtl::Diff<QString> diff(std::vector<QString>(before.begin(), before.end()), std::vector<QString>(after.begin(), after.end()));
    diff.compose();
    for (const auto &[line, edit] : diff.getSes().getSequence())
        lines.push_back({ kindOf(edit.type), line });
    // The old lines of a change come first.
    for (auto it = lines.begin(); it != lines.end();) {
        it = std::find_if(it, lines.end(), [](const DiffLine &line) { return line.kind != DiffLine::Kind::Same; });
        const auto end = std::find_if(it, lines.end(), [](const DiffLine &line) { return line.kind == DiffLine::Kind::Same; });
        std::stable_partition(it, end, [](const DiffLine &line) { return line.kind == DiffLine::Kind::Removed; });
        it = end;
    }
    return lines;
}

/// The changed ones with `context` unchanged ones around them.
std::vector<DiffLine> withContext(const std::vector<DiffLine> &all, int context)
{
    std::vector<bool> isShown(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].kind == DiffLine::Kind::Same)
            continue;
        const std::size_t first = i < static_cast<std::size_t>(context) ? 0 : i - static_cast<std::size_t>(context);
        const std::size_t last = std::min(all.size() - 1, i + static_cast<std::size_t>(context));
        std::fill(isShown.begin() + static_cast<std::ptrdiff_t>(first), isShown.begin() + static_cast<std::ptrdiff_t>(last) + 1, true);
    }
    std::vector<DiffLine> lines;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (isShown[i])
            lines.push_back(all[i]);
        else if (lines.empty() || lines.back().kind != DiffLine::Kind::Skipped)
            lines.push_back({ DiffLine::Kind::Skipped, {} });
    }
    return lines;
}

} // namespace

std::vector<DiffLine> lineDiff(const QString &before, const QString &after, int context)
{
    return before == after ? std::vector<DiffLine>() : withContext(fullDiff(before.split(u'\n'), after.split(u'\n')), context);
}

std::vector<DiffLine> wordDiff(const QString &before, const QString &after, int context)
{
    if (before == after)
        return {};
    std::vector<DiffLine> parts;
    for (DiffLine &word : withContext(fullDiff(wordsOf(before), wordsOf(after)), 2 * context)) {
        if (parts.empty() || parts.back().kind != word.kind)
            parts.push_back(std::move(word));
        else
            parts.back().text += word.text;
    }
    return parts;
}

} // namespace gavel::models
