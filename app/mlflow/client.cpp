// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mlflow/client.h"
#include "mlflow/tr.h"

#include "net/httpclient.h"
#include "net/waits.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QUrlQuery>

#include <algorithm>
#include <vector>

namespace gavel::mlflow {

namespace {

constexpr qint64 maxUpload = 10 * 1024 * 1024;
constexpr qint64 maxDownload = 256 * 1024 * 1024;
constexpr qsizetype tracesPerLink = 100;

QByteArray toBytes(const QJsonObject &json)
{
    return QJsonDocument(storable(json)).toJson(QJsonDocument::Compact);
}

QByteArray jsonType()
{
    return QByteArrayLiteral("application/json");
}

Error deletedExperiment(const QString &name)
{
    return badInput(tr("The experiment \"%1\" was deleted in MLflow. Restore it there, or choose another name.").arg(name),
                    QStringLiteral("lifecycle_stage: deleted"));
}

Error unreachableStore(const Run &run, const Error &cause)
{
    Error error = cause;
    error.kind = Error::Kind::BadRequest;
    error.text = tr("The run's artifacts lie in a store that MLflow does not pass on (%1). Start MLflow without --default-artifact-root and "
                    "--no-serve-artifacts to attach files; all other figures are pushed.")
                     .arg(run.artifactUri.section(u'/', 0, 2));
    return error;
}

} // namespace

struct Client::Private
{
    net::HttpClient &http;
    Client *client;
    std::vector<Call> calls;
    std::size_t pruneAt = 64;
    bool usesPagesCalls = false; ///< below a prefix, only the mirror of the calls for MLflow's pages answers

    QString prefix() const { return client->m_server.baseUrl.path(); }

    net::Request request(const char *verb, const QString &path, const QUrlQuery &query = {}) const
    {
        net::Request request;
        request.verb = verb;
        request.url = client->m_server.baseUrl;
        request.url.setPath(usesPagesCalls ? forPages(prefix() + path) : prefix() + path);
        if (!query.isEmpty())
            request.url.setQuery(query);
        request.server = client->m_server;
        request.total = std::chrono::minutes(5);
        return request;
    }

    net::Request post(const QString &path, const QJsonObject &body) const
    {
        net::Request made = request("POST", path);
        made.body = toBytes(body);
        made.contentType = jsonType();
        return made;
    }

    void remember(const Call &call)
    {
        if (calls.size() >= pruneAt) {
            std::erase_if(calls, [](const Call &old) { return !old.isActive(); });
            pruneAt = std::max<std::size_t>(64, 2 * calls.size());
        }
        calls.push_back(call);
    }

    /// The same call in the mirror for MLflow's own pages.
    QString forPages(QString path) const
    {
        const QString own = prefix() + QStringLiteral("/api/");
        if (path.startsWith(own))
            path.replace(prefix().size(), own.size() - prefix().size(), QStringLiteral("/ajax-api/"));
        return path;
    }

    /// `take` gets the reply unless the promise was settled meanwhile. Below a prefix, older servers
    /// have only the mirror, so that is asked when the call itself is unknown.
    template <typename T>
    void exchange(const net::Request &made, const std::shared_ptr<Promise<T>> &promise, std::function<void(const Result<net::Response> &)> take)
    {
        const auto receive = [this, made, promise, take = std::move(take)](const Result<net::Response> &reply) {
            if (promise->isSettled())
                return;
            net::Request mirrored = made;
            mirrored.url.setPath(forPages(made.url.path()));
            const bool asksMirror = reply && !prefix().isEmpty() && mirrored.url != made.url && isUnknownCall(reply->status, reply->body);
            if (!asksMirror)
                return take(reply);
            Call again = http.send(mirrored, client, [this, promise, take, reply](const Result<net::Response> &other) {
                if (promise->isSettled())
                    return;
                const bool isKnown = other && !isUnknownCall(other->status, other->body) && !isWebPage(other->body);
                usesPagesCalls = usesPagesCalls || isKnown;
                take(isKnown ? other : reply);
            });
            promise->onCancel([again]() mutable { again.cancel(); });
        };
        Call sent = http.send(made, client, receive);
        promise->onCancel([sent]() mutable { sent.cancel(); });
    }

    /// Sends; settles the promise with `parse` of a good reply, else with its error.
    template <typename T, typename Parse>
    void send(const net::Request &made, const std::shared_ptr<Promise<T>> &promise, Parse parse)
    {
        exchange<T>(made, promise, [this, promise, parse](const Result<net::Response> &reply) {
            if (!reply)
                promise->settle(reply.error());
            else if (reply->status != 200)
                promise->settle(errorOf(*reply));
            else
                parse(*reply);
        });
    }

    Error errorOf(const net::Response &reply) const
    {
        Error error = errorFromReply(reply.status, reply.body);
        error.retryAfter = net::waitAskedFor(reply.status, reply.headers);
        if (!prefix().isEmpty() && isUnknownCall(reply.status, reply.body)) {
            error.text
                = tr("MLflow's calls are not found below \"%1\". If MLflow was started with --static-prefix, or is behind a proxy that adds this "
                     "path, use the address at which its calls answer, most often the one without \"%1\".")
                      .arg(prefix());
        }
        return error;
    }

    template <typename T>
    std::shared_ptr<Promise<T>> promise(QObject *context, Done<T> &&done)
    {
        auto made = std::make_shared<Promise<T>>(context, std::move(done));
        remember(made->call());
        return made;
    }

    /// One request whose body `parse` turns into the answer.
    template <typename T>
    Call ask(const net::Request &made, QObject *context, Done<T> &&done, Result<T> (*parse)(const QByteArray &))
    {
        const auto answer = promise<T>(context, std::move(done));
        send<T>(made, answer, [answer, parse](const net::Response &reply) { answer->settle(parse(reply.body)); });
        return answer->call();
    }

    /// One request of which only the success matters; a page to sign in at is none.
    Call tell(const net::Request &made, QObject *context, Done<void> &&done)
    {
        const auto answer = promise<void>(context, std::move(done));
        send<void>(made, answer, [answer](const net::Response &reply) {
            if (isWebPage(reply.body))
                answer->settle(Error{ Error::Kind::BadReply,
                                      200,
                                      tr("The answer is a web page and not what an MLflow server sends. Check the address, and sign in."),
                                      {} });
            else
                answer->settle({});
        });
        return answer->call();
    }

    /// Sends requests one after the other until one fails.
    Call tellAll(std::vector<net::Request> requests, QObject *context, Done<void> &&done)
    {
        const auto answer = promise<void>(context, std::move(done));
        const auto rest = std::make_shared<std::vector<net::Request>>(std::move(requests));
        std::reverse(rest->begin(), rest->end());
        tellNext(rest, answer);
        return answer->call();
    }

    void tellNext(const std::shared_ptr<std::vector<net::Request>> &rest, const std::shared_ptr<Promise<void>> &answer)
    {
        if (rest->empty())
            return answer->settle({});
        const net::Request next = std::move(rest->back());
        rest->pop_back();
        send<void>(next, answer, [this, rest, answer](const net::Response &) { tellNext(rest, answer); });
    }

    void createExperiment(const QString &name, const std::shared_ptr<Promise<Experiment>> &answer);
    void getExperiment(const QString &name, bool createMissing, const std::shared_ptr<Promise<Experiment>> &answer);
};

Client::Client(net::HttpClient &http, Server server, QObject *parent)
    : QObject(parent)
    , d(new Private{ http, this, {} })
    , m_server(std::move(server))
{
}

Client::~Client()
{
    for (Call &call : std::exchange(d->calls, {}))
        call.cancel();
}

void Client::setConcurrency(int limit)
{
    d->http.setConcurrency(m_server.baseUrl, limit);
}

Call Client::health(QObject *context, Done<void> done)
{
    return d->tell(d->request("GET", QStringLiteral("/health")), context, std::move(done));
}

Call Client::version(QObject *context, Done<QString> done)
{
    return d->ask<QString>(d->request("GET", QStringLiteral("/version")), context, std::move(done), [](const QByteArray &body) -> Result<QString> {
        const QString text = QString::fromUtf8(body.trimmed());
        if (text.isEmpty() || text.size() > 40 || !text.front().isDigit())
            return Error{ Error::Kind::BadReply, 200, tr("The answer is not what an MLflow server sends. Check the address."), {} };
        return text;
    });
}

void Client::Private::getExperiment(const QString &name, bool createMissing, const std::shared_ptr<Promise<Experiment>> &answer)
{
    QUrlQuery query;
    // QUrlQuery leaves "+" alone, which the server would read as a space.
    query.addQueryItem(QStringLiteral("experiment_name"), QString::fromLatin1(QUrl::toPercentEncoding(name)));
    exchange<Experiment>(request("GET", QStringLiteral("/api/2.0/mlflow/experiments/get-by-name"), query), answer,
                         [this, name, createMissing, answer](const Result<net::Response> &reply) {
                             if (!reply)
                                 return answer->settle(reply.error());
                             const bool missing = errorCode(reply->body) == QLatin1StringView("RESOURCE_DOES_NOT_EXIST");
                             if (missing && createMissing)
                                 return createExperiment(name, answer);
                             // Its name is taken, but it is not shown: it lies among the deleted ones.
                             if (missing)
                                 return answer->settle(deletedExperiment(name));
                             if (reply->status != 200)
                                 return answer->settle(errorOf(*reply));
                             auto found = experimentFromReply(reply->body);
                             if (found && found->deleted)
                                 return answer->settle(deletedExperiment(name));
                             answer->settle(std::move(found));
                         });
}

void Client::Private::createExperiment(const QString &name, const std::shared_ptr<Promise<Experiment>> &answer)
{
    exchange<Experiment>(post(QStringLiteral("/api/2.0/mlflow/experiments/create"), createExperimentBody(name)), answer,
                         [this, name, answer](const Result<net::Response> &reply) {
                             if (!reply)
                                 return answer->settle(reply.error());
                             const bool exists = errorCode(reply->body) == QLatin1StringView("RESOURCE_ALREADY_EXISTS");
                             // Another client has created it in the meantime, or only get-by-name
                             // reports that it was deleted.
                             if (reply->status == 200 || exists)
                                 return getExperiment(name, false, answer);
                             answer->settle(errorOf(*reply));
                         });
}

Call Client::findOrCreateExperiment(const QString &name, QObject *context, Done<Experiment> done)
{
    const auto answer = d->promise<Experiment>(context, std::move(done));
    d->getExperiment(name, true, answer);
    return answer->call();
}

Call Client::createRun(const NewRun &run, QObject *context, Done<Run> done)
{
    return d->ask<Run>(d->post(QStringLiteral("/api/2.0/mlflow/runs/create"), createRunBody(run)), context, std::move(done), runFromReply);
}

Call Client::getRun(const QString &runId, QObject *context, Done<Run> done)
{
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("run_id"), runId);
    return d->ask<Run>(d->request("GET", QStringLiteral("/api/2.0/mlflow/runs/get"), query), context, std::move(done), runFromReply);
}

Call Client::searchRuns(const QString &experimentId, const QString &filter, QObject *context, Done<QList<Run>> done)
{
    return d->ask<QList<Run>>(d->post(QStringLiteral("/api/2.0/mlflow/runs/search"), searchRunsBody(experimentId, filter, 100)), context,
                              std::move(done), runsFromReply);
}

Call Client::logBatch(const QString &runId, const Batch &batch, QObject *context, Done<void> done)
{
    return d->tell(d->post(QStringLiteral("/api/2.0/mlflow/runs/log-batch"), logBatchBody(runId, batch.metrics, batch.params, batch.tags)), context,
                   std::move(done));
}

Call Client::setTag(const QString &runId, const KeyValue &tag, QObject *context, Done<void> done)
{
    return d->tell(d->post(QStringLiteral("/api/2.0/mlflow/runs/set-tag"), setTagBody(runId, tag)), context, std::move(done));
}

Call Client::logInputs(const QString &runId, const DatasetInput &dataset, QObject *context, Done<void> done)
{
    return d->tell(d->post(QStringLiteral("/api/2.0/mlflow/runs/log-inputs"), logInputsBody(runId, dataset)), context, std::move(done));
}

Call Client::updateRun(const QString &runId, const QString &status, qint64 endMs, QObject *context, Done<void> done)
{
    return d->tell(d->post(QStringLiteral("/api/2.0/mlflow/runs/update"), updateRunBody(runId, status, endMs)), context, std::move(done));
}

Call Client::putArtifact(const Run &run, const QString &path, const QByteArray &data, QObject *context, Done<void> done)
{
    if (const auto folder = proxiedArtifactPath(run.artifactUri)) {
        net::Request put = d->request("PUT", QStringLiteral("/api/2.0/mlflow-artifacts/artifacts/%1/%2").arg(*folder, path));
        put.total = {}; // as long as the way is slow
        put.body = data;
        put.contentType = QByteArrayLiteral("application/octet-stream");
        return d->tell(std::move(put), context, std::move(done));
    }
    const auto answer = d->promise<void>(context, std::move(done));
    if (data.size() > maxUpload) {
        answer->settle(unreachableStore(run, tooLarge({}, QStringLiteral("%1 bytes").arg(data.size()))));
        return answer->call();
    }
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("run_uuid"), run.id);
    query.addQueryItem(QStringLiteral("path"), path);
    net::Request upload = d->request("POST", QStringLiteral("/ajax-api/2.0/mlflow/upload-artifact"), query);
    upload.total = {};
    upload.body = data;
    upload.contentType = QByteArrayLiteral("application/octet-stream");
    d->exchange<void>(upload, answer, [this, answer, run](const Result<net::Response> &reply) {
        if (!reply)
            return answer->settle(reply.error());
        if (reply->status == 200)
            return answer->settle({});
        const Error error = d->errorOf(*reply);
        const bool refused = reply->status != 401 && reply->status != 429;
        answer->settle(refused ? unreachableStore(run, error) : error);
    });
    return answer->call();
}

Call Client::getArtifact(const Run &run, const QString &path, QObject *context, Done<QByteArray> done)
{
    net::Request get;
    if (const auto folder = proxiedArtifactPath(run.artifactUri)) {
        get = d->request("GET", QStringLiteral("/api/2.0/mlflow-artifacts/artifacts/%1/%2").arg(*folder, path));
    } else {
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("run_id"), run.id);
        query.addQueryItem(QStringLiteral("path"), path);
        get = d->request("GET", QStringLiteral("/get-artifact"), query);
    }
    get.maxBytes = maxDownload;
    get.total = {};
    return d->ask<QByteArray>(std::move(get), context, std::move(done), [](const QByteArray &body) { return Result<QByteArray>(body); });
}

Call Client::startTrace(const Trace &trace, QObject *context, Done<void> done)
{
    return d->tell(d->post(QStringLiteral("/api/3.0/mlflow/traces"), startTraceBody(trace)), context, std::move(done));
}

Call Client::exportSpans(const QString &experimentId, const QList<Span> &spans, QObject *context, Done<void> done)
{
    if (!isPlainId(experimentId)) {
        const auto answer = d->promise<void>(context, std::move(done));
        answer->settle(badInput(tr("\"%1\" is no id of an experiment.").arg(experimentId)));
        return answer->call();
    }
    net::Request made = d->post(QStringLiteral("/v1/traces"), otlpBody(spans));
    made.headers.append({ QByteArrayLiteral("x-mlflow-experiment-id"), experimentId.toUtf8() });
    return d->tell(std::move(made), context, std::move(done));
}

bool Client::spansUnknown(const Error &error)
{
    switch (error.httpStatus) {
    case 400: // older than JSON
        return error.detail.contains(QLatin1StringView("content-type"), Qt::CaseInsensitive)
            || error.detail.contains(QLatin1StringView("protobuf"), Qt::CaseInsensitive);
    case 404: // older than 3.4
    case 405:
    case 415:
    case 501: // a file-based store
        return true;
    default:
        return false;
    }
}

bool Client::isGone(const Error &error)
{
    return error.kind == Error::Kind::NotFound && error.httpStatus != 0;
}

bool Client::isBelowPrefix() const
{
    return !d->prefix().isEmpty();
}

Call Client::linkTraces(const QString &runId, const QStringList &traceIds, QObject *context, Done<void> done)
{
    std::vector<net::Request> requests;
    for (qsizetype first = 0; first < traceIds.size(); first += tracesPerLink)
        requests.push_back(d->post(QStringLiteral("/api/2.0/mlflow/traces/link-to-run"), linkTracesBody(runId, traceIds.mid(first, tracesPerLink))));
    return d->tellAll(std::move(requests), context, std::move(done));
}

Call Client::searchTraces(const QString &experimentId, const QString &filter, int maxResults, const QString &pageToken, QObject *context,
                          Done<TracePage> done)
{
    return d->ask<TracePage>(d->post(QStringLiteral("/api/3.0/mlflow/traces/search"), searchTracesBody(experimentId, filter, maxResults, pageToken)),
                             context, std::move(done), tracesFromReply);
}

QString Client::runPage(const QString &experimentId, const QString &runId) const
{
    return QStringLiteral("%1/#/experiments/%2/runs/%3").arg(m_server.baseUrl.toString(), experimentId, runId);
}

QString Client::evaluationPage(const QString &experimentId, const QString &runId) const
{
    return QStringLiteral("%1/#/experiments/%2/evaluation-runs?selectedRunUuid=%3").arg(m_server.baseUrl.toString(), experimentId, runId);
}

} // namespace gavel::mlflow

#include "moc_client.cpp"
