// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/httpjudgeclient.h"

#include "eval/parsing/turnmarkers.h"
#include "llm/adaptation.h"
#include "llm/adapter.h"
#include "llm/callset.h"
#include "llm/client.h"
#include "llm/lenientjson.h"
#include "llm/modellist.h"
#include "llm/refusal.h"
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

/// What vLLM and others send for minus infinity.
constexpr double minusInfinity = -9000;
/// Texts that the server refused one after another, until a weaker shape is requested.
constexpr int mostUnvalidated = 3;
constexpr std::chrono::milliseconds firstPoll{ 500 };
constexpr std::chrono::milliseconds lastPoll{ 5000 };

/// The probabilities of the labels sum to 1 and all others are 0: the server reports them after
/// masking the constrained choice.
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

/// The server accepted the field but ignored it: its text is none of the labels, neither bare nor
/// as JSON.
bool ignoredChoice(const Completion &completion, const QStringList &choices)
{
    QStringView text = QStringView(completion.content).first(eval::answerEnd(completion.content));
    text = text.sliced(std::min(eval::answerStart(text), text.size()));
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
        std::shared_ptr<const PromptPrefix> prefix; ///< keeps the address from being reused
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
        , adapter(table, server.id, model)
        , version(learned().serverVersion)
    {
    }

    ModelCapabilities learned() const { return capabilities.of(server.id, model); }
    std::shared_ptr<const Prepared> prepared(const std::shared_ptr<const PromptPrefix> &prefix);
    JudgeOutcome outcome(const Prepared &asked, const Result<net::Response> &answer);
    JudgeOutcome replied(const Prepared &asked, Completion completion);
    JudgeOutcome checkedChoice(const Prepared &asked, JudgeOutcome outcome);
    JudgeOutcome refused(const Prepared &asked, const Refusal &refusal, const Error &error);
    std::optional<Completion> unvalidated(const Prepared &asked, const Refusal &refusal);
    void identified(const ServerIdentity &identity);
    void poll(const Promise<void> &promise, std::chrono::milliseconds pause);

    net::HttpClient &http;
    Client &client;
    Server server;
    QString model;
    QUrl url;
    ServerKind kind;
    Capabilities &capabilities;
    Adapter adapter;
    QString version;
    int unvalidatedInARow = 0;
    std::chrono::milliseconds silence{ 120'000 };
    qint64 requests = 0;
    int limit = 0; ///< of requests at a time; 0: not set
    /// Requests in progress share theirs, so these can be cleared as soon as something was learned.
    std::unordered_map<const PromptPrefix *, std::shared_ptr<const Prepared>> templates;
    quint64 templatesRevision = 0;
    CallSet calls;
    QObject context;
};

std::shared_ptr<const HttpJudgeClient::Private::Prepared> HttpJudgeClient::Private::prepared(const std::shared_ptr<const PromptPrefix> &prefix)
{
    if (templatesRevision != adapter.revision()) {
        templates.clear();
        templatesRevision = adapter.revision();
    }
    auto &entry = templates[prefix.get()];
    if (!entry) {
        const Dialect dialect{ kind, version, adapter.current() };
        entry = std::make_shared<const Prepared>(Prepared{ prefix, dialect, RequestTemplate(*prefix, model, dialect) });
    }
    return entry;
}

JudgeOutcome HttpJudgeClient::Private::outcome(const Prepared &asked, const Result<net::Response> &answer)
{
    if (!answer)
        return JudgeOutcome{ answer.error() };
    if (!answer->isSuccess()) {
        const Refusal refusal = refusalOf(*answer);
        auto text = unvalidated(asked, refusal);
        if (!text)
            return refused(asked, refusal, refusal.error);
        text->latency = answer->latency;
        return replied(asked, std::move(*text));
    }
    auto completion = parseCompletion(answer->body);
    if (!completion) {
        // A reply without an error of its own is broken, and says nothing about the request.
        const bool isBroken = completion.error().kind == Error::Kind::BadReply;
        return isBroken ? JudgeOutcome{ completion.error() } : refused(asked, refusalOf(*answer), completion.error());
    }
    unvalidatedInARow = 0;
    completion->latency = answer->latency;
    return replied(asked, std::move(*completion));
}

JudgeOutcome HttpJudgeClient::Private::refused(const Prepared &asked, const Refusal &refusal, const Error &error)
{
    JudgeOutcome outcome{ error };
    outcome.adapted = adapter.refused(asked.dialect.learned, asked.body.sent(), refusal);
    return outcome;
}

/// Some servers check the model's text against the requested shape themselves and refuse it; the
/// text is in their error. If they refuse every text, a weaker shape is requested.
std::optional<Completion> HttpJudgeClient::Private::unvalidated(const Prepared &asked, const Refusal &refusal)
{
    if (asked.body.sent().style == StructuredStyle::None)
        return std::nullopt;
    const QJsonValue text = refusal.message.fields.value(QLatin1StringView("failed_generation"));
    if (!text.isString() || text.toString().trimmed().isEmpty())
        return std::nullopt;
    if (++unvalidatedInARow >= mostUnvalidated) {
        unvalidatedInARow = 0;
        adapter.learn(asked.dialect.learned, withWeakerStyle(asked.dialect.learned, asked.body.sent()));
    }
    Completion completion;
    completion.content = wellFormed(text.toString());
    return completion;
}

JudgeOutcome HttpJudgeClient::Private::replied(const Prepared &asked, Completion completion)
{
    const SentFeatures &sent = asked.body.sent();
    JudgeOutcome outcome{ std::move(completion) };
    outcome.adapted = adapter.answered(asked.dialect.learned);
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
            outcome.adapted = adapter.learn(asked.dialect.learned, withWeakerStyle(asked.dialect.learned, sent));
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
    // Another version may support what this one refused.
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
        if (status && (status->state == ServerState::Usable || (!model.isEmpty() && lacksOnlyTheList(*status))))
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
        // The answer may be delivered after the client was destroyed.
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

eval::JudgeClient::Digest HttpJudgeClient::digest(const std::shared_ptr<const PromptPrefix> &prefix) const
{
    return [prepared = d->prepared(prefix)](const JudgeRequest &request) { return prepared->body.digest(request.user, request.seedOffset); };
}

QStringList HttpJudgeClient::adaptations() const
{
    return llm::adaptations(d->adapter.told());
}

qint64 HttpJudgeClient::requestsSent() const
{
    return d->requests;
}

Server HttpJudgeClient::server() const
{
    return d->server;
}

/// The new identity is found by the next identify().
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
