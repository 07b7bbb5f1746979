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

/// Roles guessed by the columns' names, one entry a column. Case, "_", "-", "." and spaces do
/// not matter. A human column's suffix ("human_anna", "label: ben") names its rater; without a
/// suffix the rater is the header itself. A "score" is a judge score only beside "reason",
/// "justification", "state", "raw" or "expected_score"; alone it stays unmapped.
Mapping guessRoles(const QStringList &columns);
/// With the judge's criteria known, a suffix that names one is the criterion
/// ("human_accuracy", "human_anna_accuracy", "judge_accuracy").
Mapping guessRoles(const QStringList &columns, const QStringList &criteria);

/// Lays `--map ROLE=COLUMN` over a mapping. ROLE may carry rater and criterion:
/// "human:anna", "human:anna:accuracy", "human::accuracy", "judge_score:accuracy". The first
/// override of a role takes it away from the columns that were guessed. BadInput names the
/// valid roles or the nearest column.
Result<Mapping> applyOverrides(Mapping mapping, const QStringList &columns, const QList<std::pair<QString, QString>> &roleColumn);

/// The candidate most like `name` (edit distance at most a third of its length), or empty.
QString nearestName(const QString &name, const QStringList &candidates);

} // namespace gavel::data
