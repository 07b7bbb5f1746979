// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSqlDatabase>

namespace gavel::store {

class Writer;

/// What the parts of a project work with: the reading connection of its thread, and the writer.
struct Access
{
    QSqlDatabase reader;
    Writer &writer;
};

} // namespace gavel::store
