// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/call.h"
#include "core/keysource.h"
#include "core/server.h"
#include "net/headers.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace gavel::net {

/// An HTTP request.
struct Request
{
    QByteArray verb = QByteArrayLiteral("GET");
    QUrl url;
    QByteArray body;
    QByteArray contentType = {}; ///< empty: application/json if there is a body
    Headers headers = {};
    /// Its secret is sent, but only to the origin of its baseUrl.
    Server server = {};
    std::chrono::milliseconds silence{ 120'000 }; ///< longest time without a byte in either direction; not counted while queued; 0: no limit
    std::chrono::milliseconds total{
        0
    }; ///< longest time from the first byte sent to the last one received; 0: no limit, as answers are generated slowly
    qint64 maxBytes = 8 * 1024 * 1024; ///< of the complete body, also if it is streamed
};

/// The answer to a request, with any status.
struct Response
{
    int status = 0;
    QByteArray body;
    QByteArray contentType;
    Headers headers;
    std::chrono::milliseconds latency{ 0 }; ///< from passing the request to a connection to the last byte

    bool isSuccess() const { return status >= 200 && status < 300; }
    /// The first value of a header, ignoring the case of its name; empty if there is none.
    QByteArray header(QByteArrayView name) const { return headerIn(headers, name); }
};

/// One attempt at one HTTP/1.1 request: queue, connection, secret, timeout. Retries are up to the
/// caller. Lives in one thread.
///
/// Any status but a proxy's 407 is a Response. Errors are those of the transport: Unreachable,
/// ConnectionLost, Timeout, Tls, TooLarge, BadReply (broken HTTP), BadInput (no http or https
/// address, or a header that cannot be sent), Auth (a key that is not allowed in a header), and
/// Redirect, which names the new address and is never followed. The secret that was sent is taken
/// out of all that comes back (see SecretMask). A body that ends before its announced length, or before
/// its compressed data do, is a lost connection. A body without a length ends with its connection, and
/// a chunked one that was cut off cannot be told from a complete one here (Qt reports success): check
/// the contents of both.
///
/// A request whose method has a body is sent at most once. GET and HEAD, which change nothing on a
/// server, may be repeated by Qt when a connection closes without an answer.
class HttpClient : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<Response>)>;
    using OnData = std::function<void(const QByteArray &chunk)>;

    static constexpr int defaultConcurrency = 6;

    /// `keys` must outlive the client.
    explicit HttpClient(const KeySource &keys, QObject *parent = nullptr);
    /// Cancels requests in progress.
    ~HttpClient() override;

    Call send(Request request, QObject *context, Done done);

    /// With a success status the body is passed to `onData` as it arrives, and Response.body stays empty;
    /// with any other status it is collected there. `onData` runs before `done`, never inside
    /// stream(), never after a cancel() or the destruction of `context`, and may cancel or delete
    /// the client.
    Call stream(Request request, QObject *context, OnData onData, Done done);

    /// The number of requests in progress at a time for an origin (scheme, host, port of `url`); at
    /// least 1. More are queued in order.
    void setConcurrency(const QUrl &url, int limit);
    int concurrency(const QUrl &url) const;

    /// Requests passed to a connection so far, without those cancelled in the queue.
    qint64 requestsSent(const QUrl &url) const;

private:
    struct Job;
    struct Pool;
    struct Origin;
    struct Template;
    using Clock = std::chrono::steady_clock;
    using JobPtr = std::shared_ptr<Job>;

    Call enqueue(Request request, QObject *context, OnData onData, Done done);
    Origin &originOf(const QUrl &url);
    const Origin *findOrigin(const QUrl &url) const;
    /// Valid until the next call.
    Result<const Template *> templateFor(const Request &request);
    Result<Template> newTemplate(const Request &request, const QByteArray &secret);

    void pump(Origin &origin);
    void pumpLater(Origin &origin);
    void start(Origin &origin, const JobPtr &job);
    Pool &freePool(Origin &origin, const QString &caFile);
    void watch(Clock::time_point until);
    void endLateJobs();
    void read(const JobPtr &job);
    bool passOn(const JobPtr &job);
    bool giveOn(const JobPtr &job, const QByteArray &chunk);
    void finish(const JobPtr &job);
    void fail(const JobPtr &job, const Error &error);
    void drop(const JobPtr &job);
    void release(const JobPtr &job);
    Result<Response> resultOf(Job &job) const;
    static Error redacted(Error error, const Job &job);
    static void redact(Response &response, const Job &job);

    const KeySource &m_keys;
    std::vector<std::unique_ptr<Origin>> m_origins;
    std::vector<Template> m_templates;
    std::size_t m_nextTemplate = 0;
    int m_insideCallback = 0;
    QTimer m_watch; ///< fires when the first job in progress may have exceeded its limit of silence
    Clock::time_point m_watchUntil;
};

} // namespace gavel::net
