// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QList>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>
#include <vector>

namespace gavel::net {

/// The yardstick of `gavel bench`: POSTs bodies through plain
/// QNetworkAccessManagers, one request first, then `limit` at a time, and
/// parses each reply as JSON. No queue, no retries, no store.
class BareLoop : public QObject
{
    Q_OBJECT

public:
    /// `authorization`: a whole header value, or empty.
    BareLoop(const QUrl &url, QList<QByteArray> bodies, int limit, const QByteArray &authorization = {}, QObject *parent = nullptr);

    void start();

signals:
    /// Rows a second, or what went wrong with the first reply that was no JSON object.
    void finished(const gavel::Result<double> &rowsPerSecond);

private:
    void pump();
    void sendNext();
    void received(class QNetworkReply *reply);

    static constexpr int connectionsPerLane = 6; ///< of one QNetworkAccessManager to one host, Qt 6.4

    struct Lane
    {
        std::unique_ptr<QNetworkAccessManager> manager;
        int inFlight = 0;
    };

    QNetworkRequest m_request;
    QList<QByteArray> m_bodies;
    int m_limit;
    std::vector<Lane> m_lanes;
    qsizetype m_next = 0;
    qsizetype m_done = 0;
    int m_inFlight = 0;
    bool m_failed = false;
    QElapsedTimer m_timer;
};

} // namespace gavel::net
