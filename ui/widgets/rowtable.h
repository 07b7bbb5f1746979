// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QTableView;

namespace gavel::ui {

/// How every table of rows looks and takes keys: rows of RowDelegate's height,
/// quiet heads, no grid; Tab leaves the table, nothing is edited in a cell.
void dressRowTable(QTableView &table);

} // namespace gavel::ui
