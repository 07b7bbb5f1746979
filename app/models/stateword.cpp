// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/stateword.h"

#include <QCoreApplication>

namespace gavel::models {

namespace {
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::StateWord)
};
} // namespace

QString stateWord(eval::VerdictState state)
{
    switch (state) {
    case eval::VerdictState::Pending:
        return Text::tr("not judged yet");
    case eval::VerdictState::Valid:
        return Text::tr("valid");
    case eval::VerdictState::Invalid:
        return Text::tr("invalid");
    case eval::VerdictState::Failed:
        return Text::tr("failed");
    case eval::VerdictState::Abstained:
        return Text::tr("abstained");
    }
    Q_UNREACHABLE();
}

} // namespace gavel::models
