// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/httpjudgeclient.h"

#include "llm/adaptation.h"
#include "llm/callset.h"
#include "llm/client.h"
#include "llm/requestbody.h"
#include "llm/wire.h"
#include "net/httpclient.h"

#include <QCryptographicHash>
#include <QObject>
#include <QTimer>

#include <cmath>
#include <unordered_map>

namespace gavel::llm {

namespace {

using eval::JudgeOutcome;
using eval::JudgeRequest;
using eval::PromptPrefix;
using eval::ReplyShape;

/// What vLLM and others write for minus infinity.
constexpr double minusInfinity = -9000;
constexpr std::chrono::milliseconds firstPoll{ 500 };
constexpr std::chrono::milliseconds lastPoll{ 5000 };

/// The probabilities of the labels sum to 1 and everything else is impossible:
/// the server reports after the mask of the constrained choice.
bool isMasked(const Logprobs &logprobs, const QStringList &choices)
{
    if (logprobs.isEmpty())
        return false;
    double sum = 0;
    bool impossible = false;
    for (const TokenLogprob &rival : logprobs.first().top) {
        const QString token = rival.token.trimmed();
        const bool label
            = !token.isEmpty() && std::any_of(choices.cbegin(), choices.cend(), [&token](const QString &choice) { return choice.startsWith(token); });
        if (rival.logprob <= minusInfinity)
            impossible = impossible || !label;
        else if (label)
            sum += std::exp(rival.logprob);
        else
            return false;
    }
    return impossible && sum > 0.999;
}

/// The server took the field and ignored it: its free text is none of the
/// labels, neither bare nor as JSON.
bool ignoredChoice(const Completion &completion, const QStringList &choices)
{
    QStringView text = QStringView(completion.content).trimmed();
    if (text.isEmpty() || completion.isCutOff())
        return false;
    if (text.size() > 1 && text.startsWith(u'"') && text.endsWith(u'"'))
        text = text.sliced(1, text.size() - 2);
    return std::none_of(choices.cbegin(), choices.cend(), [text](const QString &choice) { return QStringView(choice).trimmed() == text; });
}

bool bareLabelStyle(StructuredStyle style)
{
    return style == StructuredStyle::StructuredOutputsChoice || style == StructuredStyle::GuidedChoice || style == StructuredStyle::Grammar;
}

} // namespace

class HttpJudgeClient::Private
{
public:
    struct Prepared
    {
        std::shared_ptr<const PromptPrefix> prefix; ///< keeps the address from being used again
        Dialect dialect;
        RequestTemplate body;
    };

    Private(net::HttpClient &httpClient, Client &statusClient, Server target, QString name, Capabilities &table)
        : http(httpClient)
        , client(statusClient)
        , server(std::move(target))
        , model(std::move(name))
        , url(chatUrl(server))
        , kind(server.kind)
        , capabilities(table)
        , version(learned().serverVersion)
    {
    }

    ModelCapabilities learned() const { return capabilities.of(server.id, model); }
    std::shared_ptr<const Prepared> prepared(const std::shared_ptr<const PromptPrefix> &prefix);
    JudgeOutcome outcome(const Prepared &asked, const Result<net::Response> &answer);
    JudgeOutcome replied(const Prepared &asked, Completion completion);
    JudgeOutcome checkedChoice(const Prepared &asked, JudgeOutcome outcome);
    bool learn(const Prepared &asked, const ModelCapabilities &after);
    void identified(const ServerIdentity &identity);
    void poll(const Promise<void> &promise, std::chrono::milliseconds pause);

    net::HttpClient &http;
    Client &client;
    Server server;
    QString model;
    QUrl url;
    ServerKind kind;
    Capabilities &capabilities;
    QString version;
    std::chrono::milliseconds silence{ 120'000 };
    qint64 requests = 0;
    int limit = 0; ///< of requests at a time; 0: not set yet
    /// Requests under way share theirs, so these can go as soon as something was learned.
    std::unordered_map<const PromptPrefix *, std::shared_ptr<const Prepared>> templates;
    quint64 templatesRevision = 0;
    CallSet calls;
    QObject context;
};

std::shared_ptr<const HttpJudgeClient::Private::Prepared> HttpJudgeClient::Private::prepared(const std::shared_ptr<const PromptPrefix> &prefix)
{
    if (templatesRevision != capabilities.revision()) {
        templates.clear();
        templatesRevision = capabilities.revision();
    }
    auto &entry = templates[prefix.get()];
    if (!entry) {
        const Dialect dialect{ kind, version, learned() };
        entry = std::make_shared<const Prepared>(Prepared{ prefix, dialect, RequestTemplate(*prefix, model, dialect) });
    }
    return entry;
}

JudgeOutcome HttpJudgeClient::Private::outcome(const Prepared &asked, const Result<net::Response> &answer)
{
    if (!answer)
        return JudgeOutcome{ answer.error() };
    if (answer->status == 200) {
        auto completion = parseCompletion(answer->body);
        if (!completion)
            return JudgeOutcome{ completion.error() };
        completion->latency = answer->latency;
        return replied(asked, std::move(*completion));
    }
    JudgeOutcome refused{ errorFromReply(answer->status, answer->body, answer->header("Retry-After")) };
    if (const auto after = learnFromRefusal(asked.dialect.learned, asked.body.sent(), answer->status, answer->body))
        refused.adapted = learn(asked, *after);
    return refused;
}

/// True when asking again makes another request. What an older request teaches
/// may be known already from another one's answer.
bool HttpJudgeClient::Private::learn(const Prepared &asked, const ModelCapabilities &after)
{
    if (learned() == asked.dialect.learned)
        capabilities.set(server.id, model, after);
    return learned() != asked.dialect.learned;
}

JudgeOutcome HttpJudgeClient::Private::replied(const Prepared &asked, Completion completion)
{
    const SentFeatures &sent = asked.body.sent();
    JudgeOutcome outcome{ std::move(completion) };
    outcome.unconstrained
        = sent.shape != ReplyShape::Kind::Free && (sent.style == StructuredStyle::None || sent.style == StructuredStyle::JsonObject);
    if (sent.shape != ReplyShape::Kind::Choice || outcome.unconstrained)
        return outcome;
    return checkedChoice(asked, std::move(outcome));
}

JudgeOutcome HttpJudgeClient::Private::checkedChoice(const Prepared &asked, JudgeOutcome outcome)
{
    const SentFeatures &sent = asked.body.sent();
    const QStringList &choices = asked.prefix->shape.choices;
    if (ignoredChoice(*outcome.reply, choices)) {
        outcome.unconstrained = true;
        if (bareLabelStyle(sent.style)) {
            outcome.adapted = learn(asked, withWeakerStyle(asked.dialect.learned, sent));
            outcome.reply = makeError(Error::Kind::BadReply, styleName(sent.style) + QStringLiteral(" was ignored by the server"), 200);
        }
        return outcome;
    }
    if (sent.topLogprobs > 0 && isMasked(outcome.reply->logprobs, choices)) {
        ModelCapabilities now = learned();
        now.maskedLogprobs = true;
        capabilities.set(server.id, model, now);
    }
    outcome.maskedLogprobs = sent.topLogprobs > 0 && learned().maskedLogprobs;
    return outcome;
}

void HttpJudgeClient::Private::identified(const ServerIdentity &identity)
{
    const ModelCapabilities known = learned();
    // Another version may well take what its predecessor refused.
    if (known.serverVersion != identity.version) {
        ModelCapabilities fresh = known.serverVersion.isEmpty() ? known : ModelCapabilities{};
        fresh.serverVersion = identity.version;
        capabilities.set(server.id, model, fresh);
    }
    kind = identity.kind;
    version = identity.version;
    if (server.kind == ServerKind::Unknown)
        server.kind = kind;
    templates.clear();
}

void HttpJudgeClient::Private::poll(const Promise<void> &promise, std::chrono::milliseconds pause)
{
    if (promise.isSettled())
        return;
    Call asked = client.status(server, &context, [this, promise, pause](const Result<ServerStatus> &status) {
        if (status && status->state == ServerState::Usable)
            return promise.settle(Result<void>());
        QTimer::singleShot(pause, &context, [this, promise, pause] { poll(promise, std::min(pause * 2, lastPoll)); });
    });
    Promise<void> cancellable = promise;
    cancellable.onCancel([asked]() mutable { asked.cancel(); });
}

HttpJudgeClient::HttpJudgeClient(net::HttpClient &http, Client &client, Server server, QString model, Capabilities &capabilities)
    : d(std::make_shared<Private>(http, client, std::move(server), std::move(model), capabilities))
{
}

HttpJudgeClient::~HttpJudgeClient()
{
    d->calls.cancelAll();
}

void HttpJudgeClient::setSilence(std::chrono::milliseconds silence)
{
    d->silence = silence;
}

Call HttpJudgeClient::ask(const JudgeRequest &request, QObject *context, Asked done)
{
    const auto asked = d->prepared(request.prefix);
    net::Request post;
    post.verb = QByteArrayLiteral("POST");
    post.url = d->url;
    post.server = d->server;
    post.silence = d->silence;
    post.body = asked->body.body(request.user, request.seedOffset);

    auto answered = [client = std::weak_ptr(d), asked, done = std::move(done)](const Result<net::Response> &answer) {
        const auto alive = client.lock();
        // An answer may have been on its way to the context when the client went.
        done(alive ? alive->outcome(*asked, answer) : JudgeOutcome{ answer ? makeError(Error::Kind::Cancelled, {}) : answer.error() });
    };
    const Call sent = d->http.send(std::move(post), context, std::move(answered));
    d->calls.add(sent);
    ++d->requests;
    return sent;
}

Call HttpJudgeClient::identify(QObject *context, Identified done)
{
    Promise<ServerIdentity> promise(context, std::move(done));
    Call asked = d->client.identify(d->server, d->model, &d->context, [this, promise](const Result<ServerIdentity> &identity) {
        if (identity)
            d->identified(*identity);
        promise.settle(identity);
    });
    promise.onCancel([asked]() mutable { asked.cancel(); });
    d->calls.add(promise.call());
    return promise.call();
}

Call HttpJudgeClient::whenReachable(QObject *context, std::function<void(Result<void>)> done)
{
    const Promise<void> promise(context, std::move(done));
    d->calls.add(promise.call());
    d->poll(promise, firstPoll);
    return promise.call();
}

void HttpJudgeClient::setConcurrency(int limit)
{
    d->limit = limit;
    d->http.setConcurrency(d->url, limit);
}

QByteArray HttpJudgeClient::requestBody(const JudgeRequest &request) const
{
    return d->prepared(request.prefix)->body.body(request.user, request.seedOffset);
}

QByteArray HttpJudgeClient::bodyDigest(const JudgeRequest &request) const
{
    return d->prepared(request.prefix)->body.digest(request.user, request.seedOffset);
}

QStringList HttpJudgeClient::adaptations() const
{
    return llm::adaptations(d->learned());
}

qint64 HttpJudgeClient::requestsSent() const
{
    return d->requests;
}

Server HttpJudgeClient::server() const
{
    return d->server;
}

/// What the server is will be found by the next identify().
void HttpJudgeClient::setServer(const Server &server)
{
    d->server = server;
    d->url = chatUrl(server);
    d->silence = server.silence;
    d->templates.clear();
    if (d->limit > 0)
        d->http.setConcurrency(d->url, d->limit);
}

} // namespace gavel::llm
