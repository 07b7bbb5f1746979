// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/httpclient.h"

#include "core/origin.h"
#include "net/onceuploaddevice.h"
#include "net/transporterror.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <algorithm>
#include <deque>

namespace gavel::net {

namespace {

/// QNetworkAccessManager opens at most six connections to a host and queues the
/// rest with their time limits already running. Hence several managers an
/// origin, "lanes", and a queue of our own.
constexpr int connectionsPerLane = 6;

constexpr std::size_t maxTemplates = 8;

/// Beyond the limit of a reply, so that crossing it shows. Qt stops short of its bound by up to a piece.
constexpr qint64 readAhead = 1024 * 1024;

bool isWeb(const QUrl &url)
{
    return (url.scheme() == QLatin1StringView("http") || url.scheme() == QLatin1StringView("https")) && !url.host().isEmpty();
}

bool isLoopback(const QString &host)
{
    return host == QLatin1StringView("localhost") || host.endsWith(QLatin1StringView(".localhost")) || QHostAddress(host).isLoopback();
}

bool isFitForHeader(const QByteArray &value)
{
    return std::ranges::none_of(value, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

QByteArray authorization(const Server &server, const QByteArray &secret)
{
    if (server.auth == AuthScheme::Basic)
        return "Basic " + (server.userName.toUtf8() + ':' + secret).toBase64();
    return "Bearer " + secret;
}

} // namespace

struct HttpClient::Lane
{
    std::unique_ptr<QNetworkAccessManager> manager;
    QString caFile; ///< part of what Qt caches with a connection
    int active = 0;
    bool stale = false; ///< its TLS settings proved wrong, and Qt would use them again

    /// For when one of its replies may be emitting: they are the manager's children.
    void deleteLater() { manager.release()->deleteLater(); }
};

struct HttpClient::Origin
{
    QUrl url;
    int limit = defaultConcurrency;
    qint64 sent = 0;
    bool pumpScheduled = false;
    std::deque<JobPtr> queue;
    std::vector<JobPtr> active;
    std::vector<std::unique_ptr<Lane>> lanes;
};

/// What requests of one kind to one address share, so that a run builds it once.
struct HttpClient::Template
{
    QUrl url;
    QByteArray verb;
    QByteArray contentType;
    std::chrono::milliseconds silence{ 0 };
    Server server;
    QByteArray secret;
    Origin *origin = nullptr;
    QNetworkRequest wire;

    bool fits(const Request &other, const QByteArray &otherSecret) const
    {
        return url == other.url && verb == other.verb && silence == other.silence && secret == otherSecret && contentType == other.contentType
            && server == other.server;
    }
};

struct HttpClient::Job
{
    Job(Request &&asked, QObject *listener, OnData &&passOn, Done &&done)
        : request(std::move(asked))
        , context(listener)
        , onData(std::move(passOn))
        , promise(listener, std::move(done))
    {
    }

    Request request;
    QPointer<QObject> context;
    OnData onData; ///< streams only
    Promise<Response> promise;
    QNetworkRequest wire;
    QByteArray secret; ///< that goes along
    Origin *origin = nullptr;
    Lane *lane = nullptr;
    QNetworkReply *reply = nullptr;
    OnceUploadDevice *upload = nullptr; ///< a child of the reply
    std::size_t index = 0; ///< in origin->active
    Clock::time_point startedAt;
    Clock::time_point heardAt; ///< when the server last sent something
    qint64 passedOn = 0; ///< bytes
    bool lengthChecked = false;

    int status() const { return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(); }
    bool isStreaming() const { return onData && status() == 200; }
    Clock::time_point silentUntil() const
    {
        const Clock::time_point moved = upload ? std::max(heardAt, upload->lastRead()) : heardAt;
        return request.silence.count() > 0 ? moved + request.silence : Clock::time_point::max();
    }

    /// Everything but GET and HEAD takes the device that goes up once.
    void put(QNetworkAccessManager &manager)
    {
        if (request.verb == "HEAD") {
            reply = manager.head(wire);
        } else if (request.verb == "GET" && request.body.isEmpty()) {
            reply = manager.get(wire);
        } else {
            upload = new OnceUploadDevice(request.body);
            reply = request.verb == "POST" ? manager.post(wire, upload) : manager.sendCustomRequest(wire, request.verb, upload);
            upload->setParent(reply);
        }
    }
};

QByteArray Response::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

HttpClient::HttpClient(const KeySource &keys, QObject *parent)
    : QObject(parent)
    , m_keys(keys)
{
    m_watch.setSingleShot(true);
    connect(&m_watch, &QTimer::timeout, this, &HttpClient::endSilentJobs);
}

HttpClient::~HttpClient()
{
    for (const auto &origin : m_origins) {
        for (const JobPtr &job : std::exchange(origin->queue, {}))
            job->promise.call().cancel();
        for (const JobPtr &job : std::vector<JobPtr>(origin->active))
            job->promise.call().cancel();
    }
    if (m_insideCallback == 0)
        return;
    for (const auto &origin : m_origins) {
        for (const auto &lane : origin->lanes)
            lane->deleteLater();
    }
}

Call HttpClient::send(Request request, QObject *context, Done done)
{
    return enqueue(std::move(request), context, {}, std::move(done));
}

Call HttpClient::stream(Request request, QObject *context, OnData onData, Done done)
{
    Q_ASSERT(onData);
    return enqueue(std::move(request), context, std::move(onData), std::move(done));
}

void HttpClient::setConcurrency(const QUrl &url, int limit)
{
    Origin &origin = originOf(url);
    origin.limit = qMax(1, limit);
    pumpLater(origin);
}

int HttpClient::concurrency(const QUrl &url) const
{
    const Origin *origin = findOrigin(url);
    return origin ? origin->limit : defaultConcurrency;
}

qint64 HttpClient::requestsSent(const QUrl &url) const
{
    const Origin *origin = findOrigin(url);
    return origin ? origin->sent : 0;
}

const HttpClient::Origin *HttpClient::findOrigin(const QUrl &url) const
{
    const auto found = std::ranges::find_if(m_origins, [&url](const auto &origin) { return sameOrigin(origin->url, url); });
    return found == m_origins.end() ? nullptr : found->get();
}

HttpClient::Origin &HttpClient::originOf(const QUrl &url)
{
    const auto found = std::ranges::find_if(m_origins, [&url](const auto &origin) { return sameOrigin(origin->url, url); });
    if (found != m_origins.end())
        return **found;
    m_origins.push_back(std::make_unique<Origin>());
    m_origins.back()->url = url;
    return *m_origins.back();
}

Call HttpClient::enqueue(Request request, QObject *context, OnData onData, Done done)
{
    const auto job = std::make_shared<Job>(std::move(request), context, std::move(onData), std::move(done));
    const Call call = job->promise.call();
    if (!isWeb(job->request.url)) {
        job->promise.settle(badAddressError(job->request.url));
        return call;
    }
    const Result<const Template *> made = templateFor(job->request);
    if (!made) {
        job->promise.settle(made.error());
        return call;
    }
    job->wire = (*made)->wire;
    job->secret = (*made)->secret;
    for (const auto &[name, value] : std::as_const(job->request.headers))
        job->wire.setRawHeader(name, value);
    job->origin = (*made)->origin;
    // The client cancels its calls when it goes, so `this` outlives the handler.
    job->promise.onCancel([this, weak = std::weak_ptr(job)] {
        if (const JobPtr cancelled = weak.lock())
            drop(cancelled);
    });
    job->origin->queue.push_back(job);
    pump(*job->origin);
    return call;
}

Result<const HttpClient::Template *> HttpClient::templateFor(const Request &request)
{
    const bool mayKnowSecret = sameOrigin(request.server.baseUrl, request.url);
    const QByteArray secret = mayKnowSecret ? m_keys.secret(request.server) : QByteArray();
    for (const Template &known : m_templates) {
        if (known.fits(request, secret))
            return &known;
    }
    Result<Template> made = newTemplate(request, secret);
    if (!made)
        return made.error();
    if (m_templates.size() < maxTemplates)
        return &m_templates.emplace_back(std::move(*made));
    Template &oldest = m_templates[m_nextTemplate++ % maxTemplates];
    oldest = std::move(*made);
    return &oldest;
}

Result<HttpClient::Template> HttpClient::newTemplate(const Request &request, const QByteArray &secret)
{
    if (!isFitForHeader(secret))
        return badSecretError(request.url);
    QUrl url = request.url;
    url.setUserInfo({});
    QNetworkRequest wire(url);
    wire.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    wire.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    wire.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    wire.setRawHeader("User-Agent", "Gavel/" GAVEL_VERSION);
    wire.setRawHeader("Accept-Encoding", "identity"); // so that Content-Length and the limit mean the same bytes
    if (!request.contentType.isEmpty())
        wire.setRawHeader("Content-Type", request.contentType);
    else if (request.verb != "GET" && request.verb != "HEAD")
        wire.setRawHeader("Content-Type", "application/json");
    if (!secret.isEmpty())
        wire.setRawHeader("Authorization", authorization(request.server, secret));
    if (!request.server.caFile.isEmpty() && url.scheme() == QLatin1StringView("https")) {
        const QList<QSslCertificate> authorities = QSslCertificate::fromPath(request.server.caFile);
        if (authorities.isEmpty())
            return unreadableCaError(url, request.server.caFile);
        QSslConfiguration tls = wire.sslConfiguration();
        tls.addCaCertificates(authorities);
        wire.setSslConfiguration(tls);
    }
    return Template{ request.url, request.verb, request.contentType, request.silence, request.server, secret, &originOf(url), wire };
}

void HttpClient::pump(Origin &origin)
{
    while (!origin.queue.empty() && std::cmp_less(origin.active.size(), origin.limit)) {
        const JobPtr job = std::move(origin.queue.front());
        origin.queue.pop_front();
        if (job->context && !job->promise.isSettled())
            start(origin, job);
    }
}

/// After a cancel: the next one may be about to be cancelled as well.
void HttpClient::pumpLater(Origin &origin)
{
    if (std::exchange(origin.pumpScheduled, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this, &origin] {
            origin.pumpScheduled = false;
            pump(origin);
        },
        Qt::QueuedConnection);
}

void HttpClient::start(Origin &origin, const JobPtr &job)
{
    Lane &lane = freeLane(origin, job->request.server.caFile);
    ++lane.active;
    ++origin.sent;
    job->lane = &lane;
    job->index = origin.active.size();
    origin.active.push_back(job);
    job->startedAt = job->heardAt = Clock::now();
    job->put(*lane.manager);
    // Without a bound Qt's thread reads as long as bytes come, and hears of no abort.
    job->reply->setReadBufferSize(job->request.maxBytes + readAhead);
    watch(job->silentUntil());
    connect(job->reply, &QNetworkReply::metaDataChanged, this, [job] { job->heardAt = Clock::now(); });
    connect(job->reply, &QIODevice::readyRead, this, [this, job] { read(job); });
    connect(job->reply, &QNetworkReply::finished, this, [this, job] { finish(job); });
}

HttpClient::Lane &HttpClient::freeLane(Origin &origin, const QString &caFile)
{
    for (const auto &lane : origin.lanes) {
        if (lane->active < connectionsPerLane && !lane->stale && lane->caFile == caFile)
            return *lane;
    }
    std::erase_if(origin.lanes, [&caFile](const auto &lane) {
        const bool useless = lane->active == 0 && (lane->stale || lane->caFile != caFile);
        if (useless)
            lane->deleteLater();
        return useless;
    });
    auto manager = std::make_unique<QNetworkAccessManager>();
    manager->setAutoDeleteReplies(false);
    if (isLoopback(origin.url.host()))
        manager->setProxy(QNetworkProxy::NoProxy);
    origin.lanes.push_back(std::make_unique<Lane>(Lane{ std::move(manager), caFile }));
    return *origin.lanes.back();
}

/// Qt's own transfer timeout starts a timer for every request and at every
/// step of it, which costs several percent of a run. One for all does.
void HttpClient::watch(Clock::time_point until)
{
    if (until == Clock::time_point::max() || (m_watch.isActive() && m_watchUntil <= until))
        return;
    m_watchUntil = until;
    m_watch.start(std::max(std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now()), std::chrono::milliseconds(1)));
}

void HttpClient::endSilentJobs()
{
    const Clock::time_point now = Clock::now();
    std::vector<JobPtr> silent;
    for (const auto &origin : m_origins) {
        for (const JobPtr &job : origin->active) {
            if (job->silentUntil() <= now)
                silent.push_back(job);
            else
                watch(job->silentUntil());
        }
    }
    for (const JobPtr &job : silent)
        fail(job,
             transportError(QNetworkReply::OperationCanceledError, job->status(), QStringLiteral("silent"), job->request.url, job->request.silence));
}

void HttpClient::read(const JobPtr &job)
{
    job->heardAt = Clock::now();
    if (!std::exchange(job->lengthChecked, true)) {
        const qint64 announced = job->reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
        if (announced > job->request.maxBytes)
            return fail(job, tooLargeError(job->request.url, job->request.maxBytes));
    }
    if (job->isStreaming())
        passOn(job);
    else if (job->reply->bytesAvailable() > job->request.maxBytes)
        fail(job, tooLargeError(job->request.url, job->request.maxBytes));
}

/// False when the job is over afterwards; then `this` may be gone, too.
bool HttpClient::passOn(const JobPtr &job)
{
    const QByteArray chunk = job->reply->readAll();
    if (chunk.isEmpty())
        return true;
    job->passedOn += chunk.size();
    if (job->passedOn > job->request.maxBytes) {
        fail(job, tooLargeError(job->request.url, job->request.maxBytes));
        return false;
    }
    if (!job->context) {
        drop(job);
        return false;
    }
    const JobPtr alive = job;
    const QPointer<HttpClient> self(this);
    ++m_insideCallback;
    alive->onData(chunk);
    if (!self)
        return false;
    --m_insideCallback;
    return alive->reply != nullptr;
}

/// `this` may be gone afterwards.
void HttpClient::finish(const JobPtr &job)
{
    if (job->isStreaming() && !passOn(job))
        return;
    Result<Response> result = resultOf(*job);
    Origin &origin = *job->origin;
    if (!result && result.error().kind == Error::Kind::Tls) {
        job->lane->stale = true;
        std::erase_if(m_templates, [&origin](const Template &known) { return known.origin == &origin; });
    }
    release(job);
    const QPointer<HttpClient> self(this);
    ++m_insideCallback;
    job->promise.settleInEvent(std::move(result));
    if (!self)
        return;
    --m_insideCallback;
    pump(origin);
}

void HttpClient::fail(const JobPtr &job, const Error &error)
{
    const JobPtr alive = job;
    drop(alive);
    alive->promise.settle(redacted(error, *alive));
}

/// Takes a job off the wire, or leaves it in the queue without its body.
void HttpClient::drop(const JobPtr &job)
{
    job->request.body.clear();
    if (QNetworkReply *reply = job->reply) {
        reply->disconnect(this); // abort() emits finished() before it returns
        release(job);
        reply->abort();
    }
    pumpLater(*job->origin);
}

void HttpClient::release(const JobPtr &job)
{
    job->reply->deleteLater();
    job->reply = nullptr;
    job->upload = nullptr;
    --job->lane->active;
    job->lane = nullptr;
    std::vector<JobPtr> &active = job->origin->active;
    const std::size_t index = job->index;
    active.back()->index = index;
    std::swap(active[index], active.back());
    active.pop_back();
}

Result<Response> HttpClient::resultOf(const Job &job) const
{
    QNetworkReply &reply = *job.reply;
    const Request &request = job.request;
    const int status = job.status();
    const QByteArray location = reply.rawHeader("Location");
    const QNetworkReply::NetworkError error = reply.error();
    // At 307 and 308 Qt rewinds the body for a redirection even where it does not follow one.
    const bool answered = error == QNetworkReply::NoError || error == QNetworkReply::ContentReSendError;
    if (answered && status >= 300 && status < 400 && !location.isEmpty())
        return redacted(redirectError(status, request.url, request.url.resolved(QUrl::fromEncoded(location))), job);
    if (isTransportFailure(error, status))
        return redacted(transportError(error, status, reply.errorString(), request.url, request.silence), job);
    if (reply.bytesAvailable() > request.maxBytes)
        return redacted(tooLargeError(request.url, request.maxBytes), job);
    Response response;
    response.status = status;
    response.body = reply.readAll();
    const QVariant announced = reply.header(QNetworkRequest::ContentLengthHeader);
    const bool hasBody = request.verb != "HEAD" && status != 204 && status != 304;
    if (hasBody && announced.isValid() && response.body.size() + job.passedOn < announced.toLongLong())
        return redacted(cutOffError(request.url, status, response.body.size() + job.passedOn, announced.toLongLong()), job);
    response.contentType = reply.rawHeader("Content-Type");
    response.headers = reply.rawHeaderPairs();
    response.latency = std::chrono::round<std::chrono::milliseconds>(Clock::now() - job.startedAt);
    return response;
}

Error HttpClient::redacted(Error error, const Job &job)
{
    // What was sent, whatever the server's key is by now.
    const QString secret = QString::fromUtf8(job.secret);
    if (!secret.isEmpty()) {
        error.text.replace(secret, QStringLiteral("…"));
        error.detail.replace(secret, QStringLiteral("…"));
    }
    return error;
}

} // namespace gavel::net

#include "moc_httpclient.cpp"
