// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QSslConfiguration>
#include <QString>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <utility>

namespace gavel::test {

/// What a client sent.
struct FakeRequest
{
    QByteArray method;
    QByteArray target; ///< path and query, as sent
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;

    QByteArray path() const; ///< the target without its query
    QByteArray header(QByteArrayView name) const; ///< whatever the case; empty if absent
};

/// One step of a script: what the server does with one request.
struct FakeAction
{
    enum class Type {
        Answer, ///< status, headers, body
        Chunks, ///< status, headers, then `chunks` in chunked encoding, `interval` apart
        Huge, ///< `hugeBytes` of filler, with or without a Content-Length
        Hang, ///< reads the request and stays silent
        Close, ///< closes the connection orderly at `place`
        Reset, ///< the same with a TCP reset
        Call, ///< asks `callback` and does what it says
    };
    /// Where a connection breaks: before the first byte, inside the header
    /// lines, after them, inside the body (half of it, or in the midst of the
    /// last chunk), or instead of the closing zero chunk.
    enum class Place { Nowhere, BeforeHeaders, InHeaders, AfterHeaders, InBody, BeforeEnd };
    using Callback = std::function<FakeAction(const FakeRequest &)>;

    Type type = Type::Answer;
    int status = 200;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray contentType = QByteArrayLiteral("application/json");
    QByteArray body;
    QList<QByteArray> chunks;
    std::chrono::milliseconds delay{ 0 }; ///< before the first byte
    std::chrono::milliseconds interval{ 0 }; ///< between chunks
    Place place = Place::Nowhere; ///< Chunks: where it breaks, if at all
    qint64 hugeBytes = 0;
    bool hugeWithLength = true;
    bool keepAlive = true;
    bool hasLength = true; ///< Answer: without one the end of the connection ends the body
    Callback callback;

    static FakeAction json(const QByteArray &body, int status = 200);
    static FakeAction text(const QByteArray &body, const QByteArray &contentType, int status = 200);
    static FakeAction hang();
    static FakeAction closeAt(Place place);
    static FakeAction resetAt(Place place);
    /// `events` are put on the wire as they are: write "data: …\n\n" yourself.
    static FakeAction sse(const QList<QByteArray> &events, std::chrono::milliseconds interval = {}, Place breaksAt = Place::Nowhere);
    static FakeAction redirect(const QByteArray &location, int status = 307);
    static FakeAction huge(qint64 bytes, bool withContentLength);
    static FakeAction call(Callback callback);

    FakeAction withoutLength() const; ///< the same, closed at once
    FakeAction after(std::chrono::milliseconds before) const; ///< the same, later
    FakeAction withHeader(const QByteArray &name, const QByteArray &value) const;
};

/// A scripted HTTP/1.1 server on loopback. It answers the requests of a
/// connection one after another (keep-alive, pipelining) and records them.
/// Thread-safe; callbacks run in the server's thread.
class FakeServer
{
public:
    FakeServer();
    ~FakeServer();
    FakeServer(const FakeServer &) = delete;
    FakeServer &operator=(const FakeServer &) = delete;

    /// Serves TLS from the next start on.
    void setTls(const QSslConfiguration &configuration);

    /// Listens on 127.0.0.1 in this thread, or in one of its own. Port 0 takes a free one.
    bool start(quint16 port = 0);
    bool startThreaded(quint16 port = 0);
    /// Stops listening and breaks every connection; the script and the records
    /// stay, and it can start again, on its old port too.
    void stop();

    quint16 port() const;
    QUrl url(const QString &path = {}) const; ///< without a path it makes a Server's baseUrl

    /// The actions for a path, one a request; the last one repeats.
    void script(const QByteArray &path, const QList<FakeAction> &actions);
    /// For every other path. Without it: 404.
    void scriptDefault(const QList<FakeAction> &actions);

    /// Off, requests are counted but not kept: for load tests.
    void setRecording(bool on);

    QList<FakeRequest> requests() const;
    QList<FakeRequest> requestsTo(const QByteArray &path) const;
    int requestCount() const;
    int connectionCount() const; ///< accepted so far
    int openConnections() const;
    int maxConnections() const; ///< at a time
    int inFlight() const; ///< whole requests whose answer has not ended
    int maxInFlight() const;
    void clearRecords();

    struct State; ///< shared with the connections

private:
    class Listener;

    bool listen(quint16 port);

    std::shared_ptr<State> m_state;
    struct Threading;
    std::unique_ptr<Threading> m_threading;
};

} // namespace gavel::test
