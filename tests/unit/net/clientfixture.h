// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/keysource.h"
#include "net/httpclient.h"
#include "support/fakeserver.h"

#include <QHash>

#include <vector>

namespace gavel::test {

class FakeKeys : public KeySource
{
public:
    QByteArray secret(const Server &server) const override { return m_secrets.value(server.id); }
    void set(const QUuid &server, const QByteArray &secret) { m_secrets.insert(server, secret); }

private:
    QHash<QUuid, QByteArray> m_secrets;
};

/// What callbacks were told, in order; their context as well, so that nothing
/// comes after the end of a test.
struct Answers : public QObject
{
    std::vector<Result<net::Response>> list;
    QByteArrayList chunks;

    net::HttpClient::Done done()
    {
        return [this](Result<net::Response> result) { list.push_back(std::move(result)); };
    }
    net::HttpClient::OnData onData()
    {
        return [this](const QByteArray &chunk) { chunks.append(chunk); };
    }
    qsizetype size() const { return static_cast<qsizetype>(list.size()); }
    bool isEmpty() const { return list.empty(); }
    bool ok() const { return list.size() == 1 && list.front().has_value(); }
    const net::Response &response() const { return *list.front(); }
    const Error &error() const { return list.front().error(); }
    /// "pending", "ok", "answered twice", or the name of the error's kind.
    QString outcome() const
    {
        if (list.size() != 1)
            return list.empty() ? QStringLiteral("pending") : QStringLiteral("answered twice");
        return list.front() ? QStringLiteral("ok") : kindName(list.front().error().kind);
    }
};

inline Server serverAt(const QUrl &baseUrl)
{
    Server server;
    server.id = QUuid::createUuid();
    server.baseUrl = baseUrl;
    return server;
}

inline net::Request getRequest(const QUrl &url)
{
    net::Request request;
    request.url = url;
    return request;
}

inline net::Request postRequest(const QUrl &url, const QByteArray &body = QByteArrayLiteral("{}"))
{
    net::Request request;
    request.verb = QByteArrayLiteral("POST");
    request.url = url;
    request.body = body;
    return request;
}

} // namespace gavel::test

Q_DECLARE_METATYPE(gavel::AuthScheme)
Q_DECLARE_METATYPE(gavel::test::FakeAction)
Q_DECLARE_METATYPE(gavel::test::FakeAction::Place)
