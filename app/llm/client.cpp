// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/client.h"

#include "eval/judgeclient.h"
#include "llm/adapter.h"
#include "llm/modellist.h"
#include "llm/refusal.h"
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
    Error error = makeError(Error::Kind::NotFound, QStringLiteral("model not listed: ") + model, 404);
    error.text = status.models.isEmpty() ? tr("The server has no model. Load one there first.")
                                         : tr("The server does not have the model \"%1\". It has: %2").arg(model, modelNames(status.models));
    return error;
}

} // namespace

struct Client::ChatJob
{
    Promise<Completion> promise;
    Server server;
    ChatRequest request;
    Adapter adapter;
    ModelCapabilities asked = {}; ///< what the request was made for
    SentFeatures sent = {};
    Call call = {};
    int adaptations = 0;

    bool adapt(const Refusal &refusal) { return adapter.refused(asked, sent, refusal) && ++adaptations <= eval::mostAdaptations; }
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
    request.url = modelsUrl(server);
    request.server = server;
    request.total = std::chrono::minutes(1);
    Call sent = m_http.send(std::move(request), this, [promise](const Result<net::Response> &answer) {
        if (!answer)
            promise.settle(answer.error());
        else if (!answer->isSuccess())
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
    auto job = std::make_shared<ChatJob>(
        ChatJob{ Promise<Completion>(context, std::move(done)), server, request, Adapter(m_capabilities, server.id, request.model) });
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
    job->asked = job->adapter.current();
    net::Request request;
    request.verb = QByteArrayLiteral("POST");
    request.url = chatUrl(job->server);
    request.server = job->server;
    request.silence = job->request.silence;
    request.body = chatBody(job->request, { job->server.kind, job->asked.serverVersion, job->asked }, false, job->sent);
    job->call = m_http.send(std::move(request), this, [this, job](const Result<net::Response> &answer) {
        if (!answer)
            return job->promise.settle(answer.error());
        const auto refused = [this, &job](const Refusal &refusal, const Error &error) {
            if (!job->promise.isSettled() && job->adapt(refusal))
                return sendChat(job);
            job->promise.settle(error);
        };
        if (!answer->isSuccess()) {
            const Refusal refusal = refusalOf(*answer);
            return refused(refusal, refusal.error);
        }
        auto completion = parseCompletion(answer->body);
        if (!completion && completion.error().kind != Error::Kind::BadReply)
            return refused(refusalOf(*answer), completion.error());
        if (completion) {
            job->adapter.answered(job->asked);
            completion->latency = answer->latency;
        }
        job->promise.settle(std::move(completion));
    });
}

Call Client::identify(const Server &server, const QString &model, QObject *context, IdentityDone done)
{
    Promise<ServerIdentity> promise(context, std::move(done));
    Call asked = status(server, this, [promise, model](const Result<ServerStatus> &answer) {
        promise.settle(answer.and_then([&model](const ServerStatus &known) { return identityFromStatus(known, model); }));
    });
    promise.onCancel([asked]() mutable { asked.cancel(); });
    m_calls.add(promise.call());
    return promise.call();
}

Result<ServerIdentity> identityFromStatus(const ServerStatus &status, const QString &model)
{
    if (status.state != ServerState::Usable && (model.isEmpty() || !lacksOnlyTheList(status)))
        return status.error.value_or(makeError(Error::Kind::Unreachable, {}));
    const ModelInfo *found = listedModel(status.models, model);
    const bool ignoresName = status.kind == ServerKind::LlamaCpp;
    if (!found && ignoresName && status.models.size() == 1)
        found = &status.models.first();
    if (!found && !mayHaveModel(status, model))
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
