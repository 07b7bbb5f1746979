// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QAbstractButton;
class QAction;

namespace gavel::ui {

/// Makes the button show an action: it is enabled with it, and a click triggers it. The button
/// keeps its own text; with `takesTip` it shows the action's tool tip.
void followAction(QAbstractButton *button, QAction *action, bool takesTip = true);

} // namespace gavel::ui
