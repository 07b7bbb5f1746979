// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/stateword.h"

#include <QCoreApplication>

namespace gavel::models {

namespace {
struct StateWordText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::StateWord)
};
} // namespace

QString stateWord(eval::VerdictState state)
{
    switch (state) {
    case eval::VerdictState::Pending:
        return StateWordText::tr("not judged yet");
    case eval::VerdictState::Valid:
        return StateWordText::tr("valid");
    case eval::VerdictState::Invalid:
        return StateWordText::tr("invalid");
    case eval::VerdictState::Failed:
        return StateWordText::tr("failed");
    case eval::VerdictState::Abstained:
        return StateWordText::tr("abstained");
    }
    Q_UNREACHABLE();
}

} // namespace gavel::models
