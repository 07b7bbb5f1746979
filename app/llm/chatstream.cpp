// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/chatstream.h"

#include "llm/adaptation.h"
#include "llm/requestbody.h"
#include "llm/thinksplitter.h"
#include "llm/tr.h"
#include "llm/wire.h"
#include "net/httpclient.h"
#include "net/sseparser.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QPointer>

namespace gavel::llm {

namespace {

/// Enough of an answer that is no event stream to tell what it is.
constexpr qsizetype mostUnstreamed = 8 * 1024 * 1024;

Error cutStream()
{
    Error error = makeError(Error::Kind::ConnectionLost, QStringLiteral("the stream ended without finish_reason"), 200);
    error.text = tr("The answer broke off: the server ended it without saying that it was complete. What arrived is kept.");
    return error;
}

} // namespace

class ChatStream::Private
{
public:
    Private(ChatStream *stream, net::HttpClient &client, Server target, ChatRequest chat, Capabilities *learned)
        : q(stream)
        , http(client)
        , server(std::move(target))
        , request(std::move(chat))
        , capabilities(learned ? *learned : own)
    {
    }

    void send();
    void takeBytes(const QByteArray &bytes);
    bool takeEvent(const net::SseEvent &event);
    bool takeText(const ThinkSplitter::Parts &parts);
    void ended(const Result<net::Response> &answer);
    void endedUnstreamed();
    bool adapt(const net::Response &response);
    void finish(std::optional<Error> error);
    Outcome outcome() const;

    ChatStream *q;
    net::HttpClient &http;
    Server server;
    ChatRequest request;
    Capabilities own;
    Capabilities &capabilities;

    enum class State { Idle, Running, Ended } state = State::Idle;
    Call call;
    SentFeatures sent;
    int adaptations = 0;
    net::SseParser parser;
    ThinkSplitter splitter;
    QByteArray unstreamed; ///< the bytes until the first event
    bool sawEvent = false;

    Completion completion;
    std::optional<Error> failure;
    bool stopped = false;
    QElapsedTimer clock;
    qint64 firstMs = -1;
    qint64 lastMs = -1;
    int deltas = 0;
};

void ChatStream::Private::send()
{
    const ModelCapabilities learned = capabilities.of(server.id, request.model);
    net::Request post;
    post.verb = QByteArrayLiteral("POST");
    post.url = chatUrl(server);
    post.server = server;
    post.silence = request.silence;
    post.body = chatBody(request, { server.kind, learned.serverVersion, learned }, true, sent);
    clock.start();
    call = http.stream(
        std::move(post), q, [this](const QByteArray &bytes) { takeBytes(bytes); }, [this](const Result<net::Response> &answer) { ended(answer); });
}

void ChatStream::Private::takeBytes(const QByteArray &bytes)
{
    if (state != State::Running)
        return;
    if (!sawEvent && unstreamed.size() < mostUnstreamed)
        unstreamed += bytes;
    const auto events = parser.feed(bytes);
    if (!events) {
        call.cancel();
        return finish(events.error());
    }
    for (const net::SseEvent &event : *events) {
        if (!takeEvent(event))
            return;
    }
}

/// False when the stream has ended or is gone.
bool ChatStream::Private::takeEvent(const net::SseEvent &event)
{
    sawEvent = true;
    unstreamed.clear();
    if (event.data == "[DONE]" || event.data.isEmpty())
        return true;
    auto chunk = parseChunk(event.data);
    if (!chunk || chunk->error) {
        call.cancel();
        finish(chunk ? *chunk->error : chunk.error());
        return false;
    }
    if (chunk->usage)
        completion.usage = *chunk->usage;
    if (!chunk->model.isEmpty())
        completion.model = chunk->model;
    if (!chunk->fingerprint.isEmpty())
        completion.fingerprint = chunk->fingerprint;
    if (!chunk->finishReason.isEmpty())
        completion.finishReason = chunk->finishReason;
    if (!chunk->content.isEmpty() || !chunk->reasoning.isEmpty()) {
        lastMs = clock.elapsed();
        if (firstMs < 0)
            firstMs = lastMs;
        ++deltas;
    }
    ThinkSplitter::Parts parts = chunk->content.isEmpty() ? ThinkSplitter::Parts{} : splitter.feed(chunk->content);
    parts.reasoning.prepend(chunk->reasoning);
    return takeText(parts);
}

/// Whoever hears of the text may stop or delete the stream.
bool ChatStream::Private::takeText(const ThinkSplitter::Parts &parts)
{
    const QPointer<ChatStream> alive(q);
    completion.reasoning += parts.reasoning;
    completion.content += parts.content;
    if (!parts.reasoning.isEmpty())
        emit q->reasoningArrived(parts.reasoning);
    if (alive && !parts.content.isEmpty())
        emit q->textArrived(parts.content);
    return alive && state == State::Running;
}

void ChatStream::Private::ended(const Result<net::Response> &answer)
{
    if (state != State::Running)
        return;
    if (!answer)
        return finish(answer.error());
    if (answer->status != 200) {
        if (adapt(*answer))
            return send();
        return finish(errorFromReply(answer->status, answer->body, answer->header("Retry-After")));
    }
    if (!sawEvent)
        return endedUnstreamed();
    if (!takeText(splitter.finish()))
        return;
    finish(completion.finishReason.isEmpty() ? std::optional(cutStream()) : std::nullopt);
}

/// A server that does not stream answers at once; one that is no model server with a page.
void ChatStream::Private::endedUnstreamed()
{
    if (unstreamed.trimmed().isEmpty())
        return finish(cutStream());
    auto whole = parseCompletion(unstreamed);
    if (!whole)
        return finish(whole.error());
    const ThinkSplitter::Parts parts{ std::exchange(whole->content, {}), std::exchange(whole->reasoning, {}) };
    completion = std::move(*whole);
    if (takeText(parts))
        finish(std::nullopt);
}

bool ChatStream::Private::adapt(const net::Response &response)
{
    const auto after = learnFromRefusal(capabilities.of(server.id, request.model), sent, response.status, response.body);
    if (!after || ++adaptations > mostAdaptations)
        return false;
    capabilities.set(server.id, request.model, *after);
    return true;
}

void ChatStream::Private::finish(std::optional<Error> error)
{
    state = State::Ended;
    failure = std::move(error);
    emit q->finished(outcome());
}

ChatStream::Outcome ChatStream::Private::outcome() const
{
    Outcome outcome;
    outcome.completion = completion;
    outcome.completion.latency = std::chrono::milliseconds(clock.isValid() ? clock.elapsed() : 0);
    if (firstMs >= 0)
        outcome.completion.firstToken = std::chrono::milliseconds(firstMs);
    outcome.error = failure;
    outcome.stopped = stopped;
    outcome.tokensCounted = !completion.usage.completionTokens && deltas > 0;
    if (firstMs >= 0) {
        outcome.tokensPerSecond = tokensPerSecond(completion.usage.completionTokens.value_or(deltas), std::chrono::milliseconds(firstMs),
                                                  std::chrono::milliseconds(lastMs));
    }
    return outcome;
}

ChatStream::ChatStream(net::HttpClient &http, Server server, ChatRequest request, Capabilities *capabilities, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, http, std::move(server), std::move(request), capabilities))
{
}

ChatStream::~ChatStream()
{
    d->call.cancel();
}

void ChatStream::start()
{
    if (d->state != Private::State::Idle)
        return;
    d->state = Private::State::Running;
    d->send();
}

void ChatStream::stop()
{
    if (d->state != Private::State::Running)
        return;
    d->state = Private::State::Ended;
    d->stopped = true;
    d->call.cancel();
    const ThinkSplitter::Parts rest = d->splitter.finish();
    d->completion.content += rest.content;
    d->completion.reasoning += rest.reasoning;
    QMetaObject::invokeMethod(
        this, [this, outcome = d->outcome()] { emit finished(outcome); }, Qt::QueuedConnection);
}

std::optional<double> ChatStream::tokensPerSecond(int tokens, std::chrono::milliseconds first, std::chrono::milliseconds last)
{
    if (tokens < 2 || last <= first)
        return std::nullopt;
    return (tokens - 1) * 1000.0 / double((last - first).count());
}

bool ChatStream::isRunning() const
{
    return d->state == Private::State::Running;
}

QString ChatStream::text() const
{
    return d->completion.content;
}

QString ChatStream::reasoning() const
{
    return d->completion.reasoning;
}

} // namespace gavel::llm

#include "moc_chatstream.cpp"
