// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "data/dataset.h"

#include <QHash>
#include <QStringList>

namespace gavel::jobs {
class ViewMemory;
}

namespace gavel::ui {

/// Roles by the name of their column.
using NamedRoles = QHash<QString, data::ColumnRole>;

/// The roles that a person last gave to a file with exactly these columns; empty if there was none.
NamedRoles rememberedRoles(const jobs::ViewMemory &memory, const QStringList &columns);
/// Keeps the roles of the fifty files that were imported last. Columns without a role are kept, too.
void rememberRoles(jobs::ViewMemory &memory, const QStringList &columns, const data::Mapping &mapping);

/// The same mapping with these roles instead; a role that only one column can have leaves the others.
data::Mapping withRoles(data::Mapping mapping, const QStringList &columns, const NamedRoles &roles);

} // namespace gavel::ui
