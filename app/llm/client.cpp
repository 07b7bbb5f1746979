// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/client.h"

#include "llm/adaptation.h"
#include "llm/replyerror.h"
#include "llm/requestbody.h"
#include "llm/statusprobe.h"
#include "llm/tr.h"
#include "llm/wire.h"
#include "net/httpclient.h"

#include <QCoreApplication>

namespace gavel::llm {

namespace {

Error unknownModel(const ServerStatus &status, const QString &model)
{
    QStringList names;
    for (const ModelInfo &known : status.models)
        names.append(known.id);
    Error error = makeError(Error::Kind::NotFound, QStringLiteral("model not listed: ") + model, 404);
    error.text = names.isEmpty() ? tr("The server has no model. Load one there first.")
                                 : tr("The server does not have the model \"%1\". It has: %2").arg(model, names.join(QStringLiteral(", ")));
    return error;
}

} // namespace

struct Client::ChatJob
{
    Promise<Completion> promise;
    Server server;
    ChatRequest request;
    SentFeatures sent;
    Call call;
    int adaptations = 0;
};

Client::Client(net::HttpClient &http, Capabilities *capabilities, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_capabilities(capabilities ? *capabilities : m_own)
{
}

Client::~Client()
{
    m_calls.cancelAll();
}

Call Client::status(const Server &server, QObject *context, StatusDone done)
{
    Promise<ServerStatus> promise(context, std::move(done));
    Call call = promise.call();
    m_calls.add(call);
    auto *probe = new StatusProbe(m_http, server, std::move(promise), this);
    probe->start();
    return call;
}

Call Client::models(const Server &server, QObject *context, ModelsDone done)
{
    Promise<QList<ModelInfo>> promise(context, std::move(done));
    net::Request request;
    request.url = urlOf(server, QLatin1StringView("/v1/models"));
    request.server = server;
    Call sent = m_http.send(std::move(request), this, [promise](const Result<net::Response> &answer) {
        if (!answer)
            promise.settle(answer.error());
        else if (answer->status != 200)
            promise.settle(replyError(*answer));
        else
            promise.settle(parseModels(answer->body));
    });
    promise.onCancel([sent]() mutable { sent.cancel(); });
    m_calls.add(promise.call());
    return promise.call();
}

Call Client::chat(const Server &server, const ChatRequest &request, QObject *context, ChatDone done)
{
    auto job = std::make_shared<ChatJob>(ChatJob{ Promise<Completion>(context, std::move(done)), server, request, {}, {}, 0 });
    job->promise.onCancel([weak = std::weak_ptr(job)] {
        if (const auto alive = weak.lock())
            alive->call.cancel();
    });
    m_calls.add(job->promise.call());
    sendChat(job);
    return job->promise.call();
}

void Client::sendChat(const std::shared_ptr<ChatJob> &job)
{
    const ModelCapabilities learned = m_capabilities.of(job->server.id, job->request.model);
    net::Request request;
    request.verb = QByteArrayLiteral("POST");
    request.url = chatUrl(job->server);
    request.server = job->server;
    request.silence = job->request.silence;
    request.body = chatBody(job->request, { job->server.kind, learned.serverVersion, learned }, false, job->sent);
    job->call = m_http.send(std::move(request), this, [this, job](const Result<net::Response> &answer) {
        if (!answer)
            return job->promise.settle(answer.error());
        if (answer->status != 200) {
            const ModelCapabilities before = m_capabilities.of(job->server.id, job->request.model);
            const auto after = learnFromRefusal(before, job->sent, answer->status, answer->body);
            if (!after || job->promise.isSettled() || ++job->adaptations > mostAdaptations)
                return job->promise.settle(replyError(*answer));
            m_capabilities.set(job->server.id, job->request.model, *after);
            return sendChat(job);
        }
        auto completion = parseCompletion(answer->body);
        if (completion)
            completion->latency = answer->latency;
        job->promise.settle(std::move(completion));
    });
}

Call Client::identify(const Server &server, const QString &model, QObject *context, IdentityDone done)
{
    Promise<ServerIdentity> promise(context, std::move(done));
    Call asked = status(server, this, [promise, model](const Result<ServerStatus> &answer) {
        promise.settle(answer ? identityFromStatus(*answer, model) : Result<ServerIdentity>(answer.error()));
    });
    promise.onCancel([asked]() mutable { asked.cancel(); });
    m_calls.add(promise.call());
    return promise.call();
}

Result<ServerIdentity> identityFromStatus(const ServerStatus &status, const QString &model)
{
    if (status.state != ServerState::Usable)
        return status.error.value_or(makeError(Error::Kind::Unreachable, {}));
    const auto named = [&status](const QString &id) -> const ModelInfo * {
        const auto it = std::find_if(status.models.cbegin(), status.models.cend(), [&id](const ModelInfo &info) { return info.id == id; });
        return it == status.models.cend() ? nullptr : &*it;
    };
    const ModelInfo *found = named(model);
    if (!found && status.kind == ServerKind::Ollama)
        found = named(model + QStringLiteral(":latest"));
    const bool ignoresName = status.kind == ServerKind::LlamaCpp || model.isEmpty();
    if (!found && ignoresName && status.models.size() == 1)
        found = &status.models.first();
    const bool listsAll = status.kind == ServerKind::Vllm || status.kind == ServerKind::LlamaCpp || status.kind == ServerKind::Ollama;
    if (!found && (listsAll || model.isEmpty()))
        return unknownModel(status, model);

    ServerIdentity identity;
    identity.kind = status.kind;
    identity.version = status.version;
    identity.modelId = found ? found->id : model;
    if (found) {
        identity.root = found->root;
        identity.parent = found->parent;
        identity.contextLength = found->contextLength;
    }
    return identity;
}

} // namespace gavel::llm

#include "moc_client.cpp"
