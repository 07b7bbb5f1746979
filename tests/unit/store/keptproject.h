// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace gavel::test {

/// Makes the project that is kept for every schema (tests/data/projects): all
/// that a project file can hold, with contents that are the same every time.
/// Ends the program where something of it cannot be stored.
void makeKeptProject(const QString &path);

} // namespace gavel::test
