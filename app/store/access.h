// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSqlDatabase>

namespace gavel::store {

class RunChecks;
class Writer;

/// What the parts of a project share: the reading connection of its thread, and the writer. Owned
/// by the project.
struct Access
{
    QSqlDatabase reader;
    Writer &writer;
    RunChecks &checks;
};

} // namespace gavel::store
