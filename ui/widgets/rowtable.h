// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>

class QTableView;

namespace gavel::ui {

/// How every table of rows looks and takes keys: rows of RowDelegate's height,
/// quiet heads, no grid; Tab leaves the table, nothing is edited in a cell.
void dressRowTable(QTableView &table);

/// Sets the widths of the first columns, in pixels; where a translated head needs
/// more, it gets it, and the column `states`, if there is one, has room for every
/// state of a verdict beside `statesBeside` pixels of other things.
void setColumnWidths(QTableView &table, std::span<const int> widths, int states = -1, int statesBeside = 0);

} // namespace gavel::ui
