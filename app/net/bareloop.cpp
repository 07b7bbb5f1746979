// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/bareloop.h"

#include "net/httpclient.h"
#include "net/transporterror.h"
#include "net/wirerequest.h"

#include <QJsonDocument>
#include <QNetworkProxy>
#include <QNetworkReply>

#include <algorithm>

namespace gavel::net {

namespace {

Request requestTo(const Server &server, const QUrl &url)
{
    Request request;
    request.verb = QByteArrayLiteral("POST");
    request.url = url;
    request.server = server;
    return request;
}

} // namespace

BareLoop::BareLoop(const Server &server, const QByteArray &secret, const QUrl &url, QList<QByteArray> bodies, int limit, QObject *parent)
    : QObject(parent)
    , m_request(wireRequest(requestTo(server, url), secret))
    , m_url(url)
    , m_silence(server.silence)
    , m_mask(secret, server.auth == AuthScheme::Basic ? server.userName : QString())
    , m_bodies(std::move(bodies))
    , m_limit(std::max(1, limit))
{
    const int pools = (m_limit + connectionsPerPool - 1) / connectionsPerPool;
    for (int i = 0; i < pools; ++i) {
        auto manager = std::make_unique<QNetworkAccessManager>();
        manager->setTransferTimeout(static_cast<int>(m_silence.count()));
        if (isOnThisMachine(url))
            manager->setProxy(QNetworkProxy::NoProxy);
        m_pools.push_back({ std::move(manager), 0 });
    }
}

void BareLoop::start()
{
    m_timer.start();
    if (!m_request)
        fail(m_request.error());
    else if (m_bodies.isEmpty())
        emit finished(0.0);
    else
        sendNext();
}

void BareLoop::fail(const Error &error)
{
    m_failed = true;
    emit finished(Error{ error.kind, error.httpStatus, m_mask.error(error.text), m_mask.error(error.detail) });
}

void BareLoop::pump()
{
    while (m_inFlight < m_limit && m_next < m_bodies.size())
        sendNext();
}

void BareLoop::sendNext()
{
    const auto pool = std::min_element(m_pools.begin(), m_pools.end(), [](const Pool &a, const Pool &b) { return a.inFlight < b.inFlight; });
    const auto index = static_cast<size_t>(pool - m_pools.begin());
    QNetworkReply *reply = pool->manager->post(*m_request, m_bodies[m_next++]);
    ++pool->inFlight;
    ++m_inFlight;
    connect(reply, &QNetworkReply::finished, this, [this, reply, index] {
        --m_pools[index].inFlight;
        received(reply);
    });
}

void BareLoop::received(QNetworkReply *reply)
{
    reply->deleteLater();
    --m_inFlight;
    ++m_done;
    if (m_failed)
        return;
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (isTransportFailure(reply->error(), status)) {
        fail(transportError(reply->error(), status, reply->errorString(), m_url, m_silence));
        return;
    }
    if (status != 200 || !QJsonDocument::fromJson(reply->readAll()).isObject()) {
        fail({ Error::Kind::BadReply, status, tr("The server's answer to the bare loop is not JSON, or an error (HTTP status %1).").arg(status),
               reply->errorString() });
        return;
    }
    if (m_done == m_bodies.size())
        emit finished(static_cast<double>(m_done) * 1e9 / static_cast<double>(m_timer.nsecsElapsed()));
    else
        pump();
}

} // namespace gavel::net

#include "moc_bareloop.cpp"
