// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/nearest.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace gavel::eval {

namespace {
// Names in files are untrusted, so the cost of one comparison is limited.
constexpr qsizetype longestName = 128;
} // namespace

qsizetype editDistance(QStringView a, QStringView b)
{
    const qsizetype columns = b.size() + 1;
    std::vector<qsizetype> beforeLast(static_cast<size_t>(columns));
    std::vector<qsizetype> last(static_cast<size_t>(columns));
    std::vector<qsizetype> row(static_cast<size_t>(columns));
    for (qsizetype j = 0; j < columns; ++j)
        last[static_cast<size_t>(j)] = j;
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (qsizetype j = 1; j < columns; ++j) {
            const auto at = static_cast<size_t>(j);
            const bool same = a[i - 1].toCaseFolded() == b[j - 1].toCaseFolded();
            row[at] = std::min({ last[at] + 1, row[at - 1] + 1, last[at - 1] + (same ? 0 : 1) });
            const bool swapped
                = i > 1 && j > 1 && a[i - 1].toCaseFolded() == b[j - 2].toCaseFolded() && a[i - 2].toCaseFolded() == b[j - 1].toCaseFolded();
            if (swapped)
                row[at] = std::min(row[at], beforeLast[at - 2] + 1);
        }
        std::swap(beforeLast, last);
        std::swap(last, row);
    }
    return last[static_cast<size_t>(b.size())];
}

QString nearestName(const QString &name, const QStringList &candidates)
{
    if (name.size() > longestName)
        return {};
    QString best;
    qsizetype bestDistance = std::max<qsizetype>(2, name.size() / 2) + 1;
    for (const QString &candidate : candidates) {
        if (candidate.isEmpty() || candidate.size() > longestName)
            continue;
        const qsizetype distance = editDistance(name, candidate);
        // Without common letters names are not similar, however short they are.
        if (distance < bestDistance && distance < std::max(name.size(), candidate.size())) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}

QString suggestion(const QString &name, const QStringList &candidates)
{
    constexpr qsizetype shown = 12;
    if (const QString nearest = nearestName(name, candidates); !nearest.isEmpty())
        return QCoreApplication::translate("gavel::eval", "Did you mean “%1”?").arg(nearest);
    if (candidates.isEmpty())
        return {};
    QString names = candidates.mid(0, shown).join(", "_L1);
    if (candidates.size() > shown)
        names += u", …"_s;
    return QCoreApplication::translate("gavel::eval", "Known here: %1.").arg(names);
}

} // namespace gavel::eval
