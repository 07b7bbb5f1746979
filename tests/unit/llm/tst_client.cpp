// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/client.h"
#include "support/testmain.h"

#include "wiresupport.h"

#include <QJsonArray>
#include <QTest>

using namespace gavel;
using namespace gavel::llm;
using namespace gavel::test;
using Kind = Error::Kind;
using Place = FakeAction::Place;

class TestClient : public QObject
{
    Q_OBJECT

private slots:
    void findsVllm();
    void findsLlamaCpp();
    void findsOllama();
    void findsLmStudio();
    void findsOldLmStudio();
    void findsPlainOpenAi();
    void savedKindSavesQuestions();
    void wrongSavedKindIsCorrected();
    void mlflow_data();
    void mlflow();
    void mlflowWithoutASavedKind();
    void unhappyServers_data();
    void unhappyServers();
    void engineOfVllmHasDied();
    void llamaCppStillLoads();
    void nobodyListens();
    void keyGoesAlong();
    void listsModels();
    void chats();
    void chatAdapts();
    void chatErrors_data();
    void chatErrors();
    void identifies_data();
    void identifies();
    void identityOfAnUnusableServer();
    void cancelAndDestruction();

private:
    static std::optional<ServerStatus> statusOf(Client &client, const Server &server);
};

namespace {

const QByteArray vllmModels = R"({"object":"list","data":[{"id":"judge","object":"model","owned_by":"vllm","root":"Qwen/Q","max_model_len":4096}]})";
const QByteArray plainModels = R"({"object":"list","data":[{"id":"gpt","object":"model"}]})";
const QByteArray llamaModels = R"({"object":"list","data":[{"id":"smol","owned_by":"llamacpp","meta":{"n_ctx":2048,"n_ctx_train":8192}}]})";
const QByteArray props = R"({"default_generation_settings":{"n_ctx":2048},"total_slots":2,"model_path":"/m/smol.gguf","build_info":"b42-abc"})";
const QByteArray lmStudioUnknown = R"({"error":"Unexpected endpoint or method."})";

void serveVllm(FakeServer &server, const QByteArray &version = R"({"version":"0.32.0"})")
{
    server.script("/v1/models", { FakeAction::json(vllmModels) });
    server.script("/version", { FakeAction::json(version) });
    server.script("/health", { FakeAction::text({}, {}) });
}

void serveLlamaCpp(FakeServer &server)
{
    server.script("/v1/models", { FakeAction::json(llamaModels) });
    server.script("/props", { FakeAction::json(props) });
    server.script("/health", { FakeAction::json(R"({"status":"ok"})") });
    server.scriptDefault({ FakeAction::json(R"({"error":{"message":"File Not Found","type":"not_found_error","code":404}})", 404) });
}

QList<QByteArray> pathsOf(const FakeServer &server)
{
    QList<QByteArray> paths;
    const auto requests = server.requests();
    for (const FakeRequest &request : requests)
        paths.append(request.path());
    return paths;
}

ChatRequest hello()
{
    ChatRequest request;
    request.model = QStringLiteral("judge");
    request.messages = { { Message::Role::User, QStringLiteral("Hello") } };
    return request;
}

} // namespace

std::optional<ServerStatus> TestClient::statusOf(Client &client, const Server &server)
{
    std::optional<ServerStatus> got;
    QObject context;
    client.status(server, &context, [&got](const Result<ServerStatus> &status) {
        if (status)
            got = *status;
    });
    [&got] { QTRY_VERIFY(got.has_value()); }();
    return got;
}

void TestClient::findsVllm()
{
    Wire wire;
    serveVllm(wire.server);
    Client client(wire.http);
    const auto status = statusOf(client, wire.target());
    QVERIFY(status);
    QCOMPARE(status->state, ServerState::Usable);
    QCOMPARE(status->kind, ServerKind::Vllm);
    QCOMPARE(status->version, QStringLiteral("0.32.0"));
    QCOMPARE(status->models, QList<ModelInfo>({ { QStringLiteral("judge"), QStringLiteral("Qwen/Q"), {}, 4096 } }));
    QVERIFY(!status->error);
    QCOMPARE(pathsOf(wire.server), QList<QByteArray>({ "/v1/models", "/version", "/health" }));
}

void TestClient::findsLlamaCpp()
{
    Wire wire;
    serveLlamaCpp(wire.server);
    Client client(wire.http);
    const auto status = statusOf(client, wire.target());
    QVERIFY(status);
    QCOMPARE(status->state, ServerState::Usable);
    QCOMPARE(status->kind, ServerKind::LlamaCpp);
    QCOMPARE(status->version, QStringLiteral("b42-abc"));
    QCOMPARE(status->models, QList<ModelInfo>({ { QStringLiteral("smol"), QStringLiteral("/m/smol.gguf"), {}, 2048 } }));

    // An older one that keeps the context to /props.
    wire.server.script("/v1/models", { FakeAction::json(R"({"data":[{"id":"smol","meta":{"n_ctx_train":8192}}]})") });
    const auto older = statusOf(client, wire.target());
    QVERIFY(older);
    QCOMPARE(older->models.first().contextLength, 2048);
}

void TestClient::findsOllama()
{
    Wire wire;
    wire.server.script("/v1/models", { FakeAction::json(plainModels) });
    wire.server.script("/api/version", { FakeAction::json(R"({"version":"0.40.1"})") });
    Client client(wire.http);
    const auto status = statusOf(client, wire.target());
    QVERIFY(status);
    QCOMPARE(status->kind, ServerKind::Ollama);
    QCOMPARE(status->version, QStringLiteral("0.40.1"));
    QCOMPARE(pathsOf(wire.server), QList<QByteArray>({ "/v1/models", "/version", "/props", "/api/version" }));
}

void TestClient::findsLmStudio()
{
    Wire wire;
    wire.server.script("/v1/models", { FakeAction::json(R"({"data":[{"id":"a"},{"id":"b"}]})") });
    wire.server.script("/api/v1/models", { FakeAction::json(R"({"models":[{"key":"a","max_context_length":32768,"loaded_instances":[
        {"id":"a","config":{"context_length":4096}}]},{"key":"b","max_context_length":8192,"loaded_instances":[]}]})") });
    // It answers 200 to everything that it does not know.
    wire.server.scriptDefault({ FakeAction::json(lmStudioUnknown) });
    Client client(wire.http);
    const auto status = statusOf(client, wire.target());
    QVERIFY(status);
    QCOMPARE(status->state, ServerState::Usable);
    QCOMPARE(status->kind, ServerKind::LmStudio);
    QCOMPARE(status->models.at(0).contextLength, 4096);
    QCOMPARE(status->models.at(1).contextLength, 8192);
}

void TestClient::findsOldLmStudio()
{
    Wire wire;
    wire.server.script("/v1/models", { FakeAction::json(R"({"data":[{"id":"a"}]})") });
    wire.server.script("/api/v0/models",
                       { FakeAction::json(R"({"object":"list","data":[{"id":"a","state":"loaded","max_context_length":32768}]})") });
    wire.server.scriptDefault({ FakeAction::json(lmStudioUnknown) });
    Client client(wire.http);
    const auto status = statusOf(client, wire.target());
    QVERIFY(status);
    QCOMPARE(status->kind, ServerKind::LmStudio);
    QCOMPARE(status->models.first().contextLength, 32768);
}

void TestClient::findsPlainOpenAi()
{
    Wire wire;
    wire.server.script("/v1/models", { FakeAction::json(plainModels) });
    Client client(wire.http);
    const auto status = statusOf(client, wire.target());
    QVERIFY(status);
    QCOMPARE(status->state, ServerState::Usable);
    QCOMPARE(status->kind, ServerKind::OpenAi);
    QVERIFY(!status->models.first().contextLength);

    wire.server.clearRecords();
    const auto again = statusOf(client, wire.target(ServerKind::OpenAi));
    QVERIFY(again);
    QCOMPARE(again->kind, ServerKind::OpenAi);
    QCOMPARE(pathsOf(wire.server), QList<QByteArray>({ "/v1/models" }));
}

void TestClient::savedKindSavesQuestions()
{
    Wire wire;
    serveLlamaCpp(wire.server);
    Client client(wire.http);
    const auto status = statusOf(client, wire.target(ServerKind::LlamaCpp));
    QVERIFY(status);
    QCOMPARE(status->kind, ServerKind::LlamaCpp);
    QCOMPARE(pathsOf(wire.server), QList<QByteArray>({ "/v1/models", "/props", "/health" }));
}

void TestClient::wrongSavedKindIsCorrected()
{
    Wire wire;
    serveVllm(wire.server);
    Client client(wire.http);
    for (const ServerKind saved : { ServerKind::LlamaCpp, ServerKind::Ollama, ServerKind::LmStudio, ServerKind::OpenAi }) {
        const auto status = statusOf(client, wire.target(saved));
        QVERIFY(status);
        QCOMPARE(status->kind, ServerKind::Vllm);
    }
}

void TestClient::mlflow_data()
{
    QTest::addColumn<QList<FakeAction>>("health");
    QTest::addColumn<QList<FakeAction>>("version");
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("error");
    const FakeAction ok = FakeAction::text("OK", "text/html; charset=utf-8");
    const FakeAction number = FakeAction::text("3.17.2", "text/html; charset=utf-8");
    const auto row = [](const char *name, const FakeAction &health, const FakeAction &version, ServerState state, int error) {
        QTest::addRow("%s", name) << QList{ health } << QList{ version } << int(state) << error;
    };
    row("usable", ok, number, ServerState::Usable, -1);
    row("version needs the key", ok, FakeAction::text("You are not authenticated", "text/plain", 401), ServerState::KeyRefused, int(Kind::Auth));
    row("health needs the key", FakeAction::text("no", "text/plain", 403), number, ServerState::KeyRefused, int(Kind::Auth));
    row("a page", FakeAction::text("<!doctype html><form>", "text/html"), number, ServerState::NeedsSignIn, int(Kind::BadReply));
    row("not MLflow", ok, FakeAction::json(R"({"version":"0.32.0"})"), ServerState::Down, int(Kind::BadReply));
    row("503", FakeAction::text({}, {}, 503), number, ServerState::Loading, int(Kind::ServerBusy));
    row("500", FakeAction::text({}, {}, 500), number, ServerState::Down, int(Kind::ServerError));
}

void TestClient::mlflow()
{
    QFETCH(QList<FakeAction>, health);
    QFETCH(QList<FakeAction>, version);
    QFETCH(int, state);
    QFETCH(int, error);
    Wire wire;
    wire.server.script("/health", health);
    wire.server.script("/version", version);
    Client client(wire.http);
    const auto status = statusOf(client, wire.target(ServerKind::Mlflow));
    QVERIFY(status);
    QCOMPARE(int(status->state), state);
    QCOMPARE(status->kind, ServerKind::Mlflow);
    QCOMPARE(status->error ? int(status->error->kind) : -1, error);
    QCOMPARE(status->version, error < 0 ? QStringLiteral("3.17.2") : QString());
}

void TestClient::mlflowWithoutASavedKind()
{
    Wire wire;
    wire.server.script("/version", { FakeAction::text("3.17.2", "text/html; charset=utf-8") });
    wire.server.scriptDefault({ FakeAction::text("<!doctype html><title>404 Not Found</title>", "text/html", 404) });
    Client client(wire.http);
    const auto status = statusOf(client, wire.target());
    QVERIFY(status);
    QCOMPARE(status->state, ServerState::Usable);
    QCOMPARE(status->kind, ServerKind::Mlflow);
    QVERIFY(!status->error);
}

void TestClient::unhappyServers_data()
{
    QTest::addColumn<QList<FakeAction>>("models");
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("error");
    const auto row = [](const char *name, const FakeAction &models, ServerState state, Kind error) {
        QTest::addRow("%s", name) << QList{ models } << int(state) << int(error);
    };
    const QByteArray page = "<html><form action=/login>";
    row("401", FakeAction::json(R"({"error":"Unauthorized"})", 401), ServerState::KeyRefused, Kind::Auth);
    row("403", FakeAction::json("{}", 403), ServerState::KeyRefused, Kind::Auth);
    row("401 page that asks for a password", FakeAction::text(page, "text/html", 401).withHeader("WWW-Authenticate", "Basic realm=\"x\""),
        ServerState::KeyRefused, Kind::Auth);
    row("403 page", FakeAction::text(page, "text/html", 403), ServerState::NeedsSignIn, Kind::BadReply);
    row("sign-in page", FakeAction::text(page, "text/html"), ServerState::NeedsSignIn, Kind::BadReply);
    row("redirect", FakeAction::redirect("https://login.example.org/", 302), ServerState::NeedsSignIn, Kind::Redirect);
    row("503", FakeAction::json(R"({"error":{"message":"Loading model","code":503}})", 503), ServerState::Loading, Kind::ServerBusy);
    row("500", FakeAction::json("{}", 500), ServerState::Down, Kind::ServerError);
    row("404", FakeAction::json("{}", 404), ServerState::Down, Kind::NotFound);
    row("not a list of models", FakeAction::json(R"({"hello":1})"), ServerState::Down, Kind::BadReply);
    row("not JSON", FakeAction::text("hello", "text/plain"), ServerState::Down, Kind::BadReply);
    row("429", FakeAction::json("{}", 429), ServerState::Unknown, Kind::RateLimited);
}

void TestClient::unhappyServers()
{
    QFETCH(QList<FakeAction>, models);
    QFETCH(int, state);
    QFETCH(int, error);
    Wire wire;
    wire.server.script("/v1/models", models);
    Client client(wire.http);
    const auto status = statusOf(client, wire.target());
    QVERIFY(status);
    QCOMPARE(int(status->state), state);
    QVERIFY(status->error);
    QCOMPARE(kindName(status->error->kind), kindName(Kind(error)));
    QVERIFY(status->models.isEmpty());
}

void TestClient::engineOfVllmHasDied()
{
    Wire wire;
    serveVllm(wire.server);
    wire.server.script("/health", { FakeAction::text({}, {}, 503) });
    Client client(wire.http);
    const auto status = statusOf(client, wire.target());
    QVERIFY(status);
    QCOMPARE(status->state, ServerState::Down);
    QCOMPARE(status->kind, ServerKind::Vllm);
    QCOMPARE(status->error->kind, Kind::ServerError);
}

void TestClient::llamaCppStillLoads()
{
    Wire wire;
    const FakeAction loading = FakeAction::json(R"({"error":{"message":"Loading model","type":"unavailable_error","code":503}})", 503);
    // It lists its models while it loads, but nothing else.
    serveLlamaCpp(wire.server);
    wire.server.script("/health", { loading });
    Client client(wire.http);
    auto status = statusOf(client, wire.target());
    QVERIFY(status);
    QCOMPARE(status->state, ServerState::Loading);
    wire.server.script("/props", { loading });
    status = statusOf(client, wire.target(ServerKind::LlamaCpp));
    QVERIFY(status);
    QCOMPARE(status->state, ServerState::Loading);
    QCOMPARE(status->kind, ServerKind::LlamaCpp);
}

void TestClient::nobodyListens()
{
    Wire wire;
    const Server server = wire.target(ServerKind::Vllm);
    wire.server.stop();
    Client client(wire.http);
    const auto status = statusOf(client, server);
    QVERIFY(status);
    QCOMPARE(status->state, ServerState::Down);
    QCOMPARE(status->kind, ServerKind::Vllm);
    QCOMPARE(status->error->kind, Kind::Unreachable);
}

void TestClient::keyGoesAlong()
{
    Wire wire;
    wire.keys.key = "secret";
    serveVllm(wire.server);
    Client client(wire.http);
    QVERIFY(statusOf(client, wire.target()));
    QCOMPARE(wire.server.requestsTo("/v1/models").constFirst().header("Authorization"), QByteArray("Bearer secret"));
}

void TestClient::listsModels()
{
    Wire wire;
    wire.server.script("/v1/models", { FakeAction::json(vllmModels), FakeAction::json(R"({"error":"Unauthorized"})", 401) });
    Client client(wire.http);
    std::optional<Result<QList<ModelInfo>>> got;
    const auto keep = [&got](const Result<QList<ModelInfo>> &models) { got = models; };
    client.models(wire.target(), this, keep);
    QTRY_VERIFY(got);
    QVERIFY(got->has_value());
    QCOMPARE(got->value().first().id, QStringLiteral("judge"));
    got.reset();
    client.models(wire.target(), this, keep);
    QTRY_VERIFY(got);
    QCOMPARE(got->error().kind, Kind::Auth);
}

void TestClient::chats()
{
    Wire wire;
    wire.server.script("/v1/chat/completions", { FakeAction::json(answer("\"Hi\"")).after(std::chrono::milliseconds(5)) });
    Client client(wire.http);
    std::optional<Result<Completion>> got;
    client.chat(wire.target(), hello(), this, [&got](const Result<Completion> &reply) { got = reply; });
    QVERIFY(!got);
    QTRY_VERIFY(got);
    QVERIFY(got->has_value());
    QCOMPARE(got->value().content, QStringLiteral("Hi"));
    QVERIFY(got->value().latency.count() > 0);
    QCOMPARE(wire.chatBody(0).value(QLatin1StringView("model")).toString(), QStringLiteral("judge"));
    QCOMPARE(wire.server.requests().constFirst().header("Content-Type"), QByteArray("application/json"));
}

void TestClient::chatAdapts()
{
    Wire wire;
    wire.server.script(
        "/v1/chat/completions",
        { FakeAction::json(refusal("Use 'max_completion_tokens': 'max_tokens' is not supported."), 400),
          FakeAction::json(refusal("'temperature' does not support 0. Only the default value is supported.", R"(,"param":"temperature")"), 400),
          FakeAction::json(answer("\"Hi\"")) });
    Capabilities capabilities;
    Client client(wire.http, &capabilities);
    std::optional<Result<Completion>> got;
    client.chat(wire.target(), hello(), this, [&got](const Result<Completion> &reply) { got = reply; });
    QTRY_VERIFY(got);
    QVERIFY(got->has_value());
    QCOMPARE(wire.chatCount(), 3);
    QVERIFY(wire.chatBody(2).contains(QLatin1StringView("max_completion_tokens")));
    QVERIFY(!wire.chatBody(2).contains(QLatin1StringView("temperature")));
    QVERIFY(capabilities.of(wire.target().id, QStringLiteral("judge")).maxCompletionTokens);
}

void TestClient::chatErrors_data()
{
    QTest::addColumn<QList<FakeAction>>("reply");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const FakeAction &reply, Kind kind) { QTest::addRow("%s", name) << QList{ reply } << int(kind); };
    row("model unknown", FakeAction::json(refusal("The model `x` does not exist."), 404), Kind::NotFound);
    row("400", FakeAction::json(refusal("messages must not be empty"), 400), Kind::BadRequest);
    row("html", FakeAction::text("<html>", "text/html"), Kind::BadReply);
    row("empty choices", FakeAction::json(R"({"choices":[]})"), Kind::Filtered);
    row("200 with an error", FakeAction::json(R"({"error":{"message":"busy","code":503}})"), Kind::ServerBusy);
    row("early close", FakeAction::closeAt(Place::BeforeHeaders), Kind::ConnectionLost);
    row("redirect", FakeAction::redirect("/elsewhere"), Kind::Redirect);
}

void TestClient::chatErrors()
{
    QFETCH(QList<FakeAction>, reply);
    QFETCH(int, kind);
    Wire wire;
    wire.server.script("/v1/chat/completions", reply);
    Client client(wire.http);
    std::optional<Result<Completion>> got;
    client.chat(wire.target(), hello(), this, [&got](const Result<Completion> &completion) { got = completion; });
    QTRY_VERIFY(got);
    QVERIFY(!got->has_value());
    QCOMPARE(kindName(got->error().kind), kindName(Kind(kind)));
    QCOMPARE(wire.chatCount(), 1);
}

void TestClient::identifies_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QStringList>("served");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("found"); ///< null: NotFound
    const QStringList one{ QStringLiteral("a") };
    const QStringList two{ QStringLiteral("a"), QStringLiteral("b:latest") };
    const QString unknown = QStringLiteral("zzz");
    QTest::addRow("served") << int(ServerKind::Vllm) << two << QStringLiteral("a") << QStringLiteral("a");
    QTest::addRow("unknown") << int(ServerKind::Vllm) << one << unknown << QString();
    QTest::addRow("llama.cpp ignores the name") << int(ServerKind::LlamaCpp) << one << unknown << QStringLiteral("a");
    QTest::addRow("llama.cpp that routes") << int(ServerKind::LlamaCpp) << two << unknown << QString();
    QTest::addRow("tag left out") << int(ServerKind::Ollama) << two << QStringLiteral("b") << QStringLiteral("b:latest");
    QTest::addRow("a gateway may know more") << int(ServerKind::OpenAi) << one << unknown << unknown;
    QTest::addRow("no name, one model") << int(ServerKind::OpenAi) << one << QString() << QStringLiteral("a");
    QTest::addRow("no name, two models") << int(ServerKind::OpenAi) << two << QString() << QString();
    QTest::addRow("no model at all") << int(ServerKind::Vllm) << QStringList() << QString() << QString();
    QTest::addRow("an empty list") << int(ServerKind::Vllm) << QStringList() << QStringLiteral("a") << QStringLiteral("a");
}

void TestClient::identifies()
{
    QFETCH(int, kind);
    QFETCH(QStringList, served);
    QFETCH(QString, asked);
    QFETCH(QString, found);
    ServerStatus status{ ServerState::Usable, ServerKind(kind), QStringLiteral("1.2"), {}, {} };
    for (const QString &name : std::as_const(served))
        status.models.append({ name, QStringLiteral("root/") + name, {}, 100 });
    const auto identity = identityFromStatus(status, asked);
    if (found.isEmpty()) {
        QVERIFY(!identity);
        QCOMPARE(identity.error().kind, Kind::NotFound);
        QVERIFY(identity.error().text.contains(served.join(QStringLiteral(", "))));
        return;
    }
    QVERIFY(identity);
    QCOMPARE(identity->modelId, found);
    QCOMPARE(identity->version, QStringLiteral("1.2"));
    QCOMPARE(identity->kind, ServerKind(kind));
    const bool listed = served.contains(found);
    QCOMPARE(identity->root, listed ? QStringLiteral("root/") + found : QString());
    QCOMPARE(identity->contextLength.value_or(0), listed ? 100 : 0);
    QVERIFY(identity->fingerprint.isEmpty());
}

void TestClient::identityOfAnUnusableServer()
{
    Wire wire;
    wire.server.script("/v1/models", { FakeAction::json(R"({"error":"Unauthorized"})", 401), FakeAction::json(vllmModels) });
    wire.server.script("/version", { FakeAction::json(R"({"version":"0.32.0"})") });
    Client client(wire.http);
    std::optional<Result<ServerIdentity>> got;
    const auto keep = [&got](const Result<ServerIdentity> &identity) { got = identity; };
    client.identify(wire.target(), QStringLiteral("judge"), this, keep);
    QTRY_VERIFY(got);
    QCOMPARE(got->error().kind, Kind::Auth);
    got.reset();
    client.identify(wire.target(), QStringLiteral("judge"), this, keep);
    QTRY_VERIFY(got);
    QVERIFY(got->has_value());
    QCOMPARE(got->value().contextLength, 4096);
}

void TestClient::cancelAndDestruction()
{
    Wire wire;
    wire.server.scriptDefault({ FakeAction::hang() });
    auto client = std::make_unique<Client>(wire.http);
    QList<Kind> ends;
    int calls = 0;
    const auto note = [&ends, &calls](const auto &result) {
        ++calls;
        if (!result)
            ends.append(result.error().kind);
    };
    Call cancelled = client->status(wire.target(), this, note);
    QTRY_COMPARE(wire.server.requestCount(), 1);
    cancelled.cancel();
    cancelled.cancel();
    QCOMPARE(calls, 0);
    QTRY_COMPARE(ends, QList{ Kind::Cancelled });

    client->status(wire.target(), this, note);
    client->models(wire.target(), this, note);
    client->chat(wire.target(), hello(), this, note);
    client->identify(wire.target(), QStringLiteral("judge"), this, note);
    QTRY_VERIFY(wire.server.requestCount() >= 4);
    {
        QObject context;
        client->models(wire.target(), &context, note);
    }
    client.reset();
    QTRY_COMPARE(calls, 5);
    QCOMPARE(ends, QList<Kind>(5, Kind::Cancelled));
}

GAVEL_TEST(TestClient)
#include "tst_client.moc"
