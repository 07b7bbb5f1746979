// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace gavel {

/// Cells joined by tabs, as spreadsheets paste them: a cell with a tab, a line break or a quote is
/// quoted, and one that would run as a formula is made inert.
QString pastedLine(const QStringList &cells);

} // namespace gavel
