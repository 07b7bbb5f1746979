// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/keysource.h"
#include "core/server.h"
#include "net/httpclient.h"
#include "support/fakeserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

namespace gavel::test {

/// Where chat requests go.
inline const QByteArray chatPath = "/v1/chat/completions";

class OneKey : public KeySource
{
public:
    QByteArray key;
    QByteArray secret(const Server &) const override { return key; }
};

/// A fake server with a client that talks to it.
struct Wire
{
    FakeServer server;
    OneKey keys;
    net::HttpClient http{ keys };

    Wire() { started = server.start(); }

    Server target(ServerKind kind = ServerKind::Unknown) const
    {
        Server target;
        target.id = QUuid::fromString(QStringLiteral("6f0c9a52-5c4f-4f0e-9a36-0a4f6d1b2c3d"));
        target.baseUrl = server.url();
        target.kind = kind;
        return target;
    }

    QJsonObject chatBody(int number) const { return QJsonDocument::fromJson(server.requestsTo(chatPath).value(number).body).object(); }
    int chatCount() const { return int(server.requestsTo(chatPath).size()); }

    bool started = false;
};

/// A whole answer with this JSON as its message's content.
inline QByteArray answer(const QByteArray &content, const QByteArray &more = {})
{
    return R"({"object":"chat.completion","model":"judge","choices":[{"index":0,"message":{"role":"assistant","content":)" + content
        + R"(},"finish_reason":"stop"}],"usage":{"prompt_tokens":9,"completion_tokens":2,"total_tokens":11})" + more + '}';
}

inline QByteArray refusal(const QByteArray &message, const QByteArray &more = {})
{
    return R"({"error":{"message":")" + message + R"(","type":"invalid_request_error")" + more + "}}";
}

} // namespace gavel::test
