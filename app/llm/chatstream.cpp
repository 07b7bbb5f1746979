// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/chatstream.h"

#include "eval/judgeclient.h"
#include "llm/adapter.h"
#include "llm/lenientjson.h"
#include "llm/refusal.h"
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

/// Enough of an answer without events to find out what it is.
constexpr qsizetype mostUnstreamed = 8 * 1024 * 1024;

Error cutStream()
{
    Error error = makeError(Error::Kind::ConnectionLost, QStringLiteral("the stream ended without finish_reason"), 200);
    error.text = tr("The answer broke off: the server ended it without saying that it was complete. What arrived is kept.");
    return error;
}

/// The text with the half of a surrogate pair that waited in `held`; a half at its end waits for the
/// next event.
QString joined(QString text, QString &held)
{
    if (!text.isEmpty())
        text.prepend(std::exchange(held, {}));
    if (!text.isEmpty() && text.back().isHighSurrogate()) {
        held = text.last(1);
        text.chop(1);
    }
    return wellFormed(std::move(text));
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
        , adapter(capabilities, server.id, request.model)
    {
    }

    void send();
    void takeBytes(const QByteArray &bytes);
    bool takeEvent(const net::SseEvent &event);
    bool takeText(const ThinkSplitter::Parts &parts);
    void ended(const Result<net::Response> &answer);
    void endedUnstreamed();
    bool takeRest(const QList<net::SseEvent> &events);
    bool adapt(const Refusal &refusal);
    void finish(std::optional<Error> error);
    Outcome outcome() const;

    ChatStream *q;
    net::HttpClient &http;
    Server server;
    ChatRequest request;
    Capabilities own;
    Capabilities &capabilities;
    Adapter adapter;

    enum class State { Idle, Running, Ended } state = State::Idle;
    Call call;
    ModelCapabilities asked; ///< what the request was made for
    SentFeatures sent;
    int rounds = 0; ///< requests sent
    int adaptations = 0;
    net::SseParser parser;
    ThinkSplitter splitter;
    QByteArray unstreamed; ///< the bytes until the first event
    bool sawEvent = false;
    bool sawDone = false; ///< [DONE]
    QString heldText; ///< half of a surrogate pair
    QString heldThought;

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
    asked = adapter.current();
    net::Request post;
    post.verb = QByteArrayLiteral("POST");
    post.url = chatUrl(server);
    post.server = server;
    post.silence = request.silence;
    post.body = chatBody(request, { server.kind, asked.serverVersion, asked }, true, sent);
    clock.start();
    const auto onEnd = [this, round = ++rounds](const Result<net::Response> &answer) {
        if (round == rounds) // else it was given up for another one
            ended(answer);
    };
    call = http.stream(
        std::move(post), q, [this](const QByteArray &bytes) { takeBytes(bytes); }, onEnd);
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

/// False if the stream has ended or was deleted.
bool ChatStream::Private::takeEvent(const net::SseEvent &event)
{
    sawEvent = true;
    unstreamed.clear();
    sawDone = sawDone || event.data == "[DONE]";
    if (event.data == "[DONE]" || event.data.isEmpty())
        return true;
    auto chunk = parseChunk(event.data);
    if (!chunk) {
        call.cancel();
        const bool isRefused = chunk.error().kind != Error::Kind::BadReply;
        if (isRefused && firstMs < 0 && adapt(refusalOf(200, event.data))) {
            parser.finish();
            sawEvent = false;
            send();
            return false;
        }
        finish(chunk.error());
        return false;
    }
    chunk->content = joined(std::move(chunk->content), heldText);
    chunk->reasoning = joined(std::move(chunk->reasoning), heldThought);
    const QString text = std::exchange(chunk->content, {});
    const QString thought = std::exchange(chunk->reasoning, {});
    chunk->addTo(completion);
    if (!text.isEmpty() || !thought.isEmpty()) {
        lastMs = clock.elapsed();
        if (firstMs < 0)
            firstMs = lastMs;
        ++deltas;
    }
    ThinkSplitter::Parts parts = text.isEmpty() ? ThinkSplitter::Parts{} : splitter.feed(text);
    parts.reasoning.prepend(thought);
    return takeText(parts);
}

/// Listeners may stop or delete the stream.
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

/// What ends with the stream. False if that ended this, too.
bool ChatStream::Private::takeRest(const QList<net::SseEvent> &events)
{
    for (const net::SseEvent &event : events) {
        const bool isCut = event.data != "[DONE]" && lenientJson(event.data).isNull();
        if (!isCut && !takeEvent(event))
            return false;
    }
    ThinkSplitter::Parts parts = splitter.finish();
    const auto unpaired = [](QString &held) { return std::exchange(held, {}).isEmpty() ? QString() : QString(QChar::ReplacementCharacter); };
    parts.content += unpaired(heldText);
    parts.reasoning += unpaired(heldThought);
    return takeText(parts);
}

void ChatStream::Private::ended(const Result<net::Response> &answer)
{
    if (state != State::Running)
        return;
    if (answer && !answer->isSuccess()) {
        const Refusal refusal = refusalOf(*answer);
        return adapt(refusal) ? send() : finish(refusal.error);
    }
    const QList<net::SseEvent> rest = parser.finish();
    if (answer && !sawEvent && rest.isEmpty())
        return endedUnstreamed();
    if (!takeRest(rest))
        return;
    // How the connection ends does not matter after the server has said that the answer is whole.
    const bool isWhole = sawDone || !completion.finishReason.isEmpty();
    if (isWhole)
        adapter.answered(asked);
    finish(isWhole ? std::nullopt : std::optional(answer ? cutStream() : answer.error()));
}

/// A server that does not stream answers in one piece; something else may send a web page.
void ChatStream::Private::endedUnstreamed()
{
    if (unstreamed.trimmed().isEmpty())
        return finish(cutStream());
    auto whole = parseCompletion(unstreamed);
    if (!whole && whole.error().kind != Error::Kind::BadReply && adapt(refusalOf(200, unstreamed))) {
        unstreamed.clear();
        return send();
    }
    if (!whole)
        return finish(whole.error());
    adapter.answered(asked);
    const ThinkSplitter::Parts parts{ std::exchange(whole->content, {}), std::exchange(whole->reasoning, {}) };
    completion = std::move(*whole);
    if (takeText(parts))
        finish(std::nullopt);
}

bool ChatStream::Private::adapt(const Refusal &refusal)
{
    return adapter.refused(asked, sent, refusal) && ++adaptations <= eval::mostAdaptations;
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
