// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/command.h"
#include "cli/context.h"
#include "cli/options.h"

namespace gavel::cli {

/// Lists and saves servers for the window, so that scripts can prepare it.
class ServerCommand : public Command
{
    Q_OBJECT

public:
    static Options options();
    ServerCommand(Options options, const Context &context);
    void start() override;

private:
    Result<void> save();
    Result<void> remove();
    Result<void> change();
    void list() const;

    Options m_options;
    const Context &m_context;
};

} // namespace gavel::cli
