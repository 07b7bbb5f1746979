// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/bareloop.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QNetworkProxy>
#include <QNetworkReply>

#include <algorithm>

namespace gavel::net {

BareLoop::BareLoop(const QUrl &url, QList<QByteArray> bodies, int limit, const QByteArray &authorization, QObject *parent)
    : QObject(parent)
    , m_request(url)
    , m_bodies(std::move(bodies))
    , m_limit(std::max(1, limit))
{
    m_request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    m_request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    m_request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    if (!authorization.isEmpty())
        m_request.setRawHeader("Authorization", authorization);
    const int lanes = (m_limit + connectionsPerLane - 1) / connectionsPerLane;
    for (int i = 0; i < lanes; ++i) {
        auto manager = std::make_unique<QNetworkAccessManager>();
        manager->setProxy(QNetworkProxy::NoProxy);
        m_lanes.push_back({ std::move(manager), 0 });
    }
}

void BareLoop::start()
{
    m_timer.start();
    if (m_bodies.isEmpty())
        emit finished(0.0);
    else
        sendNext();
}

void BareLoop::pump()
{
    while (m_inFlight < m_limit && m_next < m_bodies.size())
        sendNext();
}

void BareLoop::sendNext()
{
    const auto lane = std::min_element(m_lanes.begin(), m_lanes.end(), [](const Lane &a, const Lane &b) { return a.inFlight < b.inFlight; });
    const auto index = static_cast<size_t>(lane - m_lanes.begin());
    QNetworkReply *reply = lane->manager->post(m_request, m_bodies[m_next++]);
    ++lane->inFlight;
    ++m_inFlight;
    connect(reply, &QNetworkReply::finished, this, [this, reply, index] {
        --m_lanes[index].inFlight;
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
    if (!QJsonDocument::fromJson(reply->readAll()).isObject()) {
        m_failed = true;
        emit finished(Error{ Error::Kind::BadReply, reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                             QCoreApplication::translate("gavel::net::BareLoop", "The server's answer is not JSON."), reply->errorString() });
        return;
    }
    if (m_done == m_bodies.size())
        emit finished(static_cast<double>(m_done) * 1e9 / static_cast<double>(m_timer.nsecsElapsed()));
    else
        pump();
}

} // namespace gavel::net

#include "moc_bareloop.cpp"
