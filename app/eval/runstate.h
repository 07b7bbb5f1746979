// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace gavel::eval {

/// The state of a run as it is stored.
enum class RunState { Created, Running, Paused, Finished, Cancelled };

QString runStateName(RunState state); ///< "created", "running", …
/// Cancelled for an unknown name: such a run can be resumed.
RunState runStateFrom(QStringView name);

} // namespace gavel::eval
