// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "data/dataset.h"

#include <QList>
#include <QString>

namespace gavel::models {

/// What the header of a table of rows tells beside the column's name.
enum ColumnHeaderRole {
    RoleTextRole = Qt::UserRole + 1, ///< "input"; empty for the number of the row
    RoleRole, ///< data::Role as int
    GuessedRole, ///< bool: nobody has chosen it
};

/// Columns with a role come first to the eye: no text of a table is longer than this.
inline constexpr qsizetype shownCharacters = 400;

/// Every role in the order in which it is offered; the last one is no role.
const QList<data::Role> &offeredRoles();
/// "input", "human score"; "not used" for no role.
QString roleTitle(data::Role role);
/// "human score: anna, accuracy".
QString roleCaption(const data::ColumnRole &role);
/// One line of a cell, cut.
QString cellLine(const QString &cell);

} // namespace gavel::models
