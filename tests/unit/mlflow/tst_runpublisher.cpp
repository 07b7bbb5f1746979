// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mlflow/tracesender.h"
#include "pushroom.h"
#include "support/testmain.h"

#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace gavel;
using namespace gavel::mlflow;
using namespace gavel::test;
using test::Step;

class TestRunPublisher : public PushRoom
{
    Q_OBJECT

private slots:
    void init() { open(); }
    void cleanup() { close(); }

    void publishesARun()
    {
        const MemoryRun run = runOf(12, 6);
        MemoryOutbox outbox;
        Pushing pushing(planOf(), *m_client, run, &outbox);
        QCOMPARE(pushing.ends, 0);
        WAIT_FOR_END(pushing);
        VERIFY_DONE(pushing);
        verifyComplete(run);
        const Published &published = **pushing.result;
        QCOMPARE(published.experimentId, QStringLiteral("1"));
        QCOMPARE(published.runId, QStringLiteral("run1"));
        QCOMPARE(published.traces, 12);
        QCOMPARE(published.notices, QStringList());
        QVERIFY(published.runPage.endsWith(QStringLiteral("/#/experiments/1/runs/run1")));
        QVERIFY(published.evaluationPage.endsWith(QStringLiteral("selectedRunUuid=run1")));
        QCOMPARE(pushing.steps,
                 (QList<Step>{ Step::Reading, Step::Agreement, Step::FindExperiment, Step::CreateRun, Step::LogInputs, Step::LogParams,
                               Step::LogMetrics, Step::PutTable, Step::SendTraces, Step::Finish }));
        QCOMPARE(pushing.publisher.step(), Step::Done);
        QCOMPARE(outbox.stored.size(), 1);
        QCOMPARE(outbox.stored.first().state, Push::State::Done);
        QCOMPARE(outbox.stored.first().mlflowRunId, QStringLiteral("run1"));
        QCOMPARE(pushing.ends, 1);
    }

    void whatTheRunSays()
    {
        MemoryRun run = runOf(5);
        Pushing pushing(planOf(), *m_client, run);
        WAIT_FOR_END(pushing);
        VERIFY_DONE(pushing);
        const auto tag = [this](const char *key) { return onlyRun().tags.value(QLatin1StringView(key)); };
        QCOMPARE(tag("mlflow.runName"), QStringLiteral("v7 on qa"));
        QCOMPARE(tag("mlflow.run.isEval"), QStringLiteral("true"));
        QCOMPARE(tag("mlflow.source.name"), QStringLiteral("gavel"));
        QCOMPARE(tag("mlflow.note.content"), QStringLiteral("a note"));
        QCOMPARE(tag("mlflow.user"), QStringLiteral("me"));
        QCOMPARE(tag("team"), QStringLiteral("blue"));
        const auto param = [this](const char *key) { return onlyRun().params.value(QLatin1StringView(key)); };
        QCOMPARE(param("judge.name"), QStringLiteral("answer_quality"));
        QCOMPARE(param("judge.version"), QStringLiteral("v7"));
        QCOMPARE(param("judge.model"), QStringLiteral("judge-model"));
        QCOMPARE(param("judge.method"), QStringLiteral("reason_then_score"));
        QCOMPARE(param("sampling.seed"), QStringLiteral("1"));
        QCOMPARE(param("server"), QStringLiteral("vllm"));
        QCOMPARE(param("judge.hash"), QString::fromLatin1(eval::versionHash(plainJudge())));
        QVERIFY(!onlyRun().params.contains(QStringLiteral("judge.criteria")));
        const QJsonValue dataset = onlyRun().datasets[0][QLatin1StringView("dataset")];
        QCOMPARE(dataset[QLatin1StringView("digest")].toString(), QString(36, u'd'));
        QVERIFY(dataset[QLatin1StringView("profile")].toString().contains(QStringLiteral("\"num_rows\":5")));
        QVERIFY(onlyRun().artifacts.value(QStringLiteral("judge.yaml")).contains("answer_quality"));
        const QJsonObject table = QJsonDocument::fromJson(onlyRun().artifacts.value(QStringLiteral("eval_results_table.json"))).object();
        QCOMPARE(table.value(QLatin1StringView("data")).toArray().size(), 5);
        // Without labels there is no agreement.
        for (const auto &metric : onlyRun().metrics)
            QVERIFY(!metric[QLatin1StringView("key")].toString().contains(QStringLiteral("agreement")));
    }

    void severalBatchesOfTraces()
    {
        const MemoryRun run = runOf(410, 1);
        m_fake->traceDelay = std::chrono::milliseconds(5);
        Pushing pushing(planOf(), *m_client, run);
        WAIT_FOR_END(pushing);
        VERIFY_DONE(pushing);
        verifyComplete(run);
        QCOMPARE(m_fake->spanRequests, 3);
        QVERIFY(server().maxInFlight() <= 8);
        QVERIFY(server().maxInFlight() > 1);
    }

    void anEmptyRun()
    {
        const MemoryRun run;
        Pushing pushing(planOf(), *m_client, run);
        WAIT_FOR_END(pushing);
        VERIFY_DONE(pushing);
        QCOMPARE(onlyRun().status, QStringLiteral("FINISHED"));
        QVERIFY(m_fake->traces.isEmpty());
        QCOMPARE(m_fake->spanRequests, 0);
    }

    void onlyTheFigures()
    {
        const MemoryRun run = runOf(3);
        PublishPlan plan = planOf();
        plan.table = false;
        plan.traces = false;
        Pushing pushing(plan, *m_client, run);
        WAIT_FOR_END(pushing);
        VERIFY_DONE(pushing);
        QVERIFY(m_fake->traces.isEmpty());
        QVERIFY(onlyRun().artifacts.isEmpty());
        QVERIFY(!onlyRun().metrics.isEmpty());
    }

    void faultsOfEachStep_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<int>("step");
        QTest::addRow("find experiment") << QByteArray("GET /api/2.0/mlflow/experiments/get-by-name") << int(Step::FindExperiment);
        QTest::addRow("create experiment") << QByteArray("POST /api/2.0/mlflow/experiments/create") << int(Step::FindExperiment);
        QTest::addRow("create run") << QByteArray("POST /api/2.0/mlflow/runs/create") << int(Step::CreateRun);
        QTest::addRow("read run") << QByteArray("GET /api/2.0/mlflow/runs/get") << int(Step::LogInputs);
        QTest::addRow("tag table") << QByteArray("POST /api/2.0/mlflow/runs/set-tag") << int(Step::PutTable);
        QTest::addRow("end") << QByteArray("POST /api/2.0/mlflow/runs/update") << int(Step::Finish);
    }
    void faultsOfEachStep()
    {
        QFETCH(QByteArray, target);
        QFETCH(int, step);
        const MemoryRun run = runOf(12, 6);
        MemoryOutbox outbox;
        // Three attempts see a server error; the fourth, after a restart, succeeds.
        m_fake->faults = { { target, FakeMlflow::error(500, "INTERNAL_ERROR", "boom"), 1000 } };
        {
            PublishPlan plan = planOf();
            plan.concurrency = 1;
            Pushing pushing(plan, *m_client, run, &outbox);
            WAIT_FOR_END(pushing);
            QVERIFY(!*pushing.result);
            QCOMPARE(pushing.result->error().kind, Error::Kind::ServerError);
            QCOMPARE(int(pushing.publisher.step()), step);
            QCOMPARE(1000 - m_fake->faults.first().times, 3);
        }
        QCOMPARE(outbox.stored.first().state, Push::State::Failed);
        QVERIFY(outbox.stored.first().error);
        m_fake->faults.clear();
        PublishPlan again = planOf();
        again.push = outbox.stored.first();
        Pushing resumed(again, *m_client, run, &outbox);
        WAIT_FOR_END(resumed);
        VERIFY_DONE(resumed);
        verifyComplete(run);
        QCOMPARE(outbox.stored.size(), 1);
        QCOMPARE(outbox.stored.first().state, Push::State::Done);
        QVERIFY(!outbox.stored.first().error);
    }

    /// The server did it, but its answer was lost: the repeat must not do it twice.
    void lostAnswers_data()
    {
        faultsOfEachStep_data();
        QTest::addRow("log inputs") << QByteArray("POST /api/2.0/mlflow/runs/log-inputs") << int(Step::LogInputs);
        QTest::addRow("log batch") << QByteArray("POST /api/2.0/mlflow/runs/log-batch") << int(Step::LogParams);
        QTest::addRow("put table") << QByteArray("PUT /api/2.0/mlflow-artifacts/") << int(Step::PutTable);
        QTest::addRow("trace") << QByteArray("POST /api/3.0/mlflow/traces") << int(Step::SendTraces);
        QTest::addRow("spans") << QByteArray("POST /v1/traces") << int(Step::SendTraces);
    }
    void lostAnswers()
    {
        QFETCH(QByteArray, target);
        const MemoryRun run = runOf(12, 6);
        m_fake->faults = { { target, lost(), 2, 0, true } };
        // A GET may be sent again by Qt itself.
        Pushing pushing(planOf(), *m_client, run);
        WAIT_FOR_END(pushing);
        VERIFY_DONE(pushing);
        verifyComplete(run);
    }

    void lostMetricsAreReadBack()
    {
        const MemoryRun run = runOf(12, 6);
        // The first log-batch has the params, the second the metrics.
        m_fake->faults = { { "POST /api/2.0/mlflow/runs/log-batch", lost(), 1, 1, true } };
        Pushing pushing(planOf(), *m_client, run);
        WAIT_FOR_END(pushing);
        VERIFY_DONE(pushing);
        QCOMPARE(m_fake->faults.first().times, 0);
        verifyComplete(run);
    }

    void tooManyRequestsAreTriedAgain()
    {
        const MemoryRun run = runOf(40, 1);
        m_fake->faults
            = { { "POST /api/3.0/mlflow/traces", FakeMlflow::error(429, "REQUEST_LIMIT_EXCEEDED", "slow").withHeader("Retry-After", "0"), 2 } };
        Pushing pushing(planOf(), *m_client, run);
        WAIT_FOR_END(pushing);
        VERIFY_DONE(pushing);
        verifyComplete(run);
        QCOMPARE(server().requestsTo("/api/3.0/mlflow/traces").size(), 42);
    }

    void refusalsAreNotTriedAgain_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("kind");
        QTest::addRow("sign in") << 401 << int(Error::Kind::Auth);
        QTest::addRow("no right") << 403 << int(Error::Kind::Auth);
        QTest::addRow("bad request") << 400 << int(Error::Kind::BadRequest);
    }
    void refusalsAreNotTriedAgain()
    {
        QFETCH(int, status);
        QFETCH(int, kind);
        const MemoryRun run = runOf(3);
        m_fake->faults = { { "POST /api/2.0/mlflow/runs/create", FakeMlflow::error(status, "X", "no"), 1000 } };
        Pushing pushing(planOf(), *m_client, run);
        WAIT_FOR_END(pushing);
        QCOMPARE(int(pushing.result->error().kind), kind);
        QCOMPARE(m_fake->faults.first().times, 999);
    }

    void deletedExperiment()
    {
        m_fake->addExperiment(QStringLiteral("evals"), QStringLiteral("deleted"));
        const MemoryRun run = runOf(3);
        MemoryOutbox outbox;
        Pushing pushing(planOf(), *m_client, run, &outbox);
        WAIT_FOR_END(pushing);
        QCOMPARE(pushing.result->error().kind, Error::Kind::BadInput);
        QVERIFY(pushing.result->error().text.contains(QStringLiteral("Restore")));
        QVERIFY(m_fake->runs.isEmpty());
        // With another name it continues.
        PublishPlan again = planOf();
        again.push = outbox.stored.first();
        again.push.experiment = QStringLiteral("evals 2");
        Pushing renamed(again, *m_client, run, &outbox);
        WAIT_FOR_END(renamed);
        VERIFY_DONE(renamed);
    }

    void resumesInTheMiddleOfTheRows()
    {
        const MemoryRun run = runOf(410, 3);
        MemoryOutbox outbox;
        m_fake->faults = { { "POST /api/3.0/mlflow/traces", FakeMlflow::error(401, "UNAUTHENTICATED", "expired"), 1000, 250 } };
        {
            Pushing pushing(planOf(), *m_client, run, &outbox);
            WAIT_FOR_END(pushing);
            QCOMPARE(pushing.result->error().kind, Error::Kind::Auth);
        }
        QCOMPARE(outbox.stored.first().progress.value(QLatin1StringView("next_pos")).toInteger(), 200);
        m_fake->faults.clear();
        server().clearRecords();
        PublishPlan again = planOf();
        again.push = outbox.stored.first();
        Pushing resumed(again, *m_client, run, &outbox);
        WAIT_FOR_END(resumed);
        VERIFY_DONE(resumed);
        verifyComplete(run);
        QCOMPARE((*resumed.result)->traces, 410);
        // The first batch is not sent again; the half one is, and merges.
        // By id: a request of the first try may still have been on the wire when the records were cleared.
        QSet<QString> sent;
        const auto requests = server().requestsTo("/api/3.0/mlflow/traces");
        for (const FakeRequest &request : requests)
            sent.insert(QJsonDocument::fromJson(request.body)[u"trace"][u"trace_info"][u"trace_id"].toString());
        QCOMPARE(sent.size(), 210);
        QVERIFY(server().requestsTo("/api/2.0/mlflow/runs/log-batch").isEmpty());
        QVERIFY(server().requestsTo("/api/2.0/mlflow/runs/create").isEmpty());
    }

    void serversThatTakeNoJsonSpans_data()
    {
        QTest::addColumn<int>("status");
        QTest::addRow("before JSON") << 400;
        QTest::addRow("before OTLP") << 404;
        QTest::addRow("file store") << 501;
    }
    void serversThatTakeNoJsonSpans()
    {
        QFETCH(int, status);
        m_fake->spansAnswer = FakeAction::json(R"({"detail":"Invalid Content-Type: application/json"})", status);
        const MemoryRun run = runOf(410);
        Pushing pushing(planOf(), *m_client, run);
        WAIT_FOR_END(pushing);
        VERIFY_DONE(pushing);
        QCOMPARE((*pushing.result)->notices.size(), 1);
        QVERIFY((*pushing.result)->notices.first().contains(QString::number(status)));
        QCOMPARE((*pushing.result)->traces, 410);
        QCOMPARE(m_fake->spanRequests, 1);
        QCOMPARE(onlyRun().status, QStringLiteral("FINISHED"));
    }

    void serversWithoutTraces()
    {
        m_fake->faults = { { "POST /api/3.0/mlflow/traces", FakeAction::text({}, "text/plain", 404), 1000 } };
        const MemoryRun run = runOf(20);
        Pushing pushing(planOf(), *m_client, run);
        WAIT_FOR_END(pushing);
        VERIFY_DONE(pushing);
        QCOMPARE((*pushing.result)->notices.size(), 1);
        QCOMPARE((*pushing.result)->traces, 0);
        QCOMPARE(onlyRun().status, QStringLiteral("FINISHED"));
        QVERIFY(!onlyRun().metrics.isEmpty());
    }

    void aStoreOutOfReachCostsTheTableOnly_data()
    {
        QTest::addColumn<QString>("root");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<FakeAction>("answer");
        QTest::addRow("not served") << QStringLiteral("mlflow-artifacts:/") << QByteArray("PUT ")
                                    << FakeAction::text("disabled: running with `--no-serve-artifacts`", "text/plain", 503);
        QTest::addRow("bucket") << QStringLiteral("s3://bucket/") << QByteArray("POST /ajax-api/") << FakeAction::text({}, "text/plain", 404);
    }
    void aStoreOutOfReachCostsTheTableOnly()
    {
        QFETCH(QString, root);
        QFETCH(QByteArray, target);
        QFETCH(FakeAction, answer);
        m_fake->artifactRoot = root;
        m_fake->faults = { { target, answer, 1000 } };
        const MemoryRun run = runOf(5);
        Pushing pushing(planOf(), *m_client, run);
        WAIT_FOR_END(pushing);
        VERIFY_DONE(pushing);
        QCOMPARE((*pushing.result)->notices.size(), 1);
        QCOMPARE(m_fake->traces.size(), 5);
        QVERIFY(!onlyRun().tags.contains(QStringLiteral("mlflow.loggedArtifacts")));
    }

    void uploadRouteForOtherStores()
    {
        m_fake->artifactRoot = QStringLiteral("/data/mlruns/");
        const MemoryRun run = runOf(5, 1);
        Pushing pushing(planOf(), *m_client, run);
        WAIT_FOR_END(pushing);
        VERIFY_DONE(pushing);
        verifyComplete(run);
    }

    void cancelStopsAtOnceAndCanBeResumed()
    {
        const MemoryRun run = runOf(410, 3);
        MemoryOutbox outbox;
        m_fake->faults = { { "POST /api/3.0/mlflow/traces", FakeAction::hang(), 1000, 250 } };
        {
            Pushing pushing(planOf(), *m_client, run, &outbox);
            QTRY_VERIFY(m_fake->faults.first().times < 1000);
            pushing.publisher.cancel();
            pushing.publisher.cancel();
            QCOMPARE(pushing.ends, 0);
            WAIT_FOR_END(pushing);
            QCOMPARE(pushing.result->error().kind, Error::Kind::Cancelled);
            QTRY_COMPARE(server().openConnections() - server().inFlight(), server().openConnections());
            QCOMPARE(pushing.ends, 1);
        }
        QCOMPARE(outbox.stored.first().state, Push::State::Failed);
        m_fake->faults.clear();
        PublishPlan again = planOf();
        again.push = outbox.stored.first();
        Pushing resumed(again, *m_client, run, &outbox);
        WAIT_FOR_END(resumed);
        VERIFY_DONE(resumed);
        verifyComplete(run);
    }

    void destroyedInTheMiddle()
    {
        const MemoryRun run = runOf(50, 50);
        m_fake->faults = { { "POST /api/3.0/mlflow/traces", FakeAction::hang(), 1000, 10 } };
        {
            Pushing pushing(planOf(), *m_client, run);
            QTRY_VERIFY(m_fake->faults.first().times < 1000);
        }
        QTRY_COMPARE(server().inFlight(), 0);
    }

    void readerErrorsEndThePush()
    {
        MemoryRun run = runOf(300);
        run.failure = Error{ Error::Kind::Io, 0, QStringLiteral("unreadable"), {} };
        run.failFrom = 150;
        Pushing pushing(planOf(), *m_client, run);
        WAIT_FOR_END(pushing);
        QCOMPARE(pushing.result->error().kind, Error::Kind::Io);
        QCOMPARE(server().requestCount(), 0);
    }

    void progressThatCannotBeKeptEndsThePush()
    {
        const MemoryRun run = runOf(410);
        MemoryOutbox outbox;
        Pushing pushing(planOf(), *m_client, run, &outbox);
        connect(&pushing.publisher, &RunPublisher::progress, this, [&outbox](Step step) {
            if (step == Step::SendTraces)
                outbox.failure = Error{ Error::Kind::DiskFull, 0, {}, {} };
        });
        WAIT_FOR_END(pushing);
        QCOMPARE(pushing.result->error().kind, Error::Kind::DiskFull);
        QCOMPARE(m_fake->traces.size(), 200);
        QCOMPARE(pushing.ends, 1);
    }

    void aFullOutboxPreventsTheStart()
    {
        const MemoryRun run = runOf(3);
        MemoryOutbox outbox;
        outbox.failure = Error{ Error::Kind::DiskFull, 0, {}, {} };
        Pushing pushing(planOf(), *m_client, run, &outbox);
        QCOMPARE(pushing.ends, 0);
        WAIT_FOR_END(pushing);
        QCOMPARE(pushing.result->error().kind, Error::Kind::DiskFull);
        QCOMPARE(server().requestCount(), 0);
    }

    void otherLoggedArtifactsStay()
    {
        const MemoryRun run = runOf(3);
        m_fake->faults = { { "PUT /api/2.0/mlflow-artifacts/", FakeMlflow::error(401, "UNAUTHENTICATED", "expired"), 1 } };
        MemoryOutbox outbox;
        {
            Pushing pushing(planOf(), *m_client, run, &outbox);
            WAIT_FOR_END(pushing);
            QVERIFY(!*pushing.result);
        }
        m_fake->runs.first().tags[QStringLiteral("mlflow.loggedArtifacts")] = QStringLiteral(R"([{"path":"other.json","type":"table"}])");
        PublishPlan again = planOf();
        again.push = outbox.stored.first();
        Pushing resumed(again, *m_client, run, &outbox);
        WAIT_FOR_END(resumed);
        VERIFY_DONE(resumed);
        QCOMPARE(onlyRun().tags.value(QStringLiteral("mlflow.loggedArtifacts")),
                 QStringLiteral(R"([{"path":"other.json","type":"table"},{"path":"eval_results_table.json","type":"table"}])"));
    }

    void repeatsAndCriteria()
    {
        MemoryRun run = runOf(4);
        for (eval::RowDetail &row : run.rows) {
            row.replies[0].verdicts = { validVerdict(5, {}, QStringLiteral("accuracy")), validVerdict(2, {}, QStringLiteral("tone")) };
            row.replies.append(row.replies[0]);
            row.replies[1].repeat = 1;
            row.labels = { labelOf(4) };
            row.labels[0].criterion = QStringLiteral("tone");
        }
        PublishPlan plan = planOf(accuracyAndTone());
        plan.repeats = 2;
        Pushing pushing(plan, *m_client, run);
        WAIT_FOR_END(pushing);
        VERIFY_DONE(pushing);
        QCOMPARE(m_fake->traces.size(), 8);
        QCOMPARE((*pushing.result)->traces, 8);
        QStringList keys;
        for (const auto &metric : onlyRun().metrics)
            keys.append(metric[QLatin1StringView("key")].toString());
        QVERIFY(keys.contains(QStringLiteral("accuracy/mean")));
        QVERIFY(keys.contains(QStringLiteral("tone/agreement/exact")));
        QVERIFY(!keys.contains(QStringLiteral("accuracy/agreement/exact")));
        QCOMPARE(onlyRun().params.value(QStringLiteral("judge.criteria")), QStringLiteral("accuracy, tone"));
    }

    void rowsNeverJudgedHaveNoTrace()
    {
        MemoryRun run = runOf(5);
        run.rows[2].replies.clear();
        Pushing pushing(planOf(), *m_client, run);
        WAIT_FOR_END(pushing);
        VERIFY_DONE(pushing);
        QCOMPARE(m_fake->traces.size(), 4);
    }
};

GAVEL_TEST(TestRunPublisher)
#include "tst_runpublisher.moc"
