// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/call.h"
#include "core/keysource.h"
#include "core/server.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace gavel::net {

using Headers = QList<std::pair<QByteArray, QByteArray>>;

struct Request
{
    QByteArray verb = QByteArrayLiteral("GET");
    QUrl url;
    QByteArray body;
    QByteArray contentType = {}; ///< empty: application/json, where there is a body
    Headers headers = {};
    /// Whose secret goes along, and only to the origin of its baseUrl.
    Server server = {};
    std::chrono::milliseconds silence{ 120'000 }; ///< longest time without a byte either way; does not run while queued; 0: no limit
    qint64 maxBytes = 8 * 1024 * 1024; ///< of the whole body, also of a streamed one
};

struct Response
{
    int status = 0;
    QByteArray body;
    QByteArray contentType;
    Headers headers;
    std::chrono::milliseconds latency{ 0 }; ///< from handing it to a connection to the last byte

    /// The first value of a header, whatever the case of its name; empty if there is none.
    QByteArray header(QByteArrayView name) const;
};

/// One attempt of one HTTP/1.1 request: queue, connection, secret, time limit.
/// Retries belong to the caller.
///
/// Any status is a Response. Errors are those of the transport: Unreachable,
/// ConnectionLost, Timeout, Tls, TooLarge, BadReply (broken HTTP), BadInput (no
/// http or https address), Auth (a key that no header can hold), and Redirect,
/// which names the new address and is never followed. A chunked body that is
/// cut off cannot be told from a whole one here (Qt reports success): check
/// what it says.
///
/// A request with a body-carrying verb reaches the wire at most once. GET and
/// HEAD, which change nothing on a server, may be sent again by Qt when a
/// connection closes without an answer.
class HttpClient : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<Response>)>;
    using OnData = std::function<void(const QByteArray &chunk)>;

    static constexpr int defaultConcurrency = 6;

    /// `keys` must outlive the client.
    explicit HttpClient(const KeySource &keys, QObject *parent = nullptr);
    /// Cancels what is under way.
    ~HttpClient() override;

    Call send(Request request, QObject *context, Done done);

    /// With status 200 the body goes to `onData` in order and as it comes, and
    /// Response.body stays empty; with any other status it is collected there.
    /// `onData` runs before `done`, never inside stream(), never after a
    /// cancel() or the death of `context`, and may cancel or delete the client.
    Call stream(Request request, QObject *context, OnData onData, Done done);

    /// How many requests to an origin (scheme, host, port of `url`) may be on
    /// their way at a time; at least 1. More wait in the order they came.
    void setConcurrency(const QUrl &url, int limit);
    int concurrency(const QUrl &url) const;

    /// Requests handed to a connection so far. Those cancelled in the queue don't count.
    qint64 requestsSent(const QUrl &url) const;

private:
    struct Job;
    struct Lane;
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
    Lane &freeLane(Origin &origin, const QString &caFile);
    void watch(Clock::time_point until);
    void endSilentJobs();
    void read(const JobPtr &job);
    bool passOn(const JobPtr &job);
    void finish(const JobPtr &job);
    void fail(const JobPtr &job, const Error &error);
    void drop(const JobPtr &job);
    void release(const JobPtr &job);
    Result<Response> resultOf(const Job &job) const;
    static Error redacted(Error error, const Job &job);

    const KeySource &m_keys;
    std::vector<std::unique_ptr<Origin>> m_origins;
    std::vector<Template> m_templates;
    std::size_t m_nextTemplate = 0;
    int m_insideCallback = 0;
    QTimer m_watch; ///< goes off when the first job on the wire may have been silent for too long
    Clock::time_point m_watchUntil;
};

} // namespace gavel::net
