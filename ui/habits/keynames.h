// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace gavel::ui {

/// Keys as they are named on keyboards of the interface's language: "Ctrl+Shift+N" is
/// "Strg+Umschalt+N" in German. Uses Qt's translations.
QString keyNames(const QString &keys);

} // namespace gavel::ui
