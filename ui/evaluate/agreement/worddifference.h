// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/analysis/comparison.h"

class QTextCursor;

namespace gavel::ui {

struct Theme;

/// Writes "grading prompt: …" as a paragraph of its own, with the words that are gone struck out and the new ones underlined.
void writeDifference(QTextCursor &cursor, const jobs::RunDifference &difference, const Theme &theme);

} // namespace gavel::ui
