// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/statuscommand.h"

#include "cli/output.h"
#include "llm/client.h"

#include <QJsonArray>

namespace gavel::cli {

namespace {

QJsonObject jsonOf(const Server &server, const ServerStatus &status)
{
    QJsonArray models;
    for (const ModelInfo &model : status.models)
        models.append(QJsonObject{ { QStringLiteral("id"), model.id },
                                   { QStringLiteral("context"), model.contextLength ? QJsonValue(*model.contextLength) : QJsonValue() } });
    const bool reachable = status.state != ServerState::Down && status.state != ServerState::Unknown;
    return { { QStringLiteral("url"), server.baseUrl.toString() },
             { QStringLiteral("reachable"), reachable },
             { QStringLiteral("healthy"), status.state == ServerState::Usable },
             { QStringLiteral("kind"), kindName(status.kind) },
             { QStringLiteral("version"), status.version },
             { QStringLiteral("models"), models },
             { QStringLiteral("error"), status.error ? QJsonValue(status.error->text) : QJsonValue() } };
}

void printStatus(const Server &server, const ServerStatus &status)
{
    const bool usable = status.state == ServerState::Usable;
    printLine(QStringLiteral("%1  %2  %3 %4")
                  .arg(server.baseUrl.toString(), usable ? StatusCommand::tr("usable") : StatusCommand::tr("not usable"), kindName(status.kind),
                       status.version)
                  .trimmed());
    for (const ModelInfo &model : status.models) {
        const QString context
            = model.contextLength ? StatusCommand::tr("%n token(s)", nullptr, *model.contextLength) : StatusCommand::tr("context unknown");
        printLine(QStringLiteral("  %1  %2").arg(model.id, context));
    }
}

} // namespace

ExitStatus exitStatusFor(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Cancelled:
        return ExitStatus::Interrupted;
    case Error::Kind::BadInput:
    case Error::Kind::Io:
    case Error::Kind::DiskFull:
    case Error::Kind::ReadOnly:
    case Error::Kind::Locked:
    case Error::Kind::NewerFile:
    case Error::Kind::Keychain:
        return ExitStatus::BadInput;
    case Error::Kind::Timeout:
    case Error::Kind::Unreachable:
    case Error::Kind::ConnectionLost:
    case Error::Kind::Tls:
    case Error::Kind::Redirect:
    case Error::Kind::Auth:
    case Error::Kind::NotFound:
    case Error::Kind::RateLimited:
    case Error::Kind::QuotaExceeded:
    case Error::Kind::ServerBusy:
    case Error::Kind::ServerError:
    case Error::Kind::BadRequest:
    case Error::Kind::ContextTooLong:
    case Error::Kind::Filtered:
    case Error::Kind::BadReply:
    case Error::Kind::TooLarge:
        // NotFound without a status is about a file; with one it came from a server.
        return error.kind == Error::Kind::NotFound && error.httpStatus == 0 ? ExitStatus::BadInput : ExitStatus::ServerRefused;
    }
    Q_UNREACHABLE();
}

Options StatusCommand::options()
{
    Options options(QStringLiteral("status"), QStringLiteral("--server URL [--json]"),
                    tr("Asks a server for health, version, kind and models.\n\n"
                       "  gavel status --server http://127.0.0.1:8000\n"
                       "  gavel status --server https://lab.example/v1 --api-key-env LAB_KEY --json"));
    options.value(QStringLiteral("server"), QStringLiteral("URL"), tr("Address, with or without /v1."));
    options.flag(QStringLiteral("json"), tr("Print one JSON object."));
    options.network();
    return options;
}

StatusCommand::StatusCommand(Options options, const Context &context)
    : m_options(std::move(options))
    , m_context(context)
{
}

void StatusCommand::start()
{
    prepareServer(m_context, m_options, QStringLiteral("server"), this, [this](const Result<Server> &server) { ask(server); });
}

void StatusCommand::ask(const Result<Server> &server)
{
    if (!server) {
        diagnose(server.error());
        finish(ExitStatus::BadInput);
        return;
    }
    m_context.services.llm.status(*server, this, [this, server = *server](const Result<ServerStatus> &status) { show(server, status); });
}

void StatusCommand::show(const Server &server, const Result<ServerStatus> &status)
{
    if (!status) {
        diagnose(status.error());
        finish(exitStatusFor(status.error()));
        return;
    }
    if (m_options.has(QStringLiteral("json")))
        printJson(jsonOf(server, *status));
    else
        printStatus(server, *status);
    if (status->error)
        diagnose(*status->error);
    finish(status->state == ServerState::Usable ? ExitStatus::Done : ExitStatus::ServerRefused);
}

} // namespace gavel::cli

#include "moc_statuscommand.cpp"
