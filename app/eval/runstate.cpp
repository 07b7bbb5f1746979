// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/runstate.h"

#include <array>
#include <utility>

namespace gavel::eval {

namespace {

constexpr std::array<std::pair<RunState, QLatin1StringView>, 5> runStateNames{ {
    { RunState::Created, QLatin1StringView("created") },
    { RunState::Running, QLatin1StringView("running") },
    { RunState::Paused, QLatin1StringView("paused") },
    { RunState::Finished, QLatin1StringView("finished") },
    { RunState::Cancelled, QLatin1StringView("cancelled") },
} };

} // namespace

QString runStateName(RunState state)
{
    for (const auto &[known, name] : runStateNames) {
        if (known == state)
            return QString(name);
    }
    Q_UNREACHABLE();
}

RunState runStateFrom(QStringView name)
{
    for (const auto &[state, known] : runStateNames) {
        if (name == known)
            return state;
    }
    return RunState::Cancelled;
}

} // namespace gavel::eval
