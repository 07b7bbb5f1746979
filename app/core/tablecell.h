// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace gavel {

/// A text for a cell of a spreadsheet: one that would run as a formula there gets an apostrophe before
/// it. Numbers such as "-1" stay what they are. Every table that leaves the program goes through this.
QString inertCell(const QString &text);

/// The text that inertCell() was given, if it has changed it.
QString givenCell(const QString &cell);

/// A CSV cell by RFC 4180, made inert, and quoted if any program might take a part of it for the end
/// of the cell.
QByteArray csvCell(const QString &text);

} // namespace gavel
