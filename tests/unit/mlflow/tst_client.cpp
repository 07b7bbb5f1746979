// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/keysource.h"
#include "fakemlflow.h"
#include "mlflow/client.h"
#include "net/httpclient.h"
#include "support/testmain.h"

#include <QJsonDocument>
#include <QTest>

using namespace gavel;
using namespace gavel::mlflow;
using namespace gavel::test;

namespace {

class Secret : public KeySource
{
public:
    QByteArray secret(const Server &) const override { return value; }
    QByteArray value;
};

template <typename T>
struct Answer
{
    std::function<void(Result<T>)> taker()
    {
        return [this](Result<T> given) {
            ++count;
            result = std::move(given);
        };
    }
    std::optional<Result<T>> result;
    int count = 0;
};

QJsonObject bodyOf(const FakeRequest &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

} // namespace

#define WAIT_FOR_ANSWER(answer) QTRY_VERIFY((answer).result.has_value())

class TestClient : public QObject
{
    Q_OBJECT

private:
    Secret m_keys;
    std::unique_ptr<FakeMlflow> m_fake;
    std::unique_ptr<net::HttpClient> m_http;
    std::unique_ptr<Client> m_client;
    Server m_server;

    void connectTo(const QString &path = {})
    {
        m_server.baseUrl = m_fake->server.url(path);
        m_client = std::make_unique<Client>(*m_http, m_server);
    }
    FakeServer &server() { return m_fake->server; }

private slots:
    void init()
    {
        m_fake = std::make_unique<FakeMlflow>();
        QVERIFY(server().start());
        m_keys.value.clear();
        m_http = std::make_unique<net::HttpClient>(m_keys);
        m_server = Server();
        m_server.id = QUuid::createUuid();
        m_server.kind = ServerKind::Mlflow;
        connectTo();
    }
    void cleanup()
    {
        m_client.reset();
        m_http.reset();
        m_fake.reset();
    }

    void healthAndVersion()
    {
        server().script("/health", { FakeAction::text("OK", "text/html") });
        server().script("/version", { FakeAction::text("3.17.2\n", "text/html"), FakeAction::text("<html>login</html>", "text/html") });
        Answer<void> health;
        m_client->health(this, health.taker());
        WAIT_FOR_ANSWER(health);
        QVERIFY(*health.result);
        Answer<QString> version;
        m_client->version(this, version.taker());
        WAIT_FOR_ANSWER(version);
        QCOMPARE(**version.result, QStringLiteral("3.17.2"));
        Answer<QString> page;
        m_client->version(this, page.taker());
        WAIT_FOR_ANSWER(page);
        QCOMPARE(page.result->error().kind, Error::Kind::BadReply);
    }

    void findsAnExperiment()
    {
        m_fake->addExperiment(QStringLiteral("a b+c/ü&x=1"));
        Answer<Experiment> found;
        m_client->findOrCreateExperiment(QStringLiteral("a b+c/ü&x=1"), this, found.taker());
        WAIT_FOR_ANSWER(found);
        QVERIFY(*found.result);
        QCOMPARE((*found.result)->id, QStringLiteral("1"));
        QVERIFY(server().requestsTo("/api/2.0/mlflow/experiments/create").isEmpty());
    }

    void createsAMissingExperiment()
    {
        Answer<Experiment> made;
        m_client->findOrCreateExperiment(QStringLiteral("new"), this, made.taker());
        WAIT_FOR_ANSWER(made);
        QVERIFY(*made.result);
        QCOMPARE((*made.result)->name, QStringLiteral("new"));
        QCOMPARE(m_fake->experiments.size(), 1);
    }

    void takesWhatSomebodyElseMadeInBetween()
    {
        m_fake->addExperiment(QStringLiteral("race"));
        m_fake->faults = { { "GET /api/2.0/mlflow/experiments/get-by-name", FakeMlflow::error(404, "RESOURCE_DOES_NOT_EXIST", "none yet") } };
        Answer<Experiment> found;
        m_client->findOrCreateExperiment(QStringLiteral("race"), this, found.taker());
        WAIT_FOR_ANSWER(found);
        QVERIFY(*found.result);
        QCOMPARE((*found.result)->id, QStringLiteral("1"));
    }

    void deletedExperimentsAreNamed()
    {
        m_fake->addExperiment(QStringLiteral("old"), QStringLiteral("deleted"));
        Answer<Experiment> refused;
        m_client->findOrCreateExperiment(QStringLiteral("old"), this, refused.taker());
        WAIT_FOR_ANSWER(refused);
        QVERIFY(!*refused.result);
        QCOMPARE(refused.result->error().kind, Error::Kind::BadInput);
        QVERIFY(refused.result->error().text.contains(QStringLiteral("old")));
        QVERIFY(refused.result->error().text.contains(QStringLiteral("Restore")));
        QVERIFY(refused.result->error().text.contains(QStringLiteral("another name")));
    }

    void notAnMlflowServer()
    {
        server().scriptDefault({ FakeAction::text("<html>hello</html>", "text/html") });
        Answer<Experiment> refused;
        m_client->findOrCreateExperiment(QStringLiteral("x"), this, refused.taker());
        WAIT_FOR_ANSWER(refused);
        QCOMPARE(refused.result->error().kind, Error::Kind::BadReply);
    }

    void keepsThePathOfTheBaseUrl()
    {
        server().script("/mlflow/health", { FakeAction::text("OK", "text/html") });
        connectTo(QStringLiteral("/mlflow"));
        Answer<void> health;
        m_client->health(this, health.taker());
        WAIT_FOR_ANSWER(health);
        QVERIFY(*health.result);
    }

    void basicAuthentication()
    {
        m_server.auth = AuthScheme::Basic;
        m_server.userName = QStringLiteral("admin");
        m_keys.value = "pass:word";
        connectTo();
        Answer<Experiment> found;
        m_client->findOrCreateExperiment(QStringLiteral("x"), this, found.taker());
        WAIT_FOR_ANSWER(found);
        for (const FakeRequest &request : server().requests()) {
            QCOMPARE(request.header("Authorization"), "Basic " + QByteArray("admin:pass:word").toBase64());
            QVERIFY(request.header("Origin").isEmpty());
        }
    }

    void tokenAuthentication()
    {
        m_keys.value = "secret-token";
        Answer<Experiment> found;
        m_client->findOrCreateExperiment(QStringLiteral("x"), this, found.taker());
        WAIT_FOR_ANSWER(found);
        QCOMPARE(server().requests().first().header("Authorization"), QByteArray("Bearer secret-token"));
    }

    void refusals_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("kind");
        QTest::addRow("401") << 401 << QByteArray("You are not authenticated.") << int(Error::Kind::Auth);
        QTest::addRow("403") << 403 << QByteArray("Permission denied") << int(Error::Kind::Auth);
        QTest::addRow("foreign host") << 403 << QByteArray("Invalid Host header - possible DNS rebinding attack detected")
                                      << int(Error::Kind::BadRequest);
        QTest::addRow("500") << 500 << QByteArray("<html>") << int(Error::Kind::ServerError);
    }
    void refusals()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, kind);
        server().scriptDefault({ FakeAction::text(body, "text/plain", status) });
        Answer<Experiment> refused;
        m_client->findOrCreateExperiment(QStringLiteral("x"), this, refused.taker());
        WAIT_FOR_ANSWER(refused);
        QCOMPARE(int(refused.result->error().kind), kind);
        QCOMPARE(refused.result->error().httpStatus, status);
    }

    void retryAfterIsPassedOn()
    {
        server().scriptDefault({ FakeAction::text({}, "text/plain", 429).withHeader("Retry-After", "7") });
        Answer<Run> refused;
        m_client->getRun(QStringLiteral("r"), this, refused.taker());
        WAIT_FOR_ANSWER(refused);
        QCOMPARE(refused.result->error().kind, Error::Kind::RateLimited);
        QCOMPARE(refused.result->error().retryAfter, std::optional<std::chrono::milliseconds>(7000));
    }

    void aRunFromStartToEnd()
    {
        m_fake->addExperiment(QStringLiteral("x"));
        NewRun fresh;
        fresh.experimentId = QStringLiteral("1");
        fresh.tags = { { QStringLiteral("gavel.push"), QStringLiteral("key1") } };
        Answer<Run> made;
        m_client->createRun(fresh, this, made.taker());
        WAIT_FOR_ANSWER(made);
        QVERIFY(*made.result);
        const QString id = (*made.result)->id;

        Answer<void> logged;
        m_client->logBatch(id, { { { QStringLiteral("m"), 0.5, 1, 0 } }, { { QStringLiteral("p"), QStringLiteral("1") } }, {} }, this,
                           logged.taker());
        WAIT_FOR_ANSWER(logged);
        QVERIFY(*logged.result);
        Answer<void> tagged;
        m_client->setTag(id, { QStringLiteral("t"), QStringLiteral("v") }, this, tagged.taker());
        WAIT_FOR_ANSWER(tagged);
        Answer<void> inputs;
        m_client->logInputs(id, {}, this, inputs.taker());
        WAIT_FOR_ANSWER(inputs);
        Answer<void> ended;
        m_client->updateRun(id, QStringLiteral("FINISHED"), 5, this, ended.taker());
        WAIT_FOR_ANSWER(ended);
        Answer<QList<Run>> found;
        m_client->searchRuns(QStringLiteral("1"), QStringLiteral("tags.`gavel.push` = 'key1'"), this, found.taker());
        WAIT_FOR_ANSWER(found);
        QCOMPARE((*found.result)->size(), 1);

        Answer<Run> read;
        m_client->getRun(id, this, read.taker());
        WAIT_FOR_ANSWER(read);
        const Run &run = **read.result;
        QCOMPARE(run.status, QStringLiteral("FINISHED"));
        QCOMPARE(run.metrics.first().value, 0.5);
        QCOMPARE(run.params.value(QStringLiteral("p")), QStringLiteral("1"));
        QCOMPARE(run.tags.value(QStringLiteral("t")), QStringLiteral("v"));
        QCOMPARE(run.datasetInputs, 1);
    }

    void artifactsThroughTheProxy()
    {
        Run run;
        run.id = QStringLiteral("r");
        run.artifactUri = QStringLiteral("mlflow-artifacts:/1/r/artifacts");
        Answer<void> put;
        m_client->putArtifact(run, QStringLiteral("dir/f.json"), "{}", this, put.taker());
        WAIT_FOR_ANSWER(put);
        QVERIFY(*put.result);
        QCOMPARE(m_fake->runs[QStringLiteral("r")].artifacts.value(QStringLiteral("dir/f.json")), QByteArray("{}"));
        QCOMPARE(server().requests().first().method, QByteArray("PUT"));
    }

    void artifactsThroughTheUploadRoute()
    {
        Run run;
        run.id = QStringLiteral("r");
        run.artifactUri = QStringLiteral("s3://bucket/1/r/artifacts");
        Answer<void> put;
        m_client->putArtifact(run, QStringLiteral("f.json"), "{}", this, put.taker());
        WAIT_FOR_ANSWER(put);
        QVERIFY(*put.result);
        QCOMPARE(m_fake->runs[QStringLiteral("r")].artifacts.value(QStringLiteral("f.json")), QByteArray("{}"));

        Answer<void> large;
        m_client->putArtifact(run, QStringLiteral("f.json"), QByteArray(11 * 1024 * 1024, 'x'), this, large.taker());
        WAIT_FOR_ANSWER(large);
        QCOMPARE(large.result->error().kind, Error::Kind::BadRequest);
        QVERIFY(large.result->error().text.contains(QStringLiteral("s3://bucket")));
        QCOMPARE(server().requestCount(), 1);
    }

    void unreachableStoreIsSaid_data()
    {
        QTest::addColumn<int>("status");
        QTest::addRow("no such route") << 404;
        QTest::addRow("store fails") << 500;
        QTest::addRow("refused") << 400;
    }
    void unreachableStoreIsSaid()
    {
        QFETCH(int, status);
        server().scriptDefault({ FakeAction::text({}, "text/plain", status) });
        Run run;
        run.id = QStringLiteral("r");
        run.artifactUri = QStringLiteral("/data/mlruns/1/r/artifacts");
        Answer<void> put;
        m_client->putArtifact(run, QStringLiteral("f.json"), "{}", this, put.taker());
        WAIT_FOR_ANSWER(put);
        QCOMPARE(put.result->error().kind, Error::Kind::BadRequest);
        QVERIFY(put.result->error().text.contains(QStringLiteral("--no-serve-artifacts")));
    }

    void getsArtifactsBack()
    {
        Run run;
        run.id = QStringLiteral("r");
        run.artifactUri = QStringLiteral("mlflow-artifacts:/1/r/artifacts");
        server().script("/api/2.0/mlflow-artifacts/artifacts/1/r/artifacts/f.json", { FakeAction::json("[1]") });
        Answer<QByteArray> proxied;
        m_client->getArtifact(run, QStringLiteral("f.json"), this, proxied.taker());
        WAIT_FOR_ANSWER(proxied);
        QCOMPARE(**proxied.result, QByteArray("[1]"));
        run.artifactUri = QStringLiteral("/data");
        server().script("/get-artifact", { FakeAction::json("[2]") });
        Answer<QByteArray> direct;
        m_client->getArtifact(run, QStringLiteral("f.json"), this, direct.taker());
        WAIT_FOR_ANSWER(direct);
        QCOMPARE(**direct.result, QByteArray("[2]"));
    }

    void tracesAndSpans()
    {
        Trace trace;
        trace.id = traceIdFor(QStringLiteral("x"));
        trace.experimentId = QStringLiteral("1");
        Answer<void> started;
        m_client->startTrace(trace, this, started.taker());
        WAIT_FOR_ANSWER(started);
        QVERIFY(*started.result);
        Span span;
        span.traceId = trace.id;
        span.spanId = spanIdFor(QStringLiteral("x"));
        Answer<void> exported;
        m_client->exportSpans(QStringLiteral("1"), { span }, this, exported.taker());
        WAIT_FOR_ANSWER(exported);
        QVERIFY(*exported.result);
        QCOMPARE(m_fake->traces.size(), 1);
        QCOMPARE(m_fake->traces.first().spans.size(), 1);
        QCOMPARE(server().requests().last().header("x-mlflow-experiment-id"), QByteArray("1"));
    }

    void unknownSpansAreKnown_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("refused");
        QTest::addRow("a span not taken") << 400 << false;
        QTest::addRow("no route") << 404 << true;
        QTest::addRow("wrong type") << 415 << true;
        QTest::addRow("bad span") << 422 << false;
        QTest::addRow("file store") << 501 << true;
        QTest::addRow("sign in") << 401 << false;
        QTest::addRow("busy") << 503 << false;
    }
    void unknownSpansAreKnown()
    {
        QFETCH(int, status);
        QFETCH(bool, refused);
        m_fake->spansAnswer = FakeAction::json(R"({"detail":"no"})", status);
        Answer<void> exported;
        m_client->exportSpans(QStringLiteral("1"), { Span() }, this, exported.taker());
        WAIT_FOR_ANSWER(exported);
        QVERIFY(!*exported.result);
        QCOMPARE(Client::spansUnknown(exported.result->error()), refused);
    }

    void olderServersTakeNoSpansAsJson()
    {
        m_fake->spansAnswer = FakeAction::json(R"({"detail":"Invalid Content-Type: application/json. Expected: application/x-protobuf"})", 400);
        Answer<void> exported;
        m_client->exportSpans(QStringLiteral("1"), { Span() }, this, exported.taker());
        WAIT_FOR_ANSWER(exported);
        QVERIFY(Client::spansUnknown(exported.result->error()));
    }

    void idsThatAreNoneStayOutOfHeaders_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addRow("line break") << QStringLiteral("1\r\nX-Evil: 1");
        QTest::addRow("empty") << QString();
        QTest::addRow("path") << QStringLiteral("../2");
        QTest::addRow("script") << QStringLiteral("１");
    }
    void idsThatAreNoneStayOutOfHeaders()
    {
        QFETCH(QString, id);
        Answer<void> exported;
        m_client->exportSpans(id, { Span() }, this, exported.taker());
        QCOMPARE(exported.count, 0);
        WAIT_FOR_ANSWER(exported);
        QCOMPARE(exported.result->error().kind, Error::Kind::BadInput);
        QCOMPARE(server().requestCount(), 0);
        // Nor does one from a server's answer get so far.
        m_fake->addExperiment(QStringLiteral("x"))[QStringLiteral("experiment_id")] = id;
        Answer<Experiment> found;
        m_client->findOrCreateExperiment(QStringLiteral("x"), this, found.taker());
        WAIT_FOR_ANSWER(found);
        QCOMPARE(found.result->error().kind, Error::Kind::BadReply);
    }

    void aPageToSignInAtIsNoSuccess()
    {
        server().scriptDefault({ FakeAction::text("\n<!doctype html><title>Sign in</title>", "text/html") });
        Answer<void> told;
        m_client->setTag(QStringLiteral("r"), { QStringLiteral("t"), QStringLiteral("v") }, this, told.taker());
        WAIT_FOR_ANSWER(told);
        QCOMPARE(told.result->error().kind, Error::Kind::BadReply);
    }

    void textsThatNoDatabaseTakesAreReplaced()
    {
        server().scriptDefault({ FakeAction::json("{}") });
        Trace trace;
        trace.id = traceIdFor(QStringLiteral("x"));
        trace.requestPreview = QStringLiteral("a") + QChar::Null + QStringLiteral("b") + QChar(0xd800) + QStringLiteral("c👍");
        Assessment assessment;
        assessment.name = QStringLiteral("quality");
        assessment.rationale = QString(QChar::Null);
        trace.assessments = { assessment };
        Answer<void> started;
        m_client->startTrace(trace, this, started.taker());
        WAIT_FOR_ANSWER(started);
        const FakeRequest sent = server().requests().first();
        QVERIFY(!sent.body.contains("\\u0000"));
        const QJsonValue info = bodyOf(sent)[QLatin1StringView("trace")][QLatin1StringView("trace_info")];
        QCOMPARE(info[QLatin1StringView("request_preview")].toString(), QStringLiteral("a\uFFFDb\uFFFDc👍"));
        QCOMPARE(info[QLatin1StringView("assessments")][0][QLatin1StringView("rationale")].toString(), QStringLiteral("\uFFFD"));
    }

    void thePrefixIsNamedWhereCallsAreMissing()
    {
        server().script("/mlflow/health", { FakeAction::text("OK", "text/html") });
        server().scriptDefault({ FakeAction::text("<!doctype html><title>404 Not Found</title>", "text/html", 404) });
        connectTo(QStringLiteral("/mlflow"));
        Answer<Experiment> refused;
        m_client->findOrCreateExperiment(QStringLiteral("x"), this, refused.taker());
        WAIT_FOR_ANSWER(refused);
        QVERIFY(refused.result->error().text.contains(QStringLiteral("\"/mlflow\"")));
        QVERIFY(refused.result->error().text.contains(QStringLiteral("--static-prefix")));
    }

    void belowAPrefixTheMirrorOfTheCallsServes()
    {
        server().scriptDefault({ FakeAction::text("Not Found", "text/plain", 404) });
        server().script("/mlflow/ajax-api/2.0/mlflow/experiments/get-by-name",
                        { FakeAction::json(R"({"experiment":{"experiment_id":"7","name":"x","lifecycle_stage":"active"}})") });
        server().script("/mlflow/ajax-api/2.0/mlflow/runs/set-tag", { FakeAction::json("{}") });
        connectTo(QStringLiteral("/mlflow"));
        Answer<Experiment> found;
        m_client->findOrCreateExperiment(QStringLiteral("x"), this, found.taker());
        WAIT_FOR_ANSWER(found);
        QVERIFY(*found.result);
        QCOMPARE((*found.result)->id, QStringLiteral("7"));
        const int before = server().requestCount();
        Answer<void> told;
        m_client->setTag(QStringLiteral("r"), { QStringLiteral("t"), QStringLiteral("v") }, this, told.taker());
        WAIT_FOR_ANSWER(told);
        QVERIFY(*told.result);
        QCOMPARE(server().requestCount(), before + 1); // known by now
    }

    void aDeletedExperimentThatIsNotShownIsNamed()
    {
        m_fake->faults = { { "GET /api/2.0/mlflow/experiments/get-by-name", FakeMlflow::error(404, "RESOURCE_DOES_NOT_EXIST", "none"), 2 },
                           { "POST /api/2.0/mlflow/experiments/create", FakeMlflow::error(400, "RESOURCE_ALREADY_EXISTS", "in deleted state") } };
        Answer<Experiment> refused;
        m_client->findOrCreateExperiment(QStringLiteral("old"), this, refused.taker());
        WAIT_FOR_ANSWER(refused);
        QVERIFY(refused.result->error().text.contains(QStringLiteral("Restore")));
    }

    void retryAfterAsADateGoesByTheServersClock()
    {
        server().scriptDefault({ FakeAction::text({}, "text/plain", 503)
                                     .withHeader("Date", "Sun, 06 Nov 1994 08:49:37 GMT")
                                     .withHeader("Retry-After", "Sun, 06 Nov 1994 08:49:46 GMT") });
        Answer<Run> refused;
        m_client->getRun(QStringLiteral("r"), this, refused.taker());
        WAIT_FOR_ANSWER(refused);
        QCOMPARE(refused.result->error().retryAfter, std::optional<std::chrono::milliseconds>(9000));
    }

    void linksInHundreds()
    {
        server().script("/api/2.0/mlflow/traces/link-to-run", { FakeAction::json("{}") });
        QStringList ids;
        for (int i = 0; i < 250; ++i)
            ids.append(QString::number(i));
        Answer<void> linked;
        m_client->linkTraces(QStringLiteral("r"), ids, this, linked.taker());
        WAIT_FOR_ANSWER(linked);
        QVERIFY(*linked.result);
        QStringList sent;
        const auto requests = server().requests();
        QCOMPARE(requests.size(), 3);
        for (const FakeRequest &request : requests) {
            const QJsonArray part = bodyOf(request).value(QLatin1StringView("trace_ids")).toArray();
            QVERIFY(part.size() <= 100);
            for (const auto &id : part)
                sent.append(id.toString());
        }
        QCOMPARE(sent, ids);
    }

    void searchesTraces()
    {
        server().script("/api/3.0/mlflow/traces/search", { FakeAction::json(R"({"traces":[{"trace_id":"tr-1"}]})") });
        Answer<TracePage> page;
        m_client->searchTraces(QStringLiteral("1"), QStringLiteral("attributes.run_id = 'r'"), 50, QStringLiteral("token"), this, page.taker());
        WAIT_FOR_ANSWER(page);
        QCOMPARE((*page.result)->traces.size(), 1);
        const QJsonObject body = bodyOf(server().requests().first());
        QCOMPARE(body.value(QLatin1StringView("page_token")).toString(), QStringLiteral("token"));
        QCOMPARE(body.value(QLatin1StringView("max_results")).toInt(), 50);
    }

    void cancelAnswersOnceAndLater()
    {
        server().scriptDefault({ FakeAction::hang() });
        Answer<Experiment> answer;
        Call call = m_client->findOrCreateExperiment(QStringLiteral("x"), this, answer.taker());
        QTRY_COMPARE(server().requestCount(), 1);
        call.cancel();
        call.cancel();
        QCOMPARE(answer.count, 0);
        WAIT_FOR_ANSWER(answer);
        QCOMPARE(answer.result->error().kind, Error::Kind::Cancelled);
        QTRY_COMPARE(server().openConnections(), 0);
        QCOMPARE(answer.count, 1);
    }

    void theDestructorCancels()
    {
        server().scriptDefault({ FakeAction::hang() });
        Answer<Run> answer;
        m_client->getRun(QStringLiteral("r"), this, answer.taker());
        QTRY_COMPARE(server().requestCount(), 1);
        m_client.reset();
        WAIT_FOR_ANSWER(answer);
        QCOMPARE(answer.result->error().kind, Error::Kind::Cancelled);
    }

    void noAnswerForTheDead()
    {
        int answers = 0;
        auto context = std::make_unique<QObject>();
        m_client->getRun(QStringLiteral("r"), context.get(), [&answers](const Result<Run> &) { ++answers; });
        context.reset();
        Answer<Run> later;
        m_client->getRun(QStringLiteral("r"), this, later.taker());
        WAIT_FOR_ANSWER(later);
        QCOMPARE(answers, 0);
    }

    void pages()
    {
        const QString base = m_server.baseUrl.toString();
        QCOMPARE(m_client->runPage(QStringLiteral("7"), QStringLiteral("r")), base + QStringLiteral("/#/experiments/7/runs/r"));
        QCOMPARE(m_client->evaluationPage(QStringLiteral("7"), QStringLiteral("r")),
                 base + QStringLiteral("/#/experiments/7/evaluation-runs?selectedRunUuid=r"));
    }
};

GAVEL_TEST(TestClient)
#include "tst_client.moc"
