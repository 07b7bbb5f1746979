// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/servers/serverbook.h"
#include "llm/client.h"
#include "llm/httpjudgeclient.h"
#include "mlflow/client.h"
#include "net/httpclient.h"
#include "store/secretstore.h"

namespace gavel::test {

/// The real services and a server book over settings in memory; its keychain is out of reach.
struct ServerRoom
{
    /// Before anything else: no test may read or write a person's keyring.
    const bool isWithoutKeychain = qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");

    store::Settings settings;
    llm::Capabilities capabilities;
    store::SecretStore secrets{ nullptr, QStringLiteral("gavel-test") };
    net::HttpClient http{ secrets };
    llm::Client llm{ http, &capabilities };
    jobs::Services services{ secrets, llm, capabilities,
                             [this](const Server &server, const QString &model) {
                                 return std::make_unique<llm::HttpJudgeClient>(http, llm, server, model, capabilities);
                             },
                             [this](const Server &server) { return std::make_unique<mlflow::Client>(http, server); } };
    int saves = 0;
    std::optional<Error> saveError;
    std::function<Result<void>()> save = [this]() -> Result<void> {
        ++saves;
        return saveError ? Result<void>(*saveError) : Result<void>();
    };
    jobs::ServerBook book{ services, settings, save };

    QUuid add(const QString &name, const QUrl &url, ServerKind kind = ServerKind::Unknown)
    {
        Server server;
        server.name = name;
        server.baseUrl = url;
        server.kind = kind;
        return book.add(server).value_or(QUuid());
    }
};

} // namespace gavel::test
