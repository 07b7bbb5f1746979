// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/fakeserver.h"

#include <QHash>
#include <QMutex>
#include <QObject>

class QTcpSocket;

namespace gavel::test {

/// Script and records of a FakeServer, shared between its thread and the test's.
struct FakeServer::State
{
    using ActionPtr = std::shared_ptr<const FakeAction>;
    struct Script
    {
        QList<ActionPtr> actions;
        qsizetype next = 0;
    };

    ActionPtr take(const FakeRequest &request);
    void opened();
    void closed();
    void ended(); ///< of a request that take() counted

    mutable QMutex mutex;
    QHash<QByteArray, Script> scripts;
    Script fallback;
    bool recording = true;
    QList<FakeRequest> requests;
    int requestCount = 0;
    int connectionCount = 0;
    int openConnections = 0;
    int maxConnections = 0;
    int inFlight = 0;
    int maxInFlight = 0;
};

/// One client: reads requests, and does for each what the script says, one at a time.
class FakeConnection : public QObject
{
    Q_OBJECT

public:
    /// Takes the socket.
    FakeConnection(std::shared_ptr<FakeServer::State> state, QTcpSocket *socket, QObject *parent);
    ~FakeConnection() override;

    void breakOff();

private:
    using ActionPtr = FakeServer::State::ActionPtr;

    void onReadyRead();
    void onBytesWritten();
    bool takeRequest(FakeRequest &request);
    void perform(const ActionPtr &action);
    void answer(const FakeAction &action);
    void breakAt(const FakeAction &action);
    void nextChunk(const ActionPtr &action, qsizetype index);
    void finishChunks(const FakeAction &action);
    void writeFiller();
    void write(const QByteArray &bytes);
    void end(bool keepAlive);
    void part(bool reset);
    QByteArray head(const FakeAction &action, const QByteArray &framing) const;

    std::shared_ptr<FakeServer::State> m_state;
    QTcpSocket *m_socket;
    QByteArray m_buffer;
    FakeRequest m_request;
    bool m_busy = false; ///< reads no further request
    bool m_inFlight = false; ///< the state counts its request
    bool m_keepAlive = true;
    qint64 m_filler = 0; ///< bytes of a huge body still to write
    bool m_fillerChunked = false;
};

} // namespace gavel::test
