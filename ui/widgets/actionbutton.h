// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QAbstractButton;
class QAction;
class QMenu;

namespace gavel::ui {

/// Makes the button show an action: it is enabled with it, and a click triggers it. The button
/// keeps its own text; with `takesTip` it shows the action's tool tip.
void followAction(QAbstractButton *button, QAction *action, bool takesTip = true);
/// Enables it unless there is a reason why not, which it then says in its tool tip.
void enableAction(QAction *action, const QString &whyNot, const QString &tip = {});
/// Property of an action: the reason as enableAction() got it, in plain text.
inline constexpr char whyNotProperty[] = "whyNot";
/// Shows these reasons as tips of the menu's entries.
void tellReasons(QMenu *menu);

} // namespace gavel::ui
