// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace gavel::eval {

/// The fewest insertions, deletions, substitutions and swaps of neighbours that
/// turn `a` into `b`; case is ignored (Damerau–Levenshtein, optimal alignment).
qsizetype editDistance(QStringView a, QStringView b);

/// The candidate nearest to `name`, or empty if none is similar.
QString nearestName(const QString &name, const QStringList &candidates);

/// Translated: "Did you mean “x”?", or "Known here: a, b, c." if none is similar.
QString suggestion(const QString &name, const QStringList &candidates);

} // namespace gavel::eval
