// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/chatcommand.h"

#include "cli/output.h"
#include "cli/statuscommand.h"
#include "eval/parsing/turnmarkers.h"
#include "jobs/servers/modelchoice.h"
#include "llm/client.h"

#include <QLocale>

namespace gavel::cli {

namespace {
constexpr int mostTokens = 10'000'000;
}

Options ChatCommand::options()
{
    Options options(QStringLiteral("chat"), QStringLiteral("--server URL [--model M] [--system TEXT] MESSAGE"),
                    tr("Asks a model; the answer streams to standard output, the figures follow on standard error.\n\n"
                       "  gavel chat --server http://127.0.0.1:8000 \"Why is the sky blue?\""));
    options.value(QStringLiteral("server"), QStringLiteral("URL"), tr("Address, with or without /v1."));
    options.value(QStringLiteral("model"), QStringLiteral("M"), tr("Model; the server's only one by default."));
    options.value(QStringLiteral("system"), QStringLiteral("TEXT"), tr("System message."));
    options.value(QStringLiteral("max-tokens"), QStringLiteral("N"), tr("Longest answer, in tokens."), QStringLiteral("512"));
    options.network();
    options.words(1);
    return options;
}

ChatCommand::ChatCommand(Options options, const Context &context)
    : m_options(std::move(options))
    , m_context(context)
{
}

void ChatCommand::start()
{
    if (m_options.positional().size() != 1) {
        fail(badInput(tr("Give one message, in quotes. See gavel chat --help.")));
        return;
    }
    prepareServer(m_context, m_options, QStringLiteral("server"), this, [this](const Result<Server> &server) { choose(server); });
}

void ChatCommand::choose(const Result<Server> &server)
{
    if (!server) {
        fail(server.error());
        return;
    }
    jobs::chooseModel(m_context.services, *server, m_options.text(QStringLiteral("model")), this,
                      [this, server = *server](const Result<jobs::ModelChoice> &choice) {
                          if (choice)
                              ask(server, choice->model);
                          else
                              fail(choice.error());
                      });
}

void ChatCommand::ask(const Server &server, const QString &model)
{
    const auto limit = m_options.number<int>(QStringLiteral("max-tokens"), 1, mostTokens);
    if (!limit) {
        fail(limit.error());
        return;
    }
    llm::ChatRequest request;
    request.model = model;
    request.silence = server.silence;
    request.sampling.maxTokens = limit->value_or(512);
    if (m_options.has(QStringLiteral("system")))
        request.messages.append({ Message::Role::System, m_options.text(QStringLiteral("system")) });
    request.messages.append({ Message::Role::User, m_options.positional().constFirst() });
    m_stream = std::make_unique<llm::ChatStream>(m_context.services.llm.http(), server, request, &m_context.services.capabilities);
    connect(m_stream.get(), &llm::ChatStream::textArrived, this, [](const QString &delta) { print(delta); });
    connect(m_stream.get(), &llm::ChatStream::finished, this, &ChatCommand::ended);
    m_stream->start();
}

void ChatCommand::ended(const llm::ChatStream::Outcome &outcome)
{
    printLine(QString());
    if (outcome.error) {
        fail(*outcome.error);
        return;
    }
    if (eval::isOnlyReasoning(outcome.completion)) {
        diagnose(outcome.completion.isCutOff()
                     ? tr("The answer was cut off while the model was thinking: all its tokens went there. Raise --max-tokens.")
                     : tr("The server sent the whole answer as reasoning. Switch thinking or the server's reasoning parser off."));
        if (!outcome.completion.isCutOff())
            diagnose(outcome.completion.reasoning);
        finish(m_interrupted ? ExitStatus::Interrupted : ExitStatus::Incomplete);
        return;
    }
    if (outcome.completion.isCutOff())
        diagnose(tr("The answer was cut off at the limit of tokens. Raise --max-tokens."));
    QStringList figures;
    if (outcome.completion.firstToken)
        figures << tr("first token after %1 ms").arg(outcome.completion.firstToken->count());
    if (outcome.tokensPerSecond)
        figures << tr("%1 tokens/s").arg(*outcome.tokensPerSecond, 0, 'f', 1);
    if (outcome.completion.usage.completionTokens)
        figures << tr("%n token(s)", nullptr, *outcome.completion.usage.completionTokens);
    if (!figures.isEmpty())
        diagnose(figures.join(QStringLiteral(", ")));
    finish(m_interrupted ? ExitStatus::Interrupted : ExitStatus::Done);
}

void ChatCommand::fail(const Error &error)
{
    diagnose(error);
    finish(exitStatusFor(error));
}

void ChatCommand::interrupt()
{
    m_interrupted = true;
    if (m_stream && m_stream->isRunning())
        m_stream->stop();
    else
        finish(ExitStatus::Interrupted);
}

} // namespace gavel::cli

#include "moc_chatcommand.cpp"
