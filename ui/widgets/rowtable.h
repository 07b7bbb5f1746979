// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <span>

class QAction;
class QTableView;

namespace gavel::ui {

/// The common look and keyboard behaviour of tables of rows: rows of RowDelegate's height, plain
/// headers, no grid; Tab leaves the table, cells are not edited.
void styleRowTable(QTableView &table);

/// Sets the widths of the first columns, in pixels; a longer translated header gets more, and the
/// column `states`, if there is one, gets room for every state of a verdict next to `statesBeside`
/// pixels of other things.
void setColumnWidths(QTableView &table, std::span<const int> widths, int states = -1, int statesBeside = 0);

/// Ctrl+C in the table.
QAction *addCopyAction(QTableView &table);
/// The selected rows as they are shown, after their header, for the clipboard.
QString shownRowsText(const QTableView &table);

} // namespace gavel::ui
