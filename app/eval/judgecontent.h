// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/judge.h"

namespace gavel::eval {

/// What affects a verdict, without fields equal to their default: only enabled examples, line ends
/// as LF, neither name nor notes.
QJsonObject verdictContent(const JudgeDefinition &judge);

} // namespace gavel::eval
