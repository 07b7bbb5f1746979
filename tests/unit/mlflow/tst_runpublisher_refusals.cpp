// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pushroom.h"
#include "support/testmain.h"

#include <QJsonDocument>
#include <QTest>

using namespace gavel;
using namespace gavel::mlflow;
using namespace gavel::test;
using test::Step;

namespace {

bool isTraceOf(const QJsonObject &body, qint64 pos)
{
    const QString id = body[u"trace"][u"trace_info"][u"client_request_id"].toString();
    return id.startsWith(QStringLiteral("row-")) && id.mid(4).toLongLong() == pos;
}

} // namespace

/// What a server does not take costs that part only.
class TestRunPublisherRefusals : public PushRoom
{
    Q_OBJECT

private slots:
    void init() { open(); }
    void cleanup() { close(); }

    void whatFailsAloneCostsNothingElse_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<int>("step");
        QTest::addRow("log inputs") << QByteArray("POST /api/2.0/mlflow/runs/log-inputs") << int(Step::LogInputs);
        QTest::addRow("log batch") << QByteArray("POST /api/2.0/mlflow/runs/log-batch") << int(Step::LogParams);
        QTest::addRow("put table") << QByteArray("PUT /api/2.0/mlflow-artifacts/") << int(Step::PutTable);
        QTest::addRow("trace") << QByteArray("POST /api/3.0/mlflow/traces") << int(Step::SendTraces);
        QTest::addRow("spans") << QByteArray("POST /v1/traces") << int(Step::SendTraces);
    }
    void whatFailsAloneCostsNothingElse()
    {
        QFETCH(QByteArray, target);
        const MemoryRun run = runOf(4, 2);
        MemoryOutbox outbox;
        m_fake->faults = { { target, FakeMlflow::error(500, "INTERNAL_ERROR", "boom"), 1000 } };
        {
            Pushing pushing(planOf(), *m_client, run, &outbox);
            WAIT_FOR_END(pushing);
            VERIFY_DONE(pushing);
            QVERIFY(!(*pushing.result)->notices.isEmpty());
            QVERIFY2((*pushing.result)->notices.first().contains(QStringLiteral("boom")), qPrintable((*pushing.result)->notices.first()));
            QCOMPARE(onlyRun().status, QStringLiteral("FINISHED"));
        }
        m_fake->faults.clear();
        if (target == "POST /v1/traces")
            return; // the rows have arrived
        QVERIFY(outbox.stored.first().isOpen());
        PublishPlan again = planOf();
        again.push = outbox.stored.first();
        Pushing repeated(again, *m_client, run, &outbox);
        WAIT_FOR_END(repeated);
        VERIFY_DONE(repeated);
        QCOMPARE((*repeated.result)->notices, QStringList());
        verifyComplete(run);
        QVERIFY(!outbox.stored.first().isOpen());
        QCOMPARE(outbox.stored.size(), 1);
    }

    void aStoreThatFailsCostsTheTableOnly_data()
    {
        QTest::addColumn<FakeAction>("answer");
        QTest::addColumn<QString>("said");
        QTest::addRow("no credentials") << FakeMlflow::error(500, "INTERNAL_ERROR", "Unable to locate credentials")
                                        << QStringLiteral("Unable to locate credentials");
        QTest::addRow("forbidden") << FakeAction::text("<Error>AccessDenied</Error>", "application/xml", 403) << QStringLiteral("permit");
        QTest::addRow("gateway") << FakeAction::text("<html>504</html>", "text/html", 504) << QStringLiteral("proxy");
        QTest::addRow("body too large") << FakeAction::text("<html>413</html>", "text/html", 413) << QStringLiteral("much data");
        QTest::addRow("broken off") << lost() << QStringLiteral("left out");
        QTest::addRow("no such bucket") << FakeMlflow::error(404, "RESOURCE_DOES_NOT_EXIST", "NoSuchBucket") << QStringLiteral("NoSuchBucket");
    }
    void aStoreThatFailsCostsTheTableOnly()
    {
        QFETCH(FakeAction, answer);
        QFETCH(QString, said);
        const MemoryRun run = runOf(5, 2);
        MemoryOutbox outbox;
        m_fake->faults = { { "PUT /api/2.0/mlflow-artifacts/", answer, 1000 } };
        Pushing pushing(planOf(), *m_client, run, &outbox);
        WAIT_FOR_END(pushing);
        VERIFY_DONE(pushing);
        QCOMPARE((*pushing.result)->notices.size(), 1);
        QVERIFY2((*pushing.result)->notices.first().contains(said), qPrintable((*pushing.result)->notices.first()));
        QCOMPARE(m_fake->traces.size(), 5);
        QVERIFY(!onlyRun().metrics.isEmpty());
        QCOMPARE(onlyRun().status, QStringLiteral("FINISHED"));
    }

    void aRowThatIsNeverTakenIsNamedAndTheOthersArrive_data()
    {
        QTest::addColumn<FakeAction>("refusal");
        QTest::addRow("refused") << FakeMlflow::error(400, "INVALID_PARAMETER_VALUE", "bad row");
        QTest::addRow("database") << FakeMlflow::error(500, "INTERNAL_ERROR", "bad row: too long for the column");
        QTest::addRow("filtered") << FakeAction::text("bad row", "text/plain", 403);
        QTest::addRow("too large") << FakeAction::text("bad row", "text/plain", 413);
        QTest::addRow("not processable") << FakeAction::json(R"({"detail":"bad row"})", 422);
    }
    void aRowThatIsNeverTakenIsNamedAndTheOthersArrive()
    {
        QFETCH(FakeAction, refusal);
        const MemoryRun run = runOf(12, 6);
        MemoryOutbox outbox;
        m_fake->refuses = [](const QJsonObject &body) { return isTraceOf(body, 3); };
        m_fake->refusal = refusal;
        {
            Pushing pushing(planOf(), *m_client, run, &outbox);
            WAIT_FOR_END(pushing);
            VERIFY_DONE(pushing);
            QCOMPARE((*pushing.result)->traces, 11);
            QCOMPARE((*pushing.result)->rowsLeftOut, 1);
            QCOMPARE((*pushing.result)->rowIdsLeftOut, QStringList{ run.rows[3].item.extId });
            QCOMPARE((*pushing.result)->notices.size(), 1);
            QVERIFY2((*pushing.result)->notices.first().contains(run.rows[3].item.extId + QStringLiteral(". ")),
                     qPrintable((*pushing.result)->notices.first()));
            QVERIFY((*pushing.result)->notices.first().contains(QStringLiteral("bad row")));
        }
        QCOMPARE(m_fake->traces.size(), 11);
        // Again: the same run, and only that row.
        for (const bool isTaken : { false, true }) {
            if (isTaken)
                m_fake->refuses = nullptr;
            server().clearRecords();
            PublishPlan again = planOf();
            again.push = outbox.stored.first();
            QVERIFY(again.push.isOpen());
            Pushing repeated(again, *m_client, run, &outbox);
            WAIT_FOR_END(repeated);
            VERIFY_DONE(repeated);
            QCOMPARE((*repeated.result)->rowsLeftOut, isTaken ? 0 : 1);
            QCOMPARE((*repeated.result)->traces, isTaken ? 12 : 11);
            QVERIFY(server().requestsTo("/api/2.0/mlflow/runs/create").isEmpty());
            QVERIFY(server().requestsTo("/api/2.0/mlflow/runs/log-batch").isEmpty());
        }
        verifyComplete(run);
        for (const FakeMlflow::FakeTrace &trace : std::as_const(m_fake->traces))
            QCOMPARE(trace.starts, 1);
    }

    void manyRowsThatAreNeverTakenEndNothing()
    {
        const MemoryRun run = runOf(60);
        m_fake->refuses = [](const QJsonObject &body) {
            for (qint64 pos = 10; pos < 40; ++pos) {
                if (isTraceOf(body, pos))
                    return true;
            }
            return false;
        };
        m_fake->refusal = FakeMlflow::error(500, "INTERNAL_ERROR", "too long");
        MemoryOutbox outbox;
        Pushing pushing(planOf(), *m_client, run, &outbox);
        WAIT_FOR_END(pushing);
        VERIFY_DONE(pushing);
        QCOMPARE((*pushing.result)->rowsLeftOut, 30);
        QCOMPARE(m_fake->traces.size(), 30);
        QVERIFY2((*pushing.result)->notices.first().contains(QStringLiteral("and 20 more")), qPrintable((*pushing.result)->notices.first()));
        const QJsonArray leftOut = outbox.stored.first().progress.value(QLatin1StringView("rows_left_out")).toArray();
        QCOMPARE(leftOut.size(), 1);
        QCOMPARE(leftOut[0].toArray(), (QJsonArray{ 10, 39 }));
    }

    void aServerThatFailsAltogetherEndsThePush()
    {
        const MemoryRun run = runOf(60);
        MemoryOutbox outbox;
        m_fake->faults = { { "POST /api/3.0/mlflow/traces", FakeMlflow::error(500, "INTERNAL_ERROR", "down"), 1000, 20 },
                           { "GET /api/2.0/mlflow/runs/get", FakeMlflow::error(500, "INTERNAL_ERROR", "down"), 1000, 4 } };
        Pushing pushing(planOf(), *m_client, run, &outbox);
        WAIT_FOR_END(pushing);
        QVERIFY(!*pushing.result);
        QCOMPARE(pushing.result->error().kind, Error::Kind::ServerError);
        m_fake->faults.clear();
        PublishPlan again = planOf();
        again.push = outbox.stored.first();
        Pushing resumed(again, *m_client, run, &outbox);
        WAIT_FOR_END(resumed);
        VERIFY_DONE(resumed);
        QCOMPARE(m_fake->traces.size(), 60);
    }

    void aTextThatIsNeverTakenCostsItsRowsTextOnly()
    {
        const MemoryRun run = runOf(40);
        m_fake->refuses = [](const QJsonObject &body) { return QJsonDocument(body).toJson().contains("\"q17\"") && body.contains(u"resourceSpans"); };
        m_fake->refusal = FakeAction::json(R"({"detail":"bad span"})", 422);
        Pushing pushing(planOf(), *m_client, run);
        WAIT_FOR_END(pushing);
        VERIFY_DONE(pushing);
        QCOMPARE((*pushing.result)->traces, 40);
        QCOMPARE((*pushing.result)->rowsLeftOut, 0);
        QCOMPARE((*pushing.result)->notices.size(), 1);
        QCOMPARE(std::count_if(m_fake->traces.cbegin(), m_fake->traces.cend(), [](const auto &trace) { return trace.spans.size() == 1; }), 39);
    }

    void spansThatAreTooLargeAreSentInParts()
    {
        const MemoryRun run = runOf(40, 1);
        m_fake->refuses = [](const QJsonObject &body) { return QJsonDocument(body).toJson().size() > 12'000; };
        m_fake->refusal = FakeAction::text("<html>413</html>", "text/html", 413);
        Pushing pushing(planOf(), *m_client, run);
        WAIT_FOR_END(pushing);
        VERIFY_DONE(pushing);
        QCOMPARE((*pushing.result)->notices, QStringList());
        verifyComplete(run);
    }

    void rowsWithCharactersThatNoDatabaseTakesAreCounted()
    {
        MemoryRun run = runOf(3);
        run.rows[1].replies[0].verdicts[0].justification = QStringLiteral("a") + QChar::Null;
        Pushing pushing(planOf(), *m_client, run);
        WAIT_FOR_END(pushing);
        VERIFY_DONE(pushing);
        QCOMPARE((*pushing.result)->notices.size(), 1);
        QVERIFY((*pushing.result)->notices.first().contains(QStringLiteral("NUL")));
        const auto requests = server().requests();
        for (const FakeRequest &request : requests)
            QVERIFY(!request.body.contains("\\u0000"));
    }

    void criteriaInAnyScriptKeepTheirFigures()
    {
        MemoryRun run = runOf(4);
        eval::JudgeDefinition judge = accuracyAndTone();
        judge.criteria[0].name = QStringLiteral("ясность");
        judge.criteria[1].name = QStringLiteral("полнота");
        judge.criteria[0].scale = { { QStringLiteral("坏"), 0, {} }, { QStringLiteral("好"), 1, {} } };
        for (eval::RowDetail &row : run.rows)
            row.replies[0].verdicts = { validVerdict(1, {}, judge.criteria[0].name), validVerdict(2, {}, judge.criteria[1].name) };
        Pushing pushing(planOf(judge), *m_client, run);
        WAIT_FOR_END(pushing);
        VERIFY_DONE(pushing);
        QMap<QString, double> values;
        for (const auto &metric : onlyRun().metrics)
            values[metric[QLatin1StringView("key")].toString()] = metric[QLatin1StringView("value")].toDouble();
        QCOMPARE(values.size(), onlyRun().metrics.size()); // all keys differ
        QCOMPARE(values.value(QStringLiteral("ясность/mean")), 1);
        QCOMPARE(values.value(QStringLiteral("полнота/mean")), 2);
        QCOMPARE(values.value(QStringLiteral("ясность/share_好")), 1);
        QCOMPARE(values.value(QStringLiteral("ясность/share_坏"), -1), 0);
    }

    void aParamThatIsThereTwiceGetsANumber()
    {
        const MemoryRun run = runOf(2);
        PublishPlan plan = planOf();
        plan.params = { { QStringLiteral("server"), QStringLiteral("a") }, { QStringLiteral("server"), QStringLiteral("b") } };
        Pushing pushing(plan, *m_client, run);
        WAIT_FOR_END(pushing);
        VERIFY_DONE(pushing);
        QCOMPARE(onlyRun().params.value(QStringLiteral("server")), QStringLiteral("a"));
        QCOMPARE(onlyRun().params.value(QStringLiteral("server_2")), QStringLiteral("b"));
    }

    void aRunThatIsGoneOrForeignIsReplaced_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : { "gone", "deleted", "foreign", "no id" })
            QTest::addRow("%s", what) << QString::fromLatin1(what);
    }
    void aRunThatIsGoneOrForeignIsReplaced()
    {
        QFETCH(QString, what);
        const MemoryRun run = runOf(12, 6);
        MemoryOutbox outbox;
        m_fake->faults = { { "POST /api/3.0/mlflow/traces", FakeMlflow::error(401, "UNAUTHENTICATED", "expired"), 1000, 5 } };
        {
            PublishPlan plan = planOf();
            plan.concurrency = 1; // nothing is on the wire behind the end
            Pushing pushing(plan, *m_client, run, &outbox);
            WAIT_FOR_END(pushing);
            QVERIFY(!*pushing.result);
        }
        m_fake->faults.clear();
        FakeMlflow::FakeRun old = m_fake->runs.take(QStringLiteral("run1"));
        m_fake->traces.clear();
        if (what == QLatin1StringView("deleted"))
            old.stage = QStringLiteral("deleted");
        else if (what == QLatin1StringView("foreign"))
            old.tags[QStringLiteral("gavel.push")] = QStringLiteral("of somebody else");
        const bool isThere = what == QLatin1StringView("deleted") || what == QLatin1StringView("foreign");
        if (isThere)
            m_fake->runs[old.id] = old;
        PublishPlan again = planOf();
        again.push = outbox.stored.first();
        if (what == QLatin1StringView("no id"))
            again.push.mlflowRunId = QStringLiteral("run1&x=\r\n");
        Pushing replaced(again, *m_client, run, &outbox);
        WAIT_FOR_END(replaced);
        VERIFY_DONE(replaced);
        QCOMPARE((*replaced.result)->notices.size(), 1);
        QVERIFY((*replaced.result)->notices.first().contains(QStringLiteral("run1")));
        if (isThere) {
            const FakeMlflow::FakeRun untouched = m_fake->runs.take(old.id);
            QCOMPARE(untouched.metrics, old.metrics);
            QCOMPARE(untouched.status, QStringLiteral("RUNNING"));
        }
        verifyComplete(run);
        QCOMPARE(outbox.stored.size(), 2);
        QCOMPARE(outbox.stored[0].state, Push::State::Abandoned);
        QVERIFY(!outbox.stored[0].isOpen());
        QCOMPARE(outbox.stored[1].state, Push::State::Done);
    }

    void anExperimentDeletedWithItsRunAbandonsNothing()
    {
        const MemoryRun run = runOf(3);
        MemoryOutbox outbox;
        m_fake->faults = { { "POST /api/3.0/mlflow/traces", FakeMlflow::error(401, "UNAUTHENTICATED", "expired"), 1000 } };
        {
            Pushing pushing(planOf(), *m_client, run, &outbox);
            WAIT_FOR_END(pushing);
        }
        m_fake->faults.clear();
        for (const bool isDeleted : { true, false }) {
            m_fake->experiments[QStringLiteral("evals")][QStringLiteral("lifecycle_stage")]
                = isDeleted ? QStringLiteral("deleted") : QStringLiteral("active");
            m_fake->runs.first().stage = isDeleted ? QStringLiteral("deleted") : QStringLiteral("active");
            PublishPlan again = planOf();
            again.push = outbox.stored.first();
            Pushing resumed(again, *m_client, run, &outbox);
            WAIT_FOR_END(resumed);
            QCOMPARE(bool(*resumed.result), !isDeleted);
        }
        QCOMPARE(outbox.stored.size(), 1);
        QCOMPARE(m_fake->runs.size(), 1);
        QCOMPARE(outbox.stored.first().state, Push::State::Done);
    }

    void newLabelsMakeANewRunOfAPushThatWasDone()
    {
        MemoryRun run = runOf(12, 6);
        MemoryOutbox outbox;
        m_fake->refuses = [](const QJsonObject &body) { return isTraceOf(body, 3); };
        {
            Pushing pushing(planOf(), *m_client, run, &outbox);
            WAIT_FOR_END(pushing);
            VERIFY_DONE(pushing);
        }
        m_fake->refuses = nullptr;
        run.rows[10].labels = { labelOf(5) };
        PublishPlan again = planOf();
        again.push = outbox.stored.first();
        Pushing repeated(again, *m_client, run, &outbox);
        WAIT_FOR_END(repeated);
        VERIFY_DONE(repeated);
        QCOMPARE(m_fake->runs.size(), 2);
        QCOMPARE(outbox.stored.size(), 2);
        QCOMPARE(outbox.stored[0].state, Push::State::Done);
    }

    void missingSpansBelowAPrefixAreNotCalledOld()
    {
        m_fake->prefix = "/mlflow";
        m_fake->spansAnswer = FakeAction::text("Not Found", "text/plain", 404);
        Server below = m_client->server();
        below.baseUrl = server().url(QStringLiteral("/mlflow"));
        Client client(*m_http, below);
        const MemoryRun run = runOf(3);
        Pushing pushing(planOf(), client, run);
        WAIT_FOR_END(pushing);
        VERIFY_DONE(pushing);
        QCOMPARE((*pushing.result)->notices.size(), 1);
        QVERIFY((*pushing.result)->notices.first().contains(QStringLiteral("--static-prefix")));
        QVERIFY(!(*pushing.result)->notices.first().contains(QStringLiteral("Update")));
    }
};

GAVEL_TEST(TestRunPublisherRefusals)
#include "tst_runpublisher_refusals.moc"
