// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>

class QMenu;
class QString;

namespace gavel::jobs {
class Workbench;
}

namespace gavel::ui {

/// Keeps a menu filled with the projects that were open before; those that are gone are greyed.
void fillWithRecent(QMenu *menu, jobs::Workbench &workbench, std::function<void(const QString &path)> open);

} // namespace gavel::ui
