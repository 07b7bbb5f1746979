// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "data/dataset.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace gavel::data {

/// The stable, untranslated name of a role: "id", "input", "output", "reference", "human",
/// "rater", "judge_score", "judge_reason", "cluster", "segment", "system", "none".
QString roleName(Role role);
/// Also accepts spelling variants ("human-score", "Judge Score", "ignore").
std::optional<Role> roleFromName(QStringView name);
QStringList roleNames();

/// Guesses roles from the names of columns, one entry for each. Case, "_", "-", "." and spaces are
/// ignored. A human column's suffix ("human_anna", "label: ben") names its rater; without a suffix
/// the rater is the header itself. A "score" is a judge score only next to "reason",
/// "justification", "state", "raw" or "expected_score"; otherwise it stays unmapped.
Mapping guessRoles(const QStringList &columns);
/// As above, for a judge with these criteria: a suffix that names one is the criterion
/// ("human_accuracy", "human_anna_accuracy", "judge_accuracy").
Mapping guessRoles(const QStringList &columns, const QStringList &criteria);

/// Applies `--map ROLE=COLUMN` to a mapping. ROLE may include rater and criterion: "human:anna",
/// "human:anna:accuracy", "human::accuracy", "judge_score:accuracy". The first override of a role
/// removes it from the columns that were guessed. BadInput names the valid roles or the nearest
/// column.
Result<Mapping> applyOverrides(Mapping mapping, const QStringList &columns, const QList<std::pair<QString, QString>> &roleColumn);

/// `wanted`, or "wanted (2)" and so on if it is taken.
QString uniqueName(const QStringList &taken, const QString &wanted);

/// The most similar candidate (edit distance at most a third of its length), or empty.
QString nearestName(const QString &name, const QStringList &candidates);

} // namespace gavel::data
