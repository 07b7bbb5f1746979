// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/command.h"
#include "cli/context.h"
#include "cli/options.h"

namespace gavel::cli {

/// `gavel status`: state, kind, version and models of a server.
class StatusCommand : public Command
{
    Q_OBJECT

public:
    static Options options();
    StatusCommand(Options options, const Context &context);
    void start() override;

private:
    void ask(const Result<Server> &server);
    void show(const Server &server, const Result<ServerStatus> &status);

    Options m_options;
    const Context &m_context;
};

/// What a failed job ends with: 2 for input, 3 for what a server did, 130 for a cancel.
ExitStatus exitStatusFor(const Error &error);

} // namespace gavel::cli
