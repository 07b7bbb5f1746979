// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/verdict.h"

#include <QString>

namespace gavel::models {

/// One word for the state of a verdict, translated.
QString stateWord(eval::VerdictState state);

} // namespace gavel::models
