// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/command.h"
#include "cli/context.h"

#include <QStringList>

#include <memory>

namespace gavel::cli {

/// Whether the argument names a subcommand.
bool isSubcommand(const QString &name);

/// `gavel --help`.
QString overview();

/// The subcommand named by the first of `args`, ready to start. Wrong usage and --help give a
/// command that only prints why.
std::unique_ptr<Command> makeCommand(const QStringList &args, const Context &context);

} // namespace gavel::cli
