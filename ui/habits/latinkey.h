// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QKeyEvent;

namespace gavel::ui {

/// The Qt::Key for single-letter commands: for a letter of the Russian layout the one at the same
/// place of the Latin layout, else its own. (Qt does this itself, but only for shortcuts.)
int latinKey(const QKeyEvent &event);

} // namespace gavel::ui
