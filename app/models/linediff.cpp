// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/linediff.h"

#include <QStringList>

#include <algorithm>

namespace gavel::models {

namespace {

constexpr qsizetype mostCells = 4'000'000; // of the table below: a few milliseconds and 8 MB

/// Longest common subsequence of lines, the classic table.
std::vector<DiffLine> fullDiff(const QStringList &a, const QStringList &b)
{
    const auto rows = static_cast<std::size_t>(a.size());
    const auto columns = static_cast<std::size_t>(b.size());
    const bool isHuge = a.size() * b.size() > mostCells;
    std::vector<quint16> common(isHuge ? 0 : (rows + 1) * (columns + 1));
    const auto at = [&common, columns](std::size_t i, std::size_t j) -> quint16 & { return common[i * (columns + 1) + j]; };
    for (std::size_t i = isHuge ? 0 : rows; i-- > 0;) {
        for (std::size_t j = columns; j-- > 0;) {
            const bool isSame = a[static_cast<qsizetype>(i)] == b[static_cast<qsizetype>(j)];
            at(i, j) = isSame ? static_cast<quint16>(at(i + 1, j + 1) + 1) : std::max(at(i + 1, j), at(i, j + 1));
        }
    }
    std::vector<DiffLine> lines;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < rows || j < columns) {
        const bool isSame = i < rows && j < columns && a[static_cast<qsizetype>(i)] == b[static_cast<qsizetype>(j)];
        if (isSame && !isHuge) {
            lines.push_back({ DiffLine::Kind::Same, a[static_cast<qsizetype>(i)] });
            ++i;
            ++j;
        } else if (i < rows && (j == columns || isHuge || at(i + 1, j) >= at(i, j + 1))) {
            lines.push_back({ DiffLine::Kind::Removed, a[static_cast<qsizetype>(i++)] });
        } else {
            lines.push_back({ DiffLine::Kind::Added, b[static_cast<qsizetype>(j++)] });
        }
    }
    return lines;
}

} // namespace

std::vector<DiffLine> lineDiff(const QString &before, const QString &after, int context)
{
    if (before == after)
        return {};
    const auto all = fullDiff(before.split(u'\n'), after.split(u'\n'));
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

} // namespace gavel::models
