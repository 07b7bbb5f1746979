// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QKeyEvent;

namespace gavel::ui {

/// The Qt::Key that commands by a single letter go by: for a letter of the
/// Russian layout the one in the same place of the Latin one, else its own.
/// (Qt does so by itself, but only for shortcuts.)
int latinKey(const QKeyEvent &event);

} // namespace gavel::ui
