// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/verdict.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace gavel::eval {

namespace {

constexpr std::array<std::pair<VerdictState, QLatin1StringView>, 5> stateNames{ {
    { VerdictState::Pending, "pending"_L1 },
    { VerdictState::Valid, "valid"_L1 },
    { VerdictState::Invalid, "invalid"_L1 },
    { VerdictState::Failed, "failed"_L1 },
    { VerdictState::Abstained, "abstained"_L1 },
} };

int severity(VerdictState state)
{
    switch (state) {
    case VerdictState::Valid:
        return 0;
    case VerdictState::Abstained:
        return 1;
    case VerdictState::Invalid:
        return 2;
    case VerdictState::Failed:
        return 3;
    case VerdictState::Pending:
        return 4;
    }
    Q_UNREACHABLE();
}

} // namespace

QString stateName(VerdictState state)
{
    const auto it = std::find_if(stateNames.begin(), stateNames.end(), [state](const auto &entry) { return entry.first == state; });
    return it->second;
}

std::optional<VerdictState> stateFromName(QStringView name)
{
    const auto it = std::find_if(stateNames.begin(), stateNames.end(), [name](const auto &entry) { return entry.second == name; });
    return it == stateNames.end() ? std::nullopt : std::optional(it->first);
}

VerdictState combined(VerdictState a, VerdictState b)
{
    return severity(a) >= severity(b) ? a : b;
}

} // namespace gavel::eval
