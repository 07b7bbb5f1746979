// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace gavel::store {

/// Whether a path is a project: by its name, which may be that of a new one, or else by the content
/// of the file, as the desktop's file types have it. Reads the file, so never ask for one that this
/// program has open: SQLite would lose its locks.
bool isProject(const QString &path);

} // namespace gavel::store
