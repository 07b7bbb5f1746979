// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeySequence>

class QWidget;

namespace gavel::ui {

/// Whether these keys would do something in this widget: in the field, by a shortcut of its page,
/// or as the widget's own key.
bool canEdit(QWidget *target, QKeySequence::StandardKey keys);
/// Does what these keys would do there.
void edit(QWidget *target, QKeySequence::StandardKey keys);

} // namespace gavel::ui
