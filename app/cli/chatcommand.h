// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/command.h"
#include "cli/context.h"
#include "cli/options.h"
#include "llm/chatstream.h"

#include <memory>

namespace gavel::cli {

/// `gavel chat`: streams the answer to one message to standard output.
class ChatCommand : public Command
{
    Q_OBJECT

public:
    static Options options();
    ChatCommand(Options options, const Context &context);
    void start() override;
    void interrupt() override;

private:
    void choose(const Result<Server> &server);
    void ask(const Server &server, const QString &model);
    void ended(const llm::ChatStream::Outcome &outcome);
    void fail(const Error &error);

    Options m_options;
    const Context &m_context;
    std::unique_ptr<llm::ChatStream> m_stream;
    bool m_interrupted = false;
};

} // namespace gavel::cli
