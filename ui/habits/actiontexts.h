// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QAction;

namespace gavel::ui {

/// The words of a menu entry as they are read: "Export results" for "&Export results…".
QString actionTitle(const QAction &action);
/// Its keys as the person's keyboard names them, also those that only stand beside its words since
/// each field acts on them itself.
QString actionKeys(const QAction &action);
/// The words of a menu entry with keys beside them that it does not take itself.
QString withKeysBeside(const QString &text, const QString &keys);

} // namespace gavel::ui
