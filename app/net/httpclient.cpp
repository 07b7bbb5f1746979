// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/httpclient.h"

#include "core/origin.h"
#include "net/contentcoding.h"
#include "net/onceuploaddevice.h"
#include "net/proxyrules.h"
#include "net/secretmask.h"
#include "net/transporterror.h"
#include "net/wirerequest.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <algorithm>
#include <deque>
#include <optional>

namespace gavel::net {

namespace {

/// QNetworkAccessManager opens at most six connections to a host and queues further requests while
/// their timeouts are already running. Hence several managers for each origin, "pools", and a queue
/// of our own.
constexpr int connectionsPerPool = 6;
constexpr int mostPools = 64;

constexpr std::size_t maxTemplates = 8;

/// Beyond the size limit, so that exceeding it is noticed: Qt may stop short of its buffer size.
constexpr qint64 readAhead = 1024 * 1024;

constexpr int proxyWantsSignIn = 407;

bool isWeb(const QUrl &url)
{
    return (url.scheme() == QLatin1StringView("http") || url.scheme() == QLatin1StringView("https")) && !url.host().isEmpty();
}

/// Errors that a proxy may have made, though Qt names the server.
bool isOfTheWay(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::ConnectionRefusedError || error == QNetworkReply::HostNotFoundError
        || (error >= QNetworkReply::ProxyConnectionRefusedError && error <= QNetworkReply::UnknownProxyError);
}

/// The body is as long as its connection.
bool hasNoLength(const QNetworkReply &reply)
{
    return !reply.hasRawHeader("Content-Length") && !reply.rawHeader("Transfer-Encoding").toLower().contains("chunked");
}

/// Whether the error is only how such a body ends. Qt calls that one if the connection is closed at
/// once, and another if it then means to send the request again although it has the answer.
bool endsWithConnection(const QNetworkReply &reply, bool hasData)
{
    switch (reply.error()) {
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::UnknownNetworkError:
        return hasNoLength(reply);
    case QNetworkReply::ContentReSendError:
        return hasNoLength(reply) && hasData;
    default:
        return false;
    }
}

} // namespace

struct HttpClient::Pool
{
    std::unique_ptr<QNetworkAccessManager> manager;
    QString caFile; ///< part of the key of Qt's connection cache
    int active = 0;
    bool stale = false; ///< its TLS settings failed, and Qt would reuse them

    /// When one of its replies, which are its children, may be emitting a signal.
    void deleteLater() { manager.release()->deleteLater(); }
};

struct HttpClient::Origin
{
    QUrl url;
    int limit = defaultConcurrency;
    qint64 sent = 0;
    /// Of a pool. One if the end of a body is the end of its connection: Qt mixes up such a connection
    /// with the others that it opens at that moment, and loses their requests.
    int connections = connectionsPerPool;
    /// Each pool has a thread.
    int most() const { return connections == 1 ? std::min(limit, mostPools) : limit; }
    bool pumpScheduled = false;
    std::deque<JobPtr> queue;
    std::vector<JobPtr> active;
    std::vector<std::unique_ptr<Pool>> pools;
};

/// The request data that all requests of one kind to one address share, so that a run builds it
/// once.
struct HttpClient::Template
{
    QUrl url;
    QByteArray verb;
    QByteArray contentType;
    std::chrono::milliseconds silence{ 0 };
    Server server;
    QByteArray secret;
    std::shared_ptr<const SecretMask> mask;
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
    OnData onData; ///< for streams only
    Promise<Response> promise;
    QNetworkRequest wire;
    std::shared_ptr<const SecretMask> mask; ///< of the secret that is sent, even if the server's changes
    std::optional<MaskedLines> lines; ///< of a stream
    Origin *origin = nullptr;
    Pool *pool = nullptr;
    QNetworkReply *reply = nullptr;
    OnceUploadDevice *upload = nullptr; ///< a child of the reply
    std::size_t index = 0; ///< in origin->active
    Clock::time_point startedAt;
    Clock::time_point heardAt; ///< when the server last sent something
    qint64 passedOn = 0; ///< bytes
    bool lengthChecked = false;
    std::unique_ptr<ContentDecoder> decoder; ///< for a body that is compressed

    /// The bytes as they were before the server compressed them.
    Result<QByteArray> plain(const QByteArray &bytes)
    {
        const QByteArray coding = reply->rawHeader("Content-Encoding");
        if (ContentDecoder::isPlain(coding))
            return bytes;
        if (!decoder)
            decoder = std::make_unique<ContentDecoder>(coding, request.maxBytes);
        return decoder->feed(bytes);
    }

    int status() const { return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(); }
    bool hasBody() const { return request.verb != "HEAD" && status() != 204 && status() != 304; }
    bool isStreaming() const { return onData && status() >= 200 && status() < 300; }
    Clock::time_point silentUntil() const
    {
        const Clock::time_point moved = upload ? std::max(heardAt, upload->lastRead()) : heardAt;
        return request.silence.count() > 0 ? moved + request.silence : Clock::time_point::max();
    }
    Clock::time_point endsAt() const { return request.total.count() > 0 ? startedAt + request.total : Clock::time_point::max(); }
    Clock::time_point dueAt() const { return std::min(silentUntil(), endsAt()); }

    /// All methods but GET and HEAD use the device that can be sent only once.
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

HttpClient::HttpClient(const KeySource &keys, QObject *parent)
    : QObject(parent)
    , m_keys(keys)
{
    m_watch.setSingleShot(true);
    connect(&m_watch, &QTimer::timeout, this, &HttpClient::endLateJobs);
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
        for (const auto &pool : origin->pools)
            pool->deleteLater();
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
    const Result<const Template *> made = checkHeaders(job->request).and_then([&]() { return templateFor(job->request); });
    if (!made) {
        job->promise.settle(made.error());
        return call;
    }
    job->wire = (*made)->wire;
    job->mask = (*made)->mask;
    job->lines.emplace(*job->mask);
    for (const auto &[name, value] : std::as_const(job->request.headers))
        job->wire.setRawHeader(name, value);
    job->origin = (*made)->origin;
    // The client's destructor cancels its calls, so `this` outlives the handler.
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
    auto wire = wireRequest(request, secret);
    if (!wire)
        return wire.error();
    const bool isBasic = request.server.auth == AuthScheme::Basic;
    return Template{ request.url,
                     request.verb,
                     request.contentType,
                     request.silence,
                     request.server,
                     secret,
                     std::make_shared<const SecretMask>(secret, isBasic ? request.server.userName : QString()),
                     &originOf(request.url),
                     std::move(*wire) };
}

void HttpClient::pump(Origin &origin)
{
    while (!origin.queue.empty() && std::cmp_less(origin.active.size(), origin.most())) {
        const JobPtr job = std::move(origin.queue.front());
        origin.queue.pop_front();
        if (job->context && !job->promise.isSettled())
            start(origin, job);
    }
}

/// After a cancel: the next job may be about to be cancelled as well.
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
    Pool &pool = freePool(origin, job->request.server.caFile);
    ++pool.active;
    ++origin.sent;
    job->pool = &pool;
    job->index = origin.active.size();
    origin.active.push_back(job);
    job->startedAt = job->heardAt = Clock::now();
    job->put(*pool.manager);
    // Without a limit Qt's thread keeps reading while bytes arrive, and does not notice an abort.
    job->reply->setReadBufferSize(job->request.maxBytes + readAhead);
    watch(job->dueAt());
    connect(job->reply, &QNetworkReply::metaDataChanged, this, [&origin, job] {
        job->heardAt = Clock::now();
        // Not the error page of a proxy on the way.
        if (job->status() >= 200 && job->status() < 300 && job->hasBody() && hasNoLength(*job->reply))
            origin.connections = 1;
    });
    connect(job->reply, &QIODevice::readyRead, this, [this, job] { read(job); });
    connect(job->reply, &QNetworkReply::finished, this, [this, job] { finish(job); });
}

HttpClient::Pool &HttpClient::freePool(Origin &origin, const QString &caFile)
{
    for (const auto &pool : origin.pools) {
        if (pool->active < origin.connections && !pool->stale && pool->caFile == caFile)
            return *pool;
    }
    std::erase_if(origin.pools, [&caFile](const auto &pool) {
        const bool useless = pool->active == 0 && (pool->stale || pool->caFile != caFile);
        if (useless)
            pool->deleteLater();
        return useless;
    });
    auto manager = std::make_unique<QNetworkAccessManager>();
    manager->setAutoDeleteReplies(false);
    if (isOnThisMachine(origin.url))
        manager->setProxy(QNetworkProxy::NoProxy);
    origin.pools.push_back(std::make_unique<Pool>(Pool{ std::move(manager), caFile }));
    return *origin.pools.back();
}

/// Qt's transfer timeout starts a timer for every request and at each of its steps, which costs
/// several percent of a run. One timer for all requests does not.
void HttpClient::watch(Clock::time_point until)
{
    if (until == Clock::time_point::max() || (m_watch.isActive() && m_watchUntil <= until))
        return;
    m_watchUntil = until;
    m_watch.start(std::max(std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now()), std::chrono::milliseconds(1)));
}

void HttpClient::endLateJobs()
{
    const Clock::time_point now = Clock::now();
    std::vector<JobPtr> late;
    for (const auto &origin : m_origins) {
        for (const JobPtr &job : origin->active) {
            if (job->dueAt() <= now)
                late.push_back(job);
            else
                watch(job->dueAt());
        }
    }
    for (const JobPtr &job : late)
        fail(job,
             job->endsAt() <= now ? tooSlowError(job->request.url, job->status(), job->request.total)
                                  : silentError(job->request.url, job->status(), job->request.silence));
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

/// False if the job is finished; `this` may be deleted then, too.
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
    const Result<QByteArray> plain = job->plain(chunk);
    if (!plain) {
        fail(job, plain.error());
        return false;
    }
    return giveOn(job, job->lines->add(*plain));
}

/// The same.
bool HttpClient::giveOn(const JobPtr &job, const QByteArray &chunk)
{
    if (chunk.isEmpty())
        return true;
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

/// `this` may be deleted afterwards.
void HttpClient::finish(const JobPtr &job)
{
    if (job->isStreaming() && (!passOn(job) || !giveOn(job, job->lines->rest())))
        return;
    Result<Response> result = resultOf(*job);
    Origin &origin = *job->origin;
    if (!result && result.error().kind == Error::Kind::Tls) {
        job->pool->stale = true;
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

/// Aborts a job, or leaves it in the queue without its body.
void HttpClient::drop(const JobPtr &job)
{
    job->request.body.clear();
    if (QNetworkReply *reply = job->reply) {
        reply->disconnect(this); // abort() emits finished() before it returns
        release(job);
        // Qt warns of a second error of a reply: abort() after an error, or an error of its thread
        // that is on the way here. What comes later comes after the reply's deletion.
        if (reply->error() == QNetworkReply::NoError)
            reply->abort();
        QCoreApplication::removePostedEvents(reply, QEvent::MetaCall);
    }
    pumpLater(*job->origin);
}

void HttpClient::release(const JobPtr &job)
{
    job->reply->deleteLater();
    job->reply = nullptr;
    job->upload = nullptr;
    --job->pool->active;
    job->pool = nullptr;
    std::vector<JobPtr> &active = job->origin->active;
    const std::size_t index = job->index;
    active.back()->index = index;
    std::swap(active[index], active.back());
    active.pop_back();
}

Result<Response> HttpClient::resultOf(Job &job) const
{
    QNetworkReply &reply = *job.reply;
    const Request &request = job.request;
    const int status = job.status();
    const QByteArray location = reply.rawHeader("Location");
    const QNetworkReply::NetworkError error = reply.error();
    // For 307 and 308 Qt rewinds the body even if it does not follow the redirect.
    const bool answered = error == QNetworkReply::NoError || error == QNetworkReply::ContentReSendError;
    if (answered && status >= 300 && status < 400 && !location.isEmpty())
        return redacted(redirectError(status, request.url, request.url.resolved(QUrl::fromEncoded(location))), job);
    if (status == proxyWantsSignIn || error == QNetworkReply::ProxyAuthenticationRequiredError)
        return redacted(proxySignInError(request.url), job);
    if (isTransportFailure(error, status) && status == 0 && isOfTheWay(error)) {
        if (const QString proxy = proxyFor(request.url); !proxy.isEmpty())
            return redacted(proxyError(request.url, proxy, reply.errorString()), job);
    }
    const bool hasData = job.passedOn > 0 || reply.bytesAvailable() > 0;
    if (isTransportFailure(error, status) && (status == 0 || !endsWithConnection(reply, hasData)))
        return redacted(transportError(error, status, reply.errorString(), request.url, request.silence), job);
    if (reply.bytesAvailable() > request.maxBytes)
        return redacted(tooLargeError(request.url, request.maxBytes), job);
    Response response;
    response.status = status;
    response.body = reply.readAll();
    const QVariant announced = reply.header(QNetworkRequest::ContentLengthHeader);
    if (job.hasBody() && announced.isValid() && response.body.size() + job.passedOn < announced.toLongLong())
        return redacted(cutOffError(request.url, status, response.body.size() + job.passedOn, announced.toLongLong()), job);
    Result<QByteArray> plain = job.plain(response.body);
    if (!plain)
        return redacted(plain.error(), job);
    if (job.decoder && !job.decoder->isComplete())
        return redacted(cutCodingError(request.url, status), job);
    response.body = std::move(*plain);
    response.contentType = reply.rawHeader("Content-Type");
    response.headers = reply.rawHeaderPairs();
    response.latency = std::chrono::round<std::chrono::milliseconds>(Clock::now() - job.startedAt);
    redact(response, job);
    return response;
}

Error HttpClient::redacted(Error error, const Job &job)
{
    error.text = job.mask->error(error.text);
    error.detail = job.mask->error(error.detail);
    return error;
}

void HttpClient::redact(Response &response, const Job &job)
{
    const SecretMask &mask = *job.mask;
    if (mask.isEmpty())
        return;
    const bool isError = response.status >= 300;
    const auto clean = [&](const QByteArray &text) { return isError ? mask.error(text) : mask.answer(text); };
    response.body = clean(response.body);
    response.contentType = clean(response.contentType);
    for (auto &[name, value] : response.headers)
        value = clean(value);
}

} // namespace gavel::net

#include "moc_httpclient.cpp"
