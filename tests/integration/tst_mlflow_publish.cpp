// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/keysource.h"
#include "mlflow/client.h"
#include "mlflow/runpublisher.h"
#include "net/httpclient.h"
#include "support/judges.h"
#include "support/memoryrun.h"
#include "support/testmain.h"
#include "unit/mlflow/memorysource.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace gavel;
using namespace gavel::mlflow;
using namespace gavel::test;

namespace {

class Secret : public KeySource
{
public:
    QByteArray secret(const Server &) const override { return qgetenv("GAVEL_TEST_MLFLOW_PASSWORD"); }
};

/// Keeps the answer of a one-answer call.
template <typename T>
class Answer
{
public:
    std::function<void(Result<T>)> taker()
    {
        return [this](Result<T> result) { m_result = std::move(result); };
    }
    bool isThere() const { return m_result.has_value(); }
    const Result<T> &get() const { return *m_result; }

private:
    std::optional<Result<T>> m_result;
};

/// One push, from its start to its end.
struct Pushing
{
    Pushing(PublishPlan plan, Client &client, const MemoryRun &run)
        : source(run)
        , publisher(std::move(plan), client, source)
    {
        QObject::connect(&publisher, &RunPublisher::finished, &publisher, [this](const Result<Published> &ended) { result = ended; });
        publisher.start();
    }

    MemorySource source;
    RunPublisher publisher;
    std::optional<Result<Published>> result;
};

} // namespace

#define WAIT_FOR(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, 120'000)
#define VERIFY_RESULT(result) QVERIFY2((result), (result) ? "" : qPrintable((result).error().text + u' ' + (result).error().detail))

/// Against a running MLflow (3.17 or later), whose address stands in GAVEL_TEST_MLFLOW.
class TestMlflowPublish : public QObject
{
    Q_OBJECT

private:
    Secret m_keys;
    std::unique_ptr<net::HttpClient> m_http;
    std::unique_ptr<Client> m_client;
    QString m_experiment;

    PublishPlan plan() const
    {
        PublishPlan made;
        made.push.experiment = m_experiment;
        made.push.runName = QStringLiteral("twenty rows");
        made.judge = plainJudge();
        made.judgeVersion = QStringLiteral("v7");
        made.runUuid = QUuid::createUuid();
        made.model = QStringLiteral("judge-model");
        made.dataset.name = QStringLiteral("qa");
        made.dataset.source = QStringLiteral("qa.csv");
        made.dataset.digest = QByteArray(64, 'a');
        made.note = QStringLiteral("a note");
        made.user = QStringLiteral("somebody");
        return made;
    }

    static MemoryRun twentyRows()
    {
        MemoryRun run = runOf(20, 20);
        eval::Verdict invalid;
        invalid.state = eval::VerdictState::Invalid;
        invalid.reason = eval::InvalidReason::NotParsed;
        run.rows[3].replies[0].verdicts = { invalid };
        run.rows[4].replies[0].verdicts = {};
        run.rows[4].replies[0].error = Error{ Error::Kind::Timeout, 0, {}, {} };
        return run;
    }

    Call searchTraces(const Published &published, Answer<TracePage> &page)
    {
        return m_client->searchTraces(published.experimentId, QStringLiteral("attributes.run_id = '%1'").arg(published.runId), 100, {}, this,
                                      page.taker());
    }

private slots:
    void initTestCase()
    {
        const QString address = qEnvironmentVariable("GAVEL_TEST_MLFLOW");
        if (address.isEmpty())
            QSKIP("GAVEL_TEST_MLFLOW is not set");
        Server server;
        server.id = QUuid::createUuid();
        server.kind = ServerKind::Mlflow;
        server.baseUrl = QUrl(address);
        server.userName = qEnvironmentVariable("GAVEL_TEST_MLFLOW_USER");
        server.auth = server.userName.isEmpty() ? AuthScheme::Bearer : AuthScheme::Basic;
        m_http = std::make_unique<net::HttpClient>(m_keys);
        m_client = std::make_unique<Client>(*m_http, server);
        m_experiment = QStringLiteral("gavel test+%1").arg(QUuid::createUuid().toString(QUuid::Id128));
    }

    void healthAndVersion()
    {
        Answer<void> health;
        m_client->health(this, health.taker());
        WAIT_FOR(health.isThere());
        QVERIFY(health.get());
        Answer<QString> version;
        m_client->version(this, version.taker());
        WAIT_FOR(version.isThere());
        QVERIFY(version.get());
        QVERIFY(version.get()->front().isDigit());
    }

    void publishesAndReadsBack()
    {
        const MemoryRun rows = twentyRows();
        Pushing pushing(plan(), *m_client, rows);
        WAIT_FOR(pushing.result);
        const Result<Published> &result = *pushing.result;
        VERIFY_RESULT(result);
        QCOMPARE(result->notices, QStringList());
        QCOMPARE(result->traces, 20);

        Answer<Run> answer;
        m_client->getRun(result->runId, this, answer.taker());
        WAIT_FOR(answer.isThere());
        VERIFY_RESULT(answer.get());
        const Run &run = *answer.get();
        QCOMPARE(run.status, QStringLiteral("FINISHED"));
        QCOMPARE(run.tags.value(QStringLiteral("mlflow.run.isEval")), QStringLiteral("true"));
        QCOMPARE(run.tags.value(QStringLiteral("mlflow.note.content")), QStringLiteral("a note"));
        QCOMPARE(run.tags.value(QStringLiteral("mlflow.loggedArtifacts")), QStringLiteral(R"([{"path":"eval_results_table.json","type":"table"}])"));
        QCOMPARE(run.params.value(QStringLiteral("judge.version")), QStringLiteral("v7"));
        QCOMPARE(run.datasetInputs, 1);
        const auto metric = [&run](const char *key) {
            for (const Metric &known : run.metrics) {
                if (known.key == QLatin1StringView(key))
                    return known.value;
            }
            return -1.0;
        };
        QCOMPARE(metric("answer_quality/v1/mean"), 51.0 / 18);
        QCOMPARE(metric("answer_quality/invalid_rate"), 0.05);
        QCOMPARE(metric("answer_quality/failed_rate"), 0.05);
        QCOMPARE(metric("answer_quality/share_5"), 3.0 / 18);
        QVERIFY(metric("answer_quality/agreement/weighted_kappa") > 0.5);

        Answer<QByteArray> table;
        m_client->getArtifact(run, QStringLiteral("eval_results_table.json"), this, table.taker());
        WAIT_FOR(table.isThere());
        VERIFY_RESULT(table.get());
        QCOMPARE(QJsonDocument::fromJson(*table.get())[QLatin1StringView("data")].toArray().size(), 20);
    }

    void tracesCarryAssessmentsAndSpans()
    {
        const MemoryRun rows = twentyRows();
        Pushing pushing(plan(), *m_client, rows);
        WAIT_FOR(pushing.result);
        const Result<Published> &result = *pushing.result;
        VERIFY_RESULT(result);
        Answer<TracePage> found;
        searchTraces(*result, found);
        WAIT_FOR(found.isThere());
        VERIFY_RESULT(found.get());
        const TracePage &page = *found.get();
        QCOMPARE(page.traces.size(), 20);
        for (const Trace &trace : page.traces) {
            const qint64 pos = trace.clientRequestId.mid(4).toLongLong();
            QCOMPARE(trace.requestPreview, QStringLiteral("q%1").arg(pos));
            QCOMPARE(trace.responsePreview, QStringLiteral("a%1").arg(pos));
            QCOMPARE(trace.durationMs, 200 + pos);
            QCOMPARE(trace.requestMs, 1'764'000'000'000 + pos * 10);
            QCOMPARE(trace.ok, pos != 4);
            QCOMPARE(trace.tags.value(QStringLiteral("mlflow.trace.spansLocation")), QStringLiteral("TRACKING_STORE"));
            QCOMPARE(trace.assessments.size(), 3);
            int seen = 0;
            for (const Assessment &assessment : trace.assessments) {
                QCOMPARE(assessment.metadata.value(QStringLiteral("mlflow.assessment.sourceRunId")), result->runId);
                if (assessment.isExpectation) {
                    QCOMPARE(assessment.value.toString(), QStringLiteral("r%1").arg(pos));
                    ++seen;
                } else if (assessment.source == Assessment::Source::Human) {
                    QCOMPARE(assessment.sourceId, QStringLiteral("rater"));
                    QCOMPARE(assessment.value.toDouble(), qMax(1.0, double(pos % 5)));
                    ++seen;
                } else if (pos == 3 || pos == 4) {
                    QCOMPARE(assessment.errorCode, pos == 3 ? QStringLiteral("REPLY_NOT_PARSED") : QStringLiteral("NO_REPLY"));
                    ++seen;
                } else {
                    QCOMPARE(assessment.value.toDouble(), 1.0 + double(pos % 5));
                    QCOMPARE(assessment.rationale, QStringLiteral("because"));
                    ++seen;
                }
            }
            QCOMPARE(seen, 3);
        }
    }

    /// Everything again, as after a kill whose progress was lost but for the run's key.
    void aRepeatDoublesNothing()
    {
        const MemoryRun rows = twentyRows();
        PublishPlan again = plan();
        Pushing pushing(again, *m_client, rows);
        WAIT_FOR(pushing.result);
        const Result<Published> &first = *pushing.result;
        VERIFY_RESULT(first);
        const Push push = pushing.publisher.push();
        again.push = push;
        again.push.state = Push::State::Sending;
        again.push.mlflowRunId.clear();
        again.push.progress = QJsonObject{ { QStringLiteral("key"), push.progress.value(QLatin1StringView("key")) },
                                           { QStringLiteral("start_ms"), push.progress.value(QLatin1StringView("start_ms")) } };
        Pushing repeated(again, *m_client, rows);
        WAIT_FOR(repeated.result);
        const Result<Published> &second = *repeated.result;
        VERIFY_RESULT(second);
        QCOMPARE(second->runId, first->runId);
        Answer<TracePage> found;
        searchTraces(*second, found);
        WAIT_FOR(found.isThere());
        VERIFY_RESULT(found.get());
        const TracePage &page = *found.get();
        QCOMPARE(page.traces.size(), 20);
        QVERIFY(std::all_of(page.traces.cbegin(), page.traces.cend(), [](const Trace &trace) { return trace.assessments.size() == 3; }));
        Answer<Run> answer;
        m_client->getRun(second->runId, this, answer.taker());
        WAIT_FOR(answer.isThere());
        VERIFY_RESULT(answer.get());
        QCOMPARE(answer.get()->datasetInputs, 1);
    }

    void repeatsAndSeveralCriteria()
    {
        MemoryRun rows = runOf(3);
        for (eval::RowDetail &row : rows.rows) {
            row.replies[0].verdicts = { validVerdict(4, QStringLiteral("right"), QStringLiteral("accuracy")),
                                        validVerdict(3, QStringLiteral("curt"), QStringLiteral("tone")) };
            row.replies.append(row.replies[0]);
            row.replies[1].repeat = 1;
        }
        PublishPlan made = plan();
        made.judge = accuracyAndTone();
        made.repeats = 2;
        Pushing pushing(made, *m_client, rows);
        WAIT_FOR(pushing.result);
        const Result<Published> &result = *pushing.result;
        VERIFY_RESULT(result);
        Answer<TracePage> found;
        searchTraces(*result, found);
        WAIT_FOR(found.isThere());
        VERIFY_RESULT(found.get());
        const TracePage &page = *found.get();
        QCOMPARE(page.traces.size(), 6);
        QStringList ids;
        for (const Trace &trace : page.traces)
            ids.append(trace.clientRequestId);
        ids.sort();
        QCOMPARE(ids.first(), QStringLiteral("row-0#1"));
        QCOMPARE(ids.last(), QStringLiteral("row-2#2"));
    }

    void linksTraces()
    {
        const MemoryRun rows = runOf(2);
        Pushing one(plan(), *m_client, rows);
        PublishPlan bare = plan();
        bare.traces = false;
        Pushing other(bare, *m_client, rows);
        WAIT_FOR(one.result && other.result);
        VERIFY_RESULT((*one.result));
        VERIFY_RESULT((*other.result));
        Answer<TracePage> own;
        searchTraces(**one.result, own);
        WAIT_FOR(own.isThere());
        VERIFY_RESULT(own.get());
        QStringList ids;
        for (const Trace &trace : own.get()->traces)
            ids.append(trace.id);
        QCOMPARE(ids.size(), 2);
        Answer<void> linked;
        m_client->linkTraces((*other.result)->runId, ids, this, linked.taker());
        WAIT_FOR(linked.isThere());
        VERIFY_RESULT(linked.get());
        Answer<TracePage> linkedTraces;
        searchTraces(**other.result, linkedTraces);
        WAIT_FOR(linkedTraces.isThere());
        VERIFY_RESULT(linkedTraces.get());
        QCOMPARE(linkedTraces.get()->traces.size(), 2);
    }
};

GAVEL_TEST(TestMlflowPublish)
#include "tst_mlflow_publish.moc"
