// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/statusprobe.h"

#include "llm/lenientjson.h"
#include "llm/modellist.h"
#include "llm/refusal.h"
#include "llm/requestbody.h"
#include "llm/tr.h"
#include "llm/wire.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QPointer>
#include <QRegularExpression>

namespace gavel::llm {

namespace {

/// A status must not wait long for a server that accepts connections and never answers.
constexpr std::chrono::seconds statusSilence{ 10 };
constexpr std::chrono::seconds statusTotal{ 30 };

QJsonObject objectIn(const net::Response &response)
{
    return response.isSuccess() ? lenientJson(response.body).object() : QJsonObject();
}

bool isVersion(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^v?\\d+\\.\\d+"));
    return text.size() < 100 && pattern.match(text).hasMatch();
}

Error signInError(int status)
{
    Error error = makeError(Error::Kind::BadReply, QStringLiteral("a web page instead of JSON"), status);
    error.text = tr("A sign-in page stands before this server. Sign in to it first, or use an address that programs may use.");
    return error;
}

} // namespace

StatusProbe::StatusProbe(net::HttpClient &http, Server server, Promise<ServerStatus> promise, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_server(std::move(server))
    , m_promise(std::move(promise))
{
    m_status.kind = m_server.kind;
    m_promise.onCancel([self = QPointer(this)] {
        if (!self)
            return;
        self->m_call.cancel();
        self->deleteLater();
    });
}

void StatusProbe::start()
{
    ask(m_server.kind == ServerKind::Mlflow ? Step::MlflowHealth : Step::Models);
}

void StatusProbe::ask(Step step)
{
    static const auto pathOf = [](Step wanted) {
        switch (wanted) {
        case Step::Models:
            break;
        case Step::Health:
        case Step::MlflowHealth:
            return QLatin1StringView("/health");
        case Step::Version:
        case Step::MlflowVersion:
            return QLatin1StringView("/version");
        case Step::Props:
            return QLatin1StringView("/props");
        case Step::OllamaVersion:
            return QLatin1StringView("/api/version");
        case Step::LmStudio:
            return QLatin1StringView("/api/v1/models");
        case Step::LmStudioOld:
            return QLatin1StringView("/api/v0/models");
        }
        Q_UNREACHABLE();
    };
    net::Request request;
    request.url = step == Step::Models ? modelsUrl(m_server) : serverUrl(m_server.baseUrl, pathOf(step));
    request.server = m_server;
    request.silence = statusSilence;
    request.total = statusTotal;
    m_call = m_http.send(std::move(request), this, [this, step](const Result<net::Response> &answer) { answered(step, answer); });
}

void StatusProbe::answered(Step step, const Result<net::Response> &answer)
{
    if (m_promise.isSettled())
        return;
    if (!answer) {
        const Error::Kind kind = answer.error().kind;
        const bool first = step == Step::Models || step == Step::MlflowHealth || step == Step::MlflowVersion;
        if (!first && kind != Error::Kind::Unreachable)
            next();
        else if (kind == Error::Kind::Redirect)
            fail(ServerState::NeedsSignIn, answer.error());
        else
            fail(kind == Error::Kind::Auth ? ServerState::KeyRefused : ServerState::Down, answer.error());
        return;
    }
    switch (step) {
    case Step::Models:
        return takeModels(*answer);
    case Step::Version:
        return takeVersion(*answer);
    case Step::Props:
        return takeProps(*answer);
    case Step::OllamaVersion:
        return takeOllamaVersion(*answer);
    case Step::LmStudio:
        return takeLmStudio(*answer);
    case Step::LmStudioOld:
        return takeLmStudioOld(*answer);
    case Step::Health:
        return takeHealth(*answer);
    case Step::MlflowHealth:
        return takeMlflowHealth(*answer);
    case Step::MlflowVersion:
        return takeMlflowVersion(*answer);
    }
}

void StatusProbe::next()
{
    if (m_steps.isEmpty())
        finish();
    else
        ask(m_steps.takeFirst());
}

void StatusProbe::finish()
{
    if (m_status.state == ServerState::Usable && m_status.kind == ServerKind::Unknown)
        m_status.kind = ServerKind::OpenAi;
    m_promise.settle(m_status);
    deleteLater();
}

void StatusProbe::fail(ServerState state, Error error)
{
    m_status.state = state;
    m_status.error = std::move(error);
    finish();
}

void StatusProbe::takeModels(const net::Response &response)
{
    const bool refused = response.status == 401 || response.status == 403 || response.status == 407;
    const bool page = looksLikeHtml(response.body);
    if (page && (response.isSuccess() || (refused && response.header("WWW-Authenticate").isEmpty())))
        return fail(ServerState::NeedsSignIn, signInError(response.status));
    if (response.isSuccess()) {
        auto models = parseModels(response.body);
        if (models) {
            m_status.state = ServerState::Usable;
            m_status.models = std::move(*models);
            planKindSteps();
            return next();
        }
        m_status.error = models.error();
    } else {
        m_status.error = replyError(response);
    }
    m_status.state = response.status == 429 ? ServerState::Unknown : ServerState::Down;
    if (refused) {
        m_status.state = ServerState::KeyRefused;
        // vLLM reports its version without a key.
        m_steps = { Step::Version };
    } else if (response.status == 503) {
        m_status.state = ServerState::Loading;
    } else if (response.status == 404 && m_server.kind == ServerKind::Unknown) {
        m_steps = { Step::Version };
    }
    next();
}

void StatusProbe::planKindSteps()
{
    const bool saysContext
        = std::any_of(m_status.models.cbegin(), m_status.models.cend(), [](const ModelInfo &model) { return model.contextLength.has_value(); });
    if (m_server.kind == ServerKind::OpenAi && !saysContext)
        return;
    m_status.kind = ServerKind::Unknown;
    m_steps = { Step::Version, Step::Props, Step::OllamaVersion, Step::LmStudio, Step::LmStudioOld };
    const auto first = [this](Step step) {
        m_steps.removeOne(step);
        m_steps.prepend(step);
    };
    if (m_server.kind == ServerKind::LlamaCpp)
        first(Step::Props);
    else if (m_server.kind == ServerKind::Ollama)
        first(Step::OllamaVersion);
    else if (m_server.kind == ServerKind::LmStudio)
        first(Step::LmStudio);
}

void StatusProbe::found(ServerKind kind, const QString &version)
{
    m_status.kind = kind;
    m_status.version = version;
    m_steps.clear();
    // These two list models even if they cannot answer.
    if (m_status.state == ServerState::Usable && (kind == ServerKind::Vllm || kind == ServerKind::LlamaCpp))
        m_steps = { Step::Health };
    next();
}

void StatusProbe::takeVersion(const net::Response &response)
{
    const QString version = objectIn(response).value(QLatin1StringView("version")).toString();
    if (isVersion(version))
        return found(ServerKind::Vllm, version);
    // MLflow answers with the bare number.
    const QString text = QString::fromUtf8(response.body.trimmed());
    if (response.status != 200 || m_status.state != ServerState::Down || !isVersion(text))
        return next();
    m_status.state = ServerState::Usable;
    m_status.error.reset();
    found(ServerKind::Mlflow, text);
}

void StatusProbe::setContext(const QString &model, int tokens)
{
    if (m_places.isEmpty()) {
        for (qsizetype i = 0; i < m_status.models.size(); ++i)
            m_places.insert(m_status.models.at(i).id, i);
    }
    const auto place = m_places.constFind(model);
    if (place != m_places.constEnd() && tokens > 0)
        m_status.models[*place].contextLength = tokens;
}

void StatusProbe::takeProps(const net::Response &response)
{
    if (response.status == 503 && m_server.kind == ServerKind::LlamaCpp) {
        m_status.kind = ServerKind::LlamaCpp;
        return fail(ServerState::Loading, replyError(response));
    }
    const QJsonObject props = objectIn(response);
    const QJsonValue settings = props.value(QLatin1StringView("default_generation_settings"));
    if (!settings.isObject())
        return next();
    if (m_status.models.size() == 1) {
        ModelInfo &model = m_status.models.first();
        if (!model.contextLength)
            setContext(model.id, settings.toObject().value(QLatin1StringView("n_ctx")).toInt());
        if (model.root.isEmpty())
            model.root = props.value(QLatin1StringView("model_path")).toString();
    }
    found(ServerKind::LlamaCpp, props.value(QLatin1StringView("build_info")).toString());
}

void StatusProbe::takeOllamaVersion(const net::Response &response)
{
    const QString version = objectIn(response).value(QLatin1StringView("version")).toString();
    if (isVersion(version))
        found(ServerKind::Ollama, version);
    else
        next();
}

void StatusProbe::takeLmStudio(const net::Response &response)
{
    const QJsonValue list = objectIn(response).value(QLatin1StringView("models"));
    if (!list.isArray())
        return next();
    const QJsonArray models = list.toArray();
    for (const auto &entry : models) {
        const QJsonObject model = entry.toObject();
        const QString key = model.value(QLatin1StringView("key")).toString();
        setContext(key, model.value(QLatin1StringView("max_context_length")).toInt());
        // A loaded model has the context length it was loaded with.
        const QJsonArray instances = model.value(QLatin1StringView("loaded_instances")).toArray();
        for (const auto &value : instances) {
            const QJsonObject instance = value.toObject();
            const int tokens = instance.value(QLatin1StringView("config")).toObject().value(QLatin1StringView("context_length")).toInt();
            setContext(instance.value(QLatin1StringView("id")).toString(), tokens);
        }
    }
    found(ServerKind::LmStudio, {});
}

void StatusProbe::takeLmStudioOld(const net::Response &response)
{
    const QJsonArray models = objectIn(response).value(QLatin1StringView("data")).toArray();
    bool known = false;
    for (const auto &entry : models) {
        const QJsonObject model = entry.toObject();
        const int most = model.value(QLatin1StringView("max_context_length")).toInt();
        known = known || most > 0;
        setContext(model.value(QLatin1StringView("id")).toString(), model.value(QLatin1StringView("loaded_context_length")).toInt(most));
    }
    if (known)
        found(ServerKind::LmStudio, {});
    else
        next();
}

void StatusProbe::takeHealth(const net::Response &response)
{
    if (response.status != 503)
        return next();
    // llama.cpp explains its 503 while it loads; an empty one from vLLM means that its engine has
    // died.
    if (m_status.kind != ServerKind::Vllm || !response.body.trimmed().isEmpty())
        return fail(ServerState::Loading, replyError(response));
    Error error = makeError(Error::Kind::ServerError, QStringLiteral("/health answered 503"), 503);
    error.text = tr("The server's engine has stopped. Start the server again; its log says why it stopped.");
    fail(ServerState::Down, std::move(error));
}

void StatusProbe::takeMlflowHealth(const net::Response &response)
{
    const bool refused = response.status == 401 || response.status == 403 || response.status == 407;
    if (looksLikeHtml(response.body) && (response.status == 200 || (refused && response.header("WWW-Authenticate").isEmpty())))
        return fail(ServerState::NeedsSignIn, signInError(response.status));
    if (response.status == 200)
        return ask(Step::MlflowVersion);
    fail(refused ? ServerState::KeyRefused : response.status == 503 ? ServerState::Loading : ServerState::Down, replyError(response));
}

void StatusProbe::takeMlflowVersion(const net::Response &response)
{
    const QString text = QString::fromUtf8(response.body.trimmed());
    if (response.status == 401 || response.status == 403)
        return fail(ServerState::KeyRefused, replyError(response));
    if (response.status != 200 || !isVersion(text))
        return fail(ServerState::Down,
                    makeError(Error::Kind::BadReply, QStringLiteral("/version is not that of MLflow: ") + text.left(100), response.status));
    m_status.state = ServerState::Usable;
    found(ServerKind::Mlflow, text);
}

} // namespace gavel::llm

#include "moc_statusprobe.cpp"
