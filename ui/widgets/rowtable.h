// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <span>

class QAction;
class QTableView;

namespace gavel::ui {

/// What Ctrl does to the arrows and page keys in a table of rows.
enum class ControlArrows {
    Move, ///< as without Ctrl
    AreItsOwn, ///< commands of the table
};

/// The common look and keyboard behaviour of tables of rows: rows of RowDelegate's height, plain
/// headers, no grid; Tab leaves the table, cells are not edited. Home and End go to the first and the
/// last row, and Ctrl changes nothing about where a key goes: the current row is always a selected one.
void styleRowTable(QTableView &table, ControlArrows arrows = ControlArrows::Move);

/// Makes this the one selected row, in sight, whatever keys are down (Qt's own setCurrentIndex()
/// adds the row to the others while Ctrl is). No such row: nothing changes.
void goToRow(QTableView &table, int row);

/// Sets the widths of the first columns, in pixels; a longer translated header gets more, and the
/// column `states`, if there is one, gets room for every state of a verdict next to `statesBeside`
/// pixels of other things. A table that is sorted needs room for the arrow in each header.
void setColumnWidths(QTableView &table, std::span<const int> widths, int states = -1, int statesBeside = 0, bool isSorted = true);

/// Ctrl+C in the table.
QAction *addCopyAction(QTableView &table);
/// The selected rows as they are shown, after their header, for the clipboard.
QString shownRowsText(const QTableView &table);

} // namespace gavel::ui
