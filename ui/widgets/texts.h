// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace gavel::ui {

/// "12,345", in the person's digits.
QString countText(qint64 count);
/// For %n, which takes an int.
int pluralCount(qint64 count);
/// In menus and on buttons & marks a mnemonic; this makes it a letter.
QString escapedAmpersand(QString text);
/// For a menu: one line, cut, with & as a letter.
QString menuText(const QString &text);

} // namespace gavel::ui
