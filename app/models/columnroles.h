// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "data/dataset.h"

#include <QList>
#include <QString>

namespace gavel::models {

/// Data of a column header in addition to its name.
enum ColumnHeaderRole {
    RoleTextRole = Qt::UserRole + 1, ///< "input"; empty for the column of row numbers
    RoleRole, ///< data::Role as int
    GuessedRole, ///< bool: guessed, not chosen by the person
};

/// The longest text in a cell of a table, in characters; the rest is cut.
inline constexpr qsizetype shownCharacters = 400;

/// All roles in the order in which they are offered; the last one is no role.
const QList<data::Role> &offeredRoles();
/// "input", "human score"; "not used" for no role.
QString roleTitle(data::Role role);
/// "human score: anna, accuracy".
QString roleCaption(const data::ColumnRole &role);
/// The text of a cell on one line, cut.
QString cellLine(const QString &cell);

} // namespace gavel::models
