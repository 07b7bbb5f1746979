// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace gavel {

/// A text that can be shown on a terminal, or as a name in a list, without steering it: control
/// characters (except line feed, tabulator, and a carriage return before a line feed), characters
/// that turn the direction of writing, and invisible ones become visible, as ␛ or <U+202E>.
QString visibleText(const QString &text);

/// A JSON text with the same values, in which all those characters are escaped (\u202e).
QString visibleJson(const QString &json);

} // namespace gavel
