// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/verdict.h"

#include "core/names.h"

using namespace Qt::StringLiterals;

namespace gavel::eval {

namespace {

constexpr Names<VerdictState, 5> stateNames{ {
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
    return nameIn(stateNames, state);
}

std::optional<VerdictState> stateFromName(QStringView name)
{
    return valueIn(stateNames, name);
}

VerdictState combined(VerdictState a, VerdictState b)
{
    return severity(a) >= severity(b) ? a : b;
}

VerdictState overRepeats(VerdictState a, VerdictState b)
{
    return severity(a) <= severity(b) ? a : b;
}

} // namespace gavel::eval
