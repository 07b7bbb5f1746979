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

/// Requests with one answer to servers. Never retries; every callback runs exactly once, from the
/// event loop, unless its context is destroyed. Its destructor cancels its calls.
class Client : public QObject
{
    Q_OBJECT

public:
    /// chat() adds what it learns about servers to `capabilities`, or keeps it in the client if
    /// they are null.
    explicit Client(net::HttpClient &http, Capabilities *capabilities = nullptr, QObject *parent = nullptr);
    ~Client() override;

    using StatusDone = std::function<void(Result<ServerStatus>)>;
    using ModelsDone = std::function<void(Result<QList<ModelInfo>>)>;
    using ChatDone = std::function<void(Result<Completion>)>;
    using IdentityDone = std::function<void(Result<ServerIdentity>)>;

    /// Health, kind, version and models. The kind is detected from the server's answers;
    /// `server.kind` only tells which request to try first. A server that cannot be used gives a
    /// status with an error, never an Error (except Cancelled).
    Call status(const Server &server, QObject *context, StatusDone done);
    Call models(const Server &server, QObject *context, ModelsDone done);
    /// A complete answer. Sends the request again if the server rejects a parameter that can be
    /// renamed or left out.
    Call chat(const Server &server, const ChatRequest &request, QObject *context, ChatDone done);
    /// The identity that the server reports for `model`. llama.cpp ignores the name and reports its
    /// own. NotFound lists the models there are.
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

/// The identity for a model name of a request, from a status; or why there is none.
Result<ServerIdentity> identityFromStatus(const ServerStatus &status, const QString &model);

} // namespace gavel::llm
