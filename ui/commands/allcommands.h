// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/command.h"

class QMenuBar;

namespace gavel::jobs {
class Session;
}

namespace gavel::ui {

/// The entries of the menus as they are now, those that cannot be done with the reason.
QList<Command> menuCommands(const QMenuBar &menus);
/// The judges, data, models and runs to choose. `showJudge`, … show where the choice is seen.
struct ChoiceShown
{
    std::function<void()> judge;
    std::function<void()> data;
    std::function<void()> model;
    std::function<void()> run;
};
QList<Command> choiceCommands(jobs::Session &session, const ChoiceShown &show);

} // namespace gavel::ui
