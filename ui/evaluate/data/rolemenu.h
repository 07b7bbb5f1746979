// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "data/dataset.h"

#include <functional>

class QMenu;
class QWidget;

namespace gavel::ui {

/// The roles that a column can have, the present one checked. The menu deletes itself when it
/// closes; call popup().
QMenu *roleMenu(QWidget *parent, data::Role now, const std::function<void(data::Role)> &chosen);

} // namespace gavel::ui
