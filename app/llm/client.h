// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/call.h"
#include "core/completion.h"
#include "core/server.h"
#include "llm/callset.h"
#include "llm/capabilities.h"
#include "llm/chatrequest.h"

#include <QObject>

#include <functional>
#include <memory>

namespace gavel::net {
class HttpClient;
}

namespace gavel::llm {

/// One-answer questions to servers. Retries nothing; every callback runs
/// exactly once, through the event loop, unless its context died.
class Client : public QObject
{
    Q_OBJECT

public:
    /// What chat() learns about servers goes into `capabilities`, or stays with
    /// the client if there are none.
    explicit Client(net::HttpClient &http, Capabilities *capabilities = nullptr, QObject *parent = nullptr);
    ~Client() override;

    using StatusDone = std::function<void(Result<ServerStatus>)>;
    using ModelsDone = std::function<void(Result<QList<ModelInfo>>)>;
    using ChatDone = std::function<void(Result<Completion>)>;
    using IdentityDone = std::function<void(Result<ServerIdentity>)>;

    /// Health, kind, version and models. The kind is found out by what the
    /// server answers; `server.kind` only says which question to try first. A
    /// server that cannot be used is a status with an error, never an Error
    /// (but for Cancelled).
    Call status(const Server &server, QObject *context, StatusDone done);
    Call models(const Server &server, QObject *context, ModelsDone done);
    /// A whole answer at once. Asks again by itself when the server rejects a
    /// parameter that can be renamed or left out.
    Call chat(const Server &server, const ChatRequest &request, QObject *context, ChatDone done);
    /// What the server says it serves as `model`. llama.cpp ignores the name,
    /// so it answers with its own. NotFound lists what there is.
    Call identify(const Server &server, const QString &model, QObject *context, IdentityDone done);

    net::HttpClient &http() const { return m_http; }

private:
    struct ChatJob;
    void sendChat(const std::shared_ptr<ChatJob> &job);

    net::HttpClient &m_http;
    CallSet m_calls;
    Capabilities m_own;
    Capabilities &m_capabilities;
};

/// What a status says of the model that a request names, or why it says nothing.
Result<ServerIdentity> identityFromStatus(const ServerStatus &status, const QString &model);

} // namespace gavel::llm
