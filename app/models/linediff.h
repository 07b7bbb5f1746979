// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

namespace gavel::models {

/// One line, or one part, of a comparison of two texts.
struct DiffLine
{
    enum class Kind { Same, Removed, Added, Skipped };
    Kind kind = Kind::Same;
    QString text;

    friend bool operator==(const DiffLine &, const DiffLine &) = default;
};

/// The changed lines with `context` unchanged ones around them; empty for equal texts. Texts of
/// many thousand lines are compared as one block.
std::vector<DiffLine> lineDiff(const QString &before, const QString &after, int context = 2);
/// The same by words: the parts of the running text, one after the other, with `context` unchanged
/// words around the changes.
std::vector<DiffLine> wordDiff(const QString &before, const QString &after, int context = 12);

} // namespace gavel::models
