// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace gavel::ui {

/// Lets Tab go through everything inside `place` as its layouts show it. Without this, fields that
/// were added later come last.
void tabInReadingOrder(QWidget *place);

} // namespace gavel::ui
