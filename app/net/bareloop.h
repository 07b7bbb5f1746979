// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/server.h"
#include "net/secretmask.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QList>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace gavel::net {

/// The baseline of `gavel bench`: POSTs bodies through plain QNetworkAccessManagers, one request
/// first, then `limit` at a time, and parses each reply as JSON. No queue, no retries, no store.
class BareLoop : public QObject
{
    Q_OBJECT

public:
    /// With the secret, authority and time limit of `server`, as HttpClient has them.
    BareLoop(const Server &server, const QByteArray &secret, const QUrl &url, QList<QByteArray> bodies, int limit, QObject *parent = nullptr);

    void start();

signals:
    /// Rows per second, or an error for the first reply that is not a JSON object.
    void finished(const gavel::Result<double> &rowsPerSecond);

private:
    void pump();
    void sendNext();
    void received(class QNetworkReply *reply);
    void fail(const Error &error);

    static constexpr int connectionsPerPool = 6; ///< limit of QNetworkAccessManager for one host, Qt 6.4

    struct Pool
    {
        std::unique_ptr<QNetworkAccessManager> manager;
        int inFlight = 0;
    };

    Result<QNetworkRequest> m_request;
    QUrl m_url;
    std::chrono::milliseconds m_silence;
    SecretMask m_mask;
    QList<QByteArray> m_bodies;
    int m_limit;
    std::vector<Pool> m_pools;
    qsizetype m_next = 0;
    qsizetype m_done = 0;
    int m_inFlight = 0;
    bool m_failed = false;
    QElapsedTimer m_timer;
};

} // namespace gavel::net
