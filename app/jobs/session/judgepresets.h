// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/judge.h"

namespace gavel::jobs {

/// A judge to start with: relevance, accuracy and clarity on 1 to 5.
eval::JudgeDefinition newJudge();

enum class ScalePreset { OneToFive, OneToTen, PassFail };
eval::Scale presetScale(ScalePreset preset);

} // namespace gavel::jobs
